package anki_test

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"wort/glossary"
	"wort/internal/anki"
)

// FuzzAnki writes one term and reads it back: what a reader of the fields sees is
// what went in, less control characters. The database engine is so large that
// Go spends its time on making inputs smaller: give it -fuzzminimizetime 1x.
func FuzzAnki(f *testing.F) {
	f.Add("Absichtserklärung", "declaration of intent", "Eine Absichtserklärung folgt.", "Gipfel", "oft", 5, 23, int64(1793700000))
	f.Add("U\u0308bung", `<b>"drill"</b> & co`, "U\u0308bung: a\x1fb\x00c", "a::b", "zwei\r\nZeilen", 0, 3, int64(0))
	f.Add("Rüstung", "armament", "Rüstungskontrolle {{x}}", "::", "\u0338", -1, 99, int64(-5))
	f.Add("See", "sea\xff", "e\u0301\u0301", "", "\n\u0301", 1, 1, int64(1)<<40)
	f.Fuzz(func(t *testing.T, lemma, english, text, source, note string, start, end int, at int64) {
		term := glossary.Term{
			ID: glossary.NewID(lemma, glossary.Noun, glossary.Feminine), Lemma: lemma, Class: glossary.Noun, Gender: glossary.Feminine,
			Translations: []string{english}, Note: note, Topics: []string{source},
			Examples: []glossary.Example{{Text: text, Source: source, Marks: []glossary.Span{{Start: start, End: end}}}},
			Changed:  time.Unix(at, 0),
		}
		var b bytes.Buffer
		result, err := anki.Write(&b, anki.Deck{Terms: []glossary.Term{term}, Now: added})
		if err != nil {
			t.Fatal(err)
		}
		if result.Notes+result.LeftOut != 1 {
			t.Fatalf("Write = %+v, want one note or one left out", result)
		}
		c := read(t, b.Bytes())
		if len(c.notes) != result.Notes || len(c.cards) != 2*result.Notes {
			t.Fatalf("%d notes, %d cards, want %d and %d", len(c.notes), len(c.cards), result.Notes, 2*result.Notes)
		}
		if result.Notes == 0 {
			return
		}
		n := c.notes[0]
		for name, want := range map[string]string{
			"Lemma": lemma, "Headword": "die " + lemma, "English": english, "Source": source, "Notes": note, "Example": text, "ID": term.ID,
		} {
			field := n.Fields[name]
			if field != norm.NFC.String(field) {
				t.Errorf("%s %q: not NFC, Anki would change it", name, field)
			}
			if got := seen(html.UnescapeString(unmark(field))); got != seen(want) {
				t.Errorf("%s of %q: %q reads as %q, want %q", name, want, field, got, seen(want))
			}
		}
		if strings.ContainsAny(unmark(n.Fields["Example"])+n.Fields["Cloze"], `<>"`) {
			t.Errorf("markup in %q or %q", n.Fields["Example"], n.Fields["Cloze"])
		}
	})
}

// unmark takes the tags of our own making out of a field.
func unmark(field string) string {
	return strings.NewReplacer("<b>", "", "</b>", "", "<br>", "\n").Replace(field)
}

// seen is the text a reader sees: space as it is shown, nothing invisible.
func seen(s string) string {
	s = strings.ToValidUTF8(s, "")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}
