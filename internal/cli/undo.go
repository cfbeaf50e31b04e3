package cli

import (
	"context"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

func newUndoCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "undo", about: "take back the last change", group: groupGlossary,
		text: `Takes back the last import, edit, removal or answer, whenever it was made, and
says what it was. Again, it takes back the one before.`,
		examples: []string{"wort undo", "wort journal --limit 5"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the change taken back as JSON"}},
		run: func(c *cli.Context, args []string) error {
			if err := noArguments("undo", args); err != nil {
				return err
			}
			return runUndo(c.Context, env, c.Bool("json"))
		},
	})
}

func runUndo(_ context.Context, env *Env, asJSON bool) error {
	var entry glossary.Entry
	err := env.change(func(s *glossary.Store) (err error) {
		entry, err = s.Undo(env.Now())
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		return env.printJSON(newJournalLine(entry))
	}
	env.println("taken back: ", string(entry.Kind), " of ", entry.At.In(env.Location).Format("2006-01-02 15:04"), ": ", entry.Summary)
	return nil
}
