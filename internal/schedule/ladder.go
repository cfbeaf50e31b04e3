package schedule

import "time"

// ladder is what an answer may climb: the steps of learning or relearning, and
// then review. For a card in review it is the one it would fall on.
type ladder struct {
	state State // while on the steps
	steps []time.Duration
	// top is the lowest grade that leads to review; all better ones do too.
	top Grade
}

// ladder returns the steps for a card. A step beyond the last one, left from
// settings with more steps, counts as passed.
func (p *Prepared) ladder(m *Memory) ladder {
	l := ladder{state: Learning, steps: p.learning}
	if m.State == Review || m.State == Relearning {
		l = ladder{state: Relearning, steps: p.relearning}
	}
	last := len(l.steps) - 1
	switch {
	case last < 0:
		l.top = Again
	case m.State == Review || m.Step > last:
		l.top = Hard
	case m.Step == last:
		l.top = Good
	default:
		l.top = Easy
	}
	return l
}

// climb returns the step after a grade below the top, and the delay until it.
func (l *ladder) climb(step int, g Grade) (int, time.Duration) {
	switch g {
	case Again:
		return 0, l.steps[0]
	case Hard:
		return step, l.hardDelay(step)
	}
	return step + 1, l.steps[step+1]
}

// hardDelay repeats a step; the first one is drawn out towards the second.
func (l *ladder) hardDelay(step int) time.Duration {
	switch {
	case step > 0:
		return l.steps[step]
	case len(l.steps) == 1:
		return l.steps[0] * 3 / 2
	}
	return (l.steps[0] + l.steps[1]) / 2
}
