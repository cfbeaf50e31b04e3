package anki

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// clean brings a text into the form Anki keeps: valid UTF-8 in NFC without
// control characters; only line breaks and tabs stay.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	if strings.ContainsFunc(s, unwanted) {
		s = strings.Map(func(r rune) rune {
			if unwanted(r) {
				return -1
			}
			return r
		}, s)
	}
	return norm.NFC.String(s) // returns s itself if that is NFC
}

func unwanted(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

// line makes one line of a text, without space around it.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// html returns a text as HTML, without space around it.
func html(s string) string {
	var b strings.Builder
	escape(&b, strings.TrimSpace(clean(s)))
	return b.String()
}

// escape writes a text as HTML. A combining mark at the beginning becomes a
// number: normalisation would join it to the tag that may stand before it.
func escape(b *strings.Builder, s string) {
	s = clean(s)
	done := 0 // bytes of s that are written
	start := true
	for i, r := range s {
		combining := start && joins(r)
		if entity := entityOf(r, combining); entity != "" {
			b.WriteString(s[done:i])
			b.WriteString(entity)
			done = i + utf8.RuneLen(r)
		}
		start = combining || r == '\n'
	}
	b.WriteString(s[done:])
}

// entityOf returns what stands for a character, or the empty string if it can
// stand for itself.
func entityOf(r rune, combining bool) string {
	switch r {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&quot;"
	case '\n':
		return "<br>"
	case '\t':
		return " "
	}
	if combining {
		return "&#" + strconv.Itoa(int(r)) + ";"
	}
	return ""
}

// joins says that NFC might join the rune to one before it.
func joins(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	var buf [utf8.UTFMax]byte
	return !norm.NFC.Properties(utf8.AppendRune(buf[:0], r)).BoundaryBefore()
}
