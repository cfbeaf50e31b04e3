package glossary_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"wort/glossary"
)

func TestUndoAcrossRuns(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	card := one(t, s, "Abschreckung").Cards()[0].ID
	first := answer(t, s, 1, card, glossary.Again, glossary.Progress{Reviews: 1, StabilityDays: 1})
	p1, _ := s.Progress()
	answer(t, s, 2, card, glossary.Good, glossary.Progress{Reviews: 2, StabilityDays: 2})
	s.Close()
	s = openStore(t, s.Path(), glossary.Options{})
	e, err := s.Undo(at(3))
	if err != nil || e.Seq != 3 || !e.Undone || e.Review.Grade != glossary.Good || e.Summary != "die Abschreckung (recognise): good" {
		t.Errorf("Undo() = %+v, %v", e, err)
	}
	p, _ := s.Progress()
	same(t, "progress is exact", p1, p)
	reviews, _ := s.Reviews()
	same(t, "reviews", []glossary.Review{first}, reviews)
	entries, _ := s.Journal(2)
	if len(entries) != 2 || entries[0].Undoes != 3 || entries[0].Kind != glossary.KindUndo || !entries[1].Undone || entries[0].Summary != "3, answer: die Abschreckung (recognise): good" {
		t.Errorf("Journal() = %+v", entries)
	}
	// An answer after an undo is undone first; then comes what was left.
	answer(t, s, 4, card, glossary.Easy, glossary.Progress{Reviews: 2})
	for _, want := range []uint64{5, 2, 1} {
		if e, err := s.Undo(at(5)); err != nil || e.Seq != want {
			t.Fatalf("Undo() = %+v, %v, want entry %d", e, err, want)
		}
	}
	if _, err := s.Undo(at(6)); !errors.Is(err, glossary.ErrNothingToUndo) {
		t.Errorf("Undo() = %v, want ErrNothingToUndo", err)
	}
	if left := dump(t, s); len(left) > 0 {
		t.Errorf("%d records left", len(left))
	}
	n, _ := s.Counts()
	same(t, "Counts", glossary.Counts{Journal: 8}, n)
	healthy(t, s)
	if r := mergeSummit(t, s); len(r.Added) != 5 || r.ArticleKnown {
		t.Errorf("after undoing all: %+v", r)
	}
}

// act makes a random change.
func act(t *testing.T, s *glossary.Store, rnd *rand.Rand, minute int) {
	t.Helper()
	terms, err := s.Terms()
	if err != nil {
		t.Fatal(err)
	}
	lemmas := []string{"Bund", "See", "Heer", "Fregatte", "Übung"}
	lemma := func() string { return lemmas[rnd.IntN(len(lemmas))] }
	gender := func() glossary.Gender { return []glossary.Gender{"", "m", "f"}[rnd.IntN(3)] }
	if len(terms) == 0 || rnd.IntN(4) == 0 {
		n := rnd.IntN(8)
		a := glossary.Article{Title: fmt.Sprint("Artikel ", n, rnd.IntN(2)), Text: fmt.Sprint("Text ", n)}
		merge(t, s, minute, a, with(noun(lemma(), gender(), "x"), fmt.Sprint("Satz ", n)), noun(lemma(), gender(), "y"))
		return
	}
	term := terms[rnd.IntN(len(terms))]
	card := glossary.CardID(term.ID, glossary.Faces[rnd.IntN(2)])
	switch rnd.IntN(8) {
	case 0:
		_, err = s.Add(at(minute), noun(lemma(), gender(), "z"))
		if errors.Is(err, glossary.ErrExists) {
			err = nil
		}
	case 1, 2:
		c := glossary.Correction{Lemma: ptr(lemma()), Gender: ptr(gender())}
		if rnd.IntN(2) == 0 {
			c = glossary.Correction{Plural: ptr(lemma()), Translations: &[]string{lemma()}}
		}
		_, err = s.Edit(at(minute), term.ID, c)
	case 3:
		_, err = s.Remove(at(minute), term.ID)
	case 4:
		err = s.Ignore(at(minute), []string{lemma() + "x"})
	case 5:
		err = s.Suspend(at(minute), []string{card}, rnd.IntN(2) == 0)
	case 6:
		p, _ := s.Progress()
		for id, q := range p {
			q.StabilityDays++
			p[id] = q
		}
		err = s.ReplaceProgress(at(minute), p)
	default:
		p, _ := s.Progress()
		q := p[card]
		q.Reviews, q.StabilityDays = q.Reviews+1, rnd.Float64()*50
		_, err = s.Answer(at(minute), glossary.Review{Card: card, Grade: glossary.Grade(1 + rnd.IntN(4))}, q)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Whatever happened, each undo gives exactly the state before, down to the empty
// glossary, and the glossary is sound all the way.
func TestUndoRandom(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(seed, 2))
			s := newStore(t)
			states := []map[string]string{dump(t, s)}
			entries := 0
			for minute := range 60 {
				act(t, s, rnd, minute)
				healthy(t, s)
				if n, _ := s.Counts(); n.Journal > entries {
					entries = n.Journal
					states = append(states, dump(t, s))
				}
				if rnd.IntN(5) == 0 && len(states) > 1 {
					if _, err := s.Undo(at(minute)); err != nil {
						t.Fatal(err)
					}
					entries++
					states = states[:len(states)-1]
					same(t, "undone", states[len(states)-1], dump(t, s))
				}
			}
			for i := len(states) - 2; i >= 0; i-- {
				if _, err := s.Undo(at(1000)); err != nil {
					t.Fatal(err)
				}
				same(t, "undone", states[i], dump(t, s))
			}
			if _, err := s.Undo(at(1001)); !errors.Is(err, glossary.ErrNothingToUndo) {
				t.Errorf("Undo() = %v, want ErrNothingToUndo", err)
			}
			healthy(t, s)
		})
	}
}

// The reviews in History are those that today's progress counts.
func TestHistoryMatchesProgress(t *testing.T) {
	for seed := range uint64(6) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		s := newStore(t)
		for minute := range 120 {
			act(t, s, rnd, minute)
			if rnd.IntN(6) == 0 {
				if _, err := s.Undo(at(minute)); err != nil {
					t.Fatal(err)
				}
			}
		}
		counted := map[string]int{}
		history, err := s.History()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range history {
			counted[r.Card]++
		}
		want := map[string]int{}
		progress, _ := s.Progress()
		for card, p := range progress {
			if p.Reviews > 0 {
				want[card] = p.Reviews
			}
		}
		same(t, fmt.Sprint("seed ", seed), want, counted)
	}
}
