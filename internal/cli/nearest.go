package cli

import (
	"slices"
	"strings"
)

// nearest returns the name that someone most likely meant, or nothing: one that
// goes on from what was typed, or one a slip or two away.
func nearest(typed string, names []string) string {
	typed = strings.ToLower(typed)
	best, least := "", 1+min(2, len(typed)/2)
	for _, n := range names {
		if len(typed) > 1 && strings.HasPrefix(n, typed) {
			return n
		}
		if d := slips(typed, strings.ToLower(n), least); d < least {
			best, least = n, d
		}
	}
	return best
}

// slips counts the letters to add, leave out, replace or swap with their
// neighbour to make b of a (Damerau 1964, without a letter moved twice). From
// limit on it stops counting.
func slips(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if max(len(x)-len(y), len(y)-len(x)) >= limit {
		return limit
	}
	var before []int
	last := make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row := make([]int, len(y)+1)
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+cost)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		if slices.Min(row) >= limit {
			return limit
		}
		before, last = last, row
	}
	return min(last[len(y)], limit)
}
