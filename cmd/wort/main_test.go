package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wort/internal/cli"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the goldens in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"wort": wort})
}

// wort is the program with the clock, the chance and the terminal of the script.
func wort() {
	now, err := time.Parse(time.RFC3339, os.Getenv("NOW"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "script: NOW:", err)
		os.Exit(99)
	}
	world := cli.System()
	world.Now = func() time.Time { return now }
	world.Location = time.UTC
	world.Rand = rand.NewChaCha8([32]byte{1})
	os.Exit(cli.Main(context.Background(), os.Args, world))
}

// TestScripts runs the scripts. Each finds gipfel.txt, a short article, in its
// folder, and has a glossary of its own, $GLOSSARY, which does not exist yet.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("NOW", "2026-11-23T08:00:00Z")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			e.Setenv("GLOSSARY", e.WorkDir+"/data/wort/glossary.db")
			e.Setenv("TERM", "dumb")
			article, err := os.ReadFile("testdata/gipfel.txt")
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(e.WorkDir, "gipfel.txt"), article, 0o666)
		},
	})
}
