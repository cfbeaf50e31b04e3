package german

import (
	"cmp"
	"strings"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// completeTruncated gives shortened compounds back what stands with their
// fellow: Außen- und Verteidigungsminister, Waffenlieferungen und -exporte.
func (s *sentence) completeTruncated() {
	for i := range s.words {
		form := s.form(i)
		switch {
		case s.words[i].Tag == tagger.TRUNC && !capitalised(form) && s.completeVerb(i):
		case s.words[i].Tag == tagger.TRUNC:
			if j := s.fellow(i); j > 0 {
				s.completeLeft(i, j)
			}
		case strings.HasPrefix(form, "-") && s.words[i].Tag == tagger.NN:
			s.completeRight(i)
		}
	}
}

// completeVerb gives a particle that stands alone before und or oder the verb behind
// it: ein- oder auslaufen.
func (s *sentence) completeVerb(i int) bool {
	j := i + 2
	if j >= len(s.words) || s.words[i+1].Tag != tagger.KON || !verbTags.Has(s.words[j].Tag) {
		return false
	}
	particle := strings.TrimSuffix(s.form(i), "-")
	whole := s.words[j].Lemma
	for k := 2; k < len(whole)-2; k++ {
		if s.a.separable(whole[:k], whole[k:]) && s.a.separable(particle, whole[k:]) {
			w := &s.words[i]
			w.Lemma, w.Known, w.Why = particle+whole[k:], true, "completed from "+whole
			return true
		}
	}
	return false
}

// fellow finds the whole word that ends the list of shortened ones at i.
func (s *sentence) fellow(i int) int {
	for j := i + 1; j < len(s.words) && j <= i+10; j++ {
		switch s.words[j].Tag {
		case tagger.NN, tagger.NE, tagger.ADJA, tagger.ADJD:
			if s.words[j].Tag == tagger.ADJA && capitalised(s.form(i)) {
				continue // Luft- und bodengestützte Systeme, See- und neue Landminen
			}
			return j
		case tagger.Stop, tagger.VVFIN, tagger.VAFIN:
			return -1
		}
	}
	return -1
}

// completeLeft tries the ends of the whole word, longest first, behind the
// beginning at i. A word that the tables know wins over any other.
func (s *sentence) completeLeft(i, j int) {
	stem := strings.TrimSuffix(s.form(i), "-")
	whole := s.words[j]
	whole.Lemma = cmp.Or(whole.Headword, whole.Lemma)
	cut := s.cuts(whole.Lemma)
	if len(cut) == 0 {
		s.completeShort(i, j, stem)
		return
	}
	choice := stem + joinTail(stem, whole.Lemma[cut[len(cut)-1]:])
	for _, at := range cut {
		if word := stem + joinTail(stem, whole.Lemma[at:]); s.a.tables.Morphology.HasForm(word) || len(s.a.entries(word)) > 0 {
			choice = word
			break
		}
	}
	w := &s.words[i]
	w.Lemma, w.Known, w.Why = choice, true, "completed from "+whole.Lemma
	w.Gender, w.PluralOnly = whole.Gender, whole.PluralOnly
	if nounTag(whole.Tag) && capitalised(choice) {
		w.Parts, w.Plurals = s.a.Parts(choice), s.a.Plurals(choice, whole.Gender)
		if w.PluralOnly {
			w.Plurals = nil
		}
	}
}

// completeShort completes the beginning of a word that is no compound by the
// longest end of its fellow with which it is a known word: In- und Ausland,
// Ein- und Ausfuhr.
func (s *sentence) completeShort(i, j int, stem string) {
	whole := s.words[j]
	for k := 2; k <= len(whole.Lemma)-3; k++ {
		if whole.Lemma[k]&0xC0 == 0x80 {
			continue
		}
		word := stem + whole.Lemma[k:]
		if !s.a.tables.Morphology.HasForm(word) && len(s.a.entries(word)) == 0 {
			continue
		}
		w := &s.words[i]
		w.Lemma, w.Known, w.Why, w.Gender = word, true, "completed from "+whole.Lemma, whole.Gender
		if nounTag(whole.Tag) {
			w.Plurals = s.a.Plurals(word, whole.Gender)
		}
		return
	}
}

// joinTail writes the end of a word small, unless it follows a hyphen.
func joinTail(stem, tail string) string {
	if acronym(stem) {
		return "-" + upperFirst(tail)
	}
	return lowerFirst(tail)
}

// cuts returns where the compound can be cut, the longest end first.
func (s *sentence) cuts(word string) []int {
	var at []int
	for k, m := range s.a.Split(word) {
		if k > 0 {
			at = append(at, m.Start)
		}
	}
	if at == nil {
		if start, _ := s.a.headOf(word); start > 0 {
			at = append(at, start)
		}
	}
	if at == nil && !capitalised(word) { // adjectives: sicherheits- und verteidigungspolitisch
		for i := 3; i < len(word)-3; i++ {
			if word[i]&0xC0 != 0x80 && hasClass(s.a.tables.Morphology.Readings(nil, word[i:]), morphology.Adjective) {
				return []int{i}
			}
		}
	}
	return at
}

// completeRight puts the beginning of the nearest compound on the left before
// the end at i.
func (s *sentence) completeRight(i int) {
	w := &s.words[i]
	head := s.form(i)[1:]
	lemma := head
	for _, r := range s.a.tables.Morphology.Readings(nil, upperFirst(head)) {
		if r.Class == morphology.Noun {
			lemma, w.Gender = lowerFirst(r.Lemma), r.Gender
			break
		}
	}
	if capitalised(head) { // „2+2“-Treffen
		w.Lemma = upperFirst(lemma)
		w.Plurals, w.Parts = s.a.Plurals(w.Lemma, w.Gender), s.a.Parts(w.Lemma)
		return
	}
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		ms := s.a.Split(s.words[j].Lemma)
		if s.words[j].Tag != tagger.NN || len(ms) == 0 {
			continue
		}
		w.Lemma = s.words[j].Lemma[:ms[len(ms)-1].Start] + lemma
		w.Known, w.Why = true, "completed from "+s.words[j].Lemma
		w.Plurals, w.Parts = s.a.Plurals(w.Lemma, w.Gender), s.a.Parts(w.Lemma)
		return
	}
	w.Lemma = upperFirst(lemma)
}
