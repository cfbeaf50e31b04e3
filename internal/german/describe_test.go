package german_test

import (
	"slices"
	"testing"

	"wort/internal/german"
	"wort/internal/morphology"
)

func TestReadings(t *testing.T) {
	tests := []struct {
		name, form string
		class      morphology.Class
		lemma      string // empty: no reading of the class
		guessed    bool
	}{
		{"as written", "Panzer", morphology.Noun, "Panzer", false},
		{"capital as at a sentence start", "Kämpft", morphology.Verb, "kämpfen", false},
		{"small as a noun when nothing fits", "panzer", morphology.Noun, "Panzer", false},
		{"small is no noun when a verb fits", "kosten", morphology.Noun, "", false},
		{"guessed compound", "Blorpminister", morphology.Noun, "Blorpminister", true},
		{"nothing", "xyz", morphology.Noun, "", true},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rs, guessed := a.Readings(tt.form)
			i := slices.IndexFunc(rs, func(r morphology.Reading) bool { return r.Class == tt.class && (tt.lemma == "" || r.Lemma == tt.lemma) })
			if (i >= 0) != (tt.lemma != "") || guessed != tt.guessed {
				t.Errorf("Readings(%q) = %v, guessed %v, want lemma %q, guessed %v", tt.form, rs, guessed, tt.lemma, tt.guessed)
			}
		})
	}
}

func TestDescribe(t *testing.T) {
	tests := []struct {
		name, form string
		class      morphology.Class
		want       string
		known      bool
	}{
		{"noun", "Abwehren", morphology.Verb, "abwehren/-/", true},
		{"simple noun", "Panzers", morphology.Noun, "Panzer/Panzer/m", true},
		{"compound of known members", "Drohnenkorvette", morphology.Noun, "Drohnenkorvette/Drohnenkorvetten/f", true},
		{"compound of an unknown member", "Blorpminister", morphology.Noun, "Blorpminister/Blorpminister/m", false},
		{"plural only", "Streitkräfte", morphology.Noun, "Streitkräfte/-/pl", true},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rs, guessed := a.Readings(tt.form)
			i := slices.IndexFunc(rs, func(r morphology.Reading) bool { return r.Class == tt.class })
			if i < 0 {
				t.Fatalf("Readings(%q) = %v: must have a reading of the class", tt.form, rs)
			}
			w := a.Describe(rs[i], guessed)
			gender, plural := german.GenderName(w.Gender), "-"
			if w.PluralOnly {
				gender = "pl"
			}
			if len(w.Plurals) > 0 {
				plural = w.Plurals[0]
			}
			if got := w.Lemma + "/" + plural + "/" + gender; got != tt.want || w.Known != tt.known || w.Partner != -1 {
				t.Errorf("Describe(%q) = %q, known %v, want %q, %v", tt.form, got, w.Known, tt.want, tt.known)
			}
		})
	}
}
