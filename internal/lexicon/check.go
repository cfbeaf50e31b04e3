package lexicon

import (
	"slices"
	"strings"

	"wort/internal/morphology"
)

// Disagreement is a noun whose gender or plural in the lexicon is not that of
// the noun table, which comes from german-nouns and german-pos-dict.
type Disagreement struct {
	Lemma, Field, Lexicon, Table string
}

// String is the line under which a reader settles the disagreement: lemma, field,
// lexicon's value, table's value.
func (d Disagreement) String() string {
	return strings.Join([]string{d.Lemma, d.Field, d.Lexicon, d.Table}, "\t")
}

// Compare lists where the nouns of the lexicon disagree with the table. Nouns
// that the table does not have are passed over.
func (l *Lexicon) Compare(t *morphology.Table) []Disagreement {
	var out []Disagreement
	for _, e := range l.All() {
		if e.Class != "noun" {
			continue
		}
		if d, ok := compare(e, t.Noun(nil, e.Lemma)); ok {
			out = append(out, d)
		}
	}
	return out
}

var genderNames = [...]string{"", "m", "f", "n"}

func compare(e Entry, table []morphology.NounEntry) (Disagreement, bool) {
	var genders, plurals []string
	for _, n := range table {
		gender := genderNames[n.Gender]
		if n.PluralOnly {
			gender = "pl"
		}
		genders = append(genders, gender)
		if fits(e.Gender, gender) {
			plurals = append(plurals, n.Plurals...)
		}
	}
	switch {
	case len(table) == 0:
		return Disagreement{}, false
	case !slices.ContainsFunc(genders, func(g string) bool { return fits(e.Gender, g) }):
		return Disagreement{e.Lemma, "gender", e.Gender, strings.Join(genders, "/")}, true
	case e.Gender == "pl" || e.NoPlural || len(plurals) == 0:
		return Disagreement{}, false // that a plural is not in use is a matter of judgement
	}
	for _, p := range e.Plurals {
		if !slices.Contains(plurals, p) {
			return Disagreement{e.Lemma, "plural", strings.Join(e.Plurals, "/"), strings.Join(plurals, "/")}, true
		}
	}
	return Disagreement{}, false
}

func fits(lexicon, table string) bool {
	return lexicon == table || lexicon == "m/f" && (table == "m" || table == "f")
}
