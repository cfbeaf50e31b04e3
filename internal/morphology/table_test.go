package morphology_test

import (
	"fmt"
	"testing"

	"wort/data"
	"wort/internal/morphology"

	"github.com/google/go-cmp/cmp"
)

func small(t testing.TB) (morphology.Bytes, map[string][]morphology.Reading, map[string][]morphology.NounEntry) {
	t.Helper()
	forms := map[string][]morphology.Reading{
		"angegriffen": {{Lemma: "angreifen", Class: morphology.Verb, Flags: morphology.PastParticiple}},
		"Seen": {{Lemma: "See", Class: morphology.Noun, Gender: morphology.Masculine, Agree: morphology.Plural},
			{Lemma: "See", Class: morphology.Noun, Gender: morphology.Feminine, Agree: morphology.Plural}},
		"ging": {{Lemma: "gehen", Class: morphology.Verb, Flags: morphology.Finite | morphology.ThirdPerson}},
		"über": {{Lemma: "über", Class: morphology.Preposition}},
	}
	nouns := map[string][]morphology.NounEntry{
		"See":          {{Gender: morphology.Masculine, Plurals: []string{"Seen"}}, {Gender: morphology.Feminine}},
		"Streitkräfte": {{PluralOnly: true}},
		"Verbündete":   {{Gender: morphology.Masculine, Plurals: []string{"Verbündeten"}, Adjectival: true}},
		"Memorandum":   {{Gender: morphology.Neuter, Plurals: []string{"Memoranden", "Memoranda"}}},
		"Unterhändler": {{Gender: morphology.Masculine, Plurals: []string{"Unterhändler"}}},
	}
	b, err := morphology.Build(forms, nouns)
	if err != nil {
		t.Fatal(err)
	}
	return b, forms, nouns
}

func TestBuildAndRead(t *testing.T) {
	b, forms, nouns := small(t)
	table, err := morphology.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	for form, want := range forms {
		if diff := cmp.Diff(want, table.Readings(nil, form)); diff != "" {
			t.Errorf("Readings(%q): (-want +got)\n%s", form, diff)
		}
		if !table.HasForm(form) {
			t.Errorf("HasForm(%q) = false, want true", form)
		}
	}
	for lemma, want := range nouns {
		if diff := cmp.Diff(want, table.Noun(nil, lemma)); diff != "" {
			t.Errorf("Noun(%q): (-want +got)\n%s", lemma, diff)
		}
	}
	for _, form := range []string{"", "angegriffe", "angegriffenen", "seen", "\xff"} {
		if got := table.Readings(nil, form); got != nil || table.HasForm(form) || table.HasNoun(form) {
			t.Errorf("Readings(%q) = %v, want none", form, got)
		}
	}
}

func TestBuildIsReproducible(t *testing.T) {
	a, _, _ := small(t)
	b, _, _ := small(t)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("two builds of the same forms differ:\n%s", diff)
	}
}

// TestDamagedSets cuts and overwrites the lists: reading them may give wrong
// words, but no panic.
func TestDamagedSets(t *testing.T) {
	good, forms, nouns := small(t)
	for n := range len(good.FormSets) {
		b := good
		b.FormSets = append([]byte(nil), good.FormSets[:n]...)
		b.NounSets = append([]byte(nil), good.NounSets[:min(n, len(good.NounSets))]...)
		for i := range b.FormSets {
			b.FormSets[i] ^= byte(n)
		}
		table, err := morphology.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		for form := range forms {
			table.Readings(nil, form)
		}
		for lemma := range nouns {
			table.Noun(nil, lemma)
		}
	}
	if _, err := morphology.Open(morphology.Bytes{Forms: []byte("junk"), Nouns: good.Nouns}); err == nil {
		t.Error("Open of junk: no error")
	}
}

func embedded(t testing.TB) *morphology.Table {
	t.Helper()
	table, err := morphology.Open(morphology.Bytes{Forms: data.Forms, FormSets: data.FormSets, Nouns: data.Nouns, NounSets: data.NounSets})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestEmbedded samples the table that the program carries.
func TestEmbedded(t *testing.T) {
	table := embedded(t)
	tests := []struct{ form, want string }{
		{"auszutauschen", "austauschen verb"},
		{"umsetzt", "umsetzen verb"},
		{"Memoranden", "Memorandum noun n"},
		{"Verbündeten", "Verbündete noun m"},
		{"Politikern", "Politiker noun m"},
	}
	names := map[morphology.Class]string{morphology.Noun: "noun", morphology.Verb: "verb", morphology.Adjective: "adjective"}
	genders := map[morphology.Gender]string{morphology.Masculine: " m", morphology.Feminine: " f", morphology.Neuter: " n"}
	for _, tt := range tests {
		found := false
		for _, r := range table.Readings(nil, tt.form) {
			found = found || fmt.Sprintf("%s %s%s", r.Lemma, names[r.Class], genders[r.Gender]) == tt.want
		}
		if !found {
			t.Errorf("Readings(%q) lacks %q: %v", tt.form, tt.want, table.Readings(nil, tt.form))
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		embedded(b)
	}
}

func BenchmarkReadings(b *testing.B) {
	table := embedded(b)
	var rs []morphology.Reading
	b.ReportAllocs()
	for b.Loop() {
		rs = table.Readings(rs[:0], "Verteidigungsministern")
	}
}
