package german

import (
	"strings"
	"unicode/utf8"

	"wort/internal/morphology"
)

// Member is a member of a compound: Word[Start:End] with its linking letters,
// and the word it is.
type Member struct {
	Start, End int    // byte offsets into the compound
	Lemma      string // Verteidigung for "verteidigungs"
}

// Split cuts a noun at its compound boundaries: Verteidigungs|minister. A simple
// word has no members. The linking letters stay on the left.
//
// Hyphens are boundaries. Elsewhere the cheapest way to read the word as known
// nouns wins, where rare, short and derived members cost more; a word that the
// tables know is cut only when its members are common words themselves, so that
// Regierung (Regie, Rung) and Botschaft (Bot, Schaft) stay whole.
func (a *Analyser) Split(word string) []Member {
	if ms, ok := a.splits[word]; ok {
		return ms
	}
	ms := a.split(word)
	if len(a.splits) < mostCached {
		a.splits[word] = ms
	}
	return ms
}

// longestCompound is the most letters of a word that is cut; the longest words of
// German laws have about 70.
const longestCompound = 80

func (a *Analyser) split(word string) []Member {
	if len(word) > 4*longestCompound {
		return nil
	}
	if i := strings.IndexByte(word, '-'); i > 0 && i < len(word)-1 {
		if cut, ok := a.settledCut(word); ok {
			return a.settled(word, cut)
		}
		return a.splitHyphens(word)
	}
	if n := utf8.RuneCountInString(word); n < 6 || n > longestCompound {
		return nil
	}
	if cut, ok := a.settledCut(upperFirst(word)); ok {
		return a.settled(word, cut)
	}
	if a.derived(word) {
		return nil
	}
	if lemma := a.inflectedFrom(word); lemma != "" {
		return a.transfer(word, a.Split(lemma))
	}
	ms := a.refine(word, a.cheapest(word))
	if ms == nil || !a.plausible(word, ms) {
		return nil
	}
	return ms
}

// derived holds for nouns made from a verb as a whole: the Versendung (versenden)
// is no Vers-endung, and das Misstrauen, der Teilnehmer, der Haushalt are simple.
func (a *Analyser) derived(word string) bool {
	stem := strings.ToLower(word)
	if a.IsVerb(stem) {
		return true
	}
	for _, ending := range []string{"d", "de"} { // Studierende, basierend
		if root, ok := strings.CutSuffix(stem, ending); ok && a.IsVerb(root) {
			return true
		}
	}
	for _, ending := range []string{"ung", "er", ""} {
		if root, ok := strings.CutSuffix(stem, ending); ok && len(root) > 3 && (a.IsVerb(root+"en") || ending == "er" && a.IsVerb(root+"ern")) {
			return true
		}
	}
	return false
}

// inflectedFrom returns the lemma of a noun form, when the form is not a lemma
// itself.
func (a *Analyser) inflectedFrom(word string) string {
	if a.hasNoun(upperFirst(word)) {
		return ""
	}
	lemma, _ := a.headLemma(word)
	if lemma == upperFirst(word) {
		return ""
	}
	return lemma
}

// transfer carries the cuts of a lemma over to one of its forms.
func (a *Analyser) transfer(word string, ms []Member) []Member {
	if len(ms) == 0 || ms[len(ms)-1].Start >= len(word) {
		return nil
	}
	out := append([]Member(nil), ms...)
	out[len(out)-1].End = len(word)
	return out
}

// splitHyphens takes each side of a hyphen as a member and cuts it further.
func (a *Analyser) splitHyphens(word string) []Member {
	var ms []Member
	at := 0
	pieces := strings.Split(word, "-")
	for i, piece := range pieces {
		end := at + len(piece)
		if i < len(pieces)-1 {
			end++
		}
		if piece != "" {
			sub := a.Split(piece)
			if sub == nil {
				ms = append(ms, Member{at, end, a.memberLemma(piece, i == len(pieces)-1)})
			}
			for k, m := range sub {
				m.Start, m.End = m.Start+at, m.End+at
				if k == len(sub)-1 {
					m.End = end
				}
				ms = append(ms, m)
			}
		}
		at = end
	}
	if len(ms) < 2 {
		return nil
	}
	return ms
}

// memberLemma is the word a hyphenated member is: the lemma of a noun, else as
// written. "Verteidigungs-" loses its linking letter.
func (a *Analyser) memberLemma(piece string, head bool) string {
	if head {
		if l, ok := a.headLemma(piece); ok {
			return l
		}
		return upperFirst(piece)
	}
	if m, ok := a.modifier(piece); ok {
		return m.lemma
	}
	return piece
}

// settledCut looks the word up among those whose cut a reader has settled.
func (a *Analyser) settledCut(word string) (string, bool) {
	line, ok := a.tables.Cuts.Find(word)
	if !ok {
		return "", false
	}
	_, cut, ok := strings.Cut(line, "\t")
	return cut, ok
}

// settled makes the members of a cut that is written down; a cut without bars is
// a simple word.
func (a *Analyser) settled(word, cut string) []Member {
	pieces := strings.Split(cut, "|")
	if len(pieces) < 2 {
		return nil
	}
	var ms []Member
	at := 0
	for i, piece := range pieces {
		end := at + len(piece)
		ms = append(ms, Member{at, end, a.memberLemma(piece, i == len(pieces)-1)})
		at = end
	}
	return ms
}

// step is the cheapest reading of a word from some position on.
type step struct {
	cost  float64
	end   int
	lemma string
	ok    bool
}

// leastMember is the fewest letters a member has; shorter ones are listed.
const leastMember = 3

// cheapest reads the word as two or more members at the least cost.
func (a *Analyser) cheapest(word string) []Member {
	lower := strings.ToLower(word)
	if len(lower) != len(word) {
		return nil
	}
	best := make([]step, len(lower)+1)
	for i := len(lower) - leastMember; i >= 0; i-- {
		if !utf8.RuneStart(lower[i]) {
			continue
		}
		best[i] = a.cheapestFrom(lower, i, best)
	}
	if !best[0].ok || best[0].end == len(lower) {
		return nil
	}
	var ms []Member
	for i := 0; i < len(lower); i = best[i].end {
		ms = append(ms, Member{i, best[i].end, best[i].lemma})
	}
	return ms
}

func (a *Analyser) cheapestFrom(lower string, i int, best []step) step {
	var s step
	if i > 0 { // the rest as the head
		if lemma, cost, ok := a.head(lower[i:]); ok {
			s = step{cost, len(lower), lemma, true}
		}
	}
	for j := i + 2; j <= len(lower)-leastMember; j++ {
		if !utf8.RuneStart(lower[j]) || !best[j].ok {
			continue
		}
		m, ok := a.modifier(lower[i:j])
		if !ok {
			continue
		}
		if cost := m.cost + best[j].cost; !s.ok || cost < s.cost {
			s = step{cost, j, m.lemma, true}
		}
	}
	return s
}

// head reads the end of a compound as a noun in any form.
func (a *Analyser) head(seg string) (lemma string, cost float64, ok bool) {
	if suffixHeads[seg] || utf8.RuneCountInString(seg) < leastMember {
		return "", 0, false
	}
	lemma, ok = a.headLemma(seg)
	if !ok {
		return "", 0, false
	}
	cost = a.memberCost(lemma, seg)
	if isNominalised(a, seg, lemma) {
		cost += 3
	}
	return lemma, cost, true
}

// headLemma is the lemma of the most usual noun reading of seg.
func (a *Analyser) headLemma(seg string) (string, bool) {
	best, score := "", -1.0
	for _, r := range a.forms(nil, upperFirst(seg)) {
		if r.Class != morphology.Noun {
			continue
		}
		v := a.Zipf(r.Lemma) + a.lexiconBonus(r.Lemma)
		if r.Lemma == upperFirst(seg) {
			v += 1.5
		}
		if v > score {
			best, score = r.Lemma, v
		}
	}
	return best, best != ""
}

func (a *Analyser) lexiconBonus(lemma string) float64 {
	if len(a.entries(lemma)) > 0 {
		return 2
	}
	return 0
}

func isNominalised(a *Analyser, seg, lemma string) bool {
	for _, r := range a.forms(nil, upperFirst(seg)) {
		if r.Class == morphology.Noun && r.Lemma == lemma && r.Flags&morphology.Nominalised == 0 {
			return false
		}
	}
	return true
}

// memberCost is lower for words that are common and not short.
func (a *Analyser) memberCost(lemma, seg string) float64 {
	cost := 6 + max(0, 6-a.memberZipf(lemma))
	switch n := utf8.RuneCountInString(seg); {
	case n <= 3 && shortMembers[seg]:
		cost += 2
	case n <= 3:
		cost += 4
	case n == 4:
		cost++
	}
	return cost - a.lexiconBonus(lemma)/2
}

// memberZipf is the frequency of a noun in its commoner number: of Streitkraft
// that of Streitkräfte.
func (a *Analyser) memberZipf(lemma string) float64 {
	zipf := a.Zipf(lemma)
	if masculine, ok := strings.CutSuffix(lemma, "in"); ok && zipf < 3 && a.hasNoun(masculine) {
		zipf = max(zipf, a.Zipf(masculine))
	}
	if zipf < 3 && a.hasNoun(lemma) {
		for _, e := range a.tables.Morphology.Noun(nil, lemma) {
			for _, p := range e.Plurals {
				zipf = max(zipf, a.Zipf(p))
			}
		}
	}
	return zipf
}

// refine cuts the members that are compounds themselves.
func (a *Analyser) refine(word string, ms []Member) []Member {
	var out []Member
	for _, m := range ms {
		if prefix, ok := strings.CutSuffix(m.Lemma, "krieg"); ok && !a.hasNoun(m.Lemma) { // Nachkriegs-, Vorkriegs-
			cut := m.Start + len(prefix)
			out = append(out, Member{m.Start, cut, lowerFirst(prefix)}, Member{cut, m.End, "Krieg"})
			continue
		}
		sub := a.Split(m.Lemma)
		if len(sub) < 2 || !strings.HasPrefix(strings.ToLower(word[m.Start:]), strings.ToLower(m.Lemma[:sub[len(sub)-1].Start])) {
			out = append(out, m)
			continue
		}
		for k, s := range sub {
			s.Start, s.End = s.Start+m.Start, s.End+m.Start
			if k == len(sub)-1 {
				s.End = m.End
			}
			out = append(out, s)
		}
	}
	return out
}

// plausible keeps known words whole unless their members are common words. An
// unknown word is cut when nothing in the cut is odd.
func (a *Analyser) plausible(word string, ms []Member) bool {
	known := a.tables.Morphology.HasForm(upperFirst(word)) || len(a.entries(upperFirst(word))) > 0
	whole, least, short := a.Zipf(word), 9.0, 0
	for _, m := range ms {
		if _, listed := prefixMembers[strings.ToLower(word[m.Start:m.End])]; !listed && m.Lemma != "nach" && m.Lemma != "vor" {
			least = min(least, a.memberZipf(m.Lemma))
		}
		if seg := word[m.Start:m.End]; utf8.RuneCountInString(seg) <= 3 && !shortMembers[strings.ToLower(seg)] {
			short++
		}
	}
	if known {
		return least >= 2.4 && whole < least+1.6 && (short == 0 || least >= 3.2)
	}
	return least >= 1.5 || short == 0 && least > 0
}
