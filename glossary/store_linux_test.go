package glossary_test

import (
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"wort/glossary"
)

// A limit on the size of files fails the write itself, as a full disk does. It
// holds for a whole process, so the test runs itself once more.
func TestWriteFails(t *testing.T) {
	if os.Getenv("GLOSSARY_TEST_LIMIT") == "" {
		cmd := self(t, "", "", "")
		cmd.Args = append(cmd.Args, "-test.run=^TestWriteFails$", "-test.v")
		cmd.Env = append(cmd.Env, "GLOSSARY_TEST_LIMIT=1")
		if out, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(out), "SKIP") {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	s := newStore(t)
	mergeSummit(t, s)
	before := dump(t, s)
	signal.Ignore(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	max := limit.Max
	for _, tt := range []struct {
		name  string
		size  uint64 // bytes
		terms int
	}{{"pages", 8 << 10, 1}, {"growth", 64 << 10, 500}} {
		setLimit(t, tt.size, max)
		a, terms := bulk(tt.terms)
		_, err := s.Merge(at(1), a, terms)
		if err == nil || !strings.Contains(err.Error(), "file too large") || !strings.Contains(err.Error(), "write "+strconv.Quote(s.Path())) {
			t.Errorf("%s: Merge() = %v", tt.name, err)
		}
		same(t, "after the failure", before, dump(t, s))
	}
	setLimit(t, max, max)
	healthy(t, s)
	answer(t, s, 2, one(t, s, "angreifen").Cards()[0].ID, glossary.Good, glossary.Progress{Reviews: 1})
	s.Close()
	healthy(t, openStore(t, s.Path(), glossary.Options{}))
}
func setLimit(t *testing.T, now, max uint64) {
	t.Helper()
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: now, Max: max}); err != nil {
		t.Fatal(err)
	}
}
