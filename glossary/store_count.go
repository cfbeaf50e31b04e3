package glossary

import (
	"encoding/binary"
	"fmt"

	"go.etcd.io/bbolt"
)

// Counts is how much a glossary holds.
type Counts struct {
	Terms    int `json:"terms"`
	Articles int `json:"articles"`
	Reviews  int `json:"reviews"` // not undone
	Journal  int `json:"journal"` // entries, undone and undos among them
}

// Counts counts without reading what it counts.
func (s *Store) Counts() (Counts, error) {
	var n Counts
	err := s.view(func(tx *bbolt.Tx) error {
		n.Terms, n.Articles = countKeys(tx, bucketTerms), countKeys(tx, bucketArticles)
		undone, err := undoneEntries(tx)
		if err != nil {
			return err
		}
		return eachKind(tx, func(key, _ []byte, kind Kind) error {
			n.Journal++
			if kind == KindAnswer && !undone[binary.BigEndian.Uint64(key)] {
				n.Reviews++
			}
			return nil
		})
	})
	if err != nil {
		return Counts{}, fmt.Errorf("count: %w", err)
	}
	return n, nil
}

func countKeys(tx *bbolt.Tx, bucket string) int {
	n := 0
	c := tx.Bucket([]byte(bucket)).Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		n++
	}
	return n
}
