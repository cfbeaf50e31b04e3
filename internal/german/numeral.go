package german

import (
	"strings"

	"wort/internal/morphology"
)

// numeral reports whether the word is a number written in letters: achtzehn,
// einundfünfzig, zweihundert, dreieinhalb, zweitausendsechs. Ordinals and
// multiples are none: achtzehnte, dreimal.
func numeral(word string) bool {
	word = lower(word)
	if numerals[word] {
		return true
	}
	for _, unit := range []string{"tausend", "hundert"} {
		if before, after, ok := strings.Cut(word, unit); ok {
			return (before == "" || numeral(before)) && (after == "" || numeral(strings.TrimPrefix(after, "und")))
		}
	}
	if before, ok := strings.CutSuffix(word, "einhalb"); ok {
		return digits[before] || before == "ein"
	}
	if one, ten, ok := strings.Cut(word, "und"); ok {
		return (digits[one] || one == "ein") && tens[ten]
	}
	return false
}

var (
	digits   = words("zwei drei vier fünf sechs sieben acht neun")
	tens     = words("zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig")
	numerals = words(`null ein eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
	zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend anderthalb`)
)

// units are written small or as signs; they are nouns of their own.
var units = words(`km m cm mm nm kg g mg t h s min ml l kW MW GW kWh kV V W kHz MHz GHz Hz kB MB GB TB PS mbar hPa ha qm m² m³ km² km/h m/s °C °F % ‰ € $ £ ¥`)

// abbreviated are the genders of nouns that are mostly written short, by the whole
// word: die Million, der Doktor, das Jahrhundert, der Kilometer.
var abbreviated = byGender(map[morphology.Gender]string{
	morphology.Masculine: "Dr Prof Art Abs Bd km m cm mm nm € Hr Gen St Jan Feb Apr Aug Sept Okt Nov Dez $ °C",
	morphology.Feminine:  "Mio Mrd Nr S Str Std Min Abb h s t Sek Tel",
	morphology.Neuter:    "Jh Kap kg g mg kW MW GW kWh V W % ‰ PS qm ha",
})

// byGender turns lists of words into the gender of each.
func byGender(lists map[morphology.Gender]string) map[string]morphology.Gender {
	m := map[string]morphology.Gender{}
	for g, list := range lists {
		for w := range words(list) {
			m[w] = g
		}
	}
	return m
}
