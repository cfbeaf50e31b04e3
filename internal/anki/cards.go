package anki

import (
	"math"
	"strconv"
	"time"

	"wort/glossary"
	"wort/internal/schedule"
)

// The queues of Anki; the types are numbered as [glossary.CardState].
const (
	queueNew       = 0
	queueLearning  = 1
	queueReview    = 2
	queueSuspended = -1
)

// ease is the factor of SM-2 every card starts with, in thousandths: of no
// account under FSRS, and sane when the user turns FSRS off.
const ease = 2500

// card is a row of the table of cards.
type card struct {
	id, note, deck int64
	ord            int
	modified       int64 // seconds since 1970
	kind           glossary.CardState
	queue          int
	due            int64 // position, seconds since 1970, or days since the epoch
	interval       int   // days
	factor         int   // thousandths
	reps, lapses   int
	left           int
	data           string
}

// addCards makes the cards of every note.
func (e *export) addCards() {
	e.cards = make([]card, 0, len(e.notes)*len(glossary.Faces))
	for i := range e.notes {
		n := &e.notes[i]
		for ord, face := range glossary.Faces {
			c := card{id: n.id + int64(ord), note: n.id, deck: n.deck, ord: ord, modified: n.modified}
			p, ok := e.deck.Progress[glossary.CardID(n.term.ID, face)]
			if !ok {
				p = glossary.Progress{}
			}
			e.remember(&c, p, n.position)
			e.cards = append(e.cards, c)
		}
	}
}

// remember writes what is known of a card into its row.
func (e *export) remember(c *card, p glossary.Progress, position int) {
	c.kind = p.State
	c.data = e.cardData(p, position)
	switch p.State {
	case glossary.CardReview:
		c.queue, c.due = queueReview, int64(p.DueDay-e.epoch)
		c.interval, c.factor = min(max(p.IntervalDays, 1), math.MaxInt32), ease
	case glossary.CardLearning:
		c.queue, c.due = queueLearning, e.dueSeconds(p)
		c.left = stepsLeft(len(e.deck.settings().LearningSteps), p.Step)
	case glossary.CardRelearning:
		c.queue, c.due = queueLearning, e.dueSeconds(p)
		c.left = stepsLeft(len(e.deck.settings().RelearningSteps), p.Step)
		c.interval, c.factor = min(max(p.IntervalDays, 1), math.MaxInt32), ease
	default:
		c.kind, c.queue, c.due = glossary.CardNew, queueNew, int64(position)
	}
	if c.kind != glossary.CardNew {
		c.reps, c.lapses = max(p.Reviews, 0), max(p.Lapses, 0)
		c.modified = max(c.modified, p.LastAt.Unix())
	}
	if p.Suspended {
		c.queue = queueSuspended
	}
}

// dueSeconds is when a learning step ends.
func (e *export) dueSeconds(p glossary.Progress) int64 {
	if p.DueAt.IsZero() {
		return e.deck.Now.Unix()
	}
	return p.DueAt.Unix()
}

// stepsLeft counts the steps that are still to be passed, at least the one the
// card is in.
func stepsLeft(steps, step int) int { return max(steps-max(step, 0), 1) }

// cardData is the JSON beside a card: its first position and, once answered, its
// memory. Anki drops a time that is not in whole seconds.
func (e *export) cardData(p glossary.Progress, position int) string {
	b := strconv.AppendInt([]byte(`{"pos":`), int64(position), 10)
	if p.State != glossary.CardNew {
		if p.StabilityDays > 0 && p.Difficulty > 0 && !math.IsInf(p.StabilityDays, 0) && !math.IsInf(p.Difficulty, 0) {
			b = appendNumber(append(b, `,"s":`...), p.StabilityDays, 4)
			b = appendNumber(append(b, `,"d":`...), p.Difficulty, 3)
		}
		b = appendNumber(append(b, `,"dr":`...), e.deck.Retention, 2)
		b = appendNumber(append(b, `,"decay":`...), e.deck.Parameters[20], 3)
		b = strconv.AppendInt(append(b, `,"lrt":`...), e.lastReview(p).Unix(), 10)
	}
	return string(append(b, '}'))
}

// lastReview is when a card was last answered; a progress that does not say so
// knows the day.
func (e *export) lastReview(p glossary.Progress) time.Time {
	if p.LastAt.IsZero() {
		return schedule.DayStart(p.LastDay, e.deck.Location, ankiRollover)
	}
	return p.LastAt
}

// appendNumber writes a number with as many decimals as Anki keeps, without
// zeros at the end.
func appendNumber(b []byte, x float64, decimals int) []byte {
	scale := math.Pow10(decimals)
	return strconv.AppendFloat(b, math.Round(x*scale)/scale, 'f', -1, 64)
}
