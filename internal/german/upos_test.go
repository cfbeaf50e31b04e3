package german_test

import (
	"testing"

	"wort/internal/german"
	"wort/internal/tagger"
)

func TestUPOS(t *testing.T) {
	for tag, want := range map[tagger.Tag]string{
		tagger.NN: "NOUN", tagger.TRUNC: "NOUN", tagger.NE: "PROPN", tagger.ADJA: "ADJ", tagger.ADJD: "ADJ", tagger.ADV: "ADV", tagger.PAV: "ADV",
		tagger.VVIZU: "VERB", tagger.VVPP: "VERB", tagger.VAFIN: "AUX", tagger.VMINF: "AUX", tagger.APPRART: "ADP", tagger.ART: "DET",
		tagger.PPOSAT: "DET", tagger.PRELS: "PRON", tagger.PRF: "PRON", tagger.KON: "CCONJ", tagger.KOUS: "SCONJ", tagger.CARD: "NUM", tagger.PTKNEG: "PART",
		tagger.PTKZU: "PART", tagger.ITJ: "INTJ", tagger.Comma: "PUNCT", tagger.Stop: "PUNCT", tagger.OtherMark: "PUNCT", tagger.FM: "X", tagger.XY: "X", tagger.NoTag: "X",
	} {
		if got := (german.Word{Tag: tag}).UPOS(); got != want {
			t.Errorf("UPOS of %v = %s, want %s", tag, got, want)
		}
	}
}

// TestUPOSByLemma: particles that are prepositions too stay prepositions, signs are
// symbols.
func TestUPOSByLemma(t *testing.T) {
	for _, tt := range []struct {
		tag         tagger.Tag
		lemma, want string
	}{
		{tagger.PTKVZ, "ab", "ADP"}, {tagger.PTKVZ, "hinaus", "ADV"}, {tagger.PTKVZ, "fest", "ADV"},
		{tagger.NN, "%", "SYM"}, {tagger.NN, "km", "NOUN"},
	} {
		if got := (german.Word{Tag: tt.tag, Lemma: tt.lemma}).UPOS(); got != tt.want {
			t.Errorf("UPOS of %v %q = %s, want %s", tt.tag, tt.lemma, got, tt.want)
		}
	}
}

func TestVerbal(t *testing.T) {
	for tag, want := range map[tagger.Tag]bool{tagger.VVFIN: true, tagger.VMINF: true, tagger.VAPP: true, tagger.PTKVZ: false, tagger.NN: false, tagger.ADJD: false} {
		if got := german.Verbal(tag); got != want {
			t.Errorf("Verbal(%v) = %v, want %v", tag, got, want)
		}
	}
}
