package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxCleanings bounds how often a paragraph is gone over: taking one thing out can uncover another (a byline behind an emoji).
const maxCleanings = 6

// clean takes out of the paragraphs what is on a German news page but is not its article. It works on plain text and on HTML alike.
// Cleaning what is clean changes nothing.
func clean(paras []string) []string {
	out := make([]string, 0, len(paras))
	teasers := false
	for _, p := range paras {
		line, web := cleanParagraph(p)
		switch {
		case startsTeasers(line):
			teasers = true
			continue
		case isDebris(line), web && countWords(line) < 3:
			continue
		case teasers && isTeaser(line):
			continue
		}
		teasers = false
		out = append(out, line)
	}
	return dropForeign(out)
}

// cleanParagraph takes debris out of one paragraph until none is left. web reports whether links, handles or hashtags were among it, as in
// a tweet.
func cleanParagraph(p string) (line string, web bool) {
	for range maxCleanings {
		next, marks := cleanInline(p)
		web = web || marks
		if next == p {
			break
		}
		p = next
	}
	return p, web
}

// cleanInline goes over a paragraph once.
func cleanInline(p string) (line string, web bool) {
	p = cutSignature(p)
	p, web = cutWebMarks(p)
	p = cutDateline(cutMarkers(p))
	p = cutBrackets(p)
	p = cutTrailingCredit(p)
	p = splitSentences(p)
	return collapse(p), web
}

// countWords counts the words of a line: runs between spaces that hold a letter.
func countWords(line string) int {
	n := 0
	for f := range strings.FieldsSeq(line) {
		if hasLetter(f) {
			n++
		}
	}
	return n
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// isTeaser reports a line that looks like the headline of another article: short and not closed as a sentence is.
func isTeaser(line string) bool {
	return countWords(line) <= 16 && !endsSentence(line) || strings.HasSuffix(line, "?") && countWords(line) <= 10
}

// dropForeign drops the paragraphs in another language from a German article: a tweet in English is no German vocabulary.
func dropForeign(paras []string) []string {
	if len(paras) < 2 {
		return paras
	}
	counts := make([]languageCount, len(paras))
	var all languageCount
	for i, p := range paras {
		counts[i] = countLanguages(p)
		all.add(&counts[i])
	}
	if !all.isGerman() {
		return paras
	}
	kept := paras[:0]
	for i, p := range paras {
		if !counts[i].isForeign() {
			kept = append(kept, p)
		}
	}
	return kept
}

// splitSentences puts the missing space between two sentences that the page ran together: Strategien.Die. The first word must have
// three small letters before the stop and the second a small letter after its capital, so that z.B. and U.S.A. stay.
func splitSentences(p string) string {
	var b strings.Builder
	from := 0
	for i := 1; i < len(p)-1; i++ {
		if p[i] != '.' && p[i] != '!' && p[i] != '?' {
			continue
		}
		first, n := utf8.DecodeRuneInString(p[i+1:])
		second, _ := utf8.DecodeRuneInString(p[i+1+n:])
		if unicode.IsUpper(first) && unicode.IsLower(second) && smallLettersBefore(p[:i]) >= 3 {
			b.WriteString(p[from : i+1])
			b.WriteByte(' ')
			from = i + 1
		}
	}
	if from == 0 {
		return p
	}
	return b.String() + p[from:]
}

// smallLettersBefore counts the small letters at the end of s, three at most.
func smallLettersBefore(s string) int {
	for n := range 3 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsLower(r) {
			return n
		}
		s = s[:len(s)-size]
	}
	return 3
}
