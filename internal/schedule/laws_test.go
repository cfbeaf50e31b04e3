package schedule_test

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"wort/internal/schedule"
)

// FuzzNext: from any memory every answer gives finite results inside their
// limits; again <= hard <= good <= easy; Next and Preview agree.
func FuzzNext(f *testing.F) {
	f.Add(0.0, 0.0, 0, 0, 0, uint64(0), 0.9, uint64(0), false)
	f.Add(2.3, 5.0, 2, 0, 3, uint64(1), 0.9, uint64(1), true)
	f.Add(0.001, 10.0, 3, 0, 36500, uint64(2), 0.7, uint64(2), true)
	f.Add(36500.0, 1.0, 2, 0, 0, uint64(3), 0.97, uint64(3), true)
	f.Add(100.0, 1.0, 1, 9, -5, uint64(4), 1e-9, uint64(4), false)
	f.Add(math.NaN(), 5.0, 2, 0, 1, uint64(5), 0.9, uint64(5), false)
	f.Add(5.0, math.Inf(1), 7, -1, 1, uint64(6), 2.0, uint64(6), false)
	f.Add(5.0, 5.0, 2, 0, math.MaxInt, uint64(7), math.Nextafter(1, 0), uint64(7), true)
	f.Fuzz(func(t *testing.T, s, d float64, state, step, elapsed int, seed uint64, retention float64, weights uint64, fuzz bool) {
		m := schedule.Memory{StabilityDays: s, Difficulty: d, State: schedule.State(state), Step: step}
		set := randomSettings(weights)
		set.Retention, set.Fuzz = retention, fuzz
		checkAnswers(t, set, m, elapsed, seed)
	})
}

func TestLaws(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		set := randomSettings(rnd.Uint64())
		set.Retention = 0.5 + 0.499*rnd.Float64()
		set.Fuzz = rnd.IntN(2) == 0
		m := schedule.Memory{
			StabilityDays: math.Exp(-6.9 + 17.4*rnd.Float64()),
			Difficulty:    1 + 9*rnd.Float64(),
			State:         schedule.State(rnd.IntN(4)),
			Step:          rnd.IntN(4),
		}
		checkAnswers(t, set, m, rnd.IntN(3)*rnd.IntN(400), rnd.Uint64())
	}
}

func checkAnswers(t *testing.T, set schedule.Settings, m schedule.Memory, elapsed int, seed uint64) {
	t.Helper()
	preview := set.Preview(m, elapsed, seed)
	for i, want := range preview {
		g := schedule.Grade(i + 1)
		got, err := set.Next(m, g, elapsed, seed)
		if got != want {
			t.Fatalf("Next(%+v, %v, %d) = %+v, Preview has %+v", m, g, elapsed, got, want)
		}
		if err != nil {
			if got != (schedule.Outcome{}) {
				t.Fatalf("Next(%+v, %v, %d) = %+v with error %v", m, g, elapsed, got, err)
			}
			return
		}
		checkLimits(t, set, got)
		if i > 0 {
			checkOrder(t, set, m, preview[i-1], got)
		}
	}
}

// checkLimits also fails on NaN.
func checkLimits(t *testing.T, set schedule.Settings, o schedule.Outcome) {
	t.Helper()
	m := o.Memory
	if !(m.StabilityDays >= 0.001 && m.StabilityDays <= 36500) || !(m.Difficulty >= 1 && m.Difficulty <= 10) {
		t.Fatalf("outside the limits: %+v", o)
	}
	inDays := o.IntervalDays >= 1 && o.IntervalDays <= set.MaxIntervalDays && o.Delay == 0 && m.State == schedule.Review && m.Step == 0
	inSteps := o.IntervalDays == 0 && o.Delay > 0 && (m.State == schedule.Learning || m.State == schedule.Relearning) && m.Step >= 0
	if !inDays && !inSteps {
		t.Fatalf("neither a review in days nor a step: %+v", o)
	}
}

// checkOrder: the better grade comes back no sooner, is no harder and, but for
// a first answer, no less stable.
func checkOrder(t *testing.T, set schedule.Settings, m schedule.Memory, worse, better schedule.Outcome) {
	t.Helper()
	const rounding = 1 + 1e-12
	switch {
	case worse.IntervalDays > 0 && better.IntervalDays < worse.IntervalDays,
		worse.Delay > 0 && better.Delay > 0 && better.Delay < worse.Delay,
		better.Memory.Difficulty > worse.Memory.Difficulty*rounding,
		m.State != schedule.New && better.Memory.StabilityDays*rounding < worse.Memory.StabilityDays:
		t.Fatalf("from %+v a better grade is worse: %+v, then %+v", m, worse, better)
	}
	passed := !set.Fuzz && m.State == schedule.Review && worse.Memory.State == schedule.Review && len(set.RelearningSteps) > 0
	if passed && better.IntervalDays <= worse.IntervalDays && worse.IntervalDays < set.MaxIntervalDays {
		t.Fatalf("from %+v a better grade comes back no later: %+v, then %+v", m, worse, better)
	}
}

// randomSettings are valid but for the retention, which is missing.
func randomSettings(seed uint64) schedule.Settings {
	rnd := rand.New(rand.NewPCG(seed, 0))
	low, high := bounds()
	s := schedule.DefaultSettings()
	s.Retention = 0
	if seed%4 != 0 {
		for i := range s.Parameters {
			s.Parameters[i] = low[i] + float64((high[i]-low[i])*rnd.Float64())
		}
	}
	s.LearningSteps = s.LearningSteps[:rnd.IntN(3)]
	s.RelearningSteps = s.RelearningSteps[:rnd.IntN(2)]
	if rnd.IntN(3) == 0 {
		s.MaxIntervalDays = 1 + rnd.IntN(100)
	}
	return s
}

// bounds of the parameters, copied by hand from py-fsrs 6.3.2.
func bounds() (low, high schedule.Parameters) {
	return schedule.Parameters{.001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, 0, .1},
		schedule.Parameters{100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8}
}

// TestMonotoneInElapsed: recalling later shows more, so stability and interval
// are no smaller; retrievability is no larger.
func TestMonotoneInElapsed(t *testing.T) {
	for seed := range uint64(40) {
		s := randomSettings(seed)
		s.Retention, s.Fuzz = 0.9, false
		for _, stability := range []float64{0.001, 0.5, 3, 40, 900, 36500} {
			m := schedule.Memory{StabilityDays: stability, Difficulty: 5, State: schedule.Review}
			var before [4]schedule.Outcome
			remembered := 1.0
			for _, elapsed := range []int{1, 2, 3, 7, 20, 100, 1000, 36500} {
				after := s.Preview(m, elapsed, 0)
				for i := range after {
					if elapsed > 1 && (after[i].Memory.StabilityDays < before[i].Memory.StabilityDays*(1-1e-12) ||
						after[i].IntervalDays < before[i].IntervalDays) {
						t.Errorf("seed %d, after %d days: %+v, earlier %+v", seed, elapsed, after[i], before[i])
					}
				}
				r := schedule.Retrievability(s.Parameters, float64(elapsed), stability)
				if !(r >= 0 && r <= remembered) {
					t.Errorf("seed %d: Retrievability after %d days at %v = %v, earlier %v", seed, elapsed, stability, r, remembered)
				}
				before, remembered = after, r
			}
		}
	}
}

// TestSameBits: the sum stands for the bits of every memory of a long history;
// it has to be the same on every kind of processor.
func TestSameBits(t *testing.T) {
	sum := fnv.New64a()
	rnd := rand.New(rand.NewPCG(3, 4))
	for seed := range uint64(50) {
		s := randomSettings(seed)
		s.Retention = 0.9
		var m schedule.Memory
		for range 40 {
			out, err := s.Next(m, schedule.Grade(1+rnd.IntN(4)), rnd.IntN(3)*rnd.IntN(100), 5)
			if err != nil {
				t.Fatal(err)
			}
			m = out.Memory
			for _, x := range []uint64{math.Float64bits(m.StabilityDays), math.Float64bits(m.Difficulty), uint64(out.IntervalDays)} {
				for i := range 8 {
					sum.Write([]byte{byte(x >> (8 * i))})
				}
			}
		}
	}
	if got, want := sum.Sum64(), uint64(0xeaa1800f15bd4971); got != want {
		t.Errorf("sum of all bits = %#x, want %#x", got, want)
	}
}

func BenchmarkNext(b *testing.B) {
	s := schedule.DefaultSettings()
	p, err := s.Prepare()
	if err != nil {
		b.Fatal(err)
	}
	review := schedule.Memory{StabilityDays: 12.3, Difficulty: 5.4, State: schedule.Review}
	for _, g := range []schedule.Grade{schedule.Again, schedule.Good} {
		b.Run("prepared/"+g.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Next(review, g, 14, 7); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("settings/good", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := s.Next(review, schedule.Good, 14, 7); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkPreview(b *testing.B) {
	p, err := schedule.DefaultSettings().Prepare()
	if err != nil {
		b.Fatal(err)
	}
	review := schedule.Memory{StabilityDays: 12.3, Difficulty: 5.4, State: schedule.Review}
	b.ReportAllocs()
	for b.Loop() {
		p.Preview(review, 14, 7)
	}
}

// TestNoAllocations: an answer costs no memory, with fuzz and every grade.
func TestNoAllocations(t *testing.T) {
	s := schedule.DefaultSettings()
	m := schedule.Memory{StabilityDays: 12.3, Difficulty: 5.4, State: schedule.Review}
	if n := testing.AllocsPerRun(100, func() {
		for g := schedule.Again; g <= schedule.Easy; g++ {
			_, _ = s.Next(m, g, int(time.Hour/time.Minute), 7)
		}
		s.Preview(m, 3, 7)
	}); n != 0 {
		t.Errorf("Next and Preview: %v allocations, want 0", n)
	}
}
