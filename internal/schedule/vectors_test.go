package schedule_test

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"wort/internal/schedule"
)

// vector is one review of testdata/vectors.txt: see make_vectors.py.
type vector struct {
	line     int
	name     string
	settings schedule.Settings
	first    bool // the card is new
	grade    schedule.Grade
	elapsed  int
	after    schedule.Memory
	waits    [4]wait // before ordering
}

// wait is when a card comes back; one of both is set.
type wait struct {
	days  int
	delay time.Duration
}

func TestVectors(t *testing.T) {
	var m schedule.Memory
	var reviews, cases int
	worst := 0.0
	for _, v := range readVectors(t) {
		if v.first {
			m = schedule.Memory{}
			cases++
		}
		reviews++
		where := fmt.Sprintf("line %d, %s: Next(%+v, %v, %d days)", v.line, v.name, m, v.grade, v.elapsed)
		got, err := v.settings.Next(m, v.grade, v.elapsed, 1)
		if err != nil {
			t.Fatalf("%s = %v", where, err)
		}
		m = got.Memory
		if m.State != v.after.State || m.Step != v.after.Step {
			t.Fatalf("%s = %+v, want %+v", where, m, v.after)
		}
		off := max(relative(m.StabilityDays, v.after.StabilityDays), relative(m.Difficulty, v.after.Difficulty))
		if worst = max(worst, off); off > 1e-9 {
			t.Fatalf("%s = %+v, want %+v", where, m, v.after)
		}
	}
	if cases < 500 || reviews < 5000 {
		t.Errorf("%d cases, %d reviews: want at least 500 and 5000", cases, reviews)
	}
	t.Logf("%d cases, %d reviews, largest relative difference in S and D %.1e", cases, reviews, worst)
}

// TestVectorWaits compares the waits of all four grades, after ordering those
// of py-fsrs in the plainest way.
func TestVectorWaits(t *testing.T) {
	var m schedule.Memory
	for _, v := range readVectors(t) {
		if v.first {
			m = schedule.Memory{}
		}
		preview := v.settings.Preview(m, v.elapsed, 1)
		var got [4]wait
		for i, out := range preview {
			got[i] = wait{out.IntervalDays, out.Delay}
		}
		if want := ordered(v.waits, v.settings); got != want {
			t.Fatalf("line %d, %s: Preview(%+v, %d days) = %v, want %v (py-fsrs: %v)",
				v.line, v.name, m, v.elapsed, got, want, v.waits)
		}
		m = preview[v.grade-1].Memory
	}
}

// ordered lowers intervals to that of the highest stability, which py-fsrs does
// not limit, and raises them so that again <= hard < good < easy.
func ordered(w [4]wait, s schedule.Settings) [4]wait {
	highest, most := int(math.RoundToEven(s.Interval(36500))), s.MaxIntervalDays
	for i := range w {
		w[i].days = min(w[i].days, highest)
	}
	again, hard, good, easy := &w[0].days, &w[1].days, &w[2].days, &w[3].days
	if *hard > 0 {
		*hard = max(*hard, *again)
	}
	if *hard > 0 && *good > 0 {
		*good = min(max(*good, *hard+1), most)
	}
	if *good > 0 && *easy > 0 {
		*easy = min(max(*easy, *good+1), most)
	}
	return w
}

func relative(got, want float64) float64 { return math.Abs(got-want) / math.Abs(want) }

func readVectors(t *testing.T) []vector {
	t.Helper()
	f, err := os.Open("testdata/vectors.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []vector
	var v vector
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		v.line++
		kind, rest, _ := strings.Cut(lines.Text(), " ")
		switch kind {
		case "case":
			v.name, v.first = rest, true
		case "set":
			v.settings = parseSettings(t, rest)
		default:
			parseReview(t, lines.Text(), &v)
			all = append(all, v)
			v.first = false
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func parseSettings(t *testing.T, line string) schedule.Settings {
	t.Helper()
	s := schedule.Settings{Parameters: schedule.Default()}
	for field := range strings.FieldsSeq(line) {
		key, value, _ := strings.Cut(field, "=")
		switch key {
		case "retention":
			s.Retention = number(t, value)
		case "max":
			s.MaxIntervalDays = int(number(t, value))
		case "learn":
			s.LearningSteps = parseSteps(t, value)
		case "relearn":
			s.RelearningSteps = parseSteps(t, value)
		case "w":
			for i, w := range strings.Split(value, ",") {
				s.Parameters[i] = number(t, w)
			}
		default:
			t.Fatalf("unknown setting %q", field)
		}
	}
	return s
}

func parseSteps(t *testing.T, list string) []time.Duration {
	t.Helper()
	var steps []time.Duration
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' }) {
		steps = append(steps, time.Duration(number(t, s))*time.Second)
	}
	return steps
}

func parseReview(t *testing.T, line string, v *vector) {
	t.Helper()
	f := strings.Fields(line)
	if len(f) != 10 {
		t.Fatalf("line %d: %d fields, want 10", v.line, len(f))
	}
	v.grade, v.elapsed = schedule.Grade(number(t, f[0])), int(number(t, f[1]))
	v.after = schedule.Memory{
		State: schedule.State(number(t, f[2])), Step: int(number(t, f[3])),
		StabilityDays: number(t, f[4]), Difficulty: number(t, f[5]),
	}
	for i, w := range f[6:] {
		v.waits[i] = wait{}
		if days, ok := strings.CutSuffix(w, "d"); ok {
			v.waits[i].days = int(number(t, days))
		} else {
			v.waits[i].delay = time.Duration(number(t, strings.TrimSuffix(w, "s")) * float64(time.Second))
		}
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
