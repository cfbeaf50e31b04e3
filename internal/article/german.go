package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// languageSample is how many words of a text are looked at to tell its language.
const languageSample = 3000

// German reports whether a text is German. It counts the function words of German and of its neighbours. From 30 words on, German must
// have more than any other language and a twelfth of all words at least, or, as in a list of nouns, no language has any and the words end as
// German ones do. A shorter text is German unless another language has more: a headline of three nouns says too little to be refused. A
// text not in Latin letters is not German.
func German(text string) bool {
	c := countLanguages(text)
	return c.isGerman()
}

func (c *languageCount) isGerman() bool {
	german, other := c.hits[0], c.best()
	switch {
	case c.words == 0 || c.foreign*2 > c.words:
		return false
	case c.words >= 30 && german*12 >= c.words:
		return german > other
	case c.words >= 30:
		return other*12 < c.words && c.endings*8 >= c.words
	}
	return german >= other
}

// isForeign reports that a paragraph of a German article is clearly in another language: five words or more, and function words of that
// language where German ones ought to be.
func (c *languageCount) isForeign() bool {
	if c.words < 5 {
		return false
	}
	other := c.best()
	return c.foreign*2 > c.words || other >= 3 && other*6 >= c.words && other > 3*c.hits[0]
}

// languageCount is what a text shows of its language.
type languageCount struct {
	words   int               // words looked at
	foreign int               // words not in Latin letters
	endings int               // words with ä, ö, ü, ß, or an ending that German nouns and verbs have
	hits    [len(tongues)]int // function words of each language, German first
}

// best is the number of function words of the language other than German that has most.
func (c *languageCount) best() int {
	most := 0
	for _, n := range c.hits[1:] {
		most = max(most, n)
	}
	return most
}

// add adds what another part of the text shows.
func (c *languageCount) add(d *languageCount) {
	c.words += d.words
	c.foreign += d.foreign
	c.endings += d.endings
	for i, n := range d.hits {
		c.hits[i] += n
	}
}

func countLanguages(text string) languageCount {
	var c languageCount
	table := functionWords()
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		if c.words++; c.words > languageSample {
			break
		}
		w = strings.ToLower(w)
		mask := table[w]
		for i := 0; mask != 0; i, mask = i+1, mask>>1 {
			c.hits[i] += int(mask & 1)
		}
		if hasGermanShape(w) {
			c.endings++
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.Is(unicode.Latin, r) {
			c.foreign++
		}
	}
	c.words = min(c.words, languageSample)
	return c
}

// hasGermanShape reports letters or endings that German words have and those of its neighbours seldom do.
func hasGermanShape(w string) bool {
	if strings.ContainsAny(w, "äöüß") {
		return true
	}
	for _, end := range [...]string{"ung", "ungen", "keit", "heit", "schaft", "isch", "ische", "ischen", "lich", "lichen", "ieren", "iert", "chen", "tigen", "werk", "zeug"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
