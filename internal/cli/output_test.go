package cli

import (
	"testing"

	"wort/glossary"

	"github.com/google/go-cmp/cmp"
)

func TestPrintJSONList(t *testing.T) {
	term := glossary.Term{
		Lemma: "Maß<nahme>&\u202e", Translations: []string{"measure", "\u009b31m"}, Parts: []string{},
		Why: map[string]glossary.Provenance{"lemma": {Origin: "lexicon", Certainty: 1}, "pos": {}},
	}
	for _, list := range [][]glossary.Term{nil, {}, {term}, {term, {}, term}} {
		e, out := testEnv(80)
		if err := e.printJSON(some(list)); err != nil {
			t.Fatal(err)
		}
		_ = e.out.Flush()
		want := out.String()
		e, out = testEnv(80)
		if err := printJSONList(e, list); err != nil {
			t.Fatal(err)
		}
		_ = e.out.Flush()
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("printJSONList, %d terms (-want +got):\n%s", len(list), diff)
		}
	}
}

func FuzzWidthOf(f *testing.F) {
	for _, s := range []string{"", "Übung", "日本語", "a\u0301", "\u00ad", "×", "÷", "≈ – …", "…\u0301", "ſt", "Ā", "😀", "\xff", "É\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := widthOf(s), columns.StringWidth(s); got != want {
			t.Errorf("widthOf(%q) = %d, want %d", s, got, want)
		}
	})
}

func TestIsWord(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"Übung", true}, {"U-Boot", true}, {"3D-Drucker", true}, {"in Kraft treten", true}, {"geht's", true}, {"e.V.", true}, {"der Verbündete", true},
		{"", false}, {" ", false}, {"-", false}, {"123", false}, {"😀", false}, {"a😀", false}, {"\xff", false}, {"a\xff", false}, {"a\nb", false}, {"\x1b[31m", false},
	} {
		if got := isWord(test.text); got != test.want {
			t.Errorf("isWord(%q) = %v, want %v", test.text, got, test.want)
		}
	}
}
