package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/glossary"
	"wort/internal/collect"

	"github.com/urfave/cli/v2"
)

// reading is what lookup says of one reading of a form.
type reading struct {
	collect.Lookup
	in *glossary.Term // the same word in the glossary
}

// readingJSON is a reading as JSON: the fields of a term, those that only a stored
// one has left out, and those of the form.
type readingJSON struct {
	glossary.Term
	Added        *struct{}             `json:"added,omitempty"`
	Changed      *struct{}             `json:"changed,omitempty"`
	Status       glossary.Status       `json:"status,omitempty"`
	Grammar      string                `json:"grammar,omitempty"`
	PartMeanings []collect.PartMeaning `json:"part_meanings,omitempty"`
	Zipf         float64               `json:"zipf"`
	InGlossary   bool                  `json:"in_glossary"`
}

func (r reading) json() readingJSON {
	j := readingJSON{Term: r.Term, Grammar: r.Grammar, PartMeanings: r.PartMeanings, Zipf: r.Zipf, InGlossary: r.in != nil}
	if r.in != nil {
		j.ID, j.Status = r.in.ID, r.in.Status
	}
	return j
}

func newLookupCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "lookup", args: "WORD", about: "say what a word is and means", group: groupGerman,
		text: `Takes any form of a word and says what it belongs to: lemma, grammar, parts,
meanings, and why. It needs no glossary; if there is one, it says what is in it.`,
		examples: []string{"wort lookup unterzeichneten", "wort lookup Verteidigungsministern", "wort lookup --json Abwehrkapazität"},
		flags:    []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print the readings as JSON"}},
		run: func(c *cli.Context, args []string) error {
			if len(args) == 0 {
				return usagef(fmt.Sprintf(hintWord, "lookup"), "lookup: no word given")
			}
			return runLookup(c.Context, env, strings.Join(args, " "), c.Bool("json"))
		},
	})
}

func runLookup(_ context.Context, env *Env, word string, asJSON bool) error {
	if !isWord(word) {
		return failf(hintNoWord, "lookup %q: not a word", cut(word, mostEcho))
	}
	g, err := newEngine()
	if err != nil {
		return err
	}
	word, _ = withoutArticle(strings.TrimSpace(composed(word)))
	found := g.entry(word)
	near := ""
	if doubtful(found) {
		near = g.suggest(word)
	}
	if len(found) == 0 {
		hint := hintLookup
		if near != "" {
			hint = fmt.Sprintf(hintDidYouMean, near)
		}
		return failf(hint, "lookup %q: no such word is known", word)
	}
	readings := make([]reading, len(found))
	for i, l := range found {
		readings[i] = reading{Lookup: l}
	}
	if err := env.markKnown(readings); err != nil {
		return err
	}
	if near != "" {
		env.note("%s is in no table, only its ending; did you mean %s?", word, near)
	}
	if asJSON {
		all := make([]readingJSON, len(readings))
		for i, r := range readings {
			all[i] = r.json()
		}
		return env.printJSON(all)
	}
	for i, r := range readings {
		if i > 0 {
			fmt.Fprintln(env.Stdout)
		}
		env.printReading(r)
	}
	return nil
}

// Limits on what is looked up: the first in bytes, the other in columns.
const (
	longestWord = 200
	mostEcho    = 40
)

// isWord reports whether a text may be a word, or several: letters, and what may
// stand in a word beside them.
func isWord(text string) bool {
	letters := false
	for _, r := range text {
		letters = letters || unicode.IsLetter(r)
		if r == utf8.RuneError || !unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Pd, unicode.Zs) && !strings.ContainsRune("'’./&~\u00ad", r) {
			return false
		}
	}
	return letters && len(text) <= longestWord
}

// doubtful reports whether nothing but the shape of a form speaks for its
// readings: it may be a slip.
func doubtful(found []collect.Lookup) bool {
	for _, l := range found {
		if len(l.Term.Translations) > 0 || l.Zipf > 0 {
			return false
		}
	}
	return true
}

// markKnown notes which readings the glossary has. Without a glossary there is
// nothing to note, and nothing to say.
func (e *Env) markKnown(readings []reading) error {
	err := e.read(func(s *glossary.Store) error {
		for i := range readings {
			t := readings[i].Term
			in, ok, err := s.Resolve(t.Lemma, t.Class, t.Gender)
			if err != nil {
				return err
			}
			if ok {
				readings[i].in = &in
			}
		}
		return nil
	})
	if errors.Is(err, errNoGlossary) {
		return nil
	}
	return err
}

// printReading shows one reading.
func (e *Env) printReading(r reading) {
	t := r.Term
	fmt.Fprintf(e.Stdout, "%s (%s)\n", e.style.ink(e.style.bold, clean(t.Headword())), clean(string(t.Class)))
	if r.Grammar != "" {
		e.line("form", r.Grammar, "")
	}
	e.field(t, glossary.FieldLemma, t.Lemma)
	e.field(t, glossary.FieldGender, genderName(t.Gender))
	e.field(t, glossary.FieldPlural, t.Plural)
	if len(t.Translations) == 0 {
		e.line("english", "not known", "")
	}
	e.field(t, glossary.FieldTranslations, meaning(t))
	e.field(t, glossary.FieldParts, strings.Join(t.Parts, " + "))
	for _, p := range r.PartMeanings {
		if len(p.Translations) > 0 {
			e.line("", p.Lemma+": "+strings.Join(p.Translations, "; "), "")
		}
	}
	e.field(t, glossary.FieldTopics, strings.Join(t.Topics, ", "))
	e.field(t, glossary.FieldGovernment, t.Government)
	e.field(t, glossary.FieldForms, t.Forms)
	if t.Class != glossary.Phrase {
		e.line("frequency", frequency(r.Zipf), "")
	}
	if r.in != nil {
		e.line("glossary", "yes, "+string(r.in.Status), "")
	}
}

// frequency says in words how often a word is met, and about how often that is.
func frequency(zipf float64) string {
	switch {
	case zipf >= 5:
		return "very common: once in 10,000 words or oftener"
	case zipf >= 4:
		return "common: once in 100,000 words or oftener"
	case zipf >= 3:
		return "less common: once in a million words or oftener"
	case zipf > 0:
		return "rare: less than once in a million words"
	}
	return "not in the table of frequencies"
}
