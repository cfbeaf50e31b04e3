package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/german"

	"github.com/urfave/cli/v2"
)

type listOptions struct {
	selection
	query  string
	class  glossary.Class
	status glossary.Status
	json   bool
}

var statuses = []glossary.Status{glossary.StatusNew, glossary.StatusLearning, glossary.StatusKnown, glossary.StatusSuspended}

func newListCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "list", args: "[QUERY]", about: "list the words of the glossary", group: groupGlossary,
		text: `Lists the glossary, or the words with QUERY in their German or English; ae for ä
and ss for ß will do.`,
		examples: []string{"wort list", "wort list abschreck", "wort list --topic defence --status new", "wort list --pos verb --json | jq -r '.[].lemma'"},
		flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "topic", Usage: "only words of these `TOPICS`"},
			&cli.StringFlag{Name: "pos", Usage: "only this `PART` of speech: " + joined(glossary.Classes)},
			&cli.StringFlag{Name: "status", Usage: "only words with this `STATUS`: " + joined(statuses)},
			&cli.StringFlag{Name: "source", Usage: "only words from articles with `TEXT` in their title, or with that id"},
			&cli.BoolFlag{Name: "json", Usage: "print the words as JSON"},
		},
		run: func(c *cli.Context, args []string) error {
			return runList(c.Context, env, listOptions{
				selection: newSelection(c.StringSlice("topic"), c.String("source")), query: strings.Join(args, " "),
				class: glossary.Class(strings.ToLower(c.String("pos"))), status: glossary.Status(strings.ToLower(c.String("status"))), json: c.Bool("json"),
			})
		},
	})
}

func (o listOptions) checkFlags() error {
	if err := choice("pos", o.class, glossary.Classes); err != nil {
		return err
	}
	return choice("status", o.status, statuses)
}

// choice refuses a value that is none of those a flag may have; empty is one.
func choice[T ~string](flag string, value T, values []T) error {
	if value == "" || slices.Contains(values, value) {
		return nil
	}
	return usagef(fmt.Sprintf(hintChoices, joined(values)), "--%s %q: no such value", flag, string(value))
}

func joined[T ~string](values []T) string {
	var names []string
	for _, v := range values {
		names = append(names, string(v))
	}
	return strings.Join(names, ", ")
}

func runList(_ context.Context, env *Env, o listOptions) error {
	if err := o.checkFlags(); err != nil {
		return err
	}
	var all []glossary.Term
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		if all, err = s.Terms(); err != nil {
			return err
		}
		return o.check(s, all)
	}))
	if err != nil {
		return err
	}
	terms := slices.DeleteFunc(slices.Clone(all), func(t glossary.Term) bool { return !o.matches(t) })
	if len(terms) == 0 && len(all) > 0 {
		env.note("no such word among %d; \"wort list\" shows all", len(all))
	}
	if o.json {
		return printJSONList(env, terms)
	}
	if len(terms) > 0 {
		printTerms(env, terms)
	}
	return nil
}

// matches reports whether a term is asked for.
func (o listOptions) matches(t glossary.Term) bool {
	query := german.Fold(o.query)
	found := query == "" || strings.Contains(german.Fold(t.Headword()), query) ||
		slices.ContainsFunc(t.Translations, func(e string) bool { return strings.Contains(german.Fold(e), query) })
	return found &&
		(o.class == "" || o.class == t.Class) &&
		(o.status == "" || o.status == t.Status) &&
		o.selection.matches(t)
}

// printTerms shows terms as a table.
func printTerms(env *Env, terms []glossary.Term) {
	t := table{columns: []column{
		{title: "word", least: 14, share: 4}, {title: "plural", least: 6, share: 2, spare: 2}, {title: "english", least: 14, share: 4},
		{title: "topics", least: 7, share: 2, spare: 3}, {title: "status", spare: 4},
	}}
	for _, w := range terms {
		t.row(env.wordCell(w), pluralCell(w), cell{text: meaning(w)}, env.topicsCell(w), cell{text: string(w.Status)})
	}
	t.print(env)
}

func (e *Env) wordCell(t glossary.Term) cell { return cell{text: t.Headword(), ink: e.style.term(t)} }

func pluralCell(t glossary.Term) cell {
	if t.Gender == glossary.PluralOnly {
		return cell{text: "(plural only)", short: "(pl)"}
	}
	return cell{text: t.Plural, short: ending(t)}
}

func (e *Env) topicsCell(t glossary.Term) cell {
	c := cell{text: strings.Join(t.Topics, ", "), ink: e.style.faint}
	if len(t.Topics) > 1 {
		c.short = t.Topics[0] + "…"
	}
	return c
}

// ending is the plural as a dictionary prints it: - where it is like the singular,
// -en where something is added, of a compound the end of its head (-mächte).
func ending(t glossary.Term) string {
	if t.Plural == t.Lemma {
		return "-"
	}
	if rest, ok := strings.CutPrefix(t.Plural, t.Lemma); ok {
		return "-" + rest
	}
	if len(t.Parts) > 1 {
		head := strings.ToLower(t.Parts[len(t.Parts)-1])
		if before, ok := strings.CutSuffix(strings.ToLower(t.Lemma), head); ok && strings.HasPrefix(t.Plural, t.Lemma[:len(before)]) {
			return "-" + t.Plural[len(before):]
		}
	}
	return t.Plural
}
