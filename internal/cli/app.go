package cli

import (
	"context"
	"fmt"
	"io"
	"os"
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

// spec describes a command.
type spec struct {
	name, args, about string // args as the help shows them: "SOURCE…"
	group             string // under which the help lists it
	text              string // the help's explanation
	examples          []string
	flags             []cli.Flag
	parts             []*cli.Command // sub-commands
	run               func(c *cli.Context, args []string) error
}

// command makes a command with the habits the library needs: it neither looks
// for help by itself, nor overlooks flags behind the arguments.
func (e *Env) command(s spec) *cli.Command {
	c := &cli.Command{
		Name: s.name, Usage: s.about, ArgsUsage: s.args, Category: s.group,
		Description: describe(s), CustomHelpTemplate: commandHelp,
		Flags: append(slices.Clone(s.flags), globalFlags(true)...), Subcommands: s.parts,
		HideHelp: true, HideHelpCommand: true, OnUsageError: usageError,
	}
	c.Action = func(ctx *cli.Context) error {
		if s.run == nil {
			return unknownPart(ctx, s)
		}
		if err := e.globals(ctx); err != nil {
			return err
		}
		args, err := arguments(ctx)
		if err != nil {
			return err
		}
		return s.run(ctx, args)
	}
	return c
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

// arguments returns what follows the flags. A flag behind an argument would be
// taken for an argument; it is refused.
func arguments(c *cli.Context) ([]string, error) {
	args := c.Args().Slice()
	for i, a := range args {
		if a == "--" {
			return slices.Delete(args, i, i+1), nil
		}
		if i > 0 && len(a) > 1 && a[0] == '-' {
			return nil, usagef(fmt.Sprintf(hintOrder, reorder(c, args)), "flag %s stands behind an argument", a)
		}
	}
	return args, nil
}

// reorder is the command line with its flags before its arguments.
func reorder(c *cli.Context, args []string) string {
	line := []string{c.Command.HelpName}
	for _, name := range c.LocalFlagNames() {
		if f := findFlag(c.Command.Flags, name); f != nil && f.Names()[0] == name {
			line = append(line, "--"+name)
			if takesValue(f) {
				line = append(line, quote(c.String(name)))
			}
		}
	}
	var words []string
	for i := 0; i < len(args); i++ {
		a := args[i]
		if len(a) < 2 || a[0] != '-' {
			words = append(words, quote(a))
			continue
		}
		line = append(line, quote(a))
		name, _, has := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if f := findFlag(c.Command.Flags, name); f != nil && takesValue(f) && !has && i+1 < len(args) {
			i++
			line = append(line, quote(args[i]))
		}
	}
	return strings.Join(append(line, words...), " ")
}

func findFlag(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}

// quote writes an argument as a shell would need it.
func quote(arg string) string {
	if arg != "" && !strings.ContainsAny(arg, " \t\n'\"\\$&|;<>()*?[]{}#!`~") {
		return arg
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

// usageError tells what the library found wrong with the flags.
func usageError(c *cli.Context, err error, _ bool) error {
	flags, hint := c.App.Flags, hintHelp
	if c.Command != nil && c.Command.Name != "wort" {
		flags, hint = c.Command.Flags, fmt.Sprintf(hintCommand, strings.TrimPrefix(c.Command.HelpName, "wort "))
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		if near := nearest(strings.TrimLeft(name, "-"), flagNames(flags)); near != "" {
			hint = fmt.Sprintf(hintDidYouMean, dashes(near))
		}
		return usagef(hint, "there is no flag %s", dashes(strings.TrimLeft(name, "-")))
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return usagef(hint, "flag %s needs a value", dashes(strings.TrimLeft(name, "-")))
	}
	if rest, ok := strings.CutPrefix(text, "invalid value "); ok {
		value, name, _ := strings.Cut(rest, " for flag -")
		name, _, _ = strings.Cut(name, ":")
		return usagef(hint, "flag %s: %s is not a whole number", dashes(name), value)
	}
	return usagef(hint, "%s", text)
}

// dashes writes the name of a flag as it is typed.
func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func flagNames(flags []cli.Flag) []string {
	names := []string{"help"}
	for _, f := range flags {
		names = append(names, f.Names()...)
	}
	return names
}

// unknownCommand is the error of a first word that is no command.
func unknownCommand(commands []*cli.Command, name string) error {
	hint := hintHelp
	if near := nearest(name, commandNames(commands)); near != "" {
		hint = fmt.Sprintf(hintDidYouMean, "wort "+near)
	} else if info, err := os.Stat(name); err == nil && !info.IsDir() {
		hint = fmt.Sprintf(hintFileGiven, quote(name))
	}
	return usagef(hint, "there is no command %q", name)
}

// unknownPart is the error of a group of commands that was not given one of its
// own.
func unknownPart(c *cli.Context, s spec) error {
	hint := fmt.Sprintf(hintChoices, strings.Join(commandNames(s.parts), ", "))
	name := c.Args().First()
	if name == "" {
		return usagef(hint, "wort %s: say which", s.name)
	}
	if near := nearest(name, commandNames(s.parts)); near != "" {
		hint = fmt.Sprintf(hintDidYouMean, "wort "+s.name+" "+near)
	}
	return usagef(hint, "wort %s has no %q", s.name, name)
}

func commandNames(commands []*cli.Command) []string {
	var names []string
	for _, c := range commands {
		names = append(names, c.Name)
	}
	return names
}
