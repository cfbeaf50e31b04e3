package german_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// cutAll writes the word with a bar at each boundary.
func cut(split func(string) []int, word string) string {
	var b strings.Builder
	at := 0
	for _, k := range split(word) {
		b.WriteString(word[at:k])
		b.WriteByte('|')
		at = k
	}
	b.WriteString(word[at:])
	return b.String()
}

// leastCompounds is the share of the hand-cut words that must be right in all
// boundaries.
const leastCompounds = 0.96

// TestSplit measures against testdata/compounds.tsv, 400 words cut by hand.
func TestSplit(t *testing.T) {
	f, err := os.Open("testdata/compounds.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a := analyser(t)
	starts := func(word string) []int {
		var at []int
		for i, m := range a.Split(word) {
			if i > 0 {
				at = append(at, m.Start)
			}
		}
		return at
	}
	n, right, simple, simpleCut := 0, 0, 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		word, want, _ := strings.Cut(lines.Text(), "\t")
		got := cut(starts, word)
		n++
		if word == want {
			simple++
		}
		switch {
		case got == want:
			right++
		case word == want:
			simpleCut++
			t.Logf("simple word cut: %s", got)
		default:
			t.Logf("%s, want %s", got, want)
		}
	}
	t.Logf("%d of %d words right (%.1f %%), %d of %d simple words cut", right, n, 100*float64(right)/float64(n), simpleCut, simple)
	if float64(right) < leastCompounds*float64(n) {
		t.Errorf("%d of %d words right: must be %.0f %%", right, n, 100*leastCompounds)
	}
}

func TestParts(t *testing.T) {
	tests := []struct{ name, word, want string }{
		{"linking s", "Verteidigungsminister", "Verteidigung+Minister"},
		{"no linking letter", "Abwehrkapazität", "Abwehr+Kapazität"},
		{"prefix before a member", "Nachkriegsverfassung", "nach+Krieg+Verfassung"},
		{"noun in -krieg before a member", "Bürgerkriegsland", "Bürger+Krieg+Land"},
		{"prefix", "Gegenangriff", "gegen+Angriff"},
		{"hyphen", "US-Streitkräfte", "US+Streitkräfte"},
		{"plural-only member", "Streitkräfteanforderung", "Streitkräfte+Anforderung"},
		{"simple", "Regierung", ""},
		{"lexicalised", "Flugzeug", ""},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(a.Parts(tt.word), "+"); got != tt.want {
				t.Errorf("Parts(%q) = %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}
