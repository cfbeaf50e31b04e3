// Package data holds the tables that the program carries inside itself: the
// lexicon, the forms and frequencies of German words, and the tagger's weights.
// It hands out bytes and does nothing with them; README.md beside this file
// says where each table comes from and under which licence it stands.
package data

import (
	"embed"
	_ "embed" // for the tables below
)

// Lexicon is the project's own German-English lexicon: lines of tab-separated
// columns, sorted by lemma as bytes are.
//
//go:embed lexicon.tsv
var Lexicon string

// Members holds English words that read well in front of another noun, for the
// first members of compounds: member, tab, English; sorted.
//
//go:embed members.tsv
var Members string

// Compounds holds words whose compound boundaries a reader has settled, since no
// rule finds them: word, tab, the word with a bar at each boundary; sorted.
//
//go:embed compounds.tsv
var Compounds string

// Forms and FormSets are the table of word forms, Nouns and NounSets that of
// noun lemmas, as internal/morphology reads them.
var (
	//go:embed forms.fst
	Forms []byte
	//go:embed forms.bin
	FormSets []byte
	//go:embed nouns.fst
	Nouns []byte
	//go:embed nouns.bin
	NounSets []byte
)

// Frequency maps words to their Zipf frequency in tenths.
//
//go:embed frequency.fst
var Frequency []byte

// Tagger holds the weights of the part-of-speech tagger.
//
//go:embed tagger.bin
var Tagger []byte

// Articles are the sample articles.
//
//go:embed articles/*.txt
var Articles embed.FS
