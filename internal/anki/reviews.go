package anki

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"wort/glossary"
	"wort/internal/schedule"
)

// The kinds of an entry in Anki's review log.
const (
	reviewLearn = iota
	reviewReview
	reviewRelearn
)

// review is a row of the review log.
type review struct {
	id           int64 // milliseconds since 1970
	card         int64
	grade        glossary.Grade
	interval     int // days, or seconds below 0
	lastInterval int
	factor       int // difficulty: 100 for 1, 1100 for 10
	took         int64
	kind         int
}

// trail is what the log has said of a card so far.
type trail struct {
	card     int64
	memory   schedule.Memory
	lastDay  int
	interval int
}

// addReviews makes the review log, in order of time.
func (e *export) addReviews() error {
	if len(e.deck.Reviews) == 0 {
		return nil
	}
	scheduler, err := e.deck.settings().Prepare()
	if err != nil {
		return err
	}
	trails := e.trails()
	last := int64(math.MinInt64)
	for _, i := range byTime(e.deck.Reviews) {
		r := &e.deck.Reviews[i]
		last = max(last+1, r.At.UnixMilli()) // also counted for cards that are not written
		t, ok := trails[r.Card]
		if !ok {
			continue
		}
		row, err := t.next(scheduler, r)
		if err != nil {
			return fmt.Errorf("review of card %q at %s: %w", r.Card, r.At.UTC().Format(time.RFC3339), err)
		}
		row.id = last
		e.reviews = append(e.reviews, row)
	}
	return nil
}

// trails returns an empty trail for each card, by its ID in the glossary.
func (e *export) trails() map[string]*trail {
	trails := make(map[string]*trail, len(e.cards))
	for i := range e.notes {
		n := &e.notes[i]
		for ord, face := range glossary.Faces {
			trails[glossary.CardID(n.term.ID, face)] = &trail{card: n.id + int64(ord)}
		}
	}
	return trails
}

// byTime returns the order in which the answers were given. Of two in the same
// millisecond the one that was logged first comes first.
func byTime(reviews []glossary.Review) []int {
	order := make([]int, len(reviews))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(reviews[a].At.Compare(reviews[b].At), cmp.Compare(reviews[a].Seq, reviews[b].Seq))
	})
	return order
}

// next returns the row of an answer, but for its id, and remembers it.
func (t *trail) next(scheduler *schedule.Prepared, r *glossary.Review) (review, error) {
	kind, err := reviewKind(r.StateBefore)
	if err != nil {
		return review{}, err
	}
	out, err := scheduler.Next(t.memory, schedule.Grade(r.Grade), r.Day-t.lastDay, 0)
	if err != nil {
		return review{}, err
	}
	row := review{
		card: t.card, grade: r.Grade, kind: kind,
		interval: interval(r), lastInterval: t.interval,
		factor: difficultyFactor(out.Memory.Difficulty),
		took:   min(max(r.Duration.Milliseconds(), 0), math.MaxInt32),
	}
	t.memory, t.lastDay, t.interval = out.Memory, r.Day, row.interval
	return row, nil
}

func reviewKind(before glossary.CardState) (int, error) {
	switch before {
	case glossary.CardNew, glossary.CardLearning:
		return reviewLearn, nil
	case glossary.CardReview:
		return reviewReview, nil
	case glossary.CardRelearning:
		return reviewRelearn, nil
	}
	return 0, fmt.Errorf("card state %d: must be from %d (new) to %d (relearning)",
		before, glossary.CardNew, glossary.CardRelearning)
}

// interval is what the answer led to: days, or the seconds of a step below 0.
func interval(r *glossary.Review) int {
	if r.IntervalDays > 0 {
		return min(r.IntervalDays, math.MaxInt32)
	}
	return -int(min(max((r.Delay+time.Second-1)/time.Second, 0), math.MaxInt32))
}

// difficultyFactor is where Anki keeps the difficulty in its review log: a
// difficulty of 4.391 is 477.
func difficultyFactor(difficulty float64) int {
	return int(math.Round((difficulty-1)/9*1000)) + 100
}
