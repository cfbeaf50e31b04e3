package anki_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wort/glossary"
	"wort/internal/anki"
	"wort/internal/schedule"
)

// silent is all that Check Database says of a collection without faults.
const silent = "Database rebuilt and optimized."

// save writes the package of a deck to a file.
func save(t *testing.T, d anki.Deck) string {
	t.Helper()
	pkg, _ := write(t, d)
	path := filepath.Join(t.TempDir(), "deck.apkg")
	if err := os.WriteFile(path, pkg, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// studied returns the sample after some weeks of drill that end now: the judge's
// clock cannot be set.
func studied(t *testing.T, loc *time.Location) anki.Deck {
	t.Helper()
	now := time.Now().UTC().Truncate(time.Second) // so that the last digits of review ids tell what was moved
	d := deck(t)
	d.Now, d.Location = now, loc
	ago := func(days int, minutes int) time.Time {
		return now.AddDate(0, 0, -days).Add(time.Duration(minutes-120) * time.Minute)
	}
	id := func(i int, f glossary.Face) string { return glossary.CardID(d.Terms[i].ID, f) }
	review, lapse := id(0, glossary.Recognise), id(0, glossary.Produce)
	answers(t, &d, review, glossary.Good, ago(40, 0), ago(40, 10), ago(38, 0), ago(27, 0))
	answers(t, &d, lapse, glossary.Good, ago(40, 0), ago(40, 11), ago(38, 1))
	answers(t, &d, lapse, glossary.Again, ago(20, 0))
	answers(t, &d, lapse, glossary.Hard, ago(20, 11))
	answers(t, &d, lapse, glossary.Easy, ago(15, 0))
	answers(t, &d, id(1, glossary.Recognise), glossary.Easy, ago(9, 0)) // review at once
	answers(t, &d, id(2, glossary.Recognise), glossary.Good, ago(0, 0)) // in learning
	answers(t, &d, id(3, glossary.Recognise), glossary.Easy, ago(9, 0)) // a lapse, in relearning
	answers(t, &d, id(3, glossary.Recognise), glossary.Again, ago(0, 1))
	answers(t, &d, id(4, glossary.Produce), glossary.Easy, ago(200, 0)) // long overdue
	for _, card := range []string{id(1, glossary.Recognise), id(1, glossary.Produce)} {
		p := d.Progress[card]
		p.Suspended = true
		d.Progress[card] = p
	}
	return d
}

// later returns the deck after one more article: one term corrected, one added.
func later(t *testing.T, d anki.Deck) anki.Deck {
	t.Helper()
	d.Terms = slices.Clone(d.Terms)
	d.Terms[0].Translations = []string{"memorandum of understanding"}
	d.Terms[0].Changed = changed.Add(time.Hour)
	d.Terms = append(d.Terms, term(glossary.Term{Lemma: "Gipfel", Class: glossary.Noun, Gender: glossary.Masculine, Translations: []string{"summit"}}))
	return d
}

func TestJudgeImport(t *testing.T) {
	d := studied(t, time.Local)
	first, second := save(t, d), save(t, later(t, d))
	v := judge(t, "", plan{Packages: []string{first, first, second}, Progress: true, FSRS: "before"})[0]

	logs := []map[string]int{{"new": 7}, {"duplicate": 7}, {"updated": 1, "new": 1, "duplicate": 6}}
	if diff := cmp.Diff(logs, v.Logs); diff != "" {
		t.Errorf("imports (-want +got):\n%s", diff)
	}
	checkWhole(t, v)
	if len(v.Notes) != 8 || len(v.Cards) != 16 {
		t.Errorf("%d notes, %d cards, want 8 and 16", len(v.Notes), len(v.Cards))
	}
	decks := []string{"Default", "wort", "wort::Besuch der Ministerin: „Wir bleiben“", "wort::Gipfel in Brüssel"}
	if diff := cmp.Diff(decks, v.Decks); diff != "" {
		t.Errorf("decks (-want +got):\n%s", diff)
	}
	for _, n := range v.Notes {
		if n.GUID == anki.GUID(d.Terms[0].ID) && n.Fields["English"] != "memorandum of understanding" {
			t.Errorf("not updated: %q", n.Fields)
		}
	}
	defaults := schedule.Default()
	want := &judgedPreset{Retention: 0.9, Parameters: defaults[:], Learn: []float64{1, 10}, Relearn: []float64{10}}
	if diff := cmp.Diff(want, v.Preset, cmpopts.EquateApprox(0, 1e-6)); diff != "" {
		t.Errorf("preset (-want +got):\n%s", diff)
	}
	checkProgress(t, d, v, 0)
	checkReviews(t, d, v)
	checkSides(t, d, v)
}

// Turned on after the import, FSRS works the memories out of the review log: it
// must come to ours.
func TestJudgeFSRSTurnedOnLater(t *testing.T) {
	d := studied(t, time.Local)
	v := judge(t, "", plan{Packages: []string{save(t, d)}, Progress: true, FSRS: "after"})[0]
	checkWhole(t, v)
	checkProgress(t, d, v, 0.05)
}

// As the import dialogue is set when nobody touches it.
func TestJudgeWithoutProgress(t *testing.T) {
	v := judge(t, "", plan{Packages: []string{save(t, studied(t, time.Local))}, FSRS: "never"})[0]
	checkWhole(t, v)
	if diff := cmp.Diff([]map[string]int{{"new": 7}}, v.Logs); diff != "" {
		t.Errorf("import (-want +got):\n%s", diff)
	}
	for _, c := range v.Cards {
		if c.Type != 0 || c.Queue != 0 {
			t.Errorf("not new: %+v", c)
		}
	}
}

// Due dates stay where they are at any hour of the day, with a rollover hour that
// is not Anki's, and over a change of the clocks.
func TestJudgeDays(t *testing.T) {
	tests := []struct {
		name     string
		hour     int // the learner's local hour; -1: the hour it is in Berlin
		rollover int
	}{
		{"at one in the night", 1, 4},
		{"at three in the night", 3, 4},
		{"at five", 5, 4},
		{"in the evening", 22, 4},
		{"at one, rollover at midnight", 1, 0},
		{"at five, rollover at six", 5, 6},
		{"summer time", -1, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			zone, loc := "Europe/Berlin", berlin(t)
			if tt.hour >= 0 {
				zone, loc = zoneAt(tt.hour)
			}
			d := studied(t, loc)
			d.RolloverHour, d.Progress, d.Reviews = tt.rollover, nil, nil
			today := schedule.DayNumber(d.Now, loc, 4) // what Anki calls today
			for i, days := range []int{-30, -1, 0, 1, 45} {
				card := glossary.CardID(d.Terms[i].ID, glossary.Recognise)
				answers(t, &d, card, glossary.Easy, d.Now.AddDate(0, 0, -200))
				p := d.Progress[card]
				p.DueDay = today + days
				d.Progress[card] = p
			}
			v := judge(t, zone, plan{Packages: []string{save(t, d)}, Progress: true, FSRS: "before"})[0]
			checkWhole(t, v)
			for i, days := range []int64{-30, -1, 0, 1, 45} {
				for _, c := range v.Cards {
					if c.GUID == anki.GUID(d.Terms[i].ID) && c.Ord == 0 && c.Due != days {
						t.Errorf("%s due in %d days, want %d", d.Terms[i].Lemma, c.Due, days)
					}
				}
			}
		})
	}
}

// zoneAt returns a zone where it is the given hour now.
func zoneAt(hour int) (string, *time.Location) {
	east := (hour-time.Now().UTC().Hour()+36)%24 - 12
	return fmt.Sprintf("Etc/GMT%+d", -east), time.FixedZone("", east*3600) // the sign is the wrong way round there
}

// Whatever an article or a learner may write comes in whole.
func TestJudgeHostileText(t *testing.T) {
	d := deck(t)
	d.Name = `a::b"c::*_d::e::f::g::h`
	for i, text := range []string{
		`<script>alert("x")</script> & {{Lemma}} {{c1::x}} [sound:x.mp3] \(x\)`, "a\x00b\x1fc\x1b[31m\u202e", "U\u0308bung\n\u0338y",
		strings.Repeat("Sicherheit ", 500), `..\/:*?"<>|`, "::::", "👩\u200d✈\ufe0f \u00ad\ufeff\u2028",
	} {
		x := &d.Terms[i]
		x.Note, x.Topics, x.Plural = text, []string{text}, text
		x.Examples = []glossary.Example{{Text: text, Source: text, Marks: []glossary.Span{{Start: 1, End: 4}}}}
	}
	pkg, _ := write(t, d)
	want := map[string]map[string]string{}
	for _, n := range read(t, pkg).notes {
		want[n.GUID] = n.Fields
	}
	v := judge(t, "", plan{Packages: []string{save(t, d), save(t, d)}, Progress: true, FSRS: "before"})[0]
	checkWhole(t, v)
	if diff := cmp.Diff([]map[string]int{{"new": 7}, {"duplicate": 7}}, v.Logs); diff != "" {
		t.Errorf("imports (-want +got):\n%s", diff)
	}
	got := map[string]map[string]string{}
	for _, n := range v.Notes {
		got[n.GUID] = n.Fields
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	names := map[string]bool{}
	for _, c := range read(t, pkg).cards {
		names[c.Deck] = true
	}
	for _, c := range v.Cards {
		if !names[c.Deck] {
			t.Errorf("deck %q: Anki has renamed it", c.Deck)
		}
	}
}

// checkWhole checks what holds for every collection.
func checkWhole(t *testing.T, v verdict) {
	t.Helper()
	if v.Check != silent || !v.Healthy {
		t.Errorf("Check Database: %s", v.Check)
	}
	if diff := cmp.Diff([]string{"wort"}, v.Types); diff != "" {
		t.Errorf("note types (-want +got):\n%s", diff)
	}
}

// checkProgress compares what Anki knows of each card with the deck. Memories
// may differ by a fraction.
func checkProgress(t *testing.T, d anki.Deck, v verdict, fraction float64) {
	t.Helper()
	today := schedule.DayNumber(d.Now, d.Location, 4)
	terms := map[string]string{}
	for _, term := range d.Terms {
		terms[anki.GUID(term.ID)] = term.ID
	}
	seen := 0
	for _, c := range v.Cards {
		p, ok := d.Progress[glossary.CardID(terms[c.GUID], glossary.Faces[c.Ord])]
		if !ok {
			if c.Type != 0 {
				t.Errorf("%s/%d is not new: %+v", c.GUID, c.Ord, c)
			}
			continue
		}
		seen++
		type facts struct{ Type, Queue, Due, Reps, Lapses, Last int64 }
		got := facts{int64(c.Type), int64(c.Queue), c.Due, int64(c.Reps), int64(c.Lapses), c.Last}
		want := facts{Type: int64(p.State), Queue: int64(p.State), Reps: int64(p.Reviews), Lapses: int64(p.Lapses)}
		switch p.State {
		case glossary.CardNew:
			want.Due = c.Due
		case glossary.CardReview:
			want.Due, want.Last = int64(p.DueDay-today), p.LastAt.Unix()
		default:
			want.Queue, want.Due, want.Last = 1, p.DueAt.Unix(), p.LastAt.Unix()
		}
		if p.Suspended {
			want.Queue = -1
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s/%d (-want +got):\n%s", c.GUID, c.Ord, diff)
		}
		if math.Abs(c.Stability-p.StabilityDays) > fraction*p.StabilityDays+1e-4 || math.Abs(c.Difficulty-p.Difficulty) > fraction*p.Difficulty+1e-3 {
			t.Errorf("%s/%d: stability %v, difficulty %v, want %v and %v", c.GUID, c.Ord, c.Stability, c.Difficulty, p.StabilityDays, p.Difficulty)
		}
	}
	if seen != len(d.Progress) {
		t.Errorf("%d cards with progress, want %d", seen, len(d.Progress))
	}
}

// checkReviews compares the review log with the deck.
func checkReviews(t *testing.T, d anki.Deck, v verdict) {
	t.Helper()
	got, want := map[string]int{}, map[string]int{}
	for _, r := range v.Reviews {
		got[fmt.Sprint(r.Card, " ", r.ID/10, " ", r.Grade, " ", r.Interval, " ", r.Took)]++
	}
	for _, r := range d.Reviews {
		id, face, _ := strings.Cut(r.Card, "/")
		ord := slices.Index(glossary.Faces, glossary.Face(face))
		interval := r.IntervalDays
		if interval == 0 {
			interval = -int(r.Delay / time.Second)
		}
		want[fmt.Sprint(anki.GUID(id), "/", ord, " ", r.At.UnixMilli()/10, " ", r.Grade, " ", interval, " 4200")]++
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("reviews (-want +got):\n%s", diff)
	}
}

// checkSides checks that every card shows on both sides what it should.
func checkSides(t *testing.T, d anki.Deck, v verdict) {
	t.Helper()
	terms := map[string]glossary.Term{}
	for _, term := range later(t, d).Terms {
		terms[anki.GUID(term.ID)] = term
	}
	for _, c := range v.Cards {
		term := terms[c.GUID]
		for _, side := range []string{c.Question, c.Answer} {
			if strings.Contains(side, "{{") || !strings.HasPrefix(side, `<main class="wort">`) || !strings.HasSuffix(side, "</main>") {
				t.Errorf("%s/%d: a side with a fault: %s", term.Lemma, c.Ord, side)
			}
		}
		shows, hides := term.Lemma, term.Translations[0]
		if glossary.Faces[c.Ord] == glossary.Produce {
			shows, hides = hides, term.Lemma
			if strings.Count(c.Question+c.Answer, "[[type:Headword]]") != 2 {
				t.Errorf("%s: nothing to type in %s or %s", term.Lemma, c.Question, c.Answer)
			}
		}
		if !strings.Contains(c.Question, shows) || strings.Contains(c.Question, hides) {
			t.Errorf("%s/%d: the question must show %q and not %q: %s", term.Lemma, c.Ord, shows, hides, c.Question)
		}
		if !strings.Contains(c.Answer, shows) || !strings.Contains(c.Answer, hides) {
			t.Errorf("%s/%d: the answer must show %q and %q: %s", term.Lemma, c.Ord, shows, hides, c.Answer)
		}
	}
}
