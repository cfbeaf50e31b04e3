package screen

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wort/glossary"
	"wort/internal/drill"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// fake is a glossary in memory.
type fake struct {
	terms    []glossary.Term
	progress map[string]glossary.Progress
	log      []entry
	fail     error // returned by the next Answer
	now      time.Time
}

type entry struct {
	review glossary.Review
	before glossary.Progress
}

func newFake(terms ...glossary.Term) *fake {
	return &fake{
		terms: terms, progress: map[string]glossary.Progress{},
		now: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC),
	}
}

func (f *fake) store() drill.Store {
	return drill.Store{
		Load: func() (drill.Snapshot, error) {
			s := drill.Snapshot{Terms: f.terms, Progress: maps.Clone(f.progress)}
			for _, e := range f.log {
				s.Reviews = append(s.Reviews, e.review)
			}
			return s, nil
		},
		Answer: func(_ time.Time, r glossary.Review, p glossary.Progress) error {
			if err := f.fail; err != nil {
				f.fail = nil
				return err
			}
			f.log = append(f.log, entry{r, f.progress[r.Card]})
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
			f.progress[e.review.Card] = e.before
			return e.review.Card, nil
		},
	}
}

func (f *fake) session(t testing.TB) *drill.Session {
	t.Helper()
	o := drill.DefaultOptions()
	o.Now = func() time.Time { return f.now }
	s, err := drill.Start(f.store(), o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// produceOnly makes the session ask for the German.
func (f *fake) produceOnly() *fake {
	for _, t := range f.terms {
		f.progress[glossary.CardID(t.ID, glossary.Recognise)] = glossary.Progress{Suspended: true}
	}
	return f
}

// intent is a term with everything a card can show.
func intent() glossary.Term {
	text := "Beide Regierungen haben eine Absichtserklärung zur gemeinsamen Abwehr von Hyperschallwaffen unterzeichnet."
	at := strings.Index(text, "Absichtserklärung")
	return glossary.Term{
		ID: glossary.NewID("Absichtserklärung", glossary.Noun, "f"), Lemma: "Absichtserklärung",
		Class: glossary.Noun, Gender: "f", Plural: "Absichtserklärungen", Parts: []string{"Absicht", "Erklärung"},
		Translations: []string{"declaration of intent", "letter of intent"}, Topics: []string{"diplomacy"},
		Examples: []glossary.Example{{Text: text, Source: "Gipfel in Tokio", Marks: []glossary.Span{{Start: at, End: at + len("Absichtserklärung")}}}},
	}
}

// takePlace is a separable verb.
func takePlace() glossary.Term {
	text := "Die Gespräche fanden am Rande des Gipfels statt."
	a, b := strings.Index(text, "fanden"), strings.Index(text, "statt.")
	return glossary.Term{
		ID: glossary.NewID("stattfinden", glossary.Verb, ""), Lemma: "stattfinden", Class: glossary.Verb,
		Translations: []string{"to take place"}, Forms: "fand statt, hat stattgefunden",
		Examples: []glossary.Example{{Text: text, Source: "Gipfel in Tokio", Marks: []glossary.Span{{Start: a, End: a + 6}, {Start: b, End: b + 5}}}},
	}
}

// golden compares with testdata/name.golden, escape sequences made readable.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.NewReplacer("\x1b[0m", "{}", "\x1b[m", "{}").Replace(got)
	for strings.Contains(got, "\x1b[") {
		at := strings.Index(got, "\x1b[")
		end := at + strings.IndexByte(got[at:], 'm')
		got = got[:at] + "{" + got[at+2:end] + "}" + got[end+1:]
	}
	got = strings.TrimRight(got, "\n") + "\n"
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}
