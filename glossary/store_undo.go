package glossary

import (
	"fmt"
	"time"

	"go.etcd.io/bbolt"
)

// Undo takes back the newest change that was not taken back yet, however long
// ago it was made, and returns its entry. Everything is exactly as it was before
// it, and the journal has one entry more, which names the one taken back. An
// undo cannot itself be undone. ErrNothingToUndo is returned at the beginning.
func (s *Store) Undo(at time.Time) (Entry, error) {
	var entry Entry
	err := s.update(func(tx *bbolt.Tx) error {
		var last *logEntry
		err := backwards(tx, func(e logEntry, undone bool) (bool, error) {
			if e.kind != KindUndo && !undone {
				last = &e
			}
			return last == nil, nil
		})
		if err != nil {
			return err
		}
		if last == nil {
			return ErrNothingToUndo
		}
		if entry, err = newChange(tx).entry(*last, true); err != nil {
			return err
		}
		back, err := last.inverse()
		if err != nil {
			return err
		}
		summary := fmt.Sprintf("%d, %s: %s", last.seq, last.kind, entry.Summary)
		if _, err := s.appendEntry(tx, logEntry{kind: KindUndo, at: at, undoes: last.seq, summary: summary}); err != nil {
			return err
		}
		return apply(tx, back)
	})
	if err != nil {
		return Entry{}, fmt.Errorf("undo: %w", err)
	}
	return entry, nil
}

// inverse returns the records as they were before an entry, as images to apply.
func (e *logEntry) inverse() ([]image, error) {
	if e.kind == KindAnswer {
		return []image{{bucket: bucketProgress, key: e.answer.card[:], after: e.answer.before}}, nil
	}
	list, err := unpackImages(e.images)
	if err != nil {
		return nil, corrupt(bucketJournal, seqKey(e.seq), err.Error())
	}
	for i := range list {
		list[i].before, list[i].after = list[i].after, list[i].before
	}
	return list, nil
}
