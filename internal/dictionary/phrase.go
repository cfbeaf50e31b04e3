package dictionary

import (
	"strings"

	"wort/internal/lexicon"
)

// Phrase is a fixed expression of the lexicon: Anspruch erheben, in Kraft treten.
type Phrase struct {
	Entry  lexicon.Entry
	Verb   string   // its last word, an infinitive
	Others []string // the words before it, articles left out
}

// Phrases returns the fixed expressions that end with the verb.
func (d *Dictionary) Phrases(verb string) []Phrase {
	if d.phrases == nil {
		d.phrases = map[string][]Phrase{}
		for _, e := range d.lexicon.All() {
			if e.Class == "phrase" {
				d.addPhrase(e)
			}
		}
	}
	return d.phrases[verb]
}

func (d *Dictionary) addPhrase(e lexicon.Entry) {
	words := strings.Fields(e.Lemma)
	if len(words) < 2 {
		return
	}
	p := Phrase{Entry: e, Verb: words[len(words)-1]}
	if d.analyser != nil && !d.analyser.IsVerb(p.Verb) {
		return // a noun phrase: nukleare Teilhabe
	}
	for _, w := range words[:len(words)-1] {
		if !placeholders[w] {
			p.Others = append(p.Others, w)
		}
	}
	if len(p.Others) > 0 {
		d.phrases[p.Verb] = append(d.phrases[p.Verb], p)
	}
}

// placeholders are words of a citation form that a sentence fills otherwise.
var placeholders = map[string]bool{"ein": true, "eine": true, "einen": true, "einem": true, "einer": true, "der": true, "die": true, "das": true, "den": true, "dem": true,
	"des": true, "sich": true, "jdn.": true, "jdm.": true, "jmdn.": true, "jmdm.": true, "etw.": true, "etwas": true, "jemanden": true, "jemandem": true, "seine": true, "seinen": true, "sein": true}
