package schedule

import "fmt"

// Grade is how well the learner knew the card.
type Grade int

// The four grades. Hard, Good and Easy all mean that the card was recalled.
const (
	Again Grade = 1 + iota // not recalled
	Hard                   // recalled with great effort
	Good                   // recalled
	Easy                   // recalled without effort
)

var gradeNames = [...]string{Again: "again", Hard: "hard", Good: "good", Easy: "easy"}

// String returns "again", "hard", "good" or "easy".
func (g Grade) String() string {
	if !g.valid() {
		return fmt.Sprintf("Grade(%d)", int(g))
	}
	return gradeNames[g]
}

func (g Grade) valid() bool { return g >= Again && g <= Easy }

// State is where a card stands between its first answer and the long intervals.
type State int

// The four states. A lapse takes a card from Review to Relearning and back.
const (
	New        State = iota // never answered
	Learning                // in the learning steps
	Review                  // due in days
	Relearning              // forgotten, in the relearning steps
)

var stateNames = [...]string{New: "new", Learning: "learning", Review: "review", Relearning: "relearning"}

// String returns "new", "learning", "review" or "relearning".
func (s State) String() string {
	if !s.valid() {
		return fmt.Sprintf("State(%d)", int(s))
	}
	return stateNames[s]
}

func (s State) valid() bool { return s >= New && s <= Relearning }
