package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/glossary"
)

// Markdown writes the terms as an alphabetical word list: a heading for each
// letter, a line for each term, nouns with their article and plural. Ä stands
// with A, as in a dictionary.
func Markdown(w io.Writer, terms []glossary.Term) error {
	sorted := slices.SortedStableFunc(slices.Values(terms), func(a, b glossary.Term) int {
		return cmp.Compare(sortKey(a.Lemma), sortKey(b.Lemma))
	})
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# Glossary\n\n%s\n", count(len(sorted)))
	letter := ""
	for _, t := range sorted {
		if l := initial(t.Lemma); l != letter {
			letter = l
			fmt.Fprintf(out, "\n## %s\n\n", letter)
		}
		fmt.Fprintln(out, line(t))
	}
	return out.Flush()
}

func count(n int) string {
	if n == 1 {
		return "1 word"
	}
	return fmt.Sprint(n, " words")
}

// line is a term as an item of a list.
func line(t glossary.Term) string {
	var b strings.Builder
	b.WriteString("- **" + escape(t.Headword()) + "**")
	switch {
	case t.Gender == glossary.PluralOnly:
		b.WriteString(" (plural only)")
	case t.Plural != "":
		b.WriteString(", die " + escape(t.Plural))
	case t.Forms != "":
		b.WriteString(", " + escape(t.Forms))
	}
	if t.Government != "" {
		b.WriteString(" (" + escape(t.Government) + ")")
	}
	if len(t.Translations) > 0 {
		b.WriteString(" – " + escape(strings.Join(t.Translations, "; ")))
	}
	if len(t.Parts) > 1 {
		b.WriteString(" · *" + escape(strings.Join(t.Parts, " + ")) + "*")
	}
	return b.String()
}

var umlauts = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss")

// sortKey is the lemma as a dictionary sorts it: letters only, umlauts as their
// vowels.
func sortKey(lemma string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, umlauts.Replace(strings.ToLower(lemma)))
}

// initial is the letter under which a lemma stands; # for what begins with none.
func initial(lemma string) string {
	r, _ := utf8.DecodeRuneInString(sortKey(lemma))
	if !unicode.IsLetter(r) {
		return "#"
	}
	return string(unicode.ToUpper(r))
}

// escape keeps text from being read as Markdown or HTML, on one line, and without
// control characters.
func escape(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		if unicode.IsControl(r) {
			continue
		}
		if strings.ContainsRune("\\`*_[]<>#|~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
