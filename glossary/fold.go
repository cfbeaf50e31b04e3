package glossary

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold reduces a word to what a dictionary sorts by (DIN 5007-1): lower case,
// ä as a, ß as ss, other letters without their marks. Folding twice is folding
// once.
func fold(s string) string {
	return foldWith(s, func(r rune) string {
		switch r {
		case 'ä':
			return "a"
		case 'ö':
			return "o"
		case 'ü':
			return "u"
		}
		return ""
	})
}

// typed reduces a word to how it is typed on a keyboard without umlauts: as
// [fold] does, but ä as ae. So Verbuendete meets Verbündete.
func typed(s string) string {
	return foldWith(s, func(r rune) string {
		switch r {
		case 'ä':
			return "ae"
		case 'ö':
			return "oe"
		case 'ü':
			return "ue"
		}
		return ""
	})
}

func foldWith(s string, umlaut func(rune) string) string {
	var b strings.Builder
	b.Grow(len(s) + 4)
	for _, r := range norm.NFC.String(s) {
		r = unicode.ToLower(r)
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case r == 'ß':
			b.WriteString("ss")
		case umlaut(r) != "":
			b.WriteString(umlaut(r))
		default:
			for _, part := range norm.NFKD.String(string(r)) {
				if !unicode.Is(unicode.Mn, part) {
					b.WriteString(strings.ToLower(string(part)))
				}
			}
		}
	}
	return b.String()
}
