package cli_test

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wort/internal/cli"
)

// noon is the time of every test.
var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// shell is a world with a folder, in which command lines are run.
type shell struct {
	t      *testing.T
	env    cli.Env
	folder string
	vars   map[string]string
	stdin  io.Reader
}

func newShell(t *testing.T) *shell {
	t.Helper()
	s := &shell{t: t, folder: t.TempDir(), stdin: strings.NewReader("")}
	s.vars = map[string]string{"WORT_DB": s.db(), "HOME": s.folder}
	s.env = cli.Env{
		Now: func() time.Time { return noon }, Location: time.UTC, Rand: rand.NewChaCha8([32]byte{7}),
		Getenv: func(name string) string { return s.vars[name] }, Width: func() int { return 0 },
	}
	return s
}

func (s *shell) db() string { return filepath.Join(s.folder, "glossary.db") }

// file writes a file and returns its path.
func (s *shell) file(name, text string) string {
	s.t.Helper()
	path := filepath.Join(s.folder, name)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
	return path
}

// run runs a command line and returns what it wrote.
func (s *shell) run(ctx context.Context, args ...string) (stdout, stderr string, code int) {
	s.t.Helper()
	var out, err bytes.Buffer
	world := s.env
	world.Stdin, world.Stdout, world.Stderr = s.stdin, &out, &err
	code = cli.Main(ctx, append([]string{"wort"}, args...), world)
	return out.String(), err.String(), code
}

// must runs a command line that succeeds and returns its result.
func (s *shell) must(args ...string) string {
	s.t.Helper()
	out, err, code := s.run(context.Background(), args...)
	if code != 0 {
		s.t.Fatalf("wort %s: exit code %d\n%s", strings.Join(args, " "), code, err)
	}
	return out
}

// names lists the files of the folder.
func (s *shell) names() string {
	s.t.Helper()
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		s.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

const summit = `Bündnis verstärkt die Abschreckung

Die Verteidigungsminister des Bündnisses haben sich am Dienstag auf einen Vertrag über die gemeinsame Abschreckung geeinigt. Das Abkommen soll im Januar in Kraft treten und für zehn Jahre gelten.
`
