package cli

import (
	"fmt"
	"strings"
)

// texts are the words alone, with blanks between them.
func texts(words []word) string {
	var all []string
	for _, w := range words {
		all = append(all, w.text)
	}
	return strings.Join(all, " ")
}

// bashScript is the script for bash.
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

// zshScript is the script for zsh.
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

// fishScript is the script for fish.
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
