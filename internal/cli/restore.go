package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"wort/glossary"

	"github.com/urfave/cli/v2"
)

func newRestoreCommand(env *Env) *cli.Command {
	return env.command(spec{
		name: "restore", args: "FILE", about: "go back to a backup", group: groupKeep,
		text: `Puts a backup in the place of the glossary. The backup is checked first; the
glossary there was is kept beside it, its name ending in .before-restore.`,
		examples: []string{"wort restore glossar-2026-11-23.db"},
		run: func(c *cli.Context, args []string) error {
			if len(args) != 1 {
				return usagef(fmt.Sprintf(hintOneFile, "restore"), "restore: one file, not %d", len(args))
			}
			return runRestore(c.Context, env, args[0])
		},
	})
}

func runRestore(ctx context.Context, env *Env, file string) error {
	path, err := env.glossaryPath()
	if err != nil {
		return err
	}
	if sameFile(path, file) {
		return failf(hintSameFile, "restore: %q is the glossary itself", file)
	}
	if err := checkTarget(path); err != nil {
		return err
	}
	n, err := glossary.Verify(file)
	if err != nil {
		return restoreError(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	kept, err := env.replaceGlossary(ctx, path, file)
	if err != nil {
		return err
	}
	if kept != "" {
		env.note("the glossary there was is kept as %s", kept)
	}
	env.note("restored: %s", holds(n))
	return nil
}

// restoreError tells a bad backup from a bad glossary: the hints differ.
func restoreError(err error) error {
	for _, bad := range []error{glossary.ErrNotGlossary, glossary.ErrCorrupt, glossary.ErrNotFound} {
		if errors.Is(err, bad) {
			return failf(hintBackup, "restore: %w", err)
		}
	}
	return fmt.Errorf("restore: %w", err)
}

// replaceGlossary puts a verified copy of file in the place of path, while the
// glossary there is locked. It returns where that is kept, if there was one.
func (e *Env) replaceGlossary(ctx context.Context, path, file string) (kept string, err error) {
	swap := func() error {
		return e.writeFile(ctx, path, privateMode, func(w io.Writer) error {
			if err := copyFile(w, file); err != nil {
				return err
			}
			kept, err = keepOld(path)
			return err
		})
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", swap()
	}
	s, err := glossary.Open(path, glossary.Options{})
	switch {
	case errors.Is(err, glossary.ErrCorrupt), errors.Is(err, glossary.ErrNotGlossary):
		return kept, swap() // that is what backups are for
	case err != nil:
		return "", err
	}
	return kept, errors.Join(swap(), s.Close())
}

func copyFile(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// keepOld gives the file a second name that does not exist yet.
func keepOld(path string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	for n := 1; ; n++ {
		name := path + ".before-restore"
		if n > 1 {
			name = fmt.Sprintf("%s.%d", name, n)
		}
		err := os.Link(path, name)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil { // a file system without links
			err = os.Rename(path, name)
		}
		return name, err
	}
}
