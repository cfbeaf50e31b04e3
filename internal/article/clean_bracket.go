package article

import (
	"bytes"
	"strings"
)

// maxBracketBytes is how long a photo credit in brackets can be, in bytes.
const maxBracketBytes = 160

// cutBrackets takes out brackets that hold a photo credit (Foto: dpa), the names of agencies (dpa/AFP), a footnote mark [12], a place
// for a link that is gone, or nothing.
func cutBrackets(p string) string {
	if !strings.ContainsAny(p, "([") {
		return p
	}
	b := make([]byte, 0, len(p))
	for i := 0; i < len(p); {
		n := bracketDebris(p[i:])
		if n == 0 {
			b = append(b, p[i])
			i++
			continue
		}
		i += n
		if i == len(p) || strings.IndexByte(" .,;:!?", p[i]) >= 0 {
			b = bytes.TrimSuffix(b, []byte(" "))
		}
	}
	return string(b)
}

// bracketDebris is the length of the bracket that s begins with, if it is debris, else 0.
func bracketDebris(s string) int {
	if s[0] != '(' && s[0] != '[' {
		return 0
	}
	closing := byte(')')
	if s[0] == '[' {
		closing = ']'
	}
	end := strings.IndexByte(s[:min(len(s), maxBracketBytes)], closing)
	if end < 0 {
		return 0
	}
	inside := strings.TrimSpace(s[1:end])
	footnote := s[0] == '[' && !hasLetter(inside) && len(inside) <= 4
	if inside == "" || footnote || isCredit(inside) || isAgencies(inside) || !hasLetter(inside) && strings.Trim(inside, " ,;:|/") == "" {
		return end + 1
	}
	return 0
}
