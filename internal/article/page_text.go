package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nodeText is the text below a node: a blank line between blocks, a row of a table of figures in one line, a line end for <br> and within <pre>, all other white space one space.
// Inline tags do not part a word, unless a small letter stands on one side of the tag and a capital on the other.
func nodeText(n *html.Node) string {
	w := textWriter{}
	w.walk(n)
	return w.b.String()
}

// textWriter collects the text of nodes.
type textWriter struct {
	b     strings.Builder
	space bool // white space is due before the next word
	lines int  // line ends due before the next word, 2 at most
	seam  seam // the inline tags since the last text
	pre   int  // depth of <pre>
	head  int  // depth of <h1> to <h6>: a line end there is a space
	last  rune // the last character written
}

// seam says what inline tags stand between two characters.
type seam uint8

const (
	seamNone  seam = iota
	seamTag        // any
	seamSpan       // the end of a <span>
	seamSpans      // the end of one <span> and the start of the next: labels side by side
)

// parts reports that the tags before r part two words: a small letter stands before them and a capital behind, or two labels meet of
// which the second begins with a digit (Politik|22.05.25|01:32 min).
func (w *textWriter) parts(r rune) bool {
	return unicode.IsLower(w.last) && unicode.IsUpper(r) || w.seam == seamSpans && unicode.IsDigit(r) && (unicode.IsLower(w.last) || unicode.IsDigit(w.last))
}

func isSpan(n *html.Node) bool { return tag(n) == atom.Span || tag(n) == atom.Time }

func (w *textWriter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
		if isSilent(n) {
			return
		}
		if row := factRow(n); row != "" {
			w.lines = 2
			w.text(row)
			w.lines = 2
			return
		}
		w.open(n)
		defer w.close(n)
	case html.DocumentNode:
	default:
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
}

func (w *textWriter) open(n *html.Node) {
	switch {
	case tag(n) == atom.Br:
		if w.head > 0 {
			w.space = true
		} else {
			w.lines = min(w.lines+1, 2)
		}
	case tag(n) == atom.Q:
		w.text("„")
	case isBlock(n):
		w.lines = 2
	case isSpan(n) && w.seam == seamSpan:
		w.seam = seamSpans
	case tag(n) != atom.Wbr:
		w.seam = max(w.seam, seamTag)
	}
	w.depth(n, 1)
}

func (w *textWriter) close(n *html.Node) {
	switch {
	case tag(n) == atom.Q:
		w.text("“")
	case isBlock(n):
		w.lines = 2
	case isSpan(n):
		w.seam = max(w.seam, seamSpan)
	case tag(n) != atom.Wbr && tag(n) != atom.Br:
		w.seam = max(w.seam, seamTag)
	}
	w.depth(n, -1)
}

func (w *textWriter) depth(n *html.Node, by int) {
	switch tag(n) {
	case atom.Pre:
		w.pre += by
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.head += by
	}
}

func (w *textWriter) text(s string) {
	for i, r := range s {
		switch r {
		case '\n', '\r':
			if w.pre > 0 && r == '\n' {
				w.lines = min(w.lines+1, 2)
				continue
			}
			w.space = true
		case ' ', '\t', '\f':
			w.space = true
		default:
			w.rune(s, i, r)
		}
	}
}

func (w *textWriter) rune(s string, i int, r rune) {
	switch {
	case w.b.Len() == 0:
	case w.lines > 0:
		w.b.WriteString("\n\n"[:w.lines])
	case w.space, w.seam != seamNone && w.parts(r):
		w.b.WriteByte(' ')
	}
	w.space, w.seam, w.lines = false, seamNone, 0
	w.last = r
	if r == utf8.RuneError {
		w.b.WriteRune(r)
		return
	}
	w.b.WriteString(s[i : i+utf8.RuneLen(r)])
}

// tag is the name of an element. The atom that the parser left in the node is not trusted: readability renames elements without it.
func tag(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode {
		return 0
	}
	return atom.Lookup([]byte(n.Data))
}

// isSilent reports elements whose text is no part of an article, and footnote marks (<sup>12</sup>; not CO<sub>2</sub>).
func isSilent(n *html.Node) bool {
	switch tag(n) {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video,
		atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Label, atom.Figcaption, atom.Rt, atom.Rp, atom.Head, atom.Title, atom.Dialog:
		return true
	case atom.Sup:
		return n.FirstChild == nil || !hasLetter(innerText(n))
	}
	return false
}

func isBlock(n *html.Node) bool {
	switch tag(n) {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Div, atom.Dl,
		atom.Dt, atom.Fieldset, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr,
		atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// innerText is the raw text below a node.
func innerText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
