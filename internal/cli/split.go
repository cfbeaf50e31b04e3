package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"wort/internal/german"

	"github.com/urfave/cli/v2"
)

// longestLine is the longest line of standard input that split reads, in bytes.
const longestLine = 1 << 20

func newSplitCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "split", args: "[WORD…]", about: "cut compounds at their boundaries", group: groupGerman,
		text: `Prints each word with a bar where its members meet; the letters that link them
stay on the left. A simple word stays whole. Without words it reads standard input.`,
		examples: []string{"wort split Verteidigungsminister", "wort split < woerter.txt"},
		run: func(c *cli.Context, args []string) error {
			return runSplit(c.Context, env, args)
		},
	})
}

func runSplit(ctx context.Context, env *Env, words []string) error {
	g, err := newEngine()
	if err != nil {
		return err
	}
	in := io.Reader(strings.NewReader(strings.Join(words, "\n")))
	if len(words) == 0 {
		in = env.stdin(ctx)
		if env.StdinTerminal {
			env.note("type words, one a line; Ctrl-D ends")
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	empty := true
	for lines.Scan() {
		for word := range strings.FieldsSeq(composed(strings.ToValidUTF8(lines.Text(), "\ufffd"))) {
			empty = false
			env.println(split(word, g.analyser.Split(word)))
		}
		if env.StdinTerminal && len(words) == 0 {
			_ = env.out.Flush()
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read standard input: %w", err)
	}
	if empty {
		env.note("no words to split")
	}
	return nil
}

// split writes a word with a bar between its members. A hyphen is a boundary of
// its own and stays before the bar.
func split(word string, members []german.Member) string {
	var b strings.Builder
	at := 0
	for _, m := range members {
		if m.Start > at {
			b.WriteString(word[at:m.Start] + "|")
			at = m.Start
		}
	}
	b.WriteString(word[at:])
	return b.String()
}
