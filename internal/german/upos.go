package german

import "wort/internal/tagger"

// UPOS returns the universal part of speech of the word (universaldependencies.org/u/pos).
func (w Word) UPOS() string {
	if w.Tag == tagger.NN && signs[w.Lemma] {
		return "SYM"
	}
	if w.Tag == tagger.PTKVZ && !adpositions[w.Lemma] {
		return "ADV" // hinaus, fest; ab and an are prepositions too
	}
	if u, ok := universal[w.Tag]; ok {
		return u
	}
	return "X"
}

// signs are nouns written as one sign.
var signs = words("% ‰ € $ £ ¥ °C °F")

// adpositions are the particles that are prepositions too.
var adpositions = words("ab an auf aus bei durch entgegen gegen gegenüber mit nach ohne statt über um unter vor wider zu")

var universal = func() map[tagger.Tag]string {
	m := map[tagger.Tag]string{}
	for u, tags := range map[string][]tagger.Tag{
		"NOUN": {tagger.NN, tagger.TRUNC}, "PROPN": {tagger.NE}, "ADJ": {tagger.ADJA, tagger.ADJD}, "ADV": {tagger.ADV, tagger.PAV, tagger.PWAV, tagger.PTKA},
		"VERB":  {tagger.VVFIN, tagger.VVIMP, tagger.VVINF, tagger.VVIZU, tagger.VVPP},
		"AUX":   {tagger.VAFIN, tagger.VAIMP, tagger.VAINF, tagger.VAPP, tagger.VMFIN, tagger.VMINF, tagger.VMPP},
		"ADP":   {tagger.APPR, tagger.APPRART, tagger.APPO, tagger.APZR, tagger.PTKVZ, tagger.KOKOM},
		"DET":   {tagger.ART, tagger.PDAT, tagger.PIAT, tagger.PPOSAT, tagger.PWAT, tagger.PRELAT},
		"PRON":  {tagger.PDS, tagger.PIS, tagger.PPER, tagger.PPOSS, tagger.PRELS, tagger.PRF, tagger.PWS},
		"CCONJ": {tagger.KON}, "SCONJ": {tagger.KOUS, tagger.KOUI}, "NUM": {tagger.CARD}, "PART": {tagger.PTKNEG, tagger.PTKZU, tagger.PTKANT},
		"INTJ": {tagger.ITJ}, "PUNCT": {tagger.Comma, tagger.Stop, tagger.OtherMark}, "X": {tagger.FM, tagger.XY},
	} {
		for _, t := range tags {
			m[t] = u
		}
	}
	return m
}()
