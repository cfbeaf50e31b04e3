package dictionary_test

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"wort/data"
	"wort/internal/dictionary"
	"wort/internal/german"
)

func open(t testing.TB) *dictionary.Dictionary {
	t.Helper()
	tables, err := german.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return dictionary.New(tables.Lexicon, german.NewAnalyser(tables))
}

func TestLookup(t *testing.T) {
	tests := []struct {
		name, lemma, class, gender string
		origin, english            string // one translation that must be there
	}{
		{"noun of the lexicon", "Abschreckung", "noun", "f", "lexicon", "deterrence"},
		{"gender decides", "See", "noun", "m", "lexicon", "lake"},
		{"gender decides, other", "See", "noun", "f", "lexicon", "sea"},
		{"adjectival noun in either gender", "Verbündete", "noun", "f", "lexicon", "ally"},
		{"plural-only noun", "Streitkräfte", "noun", "pl", "lexicon", "armed forces"},
		{"verb", "abschrecken", "verb", "", "lexicon", "deter"},
		{"compound", "Drohnenkapazität", "noun", "f", "guess", "drone capacity"},
		{"compound with an attributive member", "Bundesaußenminister", "noun", "m", "guess", "federal foreign minister"},
		{"hyphen compound", "US-Verteidigungsminister", "noun", "m", "guess", "US defence minister"},
		{"feminine", "Rüstungsdirektorin", "noun", "f", "guess", "arms director (woman)"},
		{"participle of a verb", "untermauert", "adjective", "", "guess", "underpinned"},
		{"two adjectives", "amerikanisch-japanisch", "adjective", "", "guess", "American-Japanese"},
		{"nothing known", "Blorpfrack", "noun", "m", "", ""},
		{"nothing known of a part", "Blorpminister", "noun", "m", "", ""},
	}
	d := open(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := d.Lookup(tt.lemma, tt.class, tt.gender)
			if m.Origin != tt.origin || tt.english != "" && !slices.Contains(m.Translations, tt.english) {
				t.Errorf("Lookup(%q, %s, %s) = %q from %q, want %q from %q", tt.lemma, tt.class, tt.gender, m.Translations, m.Origin, tt.english, tt.origin)
			}
			if m.Origin == dictionary.FromGuess && (m.Certainty >= 1 || m.Note == "") {
				t.Errorf("Lookup(%q): a guess must be less than sure and say how it was made: %+v", tt.lemma, m)
			}
		})
	}
}

func TestPartTopics(t *testing.T) {
	m := open(t).Lookup("Raketenabwehrbericht", "noun", "m")
	if !slices.Contains(m.PartTopics, "defence") {
		t.Errorf("topics of the parts: %v, want defence among them", m.PartTopics)
	}
}

func TestPhrases(t *testing.T) {
	d := open(t)
	var found []string
	for _, p := range d.Phrases("treten") {
		found = append(found, p.Entry.Lemma)
		if p.Entry.Lemma == "in Kraft treten" && strings.Join(p.Others, " ") != "in Kraft" {
			t.Errorf("words of %q: %q", p.Entry.Lemma, p.Others)
		}
	}
	if !slices.Contains(found, "in Kraft treten") {
		t.Errorf("Phrases(treten) = %q", found)
	}
}

func TestMembersAreSorted(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(data.Members, "\n"), "\n")
	if !sort.StringsAreSorted(lines) {
		t.Error("data/members.tsv: lines must be sorted as bytes are")
	}
	for _, line := range lines {
		if strings.Count(line, "\t") != 1 || strings.HasSuffix(line, "\t") {
			t.Errorf("data/members.tsv: %q: must be a member, a tab and its English", line)
		}
	}
}
