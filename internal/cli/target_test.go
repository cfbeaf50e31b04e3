package cli

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSamePath(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("ordner", 0o700); err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, a, b string
		want       bool
	}{
		{"equal", "g.db", "g.db", true},
		{"dot", "g.db", "./g.db", true},
		{"up and down", "g.db", "ordner/../g.db", true},
		{"absolute", "g.db", filepath.Join(here, "g.db"), true},
		{"folder that is not there", "neu/g.db", filepath.Join(here, "neu", "g.db"), true},
		{"another name", "g.db", "h.db", false},
		{"another folder", "g.db", "ordner/g.db", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := samePath(test.a, test.b); got != test.want {
				t.Errorf("samePath(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
			}
		})
	}
}
