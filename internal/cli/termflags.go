package cli

import (
	"fmt"
	"slices"
	"strings"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

// termFlags are the flags that set fields of a term, for add and edit.
func termFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "pos", Usage: "the `PART` of speech: " + joined(glossary.Classes)},
		&cli.StringFlag{Name: "gender", Usage: "`GENDER` of a noun: m, f, n, or pl for one without a singular"},
		&cli.StringFlag{Name: "plural", Usage: "the nominative `PLURAL`, the whole word"},
		&cli.StringSliceFlag{Name: "english", Usage: "`MEANINGS`, the best first, with ; between them"},
		&cli.StringSliceFlag{Name: "topic", Usage: "`TOPICS`, with commas between them"},
		&cli.StringSliceFlag{Name: "parts", Usage: "`LEMMAS` of a compound's members, with + between them"},
		&cli.StringFlag{Name: "government", Usage: "preposition and `CASE`, as in 'auf + Akk.'"},
		&cli.StringFlag{Name: "forms", Usage: "principal `PARTS`, as in 'griff an, hat angegriffen'"},
		&cli.StringFlag{Name: "note", Usage: "your own `NOTE`"},
		&cli.BoolFlag{Name: "json", Usage: "print the word as JSON"},
	}
}

// genders are the values of --gender.
var genders = []glossary.Gender{glossary.Masculine, glossary.Feminine, glossary.Neuter, glossary.PluralOnly}

// correction reads the flags of [termFlags] that are on the command line.
func correction(c *cli.Context) (glossary.Correction, error) {
	k := glossary.Correction{
		Lemma: textFlag(c, "lemma"), Plural: textFlag(c, "plural"), Government: textFlag(c, "government"),
		Forms: textFlag(c, "forms"), Note: textFlag(c, "note"),
		Translations: listFlag(c, "english", ";"), Topics: listFlag(c, "topic", ",;"), Parts: listFlag(c, "parts", "+,;"),
	}
	if c.IsSet("pos") {
		class := glossary.Class(strings.ToLower(c.String("pos")))
		if class == "" || !slices.Contains(glossary.Classes, class) {
			return k, usagef(fmt.Sprintf(hintChoices, joined(glossary.Classes)), "--pos %q: no such part of speech", string(class))
		}
		k.Class = &class
	}
	if c.IsSet("gender") {
		gender := glossary.Gender(strings.ToLower(c.String("gender")))
		if gender != "" && !slices.Contains(genders, gender) {
			return k, usagef(fmt.Sprintf(hintChoices, joined(genders)), "--gender %q: no such gender", string(gender))
		}
		k.Gender = &gender
	}
	if k.Lemma != nil && *k.Lemma == "" {
		return k, usagef("", "--lemma: a word has at least one letter")
	}
	return k, nil
}

func textFlag(c *cli.Context, name string) *string {
	if !c.IsSet(name) {
		return nil
	}
	v := strings.TrimSpace(composed(c.String(name)))
	return &v
}

func listFlag(c *cli.Context, name, at string) *[]string {
	if !c.IsSet(name) {
		return nil
	}
	v := splitList(c.StringSlice(name), at)
	for i := range v {
		v[i] = composed(v[i])
	}
	return &v
}

// fill puts what the learner said into a term.
func fill(t *glossary.Term, k glossary.Correction) {
	set(&t.Lemma, k.Lemma, t, glossary.FieldLemma)
	set(&t.Class, k.Class, t, glossary.FieldClass)
	set(&t.Gender, k.Gender, t, glossary.FieldGender)
	set(&t.Plural, k.Plural, t, glossary.FieldPlural)
	set(&t.Translations, k.Translations, t, glossary.FieldTranslations)
	set(&t.Topics, k.Topics, t, glossary.FieldTopics)
	set(&t.Parts, k.Parts, t, glossary.FieldParts)
	set(&t.Government, k.Government, t, glossary.FieldGovernment)
	set(&t.Forms, k.Forms, t, glossary.FieldForms)
	set(&t.Note, k.Note, t, glossary.FieldNote)
}

// set replaces a field; its source is the learner then, whom the store fills in.
func set[T any](field *T, value *T, t *glossary.Term, name string) {
	if value != nil {
		*field = *value
		delete(t.Why, name)
	}
}

// printChange shows a term that was changed, in one line or as JSON.
func (e *Env) printChange(done string, t glossary.Term, asJSON bool) error {
	if asJSON {
		return e.printJSON(t)
	}
	line := done + " " + t.Headword()
	if p := plural(t); p != "" {
		line += ", " + p
	}
	if m := meaning(t); m != "" {
		line += ": " + m
	}
	e.println(line)
	return nil
}
