package collect_test

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"wort/internal/article"
	"wort/internal/collect"

	"wort/glossary"
)

// articleText is the clean text of an article, as import has it.
func articleText(t testing.TB, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, err := article.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	return a.Text
}

func lemmas(cs []collect.Candidate) []string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Term.Lemma)
	}
	return out
}

func TestCandidates(t *testing.T) {
	tests := []struct {
		name, text string
		with       []string
		without    []string
	}{
		{"separated verb", "Die Gespräche fanden am Montag in Genf statt.", []string{"Gespräch", "stattfinden"}, []string{"finden", "Genf", "statt"}},
		{"names and abbreviations", "Lloyd Austin (USA) traf NATO-Chef Mark Rutte z. B. in Brüssel.", []string{"treffen", "NATO-Chef"}, []string{"Lloyd", "Austin", "USA", "Rutte", "Brüssel", "B."}},
		{"handles, hashtags, links", "Mehr bei @ModJapan #JMOD https://t.co/x und pic.twitter.com/y über Raketen.", []string{"Rakete"}, []string{"ModJapan", "JMOD", "t.co"}},
		{"surname alone", "Petra Hinterkamp kam. Hinterkamp: Wir zögern.", []string{"zögern"}, []string{"Hinterkamp"}},
		{"numbers", "Am 12. Januar kamen 3,5 Mio. Menschen.", []string{"Mensch"}, []string{"12.", "Mio."}},
		{"truncated compound", "Die Außen- und Verteidigungsminister tagen.", []string{"Außenminister", "Verteidigungsminister"}, []string{"Außen-"}},
		{"unknown word is kept", "Der Blorpfrack wurde getestet.", []string{"Blorpfrack"}, nil},
		{"fixed expression", "Das Abkommen tritt im Mai in Kraft.", []string{"in Kraft treten", "Abkommen"}, nil},
		{"fixed expression, other order", "Es ist wichtig, dass der Vertrag in Kraft tritt.", []string{"in Kraft treten"}, nil},
		{"noun phrase", "Der Streit um die nukleare Teilhabe geht weiter.", []string{"nukleare Teilhabe", "Streit"}, nil},
		{"two clauses are no expression", "Er hat Kraft, und sie treten zurück.", []string{"Kraft"}, []string{"in Kraft treten"}},
		{"auxiliaries", "Er ist gekommen und hat gewonnen.", []string{"kommen", "gewinnen"}, []string{"sein", "haben"}},
	}
	a, d := tools(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := lemmas(collect.Candidates(collect.Source{Text: tt.text}, a, d, collect.Options{All: true}))
			for _, w := range tt.with {
				if !slices.Contains(got, w) {
					t.Errorf("%q: %q is missing in %v", tt.text, w, got)
				}
			}
			for _, w := range tt.without {
				if slices.Contains(got, w) {
					t.Errorf("%q: %q must not be in %v", tt.text, w, got)
				}
			}
		})
	}
}

func TestTopicsAndRank(t *testing.T) {
	a, d := tools(t)
	text := "Am Tisch saß eine Frau. Die Abschreckung und das Bündnis blieben. Ein Bündnis hilft."
	got := lemmas(collect.Candidates(collect.Source{Text: text}, a, d, collect.Options{}))
	if slices.Contains(got, "Tisch") || !slices.Contains(got, "Abschreckung") || !slices.Contains(got, "Bündnis") {
		t.Errorf("default topics: %v", got)
	}
	all := collect.Candidates(collect.Source{Text: text}, a, d, collect.Options{All: true})
	if !slices.IsSortedFunc(all, func(x, y collect.Candidate) int { return cmp.Compare(y.Score, x.Score) }) {
		t.Errorf("candidates are not sorted by score")
	}
	for _, c := range all {
		if c.Term.Lemma == "Bündnis" && (c.Count != 2 || len(c.Term.Examples) != 2 || !strings.Contains(c.Reason, "2× here")) {
			t.Errorf("Bündnis: count %d, %d examples, reason %q", c.Count, len(c.Term.Examples), c.Reason)
		}
	}
}

func TestExampleMarks(t *testing.T) {
	a, d := tools(t)
	text := "Gestern war Ruhe. Das Land strebt die Fähigkeit zum Gegenangriff an."
	for _, c := range collect.Candidates(collect.Source{ID: "x", Title: "T", Text: text}, a, d, collect.Options{All: true}) {
		for _, e := range c.Term.Examples {
			var marked []string
			for _, m := range e.Marks {
				marked = append(marked, e.Text[m.Start:m.End])
			}
			if c.Term.Lemma == "anstreben" && strings.Join(marked, " … ") != "strebt … an" {
				t.Errorf("anstreben is marked %q", marked)
			}
			if len(marked) == 0 {
				t.Errorf("%s: nothing is marked in %q", c.Term.Lemma, e.Text)
			}
		}
	}
}

// TestSources checks that every field says where it comes from.
func TestSources(t *testing.T) {
	a, d := tools(t)
	text := articleText(t, "../../data/articles/buendnisgipfel.txt")
	for _, c := range collect.Candidates(collect.Source{Text: text}, a, d, collect.Options{All: true}) {
		term := c.Term
		for field, filled := range map[string]bool{
			glossary.FieldLemma: true, glossary.FieldClass: true, glossary.FieldGender: term.Gender != "", glossary.FieldPlural: term.Plural != "",
			glossary.FieldParts: len(term.Parts) > 0, glossary.FieldTranslations: len(term.Translations) > 0, glossary.FieldTopics: len(term.Topics) > 0,
		} {
			p, known := term.Why[field]
			if filled != known || filled && (p.Origin == "" || p.Certainty <= 0 || p.Certainty > 1) {
				t.Errorf("%s: field %s filled %v, source %+v", term.Lemma, field, filled, p)
			}
		}
	}
}

func TestEntry(t *testing.T) {
	tests := []struct{ form, lemma, class, grammar string }{
		{"Verteidigungsministern", "Verteidigungsminister", "noun", "dative plural"},
		{"angegriffen", "angreifen", "verb", "past participle"},
		{"auszutauschen", "austauschen", "verb", "infinitive with zu"},
		{"abschreckung", "Abschreckung", "noun", "singular"},
		{"Drohnenabwehrkapazität", "Drohnenabwehrkapazität", "noun", "singular"},
	}
	a, d := tools(t)
	for _, tt := range tests {
		ls := collect.Entry(tt.form, a, d)
		if len(ls) == 0 {
			t.Errorf("Entry(%q): none", tt.form)
			continue
		}
		l := ls[0]
		if l.Term.Lemma != tt.lemma || string(l.Term.Class) != tt.class || l.Grammar != tt.grammar {
			t.Errorf("Entry(%q) = %s %s %q, want %s %s %q", tt.form, l.Term.Lemma, l.Term.Class, l.Grammar, tt.lemma, tt.class, tt.grammar)
		}
	}
	if ls := collect.Entry("xyzzy", a, d); len(ls) != 0 {
		t.Errorf("Entry of a word nobody knows: %v", ls)
	}
}

func BenchmarkImport(b *testing.B) {
	text := articleText(b, "../../data/articles/buendnisgipfel.txt")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		a, d := tools(b)
		collect.Candidates(collect.Source{Text: text}, a, d, collect.Options{})
	}
}
