package drill_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"wort/glossary"
	"wort/internal/drill"

	"github.com/google/go-cmp/cmp"
)

// learner answers at random, takes answers back, and travels.
type learner struct {
	t     *testing.T
	rand  *rand.Rand
	clock *clock
	fake  *fake
	o     drill.Options
	undos int
}

// sit is one session; it stops at the end or at a random card.
func (l *learner) sit() {
	s := start(l.t, l.fake, l.o)
	for {
		q, ok := s.Next()
		if !ok || l.rand.IntN(60) == 0 {
			return
		}
		l.clock.advance(time.Duration(1000+l.rand.IntN(20_000)) * time.Millisecond)
		typed := ""
		if q.Typed() && l.rand.IntN(5) > 0 {
			typed = q.Term.Headword()
		}
		grades := s.Reveal(typed).Grades()
		if err := s.Answer(grades[l.rand.IntN(len(grades))]); err != nil {
			l.t.Fatal(err)
		}
		if l.rand.IntN(25) == 0 {
			l.undos++
			if err := s.Undo(); err != nil {
				l.t.Fatal(err)
			}
		}
	}
}

func TestSixtyDays(t *testing.T) {
	c := &clock{time.Date(2027, 2, 20, 6, 30, 0, 0, time.UTC)} // across the change to summer time
	l := &learner{t: t, rand: rand.New(rand.NewPCG(1, 2)), clock: c, fake: newFake(many(200)...), o: options(t, c)}
	zones := []*time.Location{l.o.Location, time.UTC, time.FixedZone("west", -8*3600), time.FixedZone("east", 9*3600)}
	start := c.now
	for day := range 60 {
		c.now = start.AddDate(0, 0, day).Add(time.Duration(l.rand.IntN(15*60)) * time.Minute)
		if day%20 == 19 {
			l.o.Location = zones[l.rand.IntN(len(zones))]
		}
		for range 1 + l.rand.IntN(2) {
			l.sit()
		}
	}
	if len(l.fake.log) < 1000 || l.undos < 20 {
		t.Fatalf("%d answers and %d undone, want more to go by", len(l.fake.log), l.undos)
	}
	l.checkLog()
	l.checkRebuild()
}

// checkLog holds the log against the rules of the queue.
func (l *learner) checkLog() {
	type termDay struct {
		term string
		day  int
	}
	faces := map[termDay]string{}
	fresh := map[int]int{}
	graduated := map[string]bool{}
	produced := 0
	for _, e := range l.fake.log {
		r := e.review
		term, face := r.Card[:16], r.Card[17:]
		key := termDay{term, r.Day}
		if other, known := faces[key]; known && other != face {
			l.t.Errorf("day %d: both faces of %s", r.Day, term)
		}
		faces[key] = face
		if r.StateBefore == glossary.CardNew {
			fresh[r.Day]++
			if face == string(glossary.Produce) {
				produced++
				if !graduated[term] {
					l.t.Errorf("day %d: production of %s before recognition has left its steps", r.Day, term)
				}
			}
		}
		if face == string(glossary.Recognise) && r.IntervalDays > 0 {
			graduated[term] = true
		}
	}
	for day, n := range fresh {
		if n > l.o.New {
			l.t.Errorf("day %d: %d new cards, want at most %d", day, n, l.o.New)
		}
	}
	if produced < 50 {
		l.t.Errorf("%d production cards introduced, want them beside recognition", produced)
	}
}

// checkRebuild folds the log anew and compares every bit.
func (l *learner) checkRebuild() {
	got, err := drill.Rebuild(l.fake.reviews(), l.fake.progress, l.o.Settings)
	if err != nil {
		l.t.Fatal(err)
	}
	if d := cmp.Diff(l.fake.progress, got); d != "" {
		l.t.Errorf("Rebuild() (-stored +rebuilt):\n%s", d)
	}
	for id, p := range got {
		if p != l.fake.progress[id] { // cmp takes equal times of different zones for equal
			l.t.Errorf("Rebuild() of %s = %+v, want %+v bit for bit", id, p, l.fake.progress[id])
		}
	}
}

func TestRebuild(t *testing.T) {
	card := glossary.CardID(intent.ID, glossary.Recognise)
	settings := drill.DefaultOptions().Settings
	t.Run("suspended cards stay so", func(t *testing.T) {
		got, err := drill.Rebuild(nil, map[string]glossary.Progress{card: {Card: card, Suspended: true, Reviews: 9}}, settings)
		want := map[string]glossary.Progress{card: {Card: card, Suspended: true}}
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("Rebuild() = %v (-want +got):\n%s", err, d)
		}
	})
	t.Run("a grade that is none", func(t *testing.T) {
		if _, err := drill.Rebuild([]glossary.Review{{Card: card, Grade: 7}}, nil, settings); err == nil {
			t.Error("Rebuild() accepts grade 7")
		}
	})
	t.Run("the interval of the log is kept under other settings", func(t *testing.T) {
		log := []glossary.Review{{Card: card, Grade: glossary.Good, At: morning, Day: 100, IntervalDays: 17}}
		got, err := drill.Rebuild(log, nil, settings)
		p := got[card]
		if err != nil || p.State != glossary.CardReview || p.DueDay != 117 || p.Step != 0 || !p.DueAt.IsZero() {
			t.Errorf("Rebuild() = %+v, %v, want review, due on day 117", p, err)
		}
	})
	t.Run("days that run backwards count as none", func(t *testing.T) {
		log := []glossary.Review{
			{Card: card, Grade: glossary.Easy, At: morning, Day: 100, IntervalDays: 8},
			{Card: card, Grade: glossary.Good, At: morning, Day: 90, StateBefore: glossary.CardReview, IntervalDays: 8},
		}
		back, err := drill.Rebuild(log, nil, settings)
		log[1].Day = 100
		same, _ := drill.Rebuild(log, nil, settings)
		if err != nil || back[card].StabilityDays != same[card].StabilityDays {
			t.Errorf("stability %v after a step back, %v on the same day, want them equal", back[card].StabilityDays, same[card].StabilityDays)
		}
	})
}
