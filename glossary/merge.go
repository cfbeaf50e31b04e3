package glossary

import (
	"maps"
	"slices"
)

// fields lists the fields that carry a provenance, in the order of [Term].
var fields = []string{
	FieldLemma, FieldClass, FieldGender, FieldPlural, FieldParts,
	FieldTranslations, FieldTopics, FieldGovernment, FieldForms, FieldNote,
}

func isField(field string) bool { return slices.Contains(fields, field) }

// textOf returns the text field of a term with that name, nil for a list.
func textOf(t *Term, field string) *string {
	switch field {
	case FieldLemma:
		return &t.Lemma
	case FieldClass:
		return (*string)(&t.Class)
	case FieldGender:
		return (*string)(&t.Gender)
	case FieldPlural:
		return &t.Plural
	case FieldGovernment:
		return &t.Government
	case FieldForms:
		return &t.Forms
	case FieldNote:
		return &t.Note
	}
	return nil
}

// listOf returns the list field of a term with that name, nil for a text.
func listOf(t *Term, field string) *[]string {
	switch field {
	case FieldParts:
		return &t.Parts
	case FieldTranslations:
		return &t.Translations
	case FieldTopics:
		return &t.Topics
	}
	return nil
}

func filled(t Term, field string) bool {
	if s := textOf(&t, field); s != nil {
		return *s != ""
	}
	l := listOf(&t, field)
	return l != nil && len(*l) > 0
}

// origins in falling order of authority.
var origins = []Origin{Learner, Lexicon, Dictionary, Morphology, Rule, Guess}

// rank is the place of an origin among the origins; an unknown one comes last.
func rank(o Origin) int {
	if i := slices.Index(origins, o); i >= 0 {
		return i
	}
	return len(origins)
}

// outranks tells whether a value from a replaces another one from b: by origin,
// then by certainty.
func outranks(a, b Provenance) bool {
	if rank(a.Origin) != rank(b.Origin) {
		return rank(a.Origin) < rank(b.Origin)
	}
	return a.Origin != Learner && a.Certainty > b.Certainty
}

// join returns old with what new knows better, and whether that is anything.
// Lemma and class stay those of old; a gender is only filled in. Joining the
// same term again changes nothing.
func join(old, new Term) (Term, bool) {
	t, changed := old, false
	t.Why = maps.Clone(old.Why)
	for _, field := range fields {
		changed = joinField(&t, &new, field) || changed
	}
	examples := joinExamples(old.Examples, new.Examples)
	if len(examples) != len(old.Examples) || !slices.EqualFunc(examples, old.Examples, sameText) {
		t.Examples, changed = examples, true
	}
	return t, changed
}

func sameText(a, b Example) bool { return a.Text == b.Text }

func joinField(t, new *Term, field string) bool {
	was, had := t.Why[field]
	is, has := new.Why[field]
	if had && was.Origin == Learner {
		return false
	}
	if !filled(*new, field) && is.Origin != Learner {
		return false
	}
	if equalField(t, new, field) {
		// The same from a better source is better known; from the same source
		// it is only met again.
		if has && rank(is.Origin) < rank(was.Origin) {
			setWhy(t, field, is)
			return true
		}
		return false
	}
	if filled(*t, field) && (fixed(field) || !outranks(is, was)) {
		return false
	}
	if s := textOf(t, field); s != nil {
		*s = *textOf(new, field)
	} else {
		*listOf(t, field) = slices.Clone(*listOf(new, field))
	}
	if has {
		setWhy(t, field, is)
	} else {
		delete(t.Why, field)
	}
	return true
}

// fixed tells whether a field belongs to the identity, which only the learner
// changes.
func fixed(field string) bool {
	return field == FieldLemma || field == FieldClass || field == FieldGender
}

func equalField(a, b *Term, field string) bool {
	if s := textOf(a, field); s != nil {
		return *s == *textOf(b, field)
	}
	return slices.Equal(*listOf(a, field), *listOf(b, field))
}

func setWhy(t *Term, field string, p Provenance) {
	if t.Why == nil {
		t.Why = map[string]Provenance{}
	}
	t.Why[field] = p
}

// maxExamples is the limit on the examples of a term.
const maxExamples = 12

// joinExamples appends the new examples that old does not have. Over the limit,
// the article with the most examples loses its last one; among equals the one
// whose last example stands last. So the examples spread over the articles, and
// appending an article's examples again changes nothing.
func joinExamples(old, new []Example) []Example {
	all := slices.Clone(old)
	for _, e := range new {
		if !hasExample(all, e.Text) {
			all = append(all, e)
		}
	}
	for len(all) > maxExamples {
		count := map[string]int{}
		for _, e := range all {
			count[e.Article]++
		}
		drop := 0
		for i, e := range all {
			if count[e.Article] >= count[all[drop].Article] {
				drop = i
			}
		}
		all = slices.Delete(all, drop, drop+1)
	}
	return all
}
