package schedule

import "math"

// fuzzFrom is the shortest interval, in days, that is fuzzed.
const fuzzFrom = 2.5

// FuzzRange returns the first and the last day, both included, that fuzz may
// choose instead of intervalDays: never under 2 days or over maxIntervalDays,
// and the interval itself where that is too short to be fuzzed. Whoever spreads
// the load over days chooses inside the same range. It is that of Anki and py-fsrs.
func FuzzRange(intervalDays, maxIntervalDays int) (first, last int) {
	days := float64(intervalDays)
	if days < fuzzFrom {
		return intervalDays, intervalDays
	}
	delta := fuzzDelta(days)
	first = max(int(math.RoundToEven(days-delta)), 2)
	last = min(int(math.RoundToEven(days+delta)), maxIntervalDays)
	return min(first, last), last
}

// fuzzDelta returns how many days an interval may be moved: one, and 15 % of
// what is between 2.5 and 7 days, 10 % up to 20 days, 5 % of the rest.
func fuzzDelta(days float64) float64 {
	switch {
	case days < 7:
		return 1 + float64(0.15*(days-fuzzFrom))
	case days < 20:
		return 1.675 + float64(0.10*(days-7))
	}
	return 2.975 + float64(0.05*(days-20))
}

// fuzzed returns a day of the fuzz range, each with the same chance. With one
// seed a longer interval never becomes the shorter one.
func fuzzed(intervalDays, maxIntervalDays int, seed uint64) int {
	first, last := FuzzRange(intervalDays, maxIntervalDays)
	fraction := float64(mix(seed)>>11) / (1 << 53) // 0 <= fraction < 1
	return first + int(fraction*float64(last-first+1))
}

// Seed returns the fuzz seed of a card's next answer, reviewCount being the
// number of answers before it. It depends on nothing else, so an answer taken
// back and given again leads to the same day.
func Seed(cardID string, reviewCount int) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a, 64 bits
	h := uint64(offset)
	for i := range len(cardID) {
		h = (h ^ uint64(cardID[i])) * prime
	}
	return mix(h ^ mix(uint64(reviewCount)))
}

// mix spreads a change of any bit over all 64 (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
