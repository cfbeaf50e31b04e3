package anki_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wort/glossary"
	"wort/internal/anki"
)

// model returns the note type as it is written.
func model(t *testing.T) map[string]any {
	t.Helper()
	pkg, _ := write(t, deck(t))
	models := read(t, pkg).col.Models
	if len(models) != 1 {
		t.Fatalf("%d note types, want 1", len(models))
	}
	for _, m := range models {
		return m.(map[string]any)
	}
	return nil
}

// Names, order and ids are in the collections of users: a difference here makes
// every note of theirs conflict.
func TestNoteTypeIsFixed(t *testing.T) {
	m := model(t)
	var got []string
	for _, group := range []string{"flds", "tmpls"} {
		for _, x := range m[group].([]any) {
			x := x.(map[string]any)
			got = append(got, fmt.Sprintf("%.0f %v %.0f", x["ord"], x["name"], x["id"]))
		}
	}
	want := []string{
		"0 Lemma 1796000000200", "1 Article 1796000000201", "2 Part of speech 1796000000202", "3 Plural 1796000000203",
		"4 English 1796000000204", "5 Parts 1796000000205", "6 Principal parts 1796000000206", "7 Government 1796000000207",
		"8 Example 1796000000208", "9 Source 1796000000209", "10 Cloze 1796000000210", "11 Audio 1796000000211",
		"12 Topics 1796000000212", "13 Notes 1796000000213", "14 ID 1796000000214", "15 Headword 1796000000215",
		"0 Recognise 1796000000300", "1 Produce 1796000000301",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields and templates (-want +got):\n%s", diff)
	}
	if id := fmt.Sprintf("%.0f", m["id"]); id != "1796000000100" || m["name"] != "wort" || m["sortf"] != 0.0 {
		t.Errorf("note type %s %q, sorted by %v", id, m["name"], m["sortf"])
	}
	if n := len(m["tmpls"].([]any)); n != len(glossary.Faces) {
		t.Errorf("%d templates for %d faces", n, len(glossary.Faces))
	}
}

// Anki takes over templates and style only if the note type is newer.
func TestNoteTypeModified(t *testing.T) {
	const modified, sum = 1795392000, "92807147aa6b9ac6"
	m := model(t)
	looks, err := json.Marshal([]any{m["tmpls"], m["css"]})
	if err != nil {
		t.Fatal(err)
	}
	hash := sha256.Sum256(looks)
	got := hex.EncodeToString(hash[:8])
	if m["mod"] != float64(modified) || got != sum {
		t.Errorf("templates or style have changed: set typeModified, here and in notetype.go, to the time now, and sum to %q", got)
	}
}

var reference = regexp.MustCompile(`\{\{[#/^]?(?:type:)?([^}]+)\}\}`)

func TestTemplatesNameFields(t *testing.T) {
	known := map[string]bool{}
	for _, f := range anki.Fields {
		known[f] = true
	}
	used := map[string]bool{}
	for _, x := range model(t)["tmpls"].([]any) {
		x := x.(map[string]any)
		for _, side := range []string{"qfmt", "afmt"} {
			html := x[side].(string)
			for _, match := range reference.FindAllStringSubmatch(html, -1) {
				used[match[1]] = true
				if !known[match[1]] {
					t.Errorf("%s %s: no field %q", x["name"], side, match[1])
				}
			}
			if strings.Contains(html, "<!--") {
				t.Errorf("%s %s: a comment is left", x["name"], side)
			}
		}
	}
	delete(known, "ID")
	for f := range known {
		if !used[f] {
			t.Errorf("field %q is shown nowhere", f)
		}
	}
}

// The question of a Produce card has no field with the German word in it.
func TestProduceAsksWithoutTheAnswer(t *testing.T) {
	question := model(t)["tmpls"].([]any)[1].(map[string]any)["qfmt"].(string)
	allowed := map[string]bool{"English": true, "Part of speech": true, "Cloze": true, "Headword": true, "Article": true}
	for _, match := range reference.FindAllStringSubmatch(question, -1) {
		if !allowed[match[1]] {
			t.Errorf("the question shows %q", match[1])
		}
	}
	for _, field := range []string{"{{Headword}}", "{{Article}}"} {
		if strings.Contains(question, field) {
			t.Errorf("the question shows %s", field)
		}
	}
}

// Every colour of text stands out from every ground it is used on: 4.5 to 1
// (WCAG 2.1, 1.4.3).
func TestContrast(t *testing.T) {
	css, err := os.ReadFile("notetype/style.css")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile(`(?s)\{([^}]*--text:[^}]*)\}`).FindAllSubmatch(css, -1)
	if len(blocks) != 2 {
		t.Fatalf("%d palettes, want light and dark", len(blocks))
	}
	for i, mode := range []string{"light", "dark"} {
		palette := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #(\w{6});`).FindAllSubmatch(blocks[i][1], -1) {
			palette[string(m[1])] = luminance(t, string(m[2]))
		}
		for ground, texts := range map[string][]string{
			"paper": {"text", "soft", "der", "die", "das", "plural"},
			"page":  {"text"}, "right": {"text"}, "wrong": {"text"}, "missed": {"text"},
		} {
			for _, text := range texts {
				a, b := palette[text], palette[ground]
				if ratio := (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05); ratio < 4.5 {
					t.Errorf("%s: %s on %s: contrast %.1f, want 4.5", mode, text, ground, ratio)
				}
			}
		}
	}
}

// luminance is the relative luminance of a colour as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(c uint64) float64 {
		x := float64(c&0xff) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}
