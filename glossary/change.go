package glossary

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"

	"go.etcd.io/bbolt"
)

// change collects the writes of one transaction before any is made. What is
// read through it is as if they had been. So a preview is a change that is never
// applied, keys are written in order, and the journal gets the image of every
// record before and after.
type change struct {
	tx     *bbolt.Tx
	writes map[string]map[string]*image // by bucket and key
	moves  []move
}

// image is one record before and after a change, without checksums; nil where
// there is none.
type image struct {
	bucket        string
	key           []byte
	before, after []byte
}

// move says that the history of a card went to another card, or, when to is the
// zero key, to none.
type move struct{ from, to cardKey }

func newChange(tx *bbolt.Tx) *change {
	return &change{tx: tx, writes: map[string]map[string]*image{}}
}

// get returns a payload, nil when there is none.
func (c *change) get(bucket string, key []byte) ([]byte, error) {
	if w, ok := c.writes[bucket][string(key)]; ok {
		return w.after, nil
	}
	return getRecord(c.tx, bucket, key)
}

// set stores a payload; nil deletes the record.
func (c *change) set(bucket string, key, payload []byte) error {
	w, ok := c.writes[bucket][string(key)]
	if !ok {
		before, err := getRecord(c.tx, bucket, key)
		if err != nil {
			return err
		}
		w = &image{bucket: bucket, key: bytes.Clone(key), before: before}
		if c.writes[bucket] == nil {
			c.writes[bucket] = map[string]*image{}
		}
		c.writes[bucket][string(key)] = w
	}
	w.after = payload
	return nil
}

// record is a key and its payload.
type record struct{ key, payload []byte }

// all returns the records of a bucket as they would be after the change.
func (c *change) all(bucket string) ([]record, error) {
	var found []record
	err := eachRecord(c.tx, bucket, nil, func(k, v []byte) error {
		if _, ok := c.writes[bucket][string(k)]; !ok {
			found = append(found, record{bytes.Clone(k), v})
		}
		return nil
	})
	for _, w := range c.writes[bucket] {
		if w.after != nil {
			found = append(found, record{w.key, w.after})
		}
	}
	slices.SortFunc(found, func(a, b record) int { return bytes.Compare(a.key, b.key) })
	return found, err
}

// images returns the records that really change, in the order they are written.
func (c *change) images() []image {
	var list []image
	for _, bucket := range stateBuckets {
		for _, key := range slices.Sorted(maps.Keys(c.writes[bucket])) {
			w := c.writes[bucket][key]
			if (w.before == nil) != (w.after == nil) || !bytes.Equal(w.before, w.after) {
				list = append(list, *w)
			}
		}
	}
	return list
}

// apply writes the images.
func apply(tx *bbolt.Tx, list []image) error {
	for _, i := range list {
		if i.after != nil {
			if err := putRecord(tx, i.bucket, i.key, i.after); err != nil {
				return fmt.Errorf("%s: %w", where(i.bucket, i.key), err)
			}
		} else if err := tx.Bucket([]byte(i.bucket)).Delete(i.key); err != nil {
			return fmt.Errorf("%s: %w", where(i.bucket, i.key), err)
		}
	}
	return nil
}

// errUnchanged ends a transaction in which there is nothing to write.
var errUnchanged = errors.New("unchanged")
