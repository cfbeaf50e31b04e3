package glossary

import (
	"fmt"
	"slices"
	"time"
	"unicode/utf8"
)

// Correction is what the learner sets by hand. Nil leaves a field as it is; an
// empty value says that there is none.
type Correction struct {
	Lemma        *string
	Class        *Class
	Gender       *Gender
	Plural       *string
	Translations *[]string
	Topics       *[]string
	Parts        *[]string
	Government   *string
	Forms        *string
	Note         *string
}

// correctionRecord is all the learner has ever set of a term, by field name.
type correctionRecord map[string]corrected

// corrected is one field as the learner set it: Text or List, as the field is.
type corrected struct {
	Text string    `json:"text,omitempty"`
	List []string  `json:"list,omitempty"`
	At   time.Time `json:"at"`
}

func (c corrected) equal(d corrected) bool {
	return c.Text == d.Text && slices.Equal(c.List, d.List)
}

// record returns the fields that are set, in the form they are stored in.
func (c Correction) record(at time.Time) (correctionRecord, error) {
	r := correctionRecord{}
	at = milliseconds(at)
	if c.Lemma != nil {
		lemma, err := tidyLemma(*c.Lemma)
		if err != nil {
			return nil, err
		}
		r[FieldLemma] = corrected{Text: lemma, At: at}
	}
	if c.Class != nil {
		if err := checkClass(*c.Class); err != nil {
			return nil, err
		}
		r[FieldClass] = corrected{Text: string(*c.Class), At: at}
	}
	if c.Gender != nil {
		if err := checkGender(*c.Gender); err != nil {
			return nil, err
		}
		r[FieldGender] = corrected{Text: string(*c.Gender), At: at}
	}
	for field, s := range map[string]*string{FieldPlural: c.Plural, FieldGovernment: c.Government, FieldForms: c.Forms, FieldNote: c.Note} {
		if s == nil {
			continue
		}
		if !utf8.ValidString(*s) {
			return nil, fmt.Errorf("%s %q: not UTF-8", field, *s)
		}
		r[field] = corrected{Text: tidy(*s), At: at}
	}
	for field, l := range map[string]*[]string{FieldParts: c.Parts, FieldTranslations: c.Translations, FieldTopics: c.Topics} {
		if l == nil {
			continue
		}
		for _, s := range *l {
			if !utf8.ValidString(s) {
				return nil, fmt.Errorf("%s %q: not UTF-8", field, s)
			}
		}
		v := corrected{List: tidyAll(*l), At: at}
		if field == FieldTopics {
			slices.Sort(v.List)
		}
		r[field] = v
	}
	return r, nil
}

// merge returns the fields of both; where both set one to different values, the
// later counts, and among equals the one of s.
func (r correctionRecord) merge(s correctionRecord) correctionRecord {
	out := correctionRecord{}
	for field, v := range r {
		out[field] = v
	}
	for field, v := range s {
		old, ok := out[field]
		if !ok || !old.equal(v) && !v.At.Before(old.At) {
			out[field] = v
		}
	}
	return out
}

// apply returns the term as the learner wants it.
func (r correctionRecord) apply(t Term) Term {
	why := make(map[string]Provenance, len(t.Why)+len(r))
	for field, p := range t.Why {
		why[field] = p
	}
	for _, field := range fields {
		v, ok := r[field]
		if !ok {
			continue
		}
		if s := textOf(&t, field); s != nil {
			*s = v.Text
		} else {
			*listOf(&t, field) = slices.Clone(v.List)
		}
		why[field] = Provenance{Origin: Learner, Certainty: 1}
	}
	if t.Class != Noun {
		t.Gender = ""
		delete(why, FieldGender)
	}
	t.Why = why
	if len(why) == 0 {
		t.Why = nil
	}
	return t
}

// valid reports a field that no term has, or that cannot have such a value.
func (r correctionRecord) valid() error {
	for field, v := range r {
		if !isField(field) {
			return fmt.Errorf("field %q unknown", field)
		}
		switch field {
		case FieldLemma:
			if lemma, err := tidyLemma(v.Text); err != nil || lemma != v.Text {
				return fmt.Errorf("lemma %q", v.Text)
			}
		case FieldClass:
			if err := checkClass(Class(v.Text)); err != nil {
				return err
			}
		case FieldGender:
			if err := checkGender(Gender(v.Text)); err != nil {
				return err
			}
		}
	}
	return nil
}
