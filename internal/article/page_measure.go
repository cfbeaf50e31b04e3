package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// minProseBytes is the length from which the text of one element counts as prose, in bytes; shorter ones are labels.
const minProseBytes = 60

// size is what stands below an element, in bytes of text without white space at its ends.
type size struct {
	text     int  // all text
	linked   int  // text within links
	links    int  // number of links
	prose    int  // text of paragraphs, and of other elements that hold sentences themselves
	headline bool // an <h1>
}

// measures are the sizes of all elements of a document.
type measures struct {
	of       map[*html.Node]size
	root     *html.Node
	elements int
	work     int // sum of the text over all elements: text at depth d counts d times
}

func measure(doc *html.Node) *measures {
	m := &measures{of: make(map[*html.Node]size), root: doc}
	m.walk(doc)
	return m
}

func (m *measures) walk(n *html.Node) size {
	var s size
	own := 0 // text directly in this element or its inline children
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if !isRaw(n) {
				t := len(strings.TrimSpace(c.Data))
				s.text, own = s.text+t, own+t
			}
		case html.ElementNode:
			k := m.walk(c)
			s.text += k.text
			s.linked += k.linked
			s.links += k.links
			s.prose += k.prose
			s.headline = s.headline || k.headline
			if !isBlock(c) && k.prose == 0 {
				own += k.text - k.linked
			}
		}
	}
	if isBlock(n) && own >= minProseBytes {
		s.prose += own
	}
	switch tag(n) {
	case atom.A:
		s.linked = s.text
		s.links++
	case atom.H1:
		s.headline = utf8.RuneCountInString(strings.TrimSpace(innerText(n))) >= 12
	}
	m.of[n] = s
	m.elements++
	m.work += s.text
	return s
}

// isRaw reports elements whose text is not shown.
func isRaw(n *html.Node) bool {
	switch tag(n) {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Template, atom.Title, atom.Textarea, atom.Option:
		return true
	}
	return false
}

// densest is the smallest element that holds four fifths of the prose of the page; nil if the page has none.
func (m *measures) densest(n *html.Node) *html.Node {
	total := m.of[n].prose
	if total == 0 {
		return nil
	}
	for {
		var heir *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && m.of[c].prose*5 >= total*4 {
				heir = c
			}
		}
		if heir == nil || !isBlock(heir) || tag(heir) == atom.P {
			return n
		}
		n = heir
	}
}
