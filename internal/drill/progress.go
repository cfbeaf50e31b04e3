package drill

import (
	"fmt"

	"wort/glossary"
	"wort/internal/schedule"
)

// memoryOf returns what the scheduler needs of the stored progress.
func memoryOf(p glossary.Progress) schedule.Memory {
	return schedule.Memory{
		StabilityDays: p.StabilityDays,
		Difficulty:    p.Difficulty,
		State:         schedule.State(p.State),
		Step:          p.Step,
	}
}

// progressAfter returns the progress after a review that led to the memory m.
// When the card is due is taken from the review, where the choice was recorded.
func progressAfter(p glossary.Progress, r glossary.Review, m schedule.Memory) glossary.Progress {
	state := stateAfter(r)
	p.Card = r.Card
	p.StabilityDays, p.Difficulty = m.StabilityDays, m.Difficulty
	p.Step = m.Step
	if glossary.CardState(m.State) != state {
		p.Step = 0 // other steps were in force when the answer was given
	}
	if r.StateBefore == glossary.CardReview && r.Grade == glossary.Again {
		p.Lapses++
	}
	p.State = state
	p.Reviews++
	p.LastAt, p.LastDay = r.At, r.Day
	p.IntervalDays = r.IntervalDays
	p.DueAt, p.DueDay = r.At.Add(r.Delay), 0
	if state == glossary.CardReview {
		p.DueAt, p.DueDay = zeroTime, r.Day+r.IntervalDays
	}
	return p
}

// stateAfter returns the state a review led to, as recorded in it.
func stateAfter(r glossary.Review) glossary.CardState {
	switch {
	case r.IntervalDays > 0:
		return glossary.CardReview
	case r.StateBefore == glossary.CardReview || r.StateBefore == glossary.CardRelearning:
		return glossary.CardRelearning
	}
	return glossary.CardLearning
}

// next schedules one answer to a card. Elapsed days come from day numbers and
// are never negative, whatever the clock did.
func next(s *schedule.Prepared, p glossary.Progress, card string, g glossary.Grade, day int) (schedule.Outcome, error) {
	return s.Next(memoryOf(p), schedule.Grade(g), elapsedDays(p, day), schedule.Seed(card, p.Reviews))
}

func elapsedDays(p glossary.Progress, day int) int {
	if p.Reviews == 0 {
		return 0
	}
	return max(day-p.LastDay, 0)
}

// Rebuild folds the review log into the progress of every card: memories are
// computed anew with the settings, due dates are taken from the log. With the
// settings the answers were given under, the result is bit for bit what was
// stored at the time. Which cards are suspended is not in the reviews and is
// carried over from stored, which may be nil.
func Rebuild(reviews []glossary.Review, stored map[string]glossary.Progress, settings schedule.Settings) (map[string]glossary.Progress, error) {
	s, err := settings.Prepare()
	if err != nil {
		return nil, err
	}
	all := make(map[string]glossary.Progress, len(stored))
	for id, p := range stored {
		if p.Suspended {
			all[id] = glossary.Progress{Card: id, Suspended: true}
		}
	}
	for i := range reviews {
		r := &reviews[i]
		p := all[r.Card]
		out, err := next(s, p, r.Card, r.Grade, r.Day)
		if err != nil {
			return nil, fmt.Errorf("review %d of card %q: %w", r.Seq, r.Card, err)
		}
		all[r.Card] = progressAfter(p, *r, out.Memory)
	}
	return all, nil
}
