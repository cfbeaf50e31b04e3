package drill

import (
	"fmt"
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/german"
)

// Judgement is what is said of an answer, and how it may be graded: a right one
// hard, good or easy; one that is nearly or half right again or hard; a wrong
// one again. A card that asks for no typing is not judged and takes any grade.
type Judgement struct {
	Verdict glossary.Verdict
	Grade   glossary.Grade // the grade suggested
	Message string         // one sentence for the learner; empty if nothing needs saying
	Diff    Diff
}

// Diff sets what was typed against what was asked, with the letters in which
// they differ in square brackets. Both are empty if there is nothing to compare.
type Diff struct {
	Typed string // "die Absihc[h]t"
	Right string
}

// unjudged is the judgement on a card that asks for no typing.
func unjudged() Judgement { return Judgement{Grade: glossary.Good} }

// Allows reports whether the answer may be graded so.
func (j Judgement) Allows(g glossary.Grade) bool { return slices.Contains(j.Grades(), g) }

// Grades returns the grades the answer may be given, the lowest first.
func (j Judgement) Grades() []glossary.Grade {
	switch j.Verdict {
	case glossary.VerdictRight:
		return []glossary.Grade{glossary.Hard, glossary.Good, glossary.Easy}
	case glossary.VerdictNearly, glossary.VerdictHalf:
		return []glossary.Grade{glossary.Again, glossary.Hard}
	case glossary.VerdictWrong:
		return []glossary.Grade{glossary.Again}
	}
	return []glossary.Grade{glossary.Again, glossary.Hard, glossary.Good, glossary.Easy}
}

// gradeNames by grade.
var gradeNames = [...]string{"", "again", "hard", "good", "easy"}

// choices names the grades allowed: "1 (again) or 2 (hard)".
func (j Judgement) choices() string {
	var names []string
	for _, g := range j.Grades() {
		names = append(names, fmt.Sprintf("%d (%s)", g, gradeNames[g]))
	}
	return strings.Join(names, " or ")
}

func judged(v glossary.Verdict, format string, args ...any) Judgement {
	j := Judgement{Verdict: v, Grade: glossary.Again, Message: fmt.Sprintf(format, args...)}
	switch v {
	case glossary.VerdictRight:
		j.Grade = glossary.Good
	case glossary.VerdictNearly, glossary.VerdictHalf:
		j.Grade = glossary.Hard
	}
	return j
}

// Judge compares what was typed with the headword of the term: the article apart
// from the noun, ä as ae, ß as ss, and capital letters forgiven. The other terms
// of the glossary tell a synonym, and a different word, from a slip; t may be
// among them.
func Judge(t glossary.Term, typed string, others []glossary.Term) Judgement {
	a := parseAnswer(t, typed)
	if shown := tidy(typed); shown != "" && shown == tidy(t.Headword()) {
		return judged(glossary.VerdictRight, "")
	}
	if len(a.words) == 0 {
		return judged(glossary.VerdictWrong, "no answer; it is %s", t.Headword())
	}
	if j, ok := judgeWord(t, a); ok {
		return j
	}
	if j, ok := judgeOther(t, a, others); ok {
		return j
	}
	return judgeNear(t, a)
}

// judgeWord judges an answer whose letters are right.
func judgeWord(t glossary.Term, a parsed) (Judgement, bool) {
	switch {
	case a.matches(t):
		if fault := a.articleFault(t); fault != "" {
			return judged(glossary.VerdictHalf, "the word is right, %s", fault), true
		}
		if !a.asWritten(t) {
			return judged(glossary.VerdictRight, "it is written %s", t.Headword()), true
		}
		return judged(glossary.VerdictRight, ""), true
	case t.Class == glossary.Noun && t.Plural != "" && same(a.words, keyWords(t, t.Plural)) && a.articleFits("die"):
		return judged(glossary.VerdictNearly, "that is the plural; asked for was %s", t.Headword()), true
	case t.Class == glossary.Phrase:
		return judgePhrase(t, a)
	}
	return Judgement{}, false
}

// judgePhrase forgives an article, and the order of the words, by half.
func judgePhrase(t glossary.Term, a parsed) (Judgement, bool) {
	asked, typed := keyWords(t, t.Lemma), a.words
	if same(sorted(asked), sorted(typed)) {
		return judged(glossary.VerdictNearly, "the words are right, the order is %s", t.Lemma), true
	}
	asked, typed = withoutArticles(asked), withoutArticles(typed)
	if len(asked) > 0 && same(asked, typed) {
		return judged(glossary.VerdictNearly, "the article belongs to it: %s", t.Lemma), true
	}
	return Judgement{}, false
}

// judgeOther judges an answer that is another term of the glossary.
func judgeOther(t glossary.Term, a parsed, others []glossary.Term) (Judgement, bool) {
	var different *glossary.Term
	typed := split(a.typed)
	for i := range others {
		o := &others[i]
		if !mayBe(o, typed) || o.ID == t.ID || german.Fold(o.Lemma) == german.Fold(t.Lemma) && o.Class == t.Class && o.Gender == t.Gender {
			continue
		}
		b := a.as(*o)
		if !b.matches(*o) {
			continue
		}
		if shareMeaning(t, *o) {
			if fault := b.articleFault(*o); fault != "" {
				return judged(glossary.VerdictHalf, "also right in meaning, but %s; asked for was %s", fault, t.Headword()), true
			}
			return judged(glossary.VerdictNearly, "also right, but asked for was %s", t.Headword()), true
		}
		different = o
	}
	if different == nil {
		return Judgement{}, false
	}
	j := judged(glossary.VerdictWrong, "%s is another word: %s", different.Headword(), strings.Join(different.Translations, "; "))
	if len(different.Translations) == 0 {
		j.Message = different.Headword() + " is another word"
	}
	return j, true
}

// mayBe reports whether a word of the answer is in the lemma at all: a quick look
// before a thorough one.
func mayBe(o *glossary.Term, typed []word) bool {
	lemma := german.Fold(o.Lemma)
	if strings.Contains(lemma, "-") {
		lemma = strings.ReplaceAll(lemma, "-", "")
	}
	return slices.ContainsFunc(typed, func(w word) bool {
		return !articles[w.fold] && strings.Contains(lemma, w.fold)
	})
}

// judgeNear judges an answer whose letters are not all right.
func judgeNear(t glossary.Term, a parsed) Judgement {
	asked := keyWords(t, a.variant(t))
	if !similar(raws(a.words), raws(asked)) {
		return judged(glossary.VerdictWrong, "it is %s", t.Headword())
	}
	var j Judgement
	switch fault := a.articleFault(t); {
	case !slip(a.words, asked):
		j = judged(glossary.VerdictWrong, "it is %s", t.Headword())
	case fault != "":
		j = judged(glossary.VerdictWrong, "a slip in the word, and %s", fault)
	default:
		j = judged(glossary.VerdictNearly, "a slip in %s", t.Headword())
	}
	j.Diff = compare(raws(a.words), raws(asked))
	return j
}

// shareMeaning reports whether two terms have a translation in common, the
// English particles and what stands in brackets left out.
func shareMeaning(a, b glossary.Term) bool {
	for _, x := range a.Translations {
		for _, y := range b.Translations {
			if m := meaning(x); m != "" && m == meaning(y) {
				return true
			}
		}
	}
	return false
}

func meaning(translation string) string {
	s := strings.ToLower(translation)
	for {
		open := strings.IndexByte(s, '(')
		if open < 0 {
			break
		}
		n := strings.IndexByte(s[open:], ')')
		if n < 0 {
			break
		}
		s = s[:open] + s[open+n+1:]
	}
	s = strings.Join(strings.Fields(s), " ")
	for _, particle := range []string{"to ", "the ", "an ", "a "} {
		if rest, ok := strings.CutPrefix(s, particle); ok {
			return rest
		}
	}
	return s
}
