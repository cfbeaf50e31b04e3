package glossary

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"go.etcd.io/bbolt"
)

// Ignored returns the lemmas that imports leave out, sorted.
func (s *Store) Ignored() ([]string, error) {
	words := []string{}
	err := s.view(func(tx *bbolt.Tx) error {
		return eachRecord(tx, bucketIgnored, nil, func(key, _ []byte) error {
			words = append(words, string(key))
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read ignored words: %w", err)
	}
	slices.SortFunc(words, func(a, b string) int {
		if c := strings.Compare(fold(a), fold(b)); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	return words, nil
}

// Ignore has imports leave out words from now on. A word is a lemma, letter for
// letter: ignoring Recht keeps recht. Terms in the glossary stay.
func (s *Store) Ignore(at time.Time, words []string) error {
	if err := s.setIgnored(at, words, []byte{}, ""); err != nil {
		return fmt.Errorf("ignore: %w", err)
	}
	return nil
}

// Unignore takes words back that [Store.Ignore] was given.
func (s *Store) Unignore(at time.Time, words []string) error {
	if err := s.setIgnored(at, words, nil, "no longer "); err != nil {
		return fmt.Errorf("stop ignoring: %w", err)
	}
	return nil
}

func (s *Store) setIgnored(at time.Time, words []string, payload []byte, prefix string) error {
	return s.change(at, KindIgnore, func(c *change) (string, error) {
		var done []string
		for _, w := range words {
			w, err := tidyLemma(w)
			if err != nil {
				return "", err
			}
			if err := c.set(bucketIgnored, []byte(w), payload); err != nil {
				return "", err
			}
			done = append(done, w)
		}
		return prefix + strings.Join(done, ", "), nil
	})
}
