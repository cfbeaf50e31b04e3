// Package collect turns an article into the vocabulary worth learning from it.
//
// In go the text of an article, the analyser and the dictionary; out come
// candidates: glossary terms with the sentences they stand in, scored by how
// typical they are of the topics asked for. Names, handles, numbers and
// abbreviations are no vocabulary; a word that no table knows is kept, with its
// fields empty.
package collect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"wort/glossary"
	"wort/internal/dictionary"
	"wort/internal/german"
	"wort/internal/tagger"
)

// Options say which words to collect.
type Options struct {
	Topics []string // none: [DefaultTopics]
	All    bool     // every content word, whatever its topic
}

// DefaultTopics are collected when nothing else is said.
var DefaultTopics = []string{"defence", "diplomacy"}

// Candidate is a term met in an article.
type Candidate struct {
	Term   glossary.Term
	Score  float64 // higher is more typical of the topics; see [score]
	Reason string  // why it was taken, for the learner
	Count  int     // how often it stands in the article

	within int // how often it stands inside a fixed expression
}

// mostExamples bounds the sentences kept of one article for one term.
const mostExamples = 3

// longestExample is the longest sentence kept as an example, in bytes; longer
// ones are lists and run-on captions.
const longestExample = 600

// Source is the article that candidates are collected from.
type Source struct {
	ID, Title, Text string
}

// Candidates collects the vocabulary of the article, the most typical first.
func Candidates(src Source, a *german.Analyser, d *dictionary.Dictionary, o Options) []Candidate {
	if len(o.Topics) == 0 {
		o.Topics = DefaultTopics
	}
	c := collector{src: src, analyser: a, dictionary: d, options: o, byID: map[string]*Candidate{}, surnames: map[string]bool{}}
	a.Analyse(src.Text, c.sentence)
	return c.chosen()
}

// collector gathers the words of one article.
type collector struct {
	src        Source
	analyser   *german.Analyser
	dictionary *dictionary.Dictionary
	options    Options
	byID       map[string]*Candidate
	order      []string
	surnames   map[string]bool // words that stand behind another name somewhere
}

func (c *collector) sentence(s german.Sentence, ws []german.Word) {
	for i, w := range ws {
		ws[i] = w.Listed()
	}
	inside := c.phrases(s, ws)
	for i, w := range ws {
		if i > 0 && w.Tag == tagger.NE && ws[i-1].Tag == tagger.NE {
			c.surnames[c.src.Text[w.Start:w.End]] = true
		}
		class, ok := c.content(ws, i)
		if !ok {
			continue
		}
		if w.Tag == tagger.ADJD {
			w, class = c.participle(w, class)
		}
		k := c.meet(s, c.term(w, class), c.marks(s, ws, i))
		if inside[i] {
			k.within++
		}
	}
}

// participle takes a participle that stands alone and is no adjective of the
// lexicon for its verb: basierend auf is basieren.
func (c *collector) participle(w german.Word, class glossary.Class) (german.Word, glossary.Class) {
	if c.dictionary.Lookup(w.Lemma, "adjective", "").Origin == dictionary.FromLexicon {
		return w, class
	}
	if verb, _, ok := c.analyser.Participle(w.Lemma); ok {
		w.Lemma, w.Why = verb, "participle"
		return w, glossary.Verb
	}
	return w, class
}

// content says whether the word is vocabulary, and of which class.
func (c *collector) content(ws []german.Word, i int) (glossary.Class, bool) {
	w := ws[i]
	form := c.src.Text[w.Start:w.End]
	if !mineable(w.Lemma) || !mineable(strings.TrimSuffix(strings.TrimPrefix(form, "-"), "-")) {
		return "", false
	}
	switch w.Tag {
	case tagger.NN, tagger.TRUNC:
		return glossary.Noun, !strings.HasSuffix(w.Lemma, "-") && properNoun(w)
	case tagger.ADJA, tagger.ADJD:
		if ordinals[w.Lemma] {
			return "", false
		}
		return glossary.Adjective, true
	case tagger.ADV:
		return glossary.Adverb, !functionAdverbs[w.Lemma] && c.isAdverb(w.Lemma)
	case tagger.VAFIN, tagger.VAINF, tagger.VAPP, tagger.VMFIN, tagger.VMINF, tagger.VMPP, tagger.VAIMP:
		return glossary.Verb, w.Partner >= 0
	}
	return glossary.Verb, german.Verbal(w.Tag)
}

// mineable refuses what has no letter, or a digit, or a single letter, and
// abbreviations written in capitals (PKW).
func mineable(word string) bool {
	if strings.ToUpper(word) == word {
		return false
	}
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r), strings.ContainsRune(".@#_/", r):
			return false
		}
	}
	return letters > 1
}

// properNoun refuses what the tagger took for a noun although it begins small.
func properNoun(w german.Word) bool {
	return unicode.IsUpper([]rune(w.Lemma)[0])
}

// isAdverb keeps adverbs with a meaning of their own: those of the lexicon, and
// those that their ending shows to be made from another word (übergangsweise).
func (c *collector) isAdverb(lemma string) bool {
	for _, ending := range []string{"weise", "falls", "wärts", "halber", "maßen", "teils"} {
		if strings.HasSuffix(lemma, ending) && len(lemma) > len(ending)+2 {
			return true
		}
	}
	return len(c.dictionary.Lookup(lemma, "adverb", "").Translations) > 0
}

// marks are the places of the word in its sentence: two for a separated verb.
func (c *collector) marks(s german.Sentence, ws []german.Word, i int) []glossary.Span {
	marks := []glossary.Span{{Start: ws[i].Start - s.Start, End: ws[i].End - s.Start}}
	if p := ws[i].Partner; p >= 0 {
		marks = append(marks, glossary.Span{Start: ws[p].Start - s.Start, End: ws[p].End - s.Start})
		slices.SortFunc(marks, func(a, b glossary.Span) int { return cmp.Compare(a.Start, b.Start) })
	}
	return marks
}

// meet counts the term and keeps the sentence as an example.
func (c *collector) meet(s german.Sentence, t glossary.Term, marks []glossary.Span) *Candidate {
	k := c.byID[t.ID]
	if k == nil {
		k = &Candidate{Term: t}
		c.byID[t.ID] = k
		c.order = append(c.order, t.ID)
	}
	k.Count++
	text := c.src.Text[s.Start:s.End]
	known := slices.ContainsFunc(k.Term.Examples, func(e glossary.Example) bool { return e.Text == text })
	if !known && len(text) <= longestExample && len(k.Term.Examples) < mostExamples {
		k.Term.Examples = append(k.Term.Examples, glossary.Example{Text: text, Source: c.src.Title, Article: c.src.ID, Marks: marks})
	}
	return k
}

// chosen scores the candidates and keeps those of the topics.
func (c *collector) chosen() []Candidate {
	var out []Candidate
	for _, id := range c.order {
		k := c.byID[id]
		if c.surnames[k.Term.Lemma] && k.Term.Why[glossary.FieldTranslations].Origin != glossary.Lexicon {
			continue // Petra Vogt stands elsewhere in the article
		}
		c.score(k)
		if c.options.All || k.Score >= threshold {
			out = append(out, *k)
		}
	}
	slices.SortStableFunc(out, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// threshold is the least score of a term of the topics.
const threshold = 1.0

// score says how typical the term is of the topics: 2 when its entry has one of
// them, 1 when only a part of the compound has; a little more the rarer the word
// is in general German and the oftener it stands here, so that the ranking puts
// the field's own words first.
func (c *collector) score(k *Candidate) {
	class, gender := string(k.Term.Class), string(k.Term.Gender)
	m := c.dictionary.Lookup(k.Term.Lemma, class, gender)
	topic, why := 0.0, "no topic of its own"
	if t := common(m.Topics, c.options.Topics); t != "" {
		topic, why = 2, t
		if m.Origin == dictionary.FromGuess {
			why += " (by its parts)"
		}
	} else if t := common(m.PartTopics, c.options.Topics); t != "" {
		topic, why = 1, t+" (a part of the compound)"
	}
	if k.within == k.Count {
		topic, why = 0, "only inside a fixed expression"
	}
	zipf := c.analyser.Zipf(k.Term.Lemma)
	k.Score = topic
	if topic > 0 {
		k.Score += min(max(0, 7-zipf), 5)/20 + float64(min(k.Count, 5))/20
	} else {
		k.Score += min(max(0, 7-zipf), 5) / 20
	}
	k.Reason = fmt.Sprintf("%s; %s; %d× here", why, frequency(zipf), k.Count)
}

// frequency says in words how common a word of this Zipf frequency is.
func frequency(zipf float64) string {
	switch {
	case zipf >= 5:
		return "very common"
	case zipf >= 4:
		return "common"
	case zipf >= 3:
		return "less common"
	case zipf > 0:
		return "rare"
	}
	return "very rare"
}

func common(a, b []string) string {
	for _, x := range a {
		if slices.Contains(b, x) {
			return x
		}
	}
	return ""
}
