package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

type addOptions struct {
	lemma  string
	fields glossary.Correction
	json   bool
}

func newAddCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "add", args: "LEMMA", about: "add a word by hand", group: groupGlossary,
		text: `Adds a word. What is not said is filled in from the lexicon and the form tables:
gender, plural, meaning, parts. A noun may be given with der, die or das.`,
		examples: []string{"wort add Fregatte", "wort add die See", "wort add --pos phrase --english 'to bring about' 'zustande bringen'"},
		flags:    termFlags(),
		run: func(c *cli.Context, args []string) error {
			if len(args) == 0 {
				return usagef(fmt.Sprintf(hintWord, "add"), "add: no word given")
			}
			fields, err := correction(c)
			if err != nil {
				return err
			}
			return runAdd(c.Context, env, addOptions{strings.Join(args, " "), fields, c.Bool("json")})
		},
	})
}

func runAdd(_ context.Context, env *Env, o addOptions) error {
	lemma, gender := withoutArticle(strings.TrimSpace(composed(o.lemma)))
	if lemma == "" {
		return usagef(fmt.Sprintf(hintWord, "add"), "add: no word given")
	}
	byArticle := gender != "" && o.fields.Gender == nil
	if byArticle {
		o.fields.Gender = &gender
	}
	made, err := knownTerm(lemma, o.fields)
	if err != nil {
		return err
	}
	if byArticle && made.Gender != "" {
		o.fields.Gender = nil // the article only chose
	}
	fill(&made, o.fields)
	made.ID = glossary.NewID(made.Lemma, made.Class, made.Gender)
	var t glossary.Term
	err = env.create(func(s *glossary.Store) (err error) {
		t, err = s.Add(env.Now(), made)
		return err
	})
	if errors.Is(err, glossary.ErrExists) {
		return failf(fmt.Sprintf(hintExists, quote(made.Headword())), "%s: %w", made.Headword(), glossary.ErrExists)
	}
	if err != nil {
		return err
	}
	if len(t.Translations) == 0 {
		env.note("no meaning is known for %s: give one with --english, or it is not asked in the drill", t.Headword())
	}
	return env.printChange("added", t, o.json)
}

// withoutArticle takes der, die or das off a noun.
func withoutArticle(word string) (string, glossary.Gender) {
	article, noun, ok := strings.Cut(word, " ")
	if first, _ := utf8.DecodeRuneInString(noun); !ok || strings.Contains(noun, " ") || !unicode.IsUpper(first) {
		return word, ""
	}
	for _, g := range []glossary.Gender{glossary.Masculine, glossary.Feminine, glossary.Neuter} {
		if strings.EqualFold(article, g.Article()) {
			return noun, g
		}
	}
	return word, ""
}

// knownTerm is what the tables know of a lemma. Several words of that lemma are
// told apart by class and gender.
func knownTerm(lemma string, k glossary.Correction) (glossary.Term, error) {
	g, err := newEngine()
	if err != nil {
		return glossary.Term{}, err
	}
	var found []glossary.Term
	for _, l := range g.entry(lemma) {
		t := l.Term
		fits := t.Lemma == lemma && (k.Class == nil || t.Class == *k.Class) &&
			(k.Gender == nil || t.Gender == *k.Gender || *k.Gender == glossary.Feminine && t.Gender == glossary.PluralOnly)
		if fits {
			found = append(found, t)
		}
	}
	switch {
	case len(found) == 1, len(found) > 1 && onlyMeaningful(found):
		if found[0].Gender == glossary.PluralOnly && k.Gender != nil {
			*k.Gender = glossary.PluralOnly // die Streitkräfte
		}
		return found[0], nil
	case len(found) > 1:
		var names []string
		for _, t := range found {
			names = append(names, fmt.Sprintf("%s (%s)", t.Headword(), t.Class))
		}
		return glossary.Term{}, usagef(hintAddReading, "%q is %d words: %s", lemma, len(found), strings.Join(names, ", "))
	}
	return bareTerm(lemma, k)
}

// onlyMeaningful reports whether the first of several readings alone has a
// meaning.
func onlyMeaningful(terms []glossary.Term) bool {
	if len(terms[0].Translations) == 0 {
		return false
	}
	for _, t := range terms[1:] {
		if len(t.Translations) > 0 {
			return false
		}
	}
	return true
}

// bareTerm is a word that no table knows. Capital letters and blanks tell its
// class.
func bareTerm(lemma string, k glossary.Correction) (glossary.Term, error) {
	t := glossary.Term{Lemma: lemma}
	first, _ := utf8.DecodeRuneInString(lemma)
	switch {
	case k.Class != nil:
		t.Class = *k.Class
	case strings.Contains(lemma, " "):
		t.Class = glossary.Phrase
	case unicode.IsUpper(first):
		t.Class = glossary.Noun
	default:
		return t, usagef(fmt.Sprintf(hintAddClass, joined(glossary.Classes)), "%q is not in the tables", lemma)
	}
	return t, nil
}
