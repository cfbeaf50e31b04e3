package collect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

	rarity float64 // see [german.Analyser.Rarity]
}

// PartMeaning is a member of a compound with its translations.
type PartMeaning struct {
	Lemma        string   `json:"lemma"`
	Translations []string `json:"translations,omitempty"`
}

// Entry returns every reading of a form, the likeliest first. A form that no
// table knows has none. If the form is not in the lexicon, it is also read with ä,
// ö, ü and ß where ae, oe, ue and ss stand.
func Entry(form string, a *german.Analyser, d *dictionary.Dictionary) []Lookup {
	own := entry(form, a, d)
	if standing(own) == ofLexicon {
		return own
	}
	best, found := own, standing(own)
	for _, spelling := range respelt(form) {
		if ls := entry(spelling, a, d); standing(ls) > found {
			best, found = ls, standing(ls)
		}
	}
	if found > standing(own) && standing(own) == ofTable {
		for _, l := range own {
			if !slices.ContainsFunc(best, func(b Lookup) bool { return b.Term.ID == l.Term.ID }) {
				best = append(best, l)
			}
		}
	}
	return best
}

func entry(form string, a *german.Analyser, d *dictionary.Dictionary) []Lookup {
	var out []Lookup
	readings, guessed := a.Readings(form)
	for _, r := range readings {
		class, ok := classOf(r.Class)
		if !ok || isStrong(r, readings) {
			continue
		}
		w := a.Describe(r, guessed).Listed()
		gender := glossary.Gender("")
		if class == glossary.Noun {
			gender = glossary.Gender(german.GenderName(w.Gender))
			if w.PluralOnly {
				gender = glossary.PluralOnly
			}
		}
		t := Term(d, w, class, gender)
		if i := slices.IndexFunc(out, func(l Lookup) bool { return l.Term.ID == t.ID }); i >= 0 {
			out[i].Grammar = joinGrammar(out[i].Grammar, grammar(r))
			continue
		}
		out = append(out, Lookup{Term: t, Grammar: grammar(r), PartMeanings: partMeanings(t, d), Zipf: a.Zipf(t.Lemma), rarity: a.Rarity(form, r)})
	}
	first, _ := utf8.DecodeRuneInString(form)
	slices.SortStableFunc(out, func(x, y Lookup) int { return rank(y, unicode.IsUpper(first)) - rank(x, unicode.IsUpper(first)) })
	return out
}

// isStrong reports whether the lemma of a reading is no lemma but the strong form
// of a noun declined as an adjective that is among the readings too: Verbündeter,
// of Verbündete. Not das Alter beside der Alte, nor der Leiter.
func isStrong(r morphology.Reading, among []morphology.Reading) bool {
	weak, ends := strings.CutSuffix(r.Lemma, "r")
	return ends && r.Class == morphology.Noun && r.Gender != morphology.Neuter && slices.ContainsFunc(among, func(o morphology.Reading) bool {
		return o.Class == morphology.Noun && o.Lemma == weak && o.Flags&morphology.AdjectivalNoun != 0
	})
}

// joinGrammar adds what another reading of the same word shows, once.
func joinGrammar(have, more string) string {
	for part := range strings.SplitSeq(more, "; ") {
		if part != "" && !slices.Contains(strings.Split(have, "; "), part) {
			have = strings.TrimPrefix(have+"; "+part, "; ")
		}
	}
	return have
}

// What the readings of a form stand on, from nothing to the lexicon.
const (
	guessedEnd = iota + 1
	knownParts
	ofTable
	ofLexicon
)

// standing is what the best of the readings stands on, 0 if there is none.
func standing(ls []Lookup) int {
	best := 0
	for _, l := range ls {
		n := guessedEnd
		switch {
		case inLexicon(l):
			n = ofLexicon
		case l.Term.Why[glossary.FieldClass].Origin == glossary.Morphology:
			n = ofTable
		case l.Term.Why[glossary.FieldClass].Origin == glossary.Rule:
			n = knownParts
		}
		best = max(best, n)
	}
	return best
}

func inLexicon(l Lookup) bool {
	return l.Term.Why[glossary.FieldTranslations].Origin == glossary.Lexicon
}

// rank puts readings of the lexicon first, then those with a meaning. A form with a
// capital is a noun first, and then what it would be at the start of a sentence.
func rank(l Lookup, capital bool) int {
	n := int((l.Zipf - 2*l.rarity) * 10)
	if l.Term.Class == glossary.Verb {
		n += 50 // before the adjective that its participle is
	}
	if capital && l.Term.Class == glossary.Noun {
		n += 2000
	}
	if inLexicon(l) {
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
	case morphology.Name:
		return "", false
	}
	return glossary.Other, true
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
	return closedClasses[r.Class]
}

// closedClasses are the names of the classes whose words a list holds.
var closedClasses = map[morphology.Class]string{
	morphology.Pronoun: "pronoun", morphology.Article: "article", morphology.Preposition: "preposition", morphology.Conjunction: "conjunction",
	morphology.Numeral: "number word", morphology.Interjection: "interjection", morphology.Negation: "negation", morphology.Particle: "particle of a separable verb",
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
