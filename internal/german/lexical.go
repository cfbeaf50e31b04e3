package german

import (
	"slices"
	"strings"

	"wort/internal/lexicon"
	"wort/internal/morphology"
)

// entries returns what the lexicon has of the lemma.
func (a *Analyser) entries(lemma string) []lexicon.Entry {
	if es, ok := a.found[lemma]; ok {
		return es
	}
	es := a.tables.Lexicon.Find(lemma)
	if len(a.found) < mostCached {
		a.found[strings.Clone(lemma)] = es
	}
	return es
}

// forms looks the form up in the table, and in the lexicon where the table has
// nothing: the lexicon has new words that the table lacks.
func (a *Analyser) forms(dst []morphology.Reading, form string) []morphology.Reading {
	n := len(dst)
	if dst = a.tables.Morphology.Readings(dst, form); len(dst) > n || len(form) > 4*longestCompound {
		if capitalised(form) && !slices.ContainsFunc(dst[n:], func(r morphology.Reading) bool { return r.Class == morphology.Noun && r.Lemma == form }) {
			return a.ownEntry(dst, form)
		}
		return dst
	}
	for _, ending := range []string{"", "n", "s", "en", "es", "e", "er", "em"} {
		lemma, ok := strings.CutSuffix(form, ending)
		if !ok || len(lemma) < leastTail {
			continue
		}
		for _, e := range a.entries(lemma) {
			if r, ok := entryReading(e, form, ending); ok {
				dst = append(dst, r)
			}
		}
	}
	return dst
}

// ownEntry adds the noun that the lexicon has in just this form, where the table has
// the form of other words only: die Hanse. A noun listed in the plural is found by
// its singular.
func (a *Analyser) ownEntry(dst []morphology.Reading, form string) []morphology.Reading {
	for _, e := range a.entries(form) {
		if r, ok := entryReading(e, form, ""); ok && e.Class == "noun" && e.Gender != "pl" {
			dst = append(dst, r)
		}
	}
	return dst
}

// entryReading reads a form of an entry that no table has: a noun by its plurals
// and genitive, an adjective by its endings, a verb in the infinitive.
func entryReading(e lexicon.Entry, form, ending string) (morphology.Reading, bool) {
	r := morphology.Reading{Lemma: e.Lemma}
	switch e.Class {
	case "noun":
		r.Class, r.Gender = morphology.Noun, genderOf(e.Gender)
		if ending == "" && e.Gender != "pl" || strings.HasSuffix(ending, "s") && e.Gender != "f" {
			r.Agree |= morphology.Singular
		}
		if e.Gender == "pl" && ending == "" || slices.ContainsFunc(e.Plurals, func(p string) bool { return shows(p, form) }) {
			r.Agree |= morphology.Plural
		}
		return r, r.Agree != 0
	case "adjective":
		r.Class, r.Flags = morphology.Adjective, morphology.Predicative
		if ending != "" {
			r.Flags, r.Agree = 0, morphology.Singular|morphology.Plural
		}
		return r, ending != "n" && ending != "s"
	case "verb":
		r.Class, r.Flags = morphology.Verb, morphology.Infinitive|morphology.Finite|morphology.PluralVerb
		return r, ending == ""
	}
	return r, false
}

func genderOf(name string) morphology.Gender {
	switch name {
	case "m", "m/f":
		return morphology.Masculine
	case "f":
		return morphology.Feminine
	case "n":
		return morphology.Neuter
	}
	return morphology.NoGender
}

// hasNoun reports whether the table or the lexicon has the noun.
func (a *Analyser) hasNoun(lemma string) bool {
	return a.tables.Morphology.HasNoun(lemma) || a.hasLexicalNoun(lemma, "")
}

// inLexicon reports whether the lexicon has the lemma in this part of speech.
func (a *Analyser) inLexicon(lemma, class string) bool {
	return slices.ContainsFunc(a.entries(lemma), func(e lexicon.Entry) bool { return e.Class == class })
}

func (a *Analyser) hasLexicalNoun(lemma, gender string) bool {
	return slices.ContainsFunc(a.entries(lemma), func(e lexicon.Entry) bool {
		return e.Class == "noun" && (gender == "" || e.Gender == gender)
	})
}
