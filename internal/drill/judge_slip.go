package drill

import (
	"strings"
	"unicode/utf8"

	"wort/internal/german"
)

// A slip is one wrong, missing, surplus or swapped letter in a word of
// oneSlip letters or more, two in one of twoSlips or more.
const (
	oneSlip  = 6
	twoSlips = 12
)

// longestCompared bounds what is compared letter by letter, in bytes.
const longestCompared = 400

// slip reports whether the words typed are the words asked but for slips.
func slip(typed, asked []word) bool {
	if len(typed) != len(asked) {
		letters := utf8.RuneCountInString(strings.ReplaceAll(raws(asked), " ", ""))
		return distance(joined(typed, " "), joined(asked, " ")) <= allowance(letters)
	}
	total := 0
	for i := range asked {
		d := distance(typed[i].fold, asked[i].fold)
		if d > allowance(utf8.RuneCountInString(asked[i].raw)) {
			return false
		}
		total += d
	}
	return total <= 2
}

func allowance(letters int) int {
	switch {
	case letters >= twoSlips:
		return 2
	case letters >= oneSlip:
		return 1
	}
	return 0
}

// similar reports whether two lines are alike enough for a comparison to help.
func similar(a, b string) bool {
	a, b = german.Fold(a), german.Fold(b)
	return a != "" && b != "" && distance(a, b) <= max(len(a), len(b))/2
}

// letters is a line as it is compared: what is shown, and what it folds to.
type letters struct {
	shown []string // one letter each
	folds []rune
	owner []int // of each fold, its index in shown
}

func lettersOf(s string) letters {
	var l letters
	for _, r := range s {
		l.shown = append(l.shown, string(r))
		for _, f := range german.Fold(string(r)) {
			l.folds = append(l.folds, f)
			l.owner = append(l.owner, len(l.shown)-1)
		}
	}
	return l
}

// bracketed returns the letters with the wrong ones in square brackets.
func (l letters) bracketed(wrong []bool) string {
	bad := make([]bool, len(l.shown)+1)
	for i, w := range wrong {
		bad[l.owner[i]] = bad[l.owner[i]] || w
	}
	var b strings.Builder
	open := false
	for i := range bad {
		if bad[i] != open {
			b.WriteString(map[bool]string{true: "[", false: "]"}[bad[i]])
			open = bad[i]
		}
		if i < len(l.shown) {
			b.WriteString(l.shown[i])
		}
	}
	return b.String()
}

// compare marks the letters in which two lines differ; no difference is seen
// where folding makes none.
func compare(typed, right string) Diff {
	if len(typed) > longestCompared || len(right) > longestCompared {
		return Diff{Typed: typed, Right: right}
	}
	a, b := lettersOf(typed), lettersOf(right)
	wrongA, wrongB := newTable(a.folds, b.folds).trace()
	return Diff{Typed: a.bracketed(wrongA), Right: b.bracketed(wrongB)}
}

// distance is the number of letters changed, left out, added, or swapped with
// their neighbour (Damerau and Levenshtein, no letter touched twice).
func distance(a, b string) int {
	if len(a) > longestCompared || len(b) > longestCompared {
		return max(len(a), len(b))
	}
	t := newTable([]rune(a), []rune(b))
	return t.cost[len(t.a)][len(t.b)]
}

// table holds the distance of each pair of prefixes.
type table struct {
	a, b []rune
	cost [][]int
}

func newTable(a, b []rune) table {
	t := table{a: a, b: b, cost: make([][]int, len(a)+1)}
	cells := make([]int, (len(a)+1)*(len(b)+1))
	for i := range t.cost {
		t.cost[i], cells = cells[:len(b)+1], cells[len(b)+1:]
		for j := range t.cost[i] {
			t.cost[i][j] = t.cell(i, j)
		}
	}
	return t
}

func (t table) cell(i, j int) int {
	if i == 0 || j == 0 {
		return i + j
	}
	change := t.cost[i-1][j-1]
	if t.a[i-1] != t.b[j-1] {
		change++
	}
	best := min(change, t.cost[i-1][j]+1, t.cost[i][j-1]+1)
	if t.swapped(i, j) {
		best = min(best, t.cost[i-2][j-2]+1)
	}
	return best
}

// swapped reports whether the two letters before i and j are the same, in the
// other order.
func (t table) swapped(i, j int) bool {
	return i > 1 && j > 1 && t.a[i-1] == t.b[j-2] && t.a[i-2] == t.b[j-1] && t.a[i-1] != t.a[i-2]
}

// trace returns which letters of a and of b are not met by the other.
func (t table) trace() (wrongA, wrongB []bool) {
	wrongA, wrongB = make([]bool, len(t.a)), make([]bool, len(t.b))
	i, j := len(t.a), len(t.b)
	for i > 0 || j > 0 {
		c := t.cost[i][j]
		switch {
		case i > 0 && j > 0 && t.a[i-1] == t.b[j-1] && c == t.cost[i-1][j-1]:
			i, j = i-1, j-1
		case t.swapped(i, j) && c == t.cost[i-2][j-2]+1:
			wrongA[i-1], wrongA[i-2], wrongB[j-1], wrongB[j-2] = true, true, true, true
			i, j = i-2, j-2
		case i > 0 && j > 0 && c == t.cost[i-1][j-1]+1:
			wrongA[i-1], wrongB[j-1] = true, true
			i, j = i-1, j-1
		case i > 0 && c == t.cost[i-1][j]+1:
			wrongA[i-1] = true
			i--
		default:
			wrongB[j-1] = true
			j--
		}
	}
	return wrongA, wrongB
}
