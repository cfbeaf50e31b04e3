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

func texts(words []word) string {
	var all []string
	for _, w := range words {
		all = append(all, w.text)
	}
	return strings.Join(all, " ")
}

func bashScript(all []completion) string {
	var b strings.Builder
	b.WriteString(`# bash completion for wort
_wort() {
    local cur=${COMP_WORDS[COMP_CWORD]} path= word skip= words flags
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in
            --db|--now) skip=1 ;;
            -*) ;;
            *) case "$path $word" in
`)
	for _, c := range all[1:] {
		parent, name := "", c.path
		if p, n, ok := strings.Cut(c.path, " "); ok {
			parent, name = p, n
		}
		fmt.Fprintf(&b, "                %q) path=%q ;;\n", parent+" "+name, c.path)
	}
	b.WriteString(`            esac ;;
        esac
    done
    case $path in
`)
	for _, c := range all {
		fmt.Fprintf(&b, "        %q) words=%q flags=%q ;;\n", c.path, texts(c.words), texts(c.flags))
	}
	b.WriteString(`    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$flags" -- "$cur"))
    elif [[ -n $words ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$cur"))
    fi
}
complete -F _wort wort
`)
	return b.String()
}

func zshScript(all []completion) string {
	var b strings.Builder
	b.WriteString(`#compdef wort
# zsh completion for wort
_wort() {
    local at= word skip=
    local -a words_ flags_
    for word in "${(@)words[2,CURRENT-1]}"; do
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in
            --db|--now) skip=1 ;;
            -*) ;;
            *) case "$at $word" in
`)
	for _, c := range all[1:] {
		parent, name := "", c.path
		if p, n, ok := strings.Cut(c.path, " "); ok {
			parent, name = p, n
		}
		fmt.Fprintf(&b, "                %q) at=%q ;;\n", parent+" "+name, c.path)
	}
	b.WriteString("            esac ;;\n        esac\n    done\n    case $at in\n")
	for _, c := range all {
		fmt.Fprintf(&b, "        %q) words_=(%s) flags_=(%s) ;;\n", c.path, zshWords(c.words), zshWords(c.flags))
	}
	b.WriteString(`    esac
    if [[ $PREFIX == -* ]]; then
        _describe flag flags_
    elif (( $#words_ )); then
        _describe command words_
    else
        _files
    fi
}
_wort "$@"
`)
	return b.String()
}

func zshWords(words []word) string {
	var all []string
	for _, w := range words {
		all = append(all, quote(w.text+":"+strings.ReplaceAll(w.about, ":", " -")))
	}
	return strings.Join(all, " ")
}

func fishScript(all []completion) string {
	var b strings.Builder
	b.WriteString("# fish completion for wort\n")
	for _, c := range all {
		when := "__fish_use_subcommand"
		if names := strings.Fields(c.path); len(names) > 0 {
			when = "__fish_seen_subcommand_from " + strings.Join(names, "; and __fish_seen_subcommand_from ")
		}
		for _, w := range c.words {
			fmt.Fprintf(&b, "complete -c wort -f -n %q -a %s -d %s\n", when, w.text, quoteFish(w.about))
		}
		for _, f := range c.flags {
			kind := "-l"
			name := strings.TrimLeft(f.text, "-")
			if len(name) == 1 {
				kind = "-s"
			}
			fmt.Fprintf(&b, "complete -c wort -n %q %s %s -d %s\n", when, kind, name, quoteFish(f.about))
		}
	}
	return b.String()
}

func quoteFish(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}
