package cli

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// describe is the explanation of a command, with its examples.
func describe(c *cli.Command) string {
	text := wrapText(c.Description)
	if c.UsageText != "" {
		text += "\n\nExamples:\n   " + strings.ReplaceAll(c.UsageText, "\n", "\n   ")
	}
	return text
}

// wrapText wraps paragraphs to the usual width; an empty line stands between two
// of them.
func wrapText(text string) string {
	var paragraphs []string
	for p := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		paragraphs = append(paragraphs, strings.Join(wrap(strings.Join(strings.Fields(p), " "), usualWidth), "\n"))
	}
	return strings.Join(paragraphs, "\n\n")
}

// describeFlags lists flags with what they do, wrapped to the usual width.
func describeFlags(flags []cli.Flag) string {
	names, usages, longest := make([]string, len(flags)), make([]string, len(flags)), 0
	for i, f := range flags {
		for n, name := range f.Names() {
			if n > 0 {
				names[i] += ", "
			}
			names[i] += dashes(name)
		}
		d, ok := f.(cli.DocGenerationFlag)
		if !ok {
			continue
		}
		before, rest, _ := strings.Cut(d.GetUsage(), "`")
		value, after, _ := strings.Cut(rest, "`")
		usages[i] = before + value + after
		if value != "" {
			names[i] += " " + value
		}
		if v := d.GetValue(); d.TakesValue() && v != "" && v != "0" && v != "[]" {
			usages[i] += " (usually " + v + ")"
		}
		longest = max(longest, len(names[i]))
	}
	var b strings.Builder
	for i, usage := range usages {
		left := names[i]
		for _, line := range wrap(usage, usualWidth-longest-5) {
			fmt.Fprintf(&b, "   %-*s  %s\n", longest, left, line)
			left = ""
		}
	}
	return b.String()
}
