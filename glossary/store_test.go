package glossary_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"wort/glossary"
)

func TestOpenCreates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "glossary.db")
	s := openStore(t, path, glossary.Options{})
	healthy(t, s)
	n, err := s.Counts()
	if err != nil || n != (glossary.Counts{}) {
		t.Errorf("Counts() = %v, %v, want none", n, err)
	}
	if len(s.Device()) != 16 || s.Path() != path {
		t.Errorf("Device() = %q, Path() = %q", s.Device(), s.Path())
	}
	for name, want := range map[string]fs.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("mode of %s = %v, want %v", name, got, want)
		}
	}
	entries, _ := os.ReadDir(filepath.Dir(path))
	if len(entries) != 1 {
		t.Errorf("the folder has %v, want the glossary alone", entries)
	}
	device := s.Device()
	s.Close()
	if again := openStore(t, path, glossary.Options{Device: "other"}); again.Device() != device {
		t.Errorf("the device changed from %s to %s", device, again.Device())
	}
}

func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	bolt := filepath.Join(folder, "other.db")
	db, err := bbolt.Open(bolt, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("notes")); return err }); err != nil {
		t.Fatal(err)
	}
	db.Close()

	tests := []struct {
		name, path string
		readOnly   bool
		want       error
		says       string
	}{
		{"missing, for reading", filepath.Join(folder, "none.db"), true, glossary.ErrNotFound, "not found"},
		{"missing folder, for reading", filepath.Join(folder, "x", "none.db"), true, glossary.ErrNotFound, "not found"},
		{"empty, for reading", write("empty", ""), true, glossary.ErrNotGlossary, "empty"},
		{"folder", folder, false, glossary.ErrNotGlossary, "a folder: name a file in it"},
		{"folder, for reading", folder, true, glossary.ErrNotGlossary, "a folder"},
		{"text", write("text", "Die Abschreckung wirkt."), false, glossary.ErrNotGlossary, "not a glossary"},
		{"long text", write("long", strings.Repeat("Die Abschreckung wirkt. ", 9999)), true, glossary.ErrNotGlossary, "not a glossary"},
		{"zeros", write("zeros", strings.Repeat("\x00", 65536)), false, glossary.ErrNotGlossary, "not a glossary"},
		{"another bbolt file", bolt, false, glossary.ErrNotGlossary, "not a glossary"},
		{"another bbolt file, for reading", bolt, true, glossary.ErrNotGlossary, "not a glossary"},
		{"device", os.DevNull, false, glossary.ErrNotGlossary, "a device"},
		{"below a file", filepath.Join(write("file", "x"), "glossary.db"), false, nil, "not a directory"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, _ := os.ReadFile(tt.path)
			_, err := glossary.Open(tt.path, glossary.Options{ReadOnly: tt.readOnly})
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
				t.Fatalf("Open() = %v, want %v saying %q", err, tt.want, tt.says)
			}
			after, readErr := os.ReadFile(tt.path)
			if string(before) != string(after) {
				t.Error("the file was changed")
			}
			if errors.Is(err, glossary.ErrNotFound) && !errors.Is(readErr, fs.ErrNotExist) {
				t.Error("something was created")
			}
		})
	}
}

func TestOpenEmptyFileForWriting(t *testing.T) {
	path := filepath.Join(t.TempDir(), "glossary.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	healthy(t, openStore(t, path, glossary.Options{}))
}

func TestOpenNewerSchema(t *testing.T) {
	s := newStore(t)
	if err := s.Put("meta", []byte("version"), []byte{0, 0, 0, 99}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for _, readOnly := range []bool{false, true} {
		_, err := glossary.Open(s.Path(), glossary.Options{ReadOnly: readOnly})
		if !errors.Is(err, glossary.ErrNewerSchema) || !strings.Contains(err.Error(), "format 99") {
			t.Errorf("Open() = %v, want ErrNewerSchema", err)
		}
	}
}

func TestOpenMissingBucket(t *testing.T) {
	path := filepath.Join(t.TempDir(), "glossary.db")
	s := openStore(t, path, glossary.Options{})
	s.Close()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bbolt.Tx) error { return tx.DeleteBucket([]byte("progress")) }); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := glossary.Open(path, glossary.Options{}); !errors.Is(err, glossary.ErrCorrupt) || !strings.Contains(err.Error(), `"progress"`) {
		t.Errorf("Open() = %v, want ErrCorrupt naming the bucket", err)
	}
}

func TestReadOnly(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	s.Close()
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	r := openStore(t, s.Path(), glossary.Options{ReadOnly: true})
	second := openStore(t, s.Path(), glossary.Options{ReadOnly: true}) // readers share
	if terms, err := second.Terms(); err != nil || len(terms) != 5 {
		t.Errorf("Terms() = %d, %v", len(terms), err)
	}
	a, terms := summit()
	_, mergeErr := r.Merge(at(1), a, terms)
	_, addErr := r.Add(at(1), noun("Bund", "m"))
	_, undoErr := r.Undo(at(1))
	for _, err := range []error{mergeErr, addErr, undoErr, r.Ignore(at(1), []string{"x"})} {
		if !errors.Is(err, glossary.ErrReadOnly) {
			t.Errorf("a change = %v, want ErrReadOnly", err)
		}
	}
	healthy(t, r)
	r.Close()
	second.Close()
	after, _ := os.ReadFile(s.Path())
	if string(before) != string(after) {
		t.Error("reading changed the file")
	}
}

func TestLockedInOneProcess(t *testing.T) {
	s := newStore(t)
	for _, readOnly := range []bool{false, true} {
		begin := time.Now()
		_, err := glossary.Open(s.Path(), glossary.Options{ReadOnly: readOnly, Timeout: 120 * time.Millisecond})
		if !errors.Is(err, glossary.ErrLocked) {
			t.Errorf("Open() = %v, want ErrLocked", err)
		}
		if d := time.Since(begin); d > 2*time.Second {
			t.Errorf("Open() waited %v", d)
		}
	}
	s.Close()
	openStore(t, s.Path(), glossary.Options{ReadOnly: true})
	if _, err := glossary.Open(s.Path(), glossary.Options{Timeout: time.Millisecond}); !errors.Is(err, glossary.ErrLocked) {
		t.Errorf("Open() for writing beside a reader = %v, want ErrLocked", err)
	}
}

// The test binary runs itself as the other process.
func TestMain(m *testing.M) {
	switch os.Getenv("GLOSSARY_TEST_ROLE") {
	case "hold": // holds the lock until its input ends
		s, err := glossary.Open(os.Getenv("GLOSSARY_TEST_PATH"), glossary.Options{})
		if err != nil {
			os.Stdout.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Stdout.WriteString("held\n")
		os.Stdin.Read(make([]byte, 1))
		s.Close()
		os.Exit(0)
	case "add": // opens, adds and closes, many times
		for i := range 20 {
			s, err := glossary.Open(os.Getenv("GLOSSARY_TEST_PATH"), glossary.Options{Timeout: 20 * time.Second})
			if err == nil {
				_, err = s.Add(at(i), noun(os.Getenv("GLOSSARY_TEST_NAME")+string(rune('a'+i)), "m"))
				err = errors.Join(err, s.Close())
			}
			if err != nil {
				os.Stdout.WriteString(err.Error() + "\n")
				os.Exit(1)
			}
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func self(t *testing.T, role, path, name string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "GLOSSARY_TEST_ROLE="+role, "GLOSSARY_TEST_PATH="+path, "GLOSSARY_TEST_NAME="+name)
	return cmd
}

func TestLockedByAnotherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "glossary.db")
	cmd := self(t, "hold", path, "")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 100)
	n, _ := out.Read(line)
	if string(line[:n]) != "held\n" {
		t.Fatalf("the other process says %q", line[:n])
	}
	if _, err := glossary.Open(path, glossary.Options{ReadOnly: true, Timeout: 100 * time.Millisecond}); !errors.Is(err, glossary.ErrLocked) {
		t.Errorf("Open() = %v, want ErrLocked", err)
	}
	go func() { // let go while we wait
		in.Close()
		cmd.Wait()
	}()
	healthy(t, openStore(t, path, glossary.Options{Timeout: 20 * time.Second}))
}

func TestProcessesTakeTurns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "glossary.db")
	var running []*exec.Cmd
	for _, name := range []string{"Eins", "Zwei", "Drei"} { // the first also race to create the file
		cmd := self(t, "add", path, name)
		cmd.Stdout = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, cmd)
	}
	for _, cmd := range running {
		if err := cmd.Wait(); err != nil {
			t.Fatal(err)
		}
	}
	s := openStore(t, path, glossary.Options{ReadOnly: true})
	healthy(t, s)
	if n, err := s.Counts(); err != nil || n.Terms != 60 || n.Journal != 60 {
		t.Errorf("Counts() = %+v, %v, want 60 terms", n, err)
	}
}

func TestClosed(t *testing.T) {
	s := newStore(t)
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Errorf("Close() = %v", err)
	}
	if _, err := s.Terms(); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Errorf("Terms() = %v, want closed", err)
	}
	if _, err := s.Undo(at(0)); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Errorf("Undo() = %v, want closed", err)
	}
}

func TestFullDisk(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	before := dump(t, s)
	s.SetMaxSize(40 << 10)
	a, terms := bulk(500)
	_, err := s.Merge(at(1), a, terms)
	if err == nil || !strings.Contains(err.Error(), s.Path()) {
		t.Fatalf("Merge() on a full disk = %v, want an error naming the file", err)
	}
	same(t, "after the failure", before, dump(t, s))
	s.SetMaxSize(0)
	healthy(t, s)
	s.Close()
	s = openStore(t, s.Path(), glossary.Options{})
	same(t, "opened again", before, dump(t, s))
	merge(t, s, 2, a, terms...)
	healthy(t, s)
}

func TestKilledBeforeCommit(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	before := dump(t, s)
	copied := filepath.Join(t.TempDir(), "copy.db")
	a, terms := bulk(300)
	err := s.WithoutCommit(a, terms, func() {
		b, err := os.ReadFile(s.Path())
		if err == nil {
			err = os.WriteFile(copied, b, 0o600)
		}
		if err != nil {
			t.Error(err)
		}
	})
	if err == nil {
		t.Fatal("the transaction was committed")
	}
	c := openStore(t, copied, glossary.Options{})
	same(t, "the copy", before, dump(t, c))
	healthy(t, c)
	merge(t, c, 1, a, terms...)
	healthy(t, c)
}

// A power cut may leave any part of the pages of the last commit on disk, but
// not its meta page: that is written after them.
func TestKilledInCommit(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	before := dump(t, s)
	old, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	a, terms := bulk(40)
	merge(t, s, 1, a, terms...)
	s.Close()
	written, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for stop := 2 * page; stop < len(written); stop += 3 * page {
		torn := append([]byte(nil), written[:stop]...)
		if len(old) > stop {
			torn = append(torn, old[stop:]...)
		}
		copy(torn, old[:2*page]) // the meta pages as they were
		path := filepath.Join(t.TempDir(), "torn.db")
		if len(torn) < len(old) {
			t.Fatal("the file is shorter")
		}
		if err := os.WriteFile(path, torn, 0o600); err != nil {
			t.Fatal(err)
		}
		c := openStore(t, path, glossary.Options{})
		same(t, "the torn file", before, dump(t, c))
		c.Close()
	}
}

func TestGoroutinesShareAStore(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	card := one(t, s, "angreifen").Cards()[0].ID
	errs := make(chan error)
	for i := range 4 {
		go func() {
			var err error
			for j := range 10 {
				_, e1 := s.Answer(at(j), glossary.Review{Card: card, Grade: glossary.Good}, glossary.Progress{Reviews: j})
				_, e2 := s.Terms()
				_, e3 := s.Add(at(j), word(strings.Repeat("w", 1+i*10+j), glossary.Other))
				err = errors.Join(err, e1, e2, e3)
			}
			errs <- err
		}()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if n, err := s.Counts(); err != nil || n.Reviews != 40 || n.Terms != 45 {
		t.Errorf("Counts() = %+v, %v", n, err)
	}
	healthy(t, s)
}
