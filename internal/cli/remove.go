package cli

import (
	"context"
	"fmt"
	"strings"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

func newRemoveCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "remove", args: "WORD", about: "take a word out of the glossary", group: groupGlossary,
		text: `Takes out a word with its examples and its progress; "wort undo" brings all of
it back. The next import may collect it again: see "wort help ignore".`,
		examples: []string{"wort remove Abend", "wort remove die See"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the word, as it was, as JSON"}},
		run: func(c *cli.Context, args []string) error {
			if len(args) == 0 {
				return usagef(fmt.Sprintf(hintWord, "remove"), "remove: no word given")
			}
			return runRemove(c.Context, env, strings.Join(args, " "), c.Bool("json"))
		},
	})
}

func runRemove(_ context.Context, env *Env, word string, asJSON bool) error {
	var t glossary.Term
	err := env.change(func(s *glossary.Store) error {
		old, err := theTerm(s, word)
		if err != nil {
			return err
		}
		t, err = s.Remove(env.Now(), old.ID)
		return err
	})
	if err != nil {
		return err
	}
	return env.printChange("removed", t, asJSON)
}
