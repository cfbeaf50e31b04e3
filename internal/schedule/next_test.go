package schedule_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wort/internal/schedule"
)

// plain are the default settings without fuzz.
func plain() schedule.Settings {
	s := schedule.DefaultSettings()
	s.Fuzz = false
	return s
}

// place is an outcome without stability and difficulty, which the vectors check.
type place struct {
	State schedule.State
	Step  int
	Days  bool
	Delay time.Duration
}

func TestNextPlace(t *testing.T) {
	const (
		minute     = time.Minute
		learning   = schedule.Learning
		review     = schedule.Review
		relearning = schedule.Relearning
	)
	days := place{State: review, Days: true}
	tests := []struct {
		name           string
		learn, relearn []time.Duration
		state          schedule.State
		step           int
		again, hard    place
		good, easy     place
		elapsedDays    int
	}{
		{
			name: "new card, two steps", learn: []time.Duration{minute, 10 * minute}, state: schedule.New,
			again: place{State: learning, Delay: minute}, hard: place{State: learning, Delay: 5*minute + 30*time.Second},
			good: place{State: learning, Step: 1, Delay: 10 * minute}, easy: days,
		},
		{
			name: "new card, one step: hard is half as long again", learn: []time.Duration{10 * minute}, state: schedule.New,
			again: place{State: learning, Delay: 10 * minute}, hard: place{State: learning, Delay: 15 * minute},
			good: days, easy: days,
		},
		{
			name: "new card, no steps", state: schedule.New,
			again: days, hard: days, good: days, easy: days,
		},
		{
			name: "last step: hard repeats it, good graduates", learn: []time.Duration{minute, 10 * minute}, state: learning, step: 1,
			again: place{State: learning, Delay: minute}, hard: place{State: learning, Step: 1, Delay: 10 * minute},
			good: days, easy: days,
		},
		{
			name: "middle step", learn: []time.Duration{minute, 5 * minute, 10 * minute}, state: learning, step: 1, elapsedDays: 2,
			again: place{State: learning, Delay: minute}, hard: place{State: learning, Step: 1, Delay: 5 * minute},
			good: place{State: learning, Step: 2, Delay: 10 * minute}, easy: days,
		},
		{
			name: "fewer steps than before: passed, again starts over", learn: []time.Duration{minute}, state: learning, step: 3,
			again: place{State: learning, Delay: minute}, hard: days, good: days, easy: days,
		},
		{
			name: "steps taken away", state: learning, step: 1,
			again: days, hard: days, good: days, easy: days,
		},
		{
			name: "review, forgotten", relearn: []time.Duration{10 * minute}, state: review, elapsedDays: 9,
			again: place{State: relearning, Delay: 10 * minute}, hard: days, good: days, easy: days,
		},
		{
			name: "review, no relearning steps", learn: []time.Duration{minute}, state: review, elapsedDays: 9,
			again: days, hard: days, good: days, easy: days,
		},
		{
			name: "review on the same day", relearn: []time.Duration{10 * minute}, state: review,
			again: place{State: relearning, Delay: 10 * minute}, hard: days, good: days, easy: days,
		},
		{
			name: "relearning, one step", relearn: []time.Duration{10 * minute}, state: relearning,
			again: place{State: relearning, Delay: 10 * minute}, hard: place{State: relearning, Delay: 15 * minute},
			good: days, easy: days,
		},
		{
			name: "relearning, two steps", relearn: []time.Duration{10 * minute, 20 * minute}, state: relearning,
			again: place{State: relearning, Delay: 10 * minute}, hard: place{State: relearning, Delay: 15 * minute},
			good: place{State: relearning, Step: 1, Delay: 20 * minute}, easy: days,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := plain()
			s.LearningSteps, s.RelearningSteps = tt.learn, tt.relearn
			m := schedule.Memory{StabilityDays: 8, Difficulty: 5, State: tt.state, Step: tt.step}
			var got [4]place
			for i := range got {
				out, err := s.Next(m, schedule.Grade(i+1), tt.elapsedDays, 0)
				if err != nil {
					t.Fatal(err)
				}
				got[i] = place{out.Memory.State, out.Memory.Step, out.IntervalDays > 0, out.Delay}
			}
			if diff := cmp.Diff([4]place{tt.again, tt.hard, tt.good, tt.easy}, got); diff != "" {
				t.Errorf("Next(%+v) (-want +got):\n%s", m, diff)
			}
		})
	}
}

func TestIntervalOrder(t *testing.T) {
	tests := []struct {
		name   string
		m      schedule.Memory
		change func(*schedule.Settings)
		days   int
		want   [4]int // again to easy; 0 is a step
	}{
		{
			name: "weak card: one, two, three days",
			m:    schedule.Memory{StabilityDays: 0.01, Difficulty: 9, State: schedule.Review}, days: 1,
			want: [4]int{0, 1, 2, 3},
		},
		{
			name: "same day, hardly any growth",
			m:    schedule.Memory{StabilityDays: 100, Difficulty: 5, State: schedule.Review}, days: 0,
			want: [4]int{0, 100, 101, 134},
		},
		{
			name: "pressed together at the maximum",
			m:    schedule.Memory{StabilityDays: 100, Difficulty: 5, State: schedule.Review}, days: 100,
			change: func(s *schedule.Settings) { s.MaxIntervalDays = 30 },
			want:   [4]int{0, 30, 30, 30},
		},
		{
			name: "one day at most",
			m:    schedule.Memory{StabilityDays: 3, Difficulty: 5, State: schedule.Review}, days: 3,
			change: func(s *schedule.Settings) { s.MaxIntervalDays, s.RelearningSteps = 1, nil },
			want:   [4]int{1, 1, 1, 1},
		},
		{
			name: "hard is a step and does not push good",
			m:    schedule.Memory{StabilityDays: 0.3, Difficulty: 5, State: schedule.Learning, Step: 1},
			want: [4]int{0, 0, 1, 2},
		},
		{
			name:   "first stabilities that fall",
			change: func(s *schedule.Settings) { s.LearningSteps = nil; copy(s.Parameters[:], []float64{9, 7, 5, 3}) },
			want:   [4]int{9, 9, 10, 11},
		},
		{
			name: "highest stability",
			m:    schedule.Memory{StabilityDays: 36500, Difficulty: 1, State: schedule.Review}, days: 36500,
			want: [4]int{0, 36500, 36500, 36500},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := plain()
			if tt.change != nil {
				tt.change(&s)
			}
			var got [4]int
			for i, out := range s.Preview(tt.m, tt.days, 0) {
				got[i] = out.IntervalDays
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Preview(%+v, %d) (-want +got):\n%s", tt.m, tt.days, diff)
			}
		})
	}
}

// TestFirstStabilities: a first answer gives w0 to w3 themselves, and with a
// retention of 0.9 the interval is the stability.
func TestFirstStabilities(t *testing.T) {
	s := plain()
	s.LearningSteps = nil
	for i, out := range s.Preview(schedule.Memory{}, 0, 0) {
		if got, want := out.Memory.StabilityDays, s.Parameters[i]; got != want {
			t.Errorf("stability after %v = %v, want %v", schedule.Grade(i+1), got, want)
		}
	}
}

func TestClockGoneBack(t *testing.T) {
	m := schedule.Memory{StabilityDays: 8, Difficulty: 5, State: schedule.Review}
	s := plain()
	if diff := cmp.Diff(s.Preview(m, 0, 0), s.Preview(m, -3, 0)); diff != "" {
		t.Errorf("-3 days are not as 0 days (-0 +-3):\n%s", diff)
	}
}

// TestMemoryFromElsewhere: values just outside the limits, as rounding in an
// import leaves them, are brought inside; only the state of a new card counts.
func TestMemoryFromElsewhere(t *testing.T) {
	s := plain()
	tests := []struct {
		name      string
		got, like schedule.Memory
	}{
		{"too little of both", schedule.Memory{StabilityDays: 0.0001, Difficulty: 0.99, State: schedule.Review}, schedule.Memory{StabilityDays: 0.001, Difficulty: 1, State: schedule.Review}},
		{"too much of both", schedule.Memory{StabilityDays: 1e300, Difficulty: 11, State: schedule.Review}, schedule.Memory{StabilityDays: 36500, Difficulty: 10, State: schedule.Review}},
		{"new card with left-overs", schedule.Memory{StabilityDays: math.NaN(), Difficulty: -1, Step: -7}, schedule.Memory{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(s.Preview(tt.like, 2, 0), s.Preview(tt.got, 2, 0)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNextErrors(t *testing.T) {
	ok := schedule.Memory{StabilityDays: 8, Difficulty: 5, State: schedule.Review}
	with := func(change func(*schedule.Memory)) schedule.Memory { m := ok; change(&m); return m }
	tests := []struct {
		name string
		m    schedule.Memory
		g    schedule.Grade
		want string
	}{
		{"no grade", ok, 0, "grade 0: must be from 1 (again) to 4 (easy)"},
		{"a fifth grade", ok, 5, "grade 5: must be from 1 (again) to 4 (easy)"},
		{"unknown state", with(func(m *schedule.Memory) { m.State = 4 }), schedule.Good, "memory state 4: must be from 0 (new) to 3 (relearning)"},
		{"learning without stability", schedule.Memory{State: schedule.Learning}, schedule.Good, "memory stability 0: must be above 0 and finite, in days"},
		{"stability is no number", with(func(m *schedule.Memory) { m.StabilityDays = math.NaN() }), schedule.Good, "memory stability NaN: must be above 0 and finite, in days"},
		{"difficulty without end", with(func(m *schedule.Memory) { m.Difficulty = math.Inf(1) }), schedule.Good, "memory difficulty +Inf: must be from 1 to 10"},
		{"negative step", with(func(m *schedule.Memory) { m.Step = -1 }), schedule.Good, "memory step -1: must not be negative"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, err := plain().Next(tt.m, tt.g, 1, 0)
			if err == nil || err.Error() != tt.want {
				t.Errorf("Next(%+v, %d) = %v, want error %q", tt.m, tt.g, err, tt.want)
			}
			if out != (schedule.Outcome{}) {
				t.Errorf("Next(%+v, %d) = %+v with an error", tt.m, tt.g, out)
			}
		})
	}
	if _, err := (schedule.Settings{}).Next(ok, schedule.Good, 1, 0); err == nil || !strings.HasPrefix(err.Error(), "parameter w0") {
		t.Errorf("Next with empty settings = %v, want an error about parameter w0", err)
	}
	if got := (schedule.Settings{}).Preview(ok, 1, 0); got != [4]schedule.Outcome{} {
		t.Errorf("Preview with empty settings = %v, want nothing", got)
	}
}

// TestPrepareKeepsSteps: what is prepared does not change with the caller's slice.
func TestPrepareKeepsSteps(t *testing.T) {
	s := plain()
	p, err := s.Prepare()
	if err != nil {
		t.Fatal(err)
	}
	want := p.Preview(schedule.Memory{}, 0, 0)
	s.LearningSteps[0] = time.Hour
	if diff := cmp.Diff(want, p.Preview(schedule.Memory{}, 0, 0)); diff != "" {
		t.Error(diff)
	}
	s.Retention = 1
	if _, err := s.Prepare(); err == nil {
		t.Error("Prepare with retention 1: no error")
	}
}
