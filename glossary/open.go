package glossary

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"
)

// plain takes the path off an error of package os: the caller names it.
func plain(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	if le := (*os.LinkError)(nil); errors.As(err, &le) {
		return le.Err
	}
	return err
}

func open(path string, o Options) (*Store, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && o.ReadOnly:
		return nil, ErrNotFound
	case errors.Is(err, fs.ErrNotExist):
		if err := create(path, o); err != nil {
			return nil, err
		}
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%w but a folder: name a file in it, such as %q", ErrNotGlossary, filepath.Join(path, "glossary.db"))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%w but a device or pipe", ErrNotGlossary)
	case info.Size() == 0 && o.ReadOnly:
		return nil, fmt.Errorf("%w: the file is empty", ErrNotGlossary)
	case info.Size() == 0:
		if err := create(path, o); err != nil {
			return nil, err
		}
	}
	if !o.ReadOnly {
		removeStale(filepath.Dir(path))
	}
	return openExisting(path, o)
}

// openExisting reads the whole file under a shared lock before bbolt may write
// to it: see pages.go.
func openExisting(path string, o Options) (*Store, error) {
	if err := checkHead(path); err != nil {
		return nil, err
	}
	s, version, err := openBolt(path, true, o.Timeout)
	if err != nil {
		return nil, err
	}
	if o.ReadOnly && version == schemaVersion {
		return s, nil
	}
	halved := s.halved.Load()
	if err := s.Close(); err != nil {
		return nil, err
	}
	if s, version, err = openBolt(path, false, o.Timeout); err != nil {
		return nil, err
	}
	s.halved.Store(halved)
	if version < schemaVersion {
		err := s.update(func(tx *bbolt.Tx) error { return migrate(tx, version, migrations) })
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	if !o.ReadOnly {
		return s, nil
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	s, _, err = openBolt(path, true, o.Timeout)
	return s, err
}

// checkHead tells a glossary from another file by its first bytes, without the
// lock.
func checkHead(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	_, err = readLayout(f, info.Size())
	return err
}

// IsGlossary reports whether the file at path is a glossary or another bbolt
// file, whole or damaged, so that nobody writes over it by mistake. A file that
// does not exist is none.
func IsGlossary(path string) (bool, error) {
	switch err := checkHead(path); {
	case err == nil, errors.Is(err, ErrCorrupt):
		return true, nil
	case errors.Is(err, ErrNotGlossary), errors.Is(err, fs.ErrNotExist):
		return false, nil
	default:
		return false, plain(err)
	}
}

// openBolt opens the file with bbolt and checks what it says of itself; when
// reading also its pages.
func openBolt(path string, readOnly bool, timeout time.Duration) (s *Store, version uint32, err error) {
	s = &Store{path: path}
	defer func() {
		if err != nil {
			s.Close()
			s = nil
		}
	}()
	defer s.guard(&err)()
	s.db, err = bbolt.Open(path, 0o600, &bbolt.Options{
		Timeout:      timeout,
		ReadOnly:     readOnly,
		NoStatistics: true,
		FreelistType: bbolt.FreelistMapType,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			s.file, err = os.OpenFile(name, flag&^os.O_CREATE, mode)
			return s.file, err
		},
	})
	if err != nil {
		s.db = nil
		return s, 0, translate(err)
	}
	info, err := s.file.Stat()
	if err != nil {
		return s, 0, err
	}
	s.size = info.Size()
	if readOnly {
		if err := s.checkPages(); err != nil {
			return s, 0, err
		}
	}
	err = s.db.View(func(tx *bbolt.Tx) error {
		version, s.device, err = readSchema(tx)
		return err
	})
	return s, version, err
}

// checkPages reads the pages in use and checks them. Call it with the lock held
// and no write under way.
func (s *Store) checkPages() error {
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	l, err := readLayout(s.file, info.Size())
	if err != nil {
		return err
	}
	s.halved.Store(l.sound < 2)
	return checkPages(s.file, l)
}
