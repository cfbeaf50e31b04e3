package german

import (
	"strings"
	"unicode"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// observed is what is known of a form before its sentence is read.
type observed struct {
	observation tagger.Observation
	readings    []morphology.Reading // of the form as written
	lowered     []morphology.Reading // of a capitalised form written small
	guessed     bool                 // the readings are made from the tail of the word
}

// observe looks the form up; begins says that it stands where everything is
// written with a capital.
func (a *Analyser) observe(form string, kind Kind, begins bool) observed {
	if units[form] {
		o := fixed(form, tagger.NN)
		o.observation.Allowed |= tagger.SetOf(tagger.NE, tagger.XY)
		return o
	}
	switch kind {
	case MarkToken:
		return markObserved(form)
	case DebrisToken:
		return fixed(form, tagger.XY)
	case NumberToken:
		if strings.HasSuffix(form, ".") {
			return fixed(form, tagger.ADJA)
		}
		return fixed(form, tagger.CARD)
	}
	if strings.HasSuffix(form, ".") {
		if capitalised(form) && !singleLetter(strings.TrimSuffix(form, ".")) {
			return fixed(form, tagger.NN) // Mio., Dr.
		}
		if form == "bzw." {
			return fixed(form, tagger.KON)
		}
		return fixed(form, tagger.ADV) // z. B., ca.
	}
	key := form
	if begins {
		key = "^" + form
	}
	if o, ok := a.cache[key]; ok {
		return o
	}
	o := a.observeWord(form, begins)
	if len(a.cache) < mostCached {
		a.cache[key] = o
	}
	return o
}

func fixed(form string, t tagger.Tag) observed {
	return observed{observation: tagger.Observation{Form: form, Lexical: tagger.SetOf(t), Allowed: tagger.SetOf(t)}}
}

func markObserved(form string) observed {
	switch form {
	case ",":
		return fixed(form, tagger.Comma)
	case ".", "!", "?", ";", ":", "…", "...":
		return fixed(form, tagger.Stop)
	}
	return fixed(form, tagger.OtherMark)
}

func (a *Analyser) observeWord(form string, begins bool) observed {
	var o observed
	o.observation.Form = form
	o.readings = a.readings(form)
	if capitalised(form) {
		o.lowered = a.readings(lowerFirst(form))
	}
	if tail, ok := strings.CutPrefix(form, "-"); ok && !capitalised(tail) {
		return a.observeEnd(form, tail)
	}
	lex, low := tagSet(o.readings), tagSet(o.lowered)
	hint := tagger.Set(0)
	switch {
	case strings.HasSuffix(form, "-") && len(form) > 2:
		o.observation.Lexical = tagger.SetOf(tagger.TRUNC)
		o.observation.Allowed = tagger.SetOf(tagger.TRUNC)
		return o
	case begins:
		lex |= low
	default:
		hint |= low
	}
	hint |= a.lexicalHint(form, lex)
	if lex == 0 {
		o.readings, o.guessed = a.guess(form), true
		hint |= tagSet(o.readings)
	}
	o.observation.Lexical, o.observation.Hint = lex, hint
	o.observation.Allowed = allowedTags(form, lex, hint)
	o.observation.Traits = a.traits(form, &o)
	o.observation.Allowed |= a.oftenMissed(form, lex)
	if lex == 0 && hint.Has(tagger.VVPP) {
		o.observation.Allowed |= tagger.SetOf(tagger.ADJD) // überhastet geplant
	}
	if (lex|low)&closedTags != 0 || lex == 0 && a.Zipf(form) >= frequentZipf || indefinite(form) {
		o.observation.Allowed = anyTag(form)
	}
	return o
}

// traits sums up what helps to tell names from nouns.
func (a *Analyser) traits(form string, o *observed) uint32 {
	z := a.Zipf(form)
	t := uint32(min(max(int(z), 0), 7))
	if hasFlag(o.readings, morphology.GivenName) {
		t |= 8
	}
	if hasFlag(o.readings, morphology.Place) {
		t |= 16
	}
	if o.guessed {
		t |= 32
	}
	if len(o.readings) == 0 {
		t |= 64
	}
	for _, r := range o.readings {
		if r.Class == morphology.Noun && a.hasLexicalNoun(r.Lemma, "") {
			t |= 128
		}
		if r.Class == morphology.Name && r.Flags&(morphology.GivenName|morphology.Place) == 0 {
			t |= 256
		}
	}
	return t
}

// lexicalHint says which class the lexicon has a small word in, where the table
// of forms leaves a choice: gezielt (adjective, or participle of zielen).
func (a *Analyser) lexicalHint(form string, lex tagger.Set) tagger.Set {
	var hint tagger.Set
	if lex == 0 || lex&(lex-1) == 0 || capitalised(form) {
		return hint
	}
	for _, e := range a.entries(form) {
		switch e.Class {
		case "adjective":
			hint |= tagger.SetOf(tagger.ADJD)
		case "adverb":
			hint |= tagger.SetOf(tagger.ADV)
		}
	}
	return hint
}

// observeEnd reads the end of a compound whose beginning stands elsewhere: the
// noun in "und -exporte", the adjective in "und -politische".
func (a *Analyser) observeEnd(form, tail string) observed {
	o := observed{guessed: true}
	for _, r := range append(a.readings(upperFirst(tail)), a.readings(tail)...) {
		if r.Class == morphology.Noun || r.Class == morphology.Adjective {
			o.readings = append(o.readings, r)
		}
	}
	set := tagSet(o.readings)
	if set == 0 {
		set = tagger.SetOf(tagger.NN, tagger.ADJA, tagger.ADJD)
	}
	o.observation = tagger.Observation{Form: form, Lexical: set, Allowed: set}
	return o
}

// readings looks the form up as written, in the spelling of today, and without
// capitals throughout.
func (a *Analyser) readings(form string) []morphology.Reading {
	if plain := inclusive(form); plain != form {
		if rs := a.forms(nil, plain); len(rs) > 0 {
			return rs // the table has BürgerInnen as a word
		}
	}
	rs := a.forms(nil, form)
	if capitalised(form) && !hasClass(rs, morphology.Noun) {
		rs = a.nominalised(rs, form)
		rs = a.nominalisedAdjective(rs, form)
	}
	if len(rs) == 0 && strings.Contains(form, "ss") { // Swiss spelling: Aussenminister
		for i := strings.Index(form, "ss"); i >= 0; i = nextIndex(form, "ss", i) {
			rs = a.forms(rs, form[:i]+"ß"+form[i+2:])
		}
	}
	if len(rs) == 0 && len(form) > 3 && strings.ToUpper(form) == form && !strings.ContainsFunc(form, unicode.IsLower) {
		rs = a.forms(rs, upperFirst(strings.ToLower(form)))
	}
	return rs
}

// nominalised adds the noun that every infinitive can be: das Wegschauen.
func (a *Analyser) nominalised(rs []morphology.Reading, form string) []morphology.Reading {
	infinitive := lowerFirst(form)
	if !strings.HasSuffix(infinitive, "n") || !a.IsVerb(infinitive) {
		return rs
	}
	return append(rs, morphology.Reading{Lemma: form, Class: morphology.Noun, Gender: morphology.Neuter, Agree: morphology.Singular, Flags: morphology.Nominalised})
}

// nominalisedAdjective adds the noun that every declined adjective can be: nichts
// Unüberlegtes, ins Koreanische.
func (a *Analyser) nominalisedAdjective(rs []morphology.Reading, form string) []morphology.Reading {
	for _, r := range a.forms(nil, lowerFirst(form)) {
		if r.Class == morphology.Adjective && r.Agree == 0 && strings.HasSuffix(form, "isch") {
			return append(rs, morphology.Reading{Lemma: form, Class: morphology.Noun, Gender: morphology.Neuter, Agree: morphology.Singular}) // Polnisch
		}
		if r.Class != morphology.Adjective || r.Agree == 0 || r.Flags&(morphology.Comparative|morphology.Superlative) != 0 {
			continue
		}
		lemma := upperFirst(undeclined(lowerFirst(form))) + "e"
		for _, g := range nominalisedGenders {
			if agree := r.Agree & g.agree; agree != 0 {
				rs = append(rs, morphology.Reading{Lemma: lemma, Class: morphology.Noun, Gender: g.gender, Agree: agree, Flags: morphology.AdjectivalNoun})
			}
		}
		break
	}
	return rs
}

var nominalisedGenders = []struct {
	gender morphology.Gender
	agree  morphology.Agreement
}{
	{morphology.Masculine, agreements(nomM, genM, datM, accM, nomP, genP, datP, accP)},
	{morphology.Neuter, agreements(nomN, genN, datN, accN)},
}

func nextIndex(s, sub string, after int) int {
	i := strings.Index(s[after+1:], sub)
	if i < 0 {
		return -1
	}
	return after + 1 + i
}

// inclusive turns Minister*innen, Minister:innen and MinisterInnen into the
// feminine form.
func inclusive(form string) string {
	for _, sign := range []string{"*in", ":in", "_in", "/in", "In"} {
		if i := strings.LastIndex(form, sign); i > 2 && (form[i:] == sign || form[i:] == sign+"nen") {
			return form[:i] + "in" + strings.TrimPrefix(form[i:], sign)
		}
	}
	return form
}
