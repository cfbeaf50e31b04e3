package german

import (
	"strings"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// mendTags sets right what the tagger cannot see.
func (s *sentence) mendTags() {
	for i := range s.words {
		if s.tokens[i].Kind != WordToken {
			continue
		}
		if institution(s.form(i)) {
			s.words[i].Tag = tagger.NE
		}
		switch w := &s.words[i]; w.Tag {
		case tagger.NE, tagger.NN:
			w.Tag = s.mendNoun(i, w.Tag)
		case tagger.ADJD:
			if s.verbal(i) {
				w.Tag = tagger.VVPP
			}
		case tagger.VVPP:
			if s.onlyAdjective(i) || s.freeParticiple(i) {
				w.Tag = tagger.ADJD
			}
		}
		s.mendCapital(i)
		s.mendAdverb(i)
		s.mendForeign(i)
		s.mendStart(i)
		s.mendInfinitive(i)
		s.mendPronoun(i)
		s.mendZu(i)
	}
	for i := range s.words {
		s.mendAttribute(i)
	}
	s.mendNoVerb()
	s.mendPairs()
}

// mendAttribute decides between a preterite and a declined participle before a
// noun. It is the participle where the noun's own finite verb follows (das nach
// Plänen Sempers errichtete Opernhaus brannte ab), or where the noun is a dative
// plural and the clause has its verb (zwischen Truppen und bewaffneten Stämmen); it
// is the verb where a whole subject stands before it and the clause has no other
// (Kanada verhängte Strafzölle).
func (s *sentence) mendAttribute(i int) {
	w := &s.words[i]
	if i == 0 || i+2 >= len(s.words) || s.words[i+1].Tag != tagger.NN || capitalised(s.form(i)) || !hasFlag(s.verbReadings(i), morphology.Finite) || !s.declined(i) {
		return
	}
	before, after := s.finiteBetween(i)
	switch w.Tag {
	case tagger.VVFIN:
		verbFollows := finiteTags.Has(s.words[i+2].Tag) && !before && s.opensWithArticle(i)
		if verbFollows || before && s.onlyDativePlural(i+1) {
			w.Tag = tagger.ADJA
		}
	case tagger.ADJA:
		if t := s.words[i-1].Tag; (t == tagger.NE || t == tagger.PPER || t == tagger.NN) && !before && !after && !s.subordinate(i) {
			w.Tag = tagger.VVFIN
		}
	}
}

// declined reports whether the form can be a declined adjective.
func (s *sentence) declined(i int) bool {
	for _, r := range s.seen[i].readings {
		if r.Class == morphology.Adjective && r.Agree != 0 {
			return true
		}
	}
	return false
}

// onlyDativePlural reports whether the noun is a dative plural and nothing else.
func (s *sentence) onlyDativePlural(i int) bool {
	some := false
	for _, r := range s.seen[i].readings {
		if r.Class == morphology.Noun {
			if r.Agree&^datP != 0 {
				return false
			}
			some = true
		}
	}
	return some
}

// mendPairs gives the second word of a pair of conjunctions its class: weder Panzer
// noch Drohnen, sowohl der Minister als auch der Botschafter.
func (s *sentence) mendPairs() {
	var open string
	for i := range s.words {
		switch form := lower(s.form(i)); {
		case form == "weder", form == "sowohl":
			open = form
		case open == "weder" && form == "noch" && s.words[i].Tag == tagger.ADV,
			open == "sowohl" && form == "als" && i+1 < len(s.words) && lower(s.form(i+1)) == "auch":
			s.words[i].Tag, open = tagger.KON, ""
		}
	}
}

// mendZu finds the zu before a declined present participle: die noch zu klärenden
// Fragen.
func (s *sentence) mendZu(i int) {
	if lower(s.form(i)) != "zu" || i+1 >= len(s.words) || s.words[i+1].Tag != tagger.ADJA {
		return
	}
	next := lower(s.form(i + 1))
	if (hasFlag(s.seen[i+1].readings, morphology.PresentParticiple) || strings.HasSuffix(undeclined(next), "end")) && undeclined(next) != next {
		s.words[i].Tag = tagger.PTKZU
	}
}

// mendNoVerb finds the verb of a sentence that has none: a participle whose form is
// a finite one as well, in a main clause (Die Ultimaten verstrichen ohne Folgen.).
// A heading has no full stop and stays as it is: Minister entlassen
func (s *sentence) mendNoVerb() {
	n := len(s.words)
	if n < 3 || !strings.ContainsAny(s.form(n-1), ".!?") {
		return
	}
	at, subordinate := -1, false
	for i, w := range s.words {
		switch w.Tag {
		case tagger.Comma:
			subordinate = false
		case tagger.KOUS, tagger.PRELS, tagger.PRELAT, tagger.PWS, tagger.PWAV, tagger.KOUI:
			subordinate = true
		case tagger.VVFIN, tagger.VAFIN, tagger.VMFIN, tagger.VVIMP, tagger.VAIMP:
			if !subordinate {
				return
			}
		case tagger.VVPP, tagger.VVINF:
			if at < 0 && !subordinate && i > 0 && hasFlag(s.verbReadings(i), morphology.Finite) && hasFlag(s.verbReadings(i), morphology.ThirdPerson|morphology.PluralVerb) {
				at = i
			}
		}
	}
	if at > 0 && s.words[at].Tag == tagger.VVPP {
		s.words[at].Tag = tagger.VVFIN
	}
}

// mendPronoun takes a word behind a preposition for the pronoun it can be, since
// no infinitive stands there: mit einigen.
func (s *sentence) mendPronoun(i int) {
	if s.words[i].Tag == tagger.VVINF && i > 0 && s.words[i-1].Tag == tagger.APPR && hasClass(s.seen[i].readings, morphology.Pronoun) {
		s.words[i].Tag = tagger.PIS
	}
}

// mendCapital takes a capitalised adjective or verb inside a sentence for the
// noun it can be, unless a noun follows that it may belong to: drei Freiwillige,
// das Vertrauen, but die Nationale Sicherheitsstrategie.
func (s *sentence) mendCapital(i int) {
	w := &s.words[i]
	switch w.Tag {
	case tagger.ADJA, tagger.ADJD, tagger.VVINF, tagger.VVFIN, tagger.VVPP:
	default:
		return
	}
	if !capitalised(s.form(i)) || !hasClass(s.seen[i].readings, morphology.Noun) {
		return
	}
	if !hasClass(s.seen[i].readings, morphology.Adjective) && !hasClass(s.seen[i].lowered, morphology.Adjective) && (w.Tag == tagger.ADJA || w.Tag == tagger.ADJD) {
		w.Tag = tagger.NN // Kremlsprecher Peskow
		return
	}
	if i+1 < len(s.words) && capitalised(s.form(i+1)) && s.tokens[i+1].Kind == WordToken {
		return
	}
	inside := i > 0 && s.tokens[i-1].Kind == WordToken && s.words[i-1].Tag != tagger.XY
	if inside || w.Tag == tagger.ADJA && i+1 < len(s.words) && !phraseGoesOn(s.words[i+1].Tag) {
		w.Tag = tagger.NN
	}
}

// phraseGoesOn holds for tags behind which an adjective's noun can still come.
func phraseGoesOn(t tagger.Tag) bool {
	switch t {
	case tagger.ADJA, tagger.NN, tagger.NE, tagger.CARD, tagger.TRUNC, tagger.Comma, tagger.KON, tagger.OtherMark, tagger.FM, tagger.XY:
		return true
	}
	return false
}

// mendForeign takes a small word for foreign that the tagger took for a verb
// although no table has it and no German infinitive could end so: Status quo.
func (s *sentence) mendForeign(i int) {
	w := &s.words[i]
	form := lower(s.form(i))
	if verbTags.Has(w.Tag) && len(s.verbReadings(i)) == 0 && !strings.HasSuffix(form, "n") && !strings.HasSuffix(form, "t") {
		w.Tag = tagger.FM
	}
}

// mendStart decides between noun and verb for the word that begins a sentence:
// Wegschauen ist keine Lösung, but Soll ich gehen?
func (s *sentence) mendStart(i int) {
	w := &s.words[i]
	if i+1 >= len(s.words) || i > 0 && s.words[i-1].Tag != tagger.OtherMark && s.words[i-1].Tag != tagger.Stop || !capitalised(s.form(i)) {
		return
	}
	next := s.words[i+1].Tag
	switch {
	case w.Tag == tagger.VVIMP && next == tagger.APPR && hasClass(s.seen[i].readings, morphology.Noun) && s.finiteAfter(i, finiteTags):
		w.Tag = tagger.NN // Halle an der Saale empfing
		if commonCities[s.form(i)] {
			w.Tag = tagger.NE
		}
	case (w.Tag == tagger.VVINF || w.Tag == tagger.VVFIN) && finiteTags.Has(next) && hasClass(s.seen[i].readings, morphology.Noun):
		w.Tag = tagger.NN
	case w.Tag == tagger.NN && next == tagger.PPER && hasFlag(s.seen[i].lowered, morphology.Finite):
		w.Tag = tagger.VVFIN
		if tagSet(s.seen[i].lowered).Has(tagger.VMFIN) {
			w.Tag = tagger.VMFIN
		}
	}
}

// mendInfinitive finds the infinitive that a modal verb or werden asks for at the
// end of the clause, where another word of the same form was read: konnten sich
// einigen, verlegen werde.
func (s *sentence) mendInfinitive(i int) {
	w := &s.words[i]
	switch w.Tag {
	case tagger.ADJD, tagger.ADV, tagger.PIS, tagger.PIAT, tagger.ADJA, tagger.ART:
	default:
		return
	}
	if i == 0 || capitalised(s.form(i)) || !hasFlag(s.verbReadings(i), morphology.Infinitive) {
		return
	}
	next := tagger.Stop
	if i+1 < len(s.words) {
		next = s.words[i+1].Tag
	}
	if next == tagger.VMFIN || next == tagger.VAFIN && werden[lower(s.form(i+1))] {
		w.Tag = tagger.VVINF
		return
	}
	if next != tagger.Stop && next != tagger.Comma {
		return
	}
	asked := false
	for k := range s.clause(i) {
		switch t := s.words[k].Tag; {
		case t == tagger.VMFIN, t == tagger.VAFIN && werden[lower(s.form(k))]:
			asked = true
		case t == tagger.VVINF, t == tagger.VAINF, t == tagger.VVPP && w.Tag == tagger.ADJD:
			return // the clause has what its verb asks for
		}
	}
	if asked {
		w.Tag = tagger.VVINF
	}
}

// adverbEndings make adverbs of words that have no declined form.
var adverbEndings = []string{"weise", "falls", "wärts", "seits", "halber", "maßen", "teils", "mals"}

// mendAdverb sets adverbs right that no table has, by their ending, and lange,
// which is the imperative of langen in form only.
func (s *sentence) mendAdverb(i int) {
	w := &s.words[i]
	form := lower(s.form(i))
	if w.Tag == tagger.ADJA && form == "lange" && i+1 < len(s.words) && !phraseGoesOn(s.words[i+1].Tag) {
		w.Tag = tagger.ADV
	}
	if w.Tag != tagger.ADJD && w.Tag != tagger.VVFIN && w.Tag != tagger.VVINF && w.Tag != tagger.VVIMP {
		return
	}
	if form == "lange" || form == "weiter" && w.Tag == tagger.ADJD || hasSuffix(form, adverbEndings) && !hasClass(s.seen[i].readings, morphology.Adjective) && !hasClass(s.seen[i].readings, morphology.Verb) {
		w.Tag = tagger.ADV
	}
}

// freeParticiple holds for a participle that is an adjective of the lexicon and
// belongs to no auxiliary: zeigte sich enttäuscht, gezielt ausgeschaltet.
func (s *sentence) freeParticiple(i int) bool {
	if !s.adjectiveEntry(i) {
		return false
	}
	if i+1 < len(s.words) && s.words[i+1].Tag == tagger.VVPP {
		return true
	}
	finite := false
	for k := range s.clause(i) {
		switch s.words[k].Tag {
		case tagger.VAFIN, tagger.VAINF, tagger.VAPP, tagger.KON:
			return false // a second verb behind und may share its auxiliary
		case tagger.VVFIN:
			finite = true
		}
	}
	return finite
}

// verbal holds for a participle with a form of werden or haben in its clause, and
// no other participle that it may belong to: wird verwischt and hat genickt are
// verbs even where the lexicon has the adjective too; wurde gezielt ausgeschaltet.
func (s *sentence) verbal(i int) bool {
	if !s.seen[i].observation.Lexical.Has(tagger.VVPP) && !s.a.regularParticiple(s.form(i)) {
		return false
	}
	joined := i+1 < len(s.words) && s.words[i+1].Tag == tagger.KON // verfüllt und verplombt
	auxiliary := false
	for k := range s.clause(i) {
		switch s.words[k].Tag {
		case tagger.VVPP, tagger.VVINF:
			if !joined || k < i {
				return false
			}
		case tagger.VAFIN, tagger.VAINF:
			form := lower(s.form(k))
			auxiliary = auxiliary || werden[form] || haben[form]
		}
	}
	return auxiliary
}

var (
	werden = words("wird werden wurde wurden werde würde würden")
	haben  = words("hat haben hatte hatten habe hätte hätten hast habt hattest")
)

func (s *sentence) adjectiveEntry(i int) bool { return s.a.hasAdjective(lower(s.form(i))) }

// onlyAdjective holds for forms that are a participle of a verb nobody uses but
// an adjective of the lexicon: gerecht (rechen), bestrebt (bestreben).
func (s *sentence) onlyAdjective(i int) bool {
	verb, ok := s.bestVerb(i, tagger.VVPP)
	if !ok {
		return false
	}
	if !s.adjectiveEntry(i) {
		return false
	}
	return !s.a.inLexicon(verb, "verb")
}
