package german_test

import (
	"strings"
	"testing"
)

func TestTruncated(t *testing.T) {
	checkRules(t, []rule{
		{"beginning", "Die Heeres- und Marineeinheiten üben.", "Heeres-=Heereseinheit/TRUNC/f/Heereseinheiten"},
		{"longest end that is a word", "Die Land- und Seestreitkräfte üben.", "Land-=Landstreitkräfte/TRUNC/pl/-"},
		{"shorter end", "Haupt- und Nebenfragen bleiben.", "Haupt-=Hauptfrage/TRUNC/f/Hauptfragen"},
		{"shortest end is no word", "Kurz- und Mittelstreckenraketen fehlen.", "Kurz-=Kurzstreckenrakete/TRUNC/f"},
		{"list", "Öl-, Gas- und Kohleimporte sinken.", "Öl-=Ölimport Gas-=Gasimport/TRUNC/m/Gasimporte"},
		{"fellow behind an adjective", "See- und neue Landminen schwimmen im Hafen.", "See-=Seemine/TRUNC/f neue=neu"},
		{"acronym keeps its hyphen", "US- und EU-Truppen üben.", "US-=US-Truppe/TRUNC/f/US-Truppen"},
		{"acronym before a word without one", "NATO- und Bundeswehrsoldaten üben.", "NATO-=NATO-Soldat/TRUNC/m/NATO-Soldaten"},
		{"short beginning of a short word", "Die Ein- und Ausfuhr stockt.", "Ein-=Einfuhr/TRUNC/f/Einfuhren"},
		{"short beginning, other end", "Die Vor- und Nachteile sind klar.", "Vor-=Vorteil/TRUNC/m/Vorteile"},
		{"sowie", "Innen- sowie Außenpolitiker stritten.", "Innen-=Innenpolitiker"},
		{"no fellow before the verb", "Luft- schlägt See.", "Luft-=Luft-/TRUNC"},
		{"end", "Raketenstarts und -tests häufen sich.", "-tests=Raketentest/NN/m/Raketentests"},
		{"end of a feminine word", "Panzerlieferungen und -reparaturen stocken.", "-reparaturen=Panzerreparatur/NN/f/Panzerreparaturen"},
		{"end with a capital is whole", "Nach dem „2+2“-Treffen schwiegen sie.", "-Treffen=Treffen/NN"},
		{"end without a beginning", "Er sprach von -reparaturen.", "-reparaturen=Reparatur/NN/f"},
		{"adjective end", "Die finanz- und -politische Lage ist ernst.", "-politische=politisch/ADJA"},
	})
}

func TestTruncatedParts(t *testing.T) {
	a := analyser(t)
	for _, tt := range []struct{ text, form, want string }{
		{"Die Gas- und Kohleimporte sinken.", "Gas-", "Gas+Import"},
		{"Raketenstarts und -tests häufen sich.", "-tests", "Rakete+Test"},
	} {
		if got := strings.Join(analysed(a, tt.text)[tt.form].Parts, "+"); got != tt.want {
			t.Errorf("%q: parts of %q = %q, want %q", tt.text, tt.form, got, tt.want)
		}
	}
}
