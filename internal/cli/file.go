package cli

import (
	"bufio"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The permissions of files that are written, before the system's mask.
const (
	sharedMode  fs.FileMode = 0o666
	privateMode fs.FileMode = 0o600
)

// writeFile writes a file beside its name and gives it the name when it is
// whole, so that whatever goes wrong an older file stays as it was.
func (e *Env) writeFile(ctx context.Context, path string, mode fs.FileMode, write func(io.Writer) error) error {
	if err := checkTarget(path); err != nil {
		return err
	}
	f, err := e.createBeside(path, mode)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already when all went well
	out := bufio.NewWriterSize(&patientWriter{ctx, f}, 256<<10)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write %q: %w", path, bare(err))
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("write %q: %w", path, bare(err))
	}
	return nil
}

// createBeside makes a file with a name of its own in the folder of path.
func (e *Env) createBeside(path string, mode fs.FileMode) (*os.File, error) {
	var name [6]byte
	if _, err := io.ReadFull(e.Rand, name[:]); err != nil {
		return nil, err
	}
	temp := filepath.Join(filepath.Dir(path), ".wort-"+hex.EncodeToString(name[:])+".tmp")
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, fmt.Errorf("write %q: %w", path, bare(err))
	}
	return f, nil
}

// bare takes the path off an error of package os: the caller names the one the
// learner knows.
func bare(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	if le := (*os.LinkError)(nil); errors.As(err, &le) {
		return le.Err
	}
	return err
}

// patientWriter stops when the command is interrupted.
type patientWriter struct {
	ctx context.Context
	w   io.Writer
}

func (p *patientWriter) Write(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.w.Write(b)
}
