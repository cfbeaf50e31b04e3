package german_test

import (
	"testing"

	"wort/internal/tagger"
)

func TestSpellings(t *testing.T) {
	checkRules(t, []rule{
		{"Swiss spelling", "Der Fuss ist verletzt.", "Fuss=Fuß/NN/m"},
		{"ss of today stays", "Die Masse wartet.", "Masse=Masse/NN/f"},
		{"star", "Die Minister*innen tagten.", "Minister*innen=Ministerin/NN/f"},
		{"colon", "Die Lehrer:innen streiken.", "Lehrer:innen=Lehrerin/NN/f"},
		{"capital inside", "Die ArbeiterInnen streiken.", "ArbeiterInnen=Arbeiterin/NN/f"},
		{"inclusive singular", "Eine Minister*in sprach.", "Minister*in=Ministerin/NN/f"},
		{"nominalised verb", "Das Herumlavieren schadet.", "Herumlavieren=Herumlavieren/NN/n"},
		{"nominalised verb of a noun too", "Die Regeln gelten.", "Regeln=Regel/NN/f"},
		{"debris", "@kanzler schweigt.", "@kanzler=@kanzler/XY"},
		{"abbreviation", "Er sah u. a. Panzer.", "u.=u./ADV"},
		{"number", "Es waren 3,5 Tonnen.", "3,5=3,5/CARD"},
		{"ordinal", "Der 12. Tag begann.", "12.=12./ADJA"},
	})
}

// TestObservations checks what the tagger is told: the tags a form may have.
func TestObservations(t *testing.T) {
	tests := []struct {
		name, form string
		has, not   tagger.Set
	}{
		{"noun", "Abwehr", tagger.SetOf(tagger.NN, tagger.NE), tagger.SetOf(tagger.VVFIN, tagger.ADV)},
		{"small words are no nouns", "gehen", tagger.SetOf(tagger.VVINF, tagger.VVFIN), tagger.SetOf(tagger.NN, tagger.NE)},
		{"auxiliary", "wird", tagger.SetOf(tagger.VAFIN), tagger.SetOf(tagger.VVFIN, tagger.VMFIN)},
		{"modal", "kann", tagger.SetOf(tagger.VMFIN), tagger.SetOf(tagger.VVFIN, tagger.VAFIN)},
		{"full verb", "kämpft", tagger.SetOf(tagger.VVFIN), tagger.SetOf(tagger.VAFIN, tagger.VMFIN)},
		{"declined adjective", "schönes", tagger.SetOf(tagger.ADJA), tagger.SetOf(tagger.ADJD)},
		{"undeclined adjective", "wichtig", tagger.SetOf(tagger.ADJD, tagger.ADV, tagger.PTKVZ), tagger.SetOf(tagger.VVFIN)},
		{"closed class may be another", "der", tagger.SetOf(tagger.ART, tagger.PRELS, tagger.PDS), tagger.SetOf(tagger.NN, tagger.NE)},
		{"truncated", "Außen-", tagger.SetOf(tagger.TRUNC), tagger.SetOf(tagger.NN)},
		{"end of a word", "-exporte", tagger.SetOf(tagger.NN), tagger.SetOf(tagger.ADJA, tagger.TRUNC)},
		{"end of an adjective", "-politische", tagger.SetOf(tagger.ADJA), tagger.SetOf(tagger.TRUNC, tagger.VVFIN)},
		{"comma", ",", tagger.SetOf(tagger.Comma), tagger.SetOf(tagger.Stop)},
		{"colon", ":", tagger.SetOf(tagger.Stop), tagger.SetOf(tagger.Comma)},
		{"bracket", "(", tagger.SetOf(tagger.OtherMark), tagger.SetOf(tagger.Stop)},
		{"ordinal", "12.", tagger.SetOf(tagger.ADJA), tagger.SetOf(tagger.CARD)},
		{"number", "12", tagger.SetOf(tagger.CARD), tagger.SetOf(tagger.ADJA)},
		{"unknown with a capital", "Blorpf", tagger.SetOf(tagger.NN, tagger.NE, tagger.FM), tagger.SetOf(tagger.ART)},
		{"unknown and small", "blorpf", tagger.SetOf(tagger.FM, tagger.VVFIN), tagger.SetOf(tagger.NN, tagger.NE)},
		{"guessed adjective", "snorkische", tagger.SetOf(tagger.ADJA, tagger.ADV), tagger.SetOf(tagger.VVFIN)},
		{"abbreviation with a capital", "Mio.", tagger.SetOf(tagger.NN), tagger.SetOf(tagger.ADV)},
		{"small abbreviation", "ca.", tagger.SetOf(tagger.ADV), tagger.SetOf(tagger.NN)},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			allowed := a.Observations([]string{"und", tt.form})[1].Allowed
			if allowed&tt.has != tt.has || allowed&tt.not != 0 {
				t.Errorf("Observations(%q): has %b of %b, and %b of %b, which it must not", tt.form, allowed&tt.has, tt.has, allowed&tt.not, tt.not)
			}
		})
	}
}

// TestObservationsAtStart: a capital at the start of a sentence hides the class.
func TestObservationsAtStart(t *testing.T) {
	a := analyser(t)
	verb := tagger.SetOf(tagger.VVFIN)
	for _, tt := range []struct {
		name  string
		forms []string
		want  bool
	}{
		{"first", []string{"Kommt", "er"}, true},
		{"inside", []string{"Er", "Kommt"}, false},
		{"behind a quotation mark", []string{"Er", "„", "Kommt"}, true},
		{"behind a colon", []string{"Er", ":", "Kommt"}, true},
		{"behind a comma", []string{"Er", ",", "Kommt"}, false},
	} {
		for i, o := range a.Observations(tt.forms) {
			if tt.forms[i] == "Kommt" && (o.Lexical&verb != 0) != tt.want {
				t.Errorf("%s: %q is a verb by form: %v, want %v", tt.name, tt.forms, !tt.want, tt.want)
			}
		}
	}
}

func TestZipf(t *testing.T) {
	a := analyser(t)
	if usual, rare := a.Zipf("Haus"), a.Zipf("Abschreckung"); usual <= rare || rare <= 0 {
		t.Errorf("Zipf(Haus) = %v, Zipf(Abschreckung) = %v: must fall and be above 0", usual, rare)
	}
	if a.Zipf("Straße") != a.Zipf("STRASSE") || a.Zipf("Blorpf") != 0 {
		t.Error("Zipf: must not depend on case or ß, and be 0 for unknown words")
	}
}
