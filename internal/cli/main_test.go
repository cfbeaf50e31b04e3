package cli_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"wort/internal/cli"
)

// silent is a keyboard at which nobody types.
type silent struct{ read chan struct{} }

func (s silent) Read([]byte) (int, error) {
	close(s.read)
	select {}
}

func TestInterrupt(t *testing.T) {
	for _, args := range [][]string{
		{"import", "-"}, {"import", "--json", "-"}, {"text", "-"}, {"analyse", "-"}, {"split"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			s := newShell(t)
			read := make(chan struct{})
			s.stdin = silent{read}
			ctx, cancel := context.WithCancel(context.Background())
			go func() {
				<-read
				cancel()
			}()
			out, err, code := s.run(ctx, args...)
			if code != 130 || out != "" || err != "" {
				t.Errorf("interrupted: code %d, out %q, err %q", code, out, err)
			}
			if names := s.names(); names != "" {
				t.Errorf("left behind: %s", names)
			}
		})
	}
}

func TestInterruptedDrill(t *testing.T) {
	s := newShell(t)
	s.must("add", "Fregatte")
	s.stdin = silent{make(chan struct{})}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, _, code := s.run(ctx, "drill", "--plain"); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
}

func TestInterruptedExport(t *testing.T) {
	s := newShell(t)
	s.must("add", "Fregatte")
	old := s.file("deck.apkg", "old")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, format := range []string{"anki", "csv"} {
		if _, _, code := s.run(ctx, "export", format, old); code != 130 {
			t.Errorf("export %s: exit code %d, want 130", format, code)
		}
	}
	if b, _ := os.ReadFile(old); string(b) != "old" || s.names() != "deck.apkg glossary.db" {
		t.Errorf("after the interrupt: %q in %s", b, s.names())
	}
}

// closing is an output that fails.
type closing struct{ err error }

func (c closing) Write([]byte) (int, error) { return 0, c.err }

func TestOutputFails(t *testing.T) {
	for _, test := range []struct {
		name string
		err  error
		code int
		says string
	}{
		{"closed pipe", syscall.EPIPE, 0, ""},
		{"full disk", syscall.ENOSPC, 1, "wort: error: write standard output: no space left on device\n"},
		{"other", errors.New("odd"), 1, "wort: error: write standard output: odd\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newShell(t)
			var stderr strings.Builder
			world := s.env
			world.Stdin, world.Stdout, world.Stderr = strings.NewReader(""), closing{test.err}, &stderr
			code := cli.Main(context.Background(), []string{"wort", "help"}, world)
			if code != test.code || !strings.HasPrefix(stderr.String(), test.says) {
				t.Errorf("code %d, %q, want %d, %q", code, stderr.String(), test.code, test.says)
			}
		})
	}
}

func TestColour(t *testing.T) {
	for _, test := range []struct {
		name     string
		terminal bool
		vars     map[string]string
		want     bool
	}{
		{"terminal", true, nil, true},
		{"pipe", false, nil, false},
		{"NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, false},
		{"empty NO_COLOR", true, map[string]string{"NO_COLOR": ""}, true},
		{"dumb", true, map[string]string{"TERM": "dumb"}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newShell(t)
			s.must("add", "Fregatte")
			s.env.StdoutTerminal = test.terminal
			for k, v := range test.vars {
				s.vars[k] = v
			}
			out := s.must("list")
			if got := strings.Contains(out, "\x1b["); got != test.want {
				t.Errorf("coloured = %v, want %v: %q", got, test.want, out)
			}
			if !strings.Contains(out, "die Fregatte") {
				t.Errorf("the article is not written: %q", out)
			}
		})
	}
}

// Whatever an article, its name and its title hold, the terminal gets no
// control character.
func TestHostileText(t *testing.T) {
	s := newShell(t)
	bad := "\x1b]0;böse\a\u202e\u009b31m"
	path := s.file("a"+bad+".txt", strings.Replace(summit, "Bündnis", "Bündnis"+bad, 1))
	for _, args := range [][]string{
		{"import", "--title", "Titel" + bad, path}, {"import", "--json", path}, {"text", path}, {"list"}, {"list", "--json"},
		{"show", "Abschreckung"}, {"articles"}, {"journal"}, {"analyse", path}, {"analyse", "--format", "tsv", path}, {"analyse", "--json", path},
		{"show", bad}, {"add", "--note", "x" + bad, "--english", "y" + bad, "Xyz" + bad}, {"list"}, {"show", "Xyz"}, {"split", "Wort" + bad},
		{"lookup", bad}, {bad}, {"import", "gibt es nicht" + bad}, {"--db", s.folder + "/" + bad + "/x", "list"}, {"ignore", "Wort" + bad}, {"ignore"},
	} {
		out, err, _ := s.run(context.Background(), args...)
		for _, text := range []string{out, err} {
			if i := strings.IndexFunc(text, func(r rune) bool {
				return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == '\u202e'
			}); i >= 0 {
				t.Errorf("%q wrote %q", args, text)
			}
		}
	}
}

func TestTerminalWidth(t *testing.T) {
	s := newShell(t)
	article := s.file("gipfel.txt", summit)
	s.env.StdoutTerminal = true
	s.vars["NO_COLOR"] = "1"
	for _, width := range []int{20, 40, 80, 200} {
		s.env.Width = func() int { return width }
		for _, args := range [][]string{{"import", "-n", article}, {"import", article}, {"list"}, {"show", "Abschreckung"}, {"articles"}, {"journal"}, {"stats"}} {
			for line := range strings.Lines(s.must(args...)) {
				if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > width && width >= 40 {
					t.Errorf("%d columns, %q: a line of %d: %s", width, args, n, line)
				}
			}
		}
	}
}

func TestNow(t *testing.T) {
	s := newShell(t)
	s.must("--now", "2030-01-02T03:04:05Z", "add", "Fregatte")
	if out := s.must("list", "--json"); !strings.Contains(out, `"added": "2030-01-02T03:04:05Z"`) {
		t.Errorf("--now before the command: %s", out)
	}
	s.vars["WORT_NOW"] = "2031-01-02T03:04:05+01:00"
	s.must("add", "Vertrag")
	if out := s.must("list", "--json"); !strings.Contains(out, `"added": "2031-01-02T02:04:05Z"`) {
		t.Errorf("WORT_NOW: %s", out)
	}
}

func TestEmptyCommandLine(t *testing.T) {
	s := newShell(t)
	world := s.env
	var out strings.Builder
	world.Stdin, world.Stdout, world.Stderr = strings.NewReader(""), &out, io.Discard
	if code := cli.Main(context.Background(), nil, world); code != 0 || !strings.Contains(out.String(), "Usage:") {
		t.Errorf("no arguments at all: %d, %q", code, out.String())
	}
}

func TestExportKeepsOtherFiles(t *testing.T) {
	s := newShell(t)
	s.must("add", "Fregatte")
	target := s.file("ziel.md", "mine")
	link := filepath.Join(s.folder, "link.md")
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	_, err, code := s.run(context.Background(), "export", "markdown", link)
	if code != 1 || !strings.Contains(err, "a link") || !strings.Contains(err, "ziel.md") {
		t.Errorf("export to a link: %d, %s", code, err)
	}
	if b, _ := os.ReadFile(target); string(b) != "mine" {
		t.Errorf("the file behind the link holds %q", b)
	}
}
