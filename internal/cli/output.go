package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"wort/glossary"
)

// printJSON writes a value as an indented document.
func (e *Env) printJSON(v any) error {
	enc := json.NewEncoder(escaping{e.Stdout})
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// jsonList writes the array that printJSON writes, one value after the other, so
// that a long one needs little memory.
type jsonList struct {
	w      io.Writer
	one    bytes.Buffer
	before string
}

func newJSONList(w io.Writer) *jsonList { return &jsonList{w: w, before: "[\n  "} }

func (l *jsonList) add(v any) error {
	l.one.Reset()
	l.one.WriteString(l.before)
	enc := json.NewEncoder(&l.one)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	l.one.Truncate(l.one.Len() - 1) // the line break
	_, err := escaping{l.w}.Write(l.one.Bytes())
	l.before = ",\n  "
	return err
}

func (l *jsonList) close() error {
	end := "\n]\n"
	if strings.HasPrefix(l.before, "[") {
		end = "[]\n"
	}
	_, err := io.WriteString(l.w, end)
	return err
}

// printJSONList writes a list that is there as a whole.
func printJSONList[T any](e *Env, list []T) error {
	l := newJSONList(e.Stdout)
	for i := range list {
		if err := l.add(&list[i]); err != nil {
			return err
		}
	}
	return l.close()
}

// escaping writes JSON with its hidden characters as escapes. No character may be
// divided between two writes.
type escaping struct{ w io.Writer }

func (e escaping) Write(doc []byte) (int, error) {
	if _, err := e.w.Write(escapeJSON(doc)); err != nil {
		return 0, err
	}
	return len(doc), nil
}

// println writes one line of text from anywhere.
func (e *Env) println(parts ...any) {
	fmt.Fprintln(e.Stdout, clean(fmt.Sprint(parts...)))
}

// some is a slice that JSON shows as [] when it is empty.
func some[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// many is a number with its noun: 1 word, 2 words.
func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %ss", thousands(n), noun)
}

// thousands writes a number with a comma before every third digit.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// meaning is the English of a term, in one line. What is only put together from
// the parts of a word has the sign for "about" before it.
func meaning(t glossary.Term) string {
	english := strings.Join(t.Translations, "; ")
	if t.Why[glossary.FieldTranslations].Origin == glossary.Guess && english != "" {
		return "≈ " + english
	}
	return english
}

// plural is what the plural column says of a term.
func plural(t glossary.Term) string {
	if t.Gender == glossary.PluralOnly {
		return "(plural only)"
	}
	return t.Plural
}

// splitList cuts the value of a flag at commas or semicolons, and drops what is
// empty.
func splitList(values []string, at string) []string {
	var items []string
	for _, v := range values {
		for _, item := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(at, r) }) {
			if item = strings.TrimSpace(item); item != "" {
				items = append(items, item)
			}
		}
	}
	return items
}
