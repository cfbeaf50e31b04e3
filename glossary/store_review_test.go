package glossary_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"wort/glossary"
)

// full is a review and a progress with every field set.
func full(card string) (glossary.Review, glossary.Progress) {
	r := glossary.Review{
		Card: card, Grade: glossary.Hard, At: at(3).Add(7 * time.Millisecond), OffsetMinutes: -570, Day: 20780,
		Duration: 4321 * time.Millisecond, StateBefore: glossary.CardRelearning, IntervalDays: 12,
		Delay: 10 * time.Minute, Verdict: glossary.VerdictHalf,
	}
	p := glossary.Progress{
		Card: card, StabilityDays: math.Pi, Difficulty: 5.5, State: glossary.CardReview, Step: 2, DueAt: at(13), DueDay: 20792,
		LastAt: at(3), LastDay: 20780, IntervalDays: 12, Reviews: 9, Lapses: 1, Suspended: true,
	}
	return r, p
}

func TestAnswer(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	card := one(t, s, "angreifen").Cards()[1].ID
	r, p := full(card)
	got, err := s.Answer(at(4), r, p)
	if err != nil {
		t.Fatal(err)
	}
	r.Seq = 2
	same(t, "Answer", r, got)
	s.Close()
	s = openStore(t, s.Path(), glossary.Options{})
	reviews, err := s.Reviews()
	same(t, "Reviews", []glossary.Review{r}, reviews)
	progress, err2 := s.Progress()
	same(t, "Progress", map[string]glossary.Progress{card: p}, progress)
	entries, err3 := s.Journal(1)
	if err != nil || err2 != nil || err3 != nil {
		t.Fatal(err, err2, err3)
	}
	want := glossary.Entry{Seq: 2, Device: s.Device(), At: at(4), Kind: glossary.KindAnswer, Summary: "angreifen (produce): hard", Review: &r}
	same(t, "Journal", []glossary.Entry{want}, entries)
	if n, _ := s.Counts(); n != (glossary.Counts{Terms: 5, Articles: 1, Reviews: 1, Journal: 2}) {
		t.Errorf("Counts() = %+v", n)
	}
	healthy(t, s)
}

func TestAnswerTime(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	berlin := time.FixedZone("CET", 3600)
	when := time.Date(2026, 11, 23, 9, 30, 0, 123456789, berlin)
	r, err := s.Answer(when, glossary.Review{Card: one(t, s, "angreifen").Cards()[0].ID, Grade: glossary.Good, Duration: 1500 * time.Microsecond}, glossary.Progress{})
	if err != nil || !r.At.Equal(time.Date(2026, 11, 23, 8, 30, 0, 123e6, time.UTC)) || r.At.Location() != time.UTC || r.Duration != time.Millisecond {
		t.Errorf("Answer() = %+v, %v", r, err)
	}
	reviews, _ := s.Reviews()
	same(t, "stored", []glossary.Review{r}, reviews)
}

func TestAnswerRefuses(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	card := one(t, s, "angreifen").Cards()[0].ID
	before := dump(t, s)
	tests := []struct {
		name   string
		change func(*glossary.Review, *glossary.Progress)
		says   string
	}{
		{"grade 0", func(r *glossary.Review, _ *glossary.Progress) { r.Grade = 0 }, "grade 0: must be 1 to 4"},
		{"grade 5", func(r *glossary.Review, _ *glossary.Progress) { r.Grade = 5 }, "grade 5"},
		{"verdict", func(r *glossary.Review, _ *glossary.Progress) { r.Verdict = 9 }, "verdict 9"},
		{"state", func(r *glossary.Review, _ *glossary.Progress) { r.StateBefore = -1 }, "state -1"},
		{"offset", func(r *glossary.Review, _ *glossary.Progress) { r.OffsetMinutes = 1 << 20 }, "offset"},
		{"duration", func(r *glossary.Review, _ *glossary.Progress) { r.Duration = -time.Second }, "duration -1s"},
		{"delay", func(r *glossary.Review, _ *glossary.Progress) { r.Delay = -time.Second }, "delay -1s"},
		{"interval", func(r *glossary.Review, _ *glossary.Progress) { r.IntervalDays = 1 << 40 }, "32 bits"},
		{"stability", func(_ *glossary.Review, p *glossary.Progress) { p.StabilityDays = math.NaN() }, "stability NaN"},
		{"difficulty", func(_ *glossary.Review, p *glossary.Progress) { p.Difficulty = math.Inf(1) }, "difficulty +Inf"},
		{"progress state", func(_ *glossary.Review, p *glossary.Progress) { p.State = 4 }, "state 4"},
		{"step", func(_ *glossary.Review, p *glossary.Progress) { p.Step = -1 }, "step -1"},
		{"reviews", func(_ *glossary.Review, p *glossary.Progress) { p.Reviews = -1 }, "-1 reviews"},
		{"another card", func(_ *glossary.Review, p *glossary.Progress) { p.Card = "x" }, `progress is of card "x"`},
		{"no card", func(r *glossary.Review, _ *glossary.Progress) { r.Card = "angreifen" }, "not found"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, p := full(card)
			tt.change(&r, &p)
			if _, err := s.Answer(at(1), r, p); err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Answer() = %v, want an error saying %q", err, tt.says)
			}
			same(t, "records", before, dump(t, s))
		})
	}
}

func TestStatus(t *testing.T) {
	known := glossary.Progress{State: glossary.CardReview, StabilityDays: glossary.KnownDays, Reviews: 3}
	young := glossary.Progress{State: glossary.CardReview, StabilityDays: glossary.KnownDays - 0.1, Reviews: 3}
	lapsed := glossary.Progress{State: glossary.CardRelearning, StabilityDays: 99, Reviews: 3}
	suspended := glossary.Progress{Suspended: true}
	tests := []struct {
		name   string
		states []glossary.Progress
		want   glossary.Status
	}{
		{"never asked", nil, glossary.StatusNew},
		{"one known", []glossary.Progress{known}, glossary.StatusLearning},
		{"both known", []glossary.Progress{known, known}, glossary.StatusKnown},
		{"one young", []glossary.Progress{known, young}, glossary.StatusLearning},
		{"one lapsed", []glossary.Progress{known, lapsed}, glossary.StatusLearning},
		{"one suspended", []glossary.Progress{suspended}, glossary.StatusNew},
		{"both suspended", []glossary.Progress{suspended, suspended}, glossary.StatusSuspended},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			term := merge(t, s, 0, glossary.Article{}, noun("Bund", "m", "federation")).Added[0]
			for i, p := range tt.states {
				answer(t, s, 1, term.Cards()[i].ID, glossary.Good, p)
			}
			all, err := s.Terms()
			if err != nil || all[0].Status != tt.want {
				t.Errorf("Terms() status = %q, %v, want %q", all[0].Status, err, tt.want)
			}
			if got := one(t, s, "Bund"); got.Status != tt.want {
				t.Errorf("Find() status = %q, want %q", got.Status, tt.want)
			}
		})
	}
}

func TestSuspend(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	a, b := one(t, s, "angreifen").Cards()[0].ID, one(t, s, "Abschreckung").Cards()[0].ID
	answer(t, s, 1, a, glossary.Good, glossary.Progress{Reviews: 1, StabilityDays: 2})
	before := dump(t, s)
	for _, on := range []bool{true, true, false, false} { // the second time nothing happens
		if err := s.Suspend(at(2), []string{a, b}, on); err != nil {
			t.Fatal(err)
		}
		p, _ := s.Progress()
		if p[a].Suspended != on || p[b].Suspended != on || p[a].StabilityDays != 2 {
			t.Errorf("suspended %v: %v", on, p)
		}
	}
	same(t, "back as it was", before, dump(t, s))
	entries, _ := s.Journal(0)
	if len(entries) != 4 || entries[0].Summary != "2 cards taken back in" || entries[1].Summary != "2 cards" {
		t.Errorf("Journal() = %+v", entries)
	}
}

func TestReplaceProgress(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	a, b, c := one(t, s, "angreifen").Cards()[0].ID, one(t, s, "Abschreckung").Cards()[0].ID, one(t, s, "Abschreckung").Cards()[1].ID
	answer(t, s, 1, a, glossary.Good, glossary.Progress{Reviews: 1, StabilityDays: 2})
	answer(t, s, 2, b, glossary.Good, glossary.Progress{Reviews: 1, StabilityDays: 3})
	if err := s.Suspend(at(3), []string{b, c}, true); err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	err := s.ReplaceProgress(at(4), map[string]glossary.Progress{
		b:                            {Card: b, Reviews: 1, StabilityDays: 3.5},
		"0123456789abcdef/recognise": {Reviews: 5}, // a term that was removed
	})
	if err != nil {
		t.Fatal(err)
	}
	got, _ := s.Progress()
	same(t, "Progress", map[string]glossary.Progress{
		b: {Card: b, Reviews: 1, StabilityDays: 3.5, Suspended: true},
		c: {Card: c, Suspended: true},
	}, got)
	healthy(t, s)
	if err := s.ReplaceProgress(at(5), got); err != nil {
		t.Fatal(err)
	}
	if n, _ := s.Counts(); n.Journal != 5 {
		t.Errorf("%d entries, want 5: the last changed nothing", n.Journal)
	}
	if e, err := s.Undo(at(6)); err != nil || e.Kind != glossary.KindRebuild || e.Summary != "1 card" {
		t.Errorf("Undo() = %+v, %v", e, err)
	}
	same(t, "undone", before, dump(t, s))
	if err := s.ReplaceProgress(at(7), map[string]glossary.Progress{"x": {}}); err == nil {
		t.Error("ReplaceProgress of no card = nil")
	}
}
