package drill

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"wort/glossary"
	"wort/internal/german"
)

// Blank stands for the word that is asked, in the example of a production card;
// it says nothing of its length.
const Blank = "____"

// Question is a card as it is asked.
type Question struct {
	Card  glossary.Card
	Term  glossary.Term
	Face  glossary.Face
	State glossary.CardState
	// Prompt is the headword, or the translations when the German is asked.
	Prompt string
	// Example is shown with the prompt. In recognition its marks say where the
	// word stands; in production the word is replaced by Blank and marked. It is
	// empty when there is none, or none that keeps the answer to itself.
	Example glossary.Example
	// Context is the example to be shown with the answer, with its marks.
	Context glossary.Example
	// Parts are the members of a compound: not to be shown before the answer.
	Parts []Part
	// Preview says when the card comes back, by grade from again to easy.
	Preview [4]string
}

// Part is one member of a compound.
type Part struct {
	Word    string // with its article if the glossary knows it
	Meaning string // empty if the glossary does not know it
}

// Typed reports whether the answer is to be typed.
func (q Question) Typed() bool { return q.Face == glossary.Produce }

// newQuestion asks the card of an item.
func newQuestion(it *item) Question {
	q := Question{Card: it.card, Term: *it.term, Face: it.card.Face, State: it.progress.State}
	if n := len(it.term.Examples); n > 0 {
		q.Context = it.term.Examples[it.progress.Reviews%n]
		q.Context.Marks = usableMarks(q.Context)
	}
	if q.Face == glossary.Recognise {
		q.Prompt, q.Example = q.Term.Headword(), q.Context
		return q
	}
	q.Prompt = strings.Join(q.Term.Translations, "; ")
	if len(q.Context.Marks) > 0 {
		q.Example = blanked(q.Context, q.Term)
	}
	return q
}

// usableMarks returns the marks that lie inside the text and between whole
// characters, in order and without overlap.
func usableMarks(e glossary.Example) []glossary.Span {
	marks := slices.Clone(e.Marks)
	slices.SortFunc(marks, func(a, b glossary.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	end := 0
	return slices.DeleteFunc(marks, func(m glossary.Span) bool {
		if m.Start < end || m.End <= m.Start || m.End > len(e.Text) || !between(e.Text, m.Start) || !between(e.Text, m.End) {
			return true
		}
		end = m.End
		return false
	})
}

// between reports whether i is between two characters of s.
func between(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// blanked replaces what is marked, and the word itself wherever else it stands.
func blanked(e glossary.Example, t glossary.Term) glossary.Example {
	var b strings.Builder
	var marks []glossary.Span
	at := 0
	for _, m := range append(slices.Clone(e.Marks), glossary.Span{Start: len(e.Text), End: len(e.Text)}) {
		marks = append(marks, hide(&b, e.Text[at:m.Start], t)...)
		if m.End > m.Start {
			marks = append(marks, blank(&b))
		}
		at = m.End
	}
	e.Text, e.Marks = b.String(), marks
	return e
}

func blank(b *strings.Builder) glossary.Span {
	start := b.Len()
	b.WriteString(Blank)
	return glossary.Span{Start: start, End: b.Len()}
}

// hide writes text with each word that is the lemma or the plural blanked.
func hide(b *strings.Builder, text string, t glossary.Term) (marks []glossary.Span) {
	lemma, plural := german.Fold(t.Lemma), german.Fold(t.Plural)
	for len(text) > 0 {
		n := strings.IndexFunc(text, func(r rune) bool { return !isLetter(r) })
		if n < 0 {
			n = len(text)
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text)
			b.WriteString(text[:n])
		} else if w := german.Fold(text[:n]); w == lemma || w == plural {
			marks = append(marks, blank(b))
		} else {
			b.WriteString(text[:n])
		}
		text = text[n:]
	}
	return marks
}

// zeroTime is the due time of a card that is due on a day.
var zeroTime time.Time
