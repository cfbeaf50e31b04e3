package drill

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/glossary"
)

// articleFault says what is wrong with the article of an answer to a noun, or
// returns "" if nothing is.
func (a parsed) articleFault(t glossary.Term) string {
	want := t.Gender.Article()
	if t.Class != glossary.Noun || want == "" || a.article == want {
		return ""
	}
	fault := "the article is not: "
	switch a.article {
	case "":
		fault = "the article is missing: "
	case "ein", "eine":
		fault = "the definite article is asked: "
	}
	fault += t.Headword()
	if rule := genderRule(t); rule != "" {
		fault += " (" + rule + ")"
	}
	return fault
}

// articleFits reports whether the article typed, if any, is this one.
func (a parsed) articleFits(article string) bool {
	return a.article == "" || a.article == article
}

// suffix is a noun suffix that tells the gender.
type suffix struct {
	ending string
	gender glossary.Gender
	most   bool // with exceptions worth knowing: der Irrtum, der Konsum, das Abitur
}

// suffixes, longer before shorter where one ends in the other. They count only
// behind a stem with a vowel: not der Sprung, der Mist, der Raum.
var suffixes = []suffix{
	{"schaft", glossary.Feminine, false}, // die Botschaft; not der Schaft
	{"heit", glossary.Feminine, false},   // die Sicherheit
	{"keit", glossary.Feminine, false},   // die Fähigkeit
	{"ung", glossary.Feminine, false},    // die Regierung; not der Ursprung
	{"tät", glossary.Feminine, false},    // die Souveränität
	{"ion", glossary.Feminine, true},     // die Nation; not der Spion, das Stadion
	{"ik", glossary.Feminine, true},      // die Politik; not der Katholik
	{"ur", glossary.Feminine, true},      // die Agentur; not das Abitur
	{"chen", glossary.Neuter, true},      // das Mädchen; not der Drachen
	{"lein", glossary.Neuter, false},     // das Fräulein
	{"ment", glossary.Neuter, true},      // das Parlament; not der Zement
	{"tum", glossary.Neuter, true},       // das Eigentum; not der Reichtum
	{"um", glossary.Neuter, true},        // das Ministerium; not der Konsum
	{"ling", glossary.Masculine, false},  // der Flüchtling; not die Reling
	{"ismus", glossary.Masculine, false}, // der Terrorismus
	{"ist", glossary.Masculine, true},    // der Polizist; not die Frist
}

// genderRule says how the gender of a noun can be told from the word: by the
// last member of a compound, and by the suffix. It is empty where no rule gives
// the right gender.
func genderRule(t glossary.Term) string {
	if t.Gender == glossary.PluralOnly {
		return "plural only"
	}
	var rules []string
	if n := len(t.Parts); n > 1 && startsUpper(t.Parts[n-1]) {
		rules = append(rules, "its last part is "+t.Gender.Article()+" "+t.Parts[n-1])
	}
	if s, ok := suffixOf(t.Lemma); ok {
		switch {
		case s.gender == t.Gender && s.most:
			rules = append(rules, "most nouns in -"+s.ending+" are "+genderName[s.gender])
		case s.gender == t.Gender:
			rules = append(rules, "nouns in -"+s.ending+" are "+genderName[s.gender])
		case s.ending == "tum":
			rules = append(rules, "an exception: most nouns in -tum are neuter")
		}
	}
	return strings.Join(rules, "; ")
}

var genderName = map[glossary.Gender]string{
	glossary.Masculine: "masculine", glossary.Feminine: "feminine", glossary.Neuter: "neuter",
}

func suffixOf(lemma string) (suffix, bool) {
	lemma = strings.ToLower(tidy(lemma))
	for _, s := range suffixes {
		stem, ok := strings.CutSuffix(lemma, s.ending)
		if ok && utf8.RuneCountInString(stem) > 1 && strings.ContainsAny(stem, "aeiouyäöü") {
			return s, true
		}
	}
	return suffix{}, false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
