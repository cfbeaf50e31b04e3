package dictionary

import (
	"strings"

	"wort/internal/german"
)

// How sure a guess of each kind is. The figures are estimates of the share of
// guesses that a learner could use as they are.
const (
	certaintyCompound   = 0.6
	certaintyParticiple = 0.7
	certaintyFeminine   = 0.9
	certaintyVerbNoun   = 0.5
)

// guess puts a meaning together from words that the lexicon has.
func (d *Dictionary) guess(lemma, class, gender string) Meaning {
	switch class {
	case "noun":
		if m, ok := d.feminine(lemma); ok && (gender == "f" || gender == "") {
			return m
		}
		for _, try := range []func(string) (Meaning, bool){d.compound, d.nominalised} {
			if m, ok := try(lemma); ok {
				return m
			}
		}
		m, _ := d.adjectivalNoun(lemma, gender)
		return m
	case "adjective", "adverb":
		for _, try := range []func(string) (Meaning, bool){d.hyphenated, d.participle, d.negated} {
			if m, ok := try(lemma); ok {
				return m
			}
		}
	}
	return Meaning{}
}

// group is a run of members of a compound that the lexicon has as one word.
type group struct {
	lemma   string
	english string
	topics  []string
}

// compound reads a compound part by part: Abwehrkapazität, defence capacity.
func (d *Dictionary) compound(lemma string) (Meaning, bool) {
	groups := d.groups(lemma)
	if len(groups) < 2 {
		return Meaning{}, false
	}
	var english, notes []string
	for _, g := range groups {
		if g.english == "" {
			return Meaning{}, false
		}
		english = append(english, g.english)
		notes = append(notes, g.lemma+" ("+g.english+")")
	}
	return Meaning{Translations: []string{joinMembers(english)}, Topics: d.partTopics(lemma), Origin: FromGuess,
		Certainty: certaintyCompound, Note: strings.Join(notes, " + ")}, true
}

// joinMembers writes the members side by side, prefixes with a hyphen: anti-ship
// system.
func joinMembers(english []string) string {
	var b strings.Builder
	for i, e := range english {
		if i > 0 {
			if hyphened[english[i-1]] {
				b.WriteByte('-')
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(e)
	}
	return b.String()
}

var hyphened = map[string]bool{"anti": true, "counter": true, "non": true, "co": true, "self": true, "vice": true, "pro": true, "ex": true, "semi": true, "pre": true}

// groups joins the members of a compound from the left into the longest words
// that the lexicon has: Verteidigung + Lieferkette, not + liefern + Kette.
func (d *Dictionary) groups(lemma string) []group {
	ms := d.analyser.Split(lemma)
	var out []group
	for i := 0; i < len(ms); {
		g, next := d.longestGroup(lemma, ms, i)
		out = append(out, g)
		i = next
	}
	return out
}

func (d *Dictionary) longestGroup(lemma string, ms []german.Member, i int) (group, int) {
	for j := len(ms); j > i+1; j-- {
		if i == 0 && j == len(ms) {
			continue // the whole word
		}
		for _, word := range []string{
			lemma[ms[i].Start:ms[j-1].Start] + lowerWord(ms[j-1].Lemma),
			strings.TrimSuffix(lemma[ms[i].Start:ms[j-1].End], "-"),
		} {
			if e, ok := d.find(upperWord(word), "noun", ""); ok {
				return group{e.Lemma, d.inFront(e.Lemma, short(e.English), j == len(ms)), e.Topics}, j
			}
			if english := d.inFront(strings.ToLower(word), "", j == len(ms)); english != "" {
				return group{word, english, nil}, j // Nachkriegs-, post-war
			}
		}
	}
	return d.member(lemma, ms[i], i == len(ms)-1), i + 1
}

// short is the first translation that can be joined with others: defence ministry,
// not ministry of defence.
func short(english []string) string {
	for _, e := range english {
		if !strings.Contains(e, " of ") && !strings.Contains(e, " for ") {
			return e
		}
	}
	return english[0]
}

// inFront is the translation of a member: before the head the word that reads
// well there (Bundes-, federal), as the head what it means in compounds
// (-verband, association) or the plain one.
func (d *Dictionary) inFront(lemma, english string, head bool) string {
	key := lemma
	if head {
		key = "-" + strings.ToLower(lemma)
	}
	if line, ok := d.members.Find(key); ok {
		_, attributive, _ := strings.Cut(line, "\t")
		return attributive
	}
	return attribute(english)
}

// member is a single member: a noun, or the verb or adjective it is made from,
// or a name or abbreviation as it stands (US-).
func (d *Dictionary) member(lemma string, m german.Member, head bool) group {
	surface := strings.TrimSuffix(lemma[m.Start:m.End], "-")
	for _, word := range []string{upperWord(surface), m.Lemma, upperWord(m.Lemma)} {
		if e, ok := d.find(word, "noun", ""); ok {
			return group{e.Lemma, d.inFront(e.Lemma, short(e.English), head), e.Topics}
		}
	}
	if !head {
		for _, word := range []string{m.Lemma, strings.ToLower(surface)} {
			if english := d.inFront(word, "", false); english != "" {
				return group{word, english, nil}
			}
		}
	}
	for _, class := range []string{"adjective", "verb", "adverb"} {
		if e, ok := d.find(m.Lemma, class, ""); ok && !head {
			english := attribute(e.English[0])
			if class == "verb" {
				english = gerund(english)
			}
			return group{e.Lemma, english, e.Topics}
		}
	}
	if !head && strings.HasSuffix(lemma[m.Start:m.End], "-") {
		return group{surface, surface, nil}
	}
	return group{lemma: m.Lemma}
}

// leastPerson is the fewest bytes of a noun that a feminine is made from.
const leastPerson = 4

// feminine derives the woman from the man: Ministerin from Minister.
func (d *Dictionary) feminine(lemma string) (Meaning, bool) {
	stem, ok := strings.CutSuffix(lemma, "in")
	if !ok || len(stem) < leastPerson {
		return Meaning{}, false // Sein is no woman
	}
	for _, masculine := range []string{stem, stem + "e"} {
		m := Meaning{}
		if e, ok := d.find(masculine, "noun", "m"); ok {
			m = Meaning{Translations: e.English, Topics: e.Topics}
		} else if len(d.analyser.Split(masculine)) > 0 {
			m, _ = d.compound(masculine)
		}
		if len(m.Translations) > 0 {
			return Meaning{Translations: []string{m.Translations[0] + " (woman)"}, Topics: m.Topics, Origin: FromGuess, Certainty: certaintyFeminine, Note: "feminine of " + masculine}, true
		}
	}
	return Meaning{}, false
}

// nominalised derives a noun from its verb: das Vorrücken, die Entsendung.
func (d *Dictionary) nominalised(lemma string) (Meaning, bool) {
	stem := lowerWord(lemma)
	infinitives := []string{stem}
	if root, ok := strings.CutSuffix(stem, "ung"); ok {
		infinitives = []string{root + "en", root + "n"}
	}
	for _, infinitive := range infinitives {
		if e, ok := d.find(infinitive, "verb", ""); ok {
			return Meaning{Translations: []string{gerund(e.English[0])}, Topics: e.Topics, Origin: FromGuess, Certainty: certaintyVerbNoun, Note: "from the verb " + infinitive}, true
		}
	}
	return Meaning{}, false
}

// adjectivalNoun derives a person from an adjective, or a thing where the noun is
// neuter: der Verschüttete, das Machbare.
func (d *Dictionary) adjectivalNoun(lemma, gender string) (Meaning, bool) {
	stem, ok := strings.CutSuffix(lowerWord(lemma), "e")
	if !ok {
		return Meaning{}, false
	}
	m, found := d.entry(stem, "adjective", "")
	if !found {
		m, found = d.participle(stem)
	}
	if !found {
		return Meaning{}, false
	}
	kind := " person"
	if gender == "n" {
		kind = " thing"
	}
	return Meaning{Translations: []string{m.Translations[0] + kind}, Topics: m.Topics, Origin: FromGuess, Certainty: certaintyVerbNoun, Note: "from the adjective " + stem}, true
}

// hyphenated reads amerikanisch-japanisch side by side.
func (d *Dictionary) hyphenated(lemma string) (Meaning, bool) {
	pieces := strings.Split(lemma, "-")
	if len(pieces) < 2 {
		return Meaning{}, false
	}
	var english []string
	for i, p := range pieces {
		switch e, ok := d.find(p, "adjective", ""); {
		case ok:
			english = append(english, e.English[0])
		case i < len(pieces)-1 && strings.ToUpper(p) == p:
			english = append(english, p)
		default:
			return Meaning{}, false
		}
	}
	return Meaning{Translations: []string{strings.Join(english, "-")}, Origin: FromGuess, Certainty: certaintyParticiple, Note: strings.Join(pieces, " + ")}, true
}

// participle derives an adjective from its verb: untermauert, underpinned.
func (d *Dictionary) participle(lemma string) (Meaning, bool) {
	verb, past, ok := d.analyser.Participle(lemma)
	if !ok {
		return Meaning{}, false
	}
	e, ok := d.find(verb, "verb", "")
	if !ok {
		return Meaning{}, false
	}
	var english []string
	for _, t := range e.English[:min(2, len(e.English))] {
		if past {
			english = append(english, pastParticiple(t))
		} else {
			english = append(english, gerund(t))
		}
	}
	return Meaning{Translations: english, Topics: e.Topics, Origin: FromGuess, Certainty: certaintyParticiple, Note: "participle of " + verb}, true
}

// negated derives unverändert from verändert.
func (d *Dictionary) negated(lemma string) (Meaning, bool) {
	rest, ok := strings.CutPrefix(lemma, "un")
	if !ok {
		return Meaning{}, false
	}
	m, found := d.entry(rest, "adjective", "")
	if !found {
		m, found = d.participle(rest)
	}
	if !found {
		return Meaning{}, false
	}
	return Meaning{Translations: []string{"not " + m.Translations[0]}, Origin: FromGuess, Certainty: certaintyVerbNoun, Note: "un- + " + rest}, true
}
