// Package lexicon finds entries in the project's own German-English lexicon: one
// line an entry, sorted by lemma, searched where it lies.
//
// The lines of data/lexicon.tsv have seven columns separated by tabs: lemma, part
// of speech, gender, plural, English, topics, grammar. data/README.md describes
// them for those who write entries; [ParseEntry] is the law.
package lexicon

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Entry is one line of the lexicon.
type Entry struct {
	Lemma   string
	Class   string   // noun, verb, adjective, adverb, phrase or other
	Gender  string   // nouns: m, f, n, pl, or m/f for a person declined as an adjective
	Plurals []string // nouns: nominative plurals, the better one first; none when NoPlural
	English []string // best first
	Topics  []string // see [Topics]
	Grammar []string // "auf + Akk.", "sich ~ für + Akk.", "weak", "sep", "= ausdrücken"

	NoPlural bool // the noun has no plural in use
}

// Classes and Genders are the values that columns two and three may have.
var (
	Classes = []string{"noun", "verb", "adjective", "adverb", "phrase", "other"}
	Genders = []string{"m", "f", "n", "pl", "m/f"}
)

// Topics are the topics an entry may have.
var Topics = []string{"defence", "diplomacy", "law", "politics", "economy"}

// ParseEntry reads one line, without its line break. The error says which column
// is wrong and what would be right.
func ParseEntry(line string) (Entry, error) {
	c := strings.Split(line, "\t")
	if len(c) != 7 {
		return Entry{}, fmt.Errorf("%d columns: must be 7, separated by tabs", len(c))
	}
	e := Entry{Lemma: c[0], Class: c[1], Gender: c[2], English: list(c[4], "; "), Topics: list(c[5], ","), Grammar: list(c[6], "; ")}
	if c[3] == "-" {
		e.NoPlural = true
	} else {
		e.Plurals = list(c[3], "/")
	}
	return e, e.check()
}

func list(s, sep string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, sep)
}

func (e Entry) check() error {
	switch {
	case e.Lemma == "" || strings.TrimSpace(e.Lemma) != e.Lemma:
		return fmt.Errorf("lemma %q: must be a word without space around it", e.Lemma)
	case !slices.Contains(Classes, e.Class):
		return fmt.Errorf("part of speech %q: must be one of %v", e.Class, Classes)
	case e.Class == "noun" && !slices.Contains(Genders, e.Gender):
		return fmt.Errorf("gender %q: must be one of %v", e.Gender, Genders)
	case e.Class != "noun" && e.Gender != "":
		return fmt.Errorf("gender %q: only nouns have one", e.Gender)
	case len(e.English) == 0 || slices.Contains(e.English, ""):
		return fmt.Errorf("english: must have at least one translation, none empty")
	}
	for _, t := range e.Topics {
		if !slices.Contains(Topics, t) {
			return fmt.Errorf("topic %q: must be one of %v", t, Topics)
		}
	}
	return nil
}

// Lexicon searches the text of a lexicon. It may be used by several goroutines at
// once.
type Lexicon struct {
	lines Lines
	finds atomic.Int32   // how often it was searched
	once  sync.Once      // makes the index
	index map[string]int // where the first line of a lemma begins
}

// indexAfter is how many searches go before the index is made. Making it costs as
// much as some 6,000 searches: a command that looks up a word does without, a long
// text is read a quarter faster with it (go test -bench AnalyseAll ./internal/german).
const indexAfter = 4000

// New returns a lexicon over the text, whose lines must be sorted by lemma as
// bytes are.
func New(text string) *Lexicon { return &Lexicon{lines: Lines(text)} }

// seek returns where the first line of the lemma begins, or where it would.
func (l *Lexicon) seek(lemma string) int {
	if l.finds.Load() < indexAfter {
		l.finds.Add(1)
		return l.lines.seek(lemma)
	}
	l.once.Do(func() {
		index := make(map[string]int, 1<<15)
		for at := 0; at < len(l.lines); {
			line, next := l.lines.line(at)
			if _, seen := index[key(line)]; !seen {
				index[key(line)] = at
			}
			at = next
		}
		l.index = index
	})
	if at, ok := l.index[lemma]; ok {
		return at
	}
	return len(l.lines)
}

// Find returns the entries with exactly this lemma, in the order of the file.
func (l *Lexicon) Find(lemma string) []Entry {
	var found []Entry
	for at := l.seek(lemma); at < len(l.lines); {
		line, next := l.lines.line(at)
		if key(line) != lemma {
			break
		}
		if e, err := ParseEntry(line); err == nil {
			found = append(found, e)
		}
		at = next
	}
	return found
}

// All returns every entry with its line number, from 1. A line that cannot be
// read is left out; a test of this project sees to it that there is none.
func (l *Lexicon) All() iter.Seq2[int, Entry] {
	return func(yield func(int, Entry) bool) {
		n := 0
		for line := range strings.Lines(string(l.lines)) {
			n++
			if e, err := ParseEntry(strings.TrimSuffix(line, "\n")); err == nil && !yield(n, e) {
				return
			}
		}
	}
}
