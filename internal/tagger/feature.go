package tagger

import (
	"unicode"
	"unicode/utf8"
)

// feature is the hash of one observed property; properties whose hashes are
// equal share their weights, which costs nothing measurable at 64 bits.
type feature uint64

// word is an observation with what all features need of it, computed once.
type word struct {
	Observation
	lower string
	hash  uint64 // of lower
	shape uint64
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashString(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

func mix(h uint64, vs ...uint64) feature {
	for _, v := range vs {
		h ^= v
		h *= 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return feature(h)
}

// edge stands before the first and after the last word of a sentence.
var edge = word{lower: "", hash: 1, shape: 99}

func newWord(o Observation, lower string) word {
	return word{Observation: o, lower: lower, hash: hashString(fnvOffset, lower), shape: shapeOf(o.Form)}
}

// shapeOf sums up capitals, digits and marks in a small number.
func shapeOf(form string) uint64 {
	var s uint64
	first, _ := utf8.DecodeRuneInString(form)
	switch {
	case unicode.IsUpper(first):
		s = 1
	case unicode.IsLower(first):
		s = 2
	case unicode.IsDigit(first):
		s = 3
	}
	uppers, n := 0, 0
	for _, r := range form {
		n++
		switch {
		case unicode.IsUpper(r):
			uppers++
		case unicode.IsDigit(r):
			s |= 4
		case r == '-':
			s |= 8
		case r == '.':
			s |= 16
		}
	}
	if uppers > 1 && uppers == n {
		s |= 32
	}
	return s
}

// tail returns the last n runes of s, or all of it.
func tail(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// head returns the first n runes of s, or all of it.
func head(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}

// features appends the features of word i, whose two left neighbours have the
// tags prev2 and prev.
func features(dst []feature, ws []word, i int, prev2, prev Tag) []feature {
	at := func(k int) *word {
		if k < 0 || k >= len(ws) {
			return &edge
		}
		return &ws[k]
	}
	w, l, l2, r, r2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	p, pp := uint64(prev), uint64(prev2)
	lex, hint, traits := uint64(w.Lexical), uint64(w.Hint), uint64(w.Traits)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	dst = append(dst,
		mix(1, 0),
		mix(2, w.hash),
		mix(3, lex, hint),
		mix(4, lex, hint, p),
		mix(5, lex, hint, p, pp),
		mix(6, w.hash, p),
		mix(7, p, pp),
		mix(8, l.hash),
		mix(9, r.hash),
		mix(10, l2.hash),
		mix(11, r2.hash),
		mix(12, lex, uint64(r.Lexical), uint64(r.Hint)),
		mix(13, lex, uint64(r.Lexical), uint64(r2.Lexical)),
		mix(14, p, lex, uint64(r.Lexical)),
		mix(15, w.shape, first),
		mix(16, w.shape, p),
		mix(17, hashString(fnvOffset, tail(w.lower, 2)), lex),
		mix(18, hashString(fnvOffset, tail(w.lower, 3)), w.shape&3),
		mix(19, hashString(fnvOffset, tail(w.lower, 4))),
		mix(20, l.hash, w.hash),
		mix(21, w.hash, r.hash),
		mix(22, r.hash, lex),
		mix(23, l.hash, lex),
		mix(24, uint64(r.Lexical), p),
		mix(25, lex, lastVerb(ws, i)),
		mix(26, lex, r.shape),
		mix(27, hashString(fnvOffset, tail(r.lower, 3)), lex),
		mix(28, hashString(fnvOffset, tail(l.lower, 2)), lex),
		mix(29, w.hash, uint64(r.Lexical)),
		mix(30, lex, clauseEnd(ws, i), p),
		mix(31, traits, w.shape),
		mix(32, traits, p, w.shape),
		mix(33, traits, lex),
		mix(34, uint64(l.Traits), l.shape, w.shape, lex),
		mix(35, uint64(r.Traits), r.shape, w.shape, lex),
		mix(36, hashString(fnvOffset, tail(w.lower, 5))),
		mix(37, hashString(fnvOffset, head(w.lower, 2)), hashString(fnvOffset, tail(w.lower, 2))),
		mix(38, hashString(fnvOffset, head(w.lower, 3)), lex),
		mix(39, w.hash, p, uint64(r.Lexical)),
		mix(40, uint64(l.Lexical), lex, uint64(r.Lexical)),
	)
	return dst
}

// lastVerb says how the clause left of i looks: 0 no word that can only be a
// finite verb so far, 1 a full verb, 2 an auxiliary or modal. It tells a second
// verb from the first.
func lastVerb(ws []word, i int) uint64 {
	full, aux := SetOf(VVFIN), SetOf(VAFIN, VMFIN)
	for k := i - 1; k >= 0 && k > i-25; k-- {
		lex := ws[k].Lexical
		switch {
		case lex&SetOf(Comma, Stop) != 0:
			return 3
		case lex&aux != 0 && lex&^(aux|SetOf(VAINF, VMINF)) == 0:
			return 2
		case lex&full != 0 && lex&^(full|SetOf(VVIMP, VVINF)) == 0:
			return 1
		}
	}
	return 0
}

// clauseEnd says whether a mark or the end of the sentence follows word i.
func clauseEnd(ws []word, i int) uint64 {
	if i+1 >= len(ws) {
		return 1
	}
	if ws[i+1].Lexical&SetOf(Comma, Stop, OtherMark) != 0 {
		return 2
	}
	return 0
}
