package german

import "wort/internal/tagger"

// UPOS returns the universal part of speech of the word (universaldependencies.org/u/pos).
func (w Word) UPOS() string {
	if u, ok := universal[w.Tag]; ok {
		return u
	}
	return "X"
}

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
