package dictionary

import (
	"strings"

	"wort/internal/lexicon"
)

// Phrase is a fixed expression of the lexicon: in Kraft treten, nukleare Teilhabe.
type Phrase struct {
	Entry  lexicon.Entry
	Head   string   // its last word: an infinitive, or a noun
	Others []string // the words before it, articles left out; before a noun, adjectives without ending
}

// Phrases returns the fixed expressions that end with the word, a verb or a noun.
func (d *Dictionary) Phrases(head string) []Phrase {
	if d.phrases == nil {
		d.phrases = map[string][]Phrase{}
		for _, e := range d.lexicon.All() {
			if e.Class == "phrase" {
				d.addPhrase(e)
			}
		}
	}
	return d.phrases[head]
}

func (d *Dictionary) addPhrase(e lexicon.Entry) {
	words := strings.Fields(e.Lemma)
	if len(words) < 2 {
		return
	}
	p := Phrase{Entry: e, Head: words[len(words)-1]}
	verbal := d.analyser.IsVerb(p.Head)
	for _, w := range words[:len(words)-1] {
		switch {
		case verbal && placeholders[w] && !(w == "sich" && len(p.Others) > 0): // nach sich ziehen
		case verbal:
			p.Others = append(p.Others, w)
		default:
			p.Others = append(p.Others, withoutEnding(w))
		}
	}
	if len(p.Others) > 0 {
		d.phrases[p.Head] = append(d.phrases[p.Head], p)
	}
}

// withoutEnding takes the ending of the nominative off an adjective.
func withoutEnding(adjective string) string {
	for _, ending := range []string{"er", "es", "e"} {
		if stem, ok := strings.CutSuffix(adjective, ending); ok && len(stem) > 2 {
			return strings.ToLower(stem)
		}
	}
	return adjective
}

// placeholders are words of a citation form that a sentence fills otherwise.
var placeholders = map[string]bool{"ein": true, "eine": true, "einen": true, "einem": true, "einer": true, "der": true, "die": true, "das": true, "den": true, "dem": true,
	"des": true, "sich": true, "jdn.": true, "jdm.": true, "jmdn.": true, "jmdm.": true, "etw.": true, "etwas": true, "jemanden": true, "jemandem": true, "seine": true, "seinen": true, "sein": true}
