package collect

import (
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/dictionary"
	"wort/internal/german"
	"wort/internal/morphology"
)

// Lookup is one way to read a form: the term it belongs to, and what the form
// shows of it.
type Lookup struct {
	Term         glossary.Term `json:"term"`
	Grammar      string        `json:"grammar,omitempty"` // "dative plural", "past participle"
	PartMeanings []PartMeaning `json:"part_meanings,omitempty"`
	Zipf         float64       `json:"zipf"` // log10 of occurrences per thousand million words
}

// PartMeaning is a member of a compound with its translations.
type PartMeaning struct {
	Lemma        string   `json:"lemma"`
	Translations []string `json:"translations,omitempty"`
}

// Entry returns every reading of a form, the likeliest first. A form that no
// table knows has none.
func Entry(form string, a *german.Analyser, d *dictionary.Dictionary) []Lookup {
	var out []Lookup
	readings, guessed := a.Readings(form)
	for _, r := range readings {
		class, ok := classOf(r.Class)
		if !ok {
			continue
		}
		w := a.Describe(r, guessed)
		gender := glossary.Gender("")
		if class == glossary.Noun {
			gender = glossary.Gender(german.GenderName(w.Gender))
			if w.PluralOnly {
				gender = glossary.PluralOnly
			}
		}
		t := Term(d, w, class, gender)
		if i := slices.IndexFunc(out, func(l Lookup) bool { return l.Term.ID == t.ID }); i >= 0 {
			if g := grammar(r); g != "" && !strings.Contains(out[i].Grammar, g) {
				out[i].Grammar += "; " + g
			}
			continue
		}
		out = append(out, Lookup{Term: t, Grammar: grammar(r), PartMeanings: partMeanings(t, d), Zipf: a.Zipf(t.Lemma)})
	}
	slices.SortStableFunc(out, func(x, y Lookup) int { return rank(y) - rank(x) })
	return out
}

// rank puts readings of the lexicon first, then those with a meaning.
func rank(l Lookup) int {
	n := int(l.Zipf * 10)
	if l.Term.Class == glossary.Verb {
		n += 50 // before the adjective that its participle is
	}
	if l.Term.Why[glossary.FieldTranslations].Origin == glossary.Lexicon {
		n += 1000
	} else if len(l.Term.Translations) > 0 {
		n += 100
	}
	return n
}

func classOf(c morphology.Class) (glossary.Class, bool) {
	switch c {
	case morphology.Noun:
		return glossary.Noun, true
	case morphology.Verb:
		return glossary.Verb, true
	case morphology.Adjective:
		return glossary.Adjective, true
	case morphology.Adverb:
		return glossary.Adverb, true
	}
	return "", false
}

func partMeanings(t glossary.Term, d *dictionary.Dictionary) []PartMeaning {
	var out []PartMeaning
	for _, p := range t.Parts {
		pm := PartMeaning{Lemma: p}
		for _, class := range []string{"noun", "verb", "adjective", "adverb"} {
			if m := d.Lookup(p, class, ""); len(m.Translations) > 0 {
				pm.Translations = m.Translations
				break
			}
		}
		out = append(out, pm)
	}
	return out
}

// grammar names what a form shows: case and number, or the kind of verb form.
func grammar(r morphology.Reading) string {
	switch r.Class {
	case morphology.Noun:
		return caseNames(r.Agree)
	case morphology.Verb:
		return verbFormNames(r.Flags)
	case morphology.Adjective:
		switch {
		case r.Flags&morphology.Superlative != 0:
			return "superlative"
		case r.Flags&morphology.Comparative != 0:
			return "comparative"
		case r.Agree != 0:
			return "declined"
		}
	}
	return ""
}

var caseName = [...]string{"nominative", "genitive", "dative", "accusative"}

func caseNames(a morphology.Agreement) string {
	var names []string
	for _, number := range []struct {
		name  string
		cells morphology.Agreement
	}{{"singular", morphology.Singular}, {"plural", morphology.Plural}} {
		var cases []string
		for c, name := range caseName {
			if a&number.cells&(0xF<<(4*c)) != 0 {
				cases = append(cases, name)
			}
		}
		switch len(cases) {
		case 0:
		case 4:
			names = append(names, number.name)
		default:
			names = append(names, strings.Join(cases, ", ")+" "+number.name)
		}
	}
	return strings.Join(names, "; ")
}

func verbFormNames(f morphology.Flags) string {
	var names []string
	for _, n := range []struct {
		flag morphology.Flags
		name string
	}{
		{morphology.Infinitive, "infinitive"}, {morphology.ZuInfinitive, "infinitive with zu"}, {morphology.PastParticiple, "past participle"},
		{morphology.PresentParticiple, "present participle"}, {morphology.Finite, "finite form"}, {morphology.Subordinate, "finite form in a subordinate clause"},
		{morphology.Imperative, "imperative"},
	} {
		if f&n.flag != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, ", ")
}
