package glossary_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wort/glossary"
)

var start = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// at is n minutes after the start.
func at(n int) time.Time { return start.Add(time.Duration(n) * time.Minute) }

func newStore(t testing.TB) *glossary.Store {
	t.Helper()
	return openStore(t, filepath.Join(t.TempDir(), "glossary.db"), glossary.Options{Device: "test"})
}

func openStore(t testing.TB, path string, o glossary.Options) *glossary.Store {
	t.Helper()
	s, err := glossary.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func lexicon(certainty float64) glossary.Provenance {
	return glossary.Provenance{Origin: glossary.Lexicon, Certainty: certainty}
}

func noun(lemma string, gender glossary.Gender, english ...string) glossary.Term {
	t := glossary.Term{Lemma: lemma, Class: glossary.Noun, Gender: gender, Translations: english, Topics: []string{"defence"}}
	t.Why = map[string]glossary.Provenance{}
	if gender != "" {
		t.Why[glossary.FieldGender] = lexicon(1)
	}
	if len(english) > 0 {
		t.Why[glossary.FieldTranslations] = lexicon(1)
	}
	return t
}

func word(lemma string, class glossary.Class, english ...string) glossary.Term {
	t := noun(lemma, "", english...)
	t.Class = class
	return t
}

func with(t glossary.Term, texts ...string) glossary.Term {
	for _, text := range texts {
		t.Examples = append(t.Examples, glossary.Example{Text: text, Marks: []glossary.Span{{Start: 0, End: 3}}})
	}
	return t
}

// summit is an article with the terms a reader would take from it.
func summit() (glossary.Article, []glossary.Term) {
	a := glossary.Article{
		Title: "Gipfel", Source: "gipfel.txt",
		Text: "Die Abschreckung wirkt. Der See liegt ruhig, die See nicht. Die Außenminister griffen den Vorschlag an.",
	}
	return a, []glossary.Term{
		with(noun("Abschreckung", glossary.Feminine, "deterrence"), "Die Abschreckung wirkt."),
		with(noun("See", glossary.Masculine, "lake"), "Der See liegt ruhig, die See nicht."),
		with(noun("See", glossary.Feminine, "sea"), "Der See liegt ruhig, die See nicht."),
		with(noun("Außenminister", glossary.Masculine, "foreign minister"), "Die Außenminister griffen den Vorschlag an."),
		with(word("angreifen", glossary.Verb, "attack"), "Die Außenminister griffen den Vorschlag an."),
	}
}

func merge(t testing.TB, s *glossary.Store, minute int, a glossary.Article, terms ...glossary.Term) glossary.MergeResult {
	t.Helper()
	r, err := s.Merge(at(minute), a, terms)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mergeSummit(t testing.TB, s *glossary.Store) glossary.MergeResult {
	t.Helper()
	a, terms := summit()
	return merge(t, s, 0, a, terms...)
}

// one returns the only term with a lemma.
func one(t testing.TB, s *glossary.Store, lemma string) glossary.Term {
	t.Helper()
	found, err := s.Find(lemma)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 {
		t.Fatalf("Find(%q) = %d terms, want 1", lemma, len(found))
	}
	return found[0]
}

func headwords(terms []glossary.Term) (list []string) {
	for _, t := range terms {
		list = append(list, t.Headword())
	}
	return list
}

func dump(t testing.TB, s *glossary.Store) map[string]string {
	t.Helper()
	d, err := s.Dump()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func same(t testing.TB, what string, want, got any) {
	t.Helper()
	if reflect.DeepEqual(want, got) {
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func healthy(t testing.TB, s *glossary.Store) {
	t.Helper()
	problems, err := s.Check()
	if err != nil || len(problems) > 0 {
		t.Fatalf("Check() = %v, %v", problems, err)
	}
}

func edit(t testing.TB, s *glossary.Store, minute int, id string, c glossary.Correction) glossary.Term {
	t.Helper()
	term, err := s.Edit(at(minute), id, c)
	if err != nil {
		t.Fatal(err)
	}
	return term
}

func answer(t testing.TB, s *glossary.Store, minute int, card string, g glossary.Grade, p glossary.Progress) glossary.Review {
	t.Helper()
	r, err := s.Answer(at(minute), glossary.Review{Card: card, Grade: g, Day: 20780, OffsetMinutes: 60, Duration: 3 * time.Second}, p)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ptr[T any](v T) *T { return &v }

// bulk makes n terms and an article, each term with three examples.
func bulk(n int) (glossary.Article, []glossary.Term) {
	a := glossary.Article{Title: "Viele Wörter", Source: "viele.txt"}
	var terms []glossary.Term
	for i := range n {
		t := noun(fmt.Sprintf("Verteidigungswort%05d", i*7919%n), glossary.Neuter, "defence word", "word of defence")
		t.Plural, t.Parts = t.Lemma+"e", []string{"Verteidigung", "Wort"}
		t.Why[glossary.FieldPlural] = glossary.Provenance{Origin: glossary.Rule, Certainty: 0.9, Note: "the head gives the plural"}
		t.Why[glossary.FieldParts] = lexicon(0.95)
		for j := range 3 {
			text := fmt.Sprintf("Am %d. Tag sprachen die Minister aus %d Staaten lange über das %s und vertagten sich.", j, i, t.Lemma)
			t = with(t, text)
			a.Text += text + "\n"
		}
		terms = append(terms, t)
	}
	return a, terms
}
