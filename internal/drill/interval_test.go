package drill

import (
	"testing"
	"time"

	"wort/internal/schedule"
)

func TestWords(t *testing.T) {
	tests := []struct {
		out  schedule.Outcome
		want string
	}{
		{schedule.Outcome{Delay: 30 * time.Second}, "<1 min"},
		{schedule.Outcome{Delay: time.Minute}, "1 min"},
		{schedule.Outcome{Delay: 330 * time.Second}, "6 min"},
		{schedule.Outcome{Delay: 90 * time.Minute}, "1.5 h"},
		{schedule.Outcome{Delay: 24 * time.Hour}, "1 day"},
		{schedule.Outcome{IntervalDays: 1}, "1 day"},
		{schedule.Outcome{IntervalDays: 3}, "3 days"},
		{schedule.Outcome{IntervalDays: 30}, "30 days"},
		{schedule.Outcome{IntervalDays: 31}, "1 month"},
		{schedule.Outcome{IntervalDays: 45}, "1.5 months"},
		{schedule.Outcome{IntervalDays: 365}, "12 months"},
		{schedule.Outcome{IntervalDays: 366}, "1 year"},
		{schedule.Outcome{IntervalDays: 36500}, "99.9 years"},
	}
	for _, tt := range tests {
		if got := words(tt.out); got != tt.want {
			t.Errorf("words(%+v) = %q, want %q", tt.out, got, tt.want)
		}
	}
}
