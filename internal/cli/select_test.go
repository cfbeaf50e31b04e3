package cli

import (
	"testing"

	"wort/glossary"

	"github.com/google/go-cmp/cmp"
)

func TestSelection(t *testing.T) {
	term := glossary.Term{
		Lemma: "Abschreckung", Topics: []string{"defence", "Marine"},
		Examples: []glossary.Example{{Text: "x", Source: "Bündnis verstärkt die Flotte", Article: "0123456789abcdef"}},
	}
	for _, test := range []struct {
		name   string
		topics []string
		source string
		want   bool
	}{
		{"everything", nil, "", true},
		{"topic", []string{"law,Defence"}, "", true},
		{"own topic", []string{"MARINE"}, "", true},
		{"another topic", []string{"law"}, "", false},
		{"part of the title", nil, " buendnis VERSTÄRKT", true},
		{"head of the ID", nil, "012345", true},
		{"too little of the ID", nil, "01234", false},
		{"topic and another source", []string{"defence"}, "Gipfel", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := newSelection(test.topics, test.source).matches(term); got != test.want {
				t.Errorf("matches = %v, want %v", got, test.want)
			}
		})
	}
	want := []string{"defence", "diplomacy", "law", "politics", "economy", "Heer", "Marine"}
	if diff := cmp.Diff(want, knownTopics([]glossary.Term{term, {Topics: []string{"Heer"}}})); diff != "" {
		t.Errorf("knownTopics (-want +got):\n%s", diff)
	}
}
