package anki

import (
	"time"

	"wort/glossary"
	"wort/internal/schedule"
)

// ankiRollover is the hour at which a day begins in Anki unless the user has
// chosen another one; the first day of a collection is counted from it.
const ankiRollover = 4

// firstDay returns the earliest day number the deck speaks of.
func firstDay(d Deck) int {
	first := schedule.DayNumber(d.Now, d.Location, d.RolloverHour)
	earliest := first - 36500 // what lies further back is a slip of a clock
	earlier := func(day int) {
		if day > earliest && day < first {
			first = day
		}
	}
	for i := range d.Reviews {
		earlier(d.Reviews[i].Day)
		earlier(schedule.DayNumber(d.Reviews[i].At, d.Location, d.RolloverHour))
	}
	for _, p := range d.Progress {
		if p.State != glossary.CardNew {
			earlier(p.LastDay)
		}
	}
	return first
}

// created is the instant from which Anki counts the days of the collection.
func (e *export) created() time.Time {
	return schedule.DayStart(e.epoch, e.deck.Location, ankiRollover)
}

// minutesWest is the offset from UTC that Anki keeps with it.
func minutesWest(t time.Time) int {
	_, east := t.Zone()
	return -east / 60
}
