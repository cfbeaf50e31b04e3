package screen

import (
	"slices"
	"unicode"

	"charm.land/lipgloss/v2"
)

// maxTyped bounds what is typed into the field, in characters.
const maxTyped = 200

// field is a line of text being typed.
type field struct {
	text []rune
	at   int // where the next character goes, index into text
}

func (f *field) reset() { f.text, f.at = nil, 0 }

func (f *field) String() string { return string(f.text) }

// insert types text; what cannot be shown is left out.
func (f *field) insert(s string) {
	add := []rune(Clean(s))
	add = add[:min(len(add), max(maxTyped-len(f.text), 0))]
	f.text = slices.Insert(f.text, f.at, add...)
	f.at += len(add)
}

// key edits the line, and reports whether the key does that.
func (f *field) key(name string) bool {
	switch name {
	case "backspace", "ctrl+h":
		f.cut(f.left(f.at), f.at)
	case "delete":
		f.cut(f.at, f.right(f.at))
	case "left":
		f.at = f.left(f.at)
	case "right":
		f.at = f.right(f.at)
	case "home", "ctrl+a":
		f.at = 0
	case "end", "ctrl+e":
		f.at = len(f.text)
	case "ctrl+u":
		f.cut(0, f.at)
	case "ctrl+k":
		f.cut(f.at, len(f.text))
	case "ctrl+w", "alt+backspace":
		f.cut(f.wordLeft(), f.at)
	default:
		return false
	}
	return true
}

func (f *field) cut(from, to int) {
	f.text = slices.Delete(f.text, from, to)
	f.at = from
}

// left and right step over a letter together with its combining marks.
func (f *field) left(i int) int {
	i = max(i-1, 0)
	for i > 0 && unicode.Is(unicode.M, f.text[i]) {
		i--
	}
	return i
}

func (f *field) right(i int) int {
	i = min(i+1, len(f.text))
	for i < len(f.text) && unicode.Is(unicode.M, f.text[i]) {
		i++
	}
	return i
}

func (f *field) wordLeft() int {
	i := f.at
	for i > 0 && f.text[i-1] == ' ' {
		i--
	}
	for i > 0 && f.text[i-1] != ' ' {
		i--
	}
	return i
}

// window returns the part of the line that fits into width columns together
// with the cursor, and the column of the cursor in it.
func (f *field) window(width int) (text string, cursor int) {
	from := 0
	for from < f.at && lipgloss.Width(string(f.text[from:f.at])) >= width {
		from = f.right(from)
	}
	to := f.at
	for to < len(f.text) && lipgloss.Width(string(f.text[from:f.right(to)])) <= width {
		to = f.right(to)
	}
	return string(f.text[from:to]), lipgloss.Width(string(f.text[from:f.at]))
}
