package dictionary_test

import (
	"slices"
	"testing"
)

func TestPhraseWords(t *testing.T) {
	d := open(t)
	for _, tt := range []struct {
		name, head, lemma string
		others            []string
	}{
		{"preposition and noun before a verb", "treten", "in Kraft treten", []string{"in", "Kraft"}},
		{"adjective before a noun loses its ending", "Teilhabe", "nukleare Teilhabe", []string{"nuklear"}},
		{"pronoun behind its preposition", "ziehen", "nach sich ziehen", []string{"nach", "sich"}},
		{"not found by another word", "Kraft", "in Kraft treten", nil},
		{"no phrase of a head", "blorpen", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range d.Phrases(tt.head) {
				if p.Entry.Lemma == tt.lemma {
					got = p.Others
				}
				if p.Head != tt.head {
					t.Errorf("Phrases(%q) has %q", tt.head, p.Entry.Lemma)
				}
			}
			if !slices.Equal(got, tt.others) {
				t.Errorf("words of %q = %q, want %q", tt.lemma, got, tt.others)
			}
		})
	}
}

// TestPhrasePlaceholders: words that a sentence fills otherwise are left out
// before a verb.
func TestPhrasePlaceholders(t *testing.T) {
	d := open(t)
	seen := 0
	for _, head := range []string{"schließen", "unterzeichnen", "antreten", "niederlegen"} {
		for _, p := range d.Phrases(head) {
			seen++
			for _, w := range p.Others {
				if w == "sich" || w == "etw." || w == "jdn." || w == "einen" || w == "eine" {
					t.Errorf("%q: %q stands among its words", p.Entry.Lemma, w)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no phrase such as ein Abkommen schließen")
	}
}
