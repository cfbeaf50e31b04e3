package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"
)

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
