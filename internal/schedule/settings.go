package schedule

import (
	"fmt"
	"time"
)

const (
	minStability  = 0.001 // days
	maxStability  = 36500 // days, a hundred years
	minDifficulty = 1
	maxDifficulty = 10

	longestStep     = 24 * time.Hour
	longestInterval = 36500 // days
)

// Settings are what a learner may choose, and the parameters fitted to them.
type Settings struct {
	Parameters Parameters
	// Retention is the chance of recall at which a card comes back, a fraction:
	// 0 < Retention < 1. Above 0.97 the work becomes overwhelming.
	Retention float64
	// LearningSteps are the delays of a new card before it is due in days; none
	// means that the first answer decides on days at once.
	LearningSteps []time.Duration
	// RelearningSteps are the same for a card that was forgotten.
	RelearningSteps []time.Duration
	// MaxIntervalDays is the longest interval, from 1 to 36,500 days.
	MaxIntervalDays int
	// Fuzz spreads cards learnt together over neighbouring days.
	Fuzz bool
}

// DefaultSettings returns the default parameters, a retention of 0.9, learning
// steps of 1 and 10 minutes, one relearning step of 10 minutes, intervals of up
// to a hundred years, and fuzz.
func DefaultSettings() Settings {
	return Settings{
		Parameters:      Default(),
		Retention:       0.9,
		LearningSteps:   []time.Duration{time.Minute, 10 * time.Minute},
		RelearningSteps: []time.Duration{10 * time.Minute},
		MaxIntervalDays: longestInterval,
		Fuzz:            true,
	}
}

// Validate reports the first setting that cannot be scheduled with, and says
// what would be right.
func (s Settings) Validate() error { return s.check() }

// check is Validate without copying the settings.
func (s *Settings) check() error {
	if err := s.Parameters.check(); err != nil {
		return err
	}
	if !(s.Retention > 0 && s.Retention < 1) {
		return fmt.Errorf("retention %v: must be above 0 and below 1", s.Retention)
	}
	if s.MaxIntervalDays < 1 || s.MaxIntervalDays > longestInterval {
		return fmt.Errorf("maximum interval %d: must be from 1 to %d days", s.MaxIntervalDays, longestInterval)
	}
	if err := checkSteps("learning", s.LearningSteps); err != nil {
		return err
	}
	return checkSteps("relearning", s.RelearningSteps)
}

func checkSteps(name string, steps []time.Duration) error {
	for i, step := range steps {
		if step <= 0 || step > longestStep {
			return fmt.Errorf("%s step %v: must be above 0 and at most a day", name, step)
		}
		if i > 0 && step < steps[i-1] {
			return fmt.Errorf("%s step %v: must not be shorter than the step before it, %v", name, step, steps[i-1])
		}
	}
	return nil
}

// Interval returns the days after which retrievability has fallen to
// s.Retention: not rounded, at most s.MaxIntervalDays, and 0 for a stability
// that is not above 0. With a retention of 0.9 it is the stability itself.
func (s Settings) Interval(stabilityDays float64) float64 {
	if !(stabilityDays > 0) {
		return 0
	}
	decay, factor := s.Parameters.forgetting()
	return min(float64(stabilityDays*stretch(s.Retention, decay, factor)), float64(s.MaxIntervalDays))
}

// stretch returns t/S at the time t when retrievability has fallen to
// retention: exactly 1 for 0.9.
func stretch(retention, decay, factor float64) float64 {
	return (exp(ln(retention)/decay) - 1) / factor
}
