package glossary

import (
	"bytes"
	"fmt"
	"time"
)

// Remove takes a term out, with its examples, corrections and progress, and
// returns it as it was. Its reviews stay in the log. A later import adds it
// again, as new, unless it is ignored.
func (s *Store) Remove(at time.Time, id string) (Term, error) {
	var t Term
	err := s.change(at, KindRemove, func(c *change) (_ string, err error) {
		if t, err = c.termByID(id); err != nil {
			return "", err
		}
		return t.Headword(), c.remove(t)
	})
	if err != nil {
		return Term{}, fmt.Errorf("remove %q: %w", id, err)
	}
	return t, nil
}

func (c *change) remove(t Term) error {
	id, _ := idKey(t.ID)
	for face := range Faces {
		card := newCardKey(id, face)
		c.moves = append(c.moves, move{from: card})
		if err := c.set(bucketProgress, card[:], nil); err != nil {
			return err
		}
	}
	if err := c.set(bucketCorrections, id[:], nil); err != nil {
		return err
	}
	if err := c.set(bucketTerms, identityOf(t).termKey(), nil); err != nil {
		return err
	}
	identities, err := c.all(bucketIdentities)
	if err != nil {
		return err
	}
	for _, r := range identities {
		if bytes.Equal(r.payload, id[:]) {
			if err := c.set(bucketIdentities, r.key, nil); err != nil {
				return err
			}
		}
	}
	return c.removeIDs(id)
}

// removeIDs removes an ID and all that stand for it.
func (c *change) removeIDs(id [8]byte) error {
	ids, err := c.all(bucketIDs)
	if err != nil {
		return err
	}
	for _, r := range ids {
		to, err := c.canonical([8]byte(r.key))
		if err != nil {
			return err
		}
		if to != nil && *to == id && !bytes.Equal(r.key, id[:]) {
			if err := c.set(bucketIDs, r.key, nil); err != nil {
				return err
			}
		}
	}
	return c.set(bucketIDs, id[:], nil)
}
