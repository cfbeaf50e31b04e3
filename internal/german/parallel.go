package german

import (
	"context"
	"runtime"
	"strings"
)

const (
	blockBytes  = 32 << 10 // text that one analyser reads at a time, at least
	mostWorkers = 4        // analysers at work at once; each keeps its own caches
)

// block is a part of a text, with its analysis when done is closed.
type block struct {
	start, end int
	sentences  []Sentence
	words      [][]Word
	done       chan struct{}
}

// AnalyseAll analyses a long text on several processors and calls do for each
// sentence in order, with spans into the text. It holds the analysis of a few
// hundred kilobytes at a time, whatever the length. It ends with the first error of
// do, or that of the context.
func AnalyseAll(ctx context.Context, t Tables, text string, do func(s Sentence, words []Word) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	workers := max(1, min(runtime.GOMAXPROCS(0), mostWorkers, len(text)/blockBytes))
	work := make(chan *block)
	order := make(chan *block, workers) // bounds what is analysed and not yet used
	for range workers {
		go func() {
			a := NewAnalyser(t)
			for b := range work {
				a.analyseBlock(ctx, text, b)
				close(b.done)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(work)
		for at := 0; at < len(text); {
			b := &block{start: at, end: blockEnd(text, at), done: make(chan struct{})}
			at = b.end
			for _, to := range []chan *block{order, work} {
				select {
				case to <- b:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	for b := range order {
		select {
		case <-b.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		for i, s := range b.sentences {
			if err := do(s, b.words[i]); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// analyseBlock fills the block, unless the context ends before.
func (a *Analyser) analyseBlock(ctx context.Context, text string, b *block) {
	for _, s := range Sentences(text[b.start:b.end]) {
		if ctx.Err() != nil {
			return
		}
		s = Sentence{s.Start + b.start, s.End + b.start}
		b.sentences = append(b.sentences, s)
		b.words = append(b.words, a.Words(text, Tokens(text, s)))
	}
}

// blockEnd is behind a line break, which always ends a sentence.
func blockEnd(text string, at int) int {
	if len(text)-at <= blockBytes {
		return len(text)
	}
	if i := strings.IndexByte(text[at+blockBytes:], '\n'); i >= 0 {
		return at + blockBytes + i + 1
	}
	return len(text)
}
