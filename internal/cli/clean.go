package cli

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"wort/internal/screen"

	"golang.org/x/text/unicode/norm"
)

// clean makes text from outside fit to print on one line: line breaks and tabs
// become blanks; escape sequences, control characters, marks that turn the
// direction of writing and other invisible characters go; what is not UTF-8 is
// replaced.
func clean(s string) string {
	if plainASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != ' ' && r != '\u00a0' && r != '\u202f':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(screen.WithoutSequences(s), "\ufffd"))
}

// cleanText is clean for text of several lines, which keeps its line breaks.
func cleanText(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = clean(l)
	}
	return strings.Join(lines, "\n")
}

// plainASCII reports whether every byte prints as itself.
func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// hidden reports whether a character acts on the terminal or deceives the
// reader instead of being seen. Joiners are left: some scripts need them.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case r == '\u200c' || r == '\u200d':
		return false
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r)
}

// escapeJSON writes the hidden characters of a JSON document as \u escapes, which
// mean the same to a program and nothing to a terminal.
func escapeJSON(doc []byte) []byte {
	var out []byte
	done := 0 // what is in out already
	for i := 0; i < len(doc); {
		if c := doc[i]; c < utf8.RuneSelf && c != 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRune(doc[i:])
		if latin := 'À' <= r && r <= 'ſ'; !latin && hidden(r) {
			out = append(out, doc[done:i]...)
			if r > 0xffff {
				hi, lo := utf16.EncodeRune(r)
				out = fmt.Appendf(out, `\u%04x\u%04x`, hi, lo)
			} else {
				out = fmt.Appendf(out, `\u%04x`, r)
			}
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return doc
	}
	return append(out, doc[done:]...)
}

// composed is text in NFC, as the analyser expects it.
func composed(s string) string { return norm.NFC.String(s) }
