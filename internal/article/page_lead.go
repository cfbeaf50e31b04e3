package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A lead has at least minLeadWords words and at most maxLeadLines paragraphs.
const (
	minLeadWords = 6
	maxLeadLines = 4
)

// withLead puts the sentences between the headline and the first paragraph of main before it. Many sites print the lead in the head of the
// article, outside of the part that readability takes.
func withLead(doc *html.Node, main string, meta pageMeta) string {
	body := make(map[string]bool)
	for _, line := range textLines(main) {
		body[line] = true
	}
	lines := textLines(nodeText(doc))
	first := slices.IndexFunc(lines, func(s string) bool { return body[s] && isSentence(s) })
	if first < 0 {
		return main
	}
	anchor := first - 1
	for anchor >= 0 && !meta.isHeadline(lines[anchor]) {
		anchor--
	}
	if anchor < 0 {
		return main
	}
	var lead []string
	for _, line := range lines[anchor+1 : first] {
		if isSentence(line) && !body[line] && len(lead) < maxLeadLines {
			lead = append(lead, line)
		}
	}
	return strings.Join(append(lead, main), "\n\n")
}

func isSentence(line string) bool { return countWords(line) >= minLeadWords && endsSentence(line) }

// textLines are the lines of a text that are not blank, with single spaces.
func textLines(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// isHeadline reports that a line of the page is its headline: an <h1>, or three words or more out of its title.
func (m *pageMeta) isHeadline(line string) bool {
	if slices.Contains(m.headlines, line) {
		return true
	}
	return countWords(line) >= 3 && (strings.Contains(m.social, line) || strings.Contains(m.title, line) || strings.Contains(m.stated, line))
}
