package schedule_test

import (
	"fmt"
	"testing"

	"wort/internal/schedule"
)

func TestFuzzRange(t *testing.T) {
	tests := []struct{ days, most, first, last int }{
		{1, 36500, 1, 1},
		{2, 36500, 2, 2},
		{3, 36500, 2, 4},
		{5, 36500, 4, 6},
		{7, 36500, 5, 9},
		{10, 36500, 8, 12},
		{20, 36500, 17, 23},
		{50, 36500, 46, 54},
		{100, 36500, 93, 107},
		{365, 36500, 345, 385},
		{36500, 36500, 34673, 36500},
		{10, 10, 8, 10},
		{3, 1, 1, 1},
	}
	for _, tt := range tests {
		first, last := schedule.FuzzRange(tt.days, tt.most)
		if first != tt.first || last != tt.last {
			t.Errorf("FuzzRange(%d, %d) = %d, %d, want %d, %d", tt.days, tt.most, first, last, tt.first, tt.last)
		}
	}
}

// TestFuzzSpreads: over many cards each day of the range is taken about as
// often, none outside it, and the memory is the same as without.
func TestFuzzSpreads(t *testing.T) {
	s := schedule.DefaultSettings()
	m := schedule.Memory{StabilityDays: 20, Difficulty: 5, State: schedule.Review}
	s.Fuzz = false
	exact := s.Preview(m, 20, 0)[schedule.Good-1]
	s.Fuzz = true
	first, last := schedule.FuzzRange(exact.IntervalDays, s.MaxIntervalDays)
	const cards = 20_000
	count := map[int]int{}
	for i := range cards {
		out, err := s.Next(m, schedule.Good, 20, schedule.Seed(fmt.Sprint("Karte ", i), 3))
		if err != nil {
			t.Fatal(err)
		}
		if out.Memory != exact.Memory {
			t.Fatalf("fuzz changed the memory: %+v, want %+v", out.Memory, exact.Memory)
		}
		count[out.IntervalDays]++
	}
	mean := cards / (last - first + 1)
	for day := first; day <= last; day++ {
		if n := count[day]; n < mean*3/4 || n > mean*5/4 {
			t.Errorf("day %d: %d of %d cards, want about %d", day, n, cards, mean)
		}
		delete(count, day)
	}
	if len(count) > 0 {
		t.Errorf("outside %d to %d: %v", first, last, count)
	}
}

// TestFuzzKeepsOrder: with one seed a longer interval stays the longer one.
func TestFuzzKeepsOrder(t *testing.T) {
	s := schedule.DefaultSettings()
	s.LearningSteps = nil
	for seed := range uint64(200) {
		before := 0
		for days := 1; days < 120; days++ {
			s.Parameters[2] = min(float64(days), 100)
			got := s.Preview(schedule.Memory{}, 0, seed)[schedule.Good-1].IntervalDays
			if got < before {
				t.Fatalf("seed %d: %d days become %d, one less became %d", seed, days, got, before)
			}
			before = got
		}
	}
}

func TestSeed(t *testing.T) {
	if got, again := schedule.Seed("haus", 3), schedule.Seed("haus", 3); got != again {
		t.Errorf("Seed(haus, 3) = %d, then %d", got, again)
	}
	// Stored histories depend on the seeds: they must never change.
	tests := []struct {
		id      string
		reviews int
		want    uint64
	}{
		{"", 0, 0x5b21f68ffa77f14c}, {"haus", 0, 0x4a5c01c6bcbb9ac2},
		{"haus", 1, 0x8ef660df32990b7e}, {"Absichtserklärung", 12, 0xc5b8d9a7359a877e},
	}
	for _, tt := range tests {
		if got := schedule.Seed(tt.id, tt.reviews); got != tt.want {
			t.Errorf("Seed(%q, %d) = %#x, want %#x", tt.id, tt.reviews, got, tt.want)
		}
	}
	seen := map[uint64]string{}
	for i := range 2000 {
		for reviews := range 20 {
			name := fmt.Sprintf("Karte %d, %d", i, reviews)
			seed := schedule.Seed(fmt.Sprint("Karte ", i), reviews)
			if other, ok := seen[seed]; ok {
				t.Fatalf("one seed for %s and %s", name, other)
			}
			seen[seed] = name
		}
	}
}
