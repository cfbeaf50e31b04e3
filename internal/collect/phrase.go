package collect

import (
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/dictionary"
	"wort/internal/german"
	"wort/internal/tagger"
)

// phrases finds the fixed expressions of the sentence: the verb stands anywhere
// in the clause, its other words close together (in Kraft … tritt, geltend zu
// machen). It returns the places of nouns that mean nothing by themselves there:
// Kraft in "in Kraft treten", but not Vertrag in "einen Vertrag schließen".
func (c *collector) phrases(s german.Sentence, ws []german.Word) map[int]bool {
	inside := map[int]bool{}
	for i, w := range ws {
		if w.Tag == tagger.NN {
			c.nounPhrases(s, ws, i)
		}
		if !german.Verbal(w.Tag) {
			continue
		}
		for _, p := range c.dictionary.Phrases(w.Lemma) {
			if at := c.match(ws, i, p.Others); at != nil {
				c.meet(s, phraseTerm(p), c.phraseMarks(s, ws, i, at))
				for _, k := range at {
					if len(at) > 1 || ws[k].Tag == tagger.ADJD { // with a preposition, or geltend machen
						inside[k] = true
					}
				}
			}
		}
	}
	return inside
}

// nounPhrases finds the expressions whose noun stands at i, with its adjectives
// before it: die nukleare Teilhabe.
func (c *collector) nounPhrases(s german.Sentence, ws []german.Word, i int) {
	for _, p := range c.dictionary.Phrases(ws[i].Lemma) {
		first := i - len(p.Others)
		fits := first >= 0
		for k := 0; fits && k < len(p.Others); k++ {
			fits = ws[first+k].Tag == tagger.ADJA && ws[first+k].Lemma == p.Others[k]
		}
		if fits {
			at := make([]int, 0, len(p.Others))
			for k := first; k < i; k++ {
				at = append(at, k)
			}
			c.meet(s, phraseTerm(p), c.phraseMarks(s, ws, i, at))
		}
	}
}

// farthest bounds how many words may stand between the verb and the rest.
const farthest = 30

// match finds the other words of an expression, in their order, in the clause of
// the verb at i. It returns their places.
func (c *collector) match(ws []german.Word, i int, others []string) []int {
	for j := max(0, i-farthest); j < min(len(ws), i+farthest); j++ {
		if at := c.matchFrom(ws, j, others); at != nil && !slices.Contains(at, i) && sameClause(ws, at, i) {
			return at
		}
	}
	return nil
}

func (c *collector) matchFrom(ws []german.Word, j int, others []string) []int {
	var at []int
	for _, word := range others {
		for ; j < len(ws); j++ {
			if c.is(ws[j], word) {
				break
			}
			if len(at) == 0 || !between(ws[j].Tag) {
				return nil
			}
		}
		if j == len(ws) {
			return nil
		}
		at = append(at, j)
		j++
	}
	return at
}

// between holds for words that may stand inside an expression: its article, an
// adjective.
func between(t tagger.Tag) bool {
	switch t {
	case tagger.ART, tagger.ADJA, tagger.PPOSAT, tagger.PIAT, tagger.PDAT, tagger.ADV, tagger.CARD:
		return true
	}
	return false
}

// is compares a word of the text with one of the citation form.
func (c *collector) is(w german.Word, word string) bool {
	form := c.src.Text[w.Start:w.End]
	return form == word || w.Lemma == word || strings.EqualFold(form, word) && w.Tag != tagger.NN
}

// sameClause refuses a verb and words with the end of a clause between them,
// unless the clause goes on behind an insertion.
func sameClause(ws []german.Word, at []int, verb int) bool {
	lo, hi := min(at[0], verb), max(at[len(at)-1], verb)
	commas := 0
	for k := lo; k < hi; k++ {
		switch ws[k].Tag {
		case tagger.Stop:
			return false
		case tagger.Comma:
			commas++
		}
	}
	return commas == 0 || closesClause(ws, at, verb)
}

// closesClause holds for the words at the end of a clause whose finite verb
// stands before an insertion: stellt der Bund, so der Minister, zur Verfügung.
func closesClause(ws []german.Word, at []int, verb int) bool {
	last := at[len(at)-1]
	if verb > at[0] || ws[verb].Tag != tagger.VVFIN {
		return false
	}
	return last+1 == len(ws) || ws[last+1].Tag == tagger.Stop || ws[last+1].Tag == tagger.Comma
}

func (c *collector) phraseMarks(s german.Sentence, ws []german.Word, head int, at []int) []glossary.Span {
	var marks []glossary.Span
	places := append(slices.Clone(at), head)
	slices.Sort(places)
	for _, k := range places {
		marks = append(marks, glossary.Span{Start: ws[k].Start - s.Start, End: ws[k].End - s.Start})
	}
	return marks
}

func phraseTerm(p dictionary.Phrase) glossary.Term {
	e := p.Entry
	sure := glossary.Provenance{Origin: glossary.Lexicon, Certainty: sureOfLexicon}
	t := glossary.Term{ID: glossary.NewID(e.Lemma, glossary.Phrase, ""), Lemma: e.Lemma, Class: glossary.Phrase,
		Translations: slices.Clone(e.English), Topics: slices.Clone(e.Topics), Government: dictionary.Government(e), Status: glossary.StatusNew,
		Why: map[string]glossary.Provenance{glossary.FieldLemma: sure, glossary.FieldClass: sure, glossary.FieldTranslations: sure}}
	slices.Sort(t.Topics)
	if len(t.Topics) > 0 {
		t.Why[glossary.FieldTopics] = sure
	}
	return t
}
