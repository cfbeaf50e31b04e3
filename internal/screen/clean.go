package screen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/glossary"
)

// maxMarks is how many combining marks a letter keeps; no language needs more,
// and a heap of them paints over the lines around.
const maxMarks = 4

// Clean makes text from outside safe for a terminal: one line of printable
// characters. Line breaks and tabs become spaces; escape sequences, control
// characters, direction overrides and other invisible ones go; bytes that are no UTF-8 become U+FFFD.
func Clean(s string) string {
	if printableASCII(s) {
		return s
	}
	s = WithoutSequences(s)
	var b strings.Builder
	b.Grow(len(s))
	marks := 0
	for _, r := range s {
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == '\t', r == '\n', r == '\r', unicode.Is(unicode.Zs, r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			b.WriteByte(' ')
		case marks > maxMarks, unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), !known(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// known reports whether the character is assigned: what is not has no width
// anyone agrees on.
func known(r rune) bool {
	return r == utf8.RuneError || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S)
}

func printableASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// cleanAll cleans each of the texts, and drops empty ones.
func cleanAll(list []string) []string {
	var out []string
	for _, s := range list {
		if s = strings.TrimSpace(Clean(s)); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// marked returns the text of the example, clean, with show applied to each place
// that is marked.
func marked(e glossary.Example, show func(string) string) string {
	var b strings.Builder
	at := 0
	for _, m := range e.Marks {
		if m.Start < at || m.End <= m.Start || m.End > len(e.Text) {
			continue
		}
		b.WriteString(Clean(e.Text[at:m.Start]))
		b.WriteString(show(Clean(e.Text[m.Start:m.End])))
		at = m.End
	}
	b.WriteString(Clean(e.Text[at:]))
	return strings.TrimSpace(b.String())
}
