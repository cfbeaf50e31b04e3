package screen

import (
	"strings"
	"unicode/utf8"
)

// The characters that begin a sequence for the terminal: ESC, and those of the
// second control set (C1) that mean the same as ESC with a letter.
const (
	escape          = '\x1b'
	controlSequence = '\u009b' // CSI, ESC [
	stringEnd       = '\u009c' // ST, ESC \
	bell            = '\a'     // ends a string too
)

// WithoutSequences takes whole escape sequences out of a text (ECMA-48, sections
// 5.3 to 5.6): colours, titles, links and the like, of which no letters are to
// be left. A string that nothing ends loses its beginning only, so that what
// follows can be read.
func WithoutSequences(s string) string {
	if !strings.ContainsFunc(s, begins) && !strings.Contains(s, "\x9b") {
		return s
	}
	var b strings.Builder
	for s != "" {
		if n := sequence(s); n > 0 {
			s = s[n:]
			continue
		}
		_, size := utf8.DecodeRuneInString(s)
		b.WriteString(s[:size])
		s = s[size:]
	}
	return b.String()
}

// begins reports whether a sequence begins with the character.
func begins(r rune) bool { return r == escape || r == controlSequence || isString(r) }

// isString reports whether a character of C1 begins a string: DCS, SOS, OSC, PM,
// APC.
func isString(r rune) bool {
	return r == '\u0090' || r == '\u0098' || r == '\u009d' || r == '\u009e' || r == '\u009f'
}

// sequence is the length in bytes of the sequence that s begins with, 0 if it
// begins with none.
func sequence(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 && s[0] == 0x9b { // not UTF-8: a terminal may take it all the same
		r = controlSequence
	}
	if r == escape {
		if size == len(s) {
			return size
		}
		second := s[size]
		size++
		switch {
		case second == '[':
			r = controlSequence
		case strings.IndexByte("PX]^_", second) >= 0:
			return size + stringLength(s[size:])
		case ' ' <= second && second <= '/': // such as ESC ( B
			return size + finalLength(s[size:], '0')
		case second < '0' || second > '~':
			return size - 1
		default: // such as ESC c
			return size
		}
	}
	switch {
	case r == controlSequence:
		return size + finalLength(s[size:], '@')
	case isString(r):
		return size + stringLength(s[size:])
	}
	return 0
}

// finalLength is the length of parameters and of the final character, which is
// from least to ~. What cannot stand in a sequence ends it without being part.
func finalLength(s string, least byte) int {
	for i := range len(s) {
		switch c := s[i]; {
		case least <= c && c <= '~':
			return i + 1
		case c < ' ' || c > '~':
			return i
		}
	}
	return len(s)
}

// stringLength is the length of a string up to what ends it, 0 if nothing does.
func stringLength(s string) int {
	for i, r := range s {
		switch {
		case r == bell:
			return i + 1
		case r == stringEnd:
			return i + utf8.RuneLen(r)
		case r == escape && strings.HasPrefix(s[i:], "\x1b\\"):
			return i + 2
		case r == escape:
			return 0
		}
	}
	return 0
}
