package glossary

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxLemma is the limit on a lemma, in bytes: several times the longest word in
// any newspaper.
const maxLemma = 1024

// tidy is the one form of a text: NFC, without space around it.
func tidy(s string) string { return strings.TrimSpace(norm.NFC.String(s)) }

// tidyAll tidies a list and drops what is empty or doubled.
func tidyAll(list []string) []string {
	var out []string
	for _, s := range list {
		if s = tidy(s); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func tidyTopics(list []string) []string {
	list = tidyAll(list)
	slices.Sort(list)
	return list
}

func tidyLemma(lemma string) (string, error) {
	t := tidy(lemma)
	switch {
	case t == "":
		return "", fmt.Errorf("lemma %q: must not be empty", lemma)
	case !utf8.ValidString(t):
		return "", fmt.Errorf("lemma %q: not UTF-8", lemma)
	case len(t) > maxLemma:
		return "", fmt.Errorf("lemma %q…: longer than %d bytes", cut(t, 40), maxLemma)
	case strings.ContainsFunc(t, unicode.IsControl):
		return "", fmt.Errorf("lemma %q: must not have control characters", lemma)
	}
	return t, nil
}

func checkClass(c Class) error {
	if !slices.Contains(Classes, c) {
		return fmt.Errorf("part of speech %q: must be one of %v", c, Classes)
	}
	return nil
}

func checkGender(g Gender) error {
	if !slices.Contains(genders, g) {
		return fmt.Errorf("gender %q: must be m, f, n, pl or empty", g)
	}
	return nil
}

// clean returns a term in the form it is stored in, sharing nothing with t, or
// says what is wrong with it.
func clean(t Term) (Term, error) {
	var err error
	if t.Lemma, err = tidyLemma(t.Lemma); err != nil {
		return t, err
	}
	if err := checkClass(t.Class); err != nil {
		return t, fmt.Errorf("term %q: %w", t.Lemma, err)
	}
	if err := checkGender(t.Gender); err != nil {
		return t, fmt.Errorf("term %q: %w", t.Lemma, err)
	}
	if t.Class != Noun {
		t.Gender = ""
	}
	t.Plural, t.Government, t.Forms, t.Note = tidy(t.Plural), tidy(t.Government), tidy(t.Forms), tidy(t.Note)
	t.Parts, t.Translations, t.Topics = tidyAll(t.Parts), tidyAll(t.Translations), tidyTopics(t.Topics)
	if t.Examples, err = cleanExamples(t.Examples); err != nil {
		return t, fmt.Errorf("term %q: %w", t.Lemma, err)
	}
	if t.Why, err = cleanWhy(t); err != nil {
		return t, fmt.Errorf("term %q: %w", t.Lemma, err)
	}
	for _, s := range slices.Concat([]string{t.Plural, t.Government, t.Forms, t.Note}, t.Parts, t.Translations, t.Topics) {
		if !utf8.ValidString(s) {
			return t, fmt.Errorf("term %q: %q is not UTF-8", t.Lemma, s)
		}
	}
	return t, nil
}

// cleanExamples drops empty and doubled examples and marks outside their text.
// The text itself stays as it is, since the marks count its bytes.
func cleanExamples(list []Example) ([]Example, error) {
	var out []Example
	for _, e := range list {
		if strings.TrimSpace(e.Text) == "" || hasExample(out, e.Text) {
			continue
		}
		if !utf8.ValidString(e.Text) || !utf8.ValidString(e.Source) {
			return nil, fmt.Errorf("example %q: not UTF-8", e.Text)
		}
		var marks []Span
		for _, m := range e.Marks {
			if 0 <= m.Start && m.Start < m.End && m.End <= len(e.Text) {
				marks = append(marks, m)
			}
		}
		e.Marks = marks
		out = append(out, e)
	}
	return out, nil
}

func hasExample(list []Example, text string) bool {
	return slices.ContainsFunc(list, func(e Example) bool { return e.Text == text })
}

// cleanWhy keeps the provenance of the fields that are filled, and of those the
// learner has emptied.
func cleanWhy(t Term) (map[string]Provenance, error) {
	var why map[string]Provenance
	for field, p := range t.Why {
		if !isField(field) || !filled(t, field) && p.Origin != Learner {
			continue
		}
		if !(p.Certainty > 0 && p.Certainty <= 1) {
			return nil, fmt.Errorf("%s: certainty %v: must be above 0 and at most 1", field, p.Certainty)
		}
		if !utf8.ValidString(p.Note) || !utf8.ValidString(string(p.Origin)) {
			return nil, fmt.Errorf("%s: origin %q, note %q: not UTF-8", field, p.Origin, p.Note)
		}
		if why == nil {
			why = map[string]Provenance{}
		}
		why[field] = p
	}
	return why, nil
}

// cut shortens a text to at most n bytes, at a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
