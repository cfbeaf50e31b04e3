package german

import "wort/internal/morphology"

// Readings returns every reading of a single form, one with a capital also as
// if it were written small (a sentence may begin with it), one written small
// also with a capital when nothing else fits, and those guessed from its end when no table has it; guessed
// tells which.
func (a *Analyser) Readings(form string) (rs []morphology.Reading, guessed bool) {
	rs = a.readings(form)
	if capitalised(form) {
		rs = a.tables.Morphology.Readings(rs, lowerFirst(form))
	} else if len(rs) == 0 {
		rs = a.tables.Morphology.Readings(rs, upperFirst(form))
	}
	if len(rs) > 0 {
		return rs, false
	}
	other := upperFirst(form)
	if capitalised(form) {
		other = lowerFirst(form)
	}
	if rs = a.guess(form); len(rs) > 0 {
		return rs, true
	}
	return a.guess(other), true
}

// Describe gives a reading the gender, plurals and parts that a word in a
// sentence has. A guessed reading counts as known only when the word can be cut
// into known members.
func (a *Analyser) Describe(r morphology.Reading, guessed bool) Word {
	w := Word{Lemma: r.Lemma, Gender: r.Gender, Partner: -1, Known: true, Why: "form table"}
	if guessed {
		w.Known, w.Why = len(a.Split(r.Lemma)) > 0, "known end of the word"
	}
	if r.Class == morphology.Noun {
		a.completeNoun(&w, r.Lemma, r, r.Agree)
	}
	return w
}

// Listed returns the word under its headword, as a dictionary lists it.
func (w Word) Listed() Word {
	if w.Headword != "" {
		w.Lemma = w.Headword
	}
	return w
}

// Rarity says how much speaks against a noun reading of a form without knowing its
// sentence, in tens of the frequency (1 is ten times as rare): Zeugen is rather of
// Zeuge than the dative plural of Zeug. It is 0 for other words.
func (a *Analyser) Rarity(form string, r morphology.Reading) float64 {
	if r.Class != morphology.Noun {
		return 0
	}
	return a.rareCase(r, form, anyAgreement)
}
