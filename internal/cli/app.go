package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"
)

// Version is the version of the program.
const Version = "0.1.0"

// Main runs one command line, args[0] being the name of the program, and
// returns the exit code. It prints every error; nothing else does.
func Main(ctx context.Context, args []string, world Env) int {
	env := world.start()
	err := run(ctx, env, args)
	if flushErr := env.out.Flush(); err == nil && flushErr != nil {
		err = fmt.Errorf("write standard output: %w", bare(flushErr))
	}
	return env.report(ctx, err)
}

func run(ctx context.Context, env *Env, args []string) error {
	if len(args) == 0 {
		args = []string{"wort"}
	}
	app := newApp(env)
	if name, wanted := wantsHelp(app, args[1:]); wanted {
		return showHelp(app, name)
	}
	return app.RunContext(ctx, append([]string{"wort"}, args[1:]...))
}

// newApp lists the commands, in the order of the help.
func newApp(env *Env) *cli.App {
	app := &cli.App{
		Name: "wort", Usage: "German vocabulary from the news on defence and diplomacy", Version: Version,
		Writer: env.Stdout, ErrWriter: io.Discard, Reader: strings.NewReader(""), Compiled: time.Unix(0, 0),
		HideHelp:                  true,
		DisableSliceFlagSeparator: true,
		Flags:                     globalFlags(false),
		OnUsageError:              usageError,
		ExitErrHandler:            func(*cli.Context, error) {},
		Commands: []*cli.Command{
			newImportCommand(env), newTextCommand(env),
			newListCommand(env), newShowCommand(env), newAddCommand(env), newEditCommand(env),
			newRemoveCommand(env), newIgnoreCommand(env), newUndoCommand(env), newArticlesCommand(env),
			newLookupCommand(env), newAnalyseCommand(env), newSplitCommand(env),
			newDrillCommand(env), newStatsCommand(env),
			newExportCommand(env), newBackupCommand(env), newRestoreCommand(env), newCheckCommand(env), newJournalCommand(env),
			newCompletionCommand(env), newHelpCommand(env),
		},
	}
	app.Action = func(c *cli.Context) error {
		if c.NArg() > 0 {
			return unknownCommand(app.Commands, c.Args().First())
		}
		return showHelp(app, "")
	}
	return app
}

// globalFlags are the flags of every command. They may stand before the name of
// the command or after it.
func globalFlags(hidden bool) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "db", Usage: "use the glossary in `FILE`, instead of $WORT_DB or the usual one", Hidden: hidden},
		&cli.StringFlag{Name: "now", Usage: "act as if it were `TIME` (RFC 3339), instead of $WORT_NOW or the clock", Hidden: hidden},
	}
}

// globals reads the flags of every command.
func (e *Env) globals(c *cli.Context) error {
	if now := global(c, "now", e.Getenv("WORT_NOW")); now != "" {
		at, err := time.Parse(time.RFC3339, now)
		if err != nil {
			return usagef(hintTime, "time %q: not a time", now)
		}
		clock, began := e.Now, e.Now()
		e.Now = func() time.Time { return at.Add(clock().Sub(began)) }
	}
	e.path = global(c, "db", e.Getenv("WORT_DB"))
	return nil
}

// global returns a global flag: from behind the command's name, before it, or
// else the value given.
func global(c *cli.Context, name, otherwise string) string {
	for _, l := range c.Lineage() {
		if l.Command != nil && slices.Contains(l.LocalFlagNames(), name) {
			return l.String(name)
		}
	}
	return otherwise
}
