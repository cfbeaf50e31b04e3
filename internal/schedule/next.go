package schedule

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// Outcome is what an answer leads to. Exactly one of IntervalDays and Delay is set.
type Outcome struct {
	Memory Memory
	// IntervalDays is the review interval in days, at least 1, else 0.
	IntervalDays int
	// Delay is the wait until the next step of learning or relearning, else 0.
	Delay time.Duration
}

// Next returns what follows when the card is answered with g, elapsedDays after
// the last answer (negative counts as 0; of no account for a new card). The seed
// decides the fuzz; see [Seed]. It is an error if the settings or the memory are
// not valid, or g is none of the four grades.
func (s Settings) Next(m Memory, g Grade, elapsedDays int, seed uint64) (Outcome, error) {
	var p Prepared
	if err := p.set(&s); err != nil {
		return Outcome{}, err
	}
	return p.Next(m, g, elapsedDays, seed)
}

// Preview returns the outcomes of [Settings.Next] for again, hard, good and easy.
// They are zero if the settings or the memory are not valid; Next says why.
func (s Settings) Preview(m Memory, elapsedDays int, seed uint64) [4]Outcome {
	var p Prepared
	if err := p.set(&s); err != nil {
		return [4]Outcome{}
	}
	return p.Preview(m, elapsedDays, seed)
}

// Prepared are settings that were checked, with their constants worked out: for
// those who schedule many answers in a row. It may be used from several
// goroutines at once. The zero value is not usable; see [Settings.Prepare].
type Prepared struct {
	formulas
	learning, relearning []time.Duration
	stretch              float64 // interval / stability
	maxDays              int
	fuzz                 bool
}

// Prepare checks the settings and makes them ready for many answers. Later
// changes to the steps of s do not reach the result.
func (s Settings) Prepare() (*Prepared, error) {
	p := new(Prepared)
	if err := p.set(&s); err != nil {
		return nil, err
	}
	p.learning = slices.Clone(p.learning)
	p.relearning = slices.Clone(p.relearning)
	return p, nil
}

func (p *Prepared) set(s *Settings) error {
	if err := s.check(); err != nil {
		return err
	}
	p.formulas.set(&s.Parameters)
	p.learning, p.relearning = s.LearningSteps, s.RelearningSteps
	p.stretch = stretch(s.Retention, p.decay, p.factor)
	p.maxDays, p.fuzz = s.MaxIntervalDays, s.Fuzz
	return nil
}

// Next is [Settings.Next] without the preparation.
func (p *Prepared) Next(m Memory, g Grade, elapsedDays int, seed uint64) (Outcome, error) {
	if !g.valid() {
		return Outcome{}, fmt.Errorf("grade %d: must be from %d (again) to %d (easy)", int(g), int(Again), int(Easy))
	}
	if err := m.tidy(); err != nil {
		return Outcome{}, err
	}
	s := p.stabilities(&m, max(elapsedDays, 0), g)
	l := p.ladder(&m)
	days := p.intervals(&s, l.top, g)
	return p.outcome(&m, g, s[g-1], days[g-1], &l, seed), nil
}

// Preview is [Settings.Preview] without the preparation.
func (p *Prepared) Preview(m Memory, elapsedDays int, seed uint64) (out [4]Outcome) {
	if err := m.tidy(); err != nil {
		return out
	}
	s := p.stabilities(&m, max(elapsedDays, 0), 0)
	l := p.ladder(&m)
	days := p.intervals(&s, l.top, Easy)
	for i := range out {
		out[i] = p.outcome(&m, Grade(i+1), s[i], days[i], &l, seed)
	}
	return out
}

// outcome puts together what follows grade g, given the new stability and, from
// the top of the ladder, the interval in days before fuzz.
func (p *Prepared) outcome(m *Memory, g Grade, stability float64, days int, l *ladder, seed uint64) (out Outcome) {
	out.Memory.StabilityDays = stability
	out.Memory.Difficulty = p.difficulty(m, g)
	if g < l.top {
		out.Memory.State = l.state
		out.Memory.Step, out.Delay = l.climb(m.Step, g)
		return out
	}
	out.Memory.State = Review
	out.IntervalDays = days
	if p.fuzz {
		out.IntervalDays = fuzzed(days, p.maxDays, seed)
	}
	return out
}

// intervals returns the review intervals in days before fuzz, for the grades
// from top to last: again <= hard < good < easy.
func (p *Prepared) intervals(s *[4]float64, top, last Grade) (days [4]int) {
	least := 1
	for g := top; g <= last; g++ {
		d := min(max(p.days(s[g-1]), least), p.maxDays)
		days[g-1], least = d, d
		if g != Again {
			least++
		}
	}
	return days
}

// days returns the interval for a stability, rounded to whole days.
func (p *Prepared) days(stability float64) int {
	return int(math.RoundToEven(clamp(float64(stability*p.stretch), 0, longestInterval)))
}
