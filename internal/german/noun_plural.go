package german

import (
	"slices"
	"strings"

	"wort/internal/lexicon"
	"wort/internal/morphology"
)

// pluralFits reports whether the form is one of a plural of the noun in this
// gender: Gehältern is of das Gehalt, not of der Gehalt.
func (a *Analyser) pluralFits(r morphology.Reading, form string) bool {
	plurals := a.Plurals(r.Lemma, r.Gender)
	for _, p := range plurals {
		if shows(p, form) {
			return true
		}
	}
	return len(plurals) == 0 || r.Flags&morphology.AdjectivalNoun != 0
}

// noPlural reports whether the lexicon has the noun without a plural.
func (a *Analyser) noPlural(r morphology.Reading) bool {
	return slices.ContainsFunc(a.entries(r.Lemma), func(e lexicon.Entry) bool { return e.Class == "noun" && e.NoPlural && lexiconGender(e, r.Gender) })
}

// singularInUse reports whether the singular of a noun that the lexicon lists in
// the plural is a word people use: Einnahme of Einnahmen, not Streitkraft of
// Streitkräfte. It is when it is at least a fifth as frequent, or too rare to count
// and its head is: Regierungskreis.
func (a *Analyser) singularInUse(singular, plural string) bool {
	if z := a.Zipf(singular); z > 1 {
		return z >= a.Zipf(plural)-0.7
	}
	start, head := a.headOf(singular)
	if start == 0 || len(plural) <= start {
		return false
	}
	z := a.Zipf(head)
	return z > 1 && z >= a.Zipf(upperFirst(plural[start:]))-0.7
}

// shows reports whether the form is the plural itself or its dative.
func shows(plural, form string) bool { return form == plural || form == plural+"n" }

// plainFirst puts the plural that the text has before the others: Bänke, Banken.
func plainFirst(plurals []string, form string) []string {
	for i, p := range plurals {
		if i > 0 && shows(p, form) {
			out := append([]string{p}, plurals[:i]...)
			return append(out, plurals[i+1:]...)
		}
	}
	return plurals
}

// pluralOnly finds a plural that the lexicon has as a word of its own:
// Streitkräfte, Daten, also as the head of Landstreitkräfte.
func (a *Analyser) pluralOnly(lemma string, plurals []string) (string, bool) {
	for _, p := range plurals {
		if p != lemma && a.hasLexicalNoun(p, "pl") {
			return p, true
		}
	}
	if a.hasLexicalNoun(lemma, "") {
		return "", false
	}
	ms := a.Split(lemma)
	if len(ms) == 0 {
		return "", false
	}
	head := ms[len(ms)-1]
	if p, ok := a.pluralOnly(upperFirst(lemma[head.Start:]), a.Plurals(head.Lemma, morphology.NoGender)); ok {
		if strings.HasSuffix(lemma[:head.Start], "-") {
			return lemma[:head.Start] + p, true
		}
		return lemma[:head.Start] + lowerFirst(p), true
	}
	return "", false
}

// Plurals returns the nominative plurals of a noun, the usual one first: from the
// lexicon, the noun table, or the head of the compound.
func (a *Analyser) Plurals(lemma string, g morphology.Gender) []string {
	for _, e := range a.entries(lemma) {
		if e.Class == "noun" && (g == morphology.NoGender || lexiconGender(e, g)) {
			if e.NoPlural {
				return a.rarePlurals(lemma, g)
			}
			return e.Plurals
		}
	}
	return a.tablePlurals(lemma, g)
}

// tablePlurals are the plurals in the noun table, or those of the head.
func (a *Analyser) tablePlurals(lemma string, g morphology.Gender) []string {
	var any []string
	for _, e := range a.tables.Morphology.Noun(nil, lemma) {
		if e.Gender == g && len(e.Plurals) > 0 {
			return e.Plurals
		}
		if any == nil {
			any = e.Plurals
		}
	}
	if any != nil && g == morphology.NoGender {
		return any
	}
	return a.headPlurals(lemma, g)
}

// rarePlurals are the plurals of a noun that the lexicon has without one. Feminine
// nouns form theirs regularly, and dictionaries give it (Abschreckungen); of
// others the form in the table is mostly another word (Händel) or archaic.
func (a *Analyser) rarePlurals(lemma string, g morphology.Gender) []string {
	if g != morphology.Feminine {
		return nil
	}
	for _, e := range a.tables.Morphology.Noun(nil, lemma) {
		if e.Gender == g {
			return e.Plurals
		}
	}
	return nil
}

func (a *Analyser) headPlurals(lemma string, g morphology.Gender) []string {
	start, head := a.headOf(lemma)
	if head == "" || head == lemma {
		if s := suffixPlural(lemma); s != "" && !a.tables.Morphology.HasNoun(lemma) {
			return []string{s}
		}
		return nil
	}
	var out []string
	for _, p := range a.Plurals(head, g) {
		if !strings.HasSuffix(lemma[:start], "-") {
			p = lowerFirst(p)
		}
		out = append(out, lemma[:start]+p)
	}
	return out
}

func suffixPlural(lemma string) string {
	if hasSuffix(lemma, []string{"ung", "heit", "keit", "schaft", "ität", "ion"}) {
		return lemma + "en"
	}
	if hasSuffix(lemma, []string{"erin", "orin", "istin", "entin", "antin", "eurin"}) {
		return lemma + "nen"
	}
	return ""
}
