// Package morphology is the table of German word forms: which readings a form
// can have, and which gender and plurals a noun.
//
// A [Table] answers from finite-state tables that are used as they lie in the
// program, so opening one costs nothing and nothing is parsed. cmd/mkdata builds
// the bytes with [Build]; package german asks the questions.
//
// Caveats: the table knows forms, not sentences. It offers every reading its
// sources have, archaic ones too, and leaves the choice to the reader of the
// sentence.
package morphology

// Class is the part of speech of a [Reading]; the numbers are stored.
type Class uint8

// The open classes, names, and the closed classes.
const (
	Noun Class = iota + 1
	Verb
	Adjective
	Adverb
	Name
	Pronoun
	Article
	Preposition
	Conjunction
	Numeral
	Interjection
	Negation
	Particle // the separable part of a verb, standing alone
	Abbreviation
)

// Gender is the gender of a noun or name; the numbers are stored.
type Gender uint8

// The genders; NoGender is for a noun without a singular or a word that has none.
const (
	NoGender Gender = iota
	Masculine
	Feminine
	Neuter
)

// Case is one of the four cases; the numbers are bit positions.
type Case uint8

// The cases of German.
const (
	Nominative Case = iota
	Genitive
	Dative
	Accusative
)

// Agreement is the set of case, number and gender a form can stand in: bit
// 4*case + column, where the columns are masculine, feminine and neuter singular
// and the plural of any gender.
type Agreement uint16

// The columns of an [Agreement].
const (
	ColumnMasculine = iota
	ColumnFeminine
	ColumnNeuter
	ColumnPlural
)

// Plural is the agreement of every plural form.
const Plural Agreement = 0x8888

// Singular is the agreement of every singular form.
const Singular Agreement = 0x7777

// Agree returns the agreement of one case and column.
func Agree(c Case, column int) Agreement { return 1 << (4*int(c) + column) }

// Flags are further properties of a [Reading].
type Flags uint16

// The flags of verbs, adjectives, nouns and names.
const (
	Finite            Flags = 1 << iota // verb: finite in a main clause
	Subordinate                         // verb: finite and written as one word, as at the end of a clause (anstrebt)
	Infinitive                          // verb
	ZuInfinitive                        // verb: with zu inside (auszutauschen)
	PastParticiple                      // verb: angegriffen; adjective: made from it (erweitert)
	PresentParticiple                   // verb: basierend; adjective: made from it
	Imperative                          // verb
	ThirdPerson                         // verb: third person or a form equal to it
	PluralVerb                          // verb: a plural form
	Predicative                         // adjective: the undeclined form
	Comparative                         // adjective
	Superlative                         // adjective
	AdjectivalNoun                      // noun: declined as an adjective (der Verbündete, ein Verbündeter)
	Nominalised                         // noun: an infinitive used as a noun (das Treffen)
	Place                               // name: of a place
	GivenName                           // name: a first name
)

// Reading is one way to read a form.
type Reading struct {
	Lemma  string
	Class  Class
	Gender Gender
	Agree  Agreement
	Flags  Flags
}

// NounEntry is what is known of a noun lemma in one gender. Plurals are whole
// words, the usual one first; none means that no plural is known, or that the
// noun has none when NoPlural is set.
type NounEntry struct {
	Gender     Gender
	Plurals    []string
	Adjectival bool // declined as an adjective; the lemma is the weak form (Verbündete)
	PluralOnly bool // the lemma is a plural (Streitkräfte, Leute)
}
