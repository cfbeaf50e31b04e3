package german_test

import (
	"strings"
	"testing"

	"wort/internal/german"
)

// rule is one case of a rule: words of the text with what is wanted of them,
// form=lemma/tag/gender/plural, of which any end may be left out; a headword other
// than the lemma stands behind it with a tilde.
type rule struct{ name, text, want string }

func checkRules(t *testing.T, rules []rule) {
	t.Helper()
	a := analyser(t)
	for _, tt := range rules {
		t.Run(tt.name, func(t *testing.T) {
			got := analysed(a, tt.text)
			for _, pair := range strings.Fields(tt.want) {
				form, want, _ := strings.Cut(pair, "=")
				w, ok := got[form]
				if g := described(w, strings.Count(want, "/")); !ok || g != want {
					t.Errorf("%q: %q is %q, want %q", tt.text, form, g, want)
				}
			}
		})
	}
}

// described writes the word as the cases do, with so many fields behind the lemma.
func described(w german.Word, fields int) string {
	gender, plural := german.GenderName(w.Gender), "-"
	if w.PluralOnly {
		gender = "pl"
	}
	if len(w.Plurals) > 0 {
		plural = w.Plurals[0]
	}
	lemma := w.Lemma
	if w.Headword != "" {
		lemma += "~" + w.Headword
	}
	return strings.Join([]string{lemma, w.Tag.String(), gender, plural}[:fields+1], "/")
}
