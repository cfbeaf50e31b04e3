package collect_test

import (
	"strings"
	"testing"

	"wort/internal/collect"

	"github.com/google/go-cmp/cmp"
)

// headwords are the headwords of readings with their classes.
func headwords(ls []collect.Lookup) []string {
	var all []string
	for _, l := range ls {
		all = append(all, l.Term.Headword()+" "+string(l.Term.Class))
	}
	return all
}

func TestEntryOrder(t *testing.T) {
	a, d := tools(t)
	for _, tt := range []struct {
		name, form string
		want       []string // the first readings
	}{
		{"noun before verb", "Ziele", []string{"das Ziel noun", "zielen verb"}},
		{"nouns of the lexicon before other nouns", "Reden", []string{"die Rede noun", "das Reden noun", "reden verb"}},
		{"noun before the adjective it is made of", "Angestellte", []string{"der Angestellte noun", "die Angestellte noun"}},
		{"a small letter is no noun first", "verbündeten", []string{"verbünden verb", "verbündet adjective"}},
		{"a small letter stands for a capital where nothing else fits", "sanktionen", []string{"die Sanktion noun"}},
		{"noun that ends in -er stays", "Alter", []string{"das Alter noun"}},
		{"ae", "Aenderungen", []string{"die Änderung noun"}},
		{"AE", "AEnderung", []string{"die Änderung noun"}},
		{"ue of an adjectival noun", "Verbuendete", []string{"der Verbündete noun"}},
		{"ss", "Aussenpolitik", []string{"die Außenpolitik noun"}},
		{"ss in a word of the table", "Strasse", []string{"die Straße noun", "der Strass noun"}},
		{"ss that is no ß", "Massen", []string{"die Masse noun"}},
		{"oe and ss together", "groesste", []string{"groß adjective"}},
		{"two umlauts", "Strassenverkehrsaemter", []string{"das Straßenverkehrsamt noun"}},
		{"ue after a vowel", "neue", []string{"neu adjective"}},
		{"compound that no table has", "Streitkraefteplanung", []string{"die Streitkräfteplanung noun"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := headwords(collect.Entry(tt.form, a, d))
			if diff := cmp.Diff(tt.want, got[:min(len(got), len(tt.want))]); diff != "" {
				t.Errorf("Entry(%q) (-want +got):\n%s", tt.form, diff)
			}
		})
	}
}

func TestEntryStrongForms(t *testing.T) {
	a, d := tools(t)
	for _, stem := range []string{"Verbündete", "Abgeordnete", "Deutsche", "Beamte", "Vorsitzende", "Gefangene"} {
		for _, ending := range []string{"", "r", "n"} {
			seen := map[string]bool{}
			for _, h := range headwords(collect.Entry(stem+ending, a, d)) {
				if strings.Contains(h, stem+"r ") || seen[h] {
					t.Errorf("Entry(%q) has %q", stem+ending, h)
				}
				seen[h] = true
			}
		}
	}
}

func FuzzEntry(f *testing.F) {
	for _, s := range []string{"", " ", "-", "ae", "Strassenverkehrsaemter", "\xff", "😀", "aeaeaeaeaeaeaeaeaeae", "ß", "Verbündeter"} {
		f.Add(s)
	}
	a, d := tools(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range collect.Entry(s, a, d) {
			if l.Term.Lemma == "" {
				t.Errorf("Entry(%q): a term without lemma", s)
			}
		}
	})
}
