package cli

import (
	"context"
	"strings"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

type ignoreOptions struct {
	words      []string
	take, json bool
}

func newIgnoreCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "ignore", args: "[WORD…]", about: "have imports leave words out", group: groupGlossary,
		text: `Has imports leave out words from now on; without words it lists those that are
left out. Words are lemmas, letter for letter: ignoring Recht keeps recht. What is
in the glossary already stays there.`,
		examples: []string{"wort ignore Montag Dienstag", "wort ignore --remove Montag", "wort ignore"},
		flags: []cli.Flag{
			&cli.BoolFlag{Name: "remove", Usage: "collect the words again"},
			&cli.BoolFlag{Name: "json", Usage: "print the words that are left out as JSON"},
		},
		run: func(c *cli.Context, args []string) error {
			return runIgnore(c.Context, env, ignoreOptions{args, c.Bool("remove"), c.Bool("json")})
		},
	})
}

func runIgnore(_ context.Context, env *Env, o ignoreOptions) error {
	if err := ignoreWords(env, o); err != nil {
		return err
	}
	if len(o.words) > 0 && !o.json {
		if o.take {
			env.note("imports collect again: %s", strings.Join(o.words, ", "))
		} else {
			env.note("imports leave out: %s", strings.Join(o.words, ", "))
		}
		return nil
	}
	var words []string
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		words, err = s.Ignored()
		if len(words) == 0 && !o.json {
			env.note("no words are left out")
		}
		return err
	}))
	if err != nil {
		return err
	}
	if o.json {
		return printJSONList(env, words)
	}
	for _, w := range words {
		env.println(w)
	}
	return nil
}

func ignoreWords(env *Env, o ignoreOptions) error {
	for i, w := range o.words {
		o.words[i] = strings.TrimSpace(composed(w))
	}
	switch {
	case len(o.words) == 0:
		return nil
	case o.take:
		return env.change(func(s *glossary.Store) error { return s.Unignore(env.Now(), o.words) })
	}
	return env.create(func(s *glossary.Store) error { return s.Ignore(env.Now(), o.words) })
}
