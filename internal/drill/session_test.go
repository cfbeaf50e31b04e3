package drill_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"wort/glossary"
	"wort/internal/drill"

	"github.com/google/go-cmp/cmp"
)

func TestSessionLearnsANewCard(t *testing.T) {
	f, c := newFake(intent), &clock{morning}
	s := start(t, f, options(t, c))
	q, ok := s.Next()
	if !ok || q.Face != glossary.Recognise || q.Prompt != "die Absichtserklärung" {
		t.Fatalf("Next() = %q %v %v, want the recognition of die Absichtserklärung", q.Prompt, q.Face, ok)
	}
	if d := cmp.Diff([4]string{"1 min", "6 min", "10 min", "8 days"}, q.Preview); d != "" {
		t.Errorf("Preview (-want +got):\n%s", d)
	}
	c.advance(7 * time.Second)
	answer(t, s, glossary.Good)
	p := f.progress[q.Card.ID]
	if p.State != glossary.CardLearning || p.Step != 1 || !p.DueAt.Equal(morning.Add(10*time.Minute+7*time.Second)) {
		t.Errorf("progress after good = %+v, want the second step, due in 10 minutes", p)
	}
	r := f.log[0].review
	want := glossary.Review{Seq: 1, Card: q.Card.ID, Grade: glossary.Good, At: c.now, OffsetMinutes: 60, Day: dayOf(t, c.now),
		Duration: 7 * time.Second, Delay: 10 * time.Minute}
	if d := cmp.Diff(want, r); d != "" {
		t.Errorf("review (-want +got):\n%s", d)
	}
}

func TestSessionKeepsTheQuestion(t *testing.T) {
	f, c := newFake(many(5)...), &clock{morning}
	s := start(t, f, options(t, c))
	first, _ := s.Next()
	again, _ := s.Next()
	if first.Card != again.Card {
		t.Errorf("Next() twice = %v, %v, want the same card until it is answered", first.Card, again.Card)
	}
	if err := s.Answer(glossary.Good); !errors.Is(err, drill.ErrNotRevealed) {
		t.Errorf("Answer() before Reveal() = %v, want ErrNotRevealed", err)
	}
	s.Reveal("")
	if err := s.Answer(5); err == nil || !strings.Contains(err.Error(), "1 (again) or 2 (hard)") {
		t.Errorf("Answer(5) = %v, want an error that names the grades", err)
	}
	if len(f.log) != 0 {
		t.Errorf("%d answers stored, want none", len(f.log))
	}
}

func TestSessionLearnAhead(t *testing.T) {
	f, c := newFake(many(2)...), &clock{morning}
	s := start(t, f, options(t, c))
	first := answer(t, s, glossary.Good) // due in 10 minutes
	second := answer(t, s, glossary.Good)
	if got := answer(t, s, glossary.Good); got != first {
		t.Errorf("with nothing else left, %s is asked, want %s, early", got, first)
	}
	if got := answer(t, s, glossary.Good); got != second {
		t.Errorf("then %s is asked, want %s", got, second)
	}
	if q, ok := s.Next(); ok {
		t.Errorf("Next() = %v, want the end", q.Card)
	}
}

func TestSessionWaitsForALongStep(t *testing.T) {
	f, c := newFake(many(1)...), &clock{morning}
	o := options(t, c)
	o.Settings.LearningSteps = []time.Duration{time.Minute, time.Hour}
	s := start(t, f, o)
	answer(t, s, glossary.Good)
	if _, ok := s.Next(); ok {
		t.Fatal("Next() asks a card that is due in an hour")
	}
	sum := s.Summary()
	if sum.Later != 1 || !sum.NextAt.Equal(morning.Add(time.Hour)) {
		t.Errorf("Summary() = %+v, want one card in an hour", sum)
	}
	c.advance(41 * time.Minute)
	if _, ok := s.Next(); !ok {
		t.Error("Next() = false 19 minutes before the step is due, want the card")
	}
}

func TestSessionLearningComesBeforeReviews(t *testing.T) {
	f, c := newFake(many(4)...), &clock{morning}
	o := options(t, c)
	s := start(t, f, o)
	first := answer(t, s, glossary.Again) // due in a minute
	c.advance(61 * time.Second)
	if got := answer(t, s, glossary.Good); got != first {
		t.Errorf("after a minute %s is asked, want %s", got, first)
	}
}

func TestSessionLimit(t *testing.T) {
	f, c := newFake(many(8)...), &clock{morning}
	o := options(t, c)
	o.Limit = 3
	s := start(t, f, o)
	seen := map[string]bool{}
	for range 3 {
		seen[answer(t, s, glossary.Good)] = true
	}
	for range 3 {
		seen[answer(t, s, glossary.Easy)] = true // their second step
	}
	if _, ok := s.Next(); ok || len(seen) != 3 {
		t.Errorf("%d different cards asked and more: %v, want 3 and no more", len(seen), ok)
	}
	if err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	seen[answer(t, s, glossary.Easy)] = true
	if _, ok := s.Next(); ok || len(seen) != 3 {
		t.Errorf("after undo %d different cards and more: %v, want 3 and no more", len(seen), ok)
	}
}

func TestSessionMinutes(t *testing.T) {
	f, c := newFake(many(8)...), &clock{morning}
	o := options(t, c)
	o.Minutes = 5
	s := start(t, f, o)
	answer(t, s, glossary.Easy)
	c.advance(4 * time.Minute)
	if _, ok := s.Next(); !ok {
		t.Fatal("Next() = false after 4 of 5 minutes")
	}
	c.advance(2 * time.Minute)
	answer(t, s, glossary.Easy) // the card on the screen may be finished
	if _, ok := s.Next(); ok {
		t.Error("Next() = true after the time is up")
	}
	if got := s.Summary().Left; got != 6 {
		t.Errorf("Summary().Left = %d, want 6", got)
	}
}

func TestSessionStoreFails(t *testing.T) {
	f, c := newFake(many(2)...), &clock{morning}
	s := start(t, f, options(t, c))
	q, _ := s.Next()
	s.Reveal("")
	f.fail = errDisk
	if err := s.Answer(glossary.Good); !errors.Is(err, errDisk) {
		t.Fatalf("Answer() = %v, want the error of the store", err)
	}
	if again, ok := s.Next(); !ok || again.Card != q.Card || s.Counts().Done != 0 {
		t.Errorf("after a failure Next() = %v, want the same card, nothing done", again.Card)
	}
	if err := s.Answer(glossary.Good); err != nil || len(f.log) != 1 {
		t.Errorf("Answer() again = %v with %d stored, want it stored", err, len(f.log))
	}
	q, _ = s.Next()
	s.Reveal("")
	f.fail = fmt.Errorf("term: %w", glossary.ErrNotFound)
	if err := s.Answer(glossary.Good); !errors.Is(err, glossary.ErrNotFound) {
		t.Fatalf("Answer() = %v, want ErrNotFound", err)
	}
	if next, ok := s.Next(); ok && next.Card == q.Card {
		t.Error("a removed term is asked again")
	}
}

func TestSessionUndo(t *testing.T) {
	f, c := newFake(many(12)...), &clock{morning}
	o := options(t, c)
	s := start(t, f, o)
	var asked []string
	for range 3 {
		asked = append(asked, answer(t, s, glossary.Good))
	}
	last, before := f.progress[asked[2]], s.Counts()
	if err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if q, ok := s.Next(); !ok || q.Card.ID != asked[2] || q.State != glossary.CardNew {
		t.Errorf("after Undo() %v is asked, want %s as new", q.Card, asked[2])
	}
	if got := s.Counts(); got.Done != 2 || got.Left() != before.Left() {
		t.Errorf("after Undo() Counts() = %+v, want 2 done and %d left", got, before.Left())
	}
	answer(t, s, glossary.Good)
	if d := cmp.Diff(last, f.progress[asked[2]]); d != "" {
		t.Errorf("the same answer again (-first +second):\n%s", d)
	}

	other := start(t, f, o) // a later session
	for i := 2; i >= 0; i-- {
		if err := other.Undo(); err != nil {
			t.Fatal(err)
		}
		if q, ok := other.Next(); !ok || q.Card.ID != asked[i] {
			t.Errorf("undone %d, %v is asked, want %s", i, q.Card, asked[i])
		}
	}
	if err := other.Undo(); !errors.Is(err, glossary.ErrNothingToUndo) {
		t.Errorf("Undo() = %v, want ErrNothingToUndo", err)
	}
	if q, ok := other.Next(); !ok || q.Card.ID != asked[0] {
		t.Errorf("after a refused Undo() %v is asked, want %s still", q.Card, asked[0])
	}
	if len(f.progress) != 0 || len(f.log) != 0 {
		t.Errorf("%d progress and %d reviews left, want none", len(f.progress), len(f.log))
	}
}

func TestSessionTypedAnswer(t *testing.T) {
	f, c := newFake(intent), &clock{morning}
	o := options(t, c)
	f.progress[glossary.CardID(intent.ID, glossary.Recognise)] = reviewed(glossary.CardID(intent.ID, glossary.Recognise), 30, dayOf(t, morning)-2, dayOf(t, morning)+30)
	s := start(t, f, o)
	q, _ := s.Next()
	if !q.Typed() || q.Prompt != "declaration of intent; letter of intent" {
		t.Fatalf("Next() = %q, want the translations", q.Prompt)
	}
	if j := s.Reveal("das Absichtserklärung"); j.Verdict != half {
		t.Errorf("Reveal() = %+v, want half", j)
	}
	if j := s.Reveal("die Absichtserklärung"); j.Verdict != half {
		t.Errorf("Reveal() again = %+v, want the first judgement", j)
	}
	if err := s.Answer(glossary.Good); err == nil {
		t.Error("Answer(good) of a half right answer is accepted")
	}
	if err := s.Answer(glossary.Hard); err != nil {
		t.Fatal(err)
	}
	if got := f.log[0].review.Verdict; got != half {
		t.Errorf("stored verdict = %d, want %d", got, half)
	}
}

func TestQuestionBlanksTheWord(t *testing.T) {
	term := other("stattfinden", glossary.Verb, "to take place")
	text := "Die Gespräche fanden gestern statt, doch stattfinden müssen sie weiter."
	term.Examples = []glossary.Example{{Text: text, Source: "Probe", Marks: []glossary.Span{
		{Start: strings.Index(text, "fanden"), End: strings.Index(text, "fanden") + 6},
		{Start: strings.Index(text, "statt,"), End: strings.Index(text, "statt,") + 5},
	}}}
	bad := other("bad", glossary.Adverb, "x")
	bad.Examples = []glossary.Example{{Text: "für bad", Marks: []glossary.Span{{Start: 2, End: 9}, {Start: -1, End: 2}, {Start: 5, End: 4}, {Start: 2, End: 3}}}}
	tests := []struct {
		name string
		term glossary.Term
		want string
	}{
		{"separated verb, and where it is not marked", term, "Die Gespräche ____ gestern ____, doch ____ müssen sie weiter."},
		{"marks that fit nowhere", bad, ""},
		{"no example", noun("A", "f", "a"), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, c := newFake(tt.term), &clock{morning}
			f.progress[glossary.CardID(tt.term.ID, glossary.Recognise)] = glossary.Progress{Suspended: true}
			q, ok := start(t, f, options(t, c)).Next()
			if !ok || q.Example.Text != tt.want {
				t.Fatalf("Example = %q, %v, want %q", q.Example.Text, ok, tt.want)
			}
			for _, m := range q.Example.Marks {
				if got := q.Example.Text[m.Start:m.End]; got != drill.Blank {
					t.Errorf("mark stands at %q, want %q", got, drill.Blank)
				}
			}
			if want := strings.Count(tt.want, drill.Blank); len(q.Example.Marks) != want {
				t.Errorf("%d marks, want %d", len(q.Example.Marks), want)
			}
		})
	}
}

func TestQuestionParts(t *testing.T) {
	f, c := newFake(intent, noun("Erklärung", "f", "declaration")), &clock{morning}
	o := options(t, c)
	s := start(t, f, o)
	for {
		q, ok := s.Next()
		if !ok {
			t.Fatal("the compound is not asked")
		}
		if q.Term.ID == intent.ID {
			want := []drill.Part{{Word: "Absicht"}, {Word: "die Erklärung", Meaning: "declaration"}}
			if d := cmp.Diff(want, q.Parts); d != "" {
				t.Errorf("Parts (-want +got):\n%s", d)
			}
			return
		}
		answer(t, s, glossary.Easy)
	}
}

func TestSummaryString(t *testing.T) {
	tests := []struct {
		name string
		sum  drill.Summary
		want string
	}{
		{"nothing", drill.Summary{}, "Nothing is due."},
		{"production only, too early", drill.Summary{Locked: 2}, "Nothing is due. Typing comes once the word is recognised: 2 cards."},
		{"left at once", drill.Summary{Left: 3}, "No answers. 3 cards left for today."},
		{"one", drill.Summary{Answers: 1, Cards: 1, New: 1, Grades: [4]int{0, 0, 1, 0}, Time: 4 * time.Second}, "1 answer, 1 card (1 new), 100 % recalled, 4 s."},
		{"all", drill.Summary{Answers: 40, Cards: 30, New: 10, Grades: [4]int{4, 6, 25, 5}, Time: 301 * time.Second, Left: 2, Later: 1, Waiting: 5},
			"40 answers, 30 cards (10 new), 90 % recalled, 5 min 1 s. 2 cards left for today. 1 card later today. 5 new cards for the days to come."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, tt.sum.String()); d != "" {
				t.Errorf("String() (-want +got):\n%s", d)
			}
		})
	}
}
