package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"wort/glossary"
	"wort/internal/schedule"

	"github.com/urfave/cli/v2"
)

// rolloverHour is the hour at which the learner's day begins.
const rolloverHour = 4

// dateFormat is how a day is written.
const dateFormat = "2006-01-02"

func newShowCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "show", args: "WORD", about: "show all that is known of a word", group: groupGlossary,
		text: `Shows a word of the glossary: every field with where it comes from and how sure
it is, the sentences it was met in, and how well its cards are remembered. WORD is
the lemma, with der, die or das if need be, or the word's id.`,
		examples: []string{"wort show Abschreckung", "wort show die See", "wort show --json Abkommen"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the word as JSON; several of the same spelling make several"}},
		run: func(c *cli.Context, args []string) error {
			if len(args) == 0 {
				return usagef(fmt.Sprintf(hintWord, "show"), "show: no word given")
			}
			return runShow(c.Context, env, strings.Join(args, " "), c.Bool("json"))
		},
	})
}

func runShow(_ context.Context, env *Env, word string, asJSON bool) error {
	var terms []glossary.Term
	var progress map[string]glossary.Progress
	err := env.read(func(s *glossary.Store) (err error) {
		if terms, err = s.Find(word); err != nil {
			return err
		}
		if len(terms) == 0 {
			return noSuchTerm(s, word)
		}
		progress, err = s.Progress()
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		return printJSONList(env, terms)
	}
	for i, t := range terms {
		if i > 0 {
			fmt.Fprintln(env.Stdout)
		}
		env.showTerm(t)
		env.showCards(t, progress)
	}
	return nil
}

// showTerm prints the fields of a term, with their sources.
func (e *Env) showTerm(t glossary.Term) {
	fmt.Fprintf(e.Stdout, "%s (%s)\n", e.style.ink(e.style.bold, clean(t.Headword())), clean(string(t.Class)))
	e.field(t, glossary.FieldLemma, t.Lemma)
	e.field(t, glossary.FieldGender, genderName(t.Gender))
	e.field(t, glossary.FieldPlural, t.Plural)
	e.field(t, glossary.FieldTranslations, meaning(t))
	e.field(t, glossary.FieldParts, strings.Join(t.Parts, " + "))
	e.field(t, glossary.FieldTopics, strings.Join(t.Topics, ", "))
	e.field(t, glossary.FieldGovernment, t.Government)
	e.field(t, glossary.FieldForms, t.Forms)
	e.field(t, glossary.FieldNote, t.Note)
	if t.Status != "" {
		e.line("status", string(t.Status), "")
	}
	if !t.Added.IsZero() {
		e.line("added", t.Added.In(e.Location).Format(dateFormat), "")
	}
	e.line("id", t.ID, "")
	for i, x := range t.Examples {
		name := ""
		if i == 0 {
			name = "examples"
		}
		e.wrapped(name, e.style.marked(x.Text, x.Marks)+e.style.ink(e.style.faint, " ["+clean(x.Source)+"]"))
	}
}

// field prints a field that is not empty, and where it comes from.
func (e *Env) field(t glossary.Term, name, value string) {
	if value == "" {
		return
	}
	source := ""
	if why, ok := t.Why[name]; ok {
		source = because(why)
	}
	if name == glossary.FieldTranslations {
		name = "english"
	}
	e.line(name, value, source)
}

func (e *Env) line(name, value, source string) {
	if source != "" {
		source = e.style.ink(e.style.faint, "  ("+clean(source)+")")
	}
	e.wrapped(name, clean(value)+source)
}

// because is a provenance in words.
func because(p glossary.Provenance) string {
	text := string(p.Origin)
	if p.Certainty > 0 && p.Certainty < 1 {
		text += fmt.Sprintf(", %.0f %% sure", 100*p.Certainty)
	}
	if p.Note != "" {
		text += ": " + p.Note
	}
	return text
}

func genderName(g glossary.Gender) string {
	switch g {
	case glossary.Masculine:
		return "masculine"
	case glossary.Feminine:
		return "feminine"
	case glossary.Neuter:
		return "neuter"
	case glossary.PluralOnly:
		return "plural only"
	}
	return ""
}

// showCards prints how well the cards of a term are remembered.
func (e *Env) showCards(t glossary.Term, progress map[string]glossary.Progress) {
	for _, c := range t.Cards() {
		e.line(string(c.Face), e.remembered(progress[c.ID]), "")
	}
	if len(t.Cards()) == 0 {
		e.line("cards", "none: without a meaning there is nothing to ask", "")
	}
}

// remembered is the progress of a card in words.
func (e *Env) remembered(p glossary.Progress) string {
	var text string
	switch {
	case p.Reviews == 0:
		text = "new"
	case p.State == glossary.CardReview:
		due := schedule.DayStart(p.DueDay, e.Location, rolloverHour)
		text = fmt.Sprintf("due %s, remembered for %.0f days, %s, forgotten %s",
			due.Format(dateFormat), p.StabilityDays, many(p.Reviews, "answer"), many(p.Lapses, "time"))
	default:
		text = fmt.Sprintf("being learned, due %s, %s", p.DueAt.In(e.Location).Format(time.DateTime), many(p.Reviews, "answer"))
	}
	if p.Suspended {
		text += ", suspended"
	}
	return text
}
