package glossary

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// Options says how to open a glossary. The zero value opens for writing.
type Options struct {
	ReadOnly bool          // creates and changes nothing; several can read at once
	Timeout  time.Duration // how long to wait for the lock; 0 is one second
	Device   string        // name of the device in a glossary created now, for tests; empty makes one up
}

// Store is an open glossary. Its methods may be called from several goroutines.
// What they return is a copy and outlives the store.
type Store struct {
	db     *bbolt.DB
	file   *os.File // the one bbolt uses
	path   string
	device [8]byte
	size   int64       // of the file when it was opened, in bytes; it never shrinks
	halved atomic.Bool // one of the two meta pages was bad when it was opened
	broken atomic.Bool // bbolt gave up in the middle of something
	stuck  atomic.Bool // and holds its own locks
}

// Open opens the glossary at path and holds its lock until [Store.Close]: alone,
// or with other readers when o.ReadOnly is set. A glossary that does not exist is
// created together with its folder; with o.ReadOnly, ErrNotFound is returned.
// The other errors are ErrLocked, ErrNotGlossary, ErrNewerSchema and ErrCorrupt.
func Open(path string, o Options) (*Store, error) {
	if o.Timeout <= 0 {
		o.Timeout = time.Second
	}
	s, err := open(path, o)
	if err != nil {
		return nil, fmt.Errorf("open %q: %w", path, plain(err))
	}
	return s, nil
}

// translate turns bbolt's errors into ours.
func translate(err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return ErrLocked
	case errors.Is(err, berrors.ErrDatabaseReadOnly):
		return ErrReadOnly
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return fmt.Errorf("%w: %w", ErrCorrupt, err)
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		return errors.New("the glossary is closed")
	}
	return err
}

// Close gives the lock back. Closing twice is allowed.
func (s *Store) Close() (err error) {
	defer s.guard(&err)()
	if s.db != nil && !s.stuck.Load() {
		return s.db.Close()
	}
	if s.file != nil { // what bbolt has mapped is lost until the process ends
		if err := s.file.Close(); !errors.Is(err, fs.ErrClosed) {
			return err
		}
	}
	return nil
}

// Path is the file the glossary was opened from.
func (s *Store) Path() string { return s.path }

// Device names the device the glossary was created on, 16 hexadecimal digits.
func (s *Store) Device() string { return deviceName(s.device) }

// Doubtful reports whether the last change may be missing: of the two pages that
// say which state of the file is the newest, one was damaged when it was opened.
// What the store reads is whole all the same, and the next changes mend the page.
func (s *Store) Doubtful() bool { return s.halved.Load() }

// guard turns a panic of bbolt over a damaged page, and a fault of the mapped
// memory, into ErrCorrupt. Use: defer s.guard(&err)().
func (s *Store) guard(err *error) func() {
	old := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(old)
		if r := recover(); r != nil {
			s.broken.Store(true)
			*err = fmt.Errorf("%w: %s", ErrCorrupt, fault(r))
		}
	}
}

// fault says in plain words what a panic of bbolt means. Its own words are about
// its inside.
func fault(r any) string {
	if _, ok := r.(runtime.Error); ok {
		return "a part of the file cannot be read"
	}
	return "its pages contradict each other"
}

// begin starts a transaction, unless something has happened to the file.
func (s *Store) begin(writable bool) (*bbolt.Tx, error) {
	if s.broken.Load() {
		return nil, fmt.Errorf("%q: %w", s.path, ErrCorrupt)
	}
	if info, err := s.file.Stat(); err == nil && info.Size() < s.size {
		return nil, fmt.Errorf("%q: %w: cut short while open", s.path, ErrCorrupt)
	}
	defer func() {
		if r := recover(); r != nil {
			s.stuck.Store(true)
			panic(r)
		}
	}()
	tx, err := s.db.Begin(writable)
	return tx, translate(err)
}

// view runs do in a reading transaction.
func (s *Store) view(do func(tx *bbolt.Tx) error) (err error) {
	defer s.guard(&err)()
	tx, err := s.begin(false)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return do(tx)
}

// update runs do in a writing transaction. An error of do, or of the disk,
// leaves the file as it was.
func (s *Store) update(do func(tx *bbolt.Tx) error) (err error) {
	defer s.guard(&err)()
	tx, err := s.begin(true)
	if err != nil {
		return err
	}
	// Also after a panic: a transaction left open keeps bbolt from closing the
	// file. After a commit this does nothing.
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("write %q: %w", s.path, plain(err))
	}
	return nil
}

// change runs do, and writes what it changed together with one entry of the
// journal. When it changed nothing, nothing is written.
func (s *Store) change(at time.Time, kind Kind, do func(c *change) (summary string, err error)) error {
	err := s.update(func(tx *bbolt.Tx) error {
		c := newChange(tx)
		summary, err := do(c)
		if err != nil {
			return err
		}
		list := c.images()
		if len(list) == 0 {
			return errUnchanged
		}
		e := logEntry{kind: kind, at: at, summary: summary, moves: c.moves, images: packImages(list)}
		if _, err := s.appendEntry(tx, e); err != nil {
			return err
		}
		return apply(tx, list)
	})
	if errors.Is(err, errUnchanged) {
		return nil
	}
	return err
}
