package glossary

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"golang.org/x/text/unicode/norm"
)

// Class is the part of speech of a [Term].
type Class string

// The classes a term can have. Other is for words such as particles that a
// learner wants to keep although they belong to no open class.
const (
	Noun      Class = "noun"
	Verb      Class = "verb"
	Adjective Class = "adjective"
	Adverb    Class = "adverb"
	Phrase    Class = "phrase"
	Other     Class = "other"
)

// Classes lists every [Class] in the order a dictionary names them.
var Classes = []Class{Noun, Verb, Adjective, Adverb, Phrase, Other}

// Gender is the grammatical gender of a noun; empty when it is unknown or the
// term is no noun.
type Gender string

// The genders of German, and PluralOnly for a noun without a singular
// (die Streitkräfte).
const (
	Masculine  Gender = "m"
	Feminine   Gender = "f"
	Neuter     Gender = "n"
	PluralOnly Gender = "pl"
)

// Article returns the definite article in the nominative: der, die or das;
// empty for an unknown gender.
func (g Gender) Article() string {
	switch g {
	case Masculine:
		return "der"
	case Feminine, PluralOnly:
		return "die"
	case Neuter:
		return "das"
	}
	return ""
}

// Status says how far a term has come; it is computed from the progress of its
// cards and never stored.
type Status string

// The statuses in the order a term passes through them. Known means that every
// card of the term is in review with a stability of [KnownDays] or more.
const (
	StatusNew       Status = "new"
	StatusLearning  Status = "learning"
	StatusKnown     Status = "known"
	StatusSuspended Status = "suspended"
)

// KnownDays is the stability, in days, from which on a term counts as known:
// the three weeks after which Anki calls a card mature.
const KnownDays = 21.0

// Origin says where the value of a field comes from.
type Origin string

// The origins in falling order of authority. Morphology is the embedded form
// table, Rule a rule of German (the head gives the gender), Guess a meaning put
// together from the parts of a compound.
const (
	Learner    Origin = "learner"
	Lexicon    Origin = "lexicon"
	Dictionary Origin = "dictionary"
	Morphology Origin = "morphology"
	Rule       Origin = "rule"
	Guess      Origin = "guess"
)

// Provenance is the source and certainty of one field.
type Provenance struct {
	Origin    Origin  `json:"origin"`
	Certainty float64 `json:"certainty"`      // fraction, 0 < Certainty <= 1
	Note      string  `json:"note,omitempty"` // the rule or the dictionary, in a few words
}

// The fields that carry a [Provenance]; they are also the JSON names.
const (
	FieldLemma        = "lemma"
	FieldClass        = "pos"
	FieldGender       = "gender"
	FieldPlural       = "plural"
	FieldParts        = "parts"
	FieldTranslations = "translations"
	FieldTopics       = "topics"
	FieldGovernment   = "government"
	FieldForms        = "forms"
	FieldNote         = "note"
)

// Term is one entry of the glossary. Its JSON form is the one every command
// prints; empty fields are left out.
type Term struct {
	ID           string   `json:"id"` // from [NewID] of the first identity; never changes
	Lemma        string   `json:"lemma"`
	Class        Class    `json:"pos"`
	Gender       Gender   `json:"gender,omitempty"`
	Plural       string   `json:"plural,omitempty"`       // nominative plural, the whole word
	Parts        []string `json:"parts,omitempty"`        // lemmas of the members of a compound
	Translations []string `json:"translations,omitempty"` // best first
	Topics       []string `json:"topics,omitempty"`       // sorted
	Government   string   `json:"government,omitempty"`   // "auf + Akk."
	Forms        string   `json:"forms,omitempty"`        // principal parts: "griff an, hat angegriffen"
	Note         string   `json:"note,omitempty"`         // the learner's own

	Examples []Example             `json:"examples,omitempty"`
	Why      map[string]Provenance `json:"why,omitempty"` // by field name
	Status   Status                `json:"status"`        // filled in on reading
	Added    time.Time             `json:"added"`         // UTC
	Changed  time.Time             `json:"changed"`       // UTC; last real change of a field
}

// Example is a sentence the term was met in.
type Example struct {
	Text    string `json:"text"`
	Source  string `json:"source"`            // title of the article
	Article string `json:"article,omitempty"` // its ID
	Marks   []Span `json:"marks,omitempty"`   // where the term stands; two for a separated verb
}

// Span is a range of byte offsets into a text, End exclusive.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// NewID derives the ID of a term from its identity: lemma, class and, for
// nouns, gender. Two machines that meet the same word give it the same ID. It is
// 16 hexadecimal digits, the head of a SHA-256.
func NewID(lemma string, class Class, gender Gender) string {
	if class != Noun {
		gender = ""
	}
	sum := sha256.Sum256([]byte("term\x00" + norm.NFC.String(lemma) + "\x00" + string(class) + "\x00" + string(gender)))
	return hex.EncodeToString(sum[:8])
}

// Headword is the lemma as a learner should see it: a noun with its article
// (die Abschreckung), everything else as it is.
func (t Term) Headword() string {
	if a := t.Gender.Article(); t.Class == Noun && a != "" {
		return a + " " + t.Lemma
	}
	return t.Lemma
}
