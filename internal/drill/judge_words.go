package drill

import (
	"slices"
	"strings"
	"unicode"

	"wort/glossary"
	"wort/internal/german"
)

// word is one word of an answer.
type word struct {
	raw  string // as typed
	fold string // as compared: folded, without hyphens
}

// parsed is an answer taken apart.
type parsed struct {
	typed   string
	article string // in lower case, of a noun only
	words   []word // the ones that count
	sich    bool   // typed, although it does not count
}

// parseAnswer takes apart what was typed for the term. An article behind the
// noun counts as well: "Absicht, die".
func parseAnswer(t glossary.Term, typed string) parsed {
	a := parsed{typed: typed}
	all := split(typed)
	a.sich = slices.ContainsFunc(all, isSich)
	if n := len(all); t.Class == glossary.Noun && n > 1 {
		if articles[all[0].fold] {
			a.article, all = all[0].fold, all[1:]
		} else if articles[all[n-1].fold] {
			a.article, all = all[n-1].fold, all[:n-1]
		}
	}
	a.words = counting(t, all)
	return a
}

// as takes the same answer apart for another term.
func (a parsed) as(t glossary.Term) parsed { return parseAnswer(t, a.typed) }

// articles of a noun as it may be typed; only der, die, das are right.
var articles = map[string]bool{"der": true, "die": true, "das": true, "ein": true, "eine": true}

// inflected are the articles inside a phrase: einen Beschluss fassen.
var inflected = map[string]bool{
	"der": true, "die": true, "das": true, "den": true, "dem": true, "des": true,
	"ein": true, "eine": true, "einen": true, "einem": true, "einer": true, "eines": true,
}

// placeholders are the words of a dictionary entry that stand for others, and
// the names of the cases: jemandem etwas mitteilen, verzichten auf + Akk.
var placeholders = map[string]bool{
	"jemand": true, "jemanden": true, "jemandem": true, "jemandes": true,
	"jd": true, "jdn": true, "jdm": true, "jds": true, "jmd": true, "jmdn": true, "jmdm": true, "jmds": true,
	"etwas": true, "etw": true, "+": true,
	"nom": true, "gen": true, "dat": true, "akk": true, "nominativ": true, "genitiv": true, "dativ": true, "akkusativ": true,
}

func isSich(w word) bool { return w.fold == "sich" }

// counting leaves out the words that an answer need not have: placeholders and
// what the term governs, and of a verb or phrase sich and zu. If nothing were
// left, all of them count.
func counting(t glossary.Term, all []word) []word {
	governed := split(t.Government)
	verbal := t.Class == glossary.Verb || t.Class == glossary.Phrase
	kept := slices.DeleteFunc(slices.Clone(all), func(w word) bool {
		switch {
		case placeholders[w.fold]:
			return true
		case w.fold == "sich" || w.fold == "zu" && t.Class == glossary.Verb:
			return verbal
		}
		return slices.ContainsFunc(governed, func(g word) bool { return g.fold == w.fold })
	})
	if len(kept) == 0 {
		return all
	}
	return kept
}

// keyWords returns the words of the lemma, or of another spelling of it, that
// an answer must have.
func keyWords(t glossary.Term, lemma string) []word {
	all := split(lemma)
	if t.Class == glossary.Noun && len(all) > 1 && articles[all[0].fold] {
		all = all[1:]
	}
	return counting(t, all)
}

// spellings returns the lemma, and of a noun of several words the form it has
// behind its article: Kalter Krieg, der Kalte Krieg.
func spellings(t glossary.Term) []string {
	lemma := tidy(t.Lemma)
	first, rest, several := strings.Cut(lemma, " ")
	if !several || t.Class != glossary.Noun {
		return []string{lemma}
	}
	ending, weak := "", ""
	switch t.Gender {
	case glossary.Masculine:
		ending, weak = "er", "e"
	case glossary.Neuter:
		ending, weak = "es", "e"
	case glossary.PluralOnly:
		ending, weak = "e", "en"
	}
	stem, ok := strings.CutSuffix(first, ending)
	if ending == "" || !ok {
		return []string{lemma}
	}
	return []string{lemma, stem + weak + " " + rest}
}

// matches reports whether the words are those of the term, but for what folding
// forgives and a hyphen: US Streitkräfte, Antitransportsystem.
func (a parsed) matches(t glossary.Term) bool {
	return slices.ContainsFunc(spellings(t), func(s string) bool {
		asked := keyWords(t, s)
		if same(a.words, asked) {
			return true
		}
		hyphen := strings.Contains(s, "-") || strings.Contains(a.typed, "-")
		return hyphen && len(asked) > 0 && joined(a.words, "") == joined(asked, "")
	})
}

// variant returns the spelling of the lemma that is nearest to the answer.
func (a parsed) variant(t glossary.Term) string {
	typed := joined(a.words, " ")
	return slices.MinFunc(spellings(t), func(x, y string) int {
		return distance(typed, joined(keyWords(t, x), " ")) - distance(typed, joined(keyWords(t, y), " "))
	})
}

// asWritten reports whether the words that count are written as in the
// dictionary, and sich was not left out.
func (a parsed) asWritten(t glossary.Term) bool {
	if !a.sich && slices.ContainsFunc(split(t.Lemma), isSich) {
		return false
	}
	return slices.ContainsFunc(spellings(t), func(s string) bool { return raws(a.words) == raws(keyWords(t, s)) })
}

// tidy brings a line into one form: umlauts composed, one space between words,
// nothing invisible, no punctuation around it.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	s = compose.Replace(s)
	return strings.Trim(strings.Join(strings.Fields(s), " "), punctuation+" ")
}

// compose joins the decomposed umlauts that some keyboards send.
var compose = strings.NewReplacer(
	"a\u0308", "ä", "o\u0308", "ö", "u\u0308", "ü",
	"A\u0308", "Ä", "O\u0308", "Ö", "U\u0308", "Ü",
)

const punctuation = ".,;:!?…()[]\"'„“”‚‘’»«›‹"

// split returns the words of a line.
func split(s string) []word {
	var words []word
	for raw := range strings.FieldsSeq(strings.ReplaceAll(tidy(s), "/", " ")) {
		raw = strings.Trim(raw, punctuation)
		if fold := strings.ReplaceAll(german.Fold(raw), "-", ""); fold != "" {
			words = append(words, word{raw: raw, fold: fold})
		}
	}
	return words
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

func same(a, b []word) bool {
	return slices.EqualFunc(a, b, func(x, y word) bool { return x.fold == y.fold })
}

func joined(words []word, separator string) string {
	folds := make([]string, len(words))
	for i, w := range words {
		folds[i] = w.fold
	}
	return strings.Join(folds, separator)
}

func raws(words []word) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.raw
	}
	return strings.Join(list, " ")
}

func sorted(words []word) []word {
	return slices.SortedFunc(slices.Values(words), func(a, b word) int { return strings.Compare(a.fold, b.fold) })
}

func withoutArticles(words []word) []word {
	return slices.DeleteFunc(slices.Clone(words), func(w word) bool { return inflected[w.fold] })
}
