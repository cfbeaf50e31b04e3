package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"wort/glossary"
	"wort/internal/export"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens")

var added = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// terms hold whatever an export could stumble over.
var terms = []glossary.Term{
	{
		ID: "8a5a2a2c6b1740cf", Lemma: "Abschreckung", Class: glossary.Noun, Gender: glossary.Feminine,
		Translations: []string{"deterrence"}, Topics: []string{"defence"}, Status: glossary.StatusNew, Added: added, Changed: added,
		Examples: []glossary.Example{
			{Text: `Er nannte sie „erweiterte Abschreckung“, "glaubwürdig", kurz: nötig.`, Source: "Gipfel, Tag 1", Marks: []glossary.Span{{Start: 31, End: 43}}},
			{Text: "Die Abschreckung bleibt.", Source: "Zweiter"},
		},
		Why: map[string]glossary.Provenance{glossary.FieldGender: {Origin: glossary.Rule, Certainty: 0.99, Note: "-ung is feminine"}},
	},
	{
		ID: "1111111111111111", Lemma: "angreifen", Class: glossary.Verb, Forms: "griff an, hat angegriffen",
		Translations: []string{"attack", "assault"}, Status: glossary.StatusLearning,
		Examples: []glossary.Example{{Text: "=HYPERLINK(\"http://example.org\";\"Klick\")\nZeile zwei", Source: "@böse"}},
	},
	{
		ID: "2222222222222222", Lemma: "Äußerung", Class: glossary.Noun, Gender: glossary.Feminine, Plural: "Äußerungen",
		Translations: []string{"statement; remark", "*utterance*", "<b>say</b>"}, Status: glossary.StatusKnown,
	},
	{
		ID: "3333333333333333", Lemma: "Streitkräfte", Class: glossary.Noun, Gender: glossary.PluralOnly, Plural: "Streitkräfte",
		Parts: []string{"Streit", "Kraft"}, Translations: []string{"armed forces"}, Topics: []string{"defence", "politics"}, Status: glossary.StatusSuspended,
	},
	{
		ID: "4444444444444444", Lemma: "Anspruch erheben", Class: glossary.Phrase, Government: "auf + Akk.",
		Translations: []string{"-lay claim", "+claim"}, Note: "'=x", Status: glossary.StatusNew,
	},
	{ID: "5555555555555555", Lemma: "unbekannt_es Wort", Class: glossary.Other, Status: glossary.StatusNew},
}

func TestGoldens(t *testing.T) {
	for _, f := range export.Formats {
		t.Run(f.Name, func(t *testing.T) {
			var got bytes.Buffer
			if err := f.Write(&got, terms); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", "terms."+f.Name)
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", f.Name, diff)
			}
			var again bytes.Buffer
			if err := f.Write(&again, terms); err != nil || !bytes.Equal(got.Bytes(), again.Bytes()) {
				t.Errorf("a second time: %v, other bytes", err)
			}
		})
	}
}

func TestNoTerms(t *testing.T) {
	want := map[string]string{
		"csv": strings.Join(export.Columns, ",") + "\n", "tsv": strings.Join(export.Columns, "\t") + "\n",
		"json": "[]\n", "markdown": "# Glossary\n\n0 words\n",
	}
	for _, f := range export.Formats {
		var got strings.Builder
		if err := f.Write(&got, nil); err != nil || got.String() != want[f.Name] {
			t.Errorf("%s of no terms = %q, %v, want %q", f.Name, got.String(), err, want[f.Name])
		}
	}
}

// unguard is what a reader of the table does.
func unguard(cell string) string {
	if rest := strings.TrimLeft(cell, "'"); rest != cell && strings.IndexAny(rest, "=+-@\t\r\n") == 0 {
		return cell[1:]
	}
	return cell
}

func TestTableRoundTrip(t *testing.T) {
	for name, comma := range map[string]rune{"csv": ',', "tsv": '\t'} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			write := export.CSV
			if comma == '\t' {
				write = export.TSV
			}
			if err := write(&out, terms); err != nil {
				t.Fatal(err)
			}
			r := csv.NewReader(&out)
			r.Comma = comma
			rows, err := r.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(export.Columns, rows[0]); diff != "" {
				t.Errorf("header (-want +got):\n%s", diff)
			}
			for i, term := range terms {
				got := map[string]string{}
				for k, c := range rows[i+1] {
					got[export.Columns[k]] = unguard(c)
				}
				example := ""
				if len(term.Examples) > 0 {
					example = term.Examples[0].Text
				}
				for column, want := range map[string]string{
					"lemma": term.Lemma, "pos": string(term.Class), "gender": string(term.Gender), "plural": term.Plural,
					"government": term.Government, "forms": term.Forms, "example": example, "status": string(term.Status), "id": term.ID,
				} {
					if got[column] != want {
						t.Errorf("%s of %s = %q, want %q", column, term.Lemma, got[column], want)
					}
				}
			}
		})
	}
}

func TestFormulaGuard(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"formula", "=1+1", "'=1+1"}, {"plus", "+49", "'+49"}, {"minus", "-x", "'-x"}, {"at", "@SUM(A1)", "'@SUM(A1)"},
		{"wide", "＝1", "'＝1"}, {"guarded already", "'=1", "''=1"}, {"apostrophe alone stays", "'n Boot", "'n Boot"},
		{"inside stays", "a=b", "a=b"}, {"word", "Übung", "Übung"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := export.CSV(&out, []glossary.Term{{Lemma: test.in}}); err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(&out).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if rows[1][0] != test.want {
				t.Errorf("cell of %q = %q, want %q", test.in, rows[1][0], test.want)
			}
		})
	}
}

func TestJSONRoundTrip(t *testing.T) {
	var out bytes.Buffer
	if err := export.JSON(&out, terms); err != nil {
		t.Fatal(err)
	}
	var got []glossary.Term
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(terms, got); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func TestMarkdownOrder(t *testing.T) {
	var out strings.Builder
	var mixed []glossary.Term
	for _, l := range []string{"zwei", "Übung", "Uhr", "äußern", "Apfel", "12er-Format", "auf", "Öl"} {
		mixed = append(mixed, glossary.Term{Lemma: l, Class: glossary.Other})
	}
	if err := export.Markdown(&out, mixed); err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "## ") || strings.HasPrefix(line, "- ") {
			got = append(got, strings.Trim(line, "-* "))
		}
	}
	want := []string{"## #", "12er-Format", "## A", "Apfel", "auf", "äußern", "## O", "Öl", "## U", "Übung", "Uhr", "## Z", "zwei"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if mixed[0].Lemma != "zwei" {
		t.Error("the caller's terms were sorted")
	}
}

// broken is a writer that fails after some bytes.
type broken struct{ left int }

var errFull = errors.New("full")

func (b *broken) Write(p []byte) (int, error) {
	if len(p) > b.left {
		return 0, errFull
	}
	b.left -= len(p)
	return len(p), nil
}

func TestWriteFails(t *testing.T) {
	many := make([]glossary.Term, 0, 3000)
	for len(many) < 3000 {
		many = append(many, terms...)
	}
	for _, f := range export.Formats {
		for _, room := range []int{0, 5000} {
			if err := f.Write(&broken{room}, many); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d bytes: %v, want an error", f.Name, room, err)
			}
		}
	}
}

func FuzzTable(f *testing.F) {
	for _, s := range []string{"", "=1", "a,b", "\"", "a\nb", "\r\n", "'=x", "ä;b", "\t"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var out bytes.Buffer
		if err := export.CSV(&out, []glossary.Term{{Lemma: s, Translations: []string{s, s}}}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != len(export.Columns) {
			t.Fatalf("%q: %d rows, %v", s, len(rows), err)
		}
		if strings.HasPrefix(rows[1][0], "=") {
			t.Errorf("%q makes a formula", s)
		}
	})
}

func BenchmarkCSV(b *testing.B) {
	many := make([]glossary.Term, 0, 10000)
	for len(many) < 10000 {
		many = append(many, terms...)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := export.CSV(io.Discard, many); err != nil {
			b.Fatal(err)
		}
	}
}

func TestMarkdownControl(t *testing.T) {
	var b strings.Builder
	term := glossary.Term{Lemma: "Wort", Class: glossary.Noun, Gender: glossary.Neuter, Translations: []string{"\x1b[31mword\u009b0m\a"}}
	if err := export.Markdown(&b, []glossary.Term{term}); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.ContainsFunc(got, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }) {
		t.Errorf("Markdown = %q", got)
	}
}
