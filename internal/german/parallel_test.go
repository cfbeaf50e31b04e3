package german_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"wort/internal/german"

	"github.com/google/go-cmp/cmp"
)

// longText repeats the sample articles to more than several blocks.
func longText(t testing.TB) string {
	t.Helper()
	one, err := os.ReadFile("../../data/articles/buendnisgipfel.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Repeat(string(one)+"\n\n", 60)
}

// TestAnalyseAll: on several processors the analysis is that of one analyser.
func TestAnalyseAll(t *testing.T) {
	tables, err := german.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	text := longText(t)
	type reading struct {
		S     german.Sentence
		Words []german.Word
	}
	var want, got []reading
	german.NewAnalyser(tables).Analyse(text, func(s german.Sentence, ws []german.Word) { want = append(want, reading{s, ws}) })
	if err := german.AnalyseAll(context.Background(), tables, text, func(s german.Sentence, ws []german.Word) error {
		got = append(got, reading{s, ws})
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("AnalyseAll differs from Analyse (-Analyse +AnalyseAll):\n%.2000s", d)
	}
}

// TestAnalyseAllEnds: with the error of the callback, and with the context.
func TestAnalyseAllEnds(t *testing.T) {
	tables, err := german.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("full")
	n := 0
	if err := german.AnalyseAll(context.Background(), tables, longText(t), func(german.Sentence, []german.Word) error { n++; return full }); !errors.Is(err, full) || n != 1 {
		t.Errorf("AnalyseAll: %v after %d sentences, want the callback's error after one", err, n)
	}
	ctx, stop := context.WithCancel(context.Background())
	if err := german.AnalyseAll(ctx, tables, longText(t), func(german.Sentence, []german.Word) error { stop(); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("AnalyseAll: %v, want that of the context", err)
	}
	if err := german.AnalyseAll(context.Background(), tables, "", nil); err != nil {
		t.Errorf("AnalyseAll of nothing: %v", err)
	}
}

func BenchmarkAnalyseAll(b *testing.B) {
	tables, err := german.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	text, words := longText(b), 0
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_ = german.AnalyseAll(context.Background(), tables, text, func(_ german.Sentence, ws []german.Word) error {
			words += len(ws)
			return nil
		})
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "tokens/s")
}
