package drill

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"wort/glossary"
	"wort/internal/german"
	"wort/internal/schedule"
)

// Session asks one learner the cards of the day. It is not safe for use by
// several goroutines.
type Session struct {
	store    Store
	o        Options
	settings *schedule.Prepared
	started  time.Time

	snapshot Snapshot
	byLemma  map[string]int // folded lemma to its first place in snapshot.Terms
	plan     *plan

	current  *item // on the screen, not answered
	question Question
	asked    time.Time
	revealed *Judgement

	history []answer // of this session, undone ones left out
}

// answer is what the session remembers of an answer given in it.
type answer struct {
	card    string
	grade   glossary.Grade
	verdict glossary.Verdict
	fresh   bool // the card was new
	took    time.Duration
}

// longestAnswer is the most time that is put down for one answer: whoever takes
// longer has left the table.
const longestAnswer = 2 * time.Minute

// ErrNotRevealed is returned by [Session.Answer] when there is nothing to grade:
// no question was asked, or its answer was not revealed.
var ErrNotRevealed = errors.New("grade a card: its answer was not revealed")

// Start loads the glossary and plans the day.
func Start(store Store, o Options) (*Session, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	settings, err := o.Settings.Prepare()
	if err != nil {
		return nil, err
	}
	s := &Session{store: store, o: o, settings: settings, started: o.Now()}
	return s, s.load("")
}

// load reads the glossary and plans what is left of the day, beginning with the
// forced card, if it is named.
func (s *Session) load(forced string) error {
	snapshot, err := s.store.Load()
	if err != nil {
		return err
	}
	s.snapshot = snapshot
	s.byLemma = make(map[string]int, len(snapshot.Terms))
	for i := range snapshot.Terms {
		lemma := german.Fold(snapshot.Terms[i].Lemma)
		if _, known := s.byLemma[lemma]; !known {
			s.byLemma[lemma] = i
		}
	}
	s.current, s.revealed = nil, nil
	s.plan = newPlan(&s.snapshot, s.o, s.o.Now(), forced)
	s.limit()
	return nil
}

// limit cuts the plan down to the number of different cards of a session, those
// answered already included.
func (s *Session) limit() {
	if s.o.Limit == 0 {
		return
	}
	seen := map[string]bool{}
	for _, a := range s.history {
		seen[a.card] = true
	}
	room := s.o.Limit - len(seen)
	cut := func(items []*item) []*item {
		return slices.DeleteFunc(items, func(it *item) bool {
			if !seen[it.card.ID] {
				room--
			}
			return !seen[it.card.ID] && room < 0
		})
	}
	s.plan.learning = cut(s.plan.learning)
	s.plan.due = cut(s.plan.due)
	s.plan.fresh = cut(s.plan.fresh)
}

// Next returns the question to be answered now: the same one until it is
// answered. It is false when nothing is left, when the time is up, or when what
// is left is due later than 20 minutes from now.
func (s *Session) Next() (Question, bool) {
	if s.current != nil {
		return s.question, true
	}
	now := s.o.Now()
	it, ok := s.take(now)
	if !ok {
		return Question{}, false
	}
	s.current, s.asked = it, now
	s.question = newQuestion(it)
	s.question.Parts = s.parts(it.term)
	out := s.settings.Preview(memoryOf(it.progress), elapsedDays(it.progress, s.o.day(now)), schedule.Seed(it.card.ID, it.progress.Reviews))
	for i := range out {
		s.question.Preview[i] = words(out[i])
	}
	return s.question, true
}

// take removes the next card from the plan.
func (s *Session) take(now time.Time) (*item, bool) {
	p := s.plan
	if len(p.first) > 0 {
		return pop(&p.first), true
	}
	if s.timeUp(now) {
		return nil, false
	}
	switch {
	case s.learningBy(now):
		return pop(&p.learning), true
	case len(p.due) > 0:
		return pop(&p.due), true
	case len(p.fresh) > 0:
		return pop(&p.fresh), true
	case s.learningBy(now.Add(learnAhead)):
		return pop(&p.learning), true
	}
	return nil, false
}

func pop(items *[]*item) *item {
	it := (*items)[0]
	*items = (*items)[1:]
	return it
}

func (s *Session) learningBy(t time.Time) bool {
	return len(s.plan.learning) > 0 && !s.plan.learning[0].progress.DueAt.After(t)
}

func (s *Session) timeUp(now time.Time) bool {
	return s.o.Minutes > 0 && now.Sub(s.started) >= time.Duration(s.o.Minutes)*time.Minute
}

// parts returns the members of a compound with what the glossary knows of them.
func (s *Session) parts(t *glossary.Term) []Part {
	parts := make([]Part, 0, len(t.Parts))
	for _, word := range t.Parts {
		part := Part{Word: word}
		if i, ok := s.byLemma[german.Fold(word)]; ok {
			if known := s.snapshot.Terms[i]; len(known.Translations) > 0 {
				part = Part{Word: known.Headword(), Meaning: known.Translations[0]}
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// Reveal ends the question, and says how the answer may be graded. What was
// typed counts in production only; nothing typed means not known. Revealing
// again changes nothing: the first answer counts.
func (s *Session) Reveal(typed string) Judgement {
	if s.current == nil {
		return Judgement{}
	}
	if s.revealed == nil {
		j := unjudged()
		if s.question.Typed() {
			j = Judge(s.question.Term, typed, s.snapshot.Terms)
		}
		s.revealed = &j
	}
	return *s.revealed
}

// Answer grades the card on the screen and stores the answer. If it is not
// stored, the card stays where it is, and the same grade may be tried again; but
// with glossary.ErrNotFound the term was removed meanwhile, and the session goes
// on without it.
func (s *Session) Answer(g glossary.Grade) error {
	if s.current == nil || s.revealed == nil {
		return ErrNotRevealed
	}
	if !s.revealed.Allows(g) {
		return fmt.Errorf("grade %d: must be %s", g, s.revealed.choices())
	}
	now := s.o.Now()
	r, m, err := s.review(g, now)
	if err != nil {
		return err
	}
	p := progressAfter(s.current.progress, r, m)
	if err := s.store.Answer(r.At, r, p); err != nil {
		if errors.Is(err, glossary.ErrNotFound) {
			s.current, s.revealed = nil, nil
		}
		return fmt.Errorf("store the answer to %q: %w", s.question.Term.Lemma, err)
	}
	s.answered(r, p)
	return nil
}

// review puts the answer into the form it is stored in.
func (s *Session) review(g glossary.Grade, now time.Time) (glossary.Review, schedule.Memory, error) {
	it, day := s.current, s.o.day(now)
	out, err := next(s.settings, it.progress, it.card.ID, g, day)
	if err != nil {
		return glossary.Review{}, schedule.Memory{}, fmt.Errorf("schedule card %q: %w", it.card.ID, err)
	}
	loc := s.o.Location
	if loc == nil {
		loc = time.UTC
	}
	_, offset := now.In(loc).Zone()
	return glossary.Review{
		Card:          it.card.ID,
		Grade:         g,
		At:            now.UTC().Truncate(time.Millisecond),
		OffsetMinutes: offset / 60,
		Day:           day,
		Duration:      min(max(now.Sub(s.asked), 0), longestAnswer).Truncate(time.Millisecond),
		StateBefore:   it.progress.State,
		IntervalDays:  out.IntervalDays,
		Delay:         out.Delay,
		Verdict:       s.revealed.Verdict,
	}, out.Memory, nil
}

// answered takes the card off the screen, back into the plan if it is to be
// asked again today.
func (s *Session) answered(r glossary.Review, p glossary.Progress) {
	it := s.current
	it.progress = p
	s.current, s.revealed = nil, nil
	s.history = append(s.history, answer{
		card: r.Card, grade: r.Grade, verdict: r.Verdict, took: r.Duration,
		fresh: r.StateBefore == glossary.CardNew,
	})
	if onSteps(p) && p.DueAt.Before(s.plan.dayEnd) {
		i, _ := slices.BinarySearchFunc(s.plan.learning, it, byDueAt)
		s.plan.learning = slices.Insert(s.plan.learning, i, it)
	}
}

// Undo takes back the last answer, also one of an earlier session, and asks its
// card again. A card on the screen goes back into the queue. The error is that
// of [Store.Undo]; then nothing has changed.
func (s *Session) Undo() error {
	card, err := s.store.Undo(s.o.Now())
	if err != nil {
		return err
	}
	if n := len(s.history); n > 0 && s.history[n-1].card == card {
		s.history = s.history[:n-1]
	}
	return s.load(card)
}
