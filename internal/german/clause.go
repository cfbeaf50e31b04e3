package german

import (
	"iter"

	"wort/internal/tagger"
)

// finiteTags are those of finite verbs, imperatives aside.
var finiteTags = tagger.SetOf(tagger.VVFIN, tagger.VAFIN, tagger.VMFIN)

// clauseMarks end a clause on both sides.
var clauseMarks = tagger.SetOf(tagger.Comma, tagger.Stop)

// clause yields the other words of the clause of word i: those before it, nearest
// first, then those behind it.
func (s *sentence) clause(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, side := range []iter.Seq[int]{s.clauseBefore(i), s.clauseAfter(i)} {
			for k := range side {
				if !yield(k) {
					return
				}
			}
		}
	}
}

// clauseBefore yields the words of the clause before word i, nearest first.
func (s *sentence) clauseBefore(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := i - 1; k >= 0 && !clauseMarks.Has(s.words[k].Tag) && yield(k); k-- {
		}
	}
}

// clauseAfter yields the words of the clause behind word i.
func (s *sentence) clauseAfter(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := i + 1; k < len(s.words) && !clauseMarks.Has(s.words[k].Tag) && yield(k); k++ {
		}
	}
}

// finiteBetween reports whether the clause has a finite verb before word i and
// behind it; before looks past und, after does not.
func (s *sentence) finiteBetween(i int) (before, after bool) {
	finite := finiteTags | tagger.SetOf(tagger.VVIMP)
	for k := range s.clauseBefore(i) {
		before = before || finite.Has(s.words[k].Tag)
	}
	return before, s.finiteAfter(i, finite)
}

// finiteAfter reports whether one of the tags follows in the clause, up to und.
func (s *sentence) finiteAfter(i int, finite tagger.Set) bool {
	for k := range s.clauseAfter(i) {
		if t := s.words[k].Tag; t == tagger.KON || finite.Has(t) {
			return t != tagger.KON
		}
	}
	return false
}

// subordinate reports whether a conjunction or a relative pronoun opens the clause.
func (s *sentence) subordinate(i int) bool {
	for k := range s.clauseBefore(i) {
		switch s.words[k].Tag {
		case tagger.KOUS, tagger.KOUI, tagger.PRELS, tagger.PRELAT, tagger.PWS, tagger.PWAV:
			return true
		}
	}
	return false
}

// opensWithArticle reports whether the clause of word i, up to und, begins with an
// article.
func (s *sentence) opensWithArticle(i int) bool {
	first := i
	for k := range s.clauseBefore(i) {
		if s.words[k].Tag == tagger.KON {
			break
		}
		first = k
	}
	switch s.words[first].Tag {
	case tagger.ART, tagger.PPOSAT, tagger.PDAT, tagger.PIAT, tagger.PDS:
		return true
	}
	return false
}

// endsSubordinate holds for a finite verb that closes a subordinate clause and so
// has its particle before it: Man tauschte die Gefangenen, deren Namen geheim
// blieben, … aus.
func (s *sentence) endsSubordinate(j int) bool {
	if j+1 >= len(s.words) || s.words[j+1].Tag != tagger.Comma {
		return false
	}
	for k := j - 1; k >= 0; k-- {
		switch s.words[k].Tag {
		case tagger.KOUS, tagger.PRELS, tagger.PRELAT:
			return j-k > 1
		case tagger.Comma, tagger.Stop, tagger.VVFIN, tagger.VAFIN, tagger.VMFIN:
			return false
		}
	}
	return false
}
