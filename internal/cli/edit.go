package cli

import (
	"context"
	"fmt"
	"strings"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

type editOptions struct {
	word   string
	fields glossary.Correction
	json   bool
}

func newEditCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "edit", args: "WORD", about: "correct a word", group: groupGlossary,
		text: `Sets fields of a word. Your word is final: no import changes such a field again.
An empty value says that there is none. The progress of the cards stays.`,
		examples: []string{"wort edit --english 'deterrence; deterrent effect' Abschreckung", "wort edit --plural '' Frieden", "wort edit --lemma Verbündeter --gender m Verbündete"},
		flags:    append([]cli.Flag{&cli.StringFlag{Name: "lemma", Usage: "the `WORD` itself, as it should be"}}, termFlags()...),
		run: func(c *cli.Context, args []string) error {
			if len(args) == 0 {
				return usagef(fmt.Sprintf(hintWord, "edit"), "edit: no word given")
			}
			fields, err := correction(c)
			if err != nil {
				return err
			}
			return runEdit(c.Context, env, editOptions{strings.Join(args, " "), fields, c.Bool("json")})
		},
	})
}

func runEdit(_ context.Context, env *Env, o editOptions) error {
	if o.fields == (glossary.Correction{}) {
		return usagef(hintEdit, "edit %q: nothing to set", o.word)
	}
	var t glossary.Term
	err := env.change(func(s *glossary.Store) error {
		old, err := theTerm(s, o.word)
		if err != nil {
			return err
		}
		t, err = s.Edit(env.Now(), old.ID, o.fields)
		return err
	})
	if err != nil {
		return err
	}
	return env.printChange("changed", t, o.json)
}
