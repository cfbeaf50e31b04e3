package glossary_test

import (
	"errors"
	"strings"
	"testing"

	"wort/glossary"
)

func TestEditIsFinal(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	id := one(t, s, "angreifen").ID
	got := edit(t, s, 1, id, glossary.Correction{
		Translations: &[]string{" to assault", ""}, Forms: ptr("griff an, hat angegriffen"),
		Topics: &[]string{"war", "defence"}, Note: ptr("trennbar"),
	})
	same(t, "translations", []string{"to assault"}, got.Translations)
	same(t, "topics", []string{"defence", "war"}, got.Topics)
	for _, field := range []string{glossary.FieldTranslations, glossary.FieldForms, glossary.FieldTopics, glossary.FieldNote} {
		if got.Why[field] != (glossary.Provenance{Origin: glossary.Learner, Certainty: 1}) {
			t.Errorf("Why[%s] = %v", field, got.Why[field])
		}
	}
	if !got.Changed.Equal(at(1)) || !got.Added.Equal(at(0)) || got.Note != "trennbar" || got.ID != id {
		t.Errorf("term = %+v", got)
	}
	a, terms := summit()
	for i := range terms {
		terms[i].Translations, terms[i].Topics = []string{"something else"}, []string{"other"}
		terms[i].Why = map[string]glossary.Provenance{glossary.FieldTranslations: lexicon(1), glossary.FieldTopics: lexicon(1), glossary.FieldForms: lexicon(1)}
		terms[i].Forms = "greifte an"
	}
	merge(t, s, 2, a, terms...)
	same(t, "after an import", got, one(t, s, "angreifen"))
	healthy(t, s)
}

func TestEditEmptiesAField(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	id := one(t, s, "Abschreckung").ID
	edit(t, s, 1, id, glossary.Correction{Translations: &[]string{}, Plural: ptr("")})
	a, terms := summit()
	terms[0].Plural = "Abschreckungen"
	merge(t, s, 2, a, terms...)
	if got := one(t, s, "Abschreckung"); len(got.Translations) > 0 || got.Plural != "" || len(got.Cards()) > 0 {
		t.Errorf("the import filled in what the learner had emptied: %+v", got)
	}
	healthy(t, s)
}

func TestEditIdentity(t *testing.T) {
	s := newStore(t)
	a, terms := summit()
	wrong := with(noun("Abschreckun", "m", "deterrence"), "Die Abschreckung wirkt.")
	terms[0] = wrong
	merge(t, s, 0, a, terms...)
	old := one(t, s, "Abschreckun")
	got := edit(t, s, 1, old.ID, glossary.Correction{Lemma: ptr("Abschreckung"), Gender: ptr(glossary.Feminine)})
	if got.ID != old.ID || got.Headword() != "die Abschreckung" {
		t.Errorf("Edit() = %s %q, want the ID to stay %s", got.ID, got.Headword(), old.ID)
	}
	if found, _ := s.Find("Abschreckun"); len(found) > 0 {
		t.Errorf("the old lemma still finds %v", headwords(found))
	}
	if r := merge(t, s, 2, a, terms...); len(r.Unchanged) != len(terms) {
		t.Errorf("the old analysis: %v added, %v updated", headwords(r.Added), headwords(r.Updated))
	}
	if by, ok, err := s.Resolve("Abschreckun", glossary.Noun, "m"); !ok || err != nil || by.ID != old.ID {
		t.Errorf("Resolve() = %v, %v, %v", by.Headword(), ok, err)
	}
	r := merge(t, s, 3, glossary.Article{}, with(noun("Abschreckung", "f"), "Neu."))
	if len(r.Updated) != 1 || r.Updated[0].ID != old.ID || len(r.Updated[0].Examples) != 2 {
		t.Errorf("the right analysis: %+v", r)
	}
	healthy(t, s)
}

func TestEditClass(t *testing.T) {
	s := newStore(t)
	r := merge(t, s, 0, glossary.Article{}, noun("Treffen", "n", "meeting"))
	got := edit(t, s, 1, r.Added[0].ID, glossary.Correction{Lemma: ptr("treffen"), Class: ptr(glossary.Verb)})
	if got.Gender != "" || got.Class != glossary.Verb || got.Why[glossary.FieldGender] != (glossary.Provenance{}) {
		t.Errorf("Edit() = %+v", got)
	}
	healthy(t, s)
}

func TestEditSameAgain(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	id := one(t, s, "Abschreckung").ID
	c := glossary.Correction{Plural: ptr("Abschreckungen")}
	first := edit(t, s, 1, id, c)
	same(t, "again", first, edit(t, s, 2, id, c))
	same(t, "nothing", first, edit(t, s, 3, id, glossary.Correction{}))
	if n, _ := s.Counts(); n.Journal != 2 {
		t.Errorf("%d entries, want 2", n.Journal)
	}
	// Confirming a value that is there makes it the learner's.
	if got := edit(t, s, 4, id, glossary.Correction{Gender: ptr(glossary.Feminine)}); got.Why[glossary.FieldGender].Origin != glossary.Learner {
		t.Errorf("Why = %v", got.Why)
	}
	healthy(t, s)
}

func TestEditRefuses(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	before := dump(t, s)
	id := one(t, s, "Abschreckung").ID
	for says, c := range map[string]glossary.Correction{
		"must not be empty": {Lemma: ptr("")},
		"part of speech":    {Class: ptr(glossary.Class("noun "))},
		"must be m, f":      {Gender: ptr(glossary.Gender("die"))},
		"not UTF-8":         {Topics: &[]string{"\xff"}},
	} {
		if _, err := s.Edit(at(1), id, c); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("Edit(%v) = %v, want an error saying %q", c, err, says)
		}
	}
	same(t, "records", before, dump(t, s))
}

// collide has two terms, wrong and right, each with progress, and makes wrong
// right.
func collide(t *testing.T, s *glossary.Store, wrongReviews, rightReviews int) (wrong, right, joined glossary.Term) {
	t.Helper()
	r := merge(t, s, 0, glossary.Article{Title: "x", Text: "Verbündeter. Verbündete."},
		with(noun("Verbündeter", "m", "ally"), "Verbündeter."), with(noun("Verbündete", "m", "ally"), "Verbündete."))
	right, wrong = r.Added[0], r.Added[1]
	edit(t, s, 1, right.ID, glossary.Correction{Plural: ptr("Verbündeten")})
	edit(t, s, 2, wrong.ID, glossary.Correction{Note: ptr("Adjektiv")})
	for i := range wrongReviews {
		answer(t, s, 10+i, wrong.Cards()[0].ID, glossary.Good, glossary.Progress{Reviews: i + 1, State: glossary.CardReview, StabilityDays: 3})
	}
	for i := range rightReviews {
		answer(t, s, 20+i, right.Cards()[0].ID, glossary.Good, glossary.Progress{Reviews: i + 1, State: glossary.CardReview, StabilityDays: 7})
	}
	before := dump(t, s)
	joined = edit(t, s, 30, wrong.ID, glossary.Correction{Lemma: ptr("Verbündete")})
	after := dump(t, s)
	healthy(t, s)
	if _, err := s.Undo(at(31)); err != nil {
		t.Fatal(err)
	}
	same(t, "undo gives both back", before, dump(t, s))
	healthy(t, s)
	edit(t, s, 30, wrong.ID, glossary.Correction{Lemma: ptr("Verbündete")})
	same(t, "done again", after, dump(t, s))
	return wrong, right, joined
}

func TestEditJoinsTwoTerms(t *testing.T) {
	s := newStore(t)
	wrong, right, joined := collide(t, s, 3, 2)
	if joined.ID != right.ID || joined.Note != "Adjektiv" || joined.Plural != "Verbündeten" || len(joined.Examples) != 2 {
		t.Errorf("joined = %+v", joined)
	}
	if n, _ := s.Counts(); n.Terms != 1 {
		t.Errorf("%d terms, want 1", n.Terms)
	}
	byOld, err := s.Term(wrong.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "by its old ID", joined, byOld)
	p, err := s.Progress()
	if err != nil || len(p) != 1 || p[right.Cards()[0].ID].Reviews != 3 || p[right.Cards()[0].ID].StabilityDays != 3 {
		t.Errorf("Progress() = %v, %v, want the one with 3 reviews", p, err)
	}
	if r := answer(t, s, 40, wrong.Cards()[0].ID, glossary.Good, glossary.Progress{Reviews: 4}); r.Card != right.Cards()[0].ID {
		t.Errorf("an answer to the old card went to %s", r.Card)
	}
	history, err := s.History()
	if err != nil {
		t.Fatal(err)
	}
	var seqs []uint64
	for _, r := range history {
		if r.Card != right.Cards()[0].ID {
			t.Errorf("review of card %s", r.Card)
		}
		seqs = append(seqs, r.Seq)
	}
	same(t, "history is the longer one and what came since", []uint64{4, 5, 6, 12}, seqs)
	if all, _ := s.Reviews(); len(all) != 6 {
		t.Errorf("Reviews() = %d, want all 6", len(all))
	}
	if r := merge(t, s, 50, glossary.Article{}, noun("Verbündeter", "m")); len(r.Unchanged) != 1 {
		t.Errorf("the old analysis: %+v", r)
	}
	if _, err := s.Remove(at(60), wrong.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Term(wrong.ID); !errors.Is(err, glossary.ErrNotFound) {
		t.Errorf("after the removal Term() = %v", err)
	}
	healthy(t, s)
}

func TestEditJoinKeepsTheOtherProgress(t *testing.T) {
	s := newStore(t)
	_, right, _ := collide(t, s, 2, 2)
	p, _ := s.Progress()
	if got := p[right.Cards()[0].ID]; got.StabilityDays != 7 {
		t.Errorf("progress = %+v, want that of the term that stays", got)
	}
}

func TestEditTakesAnIdentityThatWasLeft(t *testing.T) {
	s := newStore(t)
	r := merge(t, s, 0, glossary.Article{}, noun("Bank", "f", "bank"), noun("Bang", "f", "bank"))
	bang, bank := r.Added[0], r.Added[1]
	edit(t, s, 1, bank.ID, glossary.Correction{Lemma: ptr("Sitzbank")})
	got := edit(t, s, 2, bang.ID, glossary.Correction{Lemma: ptr("Bank")})
	if got.ID != bang.ID {
		t.Errorf("two different terms were joined: %+v", got)
	}
	if by, _, _ := s.Resolve("Bank", glossary.Noun, "f"); by.ID != bang.ID {
		t.Errorf("Resolve() = %v", by.Headword())
	}
	healthy(t, s)
	if _, err := s.Remove(at(3), bang.ID); err != nil {
		t.Fatal(err)
	}
	added := merge(t, s, 4, glossary.Article{}, noun("Bank", "f", "bank")).Added
	if len(added) != 1 || added[0].ID == bank.ID {
		t.Errorf("added %v, want a new term with an ID of its own", added)
	}
	healthy(t, s)
}

func TestAdd(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	term := noun("Fregatte", "f", "frigate")
	term.Plural = "Fregatten"
	got, err := s.Add(at(1), term)
	if err != nil {
		t.Fatal(err)
	}
	if got.Why[glossary.FieldPlural].Origin != glossary.Learner || got.Why[glossary.FieldGender].Origin != glossary.Lexicon {
		t.Errorf("Why = %v", got.Why)
	}
	edited := edit(t, s, 2, one(t, s, "Außenminister").ID, glossary.Correction{Lemma: ptr("Außenministerin"), Gender: ptr(glossary.Feminine)})
	for name, again := range map[string]glossary.Term{
		"the same": noun("Fregatte", "f"), "without gender": noun("Fregatte", ""), "corrected since": noun("Außenminister", "m"),
	} {
		_, err := s.Add(at(3), again)
		if !errors.Is(err, glossary.ErrExists) {
			t.Errorf("Add() of %s = %v, want ErrExists", name, err)
		}
		if name == "corrected since" && !strings.Contains(err.Error(), edited.ID) {
			t.Errorf("%v does not name the term", err)
		}
	}
	if _, err := s.Add(at(3), glossary.Term{Lemma: "x"}); err == nil {
		t.Error("Add() without class = nil")
	}
	healthy(t, s)
}

func TestRemoveAndBack(t *testing.T) {
	s := newStore(t)
	a, terms := summit()
	mergeSummit(t, s)
	old := one(t, s, "angreifen")
	answer(t, s, 1, old.Cards()[0].ID, glossary.Good, glossary.Progress{Reviews: 1})
	removed, err := s.Remove(at(2), old.ID)
	if err != nil || removed.Lemma != "angreifen" || len(removed.Examples) != 1 {
		t.Errorf("Remove() = %+v, %v", removed, err)
	}
	if _, err := s.Answer(at(3), glossary.Review{Card: old.Cards()[0].ID, Grade: 3}, glossary.Progress{}); !errors.Is(err, glossary.ErrNotFound) {
		t.Errorf("Answer() = %v, want ErrNotFound", err)
	}
	reviews, _ := s.Reviews()
	history, _ := s.History()
	if len(reviews) != 1 || len(history) != 0 {
		t.Errorf("%d reviews, %d of them count; want 1 and 0", len(reviews), len(history))
	}
	healthy(t, s)
	r := merge(t, s, 4, a, terms...)
	if len(r.Added) != 1 || r.Added[0].ID != old.ID || r.Added[0].Status != glossary.StatusNew {
		t.Errorf("imported again: %+v", r.Added)
	}
	entries, _ := s.Journal(3)
	if len(entries) != 3 || entries[1].Summary != "angreifen" || entries[2].Summary != "angreifen (recognise): good" {
		t.Errorf("Journal() = %+v", entries)
	}
	healthy(t, s)
}
