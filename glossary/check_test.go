package glossary_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wort/glossary"
)

func TestCheckFinds(t *testing.T) {
	first := func(t *testing.T, s *glossary.Store, bucket string) []byte {
		keys, err := s.Keys(bucket)
		if err != nil || len(keys) == 0 {
			t.Fatalf("Keys(%q) = %v, %v", bucket, keys, err)
		}
		return keys[0]
	}
	tests := []struct {
		name   string
		damage func(t *testing.T, s *glossary.Store) error
		says   []string
	}{
		{"checksum of a term", func(t *testing.T, s *glossary.Store) error {
			return s.PutRaw("terms", first(t, s, "terms"), []byte("xxxx{}"))
		}, []string{`bucket "terms", key "Abschreckung": bad checksum`}},
		{"value without room for a checksum", func(t *testing.T, s *glossary.Store) error {
			return s.PutRaw("articles", first(t, s, "articles"), []byte("x"))
		}, []string{`bucket "articles"`, "bad checksum"}},
		{"term that does not decode", func(t *testing.T, s *glossary.Store) error {
			return s.Put("terms", first(t, s, "terms"), []byte("{}"))
		}, []string{"no term"}},
		{"term gone", func(t *testing.T, s *glossary.Store) error {
			return s.Delete("terms", first(t, s, "terms"))
		}, []string{"points to no term of that ID", "of no term"}},
		{"ID gone", func(t *testing.T, s *glossary.Store) error {
			return s.Delete("ids", first(t, s, "ids"))
		}, []string{"not in the index"}},
		{"identity gone", func(t *testing.T, s *glossary.Store) error {
			return s.Delete("identities", first(t, s, "identities"))
		}, []string{"not in the index of identities"}},
		{"ID joined to itself", func(t *testing.T, s *glossary.Store) error {
			key := []byte("12345678")
			return s.Put("ids", key, append([]byte("a"), key...))
		}, []string{"joined to no term"}},
		{"correction of nothing", func(t *testing.T, s *glossary.Store) error {
			return s.Put("corrections", []byte("12345678"), []byte("{}"))
		}, []string{"of no term"}},
		{"correction not applied", func(t *testing.T, s *glossary.Store) error {
			return s.Put("corrections", first(t, s, "ids"), []byte(`{"plural":{"text":"x","at":"2026-11-23T08:00:00Z"}}`))
		}, []string{"not applied to"}},
		{"correction of an unknown field", func(t *testing.T, s *glossary.Store) error {
			return s.Put("corrections", first(t, s, "ids"), []byte(`{"size":{"text":"x","at":"2026-11-23T08:00:00Z"}}`))
		}, []string{`field "size" unknown`}},
		{"progress of nothing", func(t *testing.T, s *glossary.Store) error {
			return s.Put("progress", []byte("123456780"), []byte("x"))
		}, []string{"of no term", "not such a record"}},
		{"article without text", func(t *testing.T, s *glossary.Store) error {
			return s.Delete("texts", first(t, s, "texts"))
		}, []string{"without text"}},
		{"text without article", func(t *testing.T, s *glossary.Store) error {
			return s.Delete("articles", first(t, s, "articles"))
		}, []string{"of no article", "which is not there"}},
		{"text of another article", func(t *testing.T, s *glossary.Store) error {
			return s.Put("texts", first(t, s, "texts"), []byte{1, 0, 0, 255, 255})
		}, []string{"text of another article"}},
		{"empty journal", func(t *testing.T, s *glossary.Store) error {
			return s.Delete("journal", first(t, s, "journal"))
		}, []string{`bucket "journal": empty`}},
		{"journal with a gap", func(t *testing.T, s *glossary.Store) error {
			merge(t, s, 1, glossary.Article{}, noun("Bund", "m"))
			return s.Delete("journal", first(t, s, "journal"))
		}, []string{"expected entry 1"}},
		{"journal entry that does not decode", func(t *testing.T, s *glossary.Store) error {
			return s.Put("journal", first(t, s, "journal"), bytes.Repeat([]byte{1}, 40))
		}, []string{`bucket "journal", key 0000000000000001`}},
		{"unknown setting", func(t *testing.T, s *glossary.Store) error {
			return s.Put("meta", []byte("x"), nil)
		}, []string{`bucket "meta", key "x": unknown`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			mergeSummit(t, s)
			if err := tt.damage(t, s); err != nil {
				t.Fatal(err)
			}
			problems, err := s.Check()
			if err != nil {
				t.Fatal(err)
			}
			var all strings.Builder
			for _, p := range problems {
				all.WriteString(p.String() + "\n")
			}
			for _, says := range tt.says {
				if !strings.Contains(all.String(), says) {
					t.Errorf("Check() says\n%swant %q in it", &all, says)
				}
			}
			s.Close()
			if _, err := glossary.Verify(s.Path()); !errors.Is(err, glossary.ErrCorrupt) {
				t.Errorf("Verify() = %v, want ErrCorrupt", err)
			}
		})
	}
}

func TestCheckListsAllDamage(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	keys, err := s.Keys("terms")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range keys {
		if err := s.PutRaw("terms", k, []byte("bad sum")); err != nil {
			t.Fatal(err)
		}
	}
	problems, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, p := range problems {
		if strings.HasPrefix(p.Where, `bucket "terms"`) && p.What == "bad checksum" {
			n++
		}
	}
	if n != len(keys) {
		t.Errorf("Check() names %d of %d records", n, len(keys))
	}
	if _, err := s.Terms(); !errors.Is(err, glossary.ErrCorrupt) || !strings.Contains(err.Error(), `bucket "terms", key "Abschreckung"`) {
		t.Errorf("Terms() = %v, want ErrCorrupt naming the record", err)
	}
}

func TestBackup(t *testing.T) {
	s := newStore(t)
	mergeSummit(t, s)
	answer(t, s, 1, one(t, s, "angreifen").Cards()[0].ID, glossary.Good, glossary.Progress{Reviews: 1})
	var b bytes.Buffer
	n, err := s.Backup(&b)
	if err != nil || n != int64(b.Len()) {
		t.Fatalf("Backup() = %d, %v; %d bytes", n, err, b.Len())
	}
	before := dump(t, s)
	mergeAfter := noun("Danach", "n")
	merge(t, s, 2, glossary.Article{}, mergeAfter)
	path := filepath.Join(t.TempDir(), "backup.db")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	counts, err := glossary.Verify(path)
	if err != nil || counts != (glossary.Counts{Terms: 5, Articles: 1, Reviews: 1, Journal: 2}) {
		t.Errorf("Verify() = %+v, %v", counts, err)
	}
	copied := openStore(t, path, glossary.Options{})
	same(t, "the copy", before, dump(t, copied))
	if copied.Device() != s.Device() {
		t.Error("the copy has another device")
	}
	if _, err := s.Backup(broken{}); err == nil || !strings.Contains(err.Error(), "pipe is broken") {
		t.Errorf("Backup() into a broken pipe = %v", err)
	}
	healthy(t, s)
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("pipe is broken") }

func TestVerifyRefuses(t *testing.T) {
	if _, err := glossary.Verify(filepath.Join(t.TempDir(), "none.db")); !errors.Is(err, glossary.ErrNotFound) {
		t.Errorf("Verify() = %v, want ErrNotFound", err)
	}
}
