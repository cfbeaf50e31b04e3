package drill_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"wort/glossary"
	"wort/internal/drill"
	"wort/internal/schedule"

	"github.com/google/go-cmp/cmp"
)

func dayOf(t testing.TB, at time.Time) int { return schedule.DayNumber(at, berlin(t), 4) }

// reviewed is the progress of a card in review.
func reviewed(card string, stability float64, lastDay, dueDay int) glossary.Progress {
	return glossary.Progress{
		Card: card, StabilityDays: stability, Difficulty: 5, State: glossary.CardReview,
		LastDay: lastDay, DueDay: dueDay, IntervalDays: dueDay - lastDay, Reviews: 3,
	}
}

// onStep is the progress of a card in learning.
func onStep(card string, due time.Time, lastDay int) glossary.Progress {
	return glossary.Progress{
		Card: card, StabilityDays: 1, Difficulty: 5, State: glossary.CardLearning, Step: 1,
		LastDay: lastDay, DueAt: due, Reviews: 1,
	}
}

func lemmas(f *fake, cards []glossary.Card) []string {
	var names []string
	for _, c := range cards {
		for _, t := range f.terms {
			if t.ID == c.Term {
				names = append(names, t.Lemma+" "+string(c.Face))
			}
		}
	}
	return names
}

func TestQueueRules(t *testing.T) {
	a, b, c := noun("A", "f", "a"), noun("B", "f", "b"), noun("C", "f", "c")
	a.Topics, b.Topics = []string{"defence"}, []string{"diplomacy"}
	b.Examples = []glossary.Example{{Text: "B.", Source: "Gipfel in Straßburg", Article: "0123456789abcdef"}}
	id := func(t glossary.Term, f glossary.Face) string { return glossary.CardID(t.ID, f) }
	recA, recB, recC := id(a, glossary.Recognise), id(b, glossary.Recognise), id(c, glossary.Recognise)
	proA := id(a, glossary.Produce)
	today := dayOf(t, morning)
	tests := []struct {
		name     string
		progress []glossary.Progress
		options  func(*drill.Options)
		want     string // learning | due | new
	}{
		{"all new", nil, nil, "| | A recognise, B recognise, C recognise"},
		{"daily number", nil, func(o *drill.Options) { o.New = 1 }, "| | 1"},
		{"no new cards", nil, func(o *drill.Options) { o.New = 0 }, "| |"},
		{"due today, due tomorrow", []glossary.Progress{reviewed(recA, 5, today-5, today), reviewed(recB, 5, today-4, today+1)},
			func(o *drill.Options) { o.New = 0 }, "| A recognise |"},
		{"most likely forgotten first", []glossary.Progress{reviewed(recA, 50, today-60, today-10), reviewed(recB, 5, today-6, today-1), reviewed(recC, 5, today-20, today-15)},
			func(o *drill.Options) { o.New = 0 }, "| C recognise, A recognise, B recognise |"},
		{"learning by due time", []glossary.Progress{onStep(recA, morning.Add(time.Minute), today-1), onStep(recB, morning, today-1)},
			func(o *drill.Options) { o.New = 0 }, "B recognise, A recognise | |"},
		{"learning due tomorrow", []glossary.Progress{onStep(recA, morning.Add(24*time.Hour), today)},
			func(o *drill.Options) { o.New = 0 }, "| |"},
		{"production waits for recognition", []glossary.Progress{onStep(recA, morning, today)}, func(o *drill.Options) { o.Faces = []glossary.Face{glossary.Produce} }, "| |"},
		{"production after recognition", []glossary.Progress{reviewed(recA, 50, today-1, today+50)}, nil, "| | B recognise, C recognise, A produce"},
		{"not on the day of its sibling", []glossary.Progress{reviewed(recA, 50, today, today+50)}, nil, "| | B recognise, C recognise"},
		{"recognition suspended", []glossary.Progress{{Card: recA, Suspended: true}}, nil, "| | B recognise, C recognise, A produce"},
		{"suspended and due", []glossary.Progress{{Card: recA, State: glossary.CardReview, StabilityDays: 1, Difficulty: 5, Reviews: 1, Suspended: true}},
			func(o *drill.Options) { o.New, o.Faces = 0, nil }, "| |"},
		{"both faces due", []glossary.Progress{reviewed(recA, 50, today-60, today), reviewed(proA, 5, today-20, today)},
			func(o *drill.Options) { o.New = 0 }, "| A produce |"},
		{"sibling on its steps", []glossary.Progress{reviewed(recA, 50, today-60, today), onStep(proA, morning, today-1)},
			func(o *drill.Options) { o.New = 0 }, "A produce | |"},
		{"topic", nil, func(o *drill.Options) { o.Topic = "Defence" }, "| | A recognise"},
		{"topics", nil, func(o *drill.Options) { o.Topic = "defence, diplomacy" }, "| | A recognise, B recognise"},
		{"source by title", nil, func(o *drill.Options) { o.Source = "strassburg" }, "| | B recognise"},
		{"source by ID", nil, func(o *drill.Options) { o.Source = "012345" }, "| | B recognise"},
		{"clock went back", []glossary.Progress{reviewed(recA, 5, today+2, today)}, func(o *drill.Options) { o.New = 0 }, "| A recognise |"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake(a, b, c)
			for _, p := range tt.progress {
				f.progress[p.Card] = p
			}
			o := options(t, &clock{morning})
			if tt.options != nil {
				tt.options(&o)
			}
			s, _ := f.store().Load()
			q, err := drill.Today(s, o)
			if err != nil {
				t.Fatal(err)
			}
			fresh := strings.Join(sortedStrings(lemmas(f, q.New)), ", ")
			if tt.name == "daily number" {
				fresh = fmt.Sprint(len(q.New))
			}
			got := strings.Join(lemmas(f, q.Learning), ", ") + " | " + strings.Join(lemmas(f, q.Due), ", ") + " | " + fresh
			if d := cmp.Diff(squeeze(tt.want), squeeze(got)); d != "" {
				t.Errorf("Today() (-want +got):\n%s", d)
			}
		})
	}
}

// sortedStrings puts recognition before production, and each in order.
func sortedStrings(names []string) []string {
	for i := range names {
		for j := i; j > 0 && before(names[j], names[j-1]); j-- {
			names[j], names[j-1] = names[j-1], names[j]
		}
	}
	return names
}

func before(a, b string) bool {
	fa, fb := strings.HasSuffix(a, "recognise"), strings.HasSuffix(b, "recognise")
	return fa == fb && a < b // faces stay in the order of the queue
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestQueueCountsNewCardsOfTheDay(t *testing.T) {
	f, c := newFake(many(30)...), &clock{morning}
	o := options(t, c)
	o.New = 4
	s := start(t, f, o)
	for range 3 {
		answer(t, s, glossary.Easy)
	}
	snapshot, _ := f.store().Load()
	q, _ := drill.Today(snapshot, o)
	if len(q.New) != 1 || q.Waiting != 26 {
		t.Errorf("after 3 of 4 new cards Today() has %d new and %d waiting, want 1 and 26", len(q.New), q.Waiting)
	}
	c.advance(24 * time.Hour)
	if q, _ = drill.Today(snapshot, o); len(q.New) != 4 {
		t.Errorf("the next day Today() has %d new, want 4", len(q.New))
	}
}

func TestQueueSharesNewCardsBetweenFaces(t *testing.T) {
	f := newFake(many(40)...)
	today := dayOf(t, morning)
	for _, term := range f.terms[:20] {
		id := glossary.CardID(term.ID, glossary.Recognise)
		f.progress[id] = reviewed(id, 30, today-3, today+30)
	}
	o := options(t, &clock{morning})
	snapshot, _ := f.store().Load()
	q, err := drill.Today(snapshot, o)
	if err != nil {
		t.Fatal(err)
	}
	faces := ""
	for _, c := range q.New {
		faces += string(c.Face[0])
	}
	if want := "rrrrrppppp"; faces != want {
		t.Errorf("Today().New by face = %s, want %s", faces, want)
	}
}

func TestOptionsAreChecked(t *testing.T) {
	tests := []struct {
		name string
		set  func(*drill.Options)
		want string
	}{
		{"no clock", func(o *drill.Options) { o.Now = nil }, "no clock"},
		{"rollover", func(o *drill.Options) { o.RolloverHour = 24 }, "must be from 0 to 23"},
		{"new", func(o *drill.Options) { o.New = -1 }, "must be 0 or more"},
		{"limit", func(o *drill.Options) { o.Limit = -1 }, "must be 0 (none) or more"},
		{"minutes", func(o *drill.Options) { o.Minutes = -5 }, "must be 0 (no limit) or more"},
		{"face", func(o *drill.Options) { o.Faces = []glossary.Face{"guess"} }, `face "guess": must be one of`},
		{"settings", func(o *drill.Options) { o.Settings.Retention = 2 }, "retention 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := options(t, &clock{morning})
			tt.set(&o)
			_, err := drill.Start(newFake().store(), o)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Start() error = %v, want %q in it", err, tt.want)
			}
			if _, err := drill.Today(drill.Snapshot{}, o); err == nil {
				t.Error("Today() accepts the options")
			}
		})
	}
}

func BenchmarkQueue10k(b *testing.B) {
	f := newFake()
	today := dayOf(b, morning)
	for i := range 10_000 {
		term := noun(fmt.Sprintf("Wort%d", i), "n", "word")
		f.terms = append(f.terms, term)
		if id := glossary.CardID(term.ID, glossary.Recognise); i%4 != 0 {
			f.progress[id] = reviewed(id, float64(1+i%50), today-i%40-1, today+i%7-3)
		}
	}
	snapshot, _ := f.store().Load()
	o := options(b, &clock{morning})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := drill.Today(snapshot, o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	terms := many(10_000)
	b.ReportAllocs()
	for b.Loop() {
		drill.Judge(intent, "die Absichterklärung", terms)
	}
}
