package german_test

import "testing"

func TestGuessNoun(t *testing.T) {
	checkRules(t, []rule{
		{"compound", "Die Gegendrohnenwaffen fehlen.", "Gegendrohnenwaffen=Gegendrohnenwaffe/NN/f"},
		{"known end", "Die Blorpminister schwiegen.", "Blorpminister=Blorpminister/NN/m/Blorpminister"},
		{"end of a name", "Gestern kam Vossberg.", "Vossberg=Vossberg/NE"},
		{"suffix of a feminine noun", "Die Snackheit war groß.", "Snackheit=Snackheit/NN/f/Snackheiten"},
		{"its plural", "Die Blorpfitäten schreiten voran.", "Blorpfitäten=Blorpfität/NN/f/Blorpfitäten"},
		{"suffix of a masculine noun", "Der Drohnismus lebt.", "Drohnismus=Drohnismus/NN/m/-"},
		{"hyphen", "Die Ex-Generäle sprachen.", "Ex-Generäle=Ex-General/NN/m/Ex-Generäle"},
		{"person of an age", "Der 45-Jährige floh.", "45-Jährige=45-Jährige/NN/m"},
	})
}

func TestGuessSmall(t *testing.T) {
	checkRules(t, []rule{
		{"adjective behind a hyphen", "Die amerikanisch-japanische Übung beginnt.", "amerikanisch-japanische=amerikanisch-japanisch/ADJA"},
		{"adjective behind an acronym", "Die US-gestützte Miliz floh.", "US-gestützte=US-gestützt/ADJA"},
		{"participle behind a member", "Das regelbasierte System wankt.", "regelbasierte=regelbasiert/ADJA"},
		{"verb behind a prefix", "Das Amt wurde neustrukturiert.", "neustrukturiert=neustrukturieren/VVPP"},
		{"inseparable participle", "Die Grenze wurde überrannt.", "überrannt=überrennen/VVPP"},
		{"the other verb of the form", "Das Embargo wird umgangen.", "umgangen=umgehen/VVPP"},
		{"suffix -isch", "Die snorkische Armee zog ab.", "snorkische=snorkisch/ADJA"},
		{"suffix -lich in the plural", "Die snorklichen Truppen zogen ab.", "snorklichen=snorklich/ADJA"},
		{"suffix -bar with a strong ending", "Ein snorkbares Boot lief aus.", "snorkbares=snorkbar/ADJA"},
		{"suffix -fähig", "Der drohnenfähige Kreuzer lief aus.", "drohnenfähige=drohnenfähig/ADJA"},
	})
}

// TestGuessKnown tells words that the tables explain from those they do not.
func TestGuessKnown(t *testing.T) {
	a := analyser(t)
	for _, tt := range []struct {
		text, form string
		known      bool
		why        string
	}{
		{"Die Abwehr versagte.", "Abwehr", true, "form table"},
		{"Die Gegendrohnenwaffe fehlt.", "Gegendrohnenwaffe", true, "known end of the word"},
		{"Die snorkische Armee floh.", "snorkische", true, "known end of the word"},
		{"Der Zwossel brennt.", "Zwossel", false, "unknown word"},
		{"Die US- und EU-Truppen üben.", "US-", true, "completed from EU-Truppe"},
		{"Er trat gestern zurück.", "zurück", true, "separated from its verb"},
		{"Er trat gestern zurück.", "trat", true, "joined with zurück"},
	} {
		if w := analysed(a, tt.text)[tt.form]; w.Known != tt.known || w.Why != tt.why {
			t.Errorf("%q: %q known %v (%s), want %v (%s)", tt.text, tt.form, w.Known, w.Why, tt.known, tt.why)
		}
	}
}
