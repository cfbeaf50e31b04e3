package anki_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wort/glossary"
	"wort/internal/anki"
	"wort/internal/schedule"
)

func TestPackage(t *testing.T) {
	pkg, result := write(t, deck(t))
	if want := (anki.Result{Notes: 7, Cards: 14, LeftOut: 1}); result != want {
		t.Errorf("Write = %+v, want %+v", result, want)
	}
	files := members(t, pkg)
	if diff := cmp.Diff([]byte{8, 3}, files["meta"]); diff != "" {
		t.Errorf("meta (-want +got):\n%s", diff)
	}
	if media := unzstd(t, files["media"]); len(media) != 0 {
		t.Errorf("media = %q, want nothing", media)
	}
	if len(files) != 4 {
		t.Errorf("%d members, want 4", len(files))
	}
	var text string
	if err := open(t, files["collection.anki2"]).QueryRow("SELECT flds FROM notes JOIN cards ON nid = notes.id").Scan(&text); err != nil {
		t.Error("dummy: ", err)
	}
	if !bytes.Contains([]byte(text), []byte("update Anki")) {
		t.Errorf("dummy says %q", text)
	}
}

func TestSameBytes(t *testing.T) {
	d := deck(t)
	answers(t, &d, glossary.CardID(d.Terms[0].ID, glossary.Recognise), glossary.Good, added.Add(time.Hour), added.Add(2*time.Hour))
	first, _ := write(t, d)
	again, _ := write(t, d)
	if !bytes.Equal(first, again) {
		t.Error("the same deck gives different bytes")
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(d.Terms), func(i, j int) { d.Terms[i], d.Terms[j] = d.Terms[j], d.Terms[i] })
	ids := func(c contents) (list []int64) {
		for _, r := range c.cards {
			list = append(list, r.ID)
		}
		return list
	}
	shuffled, _ := write(t, d)
	if diff := cmp.Diff(ids(read(t, first)), ids(read(t, shuffled))); diff != "" {
		t.Errorf("card ids depend on the order of terms (-want +got):\n%s", diff)
	}
}

// An export may not cost the caller his slices.
func TestWriteChangesNothing(t *testing.T) {
	d, want := deck(t), deck(t)
	write(t, d)
	if diff := cmp.Diff(want.Terms, d.Terms); diff != "" {
		t.Errorf("terms changed (-want +got):\n%s", diff)
	}
}

func TestEmptyDeck(t *testing.T) {
	pkg, result := write(t, anki.Deck{Now: added})
	if result != (anki.Result{}) {
		t.Errorf("Write = %+v, want nothing", result)
	}
	c := read(t, pkg)
	if len(c.notes)+len(c.cards)+len(c.reviews) != 0 {
		t.Errorf("not empty: %+v", c)
	}
	if want := schedule.DayStart(schedule.DayNumber(added, time.UTC, 4)-1, time.UTC, 4).Unix(); c.col.Created != want {
		t.Errorf("created %d, want %d: 04:00 of the day before", c.col.Created, want)
	}
}

func TestRefused(t *testing.T) {
	tests := []struct {
		name   string
		change func(*anki.Deck)
		want   string
	}{
		{"term twice", func(d *anki.Deck) { d.Terms = append(d.Terms, d.Terms[0]) },
			`term "Absichtserklärung", ID "3aeb692f01407e6c": stands twice in the deck`},
		{"term without ID", func(d *anki.Deck) { d.Terms[0].ID = "" }, `term "Absichtserklärung": must have an ID`},
		{"retention", func(d *anki.Deck) { d.Retention = 90 }, "retention 90: must be above 0 and below 1"},
		{"parameters", func(d *anki.Deck) { d.Parameters[20] = 3 }, "parameter w0 0: must be from 0.001 to 100"},
		{"rollover", func(d *anki.Deck) { d.RolloverHour = 24 }, "rollover hour 24: must be from 0 to 23"},
		{"deck too deep", func(d *anki.Deck) { d.Name = "a::b::c::d::e::f::g::h::i" },
			`deck "a::b::c::d::e::f::g::h::i": must have at most 8 levels`},
		{"grade", func(d *anki.Deck) {
			d.Reviews = []glossary.Review{{Card: glossary.CardID(d.Terms[0].ID, glossary.Produce), Grade: 7, At: added}}
		}, `review of card "3aeb692f01407e6c/produce" at 2026-11-02T09:30:00Z: grade 7: must be from 1 (again) to 4 (easy)`},
		{"state", func(d *anki.Deck) {
			d.Reviews = []glossary.Review{{Card: glossary.CardID(d.Terms[0].ID, glossary.Produce), Grade: 3, At: added, StateBefore: 4}}
		}, `review of card "3aeb692f01407e6c/produce" at 2026-11-02T09:30:00Z: card state 4: must be from 0 (new) to 3 (relearning)`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deck(t)
			tt.change(&d)
			var b bytes.Buffer
			_, err := anki.Write(&b, d)
			if err == nil || err.Error() != tt.want {
				t.Errorf("Write = %v, want %s", err, tt.want)
			}
			if b.Len() != 0 {
				t.Errorf("%d bytes were written", b.Len())
			}
		})
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestDiskFull(t *testing.T) {
	if _, err := anki.Write(full{}, deck(t)); err == nil {
		t.Error("Write to a full disk = nil")
	}
}

func TestDecks(t *testing.T) {
	long := string(bytes.Repeat([]byte("Sicherheitskonferenz "), 20))
	tests := []struct{ name, top, title, want string }{
		{"title", "", "Gipfel in Brüssel", "wort::Gipfel in Brüssel"},
		{"no title", "", "", "wort"},
		{"no example", "", "none", "wort"},
		{"levels in a title", "", "NATO::Gipfel:::Tag 1", "wort::NATO:Gipfel:Tag 1"},
		{"colons at the ends", "", "::Gipfel:", "wort::Gipfel"},
		{"nothing but colons", "", "::::", "wort"},
		{"control characters", "", "Gip\x00fel\x1fin\nBrüssel", "wort::Gipfelin Brüssel"},
		{"too long", "", long, "wort::" + long[:99] + "…"},
		{"decomposed", "", "Bru\u0308ssel", "wort::Brüssel"},
		{"named", "Deutsch::Politik", "Gipfel", "Deutsch::Politik::Gipfel"},
		{"named badly", "::Deutsch::  ::Politik\t::", "Gipfel", "Deutsch::Politik::Gipfel"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deck(t)
			d.Name, d.Terms = tt.top, d.Terms[:1]
			d.Terms[0].Examples[0].Source = tt.title
			if tt.title == "none" {
				d.Terms[0].Examples = nil
			}
			pkg, _ := write(t, d)
			if got := read(t, pkg).card(t, "Absichtserklärung", 1).Deck; got != tt.want {
				t.Errorf("title %q: deck %q, want %q", tt.title, got, tt.want)
			}
		})
	}
}

// Anki takes deck names as equal that differ in case, and would rename one.
func TestDecksDifferingInCase(t *testing.T) {
	d := deck(t)
	d.Terms[0].Examples[0].Source, d.Terms[1].Examples[0].Source = "DER GIPFEL", "Der Gipfel"
	pkg, _ := write(t, d)
	c := read(t, pkg)
	if a, b := c.card(t, "Absichtserklärung", 0).Deck, c.card(t, "Gegenangriff", 0).Deck; a != b {
		t.Errorf("decks %q and %q, want one", a, b)
	}
}

func TestPreset(t *testing.T) {
	d := deck(t)
	d.Retention = 0.85
	d.Parameters = schedule.Default()
	d.Parameters[20] = 0.2
	pkg, _ := write(t, d)
	for _, p := range read(t, pkg).col.Presets {
		p := p.(map[string]any)
		if p["name"] != "wort" {
			continue
		}
		got := []any{p["desiredRetention"], p["fsrsParams6"].([]any)[20], len(p["fsrsParams6"].([]any))}
		if diff := cmp.Diff([]any{0.85, 0.2, 21}, got); diff != "" {
			t.Errorf("preset (-want +got):\n%s", diff)
		}
		return
	}
	t.Error("no preset")
}

// New cards come in the order in which the learner collected them.
func TestPositions(t *testing.T) {
	d := deck(t)
	d.Terms[3].Added = added.Add(-time.Hour)
	d.Terms[0].Added = added.Add(time.Hour)
	pkg, _ := write(t, d)
	c := read(t, pkg)
	slices.SortFunc(c.cards, func(a, b cardRow) int { return int(a.Due - b.Due) })
	var got []string
	for _, r := range c.cards {
		if r.Ord == 0 {
			for _, n := range c.notes {
				if n.ID == r.Note {
					got = append(got, n.Sort)
				}
			}
		}
	}
	want := []string{"Streitkräfte", "Gegenangriff", "Abkommen", "stattfinden", "in Kraft treten", "Abwehrkapazität", "Absichtserklärung"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order of new cards (-want +got):\n%s", diff)
	}
}

func BenchmarkWrite(b *testing.B) {
	terms := many(1000)
	d := anki.Deck{Terms: terms, Now: changed}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := anki.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(terms))*float64(b.N)/b.Elapsed().Seconds(), "notes/s")
}
