package cli

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"
)

func newTextCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "text", args: "SOURCE", about: "print the clean text of an article", group: groupRead,
		text: `Prints the text that import would read, and nothing else: a line for each
paragraph, without menus, captions, links and handles.`,
		examples: []string{"wort text seite.html", "curl -s https://example.org/artikel | wort text -"},
		run: func(c *cli.Context, args []string) error {
			if len(args) != 1 {
				return usagef(fmt.Sprintf(hintOneFile, "text"), "text: one source, not %d", len(args))
			}
			return runText(c.Context, env, args[0])
		},
	})
}

func runText(ctx context.Context, env *Env, source string) error {
	a, err := env.readArticle(ctx, source)
	if err != nil {
		return err
	}
	fmt.Fprintln(env.Stdout, cleanText(a.Text))
	return nil
}
