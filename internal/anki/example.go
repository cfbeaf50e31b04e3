package anki

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/glossary"
)

// gap stands for the word in a sentence that asks for it. Its length says
// nothing about the word.
const gap = "____"

// shortest is the length, in letters, from which a word inside another one gives
// it away: Rüstung in Rüstungskontrolle, but not an in Land.
const shortest = 4

// spans returns the marks of an example in order, joined where they touch, at
// whole characters and inside the text.
func spans(e glossary.Example) []glossary.Span {
	var list []glossary.Span
	for _, m := range e.Marks {
		m.Start, m.End = max(m.Start, 0), min(m.End, len(e.Text))
		for m.Start > 0 && m.Start < len(e.Text) && !utf8.RuneStart(e.Text[m.Start]) {
			m.Start--
		}
		for m.End > 0 && m.End < len(e.Text) && !utf8.RuneStart(e.Text[m.End]) {
			m.End++
		}
		if m.Start < m.End {
			list = append(list, m)
		}
	}
	return joined(list)
}

// joined sorts spans and joins those that overlap or touch.
func joined(list []glossary.Span) []glossary.Span {
	slices.SortFunc(list, func(a, b glossary.Span) int { return cmp.Compare(a.Start, b.Start) })
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// marked returns an example as HTML with the word in bold.
func marked(e glossary.Example) string {
	var b strings.Builder
	at := 0
	for _, s := range spans(e) {
		escape(&b, e.Text[at:s.Start])
		b.WriteString("<b>")
		escape(&b, e.Text[s.Start:s.End])
		b.WriteString("</b>")
		at = s.End
	}
	escape(&b, e.Text[at:])
	return b.String()
}

// cloze returns, as HTML, the first example of the term that can be shown with
// gaps for the word without giving it away, and the empty string if there is
// none.
func cloze(t *glossary.Term) string {
	for _, e := range t.Examples {
		if text := blanked(t, e); text != "" {
			return html(text)
		}
	}
	return ""
}

// blanked returns the sentence with gaps, or the empty string.
func blanked(t *glossary.Term, e glossary.Example) string {
	marks := spans(e)
	secrets := []string{line(t.Lemma), line(t.Plural)}
	if len(marks) == 1 {
		secrets = append(secrets, line(e.Text[marks[0].Start:marks[0].End]))
	}
	gaps := joined(append(marks, occurrences(e.Text, secrets)...))
	if len(gaps) == 0 {
		return ""
	}
	var b strings.Builder
	at := 0
	for _, g := range gaps {
		b.WriteString(e.Text[at:g.Start])
		b.WriteString(gap)
		at = g.End
	}
	b.WriteString(e.Text[at:])
	if text := line(b.String()); hasWords(text) && !reveals(text, secrets) {
		return text
	}
	return ""
}

// occurrences finds the whole words of a text that are one of the secrets.
func occurrences(text string, secrets []string) []glossary.Span {
	var found []glossary.Span
	start := -1
	check := func(end int) {
		if start >= 0 {
			word := clean(text[start:end])
			if slices.ContainsFunc(secrets, func(s string) bool { return strings.EqualFold(s, word) }) {
				found = append(found, glossary.Span{Start: start, End: end})
			}
		}
		start = -1
	}
	for i, r := range text {
		switch inWord := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r); {
		case !inWord:
			check(i)
		case start < 0:
			start = i
		}
	}
	check(len(text))
	return found
}

// reveals says that a secret still stands in the text, alone or in a longer
// word.
func reveals(text string, secrets []string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(secrets, func(s string) bool {
		return utf8.RuneCountInString(s) >= shortest && strings.Contains(text, strings.ToLower(s))
	})
}

// hasWords says that enough of a sentence is left to be a hint.
func hasWords(text string) bool {
	return strings.IndexFunc(text, unicode.IsLetter) >= 0
}
