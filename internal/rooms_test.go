// Package internal holds no code: this test keeps the rooms below it, and those
// beside it, to the table of who may import whom.
package internal

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rooms says which rooms of ours each room may import, and what from outside.
// A trailing slash stands for a whole tree of modules. Everybody may import the
// standard library. To change a line, say why in the commit.
//
// tagger, morphology and lexicon are rooms of their own, since cmd/mkdata makes
// what they read; dictionary needs german to cut a compound whose meaning it puts
// together; cli hands the readings of a form to the learner who asks for them.
var rooms = map[string]struct{ ours, outside []string }{
	"data":     {},
	"glossary": {nil, []string{"go.etcd.io/bbolt", "go.etcd.io/bbolt/errors", "golang.org/x/text/"}}, // x/text: terms are told apart in NFC

	"internal/article":    {nil, []string{"golang.org/x/text/", "golang.org/x/net/", "codeberg.org/readeck/go-readability/"}},
	"internal/schedule":   {},
	"internal/morphology": {nil, []string{"github.com/blevesearch/vellum"}},
	"internal/lexicon":    {[]string{"internal/morphology"}, nil}, // to compare gender and plural
	"internal/tagger":     {},
	"internal/german": {[]string{"data", "internal/morphology", "internal/lexicon", "internal/tagger"},
		[]string{"golang.org/x/text/", "github.com/blevesearch/vellum"}},
	"internal/dictionary": {[]string{"data", "internal/lexicon", "internal/german"}, nil},
	"internal/collect":    {[]string{"glossary", "internal/dictionary", "internal/german", "internal/tagger", "internal/morphology"}, nil},
	"internal/drill":      {[]string{"glossary", "internal/schedule", "internal/german"}, nil},
	"internal/screen":     {[]string{"glossary", "internal/drill"}, []string{"charm.land/", "github.com/charmbracelet/", "github.com/mattn/"}},
	"internal/anki":       {[]string{"glossary", "internal/schedule"}, []string{"modernc.org/sqlite", "github.com/klauspost/compress/", "golang.org/x/text/"}},
	"internal/export":     {[]string{"glossary"}, nil},
	"internal/cli": {[]string{"data", "glossary", "internal/article", "internal/schedule", "internal/german", "internal/dictionary", "internal/collect",
		"internal/drill", "internal/screen", "internal/anki", "internal/export", "internal/lexicon", "internal/morphology"},
		[]string{"github.com/urfave/cli/", "github.com/fatih/color", "github.com/mattn/", "github.com/charmbracelet/", "golang.org/x/text/"}},
	"cmd/wort": {[]string{"internal/cli"}, nil},
	"cmd/mkdata": {[]string{"data", "internal/german", "internal/lexicon", "internal/morphology", "internal/tagger"},
		[]string{"github.com/blevesearch/vellum"}},
	"internal": {},
}

func TestRooms(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "wort/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		room := strings.TrimPrefix(fields[0], "wort/")
		allowed, ok := rooms[room]
		if !ok {
			t.Errorf("%s has no line in the table: add one, and say in a sentence what the room is for", room)
			continue
		}
		for _, path := range fields[1:] {
			if ours, ok := strings.CutPrefix(path, "wort/"); ok {
				if !slices.Contains(allowed.ours, ours) {
					t.Errorf("%s may not import %s", room, ours)
				}
			} else if strings.Contains(strings.Split(path, "/")[0], ".") && !allowedOutside(allowed.outside, path) {
				t.Errorf("%s may not import %s", room, path)
			}
		}
	}
}

func allowedOutside(prefixes []string, path string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool {
		return path == p || strings.HasSuffix(p, "/") && strings.HasPrefix(path, p)
	})
}
