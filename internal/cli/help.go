package cli

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// The groups of commands. The help lists them in the order of the commands.
const (
	groupRead     = "Read"
	groupGlossary = "Glossary"
	groupGerman   = "German"
	groupLearn    = "Learn"
	groupKeep     = "Keep and share"
	groupHelp     = "Help"
)

const appHelp = `{{.Name}} - {{.Usage}}

Usage:
   wort [--db FILE] [--now TIME] COMMAND [flags] [arguments]

To begin:
   wort import artikel.txt        collect the vocabulary of an article
   wort drill                     learn it
   wort export anki deck.apkg     or take it to Anki
{{range .Groups}}
{{.Name}}:{{range .Commands}}
   {{.Name}}{{"\t"}}{{.Usage}}{{end}}
{{end}}
Flags of every command:
{{.Flags}}
The glossary is one file: $WORT_DB, or $XDG_DATA_HOME/wort/glossary.db, or
~/.local/share/wort/glossary.db. Results go to standard output, everything else
to standard error. NO_COLOR turns colours off.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 glossary in use, 130 interrupted.
`

const commandHelp = `{{.HelpName}} - {{.Usage}}

Usage:
   {{.HelpName}}{{if .Flags}} [flags]{{end}}{{if .Subcommands}} COMMAND{{end}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}

{{.About}}{{if .VisibleCommands}}

Commands:{{range .VisibleCommands}}
   {{.Name}}{{"\t"}}{{.Usage}}{{end}}{{end}}{{if .Flags}}

Flags:
{{.Flags}}{{else}}
{{end}}
--db and --now may stand here too: see "wort help".
`

// helpGroup is a heading of the help with its commands.
type helpGroup struct {
	Name     string
	Commands []*cli.Command
}

// helpPage is what the help of the program is made of.
type helpPage struct {
	*cli.App
	Groups []helpGroup
	Flags  string
}

// commandPage is what the help of a command is made of.
type commandPage struct {
	*cli.Command
	About string
	Flags string
}

func newHelpPage(app *cli.App) helpPage {
	page := helpPage{App: app, Flags: describeFlags(append(app.VisibleFlags(),
		&cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show what a command does, with examples"}))}
	for _, c := range app.Commands {
		if n := len(page.Groups); n == 0 || page.Groups[n-1].Name != c.Category {
			page.Groups = append(page.Groups, helpGroup{Name: c.Category})
		}
		g := &page.Groups[len(page.Groups)-1]
		g.Commands = append(g.Commands, c)
	}
	return page
}

// wantsHelp finds a request for help anywhere on the command line, and the
// command it is about.
func wantsHelp(app *cli.App, args []string) (name string, wanted bool) {
	var path []string
	commands := app.Commands
	for _, a := range args {
		switch {
		case a == "--":
			return "", false
		case a == "-h" || a == "--help" || a == "-help":
			return strings.Join(path, " "), true
		}
		if c := findCommand(commands, a); c != nil && len(path) < 2 {
			path, commands = append(path, a), c.Subcommands
		}
	}
	return "", false
}

func findCommand(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// showHelp prints the help of a command, or of the program.
func showHelp(app *cli.App, path string) error {
	app.Setup()
	var found *cli.Command
	commands, above := app.Commands, "wort"
	for name := range strings.FieldsSeq(path) {
		c := findCommand(commands, name)
		if c == nil {
			return unknownCommand(app.Commands, name)
		}
		c.HelpName = above + " " + name
		found, commands, above = c, c.Subcommands, c.HelpName
	}
	if found == nil {
		cli.HelpPrinter(app.Writer, appHelp, newHelpPage(app))
		return nil
	}
	cli.HelpPrinter(app.Writer, commandHelp, commandPage{found, describe(found), describeFlags(found.VisibleFlags())})
	return nil
}

func newHelpCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "help", args: "[COMMAND]", about: "show what the commands do", group: groupHelp,
		text:     "Shows all commands, or one of them with its flags and examples.",
		examples: []string{"wort help import", "wort help export anki"},
		run: func(c *cli.Context, args []string) error {
			return showHelp(c.App, strings.Join(args, " "))
		},
	})
}
