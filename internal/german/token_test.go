package german_test

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"wort/internal/german"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"abbreviations", "Es gibt z. B. Panzer. Herr Dr. Meier kam.", []string{"Es gibt z. B. Panzer.", "Herr Dr. Meier kam."}},
		{"abbreviation with a capital", "Ca. 30 Schiffe liefen aus.", []string{"Ca. 30 Schiffe liefen aus."}},
		{"ordinal before a month", "Am 12. Januar kam er. Dann ging er.", []string{"Am 12. Januar kam er.", "Dann ging er."}},
		{"ordinal before a noun", "Das 12. Regiment bleibt.", []string{"Das 12. Regiment bleibt."}},
		{"year at the end", "Das war 1960. Der Vertrag gilt.", []string{"Das war 1960.", "Der Vertrag gilt."}},
		{"number of a ruler", "Wilhelm II. dankte ab. Er ging.", []string{"Wilhelm II. dankte ab.", "Er ging."}},
		{"number of a part", "Es folgte Teil II. Danach kam er.", []string{"Es folgte Teil II.", "Danach kam er."}},
		{"unit at the end", "Es sind 170 km. Er geht.", []string{"Es sind 170 km.", "Er geht."}},
		{"German quotation marks", "„Wir sind bereit.“ Er ging.", []string{"„Wir sind bereit.“", "Er ging."}},
		{"speech goes on", "„Kommen Sie!“, rief er.", []string{"„Kommen Sie!“, rief er."}},
		{"initial", "J. Biden sprach. W. Putin schwieg.", []string{"J. Biden sprach.", "W. Putin schwieg."}},
		{"run together", "Sie gingen.Danach war Ruhe.", []string{"Sie gingen.", "Danach war Ruhe."}},
		{"line break", "Neue Gespräche\nDie Lage bleibt ernst.", []string{"Neue Gespräche", "Die Lage bleibt ernst."}},
		{"abbreviation at the end", "Panzer, Schiffe usw. Die Liste ist lang.", []string{"Panzer, Schiffe usw.", "Die Liste ist lang."}},
		{"number with a full stop inside", "Es waren 1.500 Mann. Alle kamen um.", []string{"Es waren 1.500 Mann.", "Alle kamen um."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range german.Sentences(tt.text) {
				got = append(got, tt.text[s.Start:s.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Sentences(%q): (-want +got)\n%s", tt.text, diff)
			}
		})
	}
}

func TestTokens(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"marks", "„Nein“, sagte er.", "„|Nein|“|,|sagte|er|."},
		{"hyphens", "Die US-Streitkräfte, Außen- und -exporte", "Die|US-Streitkräfte|,|Außen-|und|-exporte"},
		{"numbers", "ca. 3,5 Mio. Euro um 20:15 Uhr am 12. Mai", "ca.|3,5|Mio.|Euro|um|20:15|Uhr|am|12.|Mai"},
		{"number at the end", "Das war 1960.", "Das|war|1960|."},
		{"debris", "#JMOD @SecDef https://t.co/x pic.twitter.com/y", "#JMOD|@SecDef|https://t.co/x|pic.twitter.com/y"},
		{"inclusive spelling", "Die Soldat*innen und Minister:innen", "Die|Soldat*innen|und|Minister:innen"},
		{"apostrophe", "Hans’ Haus, gibt's", "Hans|’|Haus|,|gibt's"},
		{"dash", "Krieg – Frieden", "Krieg|–|Frieden"},
		{"number and word", "der 12-jährige, 2+2-Gespräche", "der|12-jährige|,|2|+|2-Gespräche"},
		{"ellipsis", "Und dann...", "Und|dann|..."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, k := range german.Tokens(tt.text, german.Sentence{End: len(tt.text)}) {
				got = append(got, tt.text[k.Start:k.End])
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("Tokens(%q) = %s, want %s", tt.text, s, tt.want)
			}
		})
	}
}

// sampleTexts are the seeds of the fuzz targets: the sample articles and traps.
func sampleTexts(t testing.TB) []string {
	texts := []string{"", " ", ".", "a.b", "z. B.", "12. 12.", "-", "--", "-a-", "@", "#", "„“", "\xff\xfe", "a\u0301", "ein\n\nzwei", "www.", "x@y.de", "٣.", "ǅ-", "Ⅷ. Korps"}
	entries, err := os.ReadDir("../../data/articles")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile("../../data/articles/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	return texts
}

// FuzzTokens checks that spans are in order, do not overlap, and lose nothing
// but white space, and that the analysis accepts any bytes.
func FuzzTokens(f *testing.F) {
	for _, s := range sampleTexts(f) {
		f.Add(s)
	}
	a := analyser(f)
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range german.Sentences(text) {
			lost(t, text, at, s.Start)
			inner := s.Start
			tokens := german.Tokens(text, s)
			for _, k := range tokens {
				lost(t, text, inner, k.Start)
				if k.End <= k.Start {
					t.Fatalf("token %v: must not be empty", k)
				}
				inner = k.End
			}
			lost(t, text, inner, s.End)
			if n := len(a.Words(text, tokens)); n != len(tokens) {
				t.Fatalf("%d words for %d tokens", n, len(tokens))
			}
			at = s.End
		}
		lost(t, text, at, len(text))
	})
}

func lost(t *testing.T, text string, from, to int) {
	t.Helper()
	if from > to {
		t.Fatalf("span begins at %d, before the last one ended at %d", to, from)
	}
	if s := strings.TrimFunc(text[from:to], unicode.IsSpace); s != "" {
		t.Fatalf("lost %q between spans", s)
	}
}

// FuzzAnalyse checks that the analysis of any bytes depends on the text alone, not
// on what the analyser has read before, and that what it says of a word grows with
// the word only.
func FuzzAnalyse(f *testing.F) {
	for _, s := range sampleTexts(f) {
		f.Add(s)
	}
	tables, err := german.Embedded()
	if err != nil {
		f.Fatal(err)
	}
	used := german.NewAnalyser(tables)
	f.Fuzz(func(t *testing.T, text string) {
		var first []german.Word
		used.Analyse(text, func(_ german.Sentence, ws []german.Word) { first = append(first, ws...) })
		var again []german.Word
		german.NewAnalyser(tables).Analyse(text, func(_ german.Sentence, ws []german.Word) { again = append(again, ws...) })
		if d := cmp.Diff(first, again); d != "" {
			t.Fatalf("a new analyser reads the text otherwise:\n%s", d)
		}
		for _, w := range first {
			if most := 2*(w.End-w.Start) + longestAddition; len(w.Lemma) > most || len(w.Headword) > most {
				t.Fatalf("lemma %q of %q: longer than %d bytes", w.Lemma, text[w.Start:w.End], most)
			}
		}
	})
}

// longestAddition is what a lemma may have that the form has not: the end of the
// fellow of a shortened compound, the particle of a verb.
const longestAddition = 200

// FuzzFold checks that folding twice is folding once.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Größe", "Groesse", "GRÖSSE", "a\u0308", "ẞ", "İ", "ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once, twice := german.Fold(s), german.Fold(german.Fold(s)); once != twice {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}

func TestFold(t *testing.T) {
	tests := []struct {
		name, a, b string
		same       bool
	}{
		{"umlaut typed with e", "Behörde", "Behoerde", true},
		{"sharp s", "Maßnahme", "Massnahme", true},
		{"decomposed umlaut", "Ru\u0308stung", "Rüstung", true},
		{"umlaut matters", "schon", "schön", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := german.Fold(tt.a) == german.Fold(tt.b); got != tt.same {
				t.Errorf("Fold(%q) == Fold(%q) is %v, want %v", tt.a, tt.b, got, tt.same)
			}
		})
	}
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Join(sampleTexts(b), "\n")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		german.Sentences(text)
	}
}

func BenchmarkWords(b *testing.B) {
	text := strings.Join(sampleTexts(b), "\n")
	a := analyser(b)
	n := 0
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		a.Analyse(text, func(_ german.Sentence, ws []german.Word) { n += len(ws) })
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
