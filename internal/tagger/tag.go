// Package tagger gives each word of a sentence a part-of-speech tag of the STTS
// tag set, with an averaged perceptron.
//
// In go the words of a sentence and what a lexicon knows of each (see
// [Observation]); out comes one [Tag] a word. A [Model] is trained by [Train] and
// kept as bytes that are used as they lie in the program: loading one parses
// nothing. The same sentence gives the same tags on every machine, since all
// weights are whole numbers.
//
// The method is that of Collins, "Discriminative training methods for hidden
// Markov models" (2002), decoded greedily from left to right.
package tagger

import "slices"

// Tag is a part of speech of the STTS tag set; the numbers are stored in models.
type Tag uint8

// The tags of STTS (Schiller, Teufel, Stöckert, Thielen 1999), with PAV for
// pronominal adverbs. NoTag is the zero value.
const (
	NoTag Tag = iota
	ADJA
	ADJD
	ADV
	APPO
	APPR
	APPRART
	APZR
	ART
	CARD
	FM
	ITJ
	KOKOM
	KON
	KOUI
	KOUS
	NE
	NN
	PAV
	PDAT
	PDS
	PIAT
	PIS
	PPER
	PPOSAT
	PPOSS
	PRELAT
	PRELS
	PRF
	PTKA
	PTKANT
	PTKNEG
	PTKVZ
	PTKZU
	PWAT
	PWAV
	PWS
	TRUNC
	VAFIN
	VAIMP
	VAINF
	VAPP
	VMFIN
	VMINF
	VMPP
	VVFIN
	VVIMP
	VVINF
	VVIZU
	VVPP
	XY
	Comma     // $,
	Stop      // $.
	OtherMark // $(
	numTags   = int(OtherMark) + 1
)

var names = [numTags]string{"", "ADJA", "ADJD", "ADV", "APPO", "APPR", "APPRART", "APZR", "ART", "CARD", "FM", "ITJ",
	"KOKOM", "KON", "KOUI", "KOUS", "NE", "NN", "PAV", "PDAT", "PDS", "PIAT", "PIS", "PPER", "PPOSAT", "PPOSS", "PRELAT",
	"PRELS", "PRF", "PTKA", "PTKANT", "PTKNEG", "PTKVZ", "PTKZU", "PWAT", "PWAV", "PWS", "TRUNC", "VAFIN", "VAIMP", "VAINF",
	"VAPP", "VMFIN", "VMINF", "VMPP", "VVFIN", "VVIMP", "VVINF", "VVIZU", "VVPP", "XY", "$,", "$.", "$("}

// String returns the tag as STTS writes it.
func (t Tag) String() string {
	if int(t) < numTags {
		return names[t]
	}
	return "?"
}

// ParseTag returns the tag with that name, and whether there is one.
func ParseTag(name string) (Tag, bool) {
	i := slices.Index(names[:], name)
	return Tag(max(i, 0)), i > 0
}

// Set is a set of tags.
type Set uint64

// SetOf returns the set of the given tags.
func SetOf(tags ...Tag) Set {
	var s Set
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

// Has reports whether the set contains the tag.
func (s Set) Has(t Tag) bool { return s&(1<<t) != 0 }

// Observation is what is known of one word before tagging: its form as written,
// and what a lexicon says of it.
type Observation struct {
	Form    string
	Lexical Set    // tags that the lexicon has for the form; empty when it does not know it
	Hint    Set    // tags that fit by shape or by the parts of the word
	Traits  uint32 // what else is known of the form, as bits and numbers
	Allowed Set    // tags that may be given; empty allows all
}
