package schedule

import (
	"fmt"
	"math"
)

// Memory is what the scheduler knows of a card. The zero value is a new card.
type Memory struct {
	// StabilityDays is the time in which the chance of recall falls to 0.9,
	// from 0.001 to 36,500 days.
	StabilityDays float64
	// Difficulty is from 1, easy, to 10.
	Difficulty float64
	State      State
	// Step is the index of the current learning or relearning step, else 0.
	Step int
}

// tidy brings stability and difficulty inside their limits, or says what makes
// the memory unusable. Of a new card only the state counts.
func (m *Memory) tidy() error {
	switch {
	case m.State == New:
		*m = Memory{}
		return nil
	case !m.State.valid():
		return fmt.Errorf("memory state %d: must be from %d (new) to %d (relearning)", int(m.State), int(New), int(Relearning))
	case !(m.StabilityDays > 0 && m.StabilityDays <= math.MaxFloat64):
		return fmt.Errorf("memory stability %v: must be above 0 and finite, in days", m.StabilityDays)
	case !(m.Difficulty > 0 && m.Difficulty <= math.MaxFloat64):
		return fmt.Errorf("memory difficulty %v: must be from %d to %d", m.Difficulty, minDifficulty, maxDifficulty)
	case m.Step < 0:
		return fmt.Errorf("memory step %d: must not be negative", m.Step)
	}
	m.StabilityDays = clampStability(m.StabilityDays)
	m.Difficulty = clampDifficulty(m.Difficulty)
	return nil
}

func clampStability(s float64) float64  { return clamp(s, minStability, maxStability) }
func clampDifficulty(d float64) float64 { return clamp(d, minDifficulty, maxDifficulty) }

// clamp does without the builtin min and max, which are slower for the sake of
// NaN and the sign of 0.
func clamp(x, low, high float64) float64 {
	if x < low {
		return low
	}
	if x > high {
		return high
	}
	return x
}

// formulas are the equations of FSRS-6 with all that depends on the parameters
// alone worked out beforehand.
type formulas struct {
	w               Parameters
	decay, factor   float64    // of the forgetting curve
	sameDay         [4]float64 // e^(w17·(grade-3+w18)), again to easy
	firstDifficulty [4]float64 // not clamped, again to easy
	recallScale     float64    // e^w8
}

// set works the constants out.
func (f *formulas) set(p *Parameters) {
	f.w = *p
	f.decay, f.factor = p.forgetting()
	f.recallScale = exp(p[8])
	good, grade := exp(float64(p[17]*p[18])), exp(p[17])
	f.sameDay = [4]float64{good / grade / grade, good / grade, good, good * grade}
	spread := exp(p[5])
	drop := 1.0
	for i := range f.firstDifficulty {
		f.firstDifficulty[i] = p[4] - drop + 1
		drop = float64(drop * spread)
	}
}

// stabilities returns the stability in days after each grade. A new card has
// all four; else want names the one grade that is needed (0: all), and the
// stability after Again or those after the others may be left at the lowest.
func (f *formulas) stabilities(m *Memory, elapsedDays int, want Grade) (s [4]float64) {
	switch {
	case m.State == New:
		s = [4]float64(f.w[0:4])
	case elapsedDays == 0:
		s = f.afterSameDay(m.StabilityDays)
	default:
		r := retrievability(f.decay, f.factor, float64(elapsedDays), m.StabilityDays)
		if want <= Again {
			s[0] = f.afterForgetting(m, r)
		}
		if want != Again {
			gain := f.recallGain(m, r)
			s[1] = m.StabilityDays * (1 + float64(gain*f.w[15]))
			s[2] = m.StabilityDays * (1 + gain)
			s[3] = m.StabilityDays * (1 + float64(gain*f.w[16]))
		}
	}
	for i := range s {
		s[i] = clampStability(s[i])
	}
	return s
}

// afterSameDay returns the stabilities after another answer on the same day; a
// recall never lowers it.
func (f *formulas) afterSameDay(stability float64) (s [4]float64) {
	shrink := power(stability, -f.w[19])
	for i := range s {
		change := float64(f.sameDay[i] * shrink)
		if i > 0 {
			change = max(change, 1)
		}
		s[i] = stability * change
	}
	return s
}

// afterForgetting returns the stability after a lapse, r being the
// retrievability at that time; it is never above the stability before.
func (f *formulas) afterForgetting(m *Memory, r float64) float64 {
	long := f.w[11] * (power(m.StabilityDays+1, f.w[13]) - 1)
	long *= exp(float64((1-r)*f.w[14]) - float64(f.w[12]*ln(m.Difficulty)))
	return min(long, m.StabilityDays/f.sameDay[Good-1])
}

// recallGain returns by what fraction stability grows when a card is recalled
// with Good, r being the retrievability at that time.
func (f *formulas) recallGain(m *Memory, r float64) float64 {
	gain := f.recallScale * (11 - m.Difficulty)
	gain *= power(m.StabilityDays, -f.w[9])
	return float64(gain * (exp(float64((1-r)*f.w[10])) - 1))
}

// difficulty returns the difficulty after the grade: changed less the nearer it
// is to 10, and drawn towards that of a card which was easy at first sight.
func (f *formulas) difficulty(m *Memory, g Grade) float64 {
	if m.State == New {
		return clampDifficulty(f.firstDifficulty[g-1])
	}
	change := -float64(f.w[6] * float64(g-3))
	d := m.Difficulty + float64(float64((10-m.Difficulty)*change)*(1.0/9))
	d = float64(f.w[7]*f.firstDifficulty[3]) + float64((1-f.w[7])*d)
	return clampDifficulty(d)
}
