package german

import (
	"iter"
	"strings"
	"unicode"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// namedThings are adjective and noun that together are a name, by lemma: their
// words are no vocabulary there.
var namedThings = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.FieldsFunc(`vereinigt Staat|vereint Nation|europäisch Union|weiß Haus|rot Kreuz|rot Halbmond|nah Ost|nah Osten|mittler Osten|mittl Osten|fern Osten|rot Meer|schwarz Meer|tot Meer
ostchinesisch Meer|südchinesisch Meer|gelb Meer|japanisch Meer|asowsch Meer|kaspisch Meer|ägäisch Meer|vereinigt Königreich|vereinigt Arabisch|arabisch Emirat|arabisch Liga|afrikanisch Union|still Ozean|pazifisch Ozean
atlantisch Ozean|indisch Ozean|persisch Golf|deutsch Bundestag|auswärtig Amt|international Strafgerichtshof|international Gerichtshof|demokratisch Republik|tschechisch Republik|dominikanisch Republik|neu Delhi|groß Rat
heilig Stuhl|heilig Vater|warschauer Pakt|europäisch Kommission|europäisch Rat|europäisch Parlament|europäisch Zentralbank|hoh Kommissar|bosporus`, func(r rune) bool { return r == '|' || r == '\n' }) {
		m[name] = true
	}
	return m
}()

// markNames finds the names that single words do not show: known pairs
// (Vereinigte Staaten), what follows a given name, and runs of foreign words.
func (s *sentence) markNames() {
	for i := range s.words {
		s.namedPair(i)
		s.misfit(i)
		s.afterGivenName(i)
		s.foreignRun(i)
	}
}

// misfit marks a noun before a name that does not agree with the article before
// it, so that the article belongs to a later word: das 12. Marine Littoral
// Regiment, but der Minister Meier.
func (s *sentence) misfit(i int) {
	if s.words[i].Tag != tagger.NN || i+1 >= len(s.words) || s.words[i+1].Tag != tagger.NE || !hasClass(s.seen[i].readings, morphology.Noun) {
		return
	}
	if !s.inPhrase(i) {
		return // a title without article is not declined: unter Präsident Biden
	}
	agree := s.phraseAgreement(i)
	for _, r := range s.seen[i].readings {
		if r.Class == morphology.Noun && r.Agree&agree != 0 {
			return
		}
	}
	s.words[i].Tag = tagger.NE
}

// namedPair marks adjective and noun of a known name, written with capitals.
func (s *sentence) namedPair(i int) {
	if i+1 >= len(s.words) || !capitalised(s.form(i)) || !capitalised(s.form(i+1)) {
		return
	}
	stem := undeclined(lower(s.form(i)))
	for _, noun := range s.seen[i+1].readings {
		if namedThings[stem+" "+noun.Lemma] {
			s.words[i].Tag, s.words[i+1].Tag = tagger.NE, tagger.NE
			return
		}
	}
}

// undeclined takes the ending off an adjective.
func undeclined(form string) string {
	for _, ending := range []string{"en", "em", "er", "es", "e"} {
		if stem, ok := strings.CutSuffix(form, ending); ok && len(stem) > 2 {
			return stem
		}
	}
	return form
}

// afterGivenName marks a surname: Lloyd Austin, Angela Merkel.
func (s *sentence) afterGivenName(i int) {
	if i >= 3 && s.words[i].Tag == tagger.NN && nobility[s.form(i-2)+" "+s.form(i-1)] && s.words[i-3].Tag == tagger.NE {
		s.words[i].Tag = tagger.NE
		return
	}
	if i == 0 || !capitalised(s.form(i)) || s.words[i].Tag != tagger.NN || s.tokens[i].Kind != WordToken {
		return
	}
	if s.words[i-1].Tag == tagger.NE && hasFlag(s.seen[i-1].readings, morphology.GivenName) && !genitiveName(s.form(i-1)) && !hasClass(s.seen[i-1].readings, morphology.Noun) {
		s.words[i].Tag = tagger.NE
	}
}

// nobility are the particles between a first and a last name.
var nobility = map[string]bool{"von der": true, "van der": true, "von den": true, "van den": true, "von dem": true, "auf der": true, "aus dem": true, "de la": true}

// foreignRun marks a noun that follows a name directly, without mark or
// genitive, since German does not put them so: US Marine Corps. The other order,
// a title before a name, is German.
func (s *sentence) foreignRun(i int) {
	if i == 0 || s.words[i].Tag != tagger.NN || s.words[i-1].Tag != tagger.NE || s.tokens[i-1].Kind != WordToken {
		return
	}
	if s.lexical(i) || genitiveName(s.form(i-1)) || strings.Contains(s.form(i), "-") || strings.HasSuffix(s.form(i-1), ".") {
		return
	}
	if i+1 < len(s.words) && s.words[i+1].Tag == tagger.NE || s.foreign(i) || s.foreign(i-1) && !hasClass(s.seen[i-1].readings, morphology.Name) {
		s.words[i].Tag = tagger.NE
	}
}

// foreign reports whether the form is in no table of German.
func (s *sentence) foreign(i int) bool {
	return s.seen[i].observation.Lexical == 0 && !acronym(s.form(i)) && len(s.a.Split(s.form(i))) == 0
}

func genitiveName(form string) bool {
	return strings.HasSuffix(form, "s") || strings.HasSuffix(form, "’") || strings.HasSuffix(form, "'")
}

func hasFlag(rs []morphology.Reading, f morphology.Flags) bool {
	for _, r := range rs {
		if r.Flags&f != 0 {
			return true
		}
	}
	return false
}

func hasClass(rs []morphology.Reading, c morphology.Class) bool {
	for _, r := range rs {
		if r.Class == c {
			return true
		}
	}
	return false
}

// nameLemma takes the genitive s off a name the table knows.
func (s *sentence) nameLemma(i int) string {
	for _, r := range s.seen[i].readings {
		if r.Class == morphology.Name {
			return r.Lemma
		}
	}
	return s.form(i)
}

// mendTags sets right what the tagger cannot see.
func (s *sentence) mendTags() {
	for i := range s.words {
		if s.tokens[i].Kind != WordToken {
			continue
		}
		switch w := &s.words[i]; w.Tag {
		case tagger.NE, tagger.NN:
			w.Tag = s.mendNoun(i, w.Tag)
		case tagger.ADJD:
			if s.passive(i) {
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
	case (w.Tag == tagger.VVINF || w.Tag == tagger.VVFIN) && (next == tagger.VAFIN || next == tagger.VMFIN || next == tagger.VVFIN) && hasClass(s.seen[i].readings, morphology.Noun):
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
	case tagger.ADJD, tagger.ADV, tagger.PIS, tagger.PIAT, tagger.ADJA:
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
	if next != tagger.Stop && next != tagger.Comma || w.Tag == tagger.ADJD {
		return
	}
	for k := range s.clause(i) {
		if t := s.words[k].Tag; t == tagger.VMFIN || t == tagger.VAFIN && werden[lower(s.form(k))] {
			w.Tag = tagger.VVINF
		}
	}
}

// adverbEndings make adverbs of words that have no declined form.
var adverbEndings = []string{"weise", "falls", "wärts", "seits", "halber", "maßen", "lang", "teils", "mals"}

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

// mendNoun decides between names and nouns where the tables know more than the
// tagger does.
func (s *sentence) mendNoun(i int, tag tagger.Tag) tagger.Tag {
	form := s.form(i)
	rs := s.seen[i].readings
	switch {
	case tag == tagger.NN && (acronym(form) || institutions[strings.TrimSuffix(form, "s")] || foreignNouns[form]):
		return tagger.NE
	case tag == tagger.NN && numerals[lower(form[strings.LastIndexByte(form, '-')+1:])] && (strings.Contains(form, "-") || s.phraseAgreement(i) == anyAgreement):
		return tagger.CARD
	case tag == tagger.NN && hasFlag(rs, morphology.Place) && !s.lexical(i):
		return tagger.NE
	case tag == tagger.NN && len(rs) == 0 && i+1 < len(s.words) && s.words[i+1].Tag == tagger.NE:
		return tagger.NE
	case s.placeCompound(form), tag == tagger.NN && len(rs) == 0 && !s.inPhrase(i):
		return tagger.NE
	case tag == tagger.NE && len(rs) > 0 && s.surelyNoun(i, form):
		return tagger.NN
	case tag == tagger.NE && len(rs) == 0 && s.seen[i].lowered != nil:
		return s.loweredTag(i, tag)
	}
	return tag
}

// placeCompound holds for hyphened names of places and houses (Senkaku-Inseln,
// Taiwan-Straße), whose first part is no German word. Counter-example: US-Basis.
func (s *sentence) placeCompound(form string) bool {
	first, rest, ok := strings.Cut(form, "-")
	if !ok || acronym(first) || !capitalised(first) || !capitalised(rest) || !geographic[rest] {
		return false
	}
	return !hasClass(s.a.tables.Morphology.Readings(nil, first), morphology.Noun) && prefixMembers[lower(first)] == ""
}

var geographic = words(`Insel Inseln Straße See Meer Golf Halbinsel Kanal Gebirge Fluss Wüste Universität Stiftung Institut Zeitung Bucht Berg Berge Region Provinz Tal`)

// inPhrase reports whether an article or adjective stands before the noun at i,
// as it does before common nouns more than before names.
func (s *sentence) inPhrase(i int) bool {
	if i == 0 {
		return false
	}
	switch s.words[i-1].Tag {
	case tagger.ART, tagger.PDAT, tagger.PPOSAT, tagger.PIAT, tagger.APPRART, tagger.ADJA, tagger.CARD:
		return true
	}
	return false
}

// lexical reports whether a noun reading of the form is in the lexicon.
func (s *sentence) lexical(i int) bool {
	for _, r := range s.seen[i].readings {
		if r.Class == morphology.Noun && s.a.hasLexicalNoun(r.Lemma, "") {
			return true
		}
	}
	return false
}

// loweredTag takes a capitalised word that the tables have only small for what
// it is small (Basierend auf …), unless it stands between names.
func (s *sentence) loweredTag(i int, tag tagger.Tag) tagger.Tag {
	if i > 0 && s.words[i-1].Tag == tagger.NE && capitalised(s.form(i-1)) && s.foreign(i-1) {
		return tag
	}
	set := tagSet(s.seen[i].lowered)
	for _, t := range []tagger.Tag{tagger.ADJA, tagger.ADJD, tagger.VVPP, tagger.VVINF, tagger.VVFIN} {
		if set.Has(t) && (t != tagger.ADJA || i+1 < len(s.words) && nounTag(s.words[i+1].Tag)) {
			return t
		}
	}
	return tag
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

// passive holds for a participle with a form of werden in its clause: wird
// verwischt is a verb even where the lexicon has the adjective too.
func (s *sentence) passive(i int) bool {
	if !s.seen[i].observation.Lexical.Has(tagger.VVPP) {
		return false
	}
	for k := range s.clause(i) {
		if s.words[k].Tag == tagger.VAFIN && werden[lower(s.form(k))] {
			return true
		}
	}
	return false
}

var werden = words("wird werden wurde wurden werde würde würden")

// clause yields the other words of the clause of word i, up to the marks on both
// sides.
func (s *sentence) clause(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, step := range []int{-1, 1} {
			for k := i + step; k >= 0 && k < len(s.words); k += step {
				if t := s.words[k].Tag; t == tagger.Comma || t == tagger.Stop {
					break
				}
				if !yield(k) {
					return
				}
			}
		}
	}
}

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
	for _, e := range s.a.tables.Lexicon.Find(verb) {
		if e.Class == "verb" {
			return false
		}
	}
	return true
}

// institutions are names that the tables have as nouns.
var institutions = words(`Pentagon Kreml Hamas Hisbollah Taliban Knesset Duma Interpol Europol Elysée Élysée Reichstag Capitol Kapitol Nato Brexit`)

// foreignNouns are parts of foreign names that German has as nouns too.
var foreignNouns = words(`Corps Force Forces Navy Army Air Command Council Department Defense House Street Times Post Journal News Institute Center Centre University Company
	Group Act Board of the and`)

// numerals are number words.
var numerals = words(`null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert`)

// leastNounZipf is how common a noun of the tables must be to be no name where
// nothing else decides.
const leastNounZipf = 2.0

// acronym holds for words of capitals and digits: NATO, EU, G7.
func acronym(form string) bool {
	if strings.Contains(form, "-") {
		return false
	}
	return len(form) >= 2 && strings.ToUpper(form) == form || strings.HasSuffix(form, ".") || mixedCapitals(form)
}

// mixedCapitals holds for abbreviations such as BMVg and BAAINBw; a capital in
// the middle alone is inclusive spelling (SoldatInnen).
func mixedCapitals(form string) bool {
	r := []rune(form)
	return len(r) > 2 && unicode.IsUpper(r[0]) && unicode.IsUpper(r[1])
}

// surelyNoun overrules the tagger for words that the tables have as common nouns
// only, in a place where a name would need no article.
func (s *sentence) surelyNoun(i int, form string) bool {
	if institutions[strings.TrimSuffix(form, "s")] || foreignNouns[form] || numerals[lower(form[strings.LastIndexByte(form, '-')+1:])] {
		return false
	}
	rs := s.seen[i].readings
	if acronym(form) || !hasClass(rs, morphology.Noun) || hasFlag(rs, morphology.Place|morphology.GivenName) {
		return false
	}
	surname := hasClass(rs, morphology.Name)
	if i > 0 {
		switch s.words[i-1].Tag {
		case tagger.ART, tagger.PDAT, tagger.PPOSAT, tagger.PIAT, tagger.APPRART, tagger.ADJA:
			return true
		case tagger.APPR:
			return !surname || s.lexical(i)
		case tagger.NE:
			return genitiveName(s.form(i-1)) && s.lexical(i)
		}
	}
	return !surname && (s.lexical(i) || s.seen[i].guessed || s.a.Zipf(form) >= leastNounZipf)
}
