package schedule

import "math"

// The logarithm and the exponential function by their series, from sums,
// products and quotients alone, each rounded by itself. The functions of package
// math differ in the last bits from one processor to the next, and a review log
// replayed elsewhere would then not give the same memories. Within the range
// used here the error is below 1e-15 of the result (of 1, for logarithms near 0).

const (
	// ln 2 in two parts; the first ends in 21 zero bits, so that its product
	// with an exponent is exact.
	ln2High = 0x1.62e42feep-1
	ln2Low  = 0x1.a39ef35793c76p-33

	maxExponent = 709.0 // e^710 is beyond float64
	minExponent = -708.0

	// Added and taken off again, it rounds a small number to a whole one.
	rounder = 0x1.8p52
)

// exp returns e^x: 2^k · e^r with |r| <= ln 2 / 2.
func exp(x float64) float64 {
	if !(x >= minExponent && x <= maxExponent) {
		return expBeyond(x)
	}
	k := float64(float64(x*math.Log2E)+rounder) - rounder
	r := x - float64(k*ln2High) - float64(k*ln2Low)

	// The sum of r^n/n! for n up to 13, in pairs of pairs, so that the processor
	// can work on several at once.
	r2 := float64(r * r)
	r4 := float64(r2 * r2)
	a := 1.0/2 + float64(r*(1.0/6)) + float64(r2*(1.0/24+float64(r*(1.0/120))))
	b := 1.0/720 + float64(r*(1.0/5040)) + float64(r2*(1.0/40320+float64(r*(1.0/362880))))
	c := 1.0/3628800 + float64(r*(1.0/39916800)) + float64(r2*(1.0/479001600+float64(r*(1.0/6227020800))))
	sum := 1 + (r + float64(r2*(a+float64(r4*(b+float64(r4*c))))))
	return float64(math.Float64frombits(uint64(1023+int64(k))<<52) * sum)
}

// expBeyond is exp for what float64 cannot hold, and for NaN.
func expBeyond(x float64) float64 {
	switch {
	case x > maxExponent:
		return math.Inf(1)
	case x < minExponent:
		return 0
	}
	return x
}

// ln returns the natural logarithm of x: k·ln 2 + ln m with m between √½ and √2,
// and ln m = 2·artanh(s) with s = (m-1)/(m+1).
func ln(x float64) float64 {
	if !(x >= 0x1p-1022 && x <= math.MaxFloat64) {
		return lnBeyond(x)
	}
	bits := math.Float64bits(x)
	exponent := int64(bits>>52) - 1023
	m := math.Float64frombits(bits&(1<<52-1) | 1023<<52)
	if m > math.Sqrt2 {
		m, exponent = float64(m*0.5), exponent+1
	}
	k := float64(exponent)
	s := (m - 1) / (m + 1)

	// The sum of 2·s^(2n+1)/(2n+1) for n from 1 to 11, in pairs of pairs.
	z := float64(s * s)
	z2 := float64(z * z)
	z4 := float64(z2 * z2)
	a := 2.0/3 + float64(z*(2.0/5)) + float64(z2*(2.0/7+float64(z*(2.0/9))))
	b := 2.0/11 + float64(z*(2.0/13)) + float64(z2*(2.0/15+float64(z*(2.0/17))))
	c := 2.0/19 + float64(z*(2.0/21)) + float64(z2*(2.0/23))
	tail := float64(float64(s*z) * (a + float64(z4*(b+float64(z4*c)))))
	return float64(k*ln2High) + (float64(2*s) + (tail + float64(k*ln2Low)))
}

// lnBeyond is ln for subnormal numbers, and for those without a finite logarithm.
func lnBeyond(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x > 0 && x < 1:
		return ln(x*0x1p54) - 54*math.Ln2
	case x > 0:
		return x
	}
	return math.NaN()
}

// power returns x^y for x > 0.
func power(x, y float64) float64 { return exp(float64(y * ln(x))) }
