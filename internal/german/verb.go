package german

import (
	"strings"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// tagFlags are the flags that a verb reading must have for a tag.
var tagFlags = map[tagger.Tag]morphology.Flags{
	tagger.VVFIN: morphology.Finite | morphology.Subordinate, tagger.VVIMP: morphology.Imperative | morphology.Finite,
	tagger.VVINF: morphology.Infinitive, tagger.VVIZU: morphology.ZuInfinitive, tagger.VVPP: morphology.PastParticiple,
	tagger.VAFIN: morphology.Finite, tagger.VMFIN: morphology.Finite, tagger.VAINF: morphology.Infinitive, tagger.VMINF: morphology.Infinitive,
	tagger.VAPP: morphology.PastParticiple, tagger.VMPP: morphology.PastParticiple,
}

// verb decides the infinitive of the verb at i; a separated particle is joined
// later.
func (s *sentence) verb(i int) {
	w := &s.words[i]
	lemma, ok := s.bestVerb(i, w.Tag)
	if !ok {
		w.Lemma = regularInfinitive(lower(s.form(i)), w.Tag)
		w.Why = "unknown word"
		return
	}
	w.Lemma, w.Known, w.Why = lemma, true, "form table"
}

// regularInfinitive is the infinitive of an unknown form, if its verb is weak as
// almost all rare ones are: glitzert is of glitzern, kragte of kragen, gelenzt of
// lenzen. What has no ending of a weak verb stays as it is.
func regularInfinitive(form string, tag tagger.Tag) string {
	stem := form
	switch tag {
	case tagger.VVPP:
		stem = strings.TrimPrefix(stem, "ge")
		fallthrough
	case tagger.VVFIN:
		for _, ending := range []string{"etest", "etet", "eten", "test", "tet", "ete", "ten", "est", "et", "te", "st", "t"} {
			if rest, ok := strings.CutSuffix(stem, ending); ok && len(rest) > 2 {
				stem = rest
				break
			}
		}
	}
	if stem == form || len(stem) < 3 {
		return form
	}
	if hasSuffix(stem, []string{"er", "el"}) {
		return stem + "n"
	}
	return stem + "en"
}

func (s *sentence) bestVerb(i int, tag tagger.Tag) (string, bool) {
	best, score := "", 0.0
	for _, r := range s.verbReadings(i) {
		v := s.verbScore(r, tag)
		if r.Lemma == lower(s.form(i)) {
			v += ownInfinitive
		}
		if best == "" || v > score {
			best, score = r.Lemma, v
		}
	}
	return best, best != ""
}

// ownInfinitive favours the verb whose infinitive the form is: sie führen is rather
// of führen than the subjunctive of fahren.
const ownInfinitive = 1.5

func (s *sentence) verbReadings(i int) []morphology.Reading {
	var out []morphology.Reading
	for _, rs := range [][]morphology.Reading{s.seen[i].readings, s.seen[i].lowered} {
		for _, r := range rs {
			if r.Class == morphology.Verb {
				out = append(out, r)
			}
		}
	}
	return out
}

func (s *sentence) verbScore(r morphology.Reading, tag tagger.Tag) float64 {
	v := s.a.Zipf(r.Lemma) / 2
	if r.Flags&tagFlags[tag] != 0 {
		v += 10
	}
	if s.a.inLexicon(r.Lemma, "verb") {
		v += 2
	}
	return v
}

// IsVerb reports whether the infinitive is a verb of the tables.
func (a *Analyser) IsVerb(infinitive string) bool {
	for _, r := range a.tables.Morphology.Readings(nil, infinitive) {
		if r.Class == morphology.Verb && r.Lemma == infinitive {
			return true
		}
	}
	return a.inLexicon(infinitive, "verb")
}

// Participle returns the verb that an adjective is the participle of, and whether
// it is the past one: untermauert is that of untermauern.
func (a *Analyser) Participle(adjective string) (verb string, past, ok bool) {
	score := -1.0
	for _, r := range a.tables.Morphology.Readings(nil, adjective) {
		if r.Class != morphology.Verb || r.Flags&(morphology.PastParticiple|morphology.PresentParticiple) == 0 {
			continue
		}
		if v := a.Zipf(r.Lemma) + a.lexiconBonus(r.Lemma); v > score {
			verb, past, ok, score = r.Lemma, r.Flags&morphology.PastParticiple != 0, true, v
		}
	}
	return verb, past, ok
}
