package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

var shells = []string{"bash", "zsh", "fish"}

func newCompletionCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "completion", args: "SHELL", about: "print a completion script for a shell", group: groupHelp,
		text: `Prints a script that lets the shell complete commands, flags and file names. Put it
where your shell looks for completions.`,
		examples: []string{
			"wort completion bash > ~/.local/share/bash-completion/completions/wort",
			"wort completion zsh > ~/.zfunc/_wort    # with fpath+=~/.zfunc before compinit",
			"wort completion fish > ~/.config/fish/completions/wort.fish",
		},
		run: func(c *cli.Context, args []string) error {
			if len(args) != 1 {
				return usagef(hintShells, "completion: one shell, not %d", len(args))
			}
			return runCompletion(c.Context, env, c.App, args[0])
		},
	})
}

func runCompletion(_ context.Context, env *Env, app *cli.App, shell string) error {
	write := map[string]func([]completion) string{"bash": bashScript, "zsh": zshScript, "fish": fishScript}[shell]
	if write == nil {
		return usagef(hintShells, "completion: there is no script for %q", shell)
	}
	_, err := fmt.Fprint(env.Stdout, write(completions(app)))
	return err
}

// completion is what may follow a command.
type completion struct {
	path  string // "", "import", "export anki"
	about string
	words []word // sub-commands
	flags []word
}

// word is something to complete, with its meaning.
type word struct{ text, about string }

// completions lists every command with what may follow it; the program itself is
// the first.
func completions(app *cli.App) []completion {
	root := completion{flags: completeFlags(app.Flags)}
	all := []completion{root}
	for _, c := range app.Commands {
		all[0].words = append(all[0].words, word{c.Name, c.Usage})
		one := completion{path: c.Name, about: c.Usage, flags: completeFlags(c.Flags)}
		for _, s := range c.Subcommands {
			one.words = append(one.words, word{s.Name, s.Usage})
		}
		if c.Name == "completion" {
			for _, s := range shells {
				one.words = append(one.words, word{s, "script for " + s})
			}
		}
		all = append(all, one)
		for _, s := range c.Subcommands {
			all = append(all, completion{path: c.Name + " " + s.Name, about: s.Usage, flags: completeFlags(s.Flags)})
		}
	}
	for i := range all {
		if all[i].path == "help" {
			all[i].words = all[0].words
		}
	}
	return all
}

func completeFlags(flags []cli.Flag) []word {
	words := []word{{"--help", "show help"}}
	for _, f := range flags {
		usage := ""
		if d, ok := f.(cli.DocGenerationFlag); ok {
			usage = strings.ReplaceAll(d.GetUsage(), "`", "")
		}
		words = append(words, word{dashes(f.Names()[0]), usage})
	}
	return words
}
