package article_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"wort/internal/article"
)

// checkText says what is wrong with a text that Parse returned, or "".
func checkText(text string) string {
	switch {
	case text == "":
		return "no text, no error"
	case !utf8.ValidString(text):
		return "not UTF-8"
	case !norm.NFC.IsNormalString(text):
		return "not NFC"
	case strings.Contains(text, "\n\n\n") || strings.HasPrefix(text, "\n") || strings.HasSuffix(text, "\n"):
		return "too many line ends"
	}
	for p := range strings.SplitSeq(text, "\n\n") {
		if strings.Contains(p, "\n") || strings.TrimSpace(p) != p || strings.Contains(p, "  ") {
			return fmt.Sprintf("paragraph %q is not one line with single spaces", p)
		}
		if i := strings.IndexFunc(p, unicode.IsControl); i >= 0 {
			return fmt.Sprintf("control character in %q", p)
		}
	}
	return ""
}

func FuzzParse(f *testing.F) {
	for _, name := range samples(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{"", "a", "\xff\xfeD\x00", "<p>Der <b>M</b>inister", "@a (@b) #c https://d", "RT @a:", "(dpa) [1] ()", "Von Max Muster", "++ 14:03: x ++", "a-\nb", "\x1b[1m\u00ad\nx", "\x1b]0;a\ab\u009b1mc›", "ü\xe2\x80A\xff", "Er kam. Foto: A/dpa", "A bei B. © dpa | AFP", "a😀\u0308", "İ Von A B", "Politik 3.5.24 1:02 min", "A: 3:12)", "1.1.24 Quelle: A", "Newsletter: a", "Mit Material von A B",
		"<article><h2>A b c<p>d", "<h1><span>A</span><span>b", "<table><tr><th>A<td>1", "<figure><img>a"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := article.Parse(bytes.NewReader(data))
		if err != nil {
			return
		}
		if fault := checkText(a.Text); fault != "" {
			t.Fatalf("Parse(%q): %s", data, fault)
		}
		if strings.Contains(a.Text, "<") { // may look like HTML
			return
		}
		again, err := article.Parse(strings.NewReader(a.Text))
		if err != nil || again.Text != a.Text {
			t.Fatalf("Parse(%q) = %q, and of that %q, %v", data, a.Text, again.Text, err)
		}
	})
}

// TestParseHostile reads inputs made to be slow. None may take more than some seconds, on a slow machine too, or crash.
func TestParseHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	fill := func(unit string) string { return strings.Repeat(unit, (4<<20)/len(unit)) }
	part := func(unit string) string { return strings.Repeat(unit, (1<<20)/len(unit)) }
	prose := "<p>Die Minister haben sich auf ein Abkommen geeinigt, das im Herbst in Kraft treten soll.</p>"
	tests := []struct{ name, source string }{
		{"one line of 16 MiB", strings.Repeat("a", article.MaxBytes)},
		{"one line of words", fill("Wort ")},
		{"one line of sentences", strings.Repeat("Die Übung läuft, so groß wie nie. ", article.MaxBytes/36)},
		{"lines of sentences", strings.Repeat("Die Übung läuft, so groß wie nie.\n", article.MaxBytes/36)},
		{"one line with a bad byte", strings.Repeat("Die Übung läuft. ", article.MaxBytes/20) + "\xff"},
		{"bad bytes", "ü" + fill("ü\xff")},
		{"credits", fill("Er kam. Foto: dpa ")},
		{"credits without space", fill("Foto:dpa.")},
		{"titles that never end", fill("\x1b]a")},
		{"colours that never end", fill("\x1b[1;")},
		{"strings that never end", fill("\u009d0;")},
		{"brackets behind a link", "http://a" + fill(")")},
		{"hosts in pieces", "#a " + fill("a-")},
		{"handles of signs", fill("@-")},
		{"addresses in pieces", fill("a@b-")},
		{"lines with hyphens", fill("a-\n")},
		{"open brackets", fill("(")},
		{"handles", fill("(@a ")},
		{"hashtags", fill("#a")},
		{"dots", fill("aaa.Bb")},
		{"combining accents", "a" + part("\u0308")},
		{"emoji", fill("😀")},
		{"nested div", strings.Repeat("<div>", 100_000)},
		{"nested b", strings.Repeat("<b>", 100_000)},
		{"400 nested div around much text", strings.Repeat("<div>", 400) + part(prose)},
		{"many paragraphs", part("<p>")},
		{"many breaks", part("a<br>")},
		{"many inline tags", part("<b>a</b>")},
		{"many attributes", "<div " + part("a=b ") + ">" + prose},
		{"unclosed tags", part("<a href=x>y")},
		{"unclosed comment", "<html><!--" + fill("-")},
		{"many articles", part("<article><h1>a</h1></article>")},
		{"many headings", "<article>" + part("<h2>a b c</h2><h1>d</h1>")},
		{"400 nested headings", "<article>" + strings.Repeat("<div><h1>", 200) + part(prose)},
		{"rows of figures", "<table>" + part("<tr><td>a</td><td>1</td></tr>")},
		{"many teasers", part("<div class=teaser><h3>a</h3></div>")},
		{"tables", part("<table><tr><td>")},
		{"JSON-LD of brackets", `<html><script type="application/ld+json">` + part("[") + "</script>" + prose},
		{"entities", "<p>" + fill("&auml;")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			a, err := article.Parse(strings.NewReader(tt.source))
			if err == nil {
				if fault := checkText(a.Text); fault != "" {
					t.Errorf("%.200s", fault)
				}
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v, want a few seconds", took)
			}
		})
	}
}
