package screen

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"wort/glossary"
)

// named are the keys that are more than their text.
var named = map[string]tea.KeyPressMsg{
	"space":     {Code: tea.KeySpace, Text: " "},
	"enter":     {Code: tea.KeyEnter},
	"esc":       {Code: tea.KeyEscape},
	"ctrl+c":    {Code: 'c', Mod: tea.ModCtrl},
	"ctrl+z":    {Code: 'z', Mod: tea.ModCtrl},
	"ctrl+u":    {Code: 'u', Mod: tea.ModCtrl},
	"ctrl+w":    {Code: 'w', Mod: tea.ModCtrl},
	"backspace": {Code: tea.KeyBackspace},
	"delete":    {Code: tea.KeyDelete},
	"left":      {Code: tea.KeyLeft},
	"right":     {Code: tea.KeyRight},
	"home":      {Code: tea.KeyHome},
	"end":       {Code: tea.KeyEnd},
	"up":        {Code: tea.KeyUp},
	"down":      {Code: tea.KeyDown},
}

// press presses keys; a word that is no key is typed. It reports whether the
// model wants to leave.
func press(m *model, keys ...string) (quit bool) {
	for _, k := range keys {
		msgs := []tea.Msg{named[k]}
		if _, ok := named[k]; !ok {
			msgs = nil
			for _, r := range k {
				msgs = append(msgs, tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
		for _, msg := range msgs {
			_, cmd := m.Update(msg)
			quit = cmd != nil
		}
	}
	return quit
}

func sized(f *fake, t *testing.T, o Options, width, height int) *model {
	m := newModel(f.session(t), o)
	m.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return m
}

func TestViewGoldens(t *testing.T) {
	long := intent()
	long.Why = map[string]glossary.Provenance{glossary.FieldTranslations: {Origin: glossary.Guess}}
	absicht := glossary.Term{ID: "1", Lemma: "Absicht", Class: glossary.Noun, Gender: "f", Translations: []string{"intention"}}
	states := []struct {
		name string
		make func() *fake
		keys []string
	}{
		{"recognise", func() *fake { return newFake(intent()) }, nil},
		{"recognise_answer", func() *fake { return newFake(long).with(absicht) }, []string{"space"}},
		{"produce", func() *fake { return newFake(intent()).produceOnly() }, []string{"die Absicht"}},
		{"produce_answer", func() *fake { return newFake(intent()).produceOnly() }, []string{"die Absichterklärung", "enter"}},
		{"verb", func() *fake { return newFake(takePlace()).produceOnly() }, nil},
		{"help", func() *fake { return newFake(intent()) }, []string{"?"}},
		{"done", func() *fake { return newFake(intent()) }, []string{"space", "4"}},
	}
	sizes := []struct{ width, height int }{{80, 24}, {40, 16}, {20, 12}}
	for _, st := range states {
		for _, size := range sizes {
			name := fmt.Sprintf("%s_%d", st.name, size.width)
			t.Run(name, func(t *testing.T) {
				m := sized(st.make(), t, Options{Colour: size.width == 80}, size.width, size.height)
				press(m, st.keys...)
				view := m.View()
				lines := strings.Split(view.Content, "\n")
				if len(lines) != size.height {
					t.Errorf("%d lines, want %d", len(lines), size.height)
				}
				for i, line := range lines {
					if w := lipgloss.Width(line); w > size.width {
						t.Errorf("line %d is %d columns wide, want at most %d: %q", i, w, size.width, line)
					}
				}
				golden(t, name, view.Content)
			})
		}
	}
}

// with adds a term that is not asked.
func (f *fake) with(t glossary.Term) *fake {
	f.terms = append(f.terms, t)
	for _, c := range t.Cards() {
		f.progress[c.ID] = glossary.Progress{Suspended: true}
	}
	return f
}

func TestViewEverySize(t *testing.T) {
	wide := intent()
	wide.Lemma = "Ver\u00adteidigungs\u0308minister防衛大臣🇩🇪"
	wide.Examples[0].Text = "für 防衛大臣 e\u0301te\u0301 \x1b[31mrot\a"
	for width := 1; width <= 90; width += 3 {
		for height := 1; height <= 30; height += 4 {
			for _, f := range []*fake{newFake(wide), newFake(wide).produceOnly()} {
				m := sized(f, t, Options{Colour: true}, width, height)
				for _, keys := range [][]string{{}, {"down", "wort"}, {"enter"}, {"down"}, {"?"}, {"?", "1", "1"}} {
					press(m, keys...)
					v := m.View()
					lines := strings.Split(v.Content, "\n")
					if len(lines) > height {
						t.Fatalf("%d×%d after %q: %d lines", width, height, keys, len(lines))
					}
					if strings.ContainsAny(v.Content, "\a\r\t") || strings.Contains(v.Content, "\x1b[31mrot") {
						t.Fatalf("%d×%d: control characters of the example are on the screen", width, height)
					}
					if c := v.Cursor; c != nil && (c.Y < 0 || c.Y >= height || width >= 20 && c.X >= width) {
						t.Fatalf("%d×%d: cursor at %d, %d", width, height, c.X, c.Y)
					}
					for _, line := range lines {
						if w := lipgloss.Width(line); width >= 20 && w > width {
							t.Fatalf("%d×%d: a line of %d columns: %q", width, height, w, line)
						}
					}
				}
			}
		}
	}
}

func TestColourIsNeverAlone(t *testing.T) {
	for _, colour := range []bool{true, false} {
		m := sized(newFake(intent()), t, Options{Colour: colour}, 80, 24)
		content := m.View().Content
		if !strings.Contains(content, "die") || !strings.Contains(content, "\x1b[1;4mAbsichtserklärung\x1b[0m") {
			t.Errorf("colour %v: no article, or the word is not set off:\n%q", colour, content)
		}
		if got := strings.Contains(content, "\x1b[1;31m"); got != colour {
			t.Errorf("colour %v: red is used: %v", colour, got)
		}
	}
}

func TestKeysRecognise(t *testing.T) {
	f := newFake(intent(), takePlace())
	m := sized(f, t, Options{}, 80, 24)
	press(m, "3")
	if len(f.log) != 0 || m.revealed {
		t.Fatal("a grade before the answer is shown does something")
	}
	press(m, "space", "2")
	if len(f.log) != 1 || f.log[0].review.Grade != glossary.Hard || m.revealed {
		t.Fatalf("space, 2: %d answers, want one, hard, and the next question", len(f.log))
	}
	press(m, "enter", "enter")
	if len(f.log) != 2 || f.log[1].review.Grade != glossary.Good {
		t.Fatalf("enter, enter: %+v, want good", f.log)
	}
	press(m, "u")
	if len(f.log) != 1 || m.notice == "" {
		t.Errorf("u: %d answers, want one taken back", len(f.log))
	}
	press(m, "space", "4")
	if len(f.log) != 2 || f.log[1].review.Grade != glossary.Easy {
		t.Errorf("after undo: %+v, want easy", f.log)
	}
}

func TestKeysProduce(t *testing.T) {
	f := newFake(intent()).produceOnly()
	m := sized(f, t, Options{}, 80, 24)
	press(m, "quatsch ?", "?") // letters are typed; ? is help, and back
	if !m.open || m.revealed || m.typed.String() != "quatsch " {
		t.Fatalf("typed %q, want the letters in the field", m.typed.String())
	}
	press(m, "ctrl+u", "die Absichtserklärung", "enter")
	if m.judged.Verdict != glossary.VerdictRight {
		t.Fatalf("judged %+v, want right", m.judged)
	}
	press(m, "1")
	if len(f.log) != 0 || m.notice == "" {
		t.Fatal("again for a right answer is accepted, or nothing is said")
	}
	press(m, "4")
	if len(f.log) != 1 || f.log[0].review.Verdict != glossary.VerdictRight || m.open {
		t.Fatalf("%+v, want easy, right, and the end", f.log)
	}
	press(m, "ctrl+z", "x", "enter", "2")
	if len(f.log) != 0 {
		t.Fatal("hard for a wrong answer is accepted")
	}
	if press(m, "enter"); len(f.log) != 1 || f.log[0].review.Grade != glossary.Again {
		t.Errorf("%+v, want again", f.log)
	}
}

func TestKeysInTheField(t *testing.T) {
	tests := []struct {
		name string
		keys []string
		want string
	}{
		{"letters", []string{"schön"}, "schön"},
		{"backspace takes the mark too", []string{"schu\u0308", "backspace"}, "sch"},
		{"left and right", []string{"ab", "left", "left", "left", "x", "right", "y"}, "xayb"},
		{"home, delete, end", []string{"abc", "home", "delete", "end", "d"}, "bcd"},
		{"word", []string{"die Absicht ", "ctrl+w"}, "die "},
		{"line", []string{"die Absicht", "ctrl+u"}, ""},
		{"backspace on nothing", []string{"backspace", "delete", "left"}, ""},
		{"the length is bounded", []string{strings.Repeat("a", 300)}, strings.Repeat("a", maxTyped)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := sized(newFake(intent()).produceOnly(), t, Options{}, 40, 20)
			press(m, tt.keys...)
			if got := m.typed.String(); got != tt.want {
				t.Errorf("typed %q, want %q", got, tt.want)
			}
			text, column := m.typed.window(m.inputWidth())
			if w := lipgloss.Width(text); w > m.inputWidth() || column > m.inputWidth() {
				t.Errorf("window is %d columns with the cursor at %d, want at most %d", w, column, m.inputWidth())
			}
		})
	}
	m := sized(newFake(intent()).produceOnly(), t, Options{}, 40, 20)
	m.Update(tea.PasteMsg{Content: "die\nAbsichts\x1b[31merklärung\x00"})
	if got, want := m.typed.String(), "die Absichtserklärung"; got != want {
		t.Errorf("pasted %q, want %q", got, want)
	}
}

func TestKeysThatLeave(t *testing.T) {
	tests := []struct {
		name    string
		produce bool
		keys    []string
		want    error
	}{
		{"q", false, []string{"q"}, nil},
		{"esc", false, []string{"esc"}, nil},
		{"ctrl+c", false, []string{"ctrl+c"}, ErrInterrupted},
		{"q after the answer", false, []string{"space", "q"}, nil},
		{"esc while typing", true, []string{"die Ab", "esc"}, nil},
		{"ctrl+c while typing", true, []string{"die Ab", "ctrl+c"}, ErrInterrupted},
		{"q and enter while typing", true, []string{"q", "enter"}, nil},
		{"q in the help", true, []string{"?", "q"}, nil},
		{"at the end", false, []string{"space", "4", "enter"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake(intent())
			if tt.produce {
				f.produceOnly()
			}
			m := sized(f, t, Options{}, 80, 24)
			if !press(m, tt.keys...) {
				t.Fatal("the drill goes on")
			}
			if !errors.Is(m.ended, tt.want) || tt.want == nil && m.ended != nil {
				t.Errorf("ended with %v, want %v", m.ended, tt.want)
			}
		})
	}
}

func TestStoreFailsOnTheScreen(t *testing.T) {
	f := newFake(intent(), takePlace())
	m := sized(f, t, Options{}, 80, 24)
	disk := errors.New("disk full\x1b]0;x\a")
	f.fail = disk
	press(m, "space", "3")
	if !m.revealed || len(f.log) != 0 || !strings.Contains(m.View().Content, "Not stored: ") || strings.Contains(m.View().Content, "\a") {
		t.Fatalf("after a failure: %q, want the card and the reason", m.notice)
	}
	if press(m, "q"); !errors.Is(m.ended, disk) {
		t.Errorf("left with %v, want the failure", m.ended)
	}
	press(m, "3")
	if len(f.log) != 1 || m.failed != nil {
		t.Fatalf("the key again: %d stored, failed %v; want it stored", len(f.log), m.failed)
	}
	f.fail = fmt.Errorf("term: %w", glossary.ErrNotFound)
	lemma := m.question.Term.Lemma
	if press(m, "space", "3"); !strings.Contains(m.notice, lemma+" was removed meanwhile") {
		t.Errorf("notice %q, want that the term was removed", m.notice)
	}
}

func TestUndoOfNothing(t *testing.T) {
	m := sized(newFake(intent()), t, Options{}, 80, 24)
	if press(m, "u"); !strings.Contains(m.notice, "Not undone: nothing to undo") || !m.open {
		t.Errorf("notice %q, want that there is nothing to undo", m.notice)
	}
	m = sized(newFake(intent()).produceOnly(), t, Options{}, 80, 24)
	if press(m, "u", "enter"); !strings.Contains(m.notice, "Not undone: nothing to undo") || m.revealed {
		t.Errorf("notice %q, want that there is nothing to undo", m.notice)
	}
}

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "die Abschreckung", "die Abschreckung"},
		{"umlauts and quotation marks", "„Größe“ – ja", "„Größe“ – ja"},
		{"escape sequence", "a\x1b[31mb", "ab"},
		{"window title", "a\x1b]0;x\ab", "ab"},
		{"C1 control", "a\u009b31mb", "ab"},
		{"lines and tabs", "a\r\nb\tc\u2028d", "a  b c d"},
		{"direction override", "a\u202eb\u2066c", "abc"},
		{"soft hyphen, zero width", "Ab\u00adsicht\u200b\ufeff", "Absicht"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"combining mark", "u\u0308", "u\u0308"},
		{"a heap of marks", "u" + strings.Repeat("\u0308", 50), "u" + strings.Repeat("\u0308", maxMarks)},
		{"wide", "防衛", "防衛"},
		{"private use, unassigned", "a\ue000\U000e0080b", "ab"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestMarkedWithMarksThatDoNotFit(t *testing.T) {
	e := glossary.Example{Text: "für", Marks: []glossary.Span{{Start: 2, End: 9}, {Start: -3, End: 1}, {Start: 3, End: 3}}}
	if got := marked(e, word); got != "für" {
		t.Errorf("marked() = %q, want the text alone", got)
	}
}

func BenchmarkView(b *testing.B) {
	m := newModel(newFake(intent()).session(b), Options{Colour: true})
	m.key(named["space"])
	b.ReportAllocs()
	for b.Loop() {
		m.View()
	}
}
