package german

import (
	"strings"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

var (
	openTags   = tagger.SetOf(tagger.NN, tagger.NE, tagger.ADJA, tagger.ADJD, tagger.ADV, tagger.VVFIN, tagger.VVINF, tagger.VVPP, tagger.VVIZU, tagger.FM)
	closedTags = ^(openTags | tagger.SetOf(tagger.VVIMP, tagger.VAFIN, tagger.VAIMP, tagger.VAINF, tagger.VAPP, tagger.VMFIN, tagger.VMINF, tagger.VMPP,
		tagger.Comma, tagger.Stop, tagger.OtherMark, tagger.NoTag, tagger.CARD, tagger.TRUNC, tagger.XY))
)

// frequentZipf is how frequent a form must be for the tagger to know it without
// the table.
const frequentZipf = 5.0

// indefinite holds for the pronouns that the table has as adjectives, adverbs or
// verbs only: wenige Tage, die meisten, ein paar, lange.
func indefinite(form string) bool {
	form = lower(form)
	return indefinites[form] || indefinites[undeclined(form)]
}

var indefinites = words(`wenig viel meist solch manch etlich derlei allerlei vielerlei keinerlei zweierlei mancherlei soviel sovielen paar selb allermeist jedwed jeglich sämtlich mehrer
	beid ander all einander bisschen lang zweier dreier`)

// oftenMissed are the tags of a form that the table lacks systematically.
func (a *Analyser) oftenMissed(form string, lex tagger.Set) tagger.Set {
	var set tagger.Set
	small := lower(form)
	switch {
	case numeral(form):
		set |= tagger.SetOf(tagger.CARD)
	case nameParticles[form], strings.HasPrefix(small, "al-"), strings.HasPrefix(small, "el-"), strings.HasPrefix(small, "d’"):
		set |= tagger.SetOf(tagger.NE) // Vincent van Gogh, Bin Laden
	case strings.HasSuffix(small, "ens") && len(form) > 6:
		set |= tagger.SetOf(tagger.ADV) // drittens
	case capitalised(form) && strings.HasSuffix(form, "er"):
		set |= tagger.SetOf(tagger.ADJA) // der Haager Gerichtshof
	}
	if lex&tagger.SetOf(tagger.ADJD, tagger.VVFIN) != 0 && (strings.HasSuffix(small, "t") || strings.HasSuffix(small, "en")) && a.regularParticiple(form) {
		set |= tagger.SetOf(tagger.VVPP)
	}
	return set
}

// nameParticles stand small within names.
var nameParticles = words("de van da di do du del della den der dos el ibn bin bint la le ten ter und von zu zum zur y e")

// anyTag allows what any word can be: forms that the table has in a closed class,
// since its classes and those of STTS differ.
func anyTag(form string) tagger.Set {
	set := tagger.SetOf(tagger.Comma, tagger.Stop, tagger.OtherMark, tagger.TRUNC, tagger.XY, tagger.NoTag)
	if !capitalised(form) {
		set |= tagger.SetOf(tagger.NN, tagger.NE)
	}
	return allTags &^ set
}

// allowedTags keeps the tagger to what the form can be.
func allowedTags(form string, lex, hint tagger.Set) tagger.Set {
	capital := capitalised(form)
	switch {
	case lex == 0 && capital:
		return openTags | hint | tagger.SetOf(tagger.CARD, tagger.XY, tagger.ITJ)
	case lex == 0:
		switch {
		case hint&verbTags != 0:
			return hint | tagger.SetOf(tagger.FM)
		case hint&^tagger.SetOf(tagger.NN) != 0:
			return hint | tagger.SetOf(tagger.ADV, tagger.FM)
		}
		return openTags&^tagger.SetOf(tagger.NN, tagger.NE) | tagger.SetOf(tagger.FM, tagger.XY, tagger.PTKVZ)
	}
	set := lex
	if capital {
		set |= hint&tagger.SetOf(tagger.ADJA) | tagger.SetOf(tagger.NE, tagger.FM)
	} else {
		set &^= tagger.SetOf(tagger.NN)
	}
	if lex.Has(tagger.ADJD) {
		set |= tagger.SetOf(tagger.ADV, tagger.PTKVZ)
	}
	return set
}

var allTags = tagger.SetOf(tagger.OtherMark)<<1 - 2

// tagSet translates readings into the tags they can have.
func tagSet(rs []morphology.Reading) tagger.Set {
	var set tagger.Set
	for _, r := range rs {
		set |= readingTags(r)
	}
	return set
}

func readingTags(r morphology.Reading) tagger.Set {
	switch r.Class {
	case morphology.Noun:
		return tagger.SetOf(tagger.NN)
	case morphology.Name:
		return tagger.SetOf(tagger.NE)
	case morphology.Verb:
		return verbReadingTags(r)
	case morphology.Adjective:
		return adjectiveReadingTags(r)
	case morphology.Adverb:
		return tagger.SetOf(tagger.ADV, tagger.PAV, tagger.PWAV)
	case morphology.Pronoun:
		return tagger.SetOf(tagger.PPER, tagger.PDS, tagger.PDAT, tagger.PIS, tagger.PIAT, tagger.PPOSAT, tagger.PRELS, tagger.PRF, tagger.PWS, tagger.PWAT)
	case morphology.Article:
		return tagger.SetOf(tagger.ART)
	case morphology.Preposition:
		return tagger.SetOf(tagger.APPR, tagger.APPRART, tagger.APPO)
	case morphology.Conjunction:
		return tagger.SetOf(tagger.KON, tagger.KOUS, tagger.KOKOM)
	case morphology.Numeral:
		return tagger.SetOf(tagger.CARD)
	case morphology.Interjection:
		return tagger.SetOf(tagger.ITJ)
	case morphology.Negation:
		return tagger.SetOf(tagger.PTKNEG)
	case morphology.Particle:
		return tagger.SetOf(tagger.PTKVZ)
	}
	return 0
}

func adjectiveReadingTags(r morphology.Reading) tagger.Set {
	var set tagger.Set
	if r.Agree != 0 {
		set |= tagger.SetOf(tagger.ADJA)
	}
	if r.Flags&morphology.Predicative != 0 || r.Agree == 0 {
		set |= tagger.SetOf(tagger.ADJD)
	}
	return set
}

// verbKinds are the tags of one kind of verb by form.
type verbKinds struct{ finite, infinitive, participle, imperative tagger.Tag }

var (
	fullVerb      = verbKinds{tagger.VVFIN, tagger.VVINF, tagger.VVPP, tagger.VVIMP}
	auxiliaryVerb = verbKinds{tagger.VAFIN, tagger.VAINF, tagger.VAPP, tagger.VAIMP}
	modalVerb     = verbKinds{tagger.VMFIN, tagger.VMINF, tagger.VMPP, tagger.VMFIN}
)

func kindOf(lemma string) verbKinds {
	switch lemma {
	case "sein", "haben", "werden":
		return auxiliaryVerb
	case "können", "müssen", "sollen", "wollen", "dürfen", "mögen":
		return modalVerb
	}
	return fullVerb
}

func verbReadingTags(r morphology.Reading) tagger.Set {
	var set tagger.Set
	k := kindOf(r.Lemma)
	if r.Flags&(morphology.Finite|morphology.Subordinate) != 0 {
		set |= tagger.SetOf(k.finite)
	}
	if r.Flags&morphology.Infinitive != 0 {
		set |= tagger.SetOf(k.infinitive)
	}
	if r.Flags&morphology.ZuInfinitive != 0 {
		set |= tagger.SetOf(tagger.VVIZU)
	}
	if r.Flags&morphology.PastParticiple != 0 {
		set |= tagger.SetOf(k.participle)
	}
	if r.Flags&morphology.Imperative != 0 {
		set |= tagger.SetOf(k.imperative)
	}
	if r.Flags&morphology.PresentParticiple != 0 {
		set |= tagger.SetOf(tagger.ADJD)
	}
	return set
}
