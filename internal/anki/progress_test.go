package anki_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wort/glossary"
	"wort/internal/anki"
	"wort/internal/schedule"
)

// day is a day number of the sample learner; 20_779 is 2026-11-22.
const day = 20779

func TestCards(t *testing.T) {
	last := time.Date(2026, 11, 20, 19, 0, 0, 987e6, time.UTC)
	soon := time.Date(2026, 11, 23, 18, 6, 0, 0, time.UTC)
	memory := glossary.Progress{StabilityDays: 12.345678, Difficulty: 5.43219, LastAt: last, LastDay: day - 2, Reviews: 7, Lapses: 1}
	with := func(change func(*glossary.Progress)) glossary.Progress {
		p := memory
		change(&p)
		return p
	}
	data := map[string]any{"pos": 1.0, "s": 12.3457, "d": 5.432, "dr": 0.9, "decay": 0.154, "lrt": float64(last.Unix())}
	tests := []struct {
		name string
		p    glossary.Progress
		want cardRow // the due day of a review counts from `day`
	}{
		{"new", glossary.Progress{}, cardRow{Due: 1, Data: map[string]any{"pos": 1.0}}},
		{"new and suspended", glossary.Progress{Suspended: true}, cardRow{Queue: -1, Due: 1, Data: map[string]any{"pos": 1.0}}},
		{"learning, first step", with(func(p *glossary.Progress) { p.State, p.DueAt = glossary.CardLearning, soon }),
			cardRow{Type: 1, Queue: 1, Due: soon.Unix(), Reps: 7, Lapses: 1, Left: 2, Data: data}},
		{"learning, second step", with(func(p *glossary.Progress) { p.State, p.Step, p.DueAt = glossary.CardLearning, 1, soon }),
			cardRow{Type: 1, Queue: 1, Due: soon.Unix(), Reps: 7, Lapses: 1, Left: 1, Data: data}},
		{"learning, step beyond the last", with(func(p *glossary.Progress) { p.State, p.Step, p.DueAt = glossary.CardLearning, 9, soon }),
			cardRow{Type: 1, Queue: 1, Due: soon.Unix(), Reps: 7, Lapses: 1, Left: 1, Data: data}},
		{"review", with(func(p *glossary.Progress) { p.State, p.DueDay, p.IntervalDays = glossary.CardReview, day+10, 12 }),
			cardRow{Type: 2, Queue: 2, Due: 10, Interval: 12, Factor: 2500, Reps: 7, Lapses: 1, Data: data}},
		{"review, overdue", with(func(p *glossary.Progress) { p.State, p.DueDay, p.IntervalDays = glossary.CardReview, day-1, 1 }),
			cardRow{Type: 2, Queue: 2, Due: -1, Interval: 1, Factor: 2500, Reps: 7, Lapses: 1, Data: data}},
		{"review, suspended", with(func(p *glossary.Progress) {
			p.State, p.DueDay, p.IntervalDays, p.Suspended = glossary.CardReview, day+10, 12, true
		}), cardRow{Type: 2, Queue: -1, Due: 10, Interval: 12, Factor: 2500, Reps: 7, Lapses: 1, Data: data}},
		{"relearning", with(func(p *glossary.Progress) { p.State, p.DueAt = glossary.CardRelearning, soon }),
			cardRow{Type: 3, Queue: 1, Due: soon.Unix(), Interval: 1, Factor: 2500, Reps: 7, Lapses: 1, Left: 1, Data: data}},
		{"memory is no number", with(func(p *glossary.Progress) { p.State, p.DueDay, p.StabilityDays = glossary.CardReview, day, math.NaN() }),
			cardRow{Type: 2, Queue: 2, Interval: 1, Factor: 2500, Reps: 7, Lapses: 1,
				Data: map[string]any{"pos": 1.0, "dr": 0.9, "decay": 0.154, "lrt": float64(last.Unix())}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deck(t)
			d.Terms = d.Terms[:1]
			d.Progress = map[string]glossary.Progress{glossary.CardID(d.Terms[0].ID, glossary.Produce): tt.p}
			pkg, _ := write(t, d)
			c := read(t, pkg)
			got := c.card(t, "Absichtserklärung", 1)
			if got.Type == 2 {
				got.Due -= int64(day - epochDay(d, c))
			}
			want := tt.want
			want.Ord, want.Deck = 1, "wort::Gipfel in Brüssel"
			want.ID, want.Note, want.Modified = got.ID, got.Note, got.Modified
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("card (-want +got):\n%s", diff)
			}
			if other := c.card(t, "Absichtserklärung", 0); other.Type != 0 || other.Queue != 0 {
				t.Errorf("the other card is not new: %+v", other)
			}
		})
	}
}

// epochDay is the day number of the first day of the collection, as Anki counts.
func epochDay(d anki.Deck, c contents) int {
	return schedule.DayNumber(time.Unix(c.col.Created, 0), d.Location, 4)
}

// A card falls due on the date it has in the glossary, at whatever hour it was
// answered and whatever the clocks have done since.
func TestDueDay(t *testing.T) {
	loc := berlin(t)
	at := func(month time.Month, date, hour, minute int) time.Time {
		return time.Date(2026, month, date, hour, minute, 0, 0, loc)
	}
	tests := []struct {
		name   string
		answer time.Time
		now    time.Time
		days   int
		due    string // the date
		zone   int    // minutes west of UTC on the first day
	}{
		{"by day", at(11, 20, 18, 0), at(11, 20, 18, 5), 3, "2026-11-23", -60},
		{"before midnight", at(11, 20, 23, 59), at(11, 21, 0, 1), 3, "2026-11-23", -60},
		{"after midnight", at(11, 21, 0, 1), at(11, 21, 0, 2), 3, "2026-11-23", -60},
		{"just before four", at(11, 21, 3, 59), at(11, 21, 3, 59), 3, "2026-11-23", -60},
		{"at four", at(11, 21, 4, 0), at(11, 21, 4, 0), 3, "2026-11-24", -60},
		{"clocks go back meanwhile", at(10, 24, 20, 0), at(10, 26, 9, 0), 5, "2026-10-29", -120},
		{"in the hour that comes twice", at(10, 25, 2, 30), at(10, 25, 9, 0), 1, "2026-10-25", -120},
		{"clocks go forward meanwhile", at(3, 28, 20, 0), at(3, 30, 9, 0), 5, "2026-04-02", -60},
		{"in the night of the missing hour", at(3, 29, 3, 30), at(3, 29, 9, 0), 1, "2026-03-29", -60},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deck(t)
			d.Now = tt.now
			card := glossary.CardID(d.Terms[0].ID, glossary.Recognise)
			today := schedule.DayNumber(tt.answer, loc, 4)
			d.Progress = map[string]glossary.Progress{card: {
				State: glossary.CardReview, StabilityDays: 3, Difficulty: 5, LastAt: tt.answer.UTC(), LastDay: today,
				DueDay: today + tt.days, IntervalDays: tt.days, Reviews: 1,
			}}
			d.Reviews = []glossary.Review{{Card: card, Grade: glossary.Good, At: tt.answer.UTC(), Day: today, IntervalDays: tt.days}}
			pkg, _ := write(t, d)
			c := read(t, pkg)
			created := time.Unix(c.col.Created, 0).In(loc)
			if created.Format("15:04:05") != "04:00:00" || !created.Before(tt.answer) {
				t.Errorf("created %v, want 04:00 of a day before %v", created, tt.answer)
			}
			due := created.AddDate(0, 0, int(c.card(t, "Absichtserklärung", 0).Due)).Format(time.DateOnly)
			if due != tt.due {
				t.Errorf("due %s, want %s", due, tt.due)
			}
			if got := c.col.Conf["creationOffset"]; got != float64(tt.zone) {
				t.Errorf("creation offset %v, want %v", got, tt.zone)
			}
		})
	}
}

func TestReviews(t *testing.T) {
	d := deck(t)
	first, second := glossary.CardID(d.Terms[0].ID, glossary.Recognise), glossary.CardID(d.Terms[1].ID, glossary.Produce)
	start := time.Date(2026, 11, 10, 8, 0, 0, 0, time.UTC)
	answers(t, &d, first, glossary.Good, start, start.Add(10*time.Minute)) // learning, then review
	answers(t, &d, second, glossary.Again, start)                          // in the same millisecond
	answers(t, &d, "gone/recognise", glossary.Good, start)                 // of a term removed since
	answers(t, &d, first, glossary.Again, start.Add(72*time.Hour))         // a lapse
	answers(t, &d, first, glossary.Good, start.Add(72*time.Hour+10*time.Minute))
	pkg, result := write(t, d)
	c := read(t, pkg)
	if result.Reviews != 5 || len(c.reviews) != 5 {
		t.Fatalf("%d reviews, %d read, want 5", result.Reviews, len(c.reviews))
	}
	a, b := c.card(t, "Absichtserklärung", 0).ID, c.card(t, "Gegenangriff", 1).ID
	ms := start.UnixMilli()
	tests := []struct {
		name string
		want reviewRow
	}{
		{"new", reviewRow{ID: ms, Card: a, Grade: 3, Interval: -600, Last: 0}},
		{"same millisecond", reviewRow{ID: ms + 1, Card: b, Grade: 1, Interval: -60, Last: 0}},
		{"learning", reviewRow{ID: ms + 600_000, Card: a, Grade: 3, Interval: d.Reviews[1].IntervalDays, Last: -600}},
		{"review", reviewRow{ID: ms + 72*3600_000, Card: a, Grade: 1, Interval: -600, Last: d.Reviews[1].IntervalDays, Kind: 1}},
		{"relearning", reviewRow{ID: ms + 72*3600_000 + 600_000, Card: a, Grade: 3, Interval: d.Reviews[5].IntervalDays, Last: -600, Kind: 2}},
	}
	difficulties := []float64{2.1181, 6.4133, 2.1112, 7.3897, 7.3775}
	for i, tt := range tests {
		got := c.reviews[i]
		tt.want.Millis = 4200
		if want := 100 + (difficulties[i]-1)/9*1000; math.Abs(float64(got.Factor)-want) > 1 {
			t.Errorf("%s: factor %d, want %.1f for a difficulty of %v", tt.name, got.Factor, want, difficulties[i])
		}
		tt.want.Factor = got.Factor
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	p := d.Progress[first]
	if want := int(math.Round((p.Difficulty-1)/9*1000)) + 100; c.reviews[4].Factor != want {
		t.Errorf("last factor %d, want %d as in the progress", c.reviews[4].Factor, want)
	}
}

// Reviews keep their ids when fewer terms are exported: Anki drops a review
// whose id it has for another card.
func TestReviewIDsAreStable(t *testing.T) {
	d := deck(t)
	at := time.Date(2026, 11, 10, 8, 0, 0, 0, time.UTC)
	for _, term := range d.Terms[:5] {
		answers(t, &d, glossary.CardID(term.ID, glossary.Recognise), glossary.Good, at)
	}
	all, _ := write(t, d)
	id := func(pkg []byte) int64 {
		c := read(t, pkg)
		want := c.card(t, "stattfinden", 0).ID
		for _, r := range c.reviews {
			if r.Card == want {
				return r.ID
			}
		}
		t.Fatal("no review")
		return 0
	}
	want := id(all)
	d.Terms = d.Terms[4:5]
	few, _ := write(t, d)
	if got := id(few); got != want {
		t.Errorf("id %d, want %d", got, want)
	}
}

func TestWithoutProgress(t *testing.T) {
	d := deck(t)
	card := glossary.CardID(d.Terms[0].ID, glossary.Recognise)
	answers(t, &d, card, glossary.Easy, added.Add(time.Hour))
	d.WithProgress = false
	pkg, result := write(t, d)
	c := read(t, pkg)
	if result.Reviews != 0 || len(c.reviews) != 0 {
		t.Errorf("%d reviews, want 0", len(c.reviews))
	}
	for _, r := range c.cards {
		if r.Type != 0 || r.Queue != 0 || fmt.Sprint(r.Data) != fmt.Sprintf("map[pos:%d]", r.Due) {
			t.Errorf("not new: %+v", r)
		}
	}
}
