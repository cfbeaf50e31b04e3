package anki_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"

	"wort/glossary"
	"wort/internal/anki"
	"wort/internal/schedule"
)

// berlin is the zone of the sample learner.
func berlin(t testing.TB) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zones on this machine: ", err)
	}
	return loc
}

var (
	added   = time.Date(2026, 11, 2, 9, 30, 0, 0, time.UTC)
	changed = time.Date(2026, 11, 3, 10, 0, 0, 0, time.UTC)
)

// term returns an entry with its ID and times.
func term(t glossary.Term) glossary.Term {
	t.ID = glossary.NewID(t.Lemma, t.Class, t.Gender)
	t.Added, t.Changed = added, changed
	return t
}

// example marks each of the words in the text.
func example(source, text string, words ...string) glossary.Example {
	e := glossary.Example{Text: text, Source: source}
	at := 0
	for _, w := range words {
		i := strings.Index(text[at:], w)
		if i < 0 {
			panic("no " + w + " in " + text)
		}
		e.Marks = append(e.Marks, glossary.Span{Start: at + i, End: at + i + len(w)})
		at += i + len(w)
	}
	return e
}

// sample returns one term of every kind.
func sample() []glossary.Term {
	const summit, visit = "Gipfel in Brüssel", "Besuch der Ministerin: „Wir bleiben“"
	return []glossary.Term{
		term(glossary.Term{
			Lemma: "Absichtserklärung", Class: glossary.Noun, Gender: glossary.Feminine, Plural: "Absichtserklärungen",
			Parts: []string{"Absicht", "Erklärung"}, Translations: []string{"declaration of intent", "letter of intent"},
			Topics: []string{"diplomacy"}, Note: "oft mit „gemeinsam“",
			Examples: []glossary.Example{example(summit, "Beide Seiten unterzeichneten am Abend eine Absichtserklärung über gemeinsame Übungen.", "Absichtserklärung")},
		}),
		term(glossary.Term{
			Lemma: "Gegenangriff", Class: glossary.Noun, Gender: glossary.Masculine, Plural: "Gegenangriffe",
			Parts: []string{"gegen", "Angriff"}, Translations: []string{"counter-attack"}, Topics: []string{"defence"},
			Examples: []glossary.Example{example(visit, "Der Gegenangriff begann im Morgengrauen; ein zweiter Gegenangriff blieb aus.", "Gegenangriff")},
		}),
		term(glossary.Term{
			Lemma: "Abkommen", Class: glossary.Noun, Gender: glossary.Neuter, Plural: "Abkommen",
			Translations: []string{"agreement"}, Topics: []string{"diplomacy"}, Government: "über + Akk.",
			Examples: []glossary.Example{example(summit, "Das Abkommen tritt im Januar in Kraft.", "Abkommen")},
		}),
		term(glossary.Term{
			Lemma: "Streitkräfte", Class: glossary.Noun, Gender: glossary.PluralOnly, Translations: []string{"armed forces"},
			Parts: []string{"Streit", "Kraft"}, Topics: []string{"defence"},
			Examples: []glossary.Example{example(visit, "Die Streitkräfte beider Länder üben gemeinsam.", "Streitkräfte")},
		}),
		term(glossary.Term{
			Lemma: "stattfinden", Class: glossary.Verb, Forms: "fand statt, hat stattgefunden", Translations: []string{"to take place"},
			Examples: []glossary.Example{example(summit, "Die Gespräche fanden hinter verschlossenen Türen statt.", "fanden", "statt")},
		}),
		term(glossary.Term{
			Lemma: "in Kraft treten", Class: glossary.Phrase, Forms: "trat in Kraft, ist in Kraft getreten",
			Translations: []string{"to enter into force"}, Topics: []string{"diplomacy"},
			Examples: []glossary.Example{example(summit, "Das Abkommen tritt im Januar in Kraft.", "tritt", "in Kraft")},
		}),
		term(glossary.Term{
			Lemma: "Abwehrkapazität", Class: glossary.Noun, Gender: glossary.Feminine, Parts: []string{"Abwehr", "Kapazität"},
			Translations: []string{"defence + capacity"}, Topics: []string{"defence"},
			Why: map[string]glossary.Provenance{glossary.FieldTranslations: {Origin: glossary.Guess, Certainty: 0.4}},
		}),
		term(glossary.Term{Lemma: "Raketenabwehrschirm", Class: glossary.Noun, Gender: glossary.Masculine}), // no meaning yet
	}
}

// deck returns the sample as a deck without progress.
func deck(t testing.TB) anki.Deck {
	return anki.Deck{
		Terms: sample(), Now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC),
		Location: berlin(t), RolloverHour: 4, WithProgress: true,
	}
}

// write returns the package of a deck.
func write(t testing.TB, d anki.Deck) ([]byte, anki.Result) {
	t.Helper()
	var b bytes.Buffer
	result, err := anki.Write(&b, d)
	if err != nil {
		t.Fatalf("Write: %v", err)
	}
	return b.Bytes(), result
}

// answers drills a card: one answer at each of the times, with the progress that
// follows.
func answers(t testing.TB, d *anki.Deck, card string, grade glossary.Grade, at ...time.Time) {
	t.Helper()
	settings := schedule.DefaultSettings()
	settings.Fuzz = false
	if d.Progress == nil {
		d.Progress = map[string]glossary.Progress{}
	}
	p := d.Progress[card]
	for _, when := range at {
		day := schedule.DayNumber(when, d.Location, d.RolloverHour)
		before := schedule.Memory{
			StabilityDays: p.StabilityDays, Difficulty: p.Difficulty,
			State: schedule.State(p.State), Step: p.Step,
		}
		out, err := settings.Next(before, schedule.Grade(grade), day-p.LastDay, 0)
		if err != nil {
			t.Fatal(err)
		}
		d.Reviews = append(d.Reviews, glossary.Review{
			Seq: uint64(len(d.Reviews) + 1), Card: card, Grade: grade, At: when, Day: day, Duration: 4200 * time.Millisecond,
			StateBefore: p.State, IntervalDays: out.IntervalDays, Delay: out.Delay,
		})
		if p.State == glossary.CardReview && grade == glossary.Again {
			p.Lapses++
		}
		p = glossary.Progress{
			Card: card, StabilityDays: out.Memory.StabilityDays, Difficulty: out.Memory.Difficulty,
			State: glossary.CardState(out.Memory.State), Step: out.Memory.Step,
			DueAt: when.Add(out.Delay), DueDay: day + out.IntervalDays, LastAt: when, LastDay: day,
			IntervalDays: out.IntervalDays, Reviews: p.Reviews + 1, Lapses: p.Lapses,
		}
		d.Progress[card] = p
	}
}

// many returns n terms that differ.
func many(n int) []glossary.Term {
	kinds := sample()[:7]
	terms := make([]glossary.Term, n)
	for i := range terms {
		terms[i] = kinds[i%len(kinds)]
		terms[i].Lemma += "-" + strconv.Itoa(i)
		terms[i].ID = glossary.NewID(terms[i].Lemma, terms[i].Class, terms[i].Gender)
	}
	return terms
}
