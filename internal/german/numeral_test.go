package german_test

import "testing"

func TestNumerals(t *testing.T) {
	checkRules(t, []rule{
		{"teens", "Es kamen achtzehn Boote.", "achtzehn=achtzehn/CARD"},
		{"tens and ones", "Es kamen einundfünfzig Boote.", "einundfünfzig=einundfünfzig/CARD"},
		{"hundreds", "Rund zweihundert Boote liefen aus.", "zweihundert=zweihundert/CARD"},
		{"thousands", "Es kamen zweitausendsechshundert Boote.", "zweitausendsechshundert=zweitausendsechshundert/CARD"},
		{"halves", "Nach dreieinhalb Jahren endete der Krieg.", "dreieinhalb=dreieinhalb/CARD"},
		{"ordinals are none", "Der achtzehnte Gipfel begann.", "achtzehnte=achtzehnt~achtzehnte/ADJA"},
		{"multiples are none", "Er rief dreimal an.", "dreimal=dreimal/ADV"},
		{"a noun with a number inside", "Der Jahrhundertvertrag gilt.", "Jahrhundertvertrag=Jahrhundertvertrag/NN"},
	})
}

func TestUnits(t *testing.T) {
	checkRules(t, []rule{
		{"kilometres", "Die Rakete flog 300 km weit.", "km=km/NN"},
		{"per cent", "Rund 20 % der Mittel fehlen.", "%=%/NN"},
	})
}
