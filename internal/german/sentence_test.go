package german_test

import (
	"strings"
	"testing"

	"wort/internal/german"
)

func TestSentenceEnds(t *testing.T) {
	tests := []struct{ name, want string }{ // sentences with bars between them
		{"question and exclamation", "Wer zahlt?|Der Bund!|Gut so."},
		{"question inside a sentence", "Die Frage „Wer zahlt?“ blieb offen."},
		{"closing bracket", "Er schwieg (wie immer.)|Dann ging er."},
		{"small letter goes on", "Er kam um 5 Uhr morgens. und ging."},
		{"ellipsis", "Er zögerte …|Dann ging er."},
		{"ellipsis that goes on", "Er zögerte … und ging."},
		{"doctor", "Prof. Meier kam.|Gen. Müller ging."},
		{"two-letter abbreviation", "Man sah u. a. Panzer."},
		{"two-letter abbreviation before a starter", "Man sah z. B. Die Grünen."},
		{"usw. before a starter", "Es gab Öl usw.|Die Preise sanken nicht."},
		{"usw. before a noun", "Es gab Öl, Gas usw. Händler klagten."},
		{"millions", "Es sind 3 Mio. Euro."},
		{"date in figures", "Am 12. 1. 2023 kam er."},
		{"ordinal behind an article before a starter", "Er kam am 3. Die Wahl folgte."},
		{"number before a starter", "Es fehlen 12.|Die Frist endet."},
		{"year before a month", "Er kam 1945. Mai und Juni waren ruhig."},
		{"run together behind a bracket", "Er ging (allein).Danach kam sie."},
		{"no end in a name with a full stop", "Der U.S.A. droht Streit."},
		{"no end in a host name", "Er las spiegel.de heute."},
		{"initial in a name", "George W. Bush schwieg."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.want, "|", " ")
			var got []string
			for _, s := range german.Sentences(text) {
				got = append(got, text[s.Start:s.End])
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("Sentences(%q) = %q, want %q", text, g, tt.want)
			}
		})
	}
}
