package screen

import (
	"fmt"
	"strings"

	"wort/glossary"
	"wort/internal/drill"
)

// The texts of a card that both the screen and the lines show. All are clean.

var genderName = map[glossary.Gender]string{
	glossary.Masculine: "masculine", glossary.Feminine: "feminine",
	glossary.Neuter: "neuter", glossary.PluralOnly: "plural only",
}

var stateName = map[glossary.CardState]string{
	glossary.CardNew: "new", glossary.CardLearning: "learning", glossary.CardRelearning: "learning again",
}

var gradeName = [...]string{"", "again", "hard", "good", "easy"}

// kind says what is asked: "noun, feminine · new". The gender is kept back when
// the German word is asked.
func kind(q drill.Question) string {
	s := Clean(string(q.Term.Class))
	if name := genderName[q.Term.Gender]; name != "" && !q.Typed() && q.Term.Class == glossary.Noun {
		s += ", " + name
	}
	if name := stateName[q.State]; name != "" {
		s += " · " + name
	}
	return s
}

// meanings are the translations in one line; a guess is called one.
func meanings(t glossary.Term) string {
	s := strings.Join(cleanAll(t.Translations), "; ")
	if t.Why[glossary.FieldTranslations].Origin == glossary.Guess {
		s += " (a guess from its parts)"
	}
	return s
}

// fact is a line about the term: what it is, and its value.
type fact struct{ name, value string }

// facts are what else there is to know of the term.
func facts(t glossary.Term) []fact {
	var list []fact
	add := func(name, value string) {
		if value = strings.TrimSpace(Clean(value)); value != "" {
			list = append(list, fact{name, value})
		}
	}
	if t.Plural != "" && t.Gender != glossary.PluralOnly {
		add("plural", "die "+t.Plural)
	}
	add("forms", t.Forms)
	add("with", t.Government)
	add("topics", strings.Join(t.Topics, ", "))
	add("note", t.Note)
	return list
}

// tree shows the members of a compound, one a line.
func tree(t glossary.Term, parts []drill.Part) []string {
	if len(parts) < 2 {
		return nil
	}
	lines := []string{Clean(t.Lemma)}
	for i, p := range parts {
		branch := "├─ "
		if i == len(parts)-1 {
			branch = "└─ "
		}
		line := branch + Clean(p.Word)
		if p.Meaning != "" {
			line += " = " + Clean(p.Meaning)
		}
		lines = append(lines, line)
	}
	return lines
}

// grades are the keys that grade the card, with the interval each leads to.
func grades(q drill.Question, j drill.Judgement) []string {
	var keys []string
	for _, g := range j.Grades() {
		keys = append(keys, fmt.Sprintf("%d %s (%s)", g, gradeName[g], q.Preview[g-1]))
	}
	return keys
}

// shortGrades are grades without the names, for a small screen.
func shortGrades(q drill.Question, j drill.Judgement) []string {
	var keys []string
	for _, g := range j.Grades() {
		keys = append(keys, fmt.Sprintf("%d (%s)", g, q.Preview[g-1]))
	}
	return keys
}

var verdictWord = map[glossary.Verdict]string{
	glossary.VerdictRight: "Right", glossary.VerdictNearly: "Nearly right",
	glossary.VerdictHalf: "Half right", glossary.VerdictWrong: "Not right",
}

// judgement says how a typed answer was; show sets off the verdict.
func judgement(j drill.Judgement, show func(string) string) string {
	if j.Message == "" {
		return show(verdictWord[j.Verdict] + ".")
	}
	return show(verdictWord[j.Verdict]+":") + " " + Clean(j.Message)
}

// counts are what is left to do, without what is nought.
func counts(c drill.Counts) []string {
	list := []string{fmt.Sprintf("%d done", c.Done)}
	for _, n := range []struct {
		n    int
		name string
	}{{c.Due, "due"}, {c.New, "new"}, {c.Learning, "learning"}, {c.Later, "later"}} {
		if n.n > 0 {
			list = append(list, fmt.Sprintf("%d %s", n.n, n.name))
		}
	}
	return list
}

// help names the keys.
var help = []string{
	"Space or Enter shows the answer.",
	"1 again, 2 hard, 3 good, 4 easy: how well you knew it. Space or Enter takes the grade suggested.",
	"When the German word is asked, type it with its article and press Enter; ae oe ue ss will do for ä ö ü ß. Enter alone means not known.",
	"u takes back the last answer, also one of another day; Ctrl-Z does so while you type.",
	"Up and down scroll. ? shows and hides this help. q, Esc or Ctrl-C leaves; every answer is already stored.",
}
