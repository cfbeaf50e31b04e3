package article

import (
	"strings"
	"unicode"
)

// maxSignatureWords is how many words a name before a handle has at most: Amt für Seefahrt/Pressestelle.
const maxSignatureWords = 10

// cutSignature takes the signature of an embedded tweet off its end: – Name (@handle) 13. Januar 2023. It begins with a dash, or
// with the paragraph, and after the handle comes nothing but a date.
func cutSignature(p string) string {
	open := strings.LastIndex(p, "(@")
	if open < 0 {
		return p
	}
	closing := strings.IndexByte(p[open:], ')')
	if closing < 0 || !isDateline(p[open+closing+1:]) {
		return p
	}
	start := dashBefore(p[:open])
	if start < 0 {
		return p
	}
	return strings.TrimSpace(p[:start])
}

// dashBefore finds the last dash that stands alone before a name, or the start of the paragraph if the name begins there; -1 if neither
// comes within the words a name has.
func dashBefore(p string) int {
	end := len(strings.TrimRight(p, " "))
	for range maxSignatureWords + 1 {
		if end <= 0 {
			return 0
		}
		i := strings.LastIndexByte(p[:end], ' ') + 1
		if strings.Trim(p[i:end], "-–—") == "" {
			return i
		}
		if dash := strings.TrimLeft(p[i:end], "—–"); dash != p[i:end] { // —Name, without a space
			return i
		}
		end = i - 1
	}
	return -1
}

// isDateline reports that a string holds only a date and time, or nothing: no word but months, weekdays and what goes with them.
func isDateline(s string) bool {
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !dateWords()[strings.ToLower(f)] {
			return false
		}
	}
	return true
}
