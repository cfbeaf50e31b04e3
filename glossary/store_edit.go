package glossary

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Add stores a term made by hand. Its filled fields without a provenance become
// the learner's. When the glossary has a term of that identity, or had before
// the learner corrected it, ErrExists is returned.
func (s *Store) Add(at time.Time, t Term) (Term, error) {
	at = milliseconds(at)
	err := s.change(at, KindAdd, func(c *change) (string, error) {
		var err error
		if t, err = clean(t); err != nil {
			return "", err
		}
		found, err := c.resolve(identityOf(t))
		if err != nil {
			return "", err
		}
		if found != nil {
			old, err := c.termByKey(*found)
			if err != nil {
				return "", err
			}
			return "", fmt.Errorf("%q: %w as %q, ID %s", t.Headword(), ErrExists, old.Headword(), old.ID)
		}
		for _, field := range fields {
			if _, ok := t.Why[field]; !ok && filled(t, field) {
				setWhy(&t, field, Provenance{Origin: Learner, Certainty: 1})
			}
		}
		if t.Examples, err = c.place(t.Examples, Article{}); err != nil {
			return "", err
		}
		id, err := c.addTerm(at, t)
		if err != nil {
			return "", err
		}
		t, err = c.termByKey(id)
		return t.Headword(), err
	})
	if err != nil {
		return Term{}, fmt.Errorf("add: %w", err)
	}
	return t, nil
}

// Edit sets fields of a term. They are the learner's from now on: no import
// changes them, and an import of the term as it was analysed before still
// belongs to it. When its new identity is that of another term, the two become
// one: the other, with the examples of both, the correction, and for each card
// the progress with more reviews. The ID of the term edited then stands for the
// one returned.
func (s *Store) Edit(at time.Time, id string, correction Correction) (Term, error) {
	var t Term
	at = milliseconds(at)
	err := s.change(at, KindEdit, func(c *change) (summary string, err error) {
		set, err := correction.record(at)
		if err != nil {
			return "", err
		}
		t, summary, err = c.edit(at, id, set)
		return summary, err
	})
	if err != nil {
		return Term{}, fmt.Errorf("edit %q: %w", id, err)
	}
	return t, nil
}

func (c *change) edit(at time.Time, id string, set correctionRecord) (Term, string, error) {
	old, err := c.termByID(id)
	if err != nil {
		return Term{}, "", err
	}
	key, _ := idKey(old.ID)
	had, err := c.corrections(key)
	if err != nil {
		return Term{}, "", err
	}
	now := had.merge(set)
	t := now.apply(old)
	summary := old.Headword() + ": " + strings.Join(slices.Sorted(maps.Keys(set)), ", ")
	if identityOf(t) != identityOf(old) {
		other, err := c.exact(identityOf(t))
		if err != nil {
			return Term{}, "", err
		}
		if other != nil && *other != key {
			into, err := c.termByKey(*other)
			if err != nil {
				return Term{}, "", err
			}
			// An identity the other has left is free to be taken.
			if identityOf(into) == identityOf(t) {
				joined, err := c.joinTerms(at, old, t, now, into)
				return joined, summary + ", joined to " + into.Headword(), err
			}
		}
	}
	if err := c.setCorrections(key, had, now); err != nil {
		return Term{}, "", err
	}
	if changed, err := differs(old, t); err != nil {
		return Term{}, "", err
	} else if changed {
		t.Changed = at
		if err := c.setTerm(key, &old, t); err != nil {
			return Term{}, "", err
		}
	}
	t, err = c.termByKey(key)
	return t, summary, err
}

func differs(a, b Term) (bool, error) {
	x, err := encodeTerm(a)
	if err != nil {
		return false, err
	}
	y, err := encodeTerm(b)
	return !bytes.Equal(x, y), err
}

func (c *change) setCorrections(id [8]byte, had, now correctionRecord) error {
	if len(now) == 0 || maps.EqualFunc(had, now, corrected.equal) {
		return nil
	}
	b, err := json.Marshal(now)
	if err != nil {
		return err
	}
	return c.set(bucketCorrections, id[:], b)
}

// joinTerms makes one term of two: from, corrected to t, goes into another.
func (c *change) joinTerms(at time.Time, from, t Term, corrections correctionRecord, into Term) (Term, error) {
	fromID, _ := idKey(from.ID)
	intoID, _ := idKey(into.ID)
	had, err := c.corrections(intoID)
	if err != nil {
		return Term{}, err
	}
	now := had.merge(corrections)
	joined, _ := join(into, t)
	joined = now.apply(joined)
	joined.Changed = at
	if from.Added.Before(joined.Added) {
		joined.Added = from.Added
	}
	if err := c.setCorrections(intoID, had, now); err != nil {
		return Term{}, err
	}
	for face := range Faces {
		if err := c.joinProgress(newCardKey(fromID, face), newCardKey(intoID, face)); err != nil {
			return Term{}, err
		}
	}
	identities, err := c.all(bucketIdentities)
	if err != nil {
		return Term{}, err
	}
	for _, r := range identities {
		if bytes.Equal(r.payload, fromID[:]) {
			if err := c.set(bucketIdentities, r.key, intoID[:]); err != nil {
				return Term{}, err
			}
		}
	}
	if err := c.set(bucketTerms, identityOf(from).termKey(), nil); err != nil {
		return Term{}, err
	}
	if err := c.set(bucketCorrections, fromID[:], nil); err != nil {
		return Term{}, err
	}
	if err := c.set(bucketIDs, fromID[:], append([]byte{'a'}, intoID[:]...)); err != nil {
		return Term{}, err
	}
	if err := c.setTerm(intoID, &into, joined); err != nil {
		return Term{}, err
	}
	return c.termByKey(intoID)
}

// joinProgress keeps the progress with more reviews, of equals that of into.
func (c *change) joinProgress(from, into cardKey) error {
	a, ok, err := c.progress(from)
	if err != nil {
		return err
	}
	b, _, err := c.progress(into)
	if err != nil {
		return err
	}
	if ok && a.Reviews > b.Reviews {
		if err := c.set(bucketProgress, into[:], encodeProgress(a)); err != nil {
			return err
		}
		c.moves = append(c.moves, move{from: from, to: into})
	} else {
		c.moves = append(c.moves, move{from: from})
	}
	return c.set(bucketProgress, from[:], nil)
}
