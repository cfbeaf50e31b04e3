package cli

import (
	"context"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

func newCheckCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "check", about: "look for damage in the glossary", group: groupKeep,
		text: `Reads the whole glossary and lists what is damaged. It repairs nothing; a backup
brings back what was lost.`,
		examples: []string{"wort check", "wort --db kopie.db check"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the problems and counts as JSON"}},
		run: func(c *cli.Context, args []string) error {
			if err := noArguments("check", args); err != nil {
				return err
			}
			return runCheck(c.Context, env, c.Bool("json"))
		},
	})
}

func runCheck(_ context.Context, env *Env, asJSON bool) error {
	var problems []glossary.Problem
	var n glossary.Counts
	found := false
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		found = true
		if problems, err = s.Check(); err != nil {
			return err
		}
		if len(problems) == 0 {
			n, err = s.Counts()
		}
		return err
	}))
	if err != nil {
		return err
	}
	if asJSON {
		lines := []string{}
		for _, p := range problems {
			lines = append(lines, p.String())
		}
		if err := env.printJSON(map[string]any{"problems": lines, "counts": n}); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		if !asJSON {
			for _, p := range problems {
				env.println(p)
			}
		}
		return failf(hintCheck, "check: %s found", many(len(problems), "problem"))
	}
	if found && !asJSON {
		env.println("whole: ", holds(n))
	}
	return nil
}

// holds is what a glossary holds, in words.
func holds(n glossary.Counts) string {
	return many(n.Terms, "word") + ", " + many(n.Articles, "article") + ", " + many(n.Reviews, "answer")
}
