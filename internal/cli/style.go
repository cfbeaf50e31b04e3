package cli

import (
	"wort/glossary"

	"github.com/fatih/color"
)

// palette is the program's one set of colours. What a colour says is written as
// well: der, die and das stand in front of the noun.
type palette struct {
	on                  bool
	plain, bold, faint  *color.Color
	mark                *color.Color // the word in its sentence
	der, die, das       *color.Color
	failure, warn, good *color.Color
}

func newPalette(on bool) palette {
	ink := func(attributes ...color.Attribute) *color.Color {
		c := color.New(attributes...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return palette{
		on:      on,
		plain:   ink(),
		bold:    ink(color.Bold),
		faint:   ink(color.Faint),
		mark:    ink(color.Bold, color.Underline),
		der:     ink(color.FgBlue),
		die:     ink(color.FgRed),
		das:     ink(color.FgGreen),
		failure: ink(color.FgRed, color.Bold),
		warn:    ink(color.FgYellow),
		good:    ink(color.FgGreen),
	}
}

// term is the colour of a headword.
func (p palette) term(t glossary.Term) *color.Color {
	if t.Class == glossary.Noun {
		switch t.Gender {
		case glossary.Masculine:
			return p.der
		case glossary.Feminine:
			return p.die
		case glossary.Neuter:
			return p.das
		}
	}
	return p.plain
}

// ink colours text; plain text is left as it is, without an escape sequence.
func (p palette) ink(c *color.Color, text string) string {
	if !p.on || c == nil || c == p.plain || text == "" {
		return text
	}
	return c.Sprint(text)
}

// marked underlines the spans of a text; without colours they stand between
// asterisks.
func (p palette) marked(text string, spans []glossary.Span) string {
	var b []byte
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End > len(text) || s.Start >= s.End {
			continue
		}
		b = append(b, clean(text[at:s.Start])...)
		if word := clean(text[s.Start:s.End]); p.on {
			b = append(b, p.mark.Sprint(word)...)
		} else {
			b = append(b, "*"+word+"*"...)
		}
		at = s.End
	}
	return string(append(b, clean(text[at:])...))
}
