package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// conlluSentence is a sentence of a treebank: its text, and the words as they
// stand in it (contractions such as "im" are one word).
type conlluSentence struct {
	text               string
	forms, tags, lemma []string
}

// readTreebanks reads CoNLL-U files, and those in folders.
func readTreebanks(paths []string) ([]conlluSentence, error) {
	var all []conlluSentence
	for _, path := range paths {
		files := []string{path}
		if info, err := os.Stat(path); err != nil {
			return nil, err
		} else if info.IsDir() {
			if files, err = filepath.Glob(filepath.Join(path, "*.conllu")); err != nil || len(files) == 0 {
				return nil, fmt.Errorf("folder %q: holds no .conllu file", path)
			}
		}
		for _, file := range files {
			ss, err := readConllu(file)
			if err != nil {
				return nil, err
			}
			all = append(all, ss...)
		}
	}
	return all, nil
}

func readConllu(path string) ([]conlluSentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []conlluSentence
	var s conlluSentence
	skip := 0 // words left that a contraction already covers
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" {
			if len(s.forms) > 0 {
				all = append(all, s)
			}
			s, skip = conlluSentence{}, 0
			continue
		}
		if text, ok := strings.CutPrefix(line, "# text = "); ok {
			s.text = text
		}
		if line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 10 {
			return nil, fmt.Errorf("%s:%d: %d columns: must be 10", path, n, len(c))
		}
		switch {
		case strings.Contains(c[0], "-"):
			s.forms, s.tags, s.lemma = append(s.forms, c[1]), append(s.tags, "APPRART"), append(s.lemma, c[1])
			skip = 2
		case strings.Contains(c[0], "."):
		case skip > 0:
			skip--
		default:
			s.forms, s.tags, s.lemma = append(s.forms, c[1]), append(s.tags, c[4]), append(s.lemma, c[2])
		}
	}
	if len(s.forms) > 0 {
		all = append(all, s)
	}
	return all, lines.Err()
}
