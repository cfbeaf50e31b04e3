package article

import (
	"slices"
	"strings"
	"unicode"
)

// The lengths, in words, of a credit behind a sentence and of the caption before a credit, at most.
const (
	maxTrailingWords = 10
	maxFragmentWords = 12
)

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

// cutTrailingCredit cuts the credit of a photo, a source or the names of agencies off the end of a paragraph: … in Berlin. Foto: Max
// Muster/dpa. The sentences before it stay. Only a caption goes whole with its credit: see isCaptionText.
func cutTrailingCredit(p string) string {
	from := max(0, len(p)-maxBracketBytes)
	for i := from + 1; i < len(p)-1; i++ {
		if p[i] != ' ' || !isCreditSeam(p[:i], p[i:]) {
			continue
		}
		credit := strings.TrimLeft(p[i:], " |(–-")
		if !isTrailingCredit(credit) {
			continue
		}
		head := strings.TrimRight(p[:i], " |")
		if !strings.HasPrefix(credit, "Quelle") && !isAgencies(credit) && isCaptionText(head) || strings.HasPrefix(p[i:], " |") && isCaptionText(head) {
			return ""
		}
		return head
	}
	return p
}

// isCreditSeam reports that a credit can begin between two halves of a paragraph: a sentence ends before it, or a bar or © parts it from
// the rest. A colon ends no sentence here: Es melden: dpa und AFP.
func isCreditSeam(head, tail string) bool {
	return endsSentence(head) && !strings.HasSuffix(head, ":") || strings.HasPrefix(tail, " ©") || strings.HasPrefix(tail, " |")
}

// isTrailingCredit reports that what stands behind the last sentence of a paragraph is a credit and no sentence: Foto: dpa, © AFP, picture
// alliance / dpa | Max Muster. Not: Bild: Die Lage ist ernst.
func isTrailingCredit(s string) bool {
	if countWords(s) > maxTrailingWords || hasSentenceWithin(s) {
		return false
	}
	if isAgencies(s) || namesPhotoAgency(s) && !isStatement(s) {
		return true
	}
	if !isCredit(s) {
		return false
	}
	_, value, _ := strings.Cut(s, ":")
	return !isStatement(value)
}

// isStatement reports a closed sentence of words, not of names: a word in small letters that credits do not have stands in it.
func isStatement(s string) bool {
	return endsSentence(s) && slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		w = strings.Trim(w, ".,;:!?/|()")
		return startsLower(w) && !strings.Contains(w, "/") && !agencies()[w] && !nameWords()[w] && !fragmentWords()[w] && !creditValues()[w]
	})
}

// hasSentenceWithin reports that a sentence ends before the end of s: behind a word of three small letters, not behind an initial.
func hasSentenceWithin(s string) bool {
	for i := 1; i < len(s)-1; i++ {
		if strings.IndexByte(".!?", s[i]) >= 0 && strings.IndexByte(" “”\"«»", s[i+1]) >= 0 && smallLettersBefore(s[:i]) >= 3 {
			return true
		}
	}
	return false
}

// namesPhotoAgency reports a photo agency anywhere in a line.
func namesPhotoAgency(s string) bool {
	lower := strings.ToLower(s)
	return slices.ContainsFunc(photoAgencies[:], func(a string) bool { return strings.Contains(lower, a) })
}

var photoAgencies = [...]string{"picture alliance", "picture-alliance", "getty images", "imago images", "via reuters"}

// isCaptionText reports that what stands before a credit is the caption of the photo and no running text. That is a line of one piece which
// is not closed as a sentence is (Soldaten in Litauen | Foto: dpa), or one short piece that cannot be a sentence since no word in it can
// be its verb: Soldaten bei einer großen Übung. Words in small letters must be prepositions, articles and the like, or adjectives before
// their noun. In doubt it is a sentence, and stays.
func isCaptionText(s string) bool {
	if hasSentenceWithin(s) || countWords(s) > maxNoteWords {
		return false
	}
	if !endsSentence(s) {
		return s != ""
	}
	words := strings.Fields(s)
	if len(words) > maxFragmentWords || strings.ContainsAny(s, "!?„“»«") || !strings.HasSuffix(s, ".") || openers()[strings.ToLower(words[0])] {
		return false
	}
	small := 0
	for i, w := range words {
		bare := strings.Trim(w, ".,()")
		switch {
		case !startsLower(bare):
		case fragmentWords()[bare]:
			small++
		case i == 0 || i+1 == len(words) || !isAdjective(bare) || !startsUpper(words[i+1]) || !fragmentWords()[words[i-1]]:
			return false
		}
	}
	return small > 0
}

// isAdjective reports an ending that adjectives have before a noun.
func isAdjective(w string) bool {
	return slices.ContainsFunc([]string{"en", "er", "em", "es", "e"}, func(end string) bool { return len(w) > len(end)+2 && strings.HasSuffix(w, end) })
}
