package drill_test

import (
	"errors"
	"fmt"
	"maps"
	"testing"
	"time"

	"wort/glossary"
	"wort/internal/drill"
)

// fake is a glossary in memory.
type fake struct {
	terms    []glossary.Term
	progress map[string]glossary.Progress
	log      []entry
	fail     error // returned by the next Answer
}

type entry struct {
	review glossary.Review
	before glossary.Progress
	had    bool
}

func newFake(terms ...glossary.Term) *fake {
	return &fake{terms: terms, progress: map[string]glossary.Progress{}}
}

func (f *fake) reviews() []glossary.Review {
	var all []glossary.Review
	for _, e := range f.log {
		all = append(all, e.review)
	}
	return all
}

func (f *fake) store() drill.Store {
	return drill.Store{
		Load: func() (drill.Snapshot, error) {
			return drill.Snapshot{Terms: f.terms, Progress: maps.Clone(f.progress), Reviews: f.reviews()}, nil
		},
		Answer: func(_ time.Time, r glossary.Review, p glossary.Progress) error {
			if err := f.fail; err != nil {
				f.fail = nil
				return err
			}
			before, had := f.progress[r.Card]
			r.Seq = uint64(len(f.log) + 1)
			f.log = append(f.log, entry{r, before, had})
			f.progress[r.Card] = p
			return nil
		},
		Undo: func(time.Time) (string, error) {
			n := len(f.log)
			if n == 0 {
				return "", glossary.ErrNothingToUndo
			}
			e := f.log[n-1]
			f.log = f.log[:n-1]
			if e.had {
				f.progress[e.review.Card] = e.before
			} else {
				delete(f.progress, e.review.Card)
			}
			return e.review.Card, nil
		},
	}
}

// clock stands still until it is moved.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time          { return c.now }
func (c *clock) advance(d time.Duration) { c.now = c.now.Add(d) }

// morning is a Monday, 09:00 in Berlin.
var morning = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

func berlin(t testing.TB) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skipf("no time zones here: %v", err)
	}
	return loc
}

func options(t testing.TB, c *clock) drill.Options {
	o := drill.DefaultOptions()
	o.Now, o.Location = c.Now, berlin(t)
	return o
}

func noun(lemma string, g glossary.Gender, translations ...string) glossary.Term {
	return glossary.Term{
		ID: glossary.NewID(lemma, glossary.Noun, g), Lemma: lemma, Class: glossary.Noun, Gender: g,
		Translations: translations, Added: morning,
	}
}

func other(lemma string, c glossary.Class, translations ...string) glossary.Term {
	return glossary.Term{ID: glossary.NewID(lemma, c, ""), Lemma: lemma, Class: c, Translations: translations, Added: morning}
}

// many returns n nouns.
func many(n int) []glossary.Term {
	terms := make([]glossary.Term, n)
	for i := range terms {
		terms[i] = noun(fmt.Sprintf("Wort%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26), glossary.Neuter, fmt.Sprintf("word %d", i))
		terms[i].Examples = []glossary.Example{{Text: "Ein " + terms[i].Lemma + " genügt.", Source: "Probe", Marks: []glossary.Span{{Start: 4, End: 11}}}}
	}
	return terms
}

func start(t testing.TB, f *fake, o drill.Options) *drill.Session {
	t.Helper()
	s, err := drill.Start(f.store(), o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// answer reveals and grades the next card, typing the right answer where one
// is asked, and returns its ID.
func answer(t testing.TB, s *drill.Session, g glossary.Grade) string {
	t.Helper()
	q, ok := s.Next()
	if !ok {
		t.Fatal("Next() = false, want a question")
	}
	typed := q.Term.Headword()
	if g == glossary.Again {
		typed = ""
	}
	s.Reveal(typed)
	if err := s.Answer(g); err != nil {
		t.Fatal(err)
	}
	return q.Card.ID
}

var errDisk = errors.New("disk full")
