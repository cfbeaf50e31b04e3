package cli

import (
	"context"
	"fmt"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

func newArticlesCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "articles", about: "list the articles the words are from", group: groupGlossary,
		text: `Lists the articles that were imported, the oldest first, with the number of words
collected from each.`,
		examples: []string{"wort articles", "wort articles --json"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the articles as JSON"}},
		run: func(c *cli.Context, args []string) error {
			if err := noArguments("articles", args); err != nil {
				return err
			}
			return runArticles(c.Context, env, c.Bool("json"))
		},
	})
}

func runArticles(_ context.Context, env *Env, asJSON bool) error {
	var articles []glossary.Article
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		articles, err = s.Articles()
		if len(articles) == 0 && err == nil {
			env.note("no articles yet; %s", hintImport)
		}
		return err
	}))
	if err != nil {
		return err
	}
	if asJSON {
		return printJSONList(env, articles)
	}
	if len(articles) == 0 {
		return nil
	}
	t := table{columns: []column{
		{title: "added", spare: 2}, {title: "words", right: true}, {title: "title", least: 20, share: 2},
		{title: "source", least: 12, share: 1, spare: 3}, {title: "id", spare: 1},
	}}
	for _, a := range articles {
		t.row(cell{text: a.Added.In(env.Location).Format(dateFormat)}, cell{text: fmt.Sprint(a.Terms)},
			cell{text: a.Title, ink: env.style.bold}, cell{text: a.Source}, cell{text: a.ID, ink: env.style.faint})
	}
	t.print(env)
	return nil
}
