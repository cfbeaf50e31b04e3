package glossary

import (
	"encoding/hex"

	"go.etcd.io/bbolt"
)

// Dump returns every record of the buckets that changes are made in.
func (s *Store) Dump() (map[string]string, error) {
	found := map[string]string{}
	err := s.view(func(tx *bbolt.Tx) error {
		for _, bucket := range stateBuckets {
			err := eachRecord(tx, bucket, nil, func(key, payload []byte) error {
				found[bucket+" "+hex.EncodeToString(key)] = string(payload)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	return found, err
}

// SetMaxSize makes writes fail that let the file grow past n bytes.
func (s *Store) SetMaxSize(n int) { s.db.MaxSize = n }

// Put stores a payload behind the store's back, with a good checksum.
func (s *Store) Put(bucket string, key, payload []byte) error {
	return s.update(func(tx *bbolt.Tx) error { return putRecord(tx, bucket, key, payload) })
}

// PutRaw stores a value behind the store's back, checksum and all.
func (s *Store) PutRaw(bucket string, key, value []byte) error {
	return s.update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucket)).Put(key, value) })
}

// Delete deletes a record behind the store's back.
func (s *Store) Delete(bucket string, key []byte) error {
	return s.update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucket)).Delete(key) })
}

// Keys returns the keys of a bucket.
func (s *Store) Keys(bucket string) (keys [][]byte, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(bucket)).ForEach(func(k, _ []byte) error {
			keys = append(keys, append([]byte(nil), k...))
			return nil
		})
	})
	return keys, err
}

// WithoutCommit writes terms, hands over the file before it is committed, and
// takes them back.
func (s *Store) WithoutCommit(a Article, terms []Term, middle func()) error {
	return s.update(func(tx *bbolt.Tx) error {
		c := newChange(tx)
		if _, err := c.merge(a.Added, a, terms); err != nil {
			return err
		}
		if err := apply(tx, c.images()); err != nil {
			return err
		}
		middle()
		return errUnchanged
	})
}
