package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wort/internal/lexicon"
)

// makeLexicon merges files of entries into data/lexicon.tsv, sorted, each entry
// once. Where two files have the same lemma, part of speech and gender, the
// earlier file comes first: its columns hold, translations and topics are joined.
func makeLexicon(args []string) error {
	if len(args) == 0 {
		return errors.New("give the files of entries; data/lexicon.tsv itself may be one of them")
	}
	byKey := map[string]*lexicon.Entry{}
	var bad []error
	for _, path := range args {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n := 0
		for line := range strings.Lines(string(text)) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if line == "" {
				continue
			}
			e, err := lexicon.ParseEntry(line)
			if err != nil {
				bad = append(bad, fmt.Errorf("%s:%d: %w", path, n, err))
				continue
			}
			mergeEntry(byKey, e)
		}
	}
	if len(bad) > 0 {
		return errors.Join(bad...)
	}
	lines := make([]string, 0, len(byKey))
	for _, e := range byKey {
		lines = append(lines, formatEntry(*e))
	}
	slices.SortFunc(lines, func(a, b string) int {
		la, ra, _ := strings.Cut(a, "\t")
		lb, rb, _ := strings.Cut(b, "\t")
		if c := strings.Compare(la, lb); c != 0 {
			return c
		}
		return strings.Compare(ra, rb)
	})
	fmt.Printf("data/lexicon.tsv: %d entries\n", len(lines))
	return os.WriteFile(filepath.Join("data", "lexicon.tsv"), []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

// mostTranslations is how many translations an entry keeps when files are
// merged: more do not fit on a card.
const mostTranslations = 4

// bare is a translation without what is in brackets.
func bare(english string) string {
	before, _, _ := strings.Cut(english, " (")
	return before
}

func mergeEntry(byKey map[string]*lexicon.Entry, e lexicon.Entry) {
	key := e.Lemma + "\t" + e.Class + "\t" + e.Gender
	old := byKey[key]
	if old == nil {
		byKey[key] = &e
		return
	}
	for _, s := range e.English {
		same := func(o string) bool { return bare(o) == bare(s) }
		if !slices.ContainsFunc(old.English, same) && len(old.English) < mostTranslations {
			old.English = append(old.English, s)
		}
	}
	for _, t := range e.Topics {
		if !slices.Contains(old.Topics, t) {
			old.Topics = append(old.Topics, t)
		}
	}
	if len(old.Grammar) == 0 {
		old.Grammar = e.Grammar
	}
}

func formatEntry(e lexicon.Entry) string {
	plural := strings.Join(e.Plurals, "/")
	if e.NoPlural {
		plural = "-"
	}
	slices.Sort(e.Topics)
	return strings.Join([]string{e.Lemma, e.Class, e.Gender, plural, strings.Join(e.English, "; "), strings.Join(e.Topics, ","), strings.Join(e.Grammar, "; ")}, "\t")
}
