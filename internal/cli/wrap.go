package cli

import (
	"fmt"
	"strings"

	"wort/internal/screen"
)

// labelWidth is the room for the name of a field, in columns.
const labelWidth = 15

// wrapped prints the name of a field and its value, which is clean and may be
// coloured, and goes on under the value where the line is full.
func (e *Env) wrapped(name, value string) {
	room := e.width() - labelWidth
	if room < 20 {
		room = max(e.width(), 20)
		fmt.Fprintf(e.Stdout, "  %s\n", name)
		for _, l := range wrap(value, room) {
			fmt.Fprintln(e.Stdout, l)
		}
		return
	}
	label := fmt.Sprintf("  %-*s", labelWidth-2, name)
	for _, l := range wrap(value, room) {
		fmt.Fprintln(e.Stdout, label+l)
		label = strings.Repeat(" ", labelWidth)
	}
}

// wrap breaks text at its blanks into lines of at most width columns; a longer
// word has a line of its own. Colours take no room.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for i, word := range strings.Split(text, " ") {
		w := widthOf(screen.WithoutSequences(word))
		switch {
		case i == 0:
			line, used = word, w
		case used+1+w > width:
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = word, w
		default:
			line, used = line+" "+word, used+1+w
		}
	}
	return append(lines, line)
}
