package article_test

import (
	"os"
	"strings"
	"testing"

	"wort/internal/article"
)

func TestGerman(t *testing.T) {
	nouns := "Abschreckung Verteidigung Streitkräfte Bündnis Übung Ausrüstung Rüstung Vereinbarung Verhandlung Beziehung Botschaft Grenze Freiheit Sicherheit " +
		"Öffentlichkeit Regierung Fähigkeit Aufklärung Überwachung Truppe Panzer Flugzeug Fahrzeug Wache Einheit Führung Leitung Befehl Angriff Rückzug Frieden Krieg"
	tests := []struct {
		name, text string
		want       bool
	}{
		{"German sentence", "Die Minister haben sich auf ein Abkommen geeinigt, das im Herbst in Kraft treten soll.", true},
		{"German headline", "Minister unterzeichnen Abkommen", true},
		{"German word", "Abschreckung", true},
		{"German without umlauts", "Die Gespraeche ueber die Abruestung waren fuer beide Seiten nicht leicht.", true},
		{"list of German nouns", nouns, true},
		{"German with English names", "Das Center for Strategic and International Studies in Washington warnt die Regierung vor einem Krieg um die Insel.", true},
		{"English", "The ministers have agreed on a treaty that will enter into force in the autumn.", false},
		{"English headline", "Ministers sign treaty with the allies", false},
		{"French", "Les ministres ont signé un accord qui doit entrer en vigueur à l’automne.", false},
		{"Dutch", "De ministers hebben een akkoord gesloten dat in het najaar van kracht wordt.", false},
		{"Danish", "Ministrene har indgået en aftale, som træder i kraft til efteråret, og det er godt.", false},
		{"Norwegian", "Ministrene har inngått en avtale som trer i kraft til høsten, og det er bra.", false},
		{"Swedish", "Ministrarna har ingått ett avtal som träder i kraft i höst, och det är bra.", false},
		{"Spanish", "Los ministros firmaron un acuerdo que entrará en vigor en el otoño de este año.", false},
		{"Italian", "I ministri hanno firmato un accordo che entra in vigore nel corso della estate.", false},
		{"Polish", "Ministrowie podpisali umowę, która wejdzie w życie na jesieni i nie jest to wszystko.", false},
		{"Russian", "Министры подписали соглашение, которое вступит в силу осенью.", false},
		{"Chinese", "部长们签署了一项协议", false},
		{"long text without any function word", strings.Repeat("lorem dolor amet consectetur ", 10), false},
		{"nothing", "", false},
		{"numbers", "12 13 14", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := article.German(tt.text); got != tt.want {
				t.Errorf("German(%q) = %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

// Every sentence of the sample articles is German by itself.
func TestGermanSentences(t *testing.T) {
	for _, name := range samples(t) {
		data, err := os.ReadFile(name + ".golden")
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(data), "\n\n")
		for p := range strings.SplitSeq(text, "\n\n") {
			if !article.German(p) {
				t.Errorf("%s: German(%q) = false, want true", name, p)
			}
		}
	}
}
