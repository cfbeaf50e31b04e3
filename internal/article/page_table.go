package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The size of a row of figures: its bytes of text and the nodes in it.
const (
	maxRowBytes = 200
	maxRowNodes = 60
)

// factRow is a row of a table of figures as one line, the label before its values: Reservisten: 200.000. A value alone says nothing, and
// a label without its value neither. It is "" for any other element: a table of texts has a paragraph a cell.
func factRow(n *html.Node) string {
	if tag(n) != atom.Tr || !isSmallRow(n) {
		return ""
	}
	var cells []string
	figures := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if tag(c) != atom.Td && tag(c) != atom.Th {
			continue
		}
		if cell := oneLine(nodeText(c)); cell != "" {
			figures = figures || len(cells) > 0 && strings.ContainsAny(cell, "0123456789") && countWords(cell) <= 3
			cells = append(cells, cell)
		}
	}
	if len(cells) < 2 || !figures || !hasLetter(cells[0]) {
		return ""
	}
	return strings.TrimRight(cells[0], ": ") + ": " + strings.Join(cells[1:], ", ")
}

// isSmallRow reports a row with little text and no block in its cells, which also keeps tables within tables cheap.
func isSmallRow(n *html.Node) bool {
	nodes, text := 0, 0
	for c := range n.Descendants() {
		nodes++
		switch {
		case c.Type == html.TextNode:
			text += len(c.Data)
		case isBlock(c) && (tag(c) != atom.Td && tag(c) != atom.Th || c.Parent != n):
			return false
		}
		if nodes > maxRowNodes || text > maxRowBytes {
			return false
		}
	}
	return true
}
