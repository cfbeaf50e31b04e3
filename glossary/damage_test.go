package glossary_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"wort/glossary"
)

// lived returns the bytes of a glossary that has branch pages, overflow pages,
// free pages and every kind of record.
func lived(t *testing.T) []byte {
	t.Helper()
	s := newStore(t)
	a, terms := bulk(25)
	merge(t, s, 0, a, terms...)
	mergeSummit(t, s)
	rnd := rand.New(rand.NewPCG(1, 1))
	for minute := range 40 {
		act(t, s, rnd, minute)
	}
	healthy(t, s)
	s.Close()
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// use opens a glossary and reads, and when asked writes, all there is. What
// fails must fail with one of our errors. It returns the terms, or nil when
// something failed.
func use(t *testing.T, path string, write bool) []glossary.Term {
	t.Helper()
	fail := func(what string, err error) {
		if !errors.Is(err, glossary.ErrCorrupt) && !errors.Is(err, glossary.ErrNotGlossary) && !errors.Is(err, glossary.ErrNewerSchema) {
			t.Fatalf("%s = %v, want ErrCorrupt", what, err)
		}
	}
	s, err := glossary.Open(path, glossary.Options{ReadOnly: !write})
	if err != nil {
		fail("Open()", err)
		return nil
	}
	defer s.Close()
	terms, err1 := s.Terms()
	articles, err2 := s.Articles()
	_, err3 := s.History()
	_, err4 := s.Progress()
	_, err5 := s.Journal(0)
	_, err6 := s.Ignored()
	_, err7 := s.Counts()
	_, err8 := s.Find("Abschreckung")
	problems, err9 := s.Check()
	_, err10 := s.Backup(&bytes.Buffer{})
	all := []error{err1, err2, err3, err4, err5, err6, err7, err8, err9, err10}
	for _, a := range articles {
		_, err := s.Article(a.ID)
		all = append(all, err)
	}
	if write {
		a, list := summit()
		_, err11 := s.Merge(at(500), a, append(list, noun("Neuwort", "n")))
		_, err12 := s.Undo(at(501))
		_, err13 := s.Undo(at(502))
		all = append(all, err11, err12, err13)
	}
	for _, err := range all {
		if err != nil {
			fail("a method", err)
			if len(problems) == 0 && err9 == nil {
				t.Fatalf("Check() found nothing, but: %v", err)
			}
		}
	}
	if errors.Join(all...) != nil || len(problems) > 0 {
		return nil
	}
	return terms
}

func TestTruncated(t *testing.T) {
	whole := lived(t)
	path := filepath.Join(t.TempDir(), "glossary.db")
	write := func(b []byte) {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(whole)
	want := use(t, path, false)
	if len(want) == 0 {
		t.Fatal("the whole file is not sound")
	}
	for size := 1; size < len(whole); size += 1 + size/9 {
		for _, readWrite := range []bool{false, true} {
			write(whole[:size])
			got := use(t, path, readWrite)
			if got != nil {
				same(t, "terms of a file cut behind its last page", want, got)
			}
		}
	}
	for size := 4096; size < len(whole); size += 4096 {
		write(whole[:size])
		use(t, path, true)
	}
}

func TestFlippedBytes(t *testing.T) {
	whole := lived(t)
	path := filepath.Join(t.TempDir(), "glossary.db")
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	want := use(t, path, false)
	rnd := rand.New(rand.NewPCG(4, 4))
	damaged := bytes.Clone(whole)
	unnoticed, flips := 0, 400
	if testing.Short() {
		flips = 50
	}
	for i := range flips {
		where := rnd.IntN(len(whole))
		if i%2 == 0 { // the head of a page, where it hurts
			where = where/4096*4096 + rnd.IntN(160)
		}
		old := damaged[where]
		damaged[where] ^= byte(1 << rnd.IntN(8))
		if i%3 == 0 {
			damaged[where] = byte(rnd.IntN(256))
		}
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := use(t, path, i%10 == 0); got != nil {
			unnoticed++
			same(t, "terms after damage that nobody noticed", want, got)
		}
		damaged[where] = old
	}
	t.Logf("%d of %d in free space", unnoticed, flips)
}

// A page with zeros, or with another page's bytes, is what a dying disk gives.
func TestLostPages(t *testing.T) {
	whole := lived(t)
	path := filepath.Join(t.TempDir(), "glossary.db")
	const page = 4096
	for at := 0; at+page <= len(whole); at += page {
		for _, from := range []int{-1, (at + 3*page) % (len(whole) - page)}[:1+at/page%2] {
			damaged := bytes.Clone(whole)
			clear(damaged[at : at+page])
			if from >= 0 {
				copy(damaged[at:at+page], whole[from:])
			}
			if err := os.WriteFile(path, damaged, 0o600); err != nil {
				t.Fatal(err)
			}
			use(t, path, true)
		}
	}
}

// The glossary shrinks under an open store: the memory behind it is gone.
func TestShrinksWhileOpen(t *testing.T) {
	whole := lived(t)
	path := filepath.Join(t.TempDir(), "glossary.db")
	for _, size := range []int64{0, 4096, 16384} {
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		s := openStore(t, path, glossary.Options{})
		if err := os.Truncate(path, size); err != nil {
			t.Fatal(err)
		}
		_, err1 := s.Terms()
		_, err2 := s.Terms()
		_, err3 := s.Undo(at(1))
		for _, err := range []error{err1, err2, err3} {
			if !errors.Is(err, glossary.ErrCorrupt) {
				t.Errorf("after the file shrank to %d bytes: %v, want ErrCorrupt", size, err)
			}
		}
		if err := s.Close(); err != nil {
			t.Errorf("Close() = %v", err)
		}
	}
}
