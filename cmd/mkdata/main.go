// Command mkdata makes the tables in data/ from their sources, so that anyone
// can make them again. The same sources give the same bytes.
//
//	go run ./cmd/mkdata morphology DIR   form and noun tables (sources: fetch.sh DIR)
//	go run ./cmd/mkdata frequency DIR    word frequencies (sources: fetch.sh DIR)
//	go run ./cmd/mkdata lexicon FILE...  merge entry files into data/lexicon.tsv
//	go run ./cmd/mkdata compounds FILE... merge settled cuts into data/compounds.tsv
//	go run ./cmd/mkdata tagger DIR...    train the part-of-speech tagger on CoNLL-U files
//
// It is run from the top folder of the project.
package main

import (
	"fmt"
	"os"
)

// commands are the tables that can be made; each gets the arguments after its
// own name.
var commands = map[string]func(args []string) error{
	"morphology": makeMorphology,
	"frequency":  makeFrequency,
	"lexicon":    makeLexicon,
	"compounds":  makeCompounds,
	"tagger":     makeTagger,
}

func main() {
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: mkdata morphology|frequency|lexicon|compounds|tagger [ARGUMENT…]; see the package comment")
		os.Exit(2)
	}
	if err := commands[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintf(os.Stderr, "mkdata %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}
