package glossary

import (
	"fmt"
	"io"

	"go.etcd.io/bbolt"
)

// Backup writes a copy of the glossary, as it is at one moment, and returns its
// length in bytes. The copy is a glossary.
func (s *Store) Backup(w io.Writer) (int64, error) {
	var n int64
	err := s.view(func(tx *bbolt.Tx) (err error) {
		n, err = tx.WriteTo(w)
		return err
	})
	if err != nil {
		return n, fmt.Errorf("back up %q: %w", s.path, plain(err))
	}
	return n, nil
}

// Verify opens the glossary at path for reading, checks all of it as
// [Store.Check] does, and returns what it holds. Use it before a file takes the
// place of another.
func Verify(path string) (Counts, error) {
	s, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		return Counts{}, err
	}
	defer s.Close()
	problems, err := s.Check()
	if err != nil {
		return Counts{}, err
	}
	if len(problems) > 0 {
		more := ""
		if n := len(problems) - 1; n > 0 {
			more = fmt.Sprintf(", and %d more", n)
		}
		return Counts{}, fmt.Errorf("verify %q: %w: %s%s", path, ErrCorrupt, problems[0], more)
	}
	return s.Counts()
}
