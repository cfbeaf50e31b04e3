package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"wort/internal/german"

	"github.com/urfave/cli/v2"
)

// analysedWord is a word of an analysis as JSON.
type analysedWord struct {
	Token    string   `json:"token"`
	Lemma    string   `json:"lemma"`
	Headword string   `json:"headword,omitempty"` // what a dictionary lists it under, where that is not the lemma
	UPOS     string   `json:"upos"`
	Tag      string   `json:"tag"` // STTS
	Gender   string   `json:"gender,omitempty"`
	Plural   string   `json:"plural,omitempty"`
	Parts    []string `json:"parts,omitempty"`
	Partner  *int     `json:"partner,omitempty"` // index of the other half of a separated verb
	Known    bool     `json:"known"`
	Why      string   `json:"why,omitempty"`

	gender string // m, f or n, also of a noun used in the plural only
}

// analysedSentence is a sentence of an analysis as JSON.
type analysedSentence struct {
	Text  string         `json:"text"`
	Words []analysedWord `json:"words"`
}

var analyseFormats = []string{"table", "tsv", "json"}

func newAnalyseCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "analyse", args: "FILE", about: "analyse a text word by word", group: groupGerman,
		text: `Prints every word of a text with its lemma, part of speech (UPOS), gender, plural
and parts. As tsv: token, lemma, UPOS and gender (m, f, n or _), one token a line, an
empty line after each sentence. A plain text is taken word for word, of a web page
the article. FILE may be "-".`,
		examples: []string{"wort analyse artikel.txt", "echo 'Die Lage spitzt sich zu.' | wort analyse --format tsv -"},
		flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: "table", Usage: "write as `FORMAT`: " + strings.Join(analyseFormats, ", ")},
			&cli.BoolFlag{Name: "json", Usage: "the same as --format json"},
		},
		run: func(c *cli.Context, args []string) error {
			if len(args) != 1 {
				return usagef(fmt.Sprintf(hintOneFile, "analyse"), "analyse: one file, not %d", len(args))
			}
			format := c.String("format")
			if c.Bool("json") {
				format = "json"
			}
			return runAnalyse(c.Context, env, args[0], format)
		},
	})
}

func runAnalyse(ctx context.Context, env *Env, source, format string) error {
	if !slices.Contains(analyseFormats, format) {
		return usagef(hintFormat, "analyse: there is no format %q", format)
	}
	text, err := env.readPlain(ctx, source)
	if err != nil {
		return err
	}
	tables, err := german.Embedded()
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		env.note("no sentences in it")
	}
	out := bufio.NewWriter(env.Stdout)
	p := newAnalysisPrinter(env, out, format)
	if err := german.AnalyseAll(ctx, tables, text, func(s german.Sentence, ws []german.Word) error {
		return p.add(newAnalysed(text, s, ws))
	}); err != nil {
		return err
	}
	return errors.Join(p.end(), out.Flush())
}

// analysisPrinter writes sentences as they come: add each of them, then end.
type analysisPrinter struct {
	add func(analysedSentence) error
	end func() error
}

func newAnalysisPrinter(env *Env, out io.Writer, format string) analysisPrinter {
	switch format {
	case "json":
		list := newJSONList(out)
		return analysisPrinter{func(s analysedSentence) error { return list.add(s) }, list.close}
	case "tsv":
		n := 0
		return analysisPrinter{func(s analysedSentence) error { n++; return writeAnalysisTSV(out, s, n == 1) }, func() error { return nil }}
	}
	var all []analysedSentence // the widths of a table depend on every row
	return analysisPrinter{func(s analysedSentence) error { all = append(all, s); return nil }, func() error { return printAnalysis(env, all) }}
}

func newAnalysed(text string, s german.Sentence, ws []german.Word) analysedSentence {
	out := analysedSentence{Text: text[s.Start:s.End], Words: []analysedWord{}}
	for _, w := range ws {
		a := analysedWord{
			Token: text[w.Start:w.End], Lemma: w.Lemma, UPOS: w.UPOS(), Tag: w.Tag.String(),
			Gender: german.GenderName(w.Gender), gender: german.GenderName(w.Gender), Headword: w.Headword, Parts: w.Parts, Known: w.Known, Why: w.Why,
		}
		if w.PluralOnly {
			a.Gender = "pl"
		}
		if len(w.Plurals) > 0 {
			a.Plural = w.Plurals[0]
		}
		if w.Partner >= 0 {
			a.Partner = &w.Partner
		}
		out.Words = append(out.Words, a)
	}
	return out
}

func printAnalysis(env *Env, all []analysedSentence) error {
	t := table{columns: []column{
		{title: "token", least: 10, share: 1}, {title: "lemma", least: 10, share: 1}, {title: "pos"}, {title: "gender", spare: 1},
		{title: "plural", least: 10, share: 1, spare: 3}, {title: "parts", least: 12, share: 1, spare: 2},
	}}
	for i, s := range all {
		if i > 0 {
			t.row(make([]cell, len(t.columns))...)
		}
		for _, w := range s.Words {
			t.row(cell{text: w.Token}, cell{text: w.Lemma, ink: env.style.bold}, cell{text: w.UPOS}, cell{text: w.Gender},
				cell{text: w.Plural}, cell{text: strings.Join(w.Parts, " + ")})
		}
	}
	if len(all) > 0 {
		t.print(env)
	}
	return nil
}

func writeAnalysisTSV(w io.Writer, s analysedSentence, first bool) error {
	var err error
	if !first {
		_, err = io.WriteString(w, "\n")
	}
	for _, word := range s.Words {
		_, err2 := fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", clean(word.Token), clean(word.Lemma), word.UPOS, cmp.Or(word.gender, "_"))
		err = cmp.Or(err, err2)
	}
	return err
}
