package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/article"
	"wort/internal/collect"
	"wort/internal/german"
	"wort/internal/lexicon"

	"github.com/urfave/cli/v2"
)

type importOptions struct {
	sources     []string
	topics      []string
	all         bool
	dryRun      bool
	json        bool
	anyLanguage bool
	title       string
}

func newImportCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "import", args: "SOURCE…", about: "collect the vocabulary of articles", group: groupRead,
		text: `Reads articles and puts their vocabulary into the glossary: each word with its
article, plural, parts and meaning, and the sentence it stands in. A source is a
file, plain text or a saved web page, or "-" for standard input. Each article
goes in whole or not at all. The same article again changes nothing.

In the table + marks a new word, ~ one that is known and got something more;
≈ marks a meaning guessed from the parts of a word.`,
		examples: []string{
			"wort import artikel.txt",
			"wort import --topic law,economy seite.html",
			"wort import --all --dry-run artikel.txt",
			"xclip -o | wort import --title 'Gipfel in Vilnius' -",
		},
		flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "topic", Usage: "collect words of these `TOPICS` (" + strings.Join(lexicon.Topics, ", ") + "); usually " + strings.Join(collect.DefaultTopics, ",")},
			&cli.BoolFlag{Name: "all", Usage: "collect every content word"},
			&cli.BoolFlag{Name: "dry-run", Aliases: []string{"n"}, Usage: "say what would change, and change nothing"},
			&cli.StringFlag{Name: "title", Usage: "call the article `TITLE`"},
			&cli.BoolFlag{Name: "any-language", Usage: "read the text even if it does not look German"},
			&cli.BoolFlag{Name: "json", Usage: "print the result as JSON"},
		},
		run: func(c *cli.Context, args []string) error {
			return runImport(c.Context, env, importOptions{
				sources: args, topics: splitList(c.StringSlice("topic"), ",; "), all: c.Bool("all"), dryRun: c.Bool("dry-run"),
				json: c.Bool("json"), anyLanguage: c.Bool("any-language"), title: c.String("title"),
			})
		},
	})
}

func (o importOptions) check() error {
	switch {
	case len(o.sources) == 0:
		return usagef(hintSource, "import: no article named")
	case o.title != "" && len(o.sources) > 1:
		return usagef(hintTitle, "import: one title for %d articles", len(o.sources))
	}
	for _, t := range o.topics {
		if !slices.Contains(lexicon.Topics, t) {
			return usagef(fmt.Sprintf(hintTopics, strings.Join(lexicon.Topics, ", ")), "import: there is no topic %q", t)
		}
	}
	return nil
}

func runImport(ctx context.Context, env *Env, o importOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	g, err := newEngine()
	if err != nil {
		return err
	}
	merge, done, err := env.merger(o)
	if err != nil {
		return err
	}
	defer done()
	var all []imported
	failed := 0
	bar := env.newProgress(len(o.sources))
	for i, source := range o.sources {
		bar.step(i, source)
		one, err := importOne(ctx, env, g, o, source, merge)
		if stop := ctx.Err(); stop != nil {
			bar.end()
			return stop
		}
		if err != nil {
			failed++
			one = imported{Source: source, Error: err.Error(), failure: err}
		}
		all = append(all, one)
	}
	bar.end()
	return reportImport(env, o, all, failed)
}

// importOne takes one article from its source to the glossary.
func importOne(ctx context.Context, env *Env, g *engine, o importOptions, source string, merge mergeFunc) (imported, error) {
	a, err := env.readArticle(ctx, source)
	if err != nil {
		return imported{}, err
	}
	if !o.anyLanguage && !article.German(a.Text) {
		return imported{}, failf(hintGerman, "read %s: not German", sourceName(source))
	}
	title := titleOf(a, source)
	if o.title != "" {
		title = o.title
	}
	src := collect.Source{ID: glossary.ArticleID(a.Text), Title: title, Text: a.Text}
	found, err := patiently(ctx, func() ([]collect.Candidate, error) {
		return collect.Candidates(src, g.analyser, g.dictionary, collect.Options{Topics: o.topics, All: o.all}), nil
	})
	if err != nil {
		return imported{}, err
	}
	terms := make([]glossary.Term, len(found))
	for i, c := range found {
		terms[i] = c.Term
	}
	before, r, err := merge(glossary.Article{ID: src.ID, Title: title, Source: source, Text: a.Text}, terms)
	if err != nil {
		return imported{}, err
	}
	return newImported(source, countWords(a.Text), before, r, found), nil
}

func sourceName(source string) string {
	if source == stdinName {
		return "standard input"
	}
	return fmt.Sprintf("%q", source)
}

// countWords counts the words of a text, without numbers and marks.
func countWords(text string) int {
	n := 0
	for _, s := range german.Sentences(text) {
		for _, t := range german.Tokens(text, s) {
			if t.Kind == german.WordToken {
				n++
			}
		}
	}
	return n
}
