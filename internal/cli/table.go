package cli

import (
	"strings"

	"github.com/fatih/color"
	"github.com/mattn/go-runewidth"
)

// columns measures text as terminals show it: a wide character takes two
// columns, a combining accent none.
var columns = runewidth.Condition{StrictEmojiNeutral: true}

// widthOf is the width of text in columns. Most text is of letters that take one
// each, and need not be looked up.
func widthOf(text string) int {
	n := 0
	for _, r := range text {
		if (r < ' ' || r > '~') && (r < 'À' || r > 'ſ') && r != '≈' && r != '…' && r != '–' {
			return columns.StringWidth(text)
		}
		n++
	}
	return n
}

// column describes a column of a [table].
type column struct {
	title string
	least int  // columns below which it is not cut
	share int  // of the room, beside the shares of the others; 0 is never cut
	spare int  // dropped where there is no room, the highest first; 0 never
	right bool // numbers
}

// cell is text from anywhere; it is cleaned when it is printed.
type cell struct {
	text  string
	ink   *color.Color
	short string // what to print instead where there is little room
}

// table is a list for people. It fits the room there is: short forms are taken,
// columns that can be spared go, then the longest are cut, with … where something
// is missing.
type table struct {
	columns []column
	rows    [][]cell
}

// gap stands between two columns.
const gap = 2

func (t *table) row(cells ...cell) { t.rows = append(t.rows, cells) }

// print writes the table with its titles.
func (t *table) print(e *Env) {
	widths := t.fit(e.width())
	titles := make([]cell, len(t.columns))
	for i, c := range t.columns {
		titles[i] = cell{text: strings.ToUpper(c.title), ink: e.style.faint}
	}
	var b strings.Builder
	for _, row := range append([][]cell{titles}, t.rows...) {
		b.Reset()
		t.line(&b, e.style, row, widths)
		_, _ = e.out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
}

// line writes the cells of a row; a column of width 0 is left out.
func (t *table) line(b *strings.Builder, p palette, row []cell, widths []int) {
	first := true
	for i, w := range widths {
		if w == 0 {
			continue
		}
		if !first {
			b.WriteString(strings.Repeat(" ", gap))
		}
		first = false
		text := cut(clean(row[i].text), w)
		blank := strings.Repeat(" ", max(w-widthOf(text), 0))
		if t.columns[i].right {
			b.WriteString(blank + p.ink(row[i].ink, text))
		} else {
			b.WriteString(p.ink(row[i].ink, text) + blank)
		}
	}
}

// fit returns the width of each column.
func (t *table) fit(room int) []int {
	widths := t.natural()
	if total(widths) > room {
		t.shorten()
		widths = t.natural()
	}
	for t.needs(widths) > room && t.spare(widths) {
	}
	for total(widths) > room && t.narrow(widths) {
	}
	return widths
}

// natural is the width each column needs; an empty one needs none.
func (t *table) natural() []int {
	widths := make([]int, len(t.columns))
	for i, c := range t.columns {
		for _, r := range t.rows {
			widths[i] = max(widths[i], widthOf(clean(r[i].text)))
		}
		if widths[i] > 0 {
			widths[i] = max(widths[i], widthOf(c.title))
		}
	}
	return widths
}

// shorten takes the short forms.
func (t *table) shorten() {
	for _, r := range t.rows {
		for i := range r {
			if r[i].short != "" {
				r[i].text = r[i].short
			}
		}
	}
}

// needs is the width of the table when everything is cut as far as it may be.
func (t *table) needs(widths []int) int {
	least := make([]int, len(widths))
	for i, w := range widths {
		if least[i] = w; t.columns[i].share > 0 {
			least[i] = min(w, t.columns[i].least)
		}
	}
	return total(least)
}

// spare drops the column that can be spared most easily.
func (t *table) spare(widths []int) bool {
	found := -1
	for i, w := range widths {
		if w > 0 && t.columns[i].spare > 0 && (found < 0 || t.columns[i].spare > t.columns[found].spare) {
			found = i
		}
	}
	if found >= 0 {
		widths[found] = 0
	}
	return found >= 0
}

// narrow takes a column's width from the one that is widest for its share.
func (t *table) narrow(widths []int) bool {
	found := -1
	for i, w := range widths {
		c := t.columns[i]
		if c.share > 0 && w > c.least && (found < 0 || w*t.columns[found].share > widths[found]*c.share) {
			found = i
		}
	}
	if found >= 0 {
		widths[found]--
	}
	return found >= 0
}

func total(widths []int) int {
	sum := 0
	for _, w := range widths {
		if w > 0 {
			sum += w + gap
		}
	}
	return max(sum-gap, 0)
}

// cut shortens text to a width, with … at its end where something is missing.
func cut(text string, width int) string {
	if widthOf(text) <= width {
		return text
	}
	return columns.Truncate(text, width, "…")
}
