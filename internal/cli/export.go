package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"wort/glossary"
	"wort/internal/export"

	"github.com/urfave/cli/v2"
)

func newExportCommand(env *Env) *cli.Command {
	parts := []*cli.Command{newExportAnkiCommand(env)}
	for _, f := range export.Formats {
		parts = append(parts, newExportTextCommand(env, f))
	}
	return env.command(spec{
		name: "export", args: "OUT", about: "write the glossary for Anki or another program", group: groupKeep,
		text: `Writes the glossary to the file OUT, or to standard output for "-". The file is
written beside its name first, so that an older one stays when something fails.`,
		examples: []string{"wort export anki deck.apkg", "wort export csv woerter.csv", "wort export markdown - | less"},
		parts:    parts,
	})
}

func newExportTextCommand(env *Env, f export.Format) *cli.Command {
	return env.command(spec{
		name: f.Name, args: "OUT", about: f.About,
		text:     exportTexts[f.Name],
		examples: []string{"wort export " + f.Name + " woerter." + extension(f.Name), "wort export " + f.Name + " -"},
		run: func(c *cli.Context, args []string) error {
			out, err := outArgument(f.Name, "woerter."+extension(f.Name), args)
			if err != nil {
				return err
			}
			return runExport(c.Context, env, f, out)
		},
	})
}

const tableText = `Writes a table with the columns %s.

Several values in a cell are separated by a semicolon and a blank. A cell that a
spreadsheet would run as a formula (it begins with = + - @) has an apostrophe in front.
The text is UTF-8.`

var exportTexts = map[string]string{
	"csv":      fmt.Sprintf(tableText, strings.Join(export.Columns, ", ")),
	"tsv":      fmt.Sprintf(tableText, strings.Join(export.Columns, ", ")),
	"json":     `Writes the array that "wort list --json" prints.`,
	"markdown": `Writes an alphabetical list, a line for each word, nouns with der, die or das.`,
}

func extension(format string) string {
	if format == "markdown" {
		return "md"
	}
	return format
}

// outArgument is the one argument of an export.
func outArgument(format, like string, args []string) (string, error) {
	if len(args) != 1 {
		return "", usagef(fmt.Sprintf(hintOut, format, like), "export %s: one file to write, not %d", format, len(args))
	}
	return args[0], nil
}

func runExport(ctx context.Context, env *Env, f export.Format, out string) error {
	if out != stdinName {
		if err := env.checkOut(out); err != nil {
			return err
		}
	}
	terms, err := env.allTerms()
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return f.Write(w, terms) }
	if out == stdinName {
		return env.writeText(write)
	}
	if err := env.writeFile(ctx, out, sharedMode, write); err != nil {
		return err
	}
	env.note("%s written to %s", many(len(terms), "word"), out)
	return nil
}

// writeText writes an export to standard output. A terminal gets it clean, but for
// the tabs; a file or a program gets it as it is.
func (e *Env) writeText(write func(io.Writer) error) error {
	if !e.StdoutTerminal {
		return write(e.Stdout)
	}
	var all strings.Builder
	if err := write(&all); err != nil {
		return err
	}
	for line := range strings.Lines(all.String()) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		for i := range cells {
			cells[i] = clean(cells[i])
		}
		if _, err := fmt.Fprintln(e.Stdout, strings.Join(cells, "\t")); err != nil {
			return err
		}
	}
	return nil
}

// withoutTerms says that there is nothing to export.
func (e *Env) withoutTerms(terms []glossary.Term) bool {
	if len(terms) == 0 {
		e.note("no words to export; nothing was written")
	}
	return len(terms) == 0
}
