package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// makeCompounds merges files of settled cuts (word, tab, the word with bars) into
// data/compounds.tsv, sorted; the earlier file holds where two disagree.
func makeCompounds(args []string) error {
	if len(args) == 0 {
		return errors.New("give the files of cuts; data/compounds.tsv itself may be one of them")
	}
	cuts := map[string]string{}
	for _, path := range args {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(text)) {
			word, cut, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if !ok || strings.ReplaceAll(cut, "|", "") != word || strings.Contains("|"+cut+"|", "||") {
				return fmt.Errorf("%s: line %q: must be a word, a tab and the word with bars", path, line)
			}
			if _, known := cuts[word]; !known {
				cuts[word] = cut
			}
		}
	}
	lines := make([]string, 0, len(cuts))
	for word, cut := range cuts {
		lines = append(lines, word+"\t"+cut)
	}
	slices.Sort(lines)
	fmt.Printf("data/compounds.tsv: %d words\n", len(lines))
	return os.WriteFile(filepath.Join("data", "compounds.tsv"), []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}
