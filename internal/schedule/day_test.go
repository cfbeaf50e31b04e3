package schedule_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the same zones everywhere

	"wort/internal/schedule"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// date is the day number of a date, by another way than the code under test.
func date(y int, m time.Month, d int) int {
	return int(time.Date(y, m, d, 12, 0, 0, 0, time.UTC).Sub(time.Date(1970, 1, 1, 12, 0, 0, 0, time.UTC)).Hours() / 24)
}

func TestDayNumber(t *testing.T) {
	tests := []struct {
		name, zone, at string // at: RFC 3339 with offset
		rollover       int
		want           int
	}{
		{"the first day", "UTC", "1970-01-01T04:00:00Z", 4, 0},
		{"the night before it", "UTC", "1970-01-01T03:59:59Z", 4, -1},
		{"before 1970", "UTC", "1969-12-30T12:00:00Z", 0, -2},
		{"ordinary afternoon", "Europe/Berlin", "2026-11-23T15:00:00+01:00", 4, date(2026, 11, 23)},
		{"after midnight is still yesterday", "Europe/Berlin", "2026-11-23T01:30:00+01:00", 4, date(2026, 11, 22)},
		{"UTC date is another one", "Europe/Berlin", "2026-11-22T23:30:00Z", 0, date(2026, 11, 23)},
		{"the instant counts, not its zone", "Europe/Berlin", "2026-11-23T20:00:00-08:00", 4, date(2026, 11, 24)},

		// 2026-03-29: at 02:00 CET clocks go to 03:00 CEST.
		{"spring, before the gap", "Europe/Berlin", "2026-03-29T01:59:59+01:00", 2, date(2026, 3, 28)},
		{"spring, rollover hour left out", "Europe/Berlin", "2026-03-29T03:00:00+02:00", 2, date(2026, 3, 29)},
		{"spring, rollover after the gap, before", "Europe/Berlin", "2026-03-29T03:59:59+02:00", 4, date(2026, 3, 28)},
		{"spring, rollover after the gap", "Europe/Berlin", "2026-03-29T04:00:00+02:00", 4, date(2026, 3, 29)},

		// 2026-10-25: at 03:00 CEST clocks go back to 02:00 CET.
		{"autumn, before two o'clock", "Europe/Berlin", "2026-10-25T01:59:59+02:00", 2, date(2026, 10, 24)},
		{"autumn, two o'clock for the first time", "Europe/Berlin", "2026-10-25T02:00:00+02:00", 2, date(2026, 10, 25)},
		{"autumn, two o'clock again", "Europe/Berlin", "2026-10-25T02:00:00+01:00", 2, date(2026, 10, 25)},
		{"autumn, rollover at three, first round", "Europe/Berlin", "2026-10-25T02:59:59+02:00", 3, date(2026, 10, 24)},
		{"autumn, rollover at three, second round", "Europe/Berlin", "2026-10-25T02:59:59+01:00", 3, date(2026, 10, 24)},
		{"autumn, rollover at three", "Europe/Berlin", "2026-10-25T03:00:00+01:00", 3, date(2026, 10, 25)},

		// 2025-10-26: at 03:00 (+2) clocks go back to 01:00 (+0), over the rollover.
		{"two hours back, day begun", "Antarctica/Troll", "2025-10-26T02:30:00+02:00", 2, date(2025, 10, 26)},
		{"two hours back, not begun again", "Antarctica/Troll", "2025-10-26T01:30:00+00:00", 2, date(2025, 10, 26)},

		// Samoa left out 30 December 2011 when it changed sides of the date line.
		{"before the date left out", "Pacific/Apia", "2011-12-29T23:59:59-10:00", 4, date(2011, 12, 29)},
		{"after the date left out", "Pacific/Apia", "2011-12-31T04:00:00+14:00", 4, date(2011, 12, 31)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, tt.at)
			if err != nil {
				t.Fatal(err)
			}
			if got := schedule.DayNumber(at, zone(t, tt.zone), tt.rollover); got != tt.want {
				t.Errorf("DayNumber(%s, %s, %d) = %d, want %d", tt.at, tt.zone, tt.rollover, got, tt.want)
			}
		})
	}
}

func TestDayStart(t *testing.T) {
	tests := []struct {
		name, zone string
		day        int
		rollover   int
		want       string
	}{
		{"ordinary", "Europe/Berlin", date(2026, 11, 23), 4, "2026-11-23T04:00:00+01:00"},
		{"spring, hour left out", "Europe/Berlin", date(2026, 3, 29), 2, "2026-03-29T03:00:00+02:00"},
		{"spring, after the gap", "Europe/Berlin", date(2026, 3, 29), 4, "2026-03-29T04:00:00+02:00"},
		{"autumn, the first of two", "Europe/Berlin", date(2026, 10, 25), 2, "2026-10-25T02:00:00+02:00"},
		{"autumn, after the change", "Europe/Berlin", date(2026, 10, 25), 3, "2026-10-25T03:00:00+01:00"},
		{"midnight left out", "America/Sao_Paulo", date(2018, 11, 4), 0, "2018-11-04T01:00:00-02:00"},
		{"UTC", "UTC", 0, 0, "1970-01-01T00:00:00Z"},
		{"date left out", "Pacific/Apia", date(2011, 12, 30), 4, "2011-12-31T00:00:00+14:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := schedule.DayStart(tt.day, zone(t, tt.zone), tt.rollover).Format(time.RFC3339)
			if got != tt.want {
				t.Errorf("DayStart(%d, %s, %d) = %s, want %s", tt.day, tt.zone, tt.rollover, got, tt.want)
			}
		})
	}
}

// TestDaysFollowEachOther: in places with odd clocks, for every rollover, a day
// lasts from its start to the next one's, and no time is lost.
func TestDaysFollowEachOther(t *testing.T) {
	zones := map[string]int{ // and a year of interest
		"UTC": 2026, "Europe/Berlin": 2026, "America/New_York": 2026, "Australia/Lord_Howe": 2026, "Asia/Kathmandu": 2026,
		"Antarctica/Troll": 2025, "America/Sao_Paulo": 2018, "Pacific/Apia": 2011, "Africa/Casablanca": 2026, "America/Havana": 2026,
	}
	for name, year := range zones {
		loc := zone(t, name)
		for rollover := range 24 {
			for day := date(year, 1, 1); day <= date(year+1, 1, 1); day++ {
				start, next := schedule.DayStart(day, loc, rollover), schedule.DayStart(day+1, loc, rollover)
				if next.Before(start) {
					t.Fatalf("%s, rollover %d: day %d starts %v, the next %v", name, rollover, day, start, next)
				}
				if next.Equal(start) && name == "Pacific/Apia" {
					continue // the date that was left out
				}
				for _, at := range []time.Time{start, start.Add(next.Sub(start) / 2), next.Add(-1)} {
					if got := schedule.DayNumber(at, loc, rollover); got != day {
						t.Fatalf("%s, rollover %d: DayNumber(%v) = %d, want %d", name, rollover, at, got, day)
					}
				}
			}
		}
	}
}

// TestLengthOfDays: the day of the change is 23 or 25 hours long.
func TestLengthOfDays(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	for _, tt := range []struct {
		name     string
		day      int
		rollover int
		want     time.Duration
	}{
		{"spring, rollover 4", date(2026, 3, 28), 4, 23 * time.Hour},
		{"spring, rollover 2", date(2026, 3, 29), 2, 23 * time.Hour},
		{"autumn, rollover 4", date(2026, 10, 24), 4, 25 * time.Hour},
		{"autumn, rollover 2", date(2026, 10, 25), 2, 25 * time.Hour},
		{"summer", date(2026, 7, 1), 4, 24 * time.Hour},
	} {
		if got := schedule.DayStart(tt.day+1, berlin, tt.rollover).Sub(schedule.DayStart(tt.day, berlin, tt.rollover)); got != tt.want {
			t.Errorf("%s: day of %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestNoZoneIsUTC(t *testing.T) {
	at := time.Date(2026, 11, 23, 3, 0, 0, 0, time.UTC)
	if got, want := schedule.DayNumber(at, nil, 4), date(2026, 11, 22); got != want {
		t.Errorf("DayNumber(%v, nil, 4) = %d, want %d", at, got, want)
	}
	if got := schedule.DayStart(0, nil, 0); !got.Equal(time.Unix(0, 0)) {
		t.Errorf("DayStart(0, nil, 0) = %v, want 1970-01-01", got)
	}
}
