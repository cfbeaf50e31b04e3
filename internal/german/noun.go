package german

import (
	"slices"
	"strings"

	"wort/internal/lexicon"
	"wort/internal/morphology"
	"wort/internal/tagger"
)

// noun decides lemma, gender, plural and parts of the noun at i.
func (s *sentence) noun(i int) {
	w := &s.words[i]
	agree := s.phraseAgreement(i)
	best, ok := s.bestNoun(i, agree)
	if !ok {
		w.Lemma = strings.TrimPrefix(s.form(i), "-")
		w.Why = "unknown word"
		if short, g := initialism(w.Lemma); short != "" {
			w.Lemma, w.Gender, w.Why = short, g, "abbreviation"
		} else if g, ok := abbreviated[strings.TrimSuffix(w.Lemma, ".")]; ok {
			w.Gender, w.Why = g, "abbreviation"
		}
		return
	}
	w.Lemma, w.Gender, w.Known = best.Lemma, best.Gender, true
	w.Why = "form table"
	if s.seen[i].guessed {
		w.Why = "known end of the word"
	}
	s.a.completeNoun(w, s.form(i), best, agree)
}

// bestNoun weighs the noun readings of the form against the phrase before it.
func (s *sentence) bestNoun(i int, agree morphology.Agreement) (morphology.Reading, bool) {
	var best morphology.Reading
	score, found := 0.0, false
	for _, r := range s.seen[i].readings {
		if r.Class != morphology.Noun {
			continue
		}
		if v := s.nounScore(r, s.form(i), agree, s.seen[i].guessed, s.contracted(i)); !found || v > score {
			best, score, found = r, v, true
		}
	}
	if found && best.Gender == morphology.Feminine && best.Agree&agree&morphology.Singular == 0 && s.a.person(best.Lemma) {
		best.Gender, best.Flags = morphology.Masculine, best.Flags|morphology.AdjectivalNoun
	}
	return best, found
}

// person reports whether a noun is a participle that names people, whose plural is
// listed under the masculine: die Delegierten, not die Tauben.
func (a *Analyser) person(lemma string) bool {
	if a.hasLexicalNoun(lemma, "m/f") {
		return true
	}
	stem, ok := strings.CutSuffix(lowerFirst(lemma), "e")
	if !ok || a.hasLexicalNoun(lemma, "f") {
		return false
	}
	_, _, participle := a.Participle(stem)
	return participle || hasSuffix(stem, []string{"los", "fähig", "pflichtig", "süchtig"})
}

// contracted returns the preposition with article that stands right before the noun.
func (s *sentence) contracted(i int) string {
	if i > 0 && s.words[i-1].Tag == tagger.APPRART {
		return lower(s.form(i - 1))
	}
	return ""
}

// nounScore says how well a reading fits. What stands contracted before the noun
// speaks for an infinitive used as a noun (beim Wenden), and for a neuter where the
// noun is an adjective that names no person (im Allgemeinen, ins Koreanische).
func (s *sentence) nounScore(r morphology.Reading, form string, agree morphology.Agreement, guessed bool, behind string) float64 {
	v := s.a.Zipf(r.Lemma) / 2
	if guessed {
		if start, head := s.a.headOf(r.Lemma); start > 0 {
			v = s.a.Zipf(head) / 2
		}
	}
	if r.Flags&morphology.AdjectivalNoun != 0 && agree != anyAgreement && agree&nomF != 0 && form == r.Lemma {
		r.Agree &^= morphology.Plural // die Abgeordnete is one woman, die Abgeordneten are many
	}
	if r.Agree&agree != 0 {
		v += 10
		if agree != anyAgreement && r.Agree&agree&^dative&^genitive == 0 && agree&^dative&^genitive != 0 {
			v--
		} else {
			v -= s.a.rareCase(r, form, agree)
		}
	}
	if r.Lemma == form {
		v += 0.2
	}
	entries := s.a.entries(r.Lemma)
	if entries == nil {
		if start, head := s.a.headOf(r.Lemma); start > 0 {
			entries = s.a.entries(head)
		}
	}
	for _, e := range entries {
		if e.Class == "noun" && lexiconGender(e, r.Gender) && (r.Flags&morphology.AdjectivalNoun == 0 || e.Gender != "m" && e.Gender != "f") {
			v += 2
			if e.Gender == "m/f" && r.Gender == morphology.Masculine || e.Gender == "n" && r.Flags&morphology.AdjectivalNoun != 0 {
				v += 0.2
			}
			break
		}
	}
	if behind != "" && r.Flags&morphology.AdjectivalNoun != 0 && r.Gender == morphology.Neuter && !s.a.hasLexicalNoun(r.Lemma, "m/f") {
		v += 4
	}
	if r.Flags&morphology.AdjectivalNoun != 0 && r.Gender == morphology.Neuter && r.Agree&agree != 0 && strings.HasSuffix(r.Lemma, "ische") {
		v += 4 // languages: aus dem Arabischen
	}
	if behind == "beim" && r.Flags&morphology.Nominalised != 0 {
		v += 2
	} else if r.Flags&morphology.Nominalised != 0 {
		v -= 1.5
	}
	if r.Agree&morphology.Singular == 0 && !s.a.pluralFits(r, form) {
		v -= 3
	}
	if r.Flags&morphology.AdjectivalNoun != 0 {
		v -= 0.8 // die Rechte der Staaten are no people
	}
	if r.Flags&morphology.AdjectivalNoun == 0 && r.Gender == morphology.Feminine && s.a.person(r.Lemma) {
		v -= 1.4 // Tausende Reisende are not women
	}
	if r.Agree&agree&morphology.Singular == 0 && s.a.noPlural(r) {
		v -= 2 // Reifen are tyres, since die Reife has no plural
	}
	if r.Flags&morphology.AdjectivalNoun != 0 && r.Gender != morphology.Masculine {
		v -= 0.5
		if r.Gender == morphology.Neuter {
			v -= 1.5
		}
	}
	return v
}

// rareCase weighs against readings that only a rare form explains: Zeugen is rather
// the plural of Zeuge than the dative plural of Zeug, and Tage rather that of Tag
// than the old dative dem Tage.
func (a *Analyser) rareCase(r morphology.Reading, form string, agree morphology.Agreement) float64 {
	cases := r.Agree & agree
	if agree == anyAgreement && r.Agree&^agreements(genM, genN) == 0 {
		return 4 // no genitive stands without article or adjective: Mais is not of Mai
	}
	if cases&^agreements(datM, datN) == 0 && cases != 0 && form == r.Lemma+"e" {
		return 1.5
	}
	if cases == 0 || cases&morphology.Singular != 0 || r.Flags&morphology.AdjectivalNoun != 0 {
		return 0
	}
	rare := 0.0
	if cases&^datP == 0 && agree&^datP != 0 {
		rare = 0.4
	}
	if plurals := a.Plurals(r.Lemma, r.Gender); len(plurals) > 0 && !slices.Contains(plurals, form) {
		rare += 0.6 // Akten is the plural of Akte, Akte that of Akt
	}
	return rare
}

// lexiconGender reports whether the entry is the noun in this gender.
func lexiconGender(e lexicon.Entry, g morphology.Gender) bool {
	switch e.Gender {
	case "m/f":
		return g == morphology.Masculine || g == morphology.Feminine
	case "pl":
		return true
	}
	return genderNames[g] == e.Gender
}

var genderNames = [...]string{"", "m", "f", "n"}

// GenderName returns m, f, n, or nothing.
func GenderName(g morphology.Gender) string {
	if int(g) < len(genderNames) {
		return genderNames[g]
	}
	return ""
}

// completeNoun adds plural, parts and the singular-less lemma to a noun.
func (a *Analyser) completeNoun(w *Word, form string, r morphology.Reading, agree morphology.Agreement) {
	w.Parts = a.Parts(r.Lemma)
	w.Plurals = plainFirst(a.Plurals(r.Lemma, r.Gender), form)
	if r.Agree&morphology.Singular == 0 && (len(w.Plurals) == 0 || !shows(w.Plurals[0], form)) {
		if ps := plainFirst(a.tablePlurals(r.Lemma, r.Gender), form); len(w.Plurals) == 0 || len(ps) > 0 && shows(ps[0], form) {
			w.Plurals = ps // the text itself shows that there is one
		}
	}
	if r.Gender == morphology.NoGender && r.Agree&morphology.Singular == 0 {
		w.PluralOnly, w.Plurals = true, nil
		return
	}
	if r.Agree&agree&morphology.Plural == 0 {
		return
	}
	if plural, ok := a.pluralOnly(r.Lemma, w.Plurals); ok {
		w.PluralOnly, w.Plurals, w.Parts = true, nil, a.Parts(plural)
		if a.singularInUse(r.Lemma, plural) {
			w.Headword = plural
			return
		}
		w.Lemma, w.Gender = plural, morphology.NoGender
	}
}

// headOf returns where the head of a compound begins and its lemma; for a word
// with an unknown beginning, the longest noun at its end.
func (a *Analyser) headOf(lemma string) (start int, head string) {
	if len(lemma) > 4*longestCompound {
		return 0, ""
	}
	if ms := a.Split(lemma); len(ms) > 0 {
		m := ms[len(ms)-1]
		return m.Start, upperFirst(lemma[m.Start:])
	}
	if a.tables.Morphology.HasNoun(lemma) {
		return 0, ""
	}
	for i := 3; i <= len(lemma)-leastTail; i++ {
		if head := upperFirst(lemma[i:]); lemma[i]&0xC0 != 0x80 && !suffixHeads[lemma[i:]] && a.Zipf(head) > 2 && a.tables.Morphology.HasNoun(head) {
			return i, head
		}
	}
	return 0, ""
}

// Parts returns the lemmas of the members of a compound, nouns as the lexicon
// writes them (Verteidigung, Minister); nil for a simple word.
func (a *Analyser) Parts(lemma string) []string {
	ms := a.Split(lemma)
	if len(ms) == 0 {
		return nil
	}
	parts := make([]string, len(ms))
	for i, m := range ms {
		parts[i] = m.Lemma
		if surface := upperFirst(strings.TrimSuffix(lemma[m.Start:m.End], "-")); a.hasLexicalNoun(surface, "pl") && !a.hasLexicalNoun(m.Lemma, "") {
			parts[i] = surface
		}
	}
	return parts
}

// nounTag reports whether the word is a noun, whole or shortened.
func nounTag(t tagger.Tag) bool { return t == tagger.NN || t == tagger.TRUNC }

func lower(s string) string { return strings.ToLower(s) }
