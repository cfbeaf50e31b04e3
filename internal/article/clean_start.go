package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutMarkers cuts what stands before the first sentence of a paragraph: bullets, the +++ of a ticker, the # of a heading in Markdown,
// the time of an entry of a live blog (14:03 Uhr: …, but not 14.03 Uhr war es …).
func cutMarkers(p string) string {
	for {
		before := p
		p = strings.Trim(p, " ")
		if strings.HasPrefix(p, "++") || strings.HasSuffix(p, "++") {
			p = strings.Trim(p, "+ ")
		}
		p = strings.TrimLeft(p, "#>|_~=") // Markdown, quoted mail
		if r, n := utf8.DecodeRuneInString(p); isBullet(r) || isListItem(p) {
			p = p[n:]
		}
		p = cutTime(strings.TrimLeft(p, " "))
		if p == before {
			return p
		}
	}
}

// cutTime cuts the time of a live blog with the sign behind it.
func cutTime(p string) string {
	n := 0
	for n < len(p) && n < 5 && (p[n] >= '0' && p[n] <= '9' || (p[n] == ':' || p[n] == '.') && n > 0) {
		n++
	}
	if n < 4 || p[n-1] < '0' || p[n-1] > '9' || strings.IndexAny(p[:n], ":.") != n-3 {
		return p
	}
	rest := strings.TrimLeft(p[n:], " ")
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "Uhr"), " ")
	for _, sign := range [...]string{":", "–", "—", "-", "|", "+++"} {
		if after, ok := strings.CutPrefix(rest, sign); ok && strings.HasPrefix(after, " ") {
			return strings.TrimLeft(after, " ")
		}
	}
	return p
}

// cutDateline cuts the place and the agency before an agency report: BERLIN (dpa) –, Kiew/Moskau (dpa/AFP) -, Washington, 12. Januar
// (Reuters) –; and a place in capitals before a dash: GENF –. Abbreviations have fewer than four letters or no dash behind them (USA –).
func cutDateline(p string) string {
	window := p[:min(len(p), 90)]
	open := strings.IndexByte(window, '(')
	if open > 0 {
		if end := strings.IndexByte(window[open:], ')'); end > 0 && isAgencies(window[open+1:open+end]) && isPlace(window[:open]) {
			return strings.TrimLeft(p[open+end+1:], " –—-.:")
		}
	}
	for _, dash := range [...]string{" – ", " — ", " - "} {
		place, rest, found := strings.Cut(p, dash)
		if found && len(place) <= 40 && isCapitals(place) && rest != "" {
			return rest
		}
	}
	return p
}

// isPlace reports what a dateline begins with: names of places with capitals, and a date.
func isPlace(s string) bool {
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/,.-–", r) }) {
		r, _ := utf8.DecodeRuneInString(f)
		if unicode.IsLower(r) && !placeWords()[f] {
			return false
		}
	}
	return len(strings.Fields(s)) <= 6
}

// isCapitals reports names in capitals of which the first has at least four letters: GENF, NEW YORK, BERLIN/KIEW. Alliances are not places.
func isCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) || r == 'ß':
			letters++
		case !strings.ContainsRune(" /.-", r):
			return false
		}
	}
	return letters >= 4 && !capitalNames()[s]
}
