package collect

import "strings"

// mostPlaces is how many places of a word are written otherwise, one with the
// other; a longer word has more, but no one types it.
const mostPlaces = 6

// written is how a keyboard without umlauts writes a letter.
var written = []struct{ typed, letter string }{
	{"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}, {"Ae", "Ä"}, {"Oe", "Ö"}, {"Ue", "Ü"}, {"ss", "ß"},
	{"AE", "Ä"}, {"OE", "Ö"}, {"UE", "Ü"},
}

// place is where a form may stand for another letter.
type place struct {
	at     int // byte offset
	letter string
}

// respelt returns the form with umlauts and ß in every choice of the places where
// they may be meant, the spelling with most of them first. In Quelle and neue, ue
// stays.
func respelt(form string) []string {
	places := placesOf(form)
	all := 1<<len(places) - 1
	spellings := make([]string, 0, all)
	for choice := all; choice > 0; choice-- {
		var b strings.Builder
		done := 0
		for i, p := range places {
			if choice&(1<<i) != 0 {
				b.WriteString(form[done:p.at] + p.letter)
				done = p.at + len("ae")
			}
		}
		spellings = append(spellings, b.String()+form[done:])
	}
	return spellings
}

func placesOf(form string) []place {
	var places []place
	for i := 0; i < len(form) && len(places) < mostPlaces; i++ {
		for _, w := range written {
			if strings.HasPrefix(form[i:], w.typed) && !(w.typed == "ue" && i > 0 && strings.IndexByte("aeoqAEOQ", form[i-1]) >= 0) {
				places = append(places, place{i, w.letter})
				i++ // both letters
				break
			}
		}
	}
	return places
}
