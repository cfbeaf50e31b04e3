package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"wort/glossary"
)

// typist types lines; before each it does something else first.
type typist struct {
	lines  []string
	before func(line int)
	at     int
}

func (k *typist) Read(b []byte) (int, error) {
	if k.at == len(k.lines) {
		return 0, io.EOF
	}
	if k.before != nil {
		k.before(k.at)
	}
	n := copy(b, k.lines[k.at]+"\n")
	k.at++
	return n, nil
}

// Every command works while a drill is open, and what it changes stays.
func TestBesideDrill(t *testing.T) {
	s := newShell(t)
	s.must("import", s.file("gipfel.txt", summit))
	other := *s
	s.stdin = &typist{lines: []string{"", "3", "", "3", "q"}, before: func(line int) {
		other.stdin = strings.NewReader("")
		other.must("list")
		other.must("add", []string{"Fregatte", "Panzer", "Drohne", "Marine", "Heer"}[line])
	}}
	s.must("drill", "--plain", "--face", "recognise")
	if out := s.must("list"); !strings.Contains(out, "die Fregatte") || !strings.Contains(out, "das Heer") {
		t.Errorf("words added beside the drill: %s", out)
	}
	if out := s.must("stats", "--json"); !strings.Contains(out, `"reviews": 2`) {
		t.Errorf("answers given beside other commands: %s", out)
	}
}

// u in a drill takes back answers, never an import.
func TestDrillUndo(t *testing.T) {
	s := newShell(t)
	s.must("import", s.file("gipfel.txt", summit))
	words := s.must("list", "--json")
	s.stdin = strings.NewReader("u\n\n3\nu\nu\nq\n")
	s.must("drill", "--plain", "--face", "recognise")
	if diff := s.must("list", "--json"); diff != words {
		t.Errorf("the words after undoing in the drill: %s", diff)
	}
	if out := s.must("stats", "--json"); !strings.Contains(out, `"reviews": 0`) {
		t.Errorf("the answer was not taken back: %s", out)
	}
}

// A review counts for the day it was given on, and an answer is stored at once.
func TestDrillStoresEachAnswer(t *testing.T) {
	s := newShell(t)
	s.must("add", "Fregatte")
	other := *s
	s.stdin = &typist{lines: []string{"", "3", ""}, before: func(line int) {
		want := `"reviews": 0`
		if line == 2 {
			want = `"reviews": 1`
		}
		other.stdin = strings.NewReader("")
		if out := other.must("stats", "--json"); !strings.Contains(out, want) {
			t.Errorf("before line %d: %s, want %s", line, out, want)
		}
	}}
	s.must("drill", "--plain")
}

func decode[T any](t *testing.T, doc string) (v T) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader([]byte(doc)))
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in %s", err, doc)
	}
	return v
}

// The terms have the same form wherever they are printed.
func TestTermJSON(t *testing.T) {
	s := newShell(t)
	article := s.file("gipfel.txt", summit)
	imported := decode[struct {
		Articles []struct{ Terms []glossary.Term }
	}](t, s.must("import", "--json", article))
	listed := decode[[]glossary.Term](t, s.must("list", "--json"))
	shown := decode[[]glossary.Term](t, s.must("show", "--json", "Abschreckung"))
	looked := decode[[]glossary.Term](t, s.must("lookup", "--json", "Abschreckung"))
	exported := decode[[]glossary.Term](t, s.must("export", "json", "-"))
	if len(imported.Articles) != 1 || len(imported.Articles[0].Terms) != len(listed) || len(exported) != len(listed) || len(listed) < 3 {
		t.Fatalf("%d listed, %d exported, imported %+v", len(listed), len(exported), imported)
	}
	for name, terms := range map[string][]glossary.Term{"import": imported.Articles[0].Terms, "list": listed, "show": shown, "lookup": looked} {
		found := false
		for _, term := range terms {
			if term.Lemma == "Abschreckung" {
				found = term.ID == shown[0].ID && term.Gender == "f" && term.Class == "noun" && len(term.Translations) > 0
			}
		}
		if !found {
			t.Errorf("%s --json does not have Abschreckung as show has it: %+v", name, terms)
		}
	}
	changed := decode[glossary.Term](t, s.must("edit", "--json", "--note", "x", "Abschreckung"))
	removed := decode[glossary.Term](t, s.must("remove", "--json", "Abschreckung"))
	if changed.Note != "x" || removed.Note != "x" || removed.ID != shown[0].ID {
		t.Errorf("edit %+v, remove %+v", changed, removed)
	}
}

func TestImportOrder(t *testing.T) {
	s := newShell(t)
	article := s.file("gipfel.txt", summit)
	first := s.must("import", "--dry-run", article)
	if again := s.must("import", "--dry-run", article); again != first {
		t.Errorf("a second dry run says %s, the first %s", again, first)
	}
	if done := s.must("import", article); done != first {
		t.Errorf("import says %s, the dry run %s", done, first)
	}
	if out := s.must("import", article); strings.Contains(out, "+") || strings.Count(out, "\n") != strings.Count(first, "\n") {
		t.Errorf("the second import: %s", out)
	}
}

// A glossary that cannot be opened for writing is not harmed, and import says so
// for each article.
func TestImportIntoWrongFile(t *testing.T) {
	s := newShell(t)
	article := s.file("gipfel.txt", summit)
	s.vars["WORT_DB"] = article
	_, err, code := s.run(context.Background(), "import", article)
	if code != 1 || !strings.Contains(err, "not a glossary") || !strings.Contains(err, "--db") {
		t.Errorf("import into a text: %d, %s", code, err)
	}
}

// Each command explains itself with an example that names it.
func TestEveryCommandHelps(t *testing.T) {
	s := newShell(t)
	commands := 0
	for line := range strings.Lines(s.must("help")) {
		name, _, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if !ok || !strings.HasPrefix(line, "   ") || strings.ContainsAny(name, "- .") {
			continue
		}
		commands++
		out := s.must("help", name)
		if !strings.Contains(out, "wort "+name) {
			t.Errorf("help %s: %s", name, out)
		}
		if _, examples, _ := strings.Cut(out, "Examples:\n"); !strings.Contains(examples, "wort "+name) {
			t.Errorf("help %s has no example", name)
		}
		for line := range strings.Lines(out) {
			if n := len([]rune(line)); n > 91 || n > 81 && !strings.HasPrefix(line, "   ") {
				t.Errorf("help %s: a line of %d characters: %s", name, n, line)
			}
		}
		for _, shell := range []string{"bash", "zsh", "fish"} {
			if !strings.Contains(s.must("completion", shell), name) {
				t.Errorf("%s does not complete %s", shell, name)
			}
		}
	}
	if commands != 22 {
		t.Errorf("%d commands in the help, want 22", commands)
	}
}
