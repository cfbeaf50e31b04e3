package cli

import (
	"context"
	"io"

	"wort/internal/anki"
	"wort/internal/drill"
	"wort/internal/schedule"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

type ankiOptions struct {
	out, deck  string
	noProgress bool
}

func newExportAnkiCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "anki", args: "OUT", about: "a deck for Anki, with the progress made here",
		text: `Writes an Anki package: a note for each word that has a meaning, two cards a note, a
sub-deck for each article. Importing a later one updates the notes and doubles none.
For Anki to take over the progress, tick "Import any learning progress" and "Import
any deck presets" when importing.`,
		examples: []string{"wort export anki deck.apkg", "wort export anki --deck Deutsch::Sicherheit deck.apkg", "wort export anki --no-progress deck.apkg"},
		flags: []cli.Flag{
			&cli.StringFlag{Name: "deck", Value: "wort", Usage: "call the deck `NAME`; a::b is b inside a"},
			&cli.BoolFlag{Name: "no-progress", Usage: "write every card as new"},
		},
		run: func(c *cli.Context, args []string) error {
			out, err := outArgument("anki", "deck.apkg", args)
			if err != nil {
				return err
			}
			return runExportAnki(c.Context, env, ankiOptions{out, c.String("deck"), c.Bool("no-progress")})
		},
	})
}

func runExportAnki(ctx context.Context, env *Env, o ankiOptions) error {
	if o.out == stdinName && env.StdoutTerminal {
		return failf(hintTerminal, "export anki: a package is no text for a terminal")
	}
	if o.out != stdinName {
		if err := env.checkOut(o.out); err != nil {
			return err
		}
	}
	var snap drill.Snapshot
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		snap, err = snapshot(s)
		return err
	}))
	if err != nil || env.withoutTerms(snap.Terms) {
		return err
	}
	settings := schedule.DefaultSettings()
	deck := anki.Deck{
		Name: o.deck, Terms: snap.Terms, Progress: snap.Progress, Reviews: snap.Reviews,
		Now: env.Now(), Location: env.Location, RolloverHour: rolloverHour,
		Parameters: settings.Parameters, Retention: settings.Retention, WithProgress: !o.noProgress,
	}
	bar := env.newProgress(1)
	bar.step(0, "deck "+o.deck)
	r, err := writeDeck(ctx, env, deck, o.out)
	bar.end()
	if err != nil {
		return err
	}
	env.noteDeck(o, r)
	return nil
}

func writeDeck(ctx context.Context, env *Env, deck anki.Deck, out string) (r anki.Result, err error) {
	write := func(w io.Writer) (err error) {
		r, err = anki.Write(w, deck)
		return err
	}
	if out == stdinName {
		return r, write(env.Stdout)
	}
	return r, env.writeFile(ctx, out, sharedMode, write)
}

// noteDeck says what was written, and what Anki has to be told.
func (e *Env) noteDeck(o ankiOptions, r anki.Result) {
	text := many(r.Notes, "note") + ", " + many(r.Cards, "card") + ", " + many(r.Reviews, "review")
	if o.out != stdinName {
		text += " written to " + o.out
	}
	if r.LeftOut > 0 {
		text += "; " + many(r.LeftOut, "word") + " without a meaning left out"
	}
	if !o.noProgress {
		text += `; in Anki's import dialogue tick "Import any learning progress" and "Import any deck presets"`
	}
	e.note("%s", text)
}
