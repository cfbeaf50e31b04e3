package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normalise makes every character one that a German text is written with: line ends to \n, all kinds of space to the plain one, soft
// hyphens, zero-width, direction and control characters, terminal escape sequences and U+FFFD out, ligatures resolved, hyphens that must not break to the plain one, NFC.
// Quotation marks, dashes and … stay as they are.
func normalise(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0x20 && r < 0x7f:
			b.WriteByte(byte(r))
		case r == 0x1b:
			n = escapeLength(s[i:])
		case r == '\r':
			b.WriteByte('\n')
			if strings.HasPrefix(s[i+1:], "\n") {
				n++
			}
		case r == 0xad:
			n += softBreak(s[i+n:])
		case r == utf8.RuneError:
			if partsWords(b.String(), s[i+n:]) {
				b.WriteByte(' ')
			}
		case r >= 0x80 && r < 0xa0 && c1Length(s[i:]) > 0:
			n = c1Length(s[i:])
		default:
			writePlain(&b, r)
		}
		i += n
	}
	return norm.NFC.String(b.String())
}

// partsWords reports that a damaged character, which goes, stood between two words: a small letter or a sign before it, a capital behind.
func partsWords(before, behind string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(behind)
	return unicode.IsUpper(next) && (unicode.IsLower(last) || strings.ContainsRune(".,;:!?", last))
}

// softBreak is the length of the line break after a soft hyphen, which then goes with it: Verteidi<soft hyphen><line end>gung.
func softBreak(s string) int {
	rest := strings.TrimLeft(s, " \t")
	rest = strings.TrimPrefix(rest, "\r")
	if !strings.HasPrefix(rest, "\n") {
		return 0
	}
	rest = strings.TrimLeft(rest[1:], " \t")
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLower(r) {
		return 0
	}
	return len(s) - len(rest)
}

// ligatures that fonts and PDF readers leave in text; NFC keeps them.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"} // U+FB00 to U+FB06

func writePlain(b *strings.Builder, r rune) {
	switch {
	case r >= 0xfb00 && r <= 0xfb06:
		b.WriteString(ligatures[r-0xfb00])
	case r == '\n' || r == '\v' || r == '\f' || r == 0x2028 || r == 0x2029:
		b.WriteByte('\n')
	case r >= 0x80 && r < 0xa0:
		// A C1 control in UTF-8 is what is left of Windows-1252 once read as Latin-1.
		if c := windows1252[r-0x80]; c != 0 {
			b.WriteRune(c)
		}
	case r == 0x2010 || r == 0x2011 || r == 0xfe63 || r == 0xff0d:
		b.WriteByte('-')
	case r == '\t' || unicode.Is(unicode.Zs, r) || isPrivate(r):
		b.WriteByte(' ')
	case isInvisible(r):
	default:
		b.WriteRune(r)
	}
}

// isPrivate reports a character of private use: icon fonts keep their pictures there.
func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// isInvisible reports characters without a shape of their own: controls, direction marks, zero-width characters, variation selectors,
// the combining grapheme joiner, and code points that are no characters.
func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) ||
		r == 0x034f || r == 0x115f || r == 0x1160 || r == 0x3164 || r == 0xffa0 ||
		r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}
