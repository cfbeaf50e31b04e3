package german

import (
	"strings"
	"unicode/utf8"

	"wort/internal/morphology"
)

// modifierReading is a way to read a member that is not the last.
type modifierReading struct {
	lemma string
	cost  float64
}

// What the kinds of first members cost beyond the word itself.
const (
	costInflected = 0.3 // Waffen-lieferung, Landes-grenze
	costPluralE   = 1.5 // Städte-bund
	costLinkS     = 0.2 // Sicherheits-rat
	costDropE     = 1.0 // Schul-buch, Grenz-schutz
	costVerbStem  = 1.5 // Prüf-bericht
	costAdjective = 0.7 // Groß-macht
	costPrefix    = 1.0 // Gegen-angriff
	costDative    = 4.0 // a form that stands only in the dative plural is no member
)

// modifier reads a member that is not the last, with its linking letters, in the
// cheapest way.
func (a *Analyser) modifier(seg string) (modifierReading, bool) {
	var best modifierReading
	found := false
	take := func(lemma string, extra float64) {
		m := modifierReading{lemma, a.memberCost(lemma, seg) + extra}
		if !found || m.cost < best.cost {
			best, found = m, true
		}
	}
	lower := strings.ToLower(seg)
	if badMembers[lower] {
		return best, false
	}
	if lemma, ok := prefixMembers[lower]; ok {
		return modifierReading{lemma, 6 + costPrefix}, true
	}
	if utf8.RuneCountInString(seg) < leastMember && !shortMembers[lower] {
		return best, found
	}
	a.nounModifiers(lower, take)
	a.otherModifiers(lower, take)
	return best, found
}

// nounModifiers offers the nouns that seg can be.
func (a *Analyser) nounModifiers(seg string, take func(string, float64)) {
	noun := upperFirst(seg)
	for _, r := range a.forms(nil, noun) {
		if r.Class != morphology.Noun {
			continue
		}
		extra := costInflected
		if strings.HasSuffix(seg, "e") {
			extra = costPluralE
		}
		switch {
		case r.Lemma == noun && (needsS(seg) || feminineS[noun]):
			extra = costDative
		case r.Lemma == noun:
			extra = 0
		case r.Agree&^morphology.Agree(morphology.Dative, morphology.ColumnPlural) == 0 && !strings.HasSuffix(seg, "en"):
			extra = costDative
		}
		if r.Flags&morphology.Nominalised != 0 {
			extra += 2
		}
		take(r.Lemma, extra)
	}
	if stem, ok := strings.CutSuffix(seg, "s"); ok && len(stem) >= leastMember {
		if n := upperFirst(stem); takesS(stem) && a.hasNoun(n) {
			take(n, costLinkS)
		}
		if n := upperFirst(stem) + "e"; feminineS[n] {
			take(n, costLinkS)
		}
	}
	if n := noun + "e"; !strings.HasSuffix(seg, "e") && (len(seg) >= 4 || shortMembers[seg]) && a.hasNoun(n) && a.feminine(n) {
		take(n, costDropE)
	}
}

// otherModifiers offers the adjectives and verbs that seg can be.
func (a *Analyser) otherModifiers(seg string, take func(string, float64)) {
	if utf8.RuneCountInString(seg) < 4 && !shortMembers[seg] {
		return
	}
	for _, r := range a.forms(nil, seg) {
		if r.Class == morphology.Adjective && r.Flags&morphology.Predicative != 0 && r.Flags&(morphology.PastParticiple|morphology.PresentParticiple) == 0 {
			take(r.Lemma, costAdjective)
		}
	}
	for _, ending := range []string{"en", "n"} {
		infinitive := seg + ending
		for _, r := range a.forms(nil, infinitive) {
			if r.Class == morphology.Verb && r.Lemma == infinitive && r.Flags&morphology.Infinitive != 0 {
				take(infinitive, costVerbStem)
				return
			}
		}
	}
}

func (a *Analyser) feminine(lemma string) bool {
	for _, e := range a.tables.Morphology.Noun(nil, lemma) {
		if e.Gender == morphology.Feminine {
			return true
		}
	}
	return false
}

// needsS: members in -ung, -heit and the like always take an s, so without one
// the cut is wrong. Counter-example: Werbung|s|kosten, but Dung|haufen.
func needsS(stem string) bool {
	return hasSuffix(stem, linkingSuffixes) && utf8.RuneCountInString(stem) > 5
}

// takesS: feminine nouns that take an s although their genitive has none.
func takesS(stem string) bool {
	return hasSuffix(stem, linkingSuffixes) || feminineS[upperFirst(stem)]
}

var linkingSuffixes = []string{"ung", "heit", "keit", "schaft", "ion", "tät", "ität", "ling", "tum", "sicht", "kunft", "fahrt", "macht", "nacht", "flucht", "sucht", "zucht", "furcht"}

// feminineS are other nouns, mostly feminine, with a linking s, with or without
// their e: Hilfs-, Gebirgs-.
var feminineS = words(`Hilfe Liebe Geschichte Arbeit Heirat Weihnacht Armut Demut Geburt Einfalt Vielfalt Gewalt Anstalt Antwort Gegenwart Notdurft
	Vernunft Unterkunft Auskunft Übereinkunft Botschaft Firma Miete Kapitale Weihnachten Ostern Hochzeit Arznei Jagd Gebirge`)

func hasSuffix(s string, suffixes []string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// suffixHeads are nouns that as the end of a word are almost always a suffix:
// Freund|schaft is none, and Flugzeug is one word to its speakers.
var suffixHeads = words(`schaft zeug tum ling ung rung heit ist ion ei chen ant ent ment ster ter der ner ler mal weise lein tät ität nis sal
	ismus gen ehr eier dung lung tung`)

// badMembers are nouns by form only: letters, symbols, rare homographs of
// prefixes and endings.
var badMembers = words(`miss mikro makro hyper man ab an auf aus be bei da der des die ein er ge her hin in ist ja mit na nach ob so um un ur ver von vor zu sin san bot reg mini gen
	aktion inter unter konter tau tier ren lie kon pro pol par per sub mus lau kar rum sie reform ant ent del tat ten ter mal ste sch abs abt ins kom kor lin mar mir men nat nos pos res sur tra tri wie`)

// shortMembers are members of two or three letters that are words.
var shortMembers = words(`see öl ei erd ehr ess eil eu un us uno bus hof tag rad tor not mut rat weg tod typ ort zug arm ohr amt akt art bad eis gas gen hut uhr abo alu bau boot fuß
	kap kur lob los luft netz ost nord süd west pkw lkw neu alt rot tat tee team test web ziel zoll bio geo öko rad mord rad erz ehe erb neo top sog`)

// prefixMembers are first members that are no nouns.
var prefixMembers = map[string]string{
	"gegen": "gegen", "nicht": "nicht", "anti": "anti", "ex": "ex", "vize": "vize", "sonder": "sonder", "zwischen": "zwischen",
	"neben": "neben", "gesamt": "gesamt", "selbst": "selbst", "wieder": "wieder", "außen": "außen", "innen": "innen", "binnen": "binnen",
	"haupt": "Haupt", "mittel": "Mittel", "inlands": "Inland", "auslands": "Ausland", "rück": "zurück", "grund": "Grund", "spitzen": "Spitze",
	"ober": "ober", "mit": "mit", "nord": "Nord", "süd": "Süd", "ost": "Ost", "west": "West", "zwei": "zwei", "drei": "drei", "vier": "vier", "fünf": "fünf",
	"mehr": "mehr", "viel": "viel", "voll": "voll", "hoch": "hoch", "tief": "tief", "fern": "fern", "nah": "nah",
	"nachkriegs": "Nachkrieg", "vorkriegs": "Vorkrieg",
	"oster": "Ostern", "end": "Ende", "erb": "Erbe", "bundes": "Bund", "landes": "Land", "staats": "Staat", "kriegs": "Krieg", "friedens": "Frieden", "rüstungs": "Rüstung", "volks": "Volk", "völker": "Volk",
}
