package drill

import (
	"cmp"
	"slices"
	"time"

	"wort/glossary"
	"wort/internal/schedule"
)

// learnAhead is how much too early a learning card may be asked when nothing
// else is left.
const learnAhead = 20 * time.Minute

// Queue is what is to be asked on the learner's day, at most one card of a term.
type Queue struct {
	Learning []glossary.Card // on the steps, by due time; also those not due before later today
	Due      []glossary.Card // reviews, the one most likely forgotten first
	New      []glossary.Card // recognition first, no more than are left of the daily number
	Waiting  int             // new cards that could be asked but for the daily number
	Locked   int             // new production cards that wait for recognition
}

// Today returns the queue at the time of o.Now. The session's own limits, Limit
// and Minutes, are not applied.
func Today(s Snapshot, o Options) (Queue, error) {
	if err := o.check(); err != nil {
		return Queue{}, err
	}
	p := newPlan(&s, o, o.Now(), "")
	return Queue{
		Learning: cards(p.learning),
		Due:      cards(p.due),
		New:      cards(p.fresh),
		Waiting:  p.waiting,
		Locked:   p.locked,
	}, nil
}

func cards(items []*item) []glossary.Card {
	list := make([]glossary.Card, len(items))
	for i, it := range items {
		list[i] = it.card
	}
	return list
}

// item is a card in the queue.
type item struct {
	card     glossary.Card
	term     *glossary.Term
	progress glossary.Progress
	recall   float64 // retrievability, of a due card
}

// plan is a queue in the making.
type plan struct {
	o      Options
	filter filter
	day    int
	dayEnd time.Time
	forced string // ID of a card to be asked whatever the rules say, or empty

	first                []*item // the forced card
	learning, due, fresh []*item
	waiting, locked      int

	room []item // used anew for each term
}

// queued appends a copy of the item: few of all cards are in a queue.
func queued(list []*item, it *item) []*item {
	kept := *it
	return append(list, &kept)
}

func newPlan(s *Snapshot, o Options, now time.Time, forced string) *plan {
	p := &plan{o: o, filter: o.filter(), day: o.day(now), forced: forced}
	p.dayEnd = schedule.DayStart(p.day+1, o.Location, o.RolloverHour)
	for i := range s.Terms {
		p.claim(&s.Terms[i], s.Progress)
	}
	slices.SortFunc(p.learning, byDueAt)
	slices.SortFunc(p.due, func(a, b *item) int {
		return cmp.Or(cmp.Compare(a.recall, b.recall), cmp.Compare(a.card.ID, b.card.ID))
	})
	quota := o.New - introduced(s.Reviews, p.day)
	for _, it := range p.first {
		if it.progress.State == glossary.CardNew {
			quota--
		}
	}
	p.chooseNew(quota)
	return p
}

func byDueAt(a, b *item) int {
	return cmp.Or(a.progress.DueAt.Compare(b.progress.DueAt), cmp.Compare(a.card.ID, b.card.ID))
}

// claim decides which one card of the term the day belongs to: the one answered
// today, else one on the steps, else a due one, else a new one.
func (p *plan) claim(t *glossary.Term, progress map[string]glossary.Progress) {
	items := p.room[:0]
	for _, c := range t.Cards() {
		items = append(items, item{card: c, term: t, progress: progress[c.ID]})
	}
	p.room = items
	for i := range items {
		if p.forced != "" && items[i].card.ID == p.forced {
			p.first = queued(p.first, &items[i])
			return
		}
	}
	if p.claimBegun(items) || !p.filter.term(t) {
		return
	}
	if !p.claimDue(items) {
		p.claimNew(items)
	}
}

// claimBegun reports whether a card of the term was answered today or is on the
// steps; nothing else of the term is asked then.
func (p *plan) claimBegun(items []item) bool {
	var begun *item
	for i := range items {
		it := &items[i]
		today := it.progress.Reviews > 0 && it.progress.LastDay == p.day
		if !today && (it.progress.Suspended || !onSteps(it.progress)) {
			continue
		}
		if begun == nil || p.before(it, begun) {
			begun = it
		}
	}
	if begun == nil {
		return false
	}
	if onSteps(begun.progress) && begun.progress.DueAt.Before(p.dayEnd) && p.wanted(begun) {
		p.learning = queued(p.learning, begun)
	}
	return true
}

// before says which of two begun cards of a term has the better claim: one
// answered today, then the one due first.
func (p *plan) before(a, b *item) bool {
	if today, other := a.progress.LastDay == p.day, b.progress.LastDay == p.day; today != other {
		return today
	}
	return a.progress.DueAt.Before(b.progress.DueAt)
}

func (p *plan) wanted(it *item) bool {
	return !it.progress.Suspended && p.filter.face(it.card.Face) && p.filter.term(it.term)
}

func onSteps(p glossary.Progress) bool {
	return p.State == glossary.CardLearning || p.State == glossary.CardRelearning
}

// claimDue reports whether a card of the term is due, and queues the one most
// likely forgotten.
func (p *plan) claimDue(items []item) bool {
	var due *item
	for i := range items {
		it := &items[i]
		if it.progress.State != glossary.CardReview || it.progress.DueDay > p.day || !p.wanted(it) {
			continue
		}
		elapsed := max(p.day-it.progress.LastDay, 0)
		it.recall = schedule.Retrievability(p.o.Settings.Parameters, float64(elapsed), it.progress.StabilityDays)
		if due == nil || it.recall < due.recall {
			due = it
		}
	}
	if due == nil {
		return false
	}
	p.due = queued(p.due, due)
	return true
}

// claimNew queues the first new card of the term that may be asked.
func (p *plan) claimNew(items []item) {
	for i := range items {
		it := &items[i]
		if it.progress.State != glossary.CardNew || !p.wanted(it) {
			continue
		}
		if it.card.Face == glossary.Produce && !recognised(items) {
			p.locked++
			continue
		}
		p.fresh = queued(p.fresh, it)
		return
	}
}

// recognised reports whether the recognition card of the term has left the
// learning steps, or the learner does not want to be asked it.
func recognised(items []item) bool {
	for _, it := range items {
		if it.card.Face == glossary.Recognise {
			return it.progress.Suspended || it.progress.State == glossary.CardReview
		}
	}
	return true
}

// introduced counts the cards first answered on the day.
func introduced(reviews []glossary.Review, day int) int {
	seen := map[string]bool{}
	for i := range reviews {
		if reviews[i].Day == day && reviews[i].StateBefore == glossary.CardNew {
			seen[reviews[i].Card] = true
		}
	}
	return len(seen)
}

// chooseNew keeps the new cards for today, quota at most. Terms added first come
// first; those of one import in the order of their IDs, which is as good as
// shuffled, so that words of one letter do not follow each other.
func (p *plan) chooseNew(quota int) {
	slices.SortFunc(p.fresh, func(a, b *item) int {
		return cmp.Or(a.term.Added.Compare(b.term.Added), cmp.Compare(a.card.ID, b.card.ID))
	})
	var recognise, produce []*item
	for _, it := range p.fresh {
		if it.card.Face == glossary.Produce {
			produce = append(produce, it)
		} else {
			recognise = append(recognise, it)
		}
	}
	all, quota := len(p.fresh), max(quota, 0)
	half := min(len(produce), quota/2)
	first := min(len(recognise), quota-half)
	second := min(len(produce), quota-first)
	p.fresh = append(recognise[:first:first], produce[:second]...)
	p.waiting = all - len(p.fresh)
}
