package anki_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wort/glossary"
	"wort/internal/anki"
)

// one returns the only note of a deck of one term.
func one(t testing.TB, term glossary.Term) noteRow {
	t.Helper()
	d := deck(t)
	d.Terms = []glossary.Term{term}
	pkg, _ := write(t, d)
	c := read(t, pkg)
	if len(c.notes) != 1 {
		t.Fatalf("%d notes, want 1", len(c.notes))
	}
	return c.notes[0]
}

func TestFields(t *testing.T) {
	want := map[string]map[string]string{
		"Absichtserklärung": {
			"Lemma": "Absichtserklärung", "Article": "die", "Part of speech": "noun", "Plural": "Absichtserklärungen",
			"English": "declaration of intent; letter of intent", "Parts": "Absicht + Erklärung",
			"Example": "Beide Seiten unterzeichneten am Abend eine <b>Absichtserklärung</b> über gemeinsame Übungen.",
			"Source":  "Gipfel in Brüssel", "Cloze": "Beide Seiten unterzeichneten am Abend eine ____ über gemeinsame Übungen.",
			"Topics": "diplomacy", "Notes": "oft mit „gemeinsam“", "ID": "3aeb692f01407e6c", "Headword": "die Absichtserklärung",
		},
		"Streitkräfte": {
			"Lemma": "Streitkräfte", "Article": "die", "Part of speech": "noun, plural only", "English": "armed forces",
			"Parts": "Streit + Kraft", "Example": "Die <b>Streitkräfte</b> beider Länder üben gemeinsam.",
			"Source": "Besuch der Ministerin: „Wir bleiben“", "Cloze": "Die ____ beider Länder üben gemeinsam.",
			"Topics": "defence", "ID": "0776bf48e8938b60", "Headword": "die Streitkräfte",
		},
		"stattfinden": {
			"Lemma": "stattfinden", "Part of speech": "verb", "English": "to take place", "Principal parts": "fand statt, hat stattgefunden",
			"Example": "Die Gespräche <b>fanden</b> hinter verschlossenen Türen <b>statt</b>.", "Source": "Gipfel in Brüssel",
			"Cloze": "Die Gespräche ____ hinter verschlossenen Türen ____.", "ID": "4ed1f5550248e978", "Headword": "stattfinden",
		},
		"Abwehrkapazität": {
			"Lemma": "Abwehrkapazität", "Article": "die", "Part of speech": "noun", "English": "defence + capacity <i>(guess)</i>",
			"Parts": "Abwehr + Kapazität", "Topics": "defence", "ID": "8e72f27ffd08e090", "Headword": "die Abwehrkapazität",
		},
	}
	pkg, _ := write(t, deck(t))
	c := read(t, pkg)
	for lemma, fields := range want {
		for _, name := range anki.Fields {
			fields[name] += "" // the others are empty
		}
		if diff := cmp.Diff(fields, c.note(t, lemma).Fields); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lemma, diff)
		}
	}
}

func TestNoteRow(t *testing.T) {
	pkg, _ := write(t, deck(t))
	got := read(t, pkg).note(t, "Absichtserklärung")
	if got.GUID != "OutpLwFAfmw" || got.GUID != anki.GUID("3aeb692f01407e6c") {
		t.Errorf("GUID %q, want OutpLwFAfmw: it must never change", got.GUID)
	}
	if want := changed.Unix(); got.Modified != want {
		t.Errorf("modified %d, want %d, the term's last change", got.Modified, want)
	}
	if want := " pos::noun topic::diplomacy "; got.Tags != want {
		t.Errorf("tags %q, want %q", got.Tags, want)
	}
	if got.Checksum != 601921529 { // head of sha1("Absichtserklärung")
		t.Errorf("checksum %d", got.Checksum)
	}
	if id := time.UnixMilli(got.ID); id.After(added) || id.Before(added.Add(-time.Hour)) {
		t.Errorf("id %d is %v, want shortly before %v", got.ID, id, added)
	}
}

func TestTags(t *testing.T) {
	tests := []struct {
		name   string
		topics []string
		want   string
	}{
		{"none", nil, " pos::noun "},
		{"sorted", []string{"diplomacy", "defence"}, " pos::noun topic::defence topic::diplomacy "},
		{"blanks", []string{" arms control\u3000und mehr "}, " pos::noun topic::arms_control_und_mehr "},
		{"levels", []string{"law::sea", "::"}, " pos::noun topic::law:sea "},
		{"twice", []string{"a", "a", " a"}, " pos::noun topic::a "},
		{"control characters", []string{"a\x00b\x1fc\x7f"}, " pos::noun topic::abc "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := one(t, term(glossary.Term{Lemma: "Amt", Class: glossary.Noun, Translations: []string{"office"}, Topics: tt.topics})).Tags; got != tt.want {
				t.Errorf("topics %q: tags %q, want %q", tt.topics, got, tt.want)
			}
		})
	}
}

func TestEscaping(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"markup", `<b>"fett" & schön</b>`, "&lt;b&gt;&quot;fett&quot; &amp; schön&lt;/b&gt;"},
		{"script", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
		{"entity", "&amp;", "&amp;amp;"},
		{"templates", "{{Lemma}} [sound:x.mp3]", "{{Lemma}} [sound:x.mp3]"},
		{"lines", "eins\r\nzwei\ndrei\tvier", "eins<br>zwei<br>drei vier"},
		{"control characters", "a\x00b\x1fc\x7fd\u0085e", "abcde"},
		{"decomposed", "U\u0308bung", "Übung"},
		{"not UTF-8", "a\xff\xfeb", "ab"},
		{"mark at the start", "\u0338a", "&#824;a"},
		{"mark after a line break", "a\n\u0338b", "a<br>&#824;b"},
		{"emoji", "👩\u200d✈\ufe0f", "👩\u200d✈\ufe0f"},
		{"space around", "  a \n", "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := one(t, term(glossary.Term{Lemma: "Amt", Class: glossary.Noun, Translations: []string{"office"}, Note: tt.text})).Fields["Notes"]
			if got != tt.want {
				t.Errorf("note %q: %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestExample(t *testing.T) {
	mark := func(spans ...glossary.Span) []glossary.Span { return spans }
	tests := []struct {
		name, text string
		marks      []glossary.Span
		want       string
	}{
		{"none", "Der See ruht.", nil, "Der See ruht."},
		{"one", "Der See ruht.", mark(glossary.Span{Start: 4, End: 7}), "Der <b>See</b> ruht."},
		{"out of order", "a b c", mark(glossary.Span{Start: 4, End: 5}, glossary.Span{Start: 0, End: 1}), "<b>a</b> b <b>c</b>"},
		{"overlapping", "abcdef", mark(glossary.Span{Start: 0, End: 3}, glossary.Span{Start: 2, End: 5}), "<b>abcde</b>f"},
		{"one in another", "abcdef", mark(glossary.Span{Start: 0, End: 5}, glossary.Span{Start: 2, End: 3}), "<b>abcde</b>f"},
		{"outside", "abc", mark(glossary.Span{Start: -4, End: 1}, glossary.Span{Start: 2, End: 99}, glossary.Span{Start: 50, End: 60}), "<b>a</b>b<b>c</b>"},
		{"backwards", "abc", mark(glossary.Span{Start: 2, End: 1}), "abc"},
		{"inside a letter", "süß", mark(glossary.Span{Start: 2, End: 4}), "s<b>üß</b>"},
		{"beside markup", `<"&">`, mark(glossary.Span{Start: 1, End: 4}), "&lt;<b>&quot;&amp;&quot;</b>&gt;"},
		{"before a mark", "e\u0301", mark(glossary.Span{Start: 0, End: 1}), "<b>e</b>&#769;"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := one(t, term(glossary.Term{
				Lemma: "Amt", Class: glossary.Noun, Translations: []string{"office"},
				Examples: []glossary.Example{{Text: tt.text, Marks: tt.marks}},
			})).Fields["Example"]
			if got != tt.want {
				t.Errorf("example %q, marks %v: %q, want %q", tt.text, tt.marks, got, tt.want)
			}
		})
	}
}

func TestCloze(t *testing.T) {
	rearm := glossary.Term{Lemma: "Rüstung", Class: glossary.Noun, Plural: "Rüstungen"}
	tests := []struct {
		name     string
		term     glossary.Term
		examples []glossary.Example
		want     string
	}{
		{"word", rearm, []glossary.Example{example("", "Die Rüstung kostet.", "Rüstung")}, "Die ____ kostet."},
		{"again in the sentence", rearm, []glossary.Example{example("", "Rüstung folgt auf Rüstung.", "Rüstung")}, "____ folgt auf ____."},
		{"plural in the sentence", rearm, []glossary.Example{example("", "Die Rüstung und die Rüstungen.", "Rüstung")}, "Die ____ und die ____."},
		{"other case", rearm, []glossary.Example{example("", "RÜSTUNG: Die Rüstung kostet.", "Rüstung")}, "____: Die ____ kostet."},
		{"in a compound", rearm, []glossary.Example{example("", "Rüstungskontrolle bremst die Rüstung.", "die Rüstung")}, ""},
		{"the second one", rearm, []glossary.Example{
			example("", "Rüstungskontrolle bremst die Rüstung.", "die Rüstung"), example("", "Die Rüstung kostet.", "Rüstung"),
		}, "Die ____ kostet."},
		{"nothing marked", rearm, []glossary.Example{{Text: "Die Rüstung kostet."}}, "Die ____ kostet."},
		{"not there", rearm, []glossary.Example{{Text: "Das Wetter bleibt."}}, ""},
		{"nothing else there", rearm, []glossary.Example{example("", "Rüstung!", "Rüstung")}, ""},
		{"decomposed", rearm, []glossary.Example{{Text: "Die Ru\u0308stung kostet."}}, "Die ____ kostet."},
		{"inflected elsewhere", glossary.Term{Lemma: "Angriff", Class: glossary.Noun},
			[]glossary.Example{example("", "Wegen des Angriffs, des Angriffs!", "Angriffs")}, "Wegen des ____, des ____!"},
		{"two halves", glossary.Term{Lemma: "anrufen", Class: glossary.Verb},
			[]glossary.Example{example("", "Er ruft an, denn das geht alle an.", "ruft", "an")}, "Er ____ ____, denn das geht alle an."},
		{"phrase", glossary.Term{Lemma: "in Kraft treten", Class: glossary.Phrase},
			[]glossary.Example{example("", "Es tritt <bald> in Kraft.", "tritt", "in Kraft")}, "Es ____ &lt;bald&gt; ____."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.term.Translations, tt.term.Examples = []string{"x"}, tt.examples
			if got := one(t, term(tt.term)).Fields["Cloze"]; got != tt.want {
				t.Errorf("cloze of %q = %q, want %q", tt.examples[0].Text, got, tt.want)
			}
		})
	}
}

// What has nothing to ask or nothing to answer is left out, and said so.
func TestLeftOut(t *testing.T) {
	tests := []struct {
		name string
		term glossary.Term
	}{
		{"no translation", glossary.Term{Lemma: "Amt"}},
		{"translation of nothing", glossary.Term{Lemma: "Amt", Translations: []string{" \x00"}}},
		{"no lemma", glossary.Term{Lemma: "\x01", Translations: []string{"office"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := deck(t)
			d.Terms = []glossary.Term{term(tt.term)}
			if _, result := write(t, d); result != (anki.Result{LeftOut: 1}) {
				t.Errorf("Write = %+v, want one left out", result)
			}
		})
	}
}

func TestGUID(t *testing.T) {
	seen := map[string]string{}
	for _, id := range []string{"3aeb692f01407e6c", "3aeb692f01407e6d", "", "x", "ganz anders", "3aeb692f01407e6c00"} {
		g := anki.GUID(id)
		if g != anki.GUID(id) || g == "" || seen[g] != "" || strings.ContainsAny(g, " \t\"<>&") {
			t.Errorf("GUID(%q) = %q", id, g)
		}
		seen[g] = id + "!"
	}
}

// Terms of one import have one time of adding; their notes still need ids of
// their own, and room for the cards between them.
func TestIDsAreUnique(t *testing.T) {
	if len(glossary.Faces) > 8 {
		t.Fatal("more faces than the note ids leave room for")
	}
	d := deck(t)
	d.Terms = many(20000)
	for i := range d.Terms[:100] {
		d.Terms[i].Added = time.Time{}
	}
	pkg, result := write(t, d)
	c := read(t, pkg) // INSERT would have refused an id twice
	if result.Notes != 20000 || len(c.cards) != 40000 {
		t.Errorf("%d notes, %d cards, want 20000 and 40000", len(c.notes), len(c.cards))
	}
	guids := map[string]bool{}
	for _, n := range c.notes {
		guids[n.GUID] = true
	}
	if len(guids) != len(c.notes) {
		t.Errorf("%d GUIDs for %d notes", len(guids), len(c.notes))
	}
	if !slices.IsSortedFunc(c.notes, func(a, b noteRow) int { return int(a.ID - b.ID) }) {
		t.Error("notes are not sorted")
	}
}
