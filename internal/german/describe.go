package german

import "wort/internal/morphology"

// Readings returns every reading of a single form, also written with another
// first letter, and those guessed from its end when no table has it.
func (a *Analyser) Readings(form string) []morphology.Reading {
	rs := a.readings(form)
	if capitalised(form) {
		rs = a.tables.Morphology.Readings(rs, lowerFirst(form))
	} else {
		rs = a.tables.Morphology.Readings(rs, upperFirst(form))
	}
	if len(rs) > 0 {
		return rs
	}
	if rs = a.guess(upperFirst(form)); len(rs) > 0 {
		return rs
	}
	return a.guess(lowerFirst(form))
}

// Describe gives a reading the gender, plurals and parts that a word in a
// sentence has.
func (a *Analyser) Describe(r morphology.Reading) Word {
	w := Word{Lemma: r.Lemma, Gender: r.Gender, Partner: -1, Known: true, Why: "form table"}
	if r.Class == morphology.Noun {
		a.completeNoun(&w, r, r.Agree)
	}
	return w
}
