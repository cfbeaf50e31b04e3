package schedule

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	worst := 0.0
	for x := -40.0; x < 40; x += 0.000917 {
		worst = max(worst, math.Abs(exp(x)/math.Exp(x)-1))
	}
	if worst > 1e-15 {
		t.Errorf("exp: largest relative difference to math.Exp %.2e, want at most 1e-15", worst)
	}
}

func TestLn(t *testing.T) {
	worst := 0.0
	for x := 1e-9; x < 1e12; x *= 1.000317 {
		want := math.Log(x)
		worst = max(worst, math.Abs(ln(x)-want)/max(math.Abs(want), 1))
	}
	if worst > 1e-15 {
		t.Errorf("ln: largest difference to math.Log %.2e, want at most 1e-15", worst)
	}
}

func TestExponentialEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	tests := []struct {
		name      string
		got, want float64
	}{
		{"exp of 0", exp(0), 1},
		{"exp beyond float64", exp(710), inf},
		{"exp of infinity", exp(inf), inf},
		{"exp of the largest argument", exp(709), math.Exp(709)},
		{"exp below float64", exp(-800), 0},
		{"exp of minus infinity", exp(-inf), 0},
		{"exp of the smallest argument", exp(-708), math.Exp(-708)},
		{"exp of NaN", exp(nan), nan},
		{"ln of 1", ln(1), 0},
		{"ln of 0", ln(0), -inf},
		{"ln of a negative number", ln(-1), nan},
		{"ln of infinity", ln(inf), inf},
		{"ln of a subnormal number", ln(5e-324), -744.4400719213812},
		{"ln of the largest number", ln(math.MaxFloat64), math.Log(math.MaxFloat64)},
		{"ln of NaN", ln(nan), nan},
		{"power", power(2, 10), 1024},
		{"power 0", power(123, 0), 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same := tt.got == tt.want || math.IsNaN(tt.got) && math.IsNaN(tt.want)
			if !same && !(math.Abs(tt.got/tt.want-1) < 2e-15) {
				t.Errorf("got %v, want %v", tt.got, tt.want)
			}
		})
	}
}
