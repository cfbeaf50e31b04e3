package anki_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// ankiVersion is the release of the Anki library that judges the packages.
const ankiVersion = "26.9.3"

// plan is one collection and what to import into it; see testdata/judge.py.
type plan struct {
	Profile  string   `json:"profile"`
	Packages []string `json:"packages"`
	Progress bool     `json:"progress"`
	FSRS     string   `json:"fsrs"` // before, after or never
}

// verdict is what Anki made of it.
type verdict struct {
	Logs    []map[string]int `json:"logs"`
	Notes   []judgedNote     `json:"notes"`
	Cards   []judgedCard     `json:"cards"`
	Reviews []judgedReview   `json:"reviews"`
	Decks   []string         `json:"decks"`
	Types   []string         `json:"types"`
	Preset  *judgedPreset    `json:"preset"`
	Check   string           `json:"check"`
	Healthy bool             `json:"healthy"`
}

type judgedNote struct {
	GUID     string            `json:"guid"`
	Modified int64             `json:"modified"`
	Tags     []string          `json:"tags"`
	Type     string            `json:"type"`
	Fields   map[string]string `json:"fields"`
}

type judgedCard struct {
	GUID       string  `json:"guid"`
	Ord        int     `json:"ord"`
	Deck       string  `json:"deck"`
	Type       int     `json:"type"`
	Queue      int     `json:"queue"`
	Due        int64   `json:"due"` // of a review card: days from today
	Interval   int     `json:"interval"`
	Reps       int     `json:"reps"`
	Lapses     int     `json:"lapses"`
	Left       int     `json:"left"`
	Stability  float64 `json:"stability"`
	Difficulty float64 `json:"difficulty"`
	Last       int64   `json:"last"`
	Question   string  `json:"question"`
	Answer     string  `json:"answer"`
}

type judgedReview struct {
	Card     string `json:"card"` // GUID/ord
	ID       int64  `json:"id"`
	Grade    int    `json:"grade"`
	Interval int    `json:"interval"`
	Last     int    `json:"last"`
	Factor   int    `json:"factor"`
	Took     int    `json:"took"`
	Kind     int    `json:"kind"`
}

type judgedPreset struct {
	Retention  float64   `json:"retention"`
	Parameters []float64 `json:"parameters"`
	Learn      []float64 `json:"learn"`
	Relearn    []float64 `json:"relearn"`
}

// judge carries out the plans with the real Anki library, whose clock stands in
// the zone (that of the machine if empty).
func judge(t *testing.T, zone string, plans ...plan) []verdict {
	t.Helper()
	python := ankiPython(t)
	dir := t.TempDir()
	for i := range plans {
		plans[i].Profile = filepath.Join(dir, fmt.Sprintf("collection%d.anki2", i))
	}
	file := filepath.Join(dir, "plans.json")
	data, err := json.Marshal(plans)
	if err == nil {
		err = os.WriteFile(file, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, filepath.Join("testdata", "judge.py"), file)
	cmd.Env = os.Environ()
	if zone != "" {
		cmd.Env = append(cmd.Env, "TZ="+zone)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd, err, stderr.Bytes())
	}
	var verdicts []verdict
	if err := json.Unmarshal(out, &verdicts); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return verdicts
}

// ankiPython returns a Python that has the Anki library, in an environment that
// is made once and kept in the user's cache. Without Python or network the test
// is skipped, but not in CI.
func ankiPython(t *testing.T) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err == nil {
		cache = filepath.Join(cache, "wort-test")
		err = os.MkdirAll(cache, 0o755)
	}
	if err != nil {
		cache = t.TempDir()
	}
	final := filepath.Join(cache, "anki-"+ankiVersion)
	python := inEnvironment(final)
	if exec.Command(python, "-c", "import anki.collection").Run() == nil {
		return python
	}
	fresh, err := os.MkdirTemp(cache, "new-*") // another test may be at it too
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(fresh)
	if err := makeEnvironment(fresh); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("no Anki library to judge the package: %v", err)
		}
		t.Skipf("SKIPPED, the package was not judged by Anki: %v", err)
	}
	if err := os.RemoveAll(final); err != nil { // not usable
		t.Fatal(err)
	}
	if err := os.Rename(fresh, final); err != nil && exec.Command(python, "-c", "import anki.collection").Run() != nil {
		t.Fatal(err)
	}
	return python
}

// makeEnvironment makes a virtual environment with the Anki library: the pinned
// release or, where that is no longer served, the newest.
func makeEnvironment(dir string) error {
	var failed error
	for _, name := range []string{"python3", "python"} {
		if failed = run(name, "-m", "venv", dir); failed == nil {
			break
		}
	}
	if failed != nil {
		return failed
	}
	pip := []string{"-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "20"}
	pinned := run(inEnvironment(dir), append(pip, "anki=="+ankiVersion)...)
	if pinned == nil || run(inEnvironment(dir), append(pip, "anki")...) == nil {
		return nil
	}
	return pinned
}

func run(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, bytes.TrimSpace(out))
	}
	return nil
}

// inEnvironment is where a virtual environment has its Python.
func inEnvironment(dir string) string {
	if runtime.GOOS == "windows" {
		return filepath.Join(dir, "Scripts", "python.exe")
	}
	return filepath.Join(dir, "bin", "python")
}
