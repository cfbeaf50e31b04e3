package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The columns between which a text can be wrapped by hand or by a mail program.
const (
	minWrapColumns = 40
	maxWrapColumns = 100
)

// paragraphs splits text into paragraphs, each on one line with single spaces. A blank line always ends a paragraph. In a text wrapped
// at a fixed column the lines of a block are joined; in any other text each line is a paragraph of its own (as in a file with one
// paragraph a line), but for words hyphenated at the line end, which are always joined.
func paragraphs(text string) []string {
	var blocks [][]string
	var block []string
	for line := range strings.SplitSeq(text, "\n") {
		line = collapse(line)
		if line != "" {
			block = append(block, line)
		} else if block != nil {
			blocks, block = append(blocks, block), nil
		}
	}
	if block != nil {
		blocks = append(blocks, block)
	}
	width := wrapColumn(blocks)
	var out []string
	for _, b := range blocks {
		out = appendJoined(out, b, width)
	}
	return out
}

// collapse makes every run of white space one space, with none at the ends.
func collapse(s string) string {
	if !strings.Contains(s, "  ") && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// wrapColumn finds the column, counted in characters, at which a text is wrapped, or 0 if it is not: its lines are at most about as
// long as a screen is wide, many break off within a sentence, and most of those breaks were forced: the next word did not fit any more.
func wrapColumn(blocks [][]string) int {
	width, long, lines := 0, 0, 0
	for _, b := range blocks {
		for _, line := range b {
			n := utf8.RuneCountInString(line)
			lines++
			switch {
			case n > maxWrapColumns && strings.Contains(line, "://"): // a link is not wrapped
			case n > maxWrapColumns:
				long++
			default:
				width = max(width, n)
			}
		}
	}
	if width < minWrapColumns || long*20 > lines {
		return 0
	}
	breaks, open, forced := 0, 0, 0
	for _, b := range blocks {
		for i := range len(b) - 1 {
			breaks++
			if utf8.RuneCountInString(b[i]) > width/2 && !endsSentence(b[i]) { // a shorter one is a heading
				open++
				if isForced(b[i], b[i+1], width) {
					forced++
				}
			}
		}
	}
	if open*10 < breaks*3 || forced*10 < open*6 || forced == 0 {
		return 0
	}
	return width
}

// appendJoined appends the paragraphs that the lines of one block make. width is that of wrapColumn.
func appendJoined(out []string, lines []string, width int) []string {
	var p []byte
	last := ""
	for _, line := range lines {
		switch {
		case last == "":
		case isHyphenated(last, line):
			p = p[:len(p)-1]
		case width > 0 && continues(last, line, width):
			if !strings.HasSuffix(last, "-") || !startsUpper(line) { // US-<line end>Streitkräfte
				p = append(p, ' ')
			}
		default:
			out, p = append(out, string(p)), p[:0]
		}
		p = append(p, line...)
		last = line
	}
	return append(out, string(p))
}

// isHyphenated reports whether a word is broken between two lines: Verteidi-<line end>gungsminister. Not before a capital (the hyphen
// of US-<line end>Streitkräfte is its own), nor where the hyphen stands for a part of the word: Außen-<line end>und Verteidigungsminister.
func isHyphenated(line, next string) bool {
	before, ok := strings.CutSuffix(line, "-")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLetter(r) || !unicode.IsLower(first) {
		return false
	}
	switch firstWord(next) {
	case "und", "oder", "bzw.", "sowie", "beziehungsweise", "als", "noch", "bis", "wie", "statt", "aber":
		return false
	}
	return true
}

// continues reports whether, in a text wrapped at width, the paragraph goes on from line to next.
func continues(line, next string, width int) bool {
	if isListItem(next) {
		return false
	}
	if isForced(line, next, width) {
		return true
	}
	return startsLower(next) && !endsSentence(line)
}

// isForced reports whether the first word of next would have stood past width, had it been left on the line. A tenth is allowed for
// lines that were not filled to the last column.
func isForced(line, next string, width int) bool {
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(firstWord(next)) > width-width/10
}

// isListItem reports a line that starts with a bullet, or with a dash and a capital (– Die Ministerin, not the second half of an aside:
// – so das Amt –).
func isListItem(line string) bool {
	r, n := utf8.DecodeRuneInString(line)
	if r == '-' || r == '–' || r == '—' {
		return strings.HasPrefix(line[n:], " ") && startsUpper(line[n+1:])
	}
	return isBullet(r)
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// endsSentence reports whether a line ends as a sentence does: with . ! ? : or …, whatever closing marks follow.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, `“”"'»«’‘)]`)
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?:…", r) && line != ""
}

func isBullet(r rune) bool {
	return strings.ContainsRune("•‣▪▫■□●○◦►▶➢➤*·∙", r)
}
