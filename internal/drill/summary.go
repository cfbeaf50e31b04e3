package drill

import (
	"fmt"
	"strings"
	"time"

	"wort/glossary"
)

// Counts says how far the session is. What is on the screen counts as left.
type Counts struct {
	Done     int // answers given in this session
	Due      int // reviews left
	New      int // new cards left
	Learning int // cards on the steps, due within 20 minutes
	Later    int // cards on the steps, due later today
}

// Left is the number of cards that will still be asked.
func (c Counts) Left() int { return c.Due + c.New + c.Learning }

// Counts returns how far the session is.
func (s *Session) Counts() Counts {
	c := Counts{Done: len(s.history), Due: len(s.plan.due), New: len(s.plan.fresh)}
	soon := s.o.Now().Add(learnAhead)
	for _, it := range s.plan.learning {
		if it.progress.DueAt.After(soon) {
			c.Later++
		} else {
			c.Learning++
		}
	}
	for _, it := range s.plan.first {
		c.count(it)
	}
	if s.current != nil {
		c.count(s.current)
	}
	return c
}

func (c *Counts) count(it *item) {
	switch it.progress.State {
	case glossary.CardNew:
		c.New++
	case glossary.CardReview:
		c.Due++
	default:
		c.Learning++
	}
}

// Summary is what a session came to.
type Summary struct {
	Answers int           // given, undone ones left out
	Cards   int           // different cards answered
	New     int           // cards answered for the first time
	Grades  [4]int        // answers by grade, from again to easy
	Time    time.Duration // spent on the answers

	Left    int       // cards of today not asked, for want of time
	Later   int       // cards that come back later today
	NextAt  time.Time // when the first of them does, UTC; zero if there is none
	Waiting int       // new cards for the days to come
	Locked  int       // production cards that wait for recognition
}

// Summary returns what the session has come to so far.
func (s *Session) Summary() Summary {
	c := s.Counts()
	sum := Summary{Answers: len(s.history), Left: c.Left(), Later: c.Later, Waiting: s.plan.waiting, Locked: s.plan.locked}
	seen := map[string]bool{}
	for _, a := range s.history {
		seen[a.card] = true
		sum.Time += a.took
		if a.fresh {
			sum.New++
		}
		if a.grade >= glossary.Again && a.grade <= glossary.Easy {
			sum.Grades[a.grade-1]++
		}
	}
	sum.Cards = len(seen)
	if c.Later > 0 {
		sum.NextAt = s.plan.learning[len(s.plan.learning)-c.Later].progress.DueAt
	}
	return sum
}

// String tells the summary in a few sentences, without a line break.
func (s Summary) String() string {
	var parts []string
	say := func(format string, args ...any) { parts = append(parts, fmt.Sprintf(format, args...)) }
	switch {
	case s.Answers > 0:
		say("%s, %s (%d new), %d %% recalled, %s.", count(s.Answers, "answer"), count(s.Cards, "card"),
			s.New, (s.Answers-s.Grades[0])*100/s.Answers, spent(s.Time))
	case s.Left+s.Later == 0:
		say("Nothing is due.")
	default:
		say("No answers.")
	}
	if s.Left > 0 {
		say("%s left for today.", count(s.Left, "card"))
	}
	if s.Later > 0 {
		say("%s later today.", count(s.Later, "card"))
	}
	if s.Waiting > 0 {
		say("%s for the days to come.", count(s.Waiting, "new card"))
	}
	if s.Answers+s.Left+s.Later == 0 && s.Locked > 0 {
		say("Typing comes once the word is recognised: %s.", count(s.Locked, "card"))
	}
	return strings.Join(parts, " ")
}

func count(n int, unit string) string { return plural(fmt.Sprint(n), unit) }

// spent writes a time as minutes and seconds.
func spent(d time.Duration) string {
	d = d.Round(time.Second)
	if d < time.Minute {
		return fmt.Sprintf("%d s", d/time.Second)
	}
	return fmt.Sprintf("%d min %d s", d/time.Minute, d%time.Minute/time.Second)
}
