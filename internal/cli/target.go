package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"wort/glossary"
)

// checkOut refuses to write an export or a backup over a glossary: neither over
// the one in use, under whatever name, nor over another one, whole or damaged.
func (e *Env) checkOut(path string) error {
	own, err := e.glossaryPath()
	if err != nil {
		return err
	}
	if sameFile(own, path) || samePath(own, path) {
		return failf(hintOtherFile, "write %q: it is the glossary itself", path)
	}
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		found, err := glossary.IsGlossary(path)
		if err != nil {
			return fmt.Errorf("write %q: %w", path, bare(err))
		}
		if found {
			return failf(hintOldGlossary, "write %q: it holds a glossary", path)
		}
	}
	return checkTarget(path)
}

// sameFile reports whether two names are one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// samePath reports whether two names would be one file if there were one.
func samePath(a, b string) bool {
	if filepath.Base(a) != filepath.Base(b) {
		return false
	}
	x, errX := filepath.Abs(filepath.Dir(a))
	y, errY := filepath.Abs(filepath.Dir(b))
	return errX == nil && errY == nil && (x == y || sameFile(x, y))
}

// checkTarget refuses to write where there is something other than a file. What
// a link points to is not replaced unasked, nor the link itself.
func checkTarget(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("write %q: %w", path, bare(err))
	case info.IsDir():
		return failf(fmt.Sprintf(hintFolderOut, quote(filepath.Join(path, "deck.apkg"))), "write %q: a folder", path)
	case info.Mode()&fs.ModeSymlink != 0:
		target, err := filepath.EvalSymlinks(path)
		if err != nil {
			return fmt.Errorf("write %q: a link that leads nowhere", path)
		}
		return failf(fmt.Sprintf(hintLink, quote(target)), "write %q: a link", path)
	case !info.Mode().IsRegular():
		return failf(hintDevice, "write %q: a device or pipe, not a file", path)
	}
	return nil
}
