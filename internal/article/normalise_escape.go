package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxEscapeBytes is how long the text in a terminal escape sequence can be: a title, or the target of a link.
const maxEscapeBytes = 4096

// escapeLength is the length of the terminal escape sequence that s begins with: a colour or movement (CSI), a title or link (OSC), a
// control string (DCS, SOS, PM, APC), a set of characters, a single command; or of ESC alone, where text follows it.
func escapeLength(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	switch s[1] {
	case '[':
		return 2 + controlLength(s[2:])
	case ']', 'P', 'X', '^', '_':
		if n := stringLength(s[2:]); n > 0 {
			return 2 + n
		}
	case '(', ')', '*', '+', '#', '%':
		if len(s) > 2 && strings.IndexByte("0AB8@GU", s[2]) >= 0 && !runsOn(s[3:]) {
			return 3
		}
		return 1
	case '7', '8', '=', '>', '\\', '|', '}', '~':
		return 2
	}
	switch {
	case s[1] == ']' || s[1] == '^' || s[1] == '_':
		return 2
	case strings.IndexByte("DEHMNOZcno", s[1]) >= 0 && !runsOn(s[2:]):
		return 2
	}
	return 1
}

// controlLength is the length of what follows CSI: parameters, intermediate bytes, and the final byte, if there is one.
func controlLength(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x30 && s[i] < 0x40 {
		i++
	}
	j := i
	for j < len(s) && s[j] >= 0x20 && s[j] < 0x30 {
		j++
	}
	if j < len(s) && s[j] >= 0x40 && s[j] < 0x7f {
		return j + 1
	}
	return i
}

// stringLength is the length of what follows the start of a control string, to the end of BEL or ST (ESC \ or U+009C); 0 if the string is
// not closed on its line.
func stringLength(s string) int {
	for i, r := range s[:min(len(s), maxEscapeBytes)] {
		switch {
		case r == '\a':
			return i + 1
		case r == 0x9c:
			return i + len("\u009c")
		case r == 0x1b && strings.HasPrefix(s[i+1:], `\`):
			return i + 2
		case r < 0x20 || r >= 0x80 && r < 0xa0:
			return 0
		}
	}
	return 0
}

// c1Length is the length of the escape sequence that begins with a C1 control, or 0 if s begins with none. U+009B is CSI, but also what is
// left of › in Windows-1252 (›so‹), hence it must have parameters and a final byte, or be the plain m that ends a colour.
func c1Length(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	rest := s[n:]
	switch r {
	case 0x9b:
		i := 0
		for i < len(rest) && rest[i] >= 0x30 && rest[i] < 0x40 {
			i++
		}
		if i < len(rest) && (i > 0 && isFinal(rest[i]) || rest[i] == 'm' && !runsOn(rest[1:])) {
			return n + i + 1
		}
	case 0x90, 0x98, 0x9d, 0x9e, 0x9f:
		if end := stringLength(rest); end > 0 {
			return n + end
		}
	}
	return 0
}

func isFinal(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@' || c == '`'
}

// runsOn reports that s begins with a small letter, so that the letter before it is the first of a word.
func runsOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
