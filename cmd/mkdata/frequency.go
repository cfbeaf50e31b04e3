package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/blevesearch/vellum"
)

// leastZipf leaves out words that are met less than about once in 30 million
// words: their figure is noise, and they would make up most of the table.
const leastZipf = 1.5

// makeFrequency writes data/frequency.fst: each word of letters and hyphens, in
// lower case with ss for ß as wordfreq has it, to its Zipf frequency in tenths.
func makeFrequency(args []string) error {
	if len(args) != 1 {
		return errors.New("give the folder that fetch.sh has filled")
	}
	f, err := os.Open(filepath.Join(args[0], "wordfreq.tsv"))
	if err != nil {
		return err
	}
	defer f.Close()
	var out bytes.Buffer
	b, err := vellum.New(&out, nil)
	if err != nil {
		return err
	}
	lines, n := bufio.NewScanner(f), 0
	for lines.Scan() {
		word, value, _ := strings.Cut(lines.Text(), "\t")
		zipf, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return fmt.Errorf("line %q: %w", lines.Text(), err)
		}
		if zipf < leastZipf || !plainWord(word) {
			continue
		}
		if err := b.Insert([]byte(word), uint64(math.Round(zipf*10))); err != nil {
			return fmt.Errorf("%q: %w", word, err)
		}
		n++
	}
	if err := errors.Join(lines.Err(), b.Close()); err != nil {
		return err
	}
	fmt.Printf("data/frequency.fst: %d words, %d bytes\n", n, out.Len())
	return os.WriteFile(filepath.Join("data", "frequency.fst"), out.Bytes(), 0o644)
}
