package glossary_test

import (
	"testing"

	"wort/glossary"
)

func BenchmarkTerms(b *testing.B) { // 1,000 terms
	s := newStore(b)
	a, terms := bulk(1000)
	merge(b, s, 0, a, terms...)
	b.ReportAllocs()
	for b.Loop() {
		if all, err := s.Terms(); err != nil || len(all) != 1000 {
			b.Fatal(len(all), err)
		}
	}
}

// BenchmarkList opens a small glossary, reads all of it and closes it: what
// `wort list` does.
func BenchmarkList(b *testing.B) { // 200 terms
	s := newStore(b)
	a, terms := bulk(200)
	merge(b, s, 0, a, terms...)
	s.Close()
	b.ReportAllocs()
	for b.Loop() {
		r, err := glossary.Open(s.Path(), glossary.Options{ReadOnly: true})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := r.Terms(); err != nil {
			b.Fatal(err)
		}
		r.Close()
	}
}

func BenchmarkMerge(b *testing.B) { // 100 terms, new each time
	a, terms := bulk(100)
	s := newStore(b)
	b.ReportAllocs()
	for b.Loop() {
		merge(b, s, 0, a, terms...)
		b.StopTimer()
		if _, err := s.Undo(at(1)); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkMergeKnown(b *testing.B) { // 100 terms, all known
	a, terms := bulk(100)
	s := newStore(b)
	merge(b, s, 0, a, terms...)
	b.ReportAllocs()
	for b.Loop() {
		merge(b, s, 0, a, terms...)
	}
}

// BenchmarkAnswer opens the glossary, stores an answer and closes it, as the
// drill does for each card. Most of it is the disk.
func BenchmarkAnswer(b *testing.B) {
	s := newStore(b)
	a, terms := bulk(1000)
	merge(b, s, 0, a, terms...)
	card := glossary.CardID(glossary.NewID("Verteidigungswort00000", glossary.Noun, "n"), glossary.Recognise)
	s.Close()
	b.ReportAllocs()
	for b.Loop() {
		w, err := glossary.Open(s.Path(), glossary.Options{})
		if err != nil {
			b.Fatal(err)
		}
		answer(b, w, 1, card, glossary.Good, glossary.Progress{Reviews: 1})
		w.Close()
	}
}

func BenchmarkOpen(b *testing.B) { // 1,000 terms
	s := newStore(b)
	a, terms := bulk(1000)
	merge(b, s, 0, a, terms...)
	s.Close()
	for _, readOnly := range []bool{true, false} {
		name := "write"
		if readOnly {
			name = "read"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r, err := glossary.Open(s.Path(), glossary.Options{ReadOnly: readOnly})
				if err != nil {
					b.Fatal(err)
				}
				r.Close()
			}
		})
	}
}

func BenchmarkReviews(b *testing.B) { // 2,000 answers
	s := newStore(b)
	mergeSummit(b, s)
	card := one(b, s, "angreifen").Cards()[0].ID
	for i := range 2000 {
		answer(b, s, i, card, glossary.Good, glossary.Progress{Reviews: 1})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Reviews(); err != nil {
			b.Fatal(err)
		}
	}
}
