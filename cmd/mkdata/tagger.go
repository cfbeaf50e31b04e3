package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"wort/internal/german"
	"wort/internal/tagger"
)

// Training runs over all sentences so often, in an order drawn from the seed.
const (
	trainingEpochs = 10
	trainingSeed   = 20261123
)

// makeTagger trains the tagger on the project's own sentences and on further
// treebanks, writes data/tagger.bin or the file that --out names, and measures it
// on sentences held out.
func makeTagger(args []string) error {
	flags := flag.NewFlagSet("tagger", flag.ContinueOnError)
	out := flags.String("out", filepath.Join("data", "tagger.bin"), "write the model to `FILE`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	analyser, err := bareAnalyser()
	if err != nil {
		return err
	}
	sentences, err := readTreebanks(append([]string{filepath.Join("data", "treebank", "train.conllu")}, flags.Args()...))
	if err != nil {
		return err
	}
	examples := make([]tagger.Example, 0, len(sentences))
	words := 0
	for _, s := range sentences {
		e, err := example(analyser, s)
		if err != nil {
			return err
		}
		examples = append(examples, e)
		words += len(e.Tags)
	}
	b := tagger.Train(examples, trainingEpochs, trainingSeed)
	fmt.Printf("%d sentences, %d words; %s: %d bytes\n", len(examples), words, *out, len(b))
	if err := os.WriteFile(*out, b, 0o644); err != nil {
		return err
	}
	return measureTagger(analyser, b)
}

// bareAnalyser is one without a tagger: it only observes words.
func bareAnalyser() (*german.Analyser, error) {
	tables, err := german.EmbeddedUntagged()
	if err != nil {
		return nil, err
	}
	return german.NewAnalyser(tables), nil
}

func example(a *german.Analyser, s conlluSentence) (tagger.Example, error) {
	e := tagger.Example{Observations: a.Observations(s.forms)}
	for i, name := range s.tags {
		if name == "PROAV" {
			name = "PAV"
		}
		t, ok := tagger.ParseTag(name)
		if !ok {
			return e, fmt.Errorf("sentence %q: word %q: tag %q: not of STTS", s.text, s.forms[i], name)
		}
		if o := &e.Observations[i]; o.Allowed != 0 && !o.Allowed.Has(t) {
			o.Allowed |= tagger.SetOf(t) // training must be able to reach the right tag
		}
		e.Tags = append(e.Tags, t)
	}
	return e, nil
}

// measureTagger prints the share of right tags on the held-out sentences and the
// most frequent confusions.
func measureTagger(a *german.Analyser, model []byte) error {
	m, err := tagger.Load(model)
	if err != nil {
		return err
	}
	sentences, err := readTreebanks([]string{filepath.Join("data", "treebank", "heldout.conllu")})
	if err != nil {
		return err
	}
	right, total := 0, 0
	confused := map[string]int{}
	var scratch tagger.Scratch
	for _, s := range sentences {
		got := m.Tag(&scratch, a.Observations(s.forms))
		for i, t := range got {
			total++
			if t.String() == s.tags[i] {
				right++
			} else {
				confused[s.tags[i]+" taken for "+t.String()+": "+s.forms[i]]++
			}
		}
	}
	fmt.Printf("held out: %d of %d tags right (%.2f %%)\n", right, total, 100*float64(right)/float64(total))
	keys := make([]string, 0, len(confused))
	for k := range confused {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		return confused[keys[i]] > confused[keys[j]] || confused[keys[i]] == confused[keys[j]] && keys[i] < keys[j]
	})
	for _, k := range keys[:min(len(keys), 40)] {
		fmt.Printf("  %3d %s\n", confused[k], k)
	}
	return nil
}
