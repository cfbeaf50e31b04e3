package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"wort/glossary"
	"wort/internal/drill"
	"wort/internal/screen"

	"github.com/urfave/cli/v2"
)

type drillOptions struct {
	minutes, limit, new int
	faces               []string
	selection           selection
	plain               bool
}

func newDrillCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "drill", about: "learn the words that are due, then new ones", group: groupLearn,
		text: `Asks the cards that are due, then new ones, and plans each anew by how well it was
known. Every answer is stored before the next card appears; leaving at any moment
loses nothing.

A recognise card shows the German: think of the meaning, then space shows it and 1
to 4 say how it went. A produce card shows the meaning: type the German, a noun with
der, die or das; ae, oe, ue and ss will do. u takes the last answer back, q leaves.`,
		examples: []string{"wort drill", "wort drill --minutes 10", "wort drill --topic defence --face produce", "wort drill --plain --new 0"},
		flags: []cli.Flag{
			&cli.IntFlag{Name: "minutes", Usage: "ask nothing more after `N` minutes"},
			&cli.IntFlag{Name: "limit", Usage: "ask at most `N` cards"},
			&cli.IntFlag{Name: "new", Value: drill.DefaultOptions().New, Usage: "at most `N` new cards a day"},
			&cli.StringSliceFlag{Name: "face", Usage: "only cards of this `FACE`: " + joined(glossary.Faces)},
			&cli.StringFlag{Name: "topic", Usage: "only words of these `TOPICS`, with commas between them"},
			&cli.StringFlag{Name: "source", Usage: "only words from articles with `TEXT` in their title, or with that id"},
			&cli.BoolFlag{Name: "plain", Usage: "line by line, without a full screen"},
		},
		run: func(c *cli.Context, args []string) error {
			if err := noArguments("drill", args); err != nil {
				return err
			}
			return runDrill(c.Context, env, drillOptions{
				minutes: c.Int("minutes"), limit: c.Int("limit"), new: c.Int("new"), faces: splitList(c.StringSlice("face"), ",;"),
				selection: newSelection([]string{c.String("topic")}, c.String("source")), plain: c.Bool("plain"),
			})
		},
	})
}

// options are the session's, from the flags.
func (o drillOptions) options(env *Env) (drill.Options, error) {
	d := env.drillOptions()
	d.New, d.Limit, d.Minutes = o.new, o.limit, o.minutes
	d.Topic, d.Source = strings.Join(o.selection.topics, ","), o.selection.source
	for _, n := range []struct {
		flag, zero string
		value      int
	}{{"minutes", "no limit", o.minutes}, {"limit", "no limit", o.limit}, {"new", "none", o.new}} {
		if n.value < 0 {
			return d, usagef(fmt.Sprintf(hintNumber, n.zero), "--%s %d: less than 0", n.flag, n.value)
		}
	}
	for _, f := range o.faces {
		face := glossary.Face(strings.ToLower(f))
		if err := choice("face", face, glossary.Faces); err != nil {
			return d, err
		}
		d.Faces = append(d.Faces, face)
	}
	return d, nil
}

// drillOptions are the usual ones, with the learner's clock.
func (e *Env) drillOptions() drill.Options {
	d := drill.DefaultOptions()
	d.Now, d.Location, d.RolloverHour = e.Now, e.Location, rolloverHour
	return d
}

func runDrill(ctx context.Context, env *Env, o drillOptions) error {
	d, err := o.options(env)
	if err != nil {
		return err
	}
	err = env.checkSelection(o.selection)
	var s *drill.Session
	if err == nil {
		s, err = drill.Start(env.drillStore(), d)
	}
	if errors.Is(err, errNoGlossary) {
		return env.orEmpty(err)
	}
	if err != nil {
		return err
	}
	if s.Counts().Left() == 0 {
		env.note("%s", s.Summary())
		return nil
	}
	look := screen.Options{Colour: env.style.on}
	if o.plain || !env.StdinTerminal || !env.StdoutTerminal || env.Getenv("TERM") == "dumb" {
		return ended(screen.RunPlain(ctx, s, env.Stdin, env.screen, look))
	}
	err = screen.Run(ctx, s, env.Stdin, env.screen, look)
	for _, line := range wrap(s.Summary().String(), env.width()) {
		env.println(line)
	}
	return ended(err)
}

// checkSelection refuses a selection that the glossary has nothing for.
func (e *Env) checkSelection(o selection) error {
	if len(o.topics) == 0 && o.source == "" {
		return nil
	}
	return e.read(func(s *glossary.Store) error {
		terms, err := s.Terms()
		if err != nil {
			return err
		}
		return o.check(s, terms)
	})
}

// ended tells a drill that was interrupted from one that failed.
func ended(err error) error {
	if stopped := (*screen.Stopped)(nil); errors.Is(err, screen.ErrInterrupted) || errors.As(err, &stopped) {
		return context.Canceled
	}
	return err
}

// drillStore opens the glossary for each action of a session.
func (e *Env) drillStore() drill.Store {
	return drill.Store{
		Load: func() (snap drill.Snapshot, err error) {
			err = e.read(func(s *glossary.Store) (err error) {
				e.doubt(s) // here, since an answer has no room for it
				snap, err = snapshot(s)
				return err
			})
			return snap, err
		},
		Answer: func(at time.Time, r glossary.Review, p glossary.Progress) error {
			return e.change(func(s *glossary.Store) error {
				_, err := s.Answer(at, r, p)
				return err
			})
		},
		Undo: func(at time.Time) (card string, err error) {
			err = e.change(func(s *glossary.Store) error {
				if err := lastIsAnswer(s); err != nil {
					return err
				}
				entry, err := s.Undo(at)
				if err == nil {
					card = entry.Review.Card
				}
				return err
			})
			return card, err
		},
	}
}

// snapshot copies out what a session or the statistics need.
func snapshot(s *glossary.Store) (snap drill.Snapshot, err error) {
	if snap.Terms, err = s.Terms(); err != nil {
		return snap, err
	}
	if snap.Progress, err = s.Progress(); err != nil {
		return snap, err
	}
	snap.Reviews, err = s.Reviews()
	return snap, err
}

// lastIsAnswer reports an error when an undo would take back anything but an
// answer: a drill has no business with imports.
func lastIsAnswer(s *glossary.Store) error {
	for limit := 64; ; limit *= 8 {
		entries, err := s.Journal(limit)
		if err != nil {
			return err
		}
		for _, x := range entries {
			switch {
			case x.Undone || x.Kind == glossary.KindUndo:
			case x.Kind == glossary.KindAnswer:
				return nil
			default:
				return fmt.Errorf("the last change is no answer (%s): %w", x.Kind, glossary.ErrNothingToUndo)
			}
		}
		if len(entries) < limit {
			return glossary.ErrNothingToUndo
		}
	}
}
