package glossary

import "time"

// Grade is the learner's success with a card.
type Grade int

// The four grades, as FSRS and Anki number them.
const (
	Again Grade = 1
	Hard  Grade = 2
	Good  Grade = 3
	Easy  Grade = 4
)

// CardState is the phase of learning a card is in; the numbers are stored.
type CardState int

// The states, numbered as in Anki's card type.
const (
	CardNew        CardState = 0
	CardLearning   CardState = 1
	CardReview     CardState = 2
	CardRelearning CardState = 3
)

// Review is one answer as it was given. The reviews are the truth about what a
// learner knows; [Progress] can be rebuilt from them.
type Review struct {
	Seq           uint64        // position in the journal, from 1; set by the store
	Card          string        // card ID
	Grade         Grade         //
	At            time.Time     // when, UTC, whole milliseconds
	OffsetMinutes int           // the learner's zone, minutes east of UTC
	Day           int           // the learner's day number: local date less the rollover hour, days since 1970-01-01
	Duration      time.Duration // from question to answer, whole milliseconds
	StateBefore   CardState     //
	IntervalDays  int           // the interval chosen; 0 for a step on the same day
	Delay         time.Duration // the step chosen; 0 for a review interval
	Verdict       Verdict       // of a typed answer
}

// Verdict is the judgement on a typed answer; the numbers are stored.
type Verdict int

// The verdicts. None belongs to a card that asks for no typing.
const (
	VerdictNone   Verdict = 0
	VerdictRight  Verdict = 1
	VerdictNearly Verdict = 2 // a slip of spelling
	VerdictHalf   Verdict = 3 // the word right, the article wrong or missing
	VerdictWrong  Verdict = 4
)

// Progress is what is remembered of a card: a cache of its reviews. The zero
// value is a new card.
type Progress struct {
	Card          string
	StabilityDays float64 // time until retrievability falls to 0.9
	Difficulty    float64 // 1 to 10
	State         CardState
	Step          int       // index of the learning or relearning step
	DueAt         time.Time // UTC; set in learning and relearning
	DueDay        int       // day number; set in review
	LastAt        time.Time // UTC
	LastDay       int       // day number of the last review
	IntervalDays  int       //
	Reviews       int       // answers given
	Lapses        int       // again while in review
	Suspended     bool
}
