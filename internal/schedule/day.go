package schedule

import "time"

const (
	secondsPerHour = 60 * 60
	// wallDay is the length of a date on the wall clock, always 24 hours. The
	// time that really passes meanwhile is 23 to 25 hours, or stranger.
	wallDay = 24 * secondsPerHour
)

// DayNumber returns the learner's day at t: the date in loc, as days since
// 1970-01-01, with the night before rolloverHour (usually 4) counted to the day
// before. Days elapsed are the difference of two day numbers. A nil loc is UTC.
//
// The number never falls while time goes on, whatever the clocks do: a day
// begins when the wall clock first shows rolloverHour, or the first time after it
// where that hour is left out, and does not begin again when clocks go back.
func DayNumber(t time.Time, loc *time.Location, rolloverHour int) int {
	if loc == nil {
		loc = time.UTC
	}
	_, offset := t.In(loc).Zone()
	wall := t.Unix() + int64(offset) - int64(rolloverHour)*secondsPerHour
	day := int(floorDiv(wall, wallDay))
	for !t.Before(DayStart(day+1, loc, rolloverHour)) { // the clock went back over the rollover
		day++
	}
	return day
}

// DayStart returns the instant, in loc, at which the learner's day begins: the
// opposite of [DayNumber]. A nil loc is UTC.
func DayStart(day int, loc *time.Location, rolloverHour int) time.Time {
	if loc == nil {
		loc = time.UTC
	}
	wall := int64(day)*wallDay + int64(rolloverHour)*secondsPerHour
	// No clock is 26 hours ahead of UTC. From there on, the first stretch of
	// constant offset that reaches the wall time holds the instant.
	from := time.Unix(wall-26*secondsPerHour, 0).In(loc)
	for {
		_, offset := from.Zone()
		at := time.Unix(wall-int64(offset), 0).In(loc)
		_, end := from.ZoneBounds()
		if at.Before(from) {
			return from // the wall time was left out
		}
		if end.IsZero() || at.Before(end) {
			return at
		}
		from = end.In(loc)
	}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
