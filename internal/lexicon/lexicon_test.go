package lexicon_test

import (
	"bufio"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"wort/data"
	"wort/internal/lexicon"
	"wort/internal/morphology"

	"github.com/google/go-cmp/cmp"
)

// leastEntries is the size that the lexicon is not to fall below.
const leastEntries = 8000

// TestLinesParse reads every line, and checks order and uniqueness.
func TestLinesParse(t *testing.T) {
	seen := map[string]int{}
	last := ""
	n := 0
	for line := range strings.Lines(data.Lexicon) {
		n++
		line = strings.TrimSuffix(line, "\n")
		e, err := lexicon.ParseEntry(line)
		if err != nil {
			t.Errorf("line %d: %v", n, err)
			continue
		}
		if e.Lemma < last {
			t.Errorf("line %d: %q stands after %q: run mkdata lexicon data/lexicon.tsv", n, e.Lemma, last)
		}
		last = e.Lemma
		key := e.Lemma + "\t" + e.Class + "\t" + e.Gender
		if seen[key] > 0 {
			t.Errorf("line %d: %q is also on line %d", n, key, seen[key])
		}
		seen[key] = n
	}
	if n < leastEntries {
		t.Errorf("%d entries: must be %d or more", n, leastEntries)
	}
	t.Logf("%d entries", n)
}

// TestAgainstTable compares gender and plural with the noun table. What differs
// must be settled in testdata/settled.tsv, by a reader who says which is right.
func TestAgainstTable(t *testing.T) {
	table, err := morphology.Open(morphology.Bytes{Forms: data.Forms, FormSets: data.FormSets, Nouns: data.Nouns, NounSets: data.NounSets})
	if err != nil {
		t.Fatal(err)
	}
	settled := readSettled(t)
	used := map[string]bool{}
	for _, d := range lexicon.New(data.Lexicon).Compare(table) {
		if !settled[d.String()] {
			t.Errorf("unsettled: %s", d)
		}
		used[d.String()] = true
	}
	for line := range settled {
		if !used[line] {
			t.Errorf("testdata/settled.tsv: %q settles nothing any more: delete it", line)
		}
	}
}

// readSettled reads the first four columns of testdata/settled.tsv; the fifth is
// the reason.
func readSettled(t *testing.T) map[string]bool {
	t.Helper()
	f, err := os.Open("testdata/settled.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	settled := map[string]bool{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 5 || c[4] == "" {
			t.Errorf("testdata/settled.tsv: %q: must be lemma, field, lexicon, table, reason", lines.Text())
			continue
		}
		settled[strings.Join(c[:4], "\t")] = true
	}
	return settled
}

// TestSpelling asks hunspell with the German dictionary, where it is installed.
func TestSpelling(t *testing.T) {
	path, err := exec.LookPath("hunspell")
	if err == nil {
		err = exec.Command(path, "-d", "de_DE", "-l", os.DevNull).Run()
	}
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("hunspell with de_DE: %v", err)
		}
		t.Skip("hunspell or its German dictionary (hunspell-de-de) is not installed")
	}
	var words strings.Builder
	for _, e := range lexicon.New(data.Lexicon).All() {
		words.WriteString(e.Lemma + "\n")
		for _, p := range e.Plurals {
			words.WriteString(p + "\n")
		}
	}
	cmd := exec.Command(path, "-d", "de_DE", "-i", "UTF-8", "-l")
	cmd.Stdin = strings.NewReader(words.String())
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Fields(readFile(t, "testdata/spelling.txt"))
	unknown := strings.Fields(string(out))
	slices.Sort(unknown)
	for _, w := range slices.Compact(unknown) {
		if !slices.Contains(known, w) {
			t.Errorf("%q: unknown to hunspell; if it is right, add it to testdata/spelling.txt", w)
		}
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFind(t *testing.T) {
	l := lexicon.New("Abend\tnoun\tm\tAbende\tevening\t\t\nSee\tnoun\tf\t-\tsea\t\t\nSee\tnoun\tm\tSeen\tlake\t\t\nStreit\tnoun\tm\t-\tdispute; quarrel\tdiplomacy,law\tum + Akk.\n")
	tests := []struct {
		name, lemma string
		want        []lexicon.Entry
	}{
		{"first line", "Abend", []lexicon.Entry{{Lemma: "Abend", Class: "noun", Gender: "m", Plurals: []string{"Abende"}, English: []string{"evening"}}}},
		{"two genders", "See", []lexicon.Entry{
			{Lemma: "See", Class: "noun", Gender: "f", NoPlural: true, English: []string{"sea"}},
			{Lemma: "See", Class: "noun", Gender: "m", Plurals: []string{"Seen"}, English: []string{"lake"}}}},
		{"last line, all columns", "Streit", []lexicon.Entry{{Lemma: "Streit", Class: "noun", Gender: "m", NoPlural: true,
			English: []string{"dispute", "quarrel"}, Topics: []string{"diplomacy", "law"}, Grammar: []string{"um + Akk."}}}},
		{"before all", "Aal", nil},
		{"beyond all", "Zoll", nil},
		{"beginning of a lemma", "Se", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, l.Find(tt.lemma)); diff != "" {
				t.Errorf("Find(%q): (-want +got)\n%s", tt.lemma, diff)
			}
		})
	}
}

func TestParseEntryErrors(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"columns", "Haus\tnoun", "2 columns: must be 7, separated by tabs"},
		{"class", "Haus\tsubstantive\tn\tHäuser\thouse\t\t", `part of speech "substantive"`},
		{"gender", "Haus\tnoun\tx\tHäuser\thouse\t\t", `gender "x"`},
		{"gender of a verb", "gehen\tverb\tn\t\tgo\t\t", "only nouns have one"},
		{"no translation", "gehen\tverb\t\t\t\t\t", "at least one translation"},
		{"topic", "gehen\tverb\t\t\tgo\tsport\t", `topic "sport"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := lexicon.ParseEntry(tt.line)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("ParseEntry(%q): error %v, want %q", tt.line, err, tt.want)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	l := lexicon.New(data.Lexicon)
	b.ReportAllocs()
	for b.Loop() {
		l.Find("Verteidigungsminister")
	}
}

// TestFindIndexed: the index, made after some thousand searches, finds what the
// search finds.
func TestFindIndexed(t *testing.T) {
	indexed := lexicon.New(data.Lexicon)
	for range 5000 {
		indexed.Find("Abschreckung")
	}
	for _, e := range indexed.All() {
		want := lexicon.New(data.Lexicon).Find(e.Lemma)
		if got := indexed.Find(e.Lemma); !cmp.Equal(got, want) {
			t.Fatalf("Find(%q) with the index = %v, without %v", e.Lemma, got, want)
		}
	}
	if got := indexed.Find("Nichtvorhanden"); got != nil {
		t.Errorf("Find of a word that is not there = %v", got)
	}
}
