package german_test

import (
	"strings"
	"testing"

	"wort/internal/german"
	"wort/internal/morphology"
)

func TestNounReadings(t *testing.T) {
	checkRules(t, []rule{
		{"things before adjectival nouns", "Die Rechte der Staaten werden verletzt.", "Rechte=Recht/NN/n/Rechte"},
		{"adjectival noun in the singular", "Die Abgeordnete der Grünen sprach.", "Abgeordnete=Abgeordnete/NN/f"},
		{"adjectival noun in the weak plural", "Die Abgeordneten stimmten ab.", "Abgeordneten=Abgeordnete/NN/m"},
		{"strong adjectival noun behind kein", "Kein Verbündeter half.", "Verbündeter=Verbündete/NN/m"},
		{"entry before nominalised infinitive", "Das Abkommen gilt.", "Abkommen=Abkommen/NN/n/Abkommen"},
		{"plural before nominalised infinitive", "Die Reisen wurden abgesagt.", "Reisen=Reise/NN/f"},
		{"infinitive where the article wants it", "Das Reisen wird teuer.", "Reisen=Reisen/NN/n"},
		{"plural of one homograph", "Er sprach von höheren Gehältern.", "Gehältern=Gehalt/NN/n/Gehälter"},
		{"plural of the other", "Die Gehalte an Uran schwanken.", "Gehalte=Gehalt/NN/m/Gehalte"},
		{"weak noun in the accusative", "Die Polizei nahm einen Demonstranten fest.", "Demonstranten=Demonstrant/NN/m/Demonstranten"},
		{"genitive", "Er lag wegen des Tors zurück.", "Tors=Tor/NN/n"},
		{"unknown compound is weighed by its head", "Die Drohnenkorvettenbank schloss.", "Drohnenkorvettenbank=Drohnenkorvettenbank/NN/f"},
	})
}

func TestPluralOfNoun(t *testing.T) {
	checkRules(t, []rule{
		{"the plural of the text first", "Die beiden Bänke fehlen.", "Bänke=Bank/NN/f/Bänke"},
		{"the other plural of the text", "Die beiden Banken fusionieren.", "Banken=Bank/NN/f/Banken"},
		{"the usual plural", "Die größte Bank des Landes wankt.", "Bank=Bank/NN/f/Banken"},
		{"the usual plural is not the first of the table", "Er fand kluge Worte.", "Worte=Wort/NN/n/Worte"},
		{"dative of the plural shows it", "Sie saßen auf Bänken.", "Bänken=Bank/NN/f/Bänke"},
		{"plural of the head", "Die Gegendrohnenwaffe fehlt.", "Gegendrohnenwaffe=Gegendrohnenwaffe/NN/f/Gegendrohnenwaffen"},
		{"plural behind a hyphen keeps its capital", "Die US-Basis brennt.", "US-Basis=US-Basis/NN/f/US-Basen"},
		{"masculine without plural", "Der Verrat schockierte alle.", "Verrat=Verrat/NN/m/-"},
		{"plural only", "Die Kosten steigen.", "Kosten=Kosten/NN/pl/-"},
		{"plural only as head", "Die Landstreitkräfte üben.", "Landstreitkräfte=Landstreitkräfte/NN/pl/-"},
		{"plural only behind a hyphen", "Die NATO-Streitkräfte üben.", "NATO-Streitkräfte=NATO-Streitkräfte/NN/pl/-"},
		{"singular of a noun with a plural-only sense", "Die Streitkraft übt.", "Streitkraft=Streitkraft/NN/f"},
		{"plural by suffix", "Die Blorpierung schreitet voran.", "Blorpierung=Blorpierung/NN/f/Blorpierungen"},
	})
}

// TestPluralsOf asks for nouns without a sentence.
func TestPluralsOf(t *testing.T) {
	tests := []struct {
		name, lemma string
		gender      morphology.Gender
		want        string
	}{
		{"gender chooses", "Band", morphology.Masculine, "Bände"},
		{"gender chooses, neuter", "Band", morphology.Neuter, "Bänder"},
		{"rare plural of a feminine noun", "Abschreckung", morphology.Feminine, "Abschreckungen"},
		{"no plural of a masculine noun", "Handel", morphology.Masculine, ""},
		{"head", "Kanzlerband", morphology.Masculine, "Kanzlerbände"},
		{"suffix", "Snorkierung", morphology.Feminine, "Snorkierungen"},
		{"nothing known", "Blorp", morphology.Masculine, ""},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			first := ""
			if ps := a.Plurals(tt.lemma, tt.gender); len(ps) > 0 {
				first = ps[0]
			}
			if first != tt.want {
				t.Errorf("Plurals(%q, %s) begins with %q, want %q", tt.lemma, german.GenderName(tt.gender), first, tt.want)
			}
		})
	}
}

func TestPartsOfNoun(t *testing.T) {
	a := analyser(t)
	for text, want := range map[string]string{
		"Die Streitkräfteanforderung liegt vor.": "Streitkräfte+Anforderung",
		"Die Raketenabwehr versagte.":            "Rakete+Abwehr",
		"Die Regierung versagte.":                "",
	} {
		form := strings.Fields(text)[1]
		if got := strings.Join(analysed(a, text)[form].Parts, "+"); got != want {
			t.Errorf("%q: parts of %q = %q, want %q", text, form, got, want)
		}
	}
}

func TestNounChoice(t *testing.T) {
	checkRules(t, []rule{
		{"plural before a rare dative", "Die Zeugen schwiegen.", "Zeugen=Zeuge/NN/m"},
		{"plural of the one, not of the other", "Die Akten fehlen.", "Akten=Akte/NN/f"},
		{"no plural in use", "Sie zündeten Reifen an.", "Reifen=Reifen/NN/m"},
		{"no bare genitive", "Mais wächst dort.", "Mais=Mais/NN/m"},
		{"people in the plural", "Tausende Reisende saßen fest.", "Reisende=Reisende/NN/m"},
		{"a woman", "Eine Reisende saß fest.", "Reisende=Reisende/NN/f"},
		{"language", "Er übersetzte aus dem Arabischen.", "Arabischen=Arabische/NN/n"},
		{"neuter behind im", "Im Allgemeinen gilt das.", "Allgemeinen=Allgemeine/NN/n"},
		{"infinitive behind beim", "Beim Wenden kippte der Panzer.", "Wenden=Wenden/NN/n"},
		{"entry of the lexicon beside other words", "Die Hanse war reich.", "Hanse=Hanse/NN/f"},
		{"plural listed as a word, whose singular lives", "Die Einnahmen sinken.", "Einnahmen=Einnahme~Einnahmen/NN/pl"},
		{"plural without a singular", "Die Streitkräfte üben.", "Streitkräfte=Streitkräfte/NN/pl"},
	})
}
