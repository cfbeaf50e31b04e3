package drill

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"wort/internal/schedule"
)

// words says when a card comes back: "10 min", "3 days", "1.5 months".
func words(o schedule.Outcome) string {
	if o.IntervalDays > 0 {
		return wordsDays(o.IntervalDays)
	}
	return wordsDelay(o.Delay)
}

func wordsDelay(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "<1 min"
	case d < time.Hour:
		return fmt.Sprintf("%.0f min", math.Round(d.Minutes()))
	case d < 24*time.Hour:
		return decimal(d.Hours()) + " h"
	}
	return wordsDays(int(d.Hours()+12) / 24)
}

func wordsDays(days int) string {
	const month, year = 365.25 / 12, 365.25
	switch d := float64(days); {
	case days <= 30:
		return plural(strconv.Itoa(days), "day")
	case d < year:
		return plural(decimal(d/month), "month")
	default:
		return plural(decimal(d/year), "year")
	}
}

// decimal writes a number with at most one decimal.
func decimal(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)
}

func plural(number, unit string) string {
	if number == "1" {
		return number + " " + unit
	}
	return number + " " + unit + "s"
}
