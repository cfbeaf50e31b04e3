package dictionary_test

import (
	"slices"
	"testing"

	"wort/internal/dictionary"
	"wort/internal/lexicon"
)

// TestGuess has one case for each way to guess and one that it must leave alone.
func TestGuess(t *testing.T) {
	tests := []struct{ name, lemma, class, gender, english, note string }{
		{"compound", "Drohnenkapazität", "noun", "f", "drone capacity", ""},
		{"prefix takes a hyphen", "Gegenverhandlung", "noun", "f", "counter-negotiation", ""},
		{"unknown member", "Blorpminister", "noun", "m", "", ""},
		{"feminine", "Rüstungsdirektorin", "noun", "f", "arms director (woman)", "feminine of Rüstungsdirektor"},
		{"too short for a feminine", "Ruin", "noun", "f", "", ""},
		{"nominalised infinitive", "Abschrecken", "noun", "n", "deterring", "from the verb abschrecken"},
		{"noun in -ung", "Untermauerung", "noun", "f", "underpinning", "from the verb untermauern"},
		{"no verb behind -ung", "Blorpung", "noun", "f", "", ""},
		{"person of a participle", "Untermauerte", "noun", "m", "underpinned person", "from the adjective untermauert"},
		{"thing where neuter", "Untermauerte", "noun", "n", "underpinned thing", "from the adjective untermauert"},
		{"no adjective behind -e", "Blorpe", "noun", "m", "", ""},
		{"adjectives side by side", "chinesisch-russisch", "adjective", "", "Chinese-Russian", "chinesisch + russisch"},
		{"unknown side", "chinesisch-blorpisch", "adjective", "", "", ""},
		{"past participle", "untermauert", "adjective", "", "underpinned", "participle of untermauern"},
		{"present participle", "untermauernd", "adjective", "", "underpinning", "participle of untermauern"},
		{"negated adjective", "unrussisch", "adjective", "", "not Russian", "un- + russisch"},
		{"negated participle", "ununtermauert", "adjective", "", "not underpinned", "un- + untermauert"},
		{"negated unknown", "unblorpig", "adjective", "", "", ""},
		{"verbs are not guessed", "herumblorpen", "verb", "", "", ""},
	}
	d := open(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := d.Lookup(tt.lemma, tt.class, tt.gender)
			if tt.english == "" && (len(m.Translations) > 0 || m.Origin != "") {
				t.Fatalf("Lookup(%q) = %q from %q, want nothing", tt.lemma, m.Translations, m.Origin)
			}
			if tt.english != "" && (!slices.Contains(m.Translations, tt.english) || tt.note != "" && m.Note != tt.note) {
				t.Errorf("Lookup(%q) = %q (%s), want %q (%s)", tt.lemma, m.Translations, m.Note, tt.english, tt.note)
			}
		})
	}
}

// TestOtherClass: adverbs stand in for adjectives and the other way round, verbs
// for nothing.
func TestOtherClass(t *testing.T) {
	d := open(t)
	for _, tt := range []struct {
		lemma, class, origin string
	}{
		{"schnell", "adverb", dictionary.FromLexicon},
		{"schnell", "verb", ""},
		{"gestern", "adjective", dictionary.FromLexicon},
		{"gestern", "noun", ""},
	} {
		if m := d.Lookup(tt.lemma, tt.class, ""); m.Origin != tt.origin {
			t.Errorf("Lookup(%q, %s) is from %q, want %q", tt.lemma, tt.class, m.Origin, tt.origin)
		}
	}
}

func TestGovernment(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   []string
		want string
	}{
		{"preposition and case", []string{"auf + Akk."}, "auf + Akk."},
		{"reflexive", []string{"sich", "über + Akk."}, "sich; über + Akk."},
		{"reflexive in the dative", []string{"sich (Dat.)"}, "sich (Dat.)"},
		{"other grammar", []string{"hat", "trennbar"}, ""},
	} {
		if got := dictionary.Government(lexicon.Entry{Grammar: tt.in}); got != tt.want {
			t.Errorf("%s: Government(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}
