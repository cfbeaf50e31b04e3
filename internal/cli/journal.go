package cli

import (
	"context"
	"fmt"
	"time"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

// journalLine is an entry of the journal as JSON.
type journalLine struct {
	Seq     uint64    `json:"seq"`
	Device  string    `json:"device"`
	At      time.Time `json:"at"`
	Kind    string    `json:"kind"`
	Summary string    `json:"summary"`
	Undone  bool      `json:"undone,omitempty"`
	Undoes  uint64    `json:"undoes,omitempty"`
}

func newJournalLine(e glossary.Entry) journalLine {
	return journalLine{e.Seq, e.Device, e.At, string(e.Kind), e.Summary, e.Undone, e.Undoes}
}

func newJournalCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "journal", about: "list what was done, the newest first", group: groupKeep,
		text:     `Lists the changes of the glossary. Those that were taken back stay in the list.`,
		examples: []string{"wort journal", "wort journal --limit 0 --json"},
		flags: []cli.Flag{
			&cli.IntFlag{Name: "limit", Value: 20, Usage: "at most `N` changes; 0 means all"},
			&cli.BoolFlag{Name: "json", Usage: "print the changes as JSON"},
		},
		run: func(c *cli.Context, args []string) error {
			if err := noArguments("journal", args); err != nil {
				return err
			}
			if c.Int("limit") < 0 {
				return usagef(fmt.Sprintf(hintNumber, "all"), "--limit %d: less than 0", c.Int("limit"))
			}
			return runJournal(c.Context, env, c.Int("limit"), c.Bool("json"))
		},
	})
}

// noArguments refuses arguments of a command that takes none.
func noArguments(name string, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usagef(fmt.Sprintf(hintNoArguments, name), "%s: needless argument %q", name, args[0])
}

func runJournal(_ context.Context, env *Env, limit int, asJSON bool) error {
	var entries []glossary.Entry
	err := env.orEmpty(env.read(func(s *glossary.Store) (err error) {
		entries, err = s.Journal(limit)
		if len(entries) == 0 && err == nil {
			env.note("nothing was done yet")
		}
		return err
	}))
	if err != nil {
		return err
	}
	if asJSON {
		lines := []journalLine{}
		for _, x := range entries {
			lines = append(lines, newJournalLine(x))
		}
		return env.printJSON(lines)
	}
	if len(entries) == 0 {
		return nil
	}
	t := table{columns: []column{
		{title: "no", right: true}, {title: "when", spare: 2}, {title: "what"}, {title: "of", least: 20, share: 1}, {title: "", spare: 1},
	}}
	for _, x := range entries {
		state := ""
		if x.Undone {
			state = "undone"
		}
		t.row(cell{text: fmt.Sprint(x.Seq)}, cell{text: x.At.In(env.Location).Format("2006-01-02 15:04")},
			cell{text: string(x.Kind)}, cell{text: x.Summary}, cell{text: state, ink: env.style.faint})
	}
	t.print(env)
	return nil
}
