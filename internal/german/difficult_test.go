package german_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"wort/internal/german"

	"golang.org/x/text/unicode/norm"
)

// difficult is a sentence of testdata/difficult.conllu with its expected analysis.
type difficult struct {
	id, class, text string
	words           []expected
}

type expected struct{ form, lemma, tag, gender string }

// TestDifficult reads the sentences of testdata/difficult.conllu, each one a trap,
// and compares the tag of every word, the lemma of every word that has a meaning of
// its own, and the gender of every noun. testdata/difficult-known.txt lists the words
// that are known to be read wrongly: a new one fails the test, and so does one that
// is read right by now.
func TestDifficult(t *testing.T) {
	a := analyser(t)
	known := readLines(t, "testdata/difficult-known.txt")
	sentences := readDifficult(t)
	whole, words, wrong := 0, 0, []string{}
	for _, d := range sentences {
		n := len(wrong)
		for _, problem := range d.problems(a) {
			wrong = append(wrong, d.id+" "+problem)
		}
		if len(wrong) == n {
			whole++
		}
		words += len(d.words)
	}
	for _, w := range wrong {
		if !slices.Contains(known, w) {
			t.Errorf("new mistake: %s", w)
		}
	}
	for _, k := range known {
		if !slices.Contains(wrong, k) {
			t.Errorf("read right by now; take it off testdata/difficult-known.txt: %s", k)
		}
	}
	t.Logf("%d of %d sentences without a mistake, %d of %d words wrong", whole, len(sentences), len(wrong), words)
}

// problems says what is read otherwise than expected: "form expected got".
func (d difficult) problems(a *german.Analyser) []string {
	var got []german.Word
	a.Analyse(d.text, func(_ german.Sentence, ws []german.Word) { got = append(got, ws...) })
	if len(got) != len(d.words) {
		return []string{fmt.Sprintf("%d words, expected %d", len(got), len(d.words))}
	}
	var out []string
	for i, want := range d.words {
		w := got[i]
		is := expected{d.text[w.Start:w.End], w.Lemma, w.Tag.String(), ""}
		if w.Tag.String() == "NN" && want.gender != "" {
			is.gender = german.GenderName(w.Gender)
			if w.PluralOnly && want.gender == "pl" {
				is.gender = "pl"
			}
		}
		if !meaningful(want.tag) || w.Headword == want.lemma {
			is.lemma = want.lemma
		}
		if is != want {
			out = append(out, fmt.Sprintf("%s %s/%s/%s %s/%s/%s", want.form, want.lemma, want.tag, want.gender, is.lemma, is.tag, is.gender))
		}
	}
	return out
}

// meaningful holds for the tags of nouns, names, verbs, adjectives and adverbs.
func meaningful(tag string) bool {
	return strings.HasPrefix(tag, "V") || slices.Contains([]string{"NN", "NE", "TRUNC", "ADJA", "ADJD", "ADV"}, tag)
}

func readDifficult(t *testing.T) []difficult {
	t.Helper()
	var out []difficult
	var d difficult
	for _, line := range append(readLines(t, "testdata/difficult.conllu"), "") {
		name, value, ok := strings.Cut(strings.TrimPrefix(line, "# "), " = ")
		switch {
		case line == "":
			if d.id != "" {
				out = append(out, d)
			}
			d = difficult{}
		case ok && name == "sent_id":
			d.id = value
		case ok && name == "class":
			d.class = value
		case ok && name == "text":
			d.text = norm.NFC.String(value)
		case line[0] != '#':
			c := strings.Split(line, "\t")
			gender := map[string]string{"Gender=Masc": "m", "Gender=Fem": "f", "Gender=Neut": "n", "Number=Ptan": "pl"}[c[5]]
			if c[4] != "NN" {
				gender = ""
			}
			d.words = append(d.words, expected{c[1], c[2], c[4], gender})
		}
	}
	return out
}

func readLines(t *testing.T, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if line := lines.Text(); !strings.HasPrefix(line, "#!") {
			out = append(out, line)
		}
	}
	return out
}

// TestDifficultClasses: every class that the list is for has its sentences.
func TestDifficultClasses(t *testing.T) {
	count := map[string]int{}
	for _, d := range readDifficult(t) {
		count[d.class]++
	}
	if len(count) < 30 {
		t.Errorf("%d classes, want 30 or more", len(count))
	}
	for class, n := range count {
		if n < 8 {
			t.Errorf("class %s has %d sentences, want 8 or more", class, n)
		}
	}
}
