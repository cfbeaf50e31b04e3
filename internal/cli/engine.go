package cli

import (
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/collect"
	"wort/internal/dictionary"
	"wort/internal/german"
	"wort/internal/lexicon"
)

// engine is the analyser with its dictionary. Only the commands that read German
// make one.
type engine struct {
	analyser   *german.Analyser
	dictionary *dictionary.Dictionary
	lexicon    *lexicon.Lexicon
}

func newEngine() (*engine, error) {
	tables, err := german.Embedded()
	if err != nil {
		return nil, err
	}
	a := german.NewAnalyser(tables)
	return &engine{a, dictionary.New(tables.Lexicon, a), tables.Lexicon}, nil
}

// entry returns the readings of a form; several words are a fixed expression.
func (g *engine) entry(form string) []collect.Lookup {
	if strings.Contains(form, " ") {
		return g.phrase(form)
	}
	return collect.Entry(form, g.analyser, g.dictionary)
}

// phrase returns the expression of the lexicon that is spelt so, capital letters
// aside.
func (g *engine) phrase(words string) []collect.Lookup {
	for _, e := range g.lexicon.All() {
		if e.Class != string(glossary.Phrase) || german.Fold(e.Lemma) != german.Fold(words) {
			continue
		}
		sure := glossary.Provenance{Origin: glossary.Lexicon, Certainty: 1}
		t := glossary.Term{
			ID: glossary.NewID(e.Lemma, glossary.Phrase, ""), Lemma: e.Lemma, Class: glossary.Phrase,
			Translations: e.English, Topics: slices.Sorted(slices.Values(e.Topics)), Government: dictionary.Government(e),
			Why: map[string]glossary.Provenance{glossary.FieldLemma: sure, glossary.FieldClass: sure, glossary.FieldTranslations: sure, glossary.FieldTopics: sure},
		}
		return []collect.Lookup{{Term: t}}
	}
	return nil
}

// suggest returns the lemma of the lexicon nearest to what was typed, or nothing.
func (g *engine) suggest(typed string) string {
	var lemmas []string
	for _, e := range g.lexicon.All() {
		lemmas = append(lemmas, e.Lemma)
	}
	return nearest(typed, lemmas)
}
