package cli

import (
	"cmp"
	"context"
	"fmt"
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
	show := map[string]func(*Env, []analysedSentence) error{"table": printAnalysis, "tsv": printAnalysisTSV, "json": printAnalysisJSON}[format]
	if show == nil {
		return usagef(hintFormat, "analyse: there is no format %q", format)
	}
	text, err := env.readPlain(ctx, source)
	if err != nil {
		return err
	}
	g, err := newEngine()
	if err != nil {
		return err
	}
	sentences, err := patiently(ctx, func() (all []analysedSentence, err error) {
		g.analyser.Analyse(text, func(s german.Sentence, ws []german.Word) {
			all = append(all, newAnalysed(text, s, ws))
		})
		return all, nil
	})
	if err != nil {
		return err
	}
	if len(sentences) == 0 {
		env.note("no sentences in it")
	}
	return show(env, sentences)
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

func printAnalysisTSV(env *Env, all []analysedSentence) error {
	for i, s := range all {
		if i > 0 {
			fmt.Fprintln(env.Stdout)
		}
		for _, w := range s.Words {
			fmt.Fprintf(env.Stdout, "%s\t%s\t%s\t%s\n", clean(w.Token), clean(w.Lemma), w.UPOS, cmp.Or(w.gender, "_"))
		}
	}
	return nil
}

func printAnalysisJSON(env *Env, all []analysedSentence) error { return printJSONList(env, all) }
