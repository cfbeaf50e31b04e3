package glossary

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"go.etcd.io/bbolt"
)

// filePageSize is the page size of new files, in bytes: the same on every
// machine, so that a glossary can move.
const filePageSize = 4096

// What a creation calls its file until it is whole, and how old one is at least
// that nobody will finish: a creation takes milliseconds.
const (
	tempName  = ".glossary-*.tmp"
	staleTemp = time.Hour
)

// create makes an empty glossary beside path and gives it its name when it is
// whole. Another process may be quicker; then its file stays.
func create(path string, o Options) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make folder %q: %w", folder, plain(err))
	}
	device, err := newDevice(o.Device)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(folder, tempName) // mode 0600
	if err != nil {
		return fmt.Errorf("write in folder %q: %w", folder, plain(err))
	}
	defer os.Remove(f.Name())
	if err := f.Close(); err != nil {
		return err
	}
	if err := fill(f.Name(), device, o); err != nil {
		return err
	}
	if err := publish(f.Name(), path); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
}

func newDevice(name string) (d [8]byte, err error) {
	if name == "" {
		_, err = rand.Read(d[:])
		return d, err
	}
	if d, ok := idKey(name); ok {
		return d, nil
	}
	sum := sha256.Sum256([]byte(name))
	return [8]byte(sum[:8]), nil
}

func fill(path string, device [8]byte, o Options) error {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: o.Timeout, PageSize: filePageSize, FreelistType: bbolt.FreelistMapType})
	if err != nil {
		return translate(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error { return initSchema(tx, device) })
	return errors.Join(err, db.Close())
}

// publish gives the file its name without replacing a glossary.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil {
		return nil
	}
	info, statErr := os.Stat(path)
	switch {
	case errors.Is(statErr, fs.ErrNotExist): // a file system without links
		return os.Rename(temp, path)
	case statErr != nil:
		return statErr
	case info.Mode().IsRegular() && info.Size() == 0: // nothing to lose
		return os.Rename(temp, path)
	}
	return nil
}

// syncFolder makes the new name last a power cut, where the system can.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync() // some systems cannot sync a folder
		d.Close()
	}
}

// mostNames is how many files of a folder are looked through for stale ones: a
// glossary may lie in a folder with many thousands.
const mostNames = 4096

// removeStale removes what creations that were killed have left in a folder. It
// is an attempt: what cannot be removed stays.
func removeStale(folder string) {
	d, err := os.Open(folder)
	if err != nil {
		return
	}
	defer d.Close()
	names, _ := d.Readdirnames(mostNames)
	for _, name := range names {
		if !isTempName(name) {
			continue
		}
		path := filepath.Join(folder, name)
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > staleTemp {
			_ = os.Remove(path)
		}
	}
}

// isTempName reports whether [os.CreateTemp] makes such a name of tempName.
func isTempName(name string) bool {
	before, after, _ := strings.Cut(tempName, "*")
	middle, ok := strings.CutPrefix(name, before)
	if !ok {
		return false
	}
	middle, ok = strings.CutSuffix(middle, after)
	return ok && middle != "" && strings.Trim(middle, "0123456789") == ""
}
