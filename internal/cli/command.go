package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

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
		Description: s.text, UsageText: strings.Join(s.examples, "\n"), CustomHelpTemplate: commandHelp,
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
