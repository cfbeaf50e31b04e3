package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

func newBackupCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "backup", args: "OUT", about: "copy the glossary to another file", group: groupKeep,
		text: `Writes a copy of the glossary as it is now, also while a drill is open. The copy is
a glossary: --db reads it, restore puts it back. OUT may be "-".`,
		examples: []string{"wort backup glossar-2026-11-23.db"},
		run: func(c *cli.Context, args []string) error {
			if len(args) != 1 {
				return usagef(fmt.Sprintf(hintOneFile, "backup"), "backup: one file to write, not %d", len(args))
			}
			return runBackup(c.Context, env, args[0])
		},
	})
}

func runBackup(ctx context.Context, env *Env, out string) error {
	if out != stdinName {
		if err := env.checkOut(out); err != nil {
			return err
		}
	}
	var n glossary.Counts
	err := env.read(func(s *glossary.Store) (err error) {
		if n, err = s.Counts(); err != nil {
			return err
		}
		write := func(w io.Writer) error {
			_, err := s.Backup(w)
			return err
		}
		if out == stdinName {
			return write(env.Stdout)
		}
		return env.writeFile(ctx, out, privateMode, write)
	})
	if errors.Is(err, errNoGlossary) {
		return fmt.Errorf("backup: %w", err)
	}
	if err != nil {
		return err
	}
	env.note("backed up: %s", holds(n))
	return nil
}
