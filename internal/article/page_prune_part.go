package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The lengths up to which parts of a page are what they look like, in bytes of text, and how many nodes are looked at to find out.
const (
	maxMediaBytes   = 200
	maxCaptionBytes = 400
	maxKickerWords  = 2
	maxPeekNodes    = 200
)

// isCaption reports the text below a picture: what stands in a <figure> with one, and a short block with the credit in a tag of its own,
// called copyright or the like. A figure around a table or a quotation is text.
func isCaption(n *html.Node, size size) bool {
	if size.text == 0 || size.text > maxCaptionBytes {
		return false
	}
	switch tag(n) {
	case atom.Figure:
		return holdsTag(n, atom.Img, atom.Picture, atom.Video) && !holdsTag(n, atom.Table, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol)
	case atom.P, atom.Div, atom.Section:
		credit := false
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && isBlock(c) {
				return false
			}
			credit = credit || isCreditName(attribute(c, "class"))
		}
		return credit
	}
	return false
}

// isCreditName reports a class of photo credits: absatzbild__copyright, caption__source. A link or a note called source stands in texts, too.
func isCreditName(class string) bool {
	for _, w := range nameParts(class) {
		switch w {
		case "copyright", "credit", "credits", "bildquelle", "bildnachweis", "bildrechte", "fotograf", "photographer", "fotocredit", "photocredit":
			return true
		}
	}
	return false
}

// isSectionName reports a kicker outside of a heading that is the name of a section, or a keyword: Politik. Longer ones are read like the
// headline below them.
func isSectionName(n *html.Node, size size) bool {
	if size.text == 0 || size.text > minProseBytes || !isKicker(n) || countWords(innerText(n)) > maxKickerWords {
		return false
	}
	for p := n.Parent; p != nil; p = p.Parent {
		switch tag(p) {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P:
			return false
		}
	}
	return !holdsTag(n, atom.H1, atom.H2, atom.H3)
}

// leadsElsewhere reports a part of a page that leads to other articles: a section under a heading such as Mehr zum Thema, or a teaser with
// a headline of its own.
func leadsElsewhere(n *html.Node, size size) bool {
	switch tag(n) {
	case atom.Div, atom.Section, atom.Article, atom.Li:
	default:
		return false
	}
	h, first := peekHeading(n)
	if h == nil {
		return false
	}
	text := ""
	if first {
		text = oneLine(nodeText(h))
	}
	return first && (startsTeasers(text) || isNewsletterHead(text)) || size.prose < maxCaptionBytes && isTeaserName(n)
}

func isTeaserName(n *html.Node) bool {
	for _, w := range nameParts(attribute(n, "class")) {
		if hasPrefixAny(w, teaserStems[:]) {
			return true
		}
	}
	return false
}

// peekHeading is the first heading near the start of an element, or nil. first reports that no text stands before it.
func peekHeading(n *html.Node) (h *html.Node, first bool) {
	first = true
	seen := 0
	for c := range n.Descendants() {
		if seen++; seen > maxPeekNodes {
			break
		}
		switch tag(c) {
		case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			return c, first
		}
		if c.Type == html.TextNode && strings.ContainsFunc(c.Data, unicode.IsLetter) {
			first = false
		}
	}
	return nil, false
}

// holdsTag reports that one of some elements is among the first nodes below n.
func holdsTag(n *html.Node, tags ...atom.Atom) bool {
	seen := 0
	for c := range n.Descendants() {
		if seen++; seen > maxPeekNodes {
			break
		}
		for _, t := range tags {
			if tag(c) == t {
				return true
			}
		}
	}
	return false
}

// dropBehind drops what follows the article of a page, beside it or beside what it stands in: parts under a heading of their own, and parts
// without a paragraph of prose. It reports whether there were any. Bare paragraphs stay: some pages end the <article> too soon. Nothing
// happens where the page has no <article> with most of its prose.
func dropBehind(main *html.Node, m *measures) (dropped bool) {
	if main == nil || m.of[main].prose*5 < m.of[m.root].prose*3 {
		return false
	}
	for n := main; n != nil && tag(n) != atom.Body; n = n.Parent {
		for next := n.NextSibling; next != nil; {
			c := next
			next = c.NextSibling
			if c.Type != html.ElementNode || !isBlock(c) || tag(c) == atom.P {
				continue
			}
			if h, first := peekHeading(c); m.of[c].prose == 0 || h != nil && first && m.of[c].prose*3 < m.of[main].prose {
				drop(c)
				dropped = true
			}
		}
	}
	return dropped
}
