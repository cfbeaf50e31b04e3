package glossary

import (
	"fmt"
	"slices"

	"go.etcd.io/bbolt"
)

// Reviews returns all answers that were not undone, in order, each with the card
// it was given to. Cards of terms that were removed since are among them.
func (s *Store) Reviews() ([]Review, error) {
	reviews := []Review{}
	err := s.view(func(tx *bbolt.Tx) error {
		return eachLive(tx, func(e *logEntry) error {
			if e.kind == KindAnswer {
				reviews = append(reviews, e.answer.review)
			}
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read reviews: %w", err)
	}
	return reviews, nil
}

// History returns the reviews that today's progress follows from, in order,
// each with the card it counts for today. It differs from [Store.Reviews] where
// a term was removed, which starts it afresh, or joined to another, which keeps
// one of two histories. Rebuild progress from these.
func (s *Store) History() ([]Review, error) {
	live := map[cardKey][]Review{}
	err := s.view(func(tx *bbolt.Tx) error {
		return eachLive(tx, func(e *logEntry) error {
			if e.kind == KindAnswer {
				live[e.answer.card] = append(live[e.answer.card], e.answer.review)
			}
			for _, m := range e.moves {
				if m.to != (cardKey{}) {
					live[m.to] = live[m.from]
				}
				delete(live, m.from)
			}
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read history: %w", err)
	}
	all := []Review{}
	for card, reviews := range live {
		for _, r := range reviews {
			r.Card = card.String()
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b Review) int {
		if a.Seq < b.Seq {
			return -1
		}
		return 1
	})
	return all, nil
}

// eachLive calls do for the entries that are neither undone nor undo another,
// in order.
func eachLive(tx *bbolt.Tx, do func(e *logEntry) error) error {
	undone, err := undoneEntries(tx)
	if err != nil {
		return err
	}
	return eachRecord(tx, bucketJournal, nil, func(key, payload []byte) error {
		e, err := decodeEntry(key, payload)
		if err != nil {
			return err
		}
		if e.kind == KindUndo || undone[e.seq] {
			return nil
		}
		return do(&e)
	})
}

// undoneEntries are the sequences that were taken back.
func undoneEntries(tx *bbolt.Tx) (map[uint64]bool, error) {
	undone := map[uint64]bool{}
	err := eachKind(tx, func(key, payload []byte, kind Kind) error {
		if kind != KindUndo {
			return nil
		}
		e, err := decodeEntry(key, payload)
		undone[e.undoes] = true
		return err
	})
	return undone, err
}

// eachKind calls do for every entry without decoding it.
func eachKind(tx *bbolt.Tx, do func(key, payload []byte, kind Kind) error) error {
	return eachRecord(tx, bucketJournal, nil, func(key, payload []byte) error {
		if len(key) != 8 || len(payload) < entryHeadBytes || int(payload[1]) >= len(kinds) {
			return corrupt(bucketJournal, key, "bad head")
		}
		return do(key, payload, kinds[payload[1]])
	})
}

// Journal returns the newest entries, the newest first; limit 0 returns all.
func (s *Store) Journal(limit int) ([]Entry, error) {
	entries := []Entry{}
	err := s.view(func(tx *bbolt.Tx) error {
		c := newChange(tx)
		return backwards(tx, func(e logEntry, undone bool) (bool, error) {
			entry, err := c.entry(e, undone)
			entries = append(entries, entry)
			return limit <= 0 || len(entries) < limit, err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	return entries, nil
}

// backwards calls do for the entries, the newest first, until it returns false.
func backwards(tx *bbolt.Tx, do func(e logEntry, undone bool) (more bool, err error)) error {
	undone := map[uint64]bool{}
	c := tx.Bucket([]byte(bucketJournal)).Cursor()
	for k, v := c.Last(); k != nil; k, v = c.Prev() {
		payload, err := unseal(bucketJournal, k, v)
		if err != nil {
			return err
		}
		e, err := decodeEntry(k, payload)
		if err != nil {
			return err
		}
		if e.kind == KindUndo {
			undone[e.undoes] = true
		}
		if more, err := do(e, undone[e.seq]); !more || err != nil {
			return err
		}
	}
	return nil
}

// entry is an entry as others see it.
func (c *change) entry(e logEntry, undone bool) (Entry, error) {
	entry := Entry{Seq: e.seq, Device: deviceName(e.device), At: e.at, Kind: e.kind, Summary: e.summary, Undone: undone, Undoes: e.undoes}
	if e.kind != KindAnswer {
		return entry, nil
	}
	r := e.answer.review
	entry.Review = &r
	name, err := c.headword(e.answer.card.term())
	entry.Summary = fmt.Sprintf("%s (%s): %s", name, Faces[e.answer.card[8]], gradeNames[r.Grade])
	return entry, err
}

var gradeNames = map[Grade]string{Again: "again", Hard: "hard", Good: "good", Easy: "easy"}

// headword names a term, also one that is gone.
func (c *change) headword(id [8]byte) (string, error) {
	to, err := c.canonical(id)
	if err != nil {
		return "", err
	}
	if to == nil {
		return "a removed term", nil
	}
	b, err := c.get(bucketIDs, to[:])
	if err != nil {
		return "", err
	}
	_, i, ok := splitTermKey(b[1:])
	if !ok {
		return "", corrupt(bucketIDs, to[:], "bad key")
	}
	return Term{Lemma: i.lemma, Class: i.class, Gender: i.gender}.Headword(), nil
}
