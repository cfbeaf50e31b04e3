package german

import (
	"strings"
	"unicode"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// adjective decides the base form of the adjective at i: undeclined and not
// compared. A participle stays a participle (erweiterte → erweitert).
func (s *sentence) adjective(i int) {
	w := &s.words[i]
	form := s.form(i)
	if s.tokens[i].Kind != WordToken || unicode.IsDigit(firstRune(form)) && strings.HasSuffix(form, "er") {
		w.Lemma, w.Why = form, "ordinal" // 12., XIV., 1970er
		return
	}
	var best morphology.Reading
	score, found := 0.0, false
	for _, rs := range [][]morphology.Reading{s.seen[i].readings, s.seen[i].lowered} {
		for _, r := range rs {
			if r.Class != morphology.Adjective {
				continue
			}
			if v := s.adjectiveScore(r, w.Tag); !found || v > score {
				best, score, found = r, v, true
			}
		}
	}
	if !found {
		s.verbalAdjective(i)
		return
	}
	w.Lemma, w.Known, w.Why = best.Lemma, true, "form table"
	if s.seen[i].guessed {
		w.Why = "known end of the word"
	}
	w.Lemma = s.a.positive(w.Lemma)
	if best.Flags&morphology.PastParticiple != 0 && w.Lemma != lower(form) && s.a.IsVerb(w.Lemma) {
		w.Lemma = participleLemma(lower(form), w.Tag) // the table has it under its verb
	}
	if w.Tag == tagger.ADJA {
		s.attributiveOnly(i, best)
	}
}

// attributiveOnly gives adjectives that stand only before nouns, or that have
// become words of their own as comparatives, the headword the lexicon has them
// under: innere (lemma inner), mittlere, weitere (lemma weit), nächste.
func (s *sentence) attributiveOnly(i int, r morphology.Reading) {
	if stem, ok := strings.CutSuffix(r.Lemma, "e"); ok && undeclinable(stem) {
		s.words[i].Lemma, s.words[i].Headword = stem, r.Lemma
		return
	}
	compared := r.Flags&(morphology.Comparative|morphology.Superlative) != 0
	whole := r.Lemma + "e"
	if compared {
		whole = undeclined(lower(s.form(i))) + "e"
	}
	if compared == ownComparatives[whole] && s.a.hasAdjective(whole) && (compared || !s.a.hasAdjective(r.Lemma)) {
		s.words[i].Headword = whole
	}
}

// participleLemma is the participle without the ending it has before a noun.
func participleLemma(form string, t tagger.Tag) string {
	if t == tagger.ADJA {
		return undeclined(form)
	}
	return form
}

// positive mends lemmas that the table takes from declined or compared forms: die
// bedeutendsten is of bedeutend, präzise is commoner than präzis.
func (a *Analyser) positive(lemma string) string {
	for _, ending := range []string{"est", "st"} {
		if stem, ok := strings.CutSuffix(lemma, ending); ok && a.predicative(stem) {
			return stem
		}
	}
	if whole := lemma + "e"; a.predicative(whole) && a.Zipf(whole) > a.Zipf(lemma)+0.3 && !a.hasAdjective(lemma) {
		return whole
	}
	return lemma
}

// undeclinable holds for stems that stand only with an ending: der erste, letzte,
// zweite, innere. Not for müde, whose e belongs to the word.
func undeclinable(stem string) bool {
	if endingOnly[stem] {
		return true
	}
	for _, ending := range []string{"t", "st"} {
		if number, ok := strings.CutSuffix(stem, ending); ok && numeral(number) {
			return true
		}
	}
	return false
}

var endingOnly = words("letzt erst dritt siebt acht besonder inner äußer ober unter vorder hinter mittler ander link vorletzt")

// predicative reports whether the table has the adjective undeclined.
func (a *Analyser) predicative(adjective string) bool {
	for _, r := range a.forms(nil, adjective) {
		if r.Class == morphology.Adjective && r.Lemma == adjective && r.Flags&morphology.Predicative != 0 {
			return true
		}
	}
	return false
}

// ownComparatives are compared forms that mean something of their own: further,
// next, most recent.
var ownComparatives = words("weitere nächste jüngste")

// hasAdjective reports whether the lexicon has the adjective.
func (a *Analyser) hasAdjective(lemma string) bool { return a.inLexicon(lemma, "adjective") }

func (s *sentence) adjectiveScore(r morphology.Reading, tag tagger.Tag) float64 {
	v := s.a.Zipf(r.Lemma) / 2
	if (tag == tagger.ADJA) == (r.Agree != 0) {
		v += 5
	}
	if s.a.hasAdjective(r.Lemma) {
		v += 2
	}
	if r.Flags&(morphology.PastParticiple|morphology.PresentParticiple) != 0 {
		v--
	}
	return v
}

// verbalAdjective handles participles that the table has only as verb forms.
func (s *sentence) verbalAdjective(i int) {
	w := &s.words[i]
	for _, r := range s.verbReadings(i) {
		if r.Flags&(morphology.PresentParticiple|morphology.PastParticiple) != 0 {
			w.Lemma, w.Known, w.Why = lower(s.form(i)), true, "participle of "+r.Lemma
			return
		}
	}
	w.Lemma, w.Why = s.form(i), "unknown word"
	if capitalised(w.Lemma) && strings.HasSuffix(w.Lemma, "er") && w.Tag == tagger.ADJA {
		return // der Dubaier Hafen
	}
	if !capitalised(w.Lemma) || i == 0 {
		w.Lemma = lower(w.Lemma)
	}
	if w.Tag == tagger.ADJA {
		for _, ending := range []string{"en", "em", "er", "es", "e"} {
			if stem, ok := strings.CutSuffix(w.Lemma, ending); ok && len(stem) > 3 {
				w.Lemma = stem
				return
			}
		}
	}
}

// otherWord gives the words of the closed classes, names, numbers and marks
// their lemma.
func (s *sentence) otherWord(i int) {
	w := &s.words[i]
	switch w.Tag {
	case tagger.NE:
		w.Lemma = s.nameLemma(i)
	case tagger.ADV, tagger.PAV, tagger.PWAV:
		if !strings.HasSuffix(w.Lemma, ".") { // z. B.
			w.Lemma = lower(w.Lemma)
		}
		w.Known = s.seen[i].observation.Lexical != 0
	default:
		if w.Tag < tagger.Comma && w.Tag != tagger.TRUNC && w.Tag != tagger.XY && w.Tag != tagger.FM {
			w.Lemma = closedLemma(lower(w.Lemma), w.Tag)
		}
		w.Known = s.seen[i].observation.Lexical != 0
	}
}

// closedLemma is the citation form of a word of a closed class.
func closedLemma(form string, t tagger.Tag) string {
	switch t {
	case tagger.ART, tagger.PRELS, tagger.PDS, tagger.PRELAT:
		if strings.HasPrefix(form, "d") && len(form) <= 6 && !strings.HasPrefix(form, "dies") {
			return "der"
		}
		if strings.HasPrefix(form, "ein") {
			return "ein"
		}
	case tagger.APPRART:
		if p, ok := contracted[form]; ok {
			return p
		}
	case tagger.PRF:
		return "sich"
	}
	if stem, ending := cutDeterminer(form); stem != "" && ending != "" && t != tagger.CARD && t != tagger.APPR && t != tagger.KON && t != tagger.KOUS {
		switch stem {
		case "dies", "jen", "jed", "manch", "solch", "welch", "jeglich":
			return stem + "er"
		case "all", "beid", "einig", "mehrer", "sämtlich":
			return stem + "e"
		case "eur":
			return "euer"
		case "unsr":
			return "unser"
		}
		return stem
	}
	return form
}

var contracted = map[string]string{"am": "an", "im": "in", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei", "ins": "in", "ans": "an", "aufs": "auf",
	"fürs": "für", "durchs": "durch", "ums": "um", "übers": "über", "unters": "unter", "vors": "vor", "hinters": "hinter", "unterm": "unter", "überm": "über"}
