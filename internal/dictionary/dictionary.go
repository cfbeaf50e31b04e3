// Package dictionary finds what a German word means in English.
//
// A lemma goes in; a [Meaning] comes out that says where it is from and how sure
// it is: the project's lexicon first, then what follows from the parts of a
// compound or the verb behind a participle, marked as a guess. Where nothing is
// known the meaning is empty. Nothing is invented: a guess is made of
// translations that the lexicon has.
package dictionary

import (
	"slices"
	"strings"

	"wort/data"
	"wort/internal/german"
	"wort/internal/lexicon"
)

// The origins of a [Meaning].
const (
	FromLexicon = "lexicon"
	FromGuess   = "guess"
)

// Meaning is what is known of a word beyond its form. The zero value says that
// nothing is known.
type Meaning struct {
	Translations []string // best first
	Topics       []string // of the entry, or of the parts of a compound; sorted
	PartTopics   []string // of the parts of a compound, whatever the entry says; sorted
	Government   string   // "auf + Akk."
	Origin       string   // FromLexicon, FromGuess or empty
	Certainty    float64  // fraction, 0 when nothing is known
	Note         string   // how a guess was made: "Abwehr (defence) + Kapazität (capacity)"
}

// Dictionary looks words up. It is for one goroutine at a time.
type Dictionary struct {
	lexicon  *lexicon.Lexicon
	members  lexicon.Lines
	analyser *german.Analyser
	phrases  map[string][]Phrase // by verb; made at first use
}

// New returns a dictionary over the lexicon that the analyser uses; the analyser
// cuts compounds.
func New(l *lexicon.Lexicon, a *german.Analyser) *Dictionary {
	return &Dictionary{lexicon: l, members: lexicon.Lines(data.Members), analyser: a}
}

// Lookup returns the meaning of a lemma. Class is a part of speech as the lexicon
// names it; gender is m, f, n, pl, or empty when it does not matter.
func (d *Dictionary) Lookup(lemma, class, gender string) Meaning {
	m, found := d.entry(lemma, class, gender)
	if !found {
		m = d.guess(lemma, class, gender)
	}
	if class == "noun" {
		m.PartTopics = d.partTopics(lemma)
	}
	return m
}

// entry finds the meaning in the lexicon itself.
func (d *Dictionary) entry(lemma, class, gender string) (Meaning, bool) {
	e, ok := d.find(lemma, class, gender)
	if !ok && class == "adjective" {
		e, ok = d.find(lemma, "adverb", "")
	} else if !ok && class == "adverb" {
		e, ok = d.find(lemma, "adjective", "")
	}
	if !ok {
		return Meaning{}, false
	}
	return Meaning{Translations: e.English, Topics: e.Topics, Government: Government(e), Origin: FromLexicon, Certainty: 1}, true
}

// find returns the best entry: the gender asked for, else the first of the class.
func (d *Dictionary) find(lemma, class, gender string) (lexicon.Entry, bool) {
	var best lexicon.Entry
	found := false
	for _, e := range d.lexicon.Find(lemma) {
		if e.Class != class {
			continue
		}
		if class == "noun" && gender != "" && genderFits(e.Gender, gender) {
			return e, true
		}
		if !found && (class != "noun" || gender == "" || e.Gender == "pl" || gender == "pl") {
			best, found = e, true
		}
	}
	return best, found
}

func genderFits(entry, gender string) bool {
	return entry == gender || entry == "m/f" && (gender == "m" || gender == "f")
}

// Government returns what the grammar column says of prepositions, cases and
// reflexive use.
func Government(e lexicon.Entry) string {
	var parts []string
	for _, g := range e.Grammar {
		if g == "sich" || strings.Contains(g, "+") || strings.HasPrefix(g, "sich ") {
			parts = append(parts, g)
		}
	}
	return strings.Join(parts, "; ")
}

// partTopics joins the topics of the parts of a compound.
func (d *Dictionary) partTopics(lemma string) []string {
	var topics []string
	for _, g := range d.groups(lemma) {
		for _, t := range g.topics {
			if !slices.Contains(topics, t) {
				topics = append(topics, t)
			}
		}
	}
	slices.Sort(topics)
	return topics
}
