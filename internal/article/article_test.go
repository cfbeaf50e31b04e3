package article_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"wort/internal/article"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// render shows an article as the goldens have it.
func render(a article.Article) string {
	return "kind:  " + a.Kind + "\ntitle: " + a.Title + "\n\n" + a.Text + "\n"
}

func parse(t *testing.T, source string) article.Article {
	t.Helper()
	a, err := article.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatalf("Parse(%.80q) = %v, want no error", source, err)
	}
	return a
}

// samples are the pages and texts under testdata.
func samples(t testing.TB) []string {
	t.Helper()
	var names []string
	for _, pattern := range []string{"testdata/*.html", "testdata/*.txt"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	if len(names) < 10 {
		t.Fatalf("found %d samples, want 10 or more", len(names))
	}
	return names
}

func TestParseGoldens(t *testing.T) {
	for _, name := range samples(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			a := parse(t, string(data))
			golden := name + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(render(a)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), render(a)); d != "" {
				t.Errorf("Parse(%q) (-want +got):\n%s", name, d)
			}
			if !article.German(a.Text) {
				t.Errorf("German(%q) = false, want true", name)
			}
			if again := parse(t, a.Text); again.Text != a.Text {
				t.Errorf("Parse of the result of %q (-want +got):\n%s", name, cmp.Diff(a.Text, again.Text))
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct {
		name, source string
		want         error
		says         string
	}{
		{"nothing", "", article.ErrEmpty, "no text"},
		{"only space", " \n\t \r\n", article.ErrEmpty, "no text"},
		{"only odd space", "\u00a0\u200b\ufeff", article.ErrEmpty, "no text"},
		{"only a byte order mark", "\ufeff", article.ErrEmpty, "no text"},
		{"UTF-16 without a character", "\xff\xfe", article.ErrEmpty, "no text"},
		{"PDF", "%PDF-1.7\n1 0 obj", article.ErrBinary, "a PDF document"},
		{"EPUB", "PK\x03\x04\x0a\x00xxxxxxxxxxxxxxxxxxxxxxxxmimetypeapplication/epub+zip", article.ErrBinary, "an EPUB book"},
		{"Office", "PK\x03\x04\x14\x00xxxxxxxxxxxxxxxxxxxxxxxx[Content_Types].xml", article.ErrBinary, "an Office document"},
		{"ZIP", "PK\x03\x04\x14\x00", article.ErrBinary, "a ZIP archive"},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00", article.ErrBinary, "a PNG picture"},
		{"JPEG", "\xff\xd8\xff\xe0\x00\x10JFIF", article.ErrBinary, "a JPEG picture"},
		{"gzip", "\x1f\x8b\x08\x00", article.ErrBinary, "a gzip file"},
		{"ELF", "\x7fELF\x02\x01", article.ErrBinary, "an ELF program"},
		{"RTF", `{\rtf1\ansi Der Minister}`, article.ErrBinary, "an RTF document"},
		{"film", "\x00\x00\x00\x18ftypmp42\x00\x00", article.ErrBinary, "a film"},
		{"Windows program", "MZ\x90\x00\x03", article.ErrBinary, "a Windows program"},
		{"UTF-32 little endian", "\xff\xfe\x00\x00D\x00\x00\x00", article.ErrBinary, "UTF-32"},
		{"UTF-32 big endian", "\x00\x00\xfe\xff\x00\x00\x00D", article.ErrBinary, "UTF-32"},
		{"a zero byte", "Der Minister\x00 sprach.", article.ErrBinary, "byte 12"},
		{"a zero in UTF-16", "\xff\xfeD\x00\x00\x00e\x00", article.ErrBinary, "character 1"},
		{"control characters", strings.Repeat("\x01\x02\x03a", 100), article.ErrBinary, "control characters"},
		{"page without text", "<!doctype html><html><head><title></title></head><body><div></div></body></html>", article.ErrNoText, "no article text"},
		{"text of furniture only", "Teilen\nMerken\nAnzeige\n", article.ErrNoText, "no article text"},
		{"nested too deeply", strings.Repeat("<div>", 100_000) + "Text", article.ErrNested, "512"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := article.Parse(strings.NewReader(tt.source))
			if !errors.Is(err, tt.want) {
				t.Fatalf("Parse() = %+v, %v, want %v", a, err, tt.want)
			}
			if !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("Parse() says %q, want one line with %q", err, tt.says)
			}
		})
	}
}

func TestParseLimit(t *testing.T) {
	const line = "Die Lage ist ernst."
	full := strings.Repeat(" ", article.MaxBytes-len(line)) + line
	if _, err := article.Parse(strings.NewReader(full)); err != nil {
		t.Errorf("Parse of MaxBytes = %v, want no error", err)
	}
	if _, err := article.Parse(strings.NewReader(full + "x")); !errors.Is(err, article.ErrTooLarge) {
		t.Errorf("Parse of MaxBytes+1 = %v, want ErrTooLarge", err)
	}
}

func TestParsePassesReadErrors(t *testing.T) {
	if _, err := article.Parse(iotest.ErrReader(os.ErrClosed)); !errors.Is(err, os.ErrClosed) {
		t.Errorf("Parse = %v, want the reader's error", err)
	}
}

func TestParseTitle(t *testing.T) {
	body := "<p>" + strings.Repeat("Die Minister berieten über die Lage im Grenzgebiet. ", 10) + "</p>"
	tests := []struct{ name, source, want string }{
		{"site behind a bar", "<title>Gipfel in Wien | Kurier</title>" + body, "Gipfel in Wien"},
		{"two parts behind bars", "<title>Gipfel in Wien | Politik | Kurier</title>" + body, "Gipfel in Wien"},
		{"domain behind a dash", "<title>Gipfel in Wien - kurier.de</title>" + body, "Gipfel in Wien"},
		{"known site behind a dash", `<meta property="og:site_name" content="Der Kurier"><title>Gipfel in Wien – Der Kurier</title>` + body, "Gipfel in Wien"},
		{"known site in front", `<meta property="og:site_name" content="Der Kurier"><title>Der Kurier: Heute - Gipfel in Wien</title>` + body, "Der Kurier: Heute - Gipfel in Wien"},
		{"dash within the headline", "<title>Nato-Gipfel – Streit um Geld</title>" + body, "Nato-Gipfel – Streit um Geld"},
		{"headline of the page", "<title>Gipfel in Wien - Mein Lieblingskurier</title><h1>Gipfel in Wien</h1>" + body, "Gipfel in Wien"},
		{"og:title before title", `<title>Kurier</title><meta property="og:title" content="Gipfel in Wien">` + body, "Gipfel in Wien"},
		{"site alone is no title", `<meta property="og:site_name" content="Kurier"><title>Kurier</title>` + body, ""},
		{"entities", "<title>Kr&auml;fte &amp; M&auml;chte</title>" + body, "Kräfte & Mächte"},
		{"first line of a text", "Gipfel in Wien\n\nDie Minister berieten.", "Gipfel in Wien"},
		{"question as first line", "Hält das Bündnis?\n\nDie Minister berieten.", "Hält das Bündnis?"},
		{"sentence as first line", "Die Lage ist ernst.\n\nDie Minister berieten.", ""},
		{"single line", "Gipfel in Wien", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := parse(t, tt.source)
			if a.Title != tt.want {
				t.Errorf("Title = %q, want %q", a.Title, tt.want)
			}
			if first, _, _ := strings.Cut(a.Text, "\n"); tt.want != "" && first != tt.want {
				t.Errorf("Text begins with %q, want the title %q", first, tt.want)
			}
		})
	}
}

// TestParseSharedArticle reads a real article that is no part of this module, and takes from the file what it looks for.
func TestParseSharedArticle(t *testing.T) {
	data, err := os.ReadFile("../../../shared/articles/us-japan-2023.txt")
	if err != nil {
		t.Skip("no shared articles here:", err)
	}
	a := parse(t, string(data))
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	paras := strings.Split(a.Text, "\n\n")
	if want := len(lines) - 3; len(paras) != want { // a signature and two credits go
		t.Errorf("%d paragraphs, want %d", len(paras), want)
	}
	for _, debris := range []string{"#", "@", "http", "pic.", "🇯🇵", "→"} {
		if strings.Contains(a.Text, debris) {
			t.Errorf("%q is still in the text", debris)
		}
	}
	for i, line := range lines[:len(lines)-2] {
		if !strings.ContainsAny(line, "#@") && !slices.Contains(paras, line) {
			t.Errorf("line %d is not a paragraph of the text", i+1)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"testdata/cluttered.html", "testdata/wrapped.txt"} {
		b.Run(filepath.Base(name), func(b *testing.B) {
			data, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := article.Parse(bytes.NewReader(data)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
