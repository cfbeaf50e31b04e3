package schedule

import (
	"fmt"
	"math"
)

// Parameters are the 21 weights w0 to w20 of FSRS-6:
//
//	w0–w3    stability in days after the first answer, by grade
//	w4–w7    difficulty: first answer, its spread, change by grade, pull to the mean
//	w8–w10   growth of stability on recall: scale, by stability, by retrievability
//	w11–w14  stability after forgetting: scale, by difficulty, stability, retrievability
//	w15–w16  factors for hard (at most 1) and easy (at least 1)
//	w17–w19  answers on the same day: by grade, offset, by stability
//	w20      decay of the forgetting curve
type Parameters [21]float64

// Default returns the published FSRS-6 defaults, fitted to some 10,000 Anki
// collections; they are also those of py-fsrs 6.3.2.
func Default() Parameters {
	return Parameters{
		0.212, 1.2931, 2.3065, 8.2956,
		6.4133, 0.8334, 3.0194, 0.001,
		1.8722, 0.1666, 0.796,
		1.4835, 0.0614, 0.2629, 1.6483,
		0.6014, 1.8729,
		0.5425, 0.0912, 0.0658,
		0.1542,
	}
}

// The bounds of py-fsrs 6.3.2. Within them every result is finite.
var (
	lowestParameters = Parameters{
		0.001, 0.001, 0.001, 0.001,
		1, 0.001, 0.001, 0.001,
		0, 0, 0.001,
		0.001, 0.001, 0.001, 0,
		0, 1,
		0, 0, 0,
		0.1,
	}
	highestParameters = Parameters{
		100, 100, 100, 100,
		10, 4, 4, 0.75,
		4.5, 0.8, 3.5,
		5, 0.25, 0.9, 4,
		1, 6,
		2, 2, 0.8,
		0.8,
	}
)

// Validate reports the first parameter that is outside the bounds of FSRS-6.
func (p Parameters) Validate() error { return p.check() }

// check is Validate without copying 21 numbers.
func (p *Parameters) check() error {
	for i, w := range p {
		if !(w >= lowestParameters[i] && w <= highestParameters[i]) { // also refuses NaN
			return fmt.Errorf("parameter w%d %v: must be from %v to %v",
				i, w, lowestParameters[i], highestParameters[i])
		}
	}
	return nil
}

// forgetting returns the decay (negative) and the factor of the curve
// R = (1 + factor·t/S)^decay, which is 0.9 at t = S.
func (p *Parameters) forgetting() (decay, factor float64) {
	decay = -p[20]
	return decay, exp(ln(0.9)/decay) - 1
}

// Retrievability returns the chance from 0 to 1 that a card with this stability
// is still recalled after elapsedDays. Negative elapsed days count as 0; a
// stability that is not above 0 means nothing is remembered.
func Retrievability(p Parameters, elapsedDays float64, stabilityDays float64) float64 {
	if !(stabilityDays > 0) || math.IsNaN(elapsedDays) {
		return 0
	}
	if math.IsInf(stabilityDays, 1) {
		return 1
	}
	decay, factor := p.forgetting()
	return retrievability(decay, factor, max(elapsedDays, 0), stabilityDays)
}

func retrievability(decay, factor, elapsedDays, stabilityDays float64) float64 {
	return power(1+float64(float64(factor*elapsedDays)/stabilityDays), decay)
}
