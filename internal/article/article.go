package article

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxBytes is the longest input that [Parse] reads, in bytes (16 MiB).
const MaxBytes = 16 << 20

// The kinds of source, as [Article.Kind] names them.
const (
	KindText = "text"
	KindHTML = "html"
)

// maxTitleRunes is the length up to which a line can be a headline.
const maxTitleRunes = 200

// Article is one article as clean text.
type Article struct {
	// Title is the headline without the name of the site, or "" if none was found. Where there is one, it is also the first paragraph
	// of Text: a headline is read like the rest (unless it is in another language than the article).
	Title string
	// Text is valid UTF-8 in NFC; each paragraph is one line, and one blank line stands between two of them.
	Text string
	// Kind is the form the article came in: KindText or KindHTML.
	Kind string
}

// Parse reads an article, plain text or HTML, and returns its clean text. The errors wrap [ErrEmpty], [ErrTooLarge], [ErrBinary],
// [ErrNested] or [ErrNoText], or are those of r.
func Parse(r io.Reader) (Article, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Article{}, fmt.Errorf("read article: %w", err)
	}
	if len(data) > MaxBytes {
		return Article{}, ErrTooLarge
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return Article{}, ErrEmpty
	}
	source, err := decode(data)
	if err != nil {
		return Article{}, err
	}
	if looksLikeHTML(source) {
		return parsePage(source)
	}
	return parsePlain(source)
}

func parsePlain(source string) (Article, error) {
	text := normalise(source)
	if strings.TrimSpace(text) == "" {
		return Article{}, ErrEmpty
	}
	paras := clean(paragraphs(text))
	if len(paras) == 0 {
		return Article{}, ErrNoText
	}
	a := Article{Text: join(paras), Kind: KindText}
	if len(paras) > 1 && isHeadline(paras[0]) {
		a.Title = paras[0]
	}
	return a, nil
}

// join makes the text of its paragraphs. Taking pieces out of a line can leave a letter beside an accent, hence NFC once more.
func join(paras []string) string {
	return norm.NFC.String(strings.Join(paras, "\n\n"))
}

// isHeadline reports whether a first paragraph is a headline: short, and not closed like a sentence. A question is a headline (Hält das
// Bündnis?), a statement with its full stop is not.
func isHeadline(p string) bool {
	last, _ := utf8.DecodeLastRuneInString(p)
	return utf8.RuneCountInString(p) <= maxTitleRunes && !strings.ContainsRune(".:;,…", last)
}
