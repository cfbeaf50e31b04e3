package german

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wort/internal/morphology"
)

// guess makes readings for a form that the table does not have, from the longest
// known tail: the head of a compound gives gender and plural, the verb behind a
// prefix its forms, the adjective at the end its declension.
func (a *Analyser) guess(form string) []morphology.Reading {
	if len(form) > 4*longestCompound {
		return nil
	}
	if i := strings.LastIndexByte(form, '-'); i >= 0 && i < len(form)-1 {
		return a.guessHyphen(form, i+1)
	}
	if capitalised(form) {
		if rs := a.guessNoun(a.todaysSpelling(form)); rs != nil {
			return rs
		}
	}
	return a.guessSmall(lowerFirst(form))
}

// todaysSpelling writes ß for ss where the end of the word is a noun with it
// of the lexicon, and none without: Grenzstrassen. Not Passstelle.
func (a *Analyser) todaysSpelling(form string) string {
	for at := strings.Index(form, "ss"); at >= 0; at = nextIndex(form, "ss", at) {
		for i := at - 1; i > 2 && i > at-6; i-- {
			if !utf8.RuneStart(form[i]) {
				continue
			}
			old, today := upperFirst(form[i:]), upperFirst(form[i:at]+"ß"+form[at+2:])
			if rs := a.forms(nil, today); a.lexicalNoun(rs) && !a.lexicalNoun(a.forms(nil, old)) {
				return form[:i] + lowerFirst(today)
			}
		}
	}
	return form
}

// guessHyphen reads what follows the last hyphen: US-Streitkräfte as Streitkräfte,
// amerikanisch-japanische as japanische. A form that begins with its only hyphen
// is the end of a word whose beginning stands elsewhere.
func (a *Analyser) guessHyphen(form string, at int) []morphology.Reading {
	tail := form[at:]
	rs := a.readings(tail)
	if len(rs) == 0 {
		rs = a.guess(tail)
	}
	if len(rs) == 0 && at == 1 { // „Zwei-plus-Zwei“-sicherheitstreffen
		rs = a.readings(upperFirst(tail))
	}
	var out []morphology.Reading
	for _, r := range rs {
		switch r.Class {
		case morphology.Noun:
			if !capitalised(tail) {
				continue
			}
		case morphology.Adjective:
		case morphology.Name:
			if hasClass(rs, morphology.Noun) {
				continue // a Vier-Punkte-Plan is not in Plan, a town
			}
		default:
			continue
		}
		if at > 1 {
			r.Lemma = form[:at] + r.Lemma
		}
		out = append(out, r)
	}
	return out
}

// guessNoun reads the form as a compound of known nouns.
func (a *Analyser) guessNoun(form string) []morphology.Reading {
	if ms := a.Split(form); len(ms) > 0 {
		head := ms[len(ms)-1]
		var out []morphology.Reading
		for _, r := range a.forms(nil, upperFirst(form[head.Start:])) {
			if r.Class == morphology.Noun {
				r.Lemma = form[:head.Start] + lowerFirst(r.Lemma)
				out = append(out, r)
			}
		}
		if out != nil {
			return out
		}
	}
	return a.guessNounTail(form)
}

// leastTail is the fewest letters of a tail that may decide about a word.
const leastTail = 4

// nameTails end family and place names more often than unknown nouns: Vossberg.
var nameTails = words(`berg bergs burg stein mann hausen hofen dorf feld bach brück brücken furt heim hof meier meyer bauer wald thal tal bruck kirch kirchen reuth stadt
	rode see höfer huber müller schmidt wig rich bert hard`)

// guessNounTail reads the form as a known noun with something unknown before it:
// Gegenhyperschall as Schall. The longest tail wins.
func (a *Analyser) guessNounTail(form string) []morphology.Reading {
	for i := 3; i <= len(form)-leastTail; i++ {
		if !utf8.RuneStart(form[i]) || suffixHeads[form[i:]] || nameTails[form[i:]] {
			continue
		}
		if utf8.RuneCountInString(form[i:]) < 5 && a.Zipf(form[i:]) < 4 {
			continue
		}
		var out []morphology.Reading
		for _, r := range a.forms(nil, upperFirst(form[i:])) {
			if r.Class == morphology.Noun && a.Zipf(r.Lemma) > 2 {
				r.Lemma = form[:i] + lowerFirst(r.Lemma)
				out = append(out, r)
			}
		}
		if out != nil {
			return out
		}
	}
	return suffixNoun(form)
}

// nounSuffixes decide about nouns that nothing else explains. The share of the
// nouns with this ending that have this gender is above 95 % for each.
var nounSuffixes = []struct {
	suffix, plural string
	gender         morphology.Gender
}{
	{"ierung", "en", morphology.Feminine}, {"ungen", "", morphology.Feminine}, {"ung", "en", morphology.Feminine},
	{"heiten", "", morphology.Feminine}, {"keiten", "", morphology.Feminine}, {"heit", "en", morphology.Feminine}, {"keit", "en", morphology.Feminine},
	{"schaften", "", morphology.Feminine}, {"schaft", "en", morphology.Feminine}, {"itäten", "", morphology.Feminine}, {"ität", "en", morphology.Feminine},
	{"ismus", "", morphology.Masculine}, {"ler", "", morphology.Masculine},
	{"erin", "", morphology.Feminine}, {"orin", "", morphology.Feminine}, {"istin", "", morphology.Feminine}, {"entin", "", morphology.Feminine},
	{"antin", "", morphology.Feminine}, {"eurin", "", morphology.Feminine},
}

func suffixNoun(form string) []morphology.Reading {
	if utf8.RuneCountInString(form) < 8 {
		return nil
	}
	for _, s := range nounSuffixes {
		if !strings.HasSuffix(form, s.suffix) {
			continue
		}
		r := morphology.Reading{Lemma: form, Class: morphology.Noun, Gender: s.gender, Agree: morphology.Singular}
		if s.suffix == "ler" {
			r.Agree |= morphology.Plural
		}
		if strings.HasSuffix(s.suffix, "en") {
			r.Lemma, r.Agree = strings.TrimSuffix(form, "en"), morphology.Plural
		}
		return []morphology.Reading{r}
	}
	return nil
}

// guessSmall reads a word written small by its longest tail that is an adjective
// or a verb: regelbasierte as basierte, verteidigungspolitisch as politisch.
func (a *Analyser) guessSmall(form string) []morphology.Reading {
	if rs := a.inseparableParticiple(form); rs != nil {
		return rs
	}
	if rs := a.zuInfinitive(form); rs != nil {
		return rs
	}
	for i := 2; i <= len(form)-leastTail; i++ {
		if !utf8.RuneStart(form[i]) {
			continue
		}
		var out []morphology.Reading
		for _, r := range a.forms(nil, form[i:]) {
			if r.Class == morphology.Adjective || r.Class == morphology.Verb && verbPrefixes[form[:i]] {
				r.Lemma = form[:i] + r.Lemma
				out = append(out, a.withParticiple(r, form, i))
			}
		}
		if out != nil {
			return out
		}
	}
	return append(ierenVerb(form), adjectiveSuffix(form)...)
}

// zuInfinitive reads the infinitive with zu inside of a separable verb that no
// table has: zusammenzupacken, herauszubringen.
func (a *Analyser) zuInfinitive(form string) []morphology.Reading {
	for at := strings.Index(form, "zu"); at >= 0; at = nextIndex(form, "zu", at) {
		if infinitive := form[at+2:]; separatedPrefix(form[:at]) && len(infinitive) >= leastTail && a.IsVerb(infinitive) {
			return []morphology.Reading{{Lemma: form[:at] + infinitive, Class: morphology.Verb, Flags: morphology.ZuInfinitive}}
		}
	}
	return nil
}

func separatedPrefix(s string) bool {
	return s != "" && (verbPrefixes[s] || productive(s)) && !slices.Contains(inseparablePrefixes[:8], s)
}

// ierenEndings are the forms of verbs in -ieren, which are all weak and take no
// ge-: restaurieren, restauriert.
var ierenEndings = []struct {
	ending string
	flags  morphology.Flags
}{
	{"ieren", morphology.Finite | morphology.Subordinate | morphology.Infinitive | morphology.PluralVerb | morphology.ThirdPerson},
	{"iert", morphology.Finite | morphology.Subordinate | morphology.PastParticiple | morphology.ThirdPerson},
	{"ierte", morphology.Finite | morphology.Subordinate | morphology.ThirdPerson},
	{"ierten", morphology.Finite | morphology.Subordinate | morphology.PluralVerb | morphology.ThirdPerson},
	{"iere", morphology.Finite | morphology.Subordinate | morphology.ThirdPerson},
}

// ierenVerb reads a form of a verb in -ieren. Not vier, not Papiere.
func ierenVerb(form string) []morphology.Reading {
	for _, e := range ierenEndings {
		if stem, ok := strings.CutSuffix(form, e.ending); ok && utf8.RuneCountInString(stem) > 2 {
			return []morphology.Reading{{Lemma: stem + "ieren", Class: morphology.Verb, Flags: e.flags}}
		}
	}
	return nil
}

// verbPrefixes may stand before a known verb to make one that the table lacks.
var verbPrefixes = words(`ab an auf aus be bei dar durch ein ent er fehl fest fort frei ge gegen gleich heim her herab heran herauf heraus herbei herein herum
	herunter hervor hin hinab hinauf hinaus hinein hinter hinunter hinzu hoch los miss mit nach nieder neu re de dis rück statt teil über überein um umher unter ver vor voran
	voraus vorbei vorher wahr weg weiter wider wieder zer zu zurecht zurück zusammen zuvor zwischen her- um- rauf raus rein runter rum bloß kalt klar kennen
	schwarz sicher still`)

// adjectiveSuffix recognises adjectives by their ending.
func adjectiveSuffix(form string) []morphology.Reading {
	for _, ending := range []string{"en", "em", "er", "es", "e", ""} {
		stem, ok := strings.CutSuffix(form, ending)
		if !ok || len(stem) < 5 || !hasSuffix(stem, []string{"isch", "lich", "ig", "bar", "sam", "haft", "los", "iell", "fähig", "iert"}) {
			continue
		}
		r := morphology.Reading{Lemma: stem, Class: morphology.Adjective, Flags: morphology.Predicative}
		if ending != "" {
			r.Flags, r.Agree = 0, morphology.Singular|morphology.Plural
		}
		return []morphology.Reading{r}
	}
	return nil
}
