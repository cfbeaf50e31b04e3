package glossary_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wort/glossary"
)

func TestStaleTemps(t *testing.T) {
	folder := t.TempDir()
	old := time.Now().Add(-2 * time.Hour)
	place := func(name string, at time.Time) {
		t.Helper()
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	stay := []string{".glossary-456.tmp", ".glossary-.tmp", ".glossary-12a.tmp", "glossary-123.tmp", ".glossary-123.tmp.bak", "notes.tmp"}
	place(".glossary-123.tmp", old)
	place(stay[0], time.Now()) // perhaps somebody is at it
	for _, name := range stay[1:] {
		place(name, old)
	}
	if err := os.Mkdir(filepath.Join(folder, ".glossary-789.tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(filepath.Join(folder, ".glossary-789.tmp"), old, old); err != nil {
		t.Fatal(err)
	}
	exists := func(name string) bool {
		_, err := os.Lstat(filepath.Join(folder, name))
		return err == nil
	}
	path := filepath.Join(folder, "glossary.db")
	openStore(t, path, glossary.Options{}).Close()
	if exists(".glossary-123.tmp") {
		t.Error("creating a glossary left a stale file")
	}
	place(".glossary-123.tmp", old)
	openStore(t, path, glossary.Options{ReadOnly: true}).Close()
	if !exists(".glossary-123.tmp") {
		t.Error("opening for reading removed a file")
	}
	openStore(t, path, glossary.Options{}).Close()
	if exists(".glossary-123.tmp") {
		t.Error("opening for writing left a stale file")
	}
	for _, name := range append(stay, ".glossary-789.tmp") {
		if !exists(name) {
			t.Errorf("%s was removed", name)
		}
	}
}

func TestIsGlossary(t *testing.T) {
	whole := lived(t)
	flipped := bytes.Clone(whole)
	flipped[16+20] ^= 1
	flipped[4096+16+20] ^= 1
	for _, tt := range []struct {
		name string
		file []byte
		want bool
	}{
		{"whole", whole, true},
		{"cut short", whole[:8192], true},
		{"both meta pages bad", flipped, true},
		{"first page lost", append(make([]byte, 4096), whole[4096:]...), true},
		{"text", []byte("Die Abschreckung wirkt."), false},
		{"empty", nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(path, tt.file, 0o600); err != nil {
				t.Fatal(err)
			}
			if got, err := glossary.IsGlossary(path); got != tt.want || err != nil {
				t.Errorf("IsGlossary() = %v, %v, want %v", got, err, tt.want)
			}
		})
	}
	if got, err := glossary.IsGlossary(filepath.Join(t.TempDir(), "nothing")); got || err != nil {
		t.Errorf("IsGlossary() of no file = %v, %v", got, err)
	}
}

// One of the two meta pages is lost: the other one still leads to a whole state,
// the last or the one before.
func TestOneMetaPage(t *testing.T) {
	whole := lived(t)
	for _, tt := range []struct {
		name   string
		damage func(page []byte)
	}{
		{"flipped", func(page []byte) { page[16+20] ^= 0xff }},
		{"zeros", func(page []byte) { clear(page) }},
	} {
		for n := range 2 {
			t.Run(tt.name+[]string{" first", " second"}[n], func(t *testing.T) {
				damaged := bytes.Clone(whole)
				tt.damage(damaged[n*4096:][:4096])
				path := filepath.Join(t.TempDir(), "glossary.db")
				if err := os.WriteFile(path, damaged, 0o600); err != nil {
					t.Fatal(err)
				}
				s := openStore(t, path, glossary.Options{})
				if !s.Doubtful() {
					t.Error("Doubtful() = false")
				}
				problems, err := s.Check()
				if err != nil || len(problems) != 1 || !strings.Contains(problems[0].What, "the last change may be missing") {
					t.Errorf("Check() = %v, %v", problems, err)
				}
				merge(t, s, 900, glossary.Article{Title: "Neu", Text: "Das Neuwort."}, noun("Neuwort", "n", "new word"))
				s.Close()
				s = openStore(t, path, glossary.Options{ReadOnly: true})
				if s.Doubtful() {
					t.Error("Doubtful() after a change")
				}
				healthy(t, s)
			})
		}
	}
}

// What bbolt says when it gives up is about its inside, and is not passed on.
func TestPlainWords(t *testing.T) {
	whole := lived(t)
	path := filepath.Join(t.TempDir(), "glossary.db")
	for at := 0; at < len(whole); at += 4096 {
		damaged := bytes.Clone(whole)
		clear(damaged[at : at+4096])
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := glossary.Open(path, glossary.Options{ReadOnly: true})
		var said []string
		if err != nil {
			said = append(said, err.Error())
		} else {
			problems, err := s.Check()
			if err != nil {
				said = append(said, err.Error())
			}
			for _, p := range problems {
				said = append(said, p.String())
			}
			s.Close()
		}
		for _, text := range said {
			if strings.Contains(text, "panic") || strings.Contains(text, "assertion") || strings.Contains(text, "runtime error") {
				t.Errorf("page %d: %s", at/4096, text)
			}
		}
	}
}
