package collect_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wort/internal/collect"
	"wort/internal/dictionary"
	"wort/internal/german"

	"wort/glossary"
)

// goldWord is a line of a teacher's list: what a careful reader takes from an
// article. The columns are those of the header line in testdata/*.tsv.
type goldWord struct {
	lemma, class, gender, plural, parts string
	english                             []string
	term                                bool // of the field, so collected by default
}

func readGold(t *testing.T, path string) []goldWord {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []goldWord
	lines := bufio.NewScanner(f)
	lines.Scan() // header
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 7 {
			t.Fatalf("%s: %q: %d columns, must be 7", path, lines.Text(), len(c))
		}
		out = append(out, goldWord{c[0], c[1], c[2], strings.TrimPrefix(c[3], "-"), c[4], strings.Split(c[5], "; "), c[6] == "yes"})
	}
	return out
}

// names are the persons, places and handles of the articles, read off by hand.
func names(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(b))
}

// tally counts how many of so many are right.
type tally struct{ right, of int }

func (c *tally) count(ok bool) {
	c.of++
	if ok {
		c.right++
	}
}

func (c tally) share() float64 { return float64(c.right) / float64(max(c.of, 1)) }

func (c tally) String() string {
	return fmt.Sprintf("%d of %d (%.1f %%)", c.right, c.of, 100*c.share())
}

// score is how an article was read, against a teacher's list.
type score struct {
	found, terms, precision, gender, plural, parts, english tally
}

// tools are what collecting needs.
func tools(t testing.TB) (*german.Analyser, *dictionary.Dictionary) {
	t.Helper()
	tables, err := german.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	a := german.NewAnalyser(tables)
	return a, dictionary.New(tables.Lexicon, a)
}

// measure compares what is collected from the text with the list and logs each
// difference.
func (s *score) measure(t *testing.T, text string, gold []goldWord) {
	a, d := tools(t)
	src := collect.Source{Text: text}
	all := map[string]glossary.Term{}
	for _, c := range collect.Candidates(src, a, d, collect.Options{All: true}) {
		all[c.Term.Lemma+" "+string(c.Term.Class)] = c.Term
	}
	taken := collect.Candidates(src, a, d, collect.Options{})
	for _, g := range gold {
		term, ok := all[g.lemma+" "+g.class]
		s.found.count(ok)
		if !ok {
			t.Logf("not found: %s %s", g.lemma, g.class)
		}
		if g.term {
			isTaken := slices.ContainsFunc(taken, func(c collect.Candidate) bool { return c.Term.Lemma == g.lemma })
			s.terms.count(isTaken)
			if !isTaken {
				t.Logf("not taken by default: %s", g.lemma)
			}
		}
		if ok {
			s.fields(t, g, term)
		}
	}
	known := names(t)
	for _, term := range all {
		if slices.Contains(known, term.Lemma) || strings.ContainsAny(term.Lemma, "@#0123456789/") {
			t.Errorf("%s: a name or debris, collected as vocabulary", term.Lemma)
		}
	}
	for _, c := range taken {
		i := slices.IndexFunc(gold, func(g goldWord) bool { return g.lemma == c.Term.Lemma })
		s.precision.count(i >= 0 && gold[i].term)
	}
}

func (s *score) fields(t *testing.T, g goldWord, term glossary.Term) {
	differ := func(c *tally, field, want, got string, ok bool) {
		c.count(ok)
		if !ok {
			t.Logf("%s: %s %q, want %q", g.lemma, field, got, want)
		}
	}
	if g.class == "noun" {
		differ(&s.gender, "gender", g.gender, string(term.Gender), string(term.Gender) == g.gender)
		differ(&s.plural, "plural", g.plural, term.Plural, term.Plural == g.plural)
		if parts := strings.Join(term.Parts, "+"); parts != "" || g.parts != "" {
			differ(&s.parts, "parts", g.parts, parts, strings.EqualFold(parts, g.parts))
		}
	}
	hit := slices.ContainsFunc(term.Translations, func(got string) bool {
		return slices.ContainsFunc(g.english, func(want string) bool { return plain(got) == plain(want) })
	})
	differ(&s.english, "english", strings.Join(g.english, "; "), strings.Join(term.Translations, "; "), hit)
}

// plain is a translation in small letters, without what is in brackets and with
// blanks for hyphens.
func plain(english string) string {
	before, _, _ := strings.Cut(english, " (")
	return strings.ReplaceAll(strings.ToLower(before), "-", " ")
}

// The least shares over all sample articles together.
const (
	leastFound   = 0.97
	leastTerms   = 0.92
	leastGender  = 0.98
	leastPlural  = 0.97
	leastParts   = 0.95
	leastEnglish = 0.95
)

// TestAgainstTeacher reads the sample articles and two held-out texts and
// compares with the lists that a teacher made of them by hand.
func TestAgainstTeacher(t *testing.T) {
	lists, err := filepath.Glob("testdata/*.tsv")
	if err != nil || len(lists) < 7 {
		t.Fatalf("testdata/*.tsv: %d lists, %v", len(lists), err)
	}
	var s score
	for _, list := range lists {
		name := strings.TrimSuffix(filepath.Base(list), ".tsv")
		text := filepath.Join("testdata", name+".txt")
		if _, err := os.Stat(text); err != nil {
			text = filepath.Join("..", "..", "data", "articles", name+".txt")
		}
		if _, err := os.Stat(text); err != nil {
			text = filepath.Join("..", "..", "..", "shared", "articles", name+".txt")
		}
		if _, err := os.Stat(text); err != nil {
			t.Logf("%s: the article is not here: left out", name)
			continue
		}
		s.measure(t, articleText(t, text), readGold(t, list))
	}
	for _, c := range []struct {
		name  string
		tally tally
		least float64
	}{
		{"content words found", s.found, leastFound}, {"terms taken by default", s.terms, leastTerms}, {"gender", s.gender, leastGender},
		{"plural", s.plural, leastPlural}, {"parts", s.parts, leastParts}, {"english", s.english, leastEnglish},
	} {
		t.Logf("%-24s %v", c.name, c.tally)
		if c.tally.share() < c.least {
			t.Errorf("%s: %v: must be %.0f %%", c.name, c.tally, 100*c.least)
		}
	}
	t.Logf("%-24s %v", "of those taken, terms", s.precision)
}
