package article

import (
	"bytes"
	"strings"
	"unicode"
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

// isCredit reports a photo credit: Foto: Name/Agentur, © dpa, Symbolbild. Not a sentence about a photo (Das Foto zeigt …).
func isCredit(s string) bool {
	if strings.HasPrefix(s, "©") || creditWords()[strings.ToLower(strings.Trim(s, " .:"))] {
		return true
	}
	label, _, found := strings.Cut(s, ":")
	return found && creditWords()[strings.ToLower(strings.TrimSpace(label))]
}

// isAgencies reports that s names news agencies and nothing else: dpa/AFP, Reuters, dpa-AFX, dpa/lno.
func isAgencies(s string) bool {
	named := false
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/,;|+&-", r) }) {
		key := strings.ToLower(strings.Trim(f, ".*()"))
		switch {
		case agencies()[key]:
			named = true
		case key == "und", key == "mit", key == "von", key == "material":
		case len(f) <= 3 && f == key && strings.Contains(s, "/"): // the sign of an editor: dpa/max
		default:
			return false
		}
	}
	return named
}

// cutTrailingCredit cuts a photo credit or the names of agencies off the end of a paragraph, behind the end of its last sentence:
// … in Berlin. Foto: Max Muster/dpa. A short paragraph with a credit is a caption and goes whole.
func cutTrailingCredit(p string) string {
	tail := p[max(0, len(p)-maxBracketBytes):]
	for i := len(tail) - 2; i > 0; i-- {
		if tail[i] != ' ' || !endsSentence(tail[:i]) && !strings.HasPrefix(tail[i:], " ©") && !strings.HasPrefix(tail[i:], " |") {
			continue
		}
		rest := strings.TrimLeft(tail[i:], " |(–-")
		if !isCredit(rest) && !isAgencies(rest) || countWords(rest) > 10 {
			continue
		}
		p = strings.TrimRight(p[:len(p)-len(tail)+i], " |")
		photo := isCredit(rest) && !strings.HasPrefix(rest, "Quelle") || strings.HasPrefix(tail[i:], " |")
		if photo && countWords(p) <= 30 {
			return ""
		}
		return p
	}
	return p
}
