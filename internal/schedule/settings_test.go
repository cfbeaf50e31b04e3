package schedule_test

import (
	"math"
	"testing"
	"time"

	"wort/internal/schedule"
)

func TestSettingsValidate(t *testing.T) {
	tests := []struct {
		name   string
		change func(*schedule.Settings)
		want   string // empty: valid
	}{
		{"defaults", func(s *schedule.Settings) {}, ""},
		{"no steps", func(s *schedule.Settings) { s.LearningSteps, s.RelearningSteps = nil, nil }, ""},
		{"a step of a day", func(s *schedule.Settings) { s.LearningSteps = []time.Duration{time.Minute, 24 * time.Hour} }, ""},
		{"retention 1.2", func(s *schedule.Settings) { s.Retention = 1.2 }, "retention 1.2: must be above 0 and below 1"},
		{"retention 1", func(s *schedule.Settings) { s.Retention = 1 }, "retention 1: must be above 0 and below 1"},
		{"retention 0", func(s *schedule.Settings) { s.Retention = 0 }, "retention 0: must be above 0 and below 1"},
		{"retention no number", func(s *schedule.Settings) { s.Retention = math.NaN() }, "retention NaN: must be above 0 and below 1"},
		{"no interval", func(s *schedule.Settings) { s.MaxIntervalDays = 0 }, "maximum interval 0: must be from 1 to 36500 days"},
		{"interval over a hundred years", func(s *schedule.Settings) { s.MaxIntervalDays = 36501 }, "maximum interval 36501: must be from 1 to 36500 days"},
		{"step of nothing", func(s *schedule.Settings) { s.LearningSteps = []time.Duration{0} }, "learning step 0s: must be above 0 and at most a day"},
		{"step over a day", func(s *schedule.Settings) { s.RelearningSteps = []time.Duration{25 * time.Hour} }, "relearning step 25h0m0s: must be above 0 and at most a day"},
		{"steps that shrink", func(s *schedule.Settings) { s.LearningSteps = []time.Duration{time.Hour, time.Minute} }, "learning step 1m0s: must not be shorter than the step before it, 1h0m0s"},
		{"parameter too small", func(s *schedule.Settings) { s.Parameters[20] = 0.05 }, "parameter w20 0.05: must be from 0.1 to 0.8"},
		{"parameter no number", func(s *schedule.Settings) { s.Parameters[3] = math.NaN() }, "parameter w3 NaN: must be from 0.001 to 100"},
		{"w19 may be 0 when scheduling", func(s *schedule.Settings) { s.Parameters[19] = 0 }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := schedule.DefaultSettings()
			tt.change(&s)
			got := ""
			if err := s.Validate(); err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("Validate() = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestParameterBounds(t *testing.T) {
	low, high := bounds()
	for name, edge := range map[string]schedule.Parameters{"low": low, "high": high} {
		if err := edge.Validate(); err != nil {
			t.Errorf("all at the %s bound: %v", name, err)
		}
		for i := range edge {
			p := schedule.Default()
			p[i] = math.Nextafter(edge[i], math.Inf(-1))
			if name == "high" {
				p[i] = math.Nextafter(edge[i], math.Inf(1))
			}
			if p.Validate() == nil {
				t.Errorf("w%d just beyond the %s bound: no error", i, name)
			}
		}
	}
}

func TestInterval(t *testing.T) {
	s := schedule.DefaultSettings()
	for _, stability := range []float64{0.001, 1, 12.5, 36500} {
		if got := s.Interval(stability); got != stability {
			t.Errorf("Interval(%v) at retention 0.9 = %v, want the stability itself", stability, got)
		}
	}
	for _, retention := range []float64{0.01, 0.7, 0.8, 0.95, 0.99} {
		s.Retention = retention
		days := s.Interval(2)
		if days >= 36500 {
			continue
		}
		if r := schedule.Retrievability(s.Parameters, days, 2); math.Abs(r-retention) > 1e-12 {
			t.Errorf("retrievability after Interval(2) = %v, want %v", r, retention)
		}
	}
	s.Retention = 1e-300
	if got := s.Interval(5); got != 36500 {
		t.Errorf("Interval(5) at retention 1e-300 = %v, want the maximum", got)
	}
	for _, stability := range []float64{0, -1, math.NaN()} {
		if got := s.Interval(stability); got != 0 {
			t.Errorf("Interval(%v) = %v, want 0", stability, got)
		}
	}
}

func TestRetrievability(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		name               string
		elapsed, stability float64
		want               float64
	}{
		{"at once", 0, 5, 1},
		{"after the stability", 5, 5, 0.9},
		{"half a day", 0.5, 0.5, 0.9},
		{"clock gone back", -3, 5, 1},
		{"nothing remembered", 3, 0, 0},
		{"stability below 0", 3, -2, 0},
		{"stability is no number", 3, math.NaN(), 0},
		{"days are no number", math.NaN(), 3, 0},
		{"for ever", inf, 5, 0},
		{"never forgotten", 5, inf, 1},
		{"ten times the stability", 50, 5, 0.6928266345726217}, // py-fsrs
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := schedule.Retrievability(schedule.Default(), tt.elapsed, tt.stability)
			if !(math.Abs(got-tt.want) < 1e-12) {
				t.Errorf("Retrievability(%v, %v) = %v, want %v", tt.elapsed, tt.stability, got, tt.want)
			}
		})
	}
}

func TestNames(t *testing.T) {
	tests := []struct{ got, want string }{
		{schedule.Again.String(), "again"}, {schedule.Hard.String(), "hard"},
		{schedule.Good.String(), "good"}, {schedule.Easy.String(), "easy"},
		{schedule.Grade(0).String(), "Grade(0)"}, {schedule.Grade(9).String(), "Grade(9)"},
		{schedule.New.String(), "new"}, {schedule.Learning.String(), "learning"},
		{schedule.Review.String(), "review"}, {schedule.Relearning.String(), "relearning"},
		{schedule.State(-1).String(), "State(-1)"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("String() = %q, want %q", tt.got, tt.want)
		}
	}
}
