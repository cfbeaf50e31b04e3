package glossary

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"go.etcd.io/bbolt"
)

// Progress returns what is remembered of every card that was ever answered or
// suspended, by card ID.
func (s *Store) Progress() (map[string]Progress, error) {
	found := map[string]Progress{}
	err := s.view(func(tx *bbolt.Tx) error {
		all, err := allProgress(tx)
		for _, p := range all {
			found[p.Card] = p
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read progress: %w", err)
	}
	return found, nil
}

func allProgress(tx *bbolt.Tx) (map[cardKey]Progress, error) {
	all := map[cardKey]Progress{}
	err := eachRecord(tx, bucketProgress, nil, func(key, payload []byte) error {
		if len(key) != len(cardKey{}) {
			return corrupt(bucketProgress, key, "bad key")
		}
		p, err := decodeProgress(cardKey(key), payload)
		if err != nil {
			return corrupt(bucketProgress, key, err.Error())
		}
		all[cardKey(key)] = p
		return nil
	})
	return all, err
}

// Answer stores a review and the progress that follows from it, both or
// neither, and returns the review as stored: with its sequence, and its time in
// whole milliseconds; r.At is at when it is zero. When the term has been removed
// meanwhile, ErrNotFound is returned.
func (s *Store) Answer(at time.Time, r Review, p Progress) (Review, error) {
	if r.At.IsZero() {
		r.At = at
	}
	err := s.update(func(tx *bbolt.Tx) error {
		c := newChange(tx)
		card, err := c.card(r.Card)
		if err != nil {
			return err
		}
		if p.Card != "" && p.Card != r.Card {
			return fmt.Errorf("progress is of card %q", p.Card)
		}
		if err := cmp.Or(checkReview(r), checkProgress(p)); err != nil {
			return err
		}
		before, err := c.get(bucketProgress, card[:])
		if err != nil {
			return err
		}
		if r.Seq, err = s.appendEntry(tx, logEntry{kind: KindAnswer, at: at, answer: answer{card, r, before}}); err != nil {
			return err
		}
		r.Card = card.String()
		return putRecord(tx, bucketProgress, card[:], encodeProgress(p))
	})
	if err != nil {
		return Review{}, fmt.Errorf("answer: card %q: %w", r.Card, err)
	}
	r.At, r.Duration, r.Delay = milliseconds(r.At), r.Duration.Truncate(time.Millisecond), r.Delay.Truncate(time.Millisecond)
	return r, nil
}

// card finds a card by its ID, also by one of a term joined to another.
func (c *change) card(id string) (cardKey, error) {
	k, err := parseCard(id)
	if err != nil {
		return k, err
	}
	term, err := c.canonical(k.term())
	if err != nil {
		return k, err
	}
	if term == nil {
		return k, ErrNotFound
	}
	return newCardKey(*term, int(k[8])), nil
}

// Suspend takes cards out of the drill, or, with on false, back in. The learner
// keeps what is remembered of them.
func (s *Store) Suspend(at time.Time, cards []string, on bool) error {
	err := s.change(at, KindSuspend, func(c *change) (string, error) {
		for _, id := range cards {
			if err := c.suspend(id, on); err != nil {
				return "", fmt.Errorf("card %q: %w", id, err)
			}
		}
		summary := cardCount(len(cards))
		if !on {
			summary += " taken back in"
		}
		return summary, nil
	})
	if err != nil {
		return fmt.Errorf("suspend: %w", err)
	}
	return nil
}

func cardCount(n int) string {
	if n == 1 {
		return "1 card"
	}
	return fmt.Sprintf("%d cards", n)
}

func (c *change) suspend(id string, on bool) error {
	card, err := c.card(id)
	if err != nil {
		return err
	}
	p, _, err := c.progress(card)
	if err != nil {
		return err
	}
	p.Card, p.Suspended = "", on
	if p == (Progress{}) { // as if never touched
		return c.set(bucketProgress, card[:], nil)
	}
	return c.set(bucketProgress, card[:], encodeProgress(p))
}

// ReplaceProgress stores progress that was rebuilt from the log, by card ID, in
// place of all there is. Which cards are suspended is not in the reviews and
// stays. Cards of terms that were removed are left out.
func (s *Store) ReplaceProgress(at time.Time, rebuilt map[string]Progress) error {
	err := s.change(at, KindRebuild, func(c *change) (string, error) {
		old, err := allProgress(c.tx)
		if err != nil {
			return "", err
		}
		for card, p := range old {
			var kept []byte
			if p.Suspended {
				kept = encodeProgress(Progress{Suspended: true})
			}
			if err := c.set(bucketProgress, card[:], kept); err != nil {
				return "", err
			}
		}
		stored := 0
		for _, id := range slices.Sorted(maps.Keys(rebuilt)) {
			ok, err := c.rebuild(id, rebuilt[id], old)
			if err != nil {
				return "", fmt.Errorf("card %q: %w", id, err)
			}
			if ok {
				stored++
			}
		}
		return cardCount(stored), nil
	})
	if err != nil {
		return fmt.Errorf("replace progress: %w", err)
	}
	return nil
}

func (c *change) rebuild(id string, p Progress, old map[cardKey]Progress) (bool, error) {
	card, err := parseCard(id)
	if err != nil {
		return false, err
	}
	record, err := c.get(bucketIDs, card[:8])
	if len(record) == 0 || record[0] != 'k' || err != nil {
		return false, err
	}
	if err := checkProgress(p); err != nil {
		return false, err
	}
	p.Card, p.Suspended = "", old[card].Suspended
	if p == (Progress{}) {
		return false, nil
	}
	return true, c.set(bucketProgress, card[:], encodeProgress(p))
}
