package german

import (
	"wort/internal/morphology"
	"wort/internal/tagger"
)

// anyAgreement is that of a word that does not show its case.
const anyAgreement = morphology.Singular | morphology.Plural

// phraseAgreement returns what the words before the noun at i allow it to be:
// the preposition its case, the article and the adjectives case, number and
// gender. Example: "der See" leaves masculine nominative, feminine genitive and
// dative, "an der See" only the feminine dative.
func (s *sentence) phraseAgreement(i int) morphology.Agreement {
	agree := anyAgreement
	narrow := func(with morphology.Agreement) {
		if with != 0 && agree&with != 0 {
			agree &= with
		}
	}
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		switch t := s.words[j].Tag; t {
		case tagger.ADJA:
			narrow(s.adjectiveAgreement(j))
		case tagger.ADJD, tagger.ADV, tagger.KON, tagger.Comma, tagger.OtherMark, tagger.TRUNC:
			if !s.insidePhrase(j) {
				return agree
			}
		case tagger.CARD:
			if number := s.form(j); number != "1" && number != "ein" && number != "eins" {
				narrow(morphology.Plural | pluralOf(number))
			}
		case tagger.ART, tagger.PDAT, tagger.PPOSAT, tagger.PIAT, tagger.PIS, tagger.PWAT, tagger.PRELAT, tagger.PDS:
			narrow(s.determinerAgreement(j))
			if j > 0 && s.words[j-1].Tag == tagger.APPR {
				narrow(prepositionCases[lower(s.form(j-1))])
			}
			if t != tagger.PIAT && t != tagger.PIS {
				return agree
			}
		case tagger.APPRART:
			narrow(contractions[lower(s.form(j))])
			return agree
		case tagger.APPR:
			narrow(prepositionCases[lower(s.form(j))])
			return agree
		default:
			return agree
		}
	}
	return agree
}

// pluralOf lets decades and years (1970er Jahre, 2023) pass: only small whole
// numbers demand a plural.
func pluralOf(number string) morphology.Agreement {
	if len(number) > 3 {
		return morphology.Singular
	}
	return 0
}

// insidePhrase reports whether the word at j can stand between an article and its
// noun: an adverb or a mark with an adjective behind it.
func (s *sentence) insidePhrase(j int) bool {
	for k := j + 1; k < len(s.words); k++ {
		switch s.words[k].Tag {
		case tagger.ADJA:
			return true
		case tagger.ADJD, tagger.ADV, tagger.CARD:
		default:
			return false
		}
	}
	return false
}

func (s *sentence) adjectiveAgreement(j int) morphology.Agreement {
	var agree morphology.Agreement
	for _, rs := range [][]morphology.Reading{s.seen[j].readings, s.seen[j].lowered} {
		for _, r := range rs {
			if r.Class == morphology.Adjective {
				agree |= r.Agree
			}
		}
	}
	return agree
}

// determinerAgreement reads articles and pronouns from the table; ein, kein and
// the possessives without ending are masculine or neuter.
func (s *sentence) determinerAgreement(j int) morphology.Agreement {
	form := lower(s.form(j))
	if a, ok := determiners[form]; ok {
		return a
	}
	stem, ending := cutDeterminer(form)
	if stem == "" {
		return 0
	}
	if pluralStems[stem] {
		return einEndings[ending] & morphology.Plural
	}
	return einEndings[ending]
}

// pluralStems are determiners that stand with plurals: viele Tote are no woman.
var pluralStems = words("viel wenig einig mehrer beid sämtlich")

// cutDeterminer splits words declined as ein into stem and ending.
func cutDeterminer(form string) (stem, ending string) {
	for _, stem := range []string{"irgendein", "kein", "mein", "dein", "sein", "ihr", "unser", "unsr", "euer", "eur", "ein", "jed", "dies", "jen", "manch", "solch", "welch", "all", "beid", "einig", "mehrer", "viel", "wenig", "sämtlich", "jeglich"} {
		if len(form) >= len(stem) && form[:len(stem)] == stem && len(form) <= len(stem)+2 {
			return stem, form[len(stem):]
		}
	}
	return "", ""
}

func agreements(cells ...morphology.Agreement) morphology.Agreement {
	var a morphology.Agreement
	for _, c := range cells {
		a |= c
	}
	return a
}

var (
	nomM = morphology.Agree(morphology.Nominative, morphology.ColumnMasculine)
	nomF = morphology.Agree(morphology.Nominative, morphology.ColumnFeminine)
	nomN = morphology.Agree(morphology.Nominative, morphology.ColumnNeuter)
	nomP = morphology.Agree(morphology.Nominative, morphology.ColumnPlural)
	genM = morphology.Agree(morphology.Genitive, morphology.ColumnMasculine)
	genF = morphology.Agree(morphology.Genitive, morphology.ColumnFeminine)
	genN = morphology.Agree(morphology.Genitive, morphology.ColumnNeuter)
	genP = morphology.Agree(morphology.Genitive, morphology.ColumnPlural)
	datM = morphology.Agree(morphology.Dative, morphology.ColumnMasculine)
	datF = morphology.Agree(morphology.Dative, morphology.ColumnFeminine)
	datN = morphology.Agree(morphology.Dative, morphology.ColumnNeuter)
	datP = morphology.Agree(morphology.Dative, morphology.ColumnPlural)
	accM = morphology.Agree(morphology.Accusative, morphology.ColumnMasculine)
	accF = morphology.Agree(morphology.Accusative, morphology.ColumnFeminine)
	accN = morphology.Agree(morphology.Accusative, morphology.ColumnNeuter)
	accP = morphology.Agree(morphology.Accusative, morphology.ColumnPlural)

	// determiners are the forms of the definite article and of dessen, deren.
	determiners = map[string]morphology.Agreement{
		"der": agreements(nomM, genF, datF, genP), "die": agreements(nomF, nomP, accF, accP), "das": agreements(nomN, accN),
		"den": agreements(accM, datP), "dem": agreements(datM, datN), "des": agreements(genM, genN),
		"denen": datP, "beide": agreements(nomP, accP), "beiden": anyAgreement & morphology.Plural, "beider": genP,
		"zwei": morphology.Plural, "drei": morphology.Plural, "vier": morphology.Plural,
		"ein": agreements(nomM, nomN, accN), "ihr": agreements(nomM, nomN, accN), "unser": agreements(nomM, nomN, accN), "euer": agreements(nomM, nomN, accN),
	}

	// einEndings are the endings of ein, kein, dieser and the possessives.
	einEndings = map[string]morphology.Agreement{
		"": agreements(nomM, nomN, accN), "e": agreements(nomF, accF, nomP, accP), "er": agreements(nomM, genF, datF, genP),
		"es": agreements(nomN, accN, genM, genN), "em": agreements(datM, datN), "en": agreements(accM, datP, genM, genN),
	}

	// contractions are prepositions with their article.
	contractions = map[string]morphology.Agreement{
		"am": agreements(datM, datN), "im": agreements(datM, datN), "zum": agreements(datM, datN), "vom": agreements(datM, datN),
		"beim": agreements(datM, datN), "unterm": agreements(datM, datN), "überm": agreements(datM, datN), "hinterm": agreements(datM, datN),
		"zur": datF, "ins": accN, "ans": accN, "aufs": accN, "fürs": accN, "durchs": accN, "ums": accN, "übers": accN, "unters": accN, "vors": accN, "hinters": accN,
	}

	dative     = agreements(datM, datF, datN, datP)
	accusative = agreements(accM, accF, accN, accP)
	genitive   = agreements(genM, genF, genN, genP)

	// prepositionCases are the cases that prepositions take.
	prepositionCases = prepositions(map[string]morphology.Agreement{
		"aus außer bei mit nach seit von zu gegenüber binnen entgegen gemäß nebst samt zufolge": dative,
		"durch für gegen ohne um bis pro":                accusative,
		"an auf hinter in neben über unter vor zwischen": dative | accusative,
		"angesichts anhand anlässlich anstatt anstelle aufgrund außerhalb bezüglich diesseits hinsichtlich infolge inmitten innerhalb jenseits kraft mangels mithilfe mittels oberhalb seitens trotz ungeachtet unterhalb unweit während wegen zugunsten zwecks statt laut dank": genitive | dative,
	})
)

func prepositions(m map[string]morphology.Agreement) map[string]morphology.Agreement {
	out := map[string]morphology.Agreement{}
	for list, cases := range m {
		for w := range words(list) {
			out[w] = cases
		}
	}
	return out
}
