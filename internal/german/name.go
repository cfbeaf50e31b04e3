package german

import (
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
		s.afterOffice(i)
		s.afterTitle(i)
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
	if s.words[i-1].Tag == tagger.NE && hasFlag(s.seen[i-1].readings, morphology.GivenName) && (!genitiveName(s.form(i-1)) || s.nameLemma(i-1) == s.form(i-1)) && !hasClass(s.seen[i-1].readings, morphology.Noun) {
		s.words[i].Tag = tagger.NE
	}
}

// afterOffice marks the surname behind an office that is declined as an adjective:
// die Abgeordnete Müller. Not die Deutsche Bank.
func (s *sentence) afterOffice(i int) {
	if i == 0 || s.words[i-1].Tag != tagger.ADJA && s.words[i-1].Tag != tagger.NN || !capitalised(s.form(i)) || s.words[i].Tag != tagger.ADJD && !hasClass(s.seen[i].readings, morphology.Name) {
		return
	}
	for _, r := range s.seen[i-1].readings {
		if r.Flags&morphology.AdjectivalNoun != 0 && r.Lemma != "Deutsche" && s.a.hasLexicalNoun(r.Lemma, "m/f") {
			s.words[i-1].Tag, s.words[i].Tag = tagger.NN, tagger.NE
			return
		}
	}
}

// nobility are the particles between a first and a last name.
var nobility = map[string]bool{"von der": true, "van der": true, "von den": true, "van den": true, "von dem": true, "de la": true}

// foreignRun marks a noun that follows a name directly, without mark or
// genitive, since German does not put them so: US Marine Corps. The other order,
// a title before a name, is German.
func (s *sentence) foreignRun(i int) {
	if i == 0 || s.words[i].Tag != tagger.NN || s.words[i-1].Tag != tagger.NE || s.tokens[i-1].Kind != WordToken {
		return
	}
	if s.closesName(i) {
		s.words[i].Tag = tagger.NE
		return
	}
	if s.lexical(i) || genitiveName(s.form(i-1)) || strings.Contains(s.form(i), "-") || strings.HasSuffix(s.form(i-1), ".") {
		return
	}
	if i+1 < len(s.words) && s.words[i+1].Tag == tagger.NE || s.foreign(i) || s.foreign(i-1) && !hasClass(s.seen[i-1].readings, morphology.Name) {
		s.words[i].Tag = tagger.NE
	}
}

// closesName holds for the last noun of a foreign name that an article opens: das
// 12. Marine Littoral Regiment. Not dass Joe Biden Präsident wird.
func (s *sentence) closesName(i int) bool {
	j := i - 1
	for j >= 0 && s.words[j].Tag == tagger.NE {
		j--
	}
	return j >= 0 && i-j > 2 && s.foreign(i-1) && s.inPhrase(j+1)
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

// nameLemma takes the genitive s off a name: of one that the table knows, and of
// an unknown one before the noun it belongs to (Okinawas Gouverneur) or behind it
// (die Regierung Myanmars). Not off Davis, whose s follows a vowel, behind a title.
func (s *sentence) nameLemma(i int) string {
	form := s.form(i)
	lemma := ""
	for _, r := range s.seen[i].readings {
		if r.Class == morphology.Name && (lemma == "" || r.Lemma == form) {
			lemma = r.Lemma // Thomas is rather Thomas than of Thoma
		}
	}
	if lemma != "" {
		return lemma
	}
	stem, ok := strings.CutSuffix(form, "s")
	if !ok || len(stem) < 4 || strings.HasSuffix(stem, "'") || strings.HasSuffix(stem, "’") || acronym(form) || strings.HasSuffix(stem, "s") || i+1 < len(s.words) && s.words[i+1].Tag == tagger.NE {
		return form
	}
	before := i+1 < len(s.words) && (s.words[i+1].Tag == tagger.NN || s.words[i+1].Tag == tagger.ADJA && s.tokens[i+1].Kind == WordToken)
	behind := i > 1 && s.words[i-1].Tag == tagger.NN && s.inPhrase(i-1) && !strings.ContainsAny(stem[len(stem)-1:], "aeiouxz")
	if before && (i == 0 || s.words[i-1].Tag != tagger.NN) || behind {
		return stem
	}
	return form
}

// mendNoun decides between names and nouns where the tables know more than the
// tagger does.
func (s *sentence) mendNoun(i int, tag tagger.Tag) tagger.Tag {
	form := s.form(i)
	rs := s.seen[i].readings
	if short, _ := initialism(form); short != "" {
		return tagger.NN
	}
	switch {
	case tag == tagger.NN && (acronym(form) || foreignNouns[form]):
		return tagger.NE
	case tag == tagger.NN && numeral(form[strings.LastIndexByte(form, '-')+1:]) && (strings.Contains(form, "-") || s.phraseAgreement(i) == anyAgreement):
		return tagger.CARD
	case s.weaponName(i):
		return tagger.NE
	case tag == tagger.NN && (hasFlag(rs, morphology.Place) && !s.lexical(i) && !(s.inPhrase(i) && gendered(rs)) || s.locative(i)):
		return tagger.NE
	case s.seen[i].guessed && hasFlag(s.seen[i].lowered, morphology.PresentParticiple) && !s.inPhrase(i):
		return tagger.ADJD
	case tag == tagger.NN && len(rs) == 0 && i+1 < len(s.words) && s.words[i+1].Tag == tagger.NE && (form == "St." || !strings.HasSuffix(form, ".")):
		return tagger.NE
	case s.placeCompound(form), tag == tagger.NN && len(rs) == 0 && !s.inPhrase(i) && !strings.HasSuffix(form, "."):
		return tagger.NE
	case tag == tagger.NN && s.seen[i].guessed && !s.inPhrase(i) && placeTail(form) && !s.lexical(i):
		return tagger.NE
	case tag == tagger.NE && len(rs) > 0 && s.surelyNoun(i, form):
		return tagger.NN
	case tag == tagger.NE && (len(rs) == 0 || s.seen[i].guessed) && s.seen[i].lowered != nil:
		return s.loweredTag(i, tag)
	}
	return tag
}

// gendered reports whether there is a noun with a singular among the readings.
func gendered(rs []morphology.Reading) bool {
	for _, r := range rs {
		if r.Class == morphology.Noun && r.Gender != morphology.NoGender {
			return true
		}
	}
	return false
}

// locative holds for a city called by a common word directly behind a preposition
// of place, where the noun would have its article: in Essen, but im Essen.
func (s *sentence) locative(i int) bool {
	return i > 0 && s.words[i-1].Tag == tagger.APPR && locatives[lower(s.form(i-1))] && commonCities[s.form(i)]
}

var (
	locatives    = words("in aus nach bei von")
	commonCities = words("Essen Halle Hagen Hof Bergen Siegen Gießen Münster Fulda Linden Stade Kiel Hamm Herne Moers Wesel Plauen Steyr Linz Wels Brest Nizza Tripolis Split")
)

// placeTail holds for words that end as towns do: Johannesburg, von Schönborn.
func placeTail(form string) bool {
	return len(form) > 7 && !strings.Contains(form, "-") && hasSuffix(form, []string{"burg", "born", "dorf", "heim", "hausen", "hofen", "stedt", "furt", "kirchen", "bach", "berg", "leben", "rode", "ingen"})
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
func (s *sentence) lexical(i int) bool { return s.a.lexicalNoun(s.seen[i].readings) }

func (a *Analyser) lexicalNoun(rs []morphology.Reading) bool {
	for _, r := range rs {
		if r.Class == morphology.Noun && a.hasLexicalNoun(r.Lemma, "") {
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
	if hasFlag(s.seen[i].lowered, morphology.PresentParticiple) {
		return tagger.ADJD
	}
	set := tagSet(s.seen[i].lowered)
	for _, t := range []tagger.Tag{tagger.ADJA, tagger.ADJD, tagger.VVPP, tagger.VVINF, tagger.VVFIN} {
		if set.Has(t) && (t != tagger.ADJA || i+1 < len(s.words) && nounTag(s.words[i+1].Tag)) {
			return t
		}
	}
	return tag
}

// foreignNouns are parts of foreign names that German has as nouns too.
var foreignNouns = words(`Corps Force Forces Navy Army Air Command Council Department Defense House Street Times Post Journal News Institute Center Centre University Company
	Group Act Board of the and`)

// leastNounZipf is how common a noun of the tables must be to be no name where
// nothing else decides.
const leastNounZipf = 2.0

// acronym holds for words of capitals and digits: NATO, EU, G7.
func acronym(form string) bool {
	if strings.Contains(form, "-") {
		return false
	}
	return len(form) >= 2 && strings.ToUpper(form) == form || mixedCapitals(form)
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
	if institution(form) || foreignNouns[form] || numeral(form[strings.LastIndexByte(form, '-')+1:]) {
		return false
	}
	rs := s.seen[i].readings
	if i > 0 && s.words[i-1].Tag == tagger.NE && genitiveName(s.form(i-1)) && s.lexical(i) && hasClass(rs, morphology.Noun) && !acronym(form) {
		return true // Annas Freund, although Freund is a place too
	}
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
			return false
		}
	}
	return !surname && (s.lexical(i) || s.seen[i].guessed || s.a.Zipf(form) >= leastNounZipf)
}
