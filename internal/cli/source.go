package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"wort/internal/article"
)

// stdinName is how standard input is named as a source.
const stdinName = "-"

// readSource reads all of a file, or standard input for "-".
func (e *Env) readSource(ctx context.Context, name string) ([]byte, error) {
	if name == stdinName {
		if e.StdinTerminal {
			e.note("paste the article, then press Ctrl-D on an empty line")
		}
		b, err := io.ReadAll(io.LimitReader(e.stdin(ctx), article.MaxBytes+1))
		return b, wrapSource(name, err)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, wrapSource(name, err)
	case info.IsDir():
		return nil, failf(fmt.Sprintf(hintFolder, strings.TrimRight(name, "/")), "read %q: a folder, not an article", name)
	case info.Mode().IsRegular() && info.Size() > article.MaxBytes:
		return nil, wrapSource(name, article.ErrTooLarge)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, wrapSource(name, err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(&patientReader{ctx, f}, article.MaxBytes+1))
	return b, wrapSource(name, err)
}

// readArticle reads an article and cleans its text.
func (e *Env) readArticle(ctx context.Context, name string) (article.Article, error) {
	b, err := e.readSource(ctx, name)
	if err != nil {
		return article.Article{}, err
	}
	a, err := article.Parse(bytes.NewReader(b))
	return a, wrapSource(name, err)
}

// readPlain reads a text word for word: only from a web page or a file that is not
// UTF-8 it takes the cleaned text.
func (e *Env) readPlain(ctx context.Context, name string) (string, error) {
	b, err := e.readSource(ctx, name)
	if err != nil {
		return "", err
	}
	a, err := article.Parse(bytes.NewReader(b))
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	plain := utf8.Valid(b) && (a.Kind == article.KindText || errors.Is(err, article.ErrNoText) && !bytes.HasPrefix(bytes.TrimSpace(b), []byte("<")))
	switch {
	case plain:
		return composed(strings.ReplaceAll(string(b), "\r\n", "\n")), nil
	case err != nil:
		return "", wrapSource(name, err)
	}
	return a.Text, nil
}

// wrapSource names the source in an error about it, once.
func wrapSource(name string, err error) error {
	if err == nil {
		return nil
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if name == stdinName {
		return fmt.Errorf("read standard input: %w", err)
	}
	return fmt.Errorf("read %q: %w", name, err)
}

// titleOf is what an article without a headline is called.
func titleOf(a article.Article, name string) string {
	switch {
	case a.Title != "":
		return a.Title
	case name == stdinName:
		first, _, _ := strings.Cut(a.Text, "\n")
		return cut(first, 60)
	}
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
