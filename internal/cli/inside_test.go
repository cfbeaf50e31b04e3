package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"wort/glossary"
	"wort/internal/drill"

	"github.com/google/go-cmp/cmp"
)

func testEnv(width int) (*Env, *bytes.Buffer) {
	var out bytes.Buffer
	world := Env{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: io.Discard, Location: time.UTC,
		Now:    func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) },
		Getenv: func(string) string { return "" }, StdoutTerminal: true, Width: func() int { return width },
	}
	e := world.start()
	e.style = newPalette(false)
	return e, &out
}

func TestClean(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"plain", "die Abschreckung – „groß“", "die Abschreckung – „groß“"},
		{"line break and tab are blanks", "a\nb\tc\r\n", "a b c  "},
		{"colours", "\x1b[31mrot\x1b[0m", "rot"},
		{"colours in C1", "a\u009b1;31mb", "ab"},
		{"colours in 8 bits", "a\x9b31mb", "ab"},
		{"a continuation byte is no C1", "Świątek ś", "Świątek ś"},
		{"private parameters", "a\x1b[?1049hb", "ab"},
		{"intermediate characters", "a\x1b[1 qb", "ab"},
		{"title ended by a bell", "a\x1b]0;wort\ab", "ab"},
		{"link ended by ST", "\x1b]8;;https://example.org\x1b\\hier\x1b]8;;\x1b\\.", "hier."},
		{"title in C1", "a\u009d0;wort\u009cb", "ab"},
		{"device control string", "a\x1bP1$tx\x1b\\b", "ab"},
		{"string without end keeps its text", "a\x1b]0;wort", "a0;wort"},
		{"sequence without end", "a\x1b[31", "a"},
		{"sequence broken off by a letter with umlaut", "a\x1b[31ü", "aü"},
		{"character set", "a\x1b(Bb", "ab"},
		{"reset", "a\x1bcb", "ab"},
		{"lone escape", "a\x1b", "a"},
		{"escape before ü", "a\x1bü", "aü"},
		{"escape before a sequence", "\x1b\x1b[31mrot", "rot"},
		{"turned writing", "a\u202eb\u2066c\u200ed", "abcd"},
		{"soft hyphen and zero width", "Ab\u00adschreckung\u200b", "Abschreckung"},
		{"joiner stays", "a\u200db", "a\u200db"},
		{"not UTF-8", "gr\xfc\xdfe", "gr\ufffde"},
		{"line separator", "a\u2028b", "a b"},
		{"no-break space stays", "3\u00a0Mio.", "3\u00a0Mio."},
		{"tag characters", "a\U000e0041b", "ab"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := clean(test.in); got != test.want {
				t.Errorf("clean(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
	if got := cleanText("a\x1b\nb\r\n\nc"); got != "a\nb \n\nc" {
		t.Errorf("cleanText keeps lines: %q", got)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "Wort", "\x1b[31m", "a\u202eb", "gr\xfc", "\U000e0041", "\u009b", "\u009b31m", "\x9b1m", "\x1b]0;t\a", "\x1b\x1b[m[31m"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, unicode.IsControl) {
			t.Errorf("clean(%q) = %q", s, got)
		}
		if again := clean(got); again != got {
			t.Errorf("clean(%q) = %q, not %q", got, again, got)
		}
	})
}

func TestEscapeJSON(t *testing.T) {
	in := `{"a":"ä\u001b` + "\u202e\u009b\x7f\U000e0041" + `"}`
	want := `{"a":"ä\u001b\u202e\u009b\u007f\udb40\udc41"}`
	if got := string(escapeJSON([]byte(in))); got != want {
		t.Errorf("escapeJSON = %s, want %s", got, want)
	}
	if got := string(escapeJSON([]byte("{\n  \"a\": 1\n}\n"))); got != "{\n  \"a\": 1\n}\n" {
		t.Errorf("line breaks between values: %q", got)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"import", "list", "lookup", "show", "split", "export"}
	for _, test := range []struct{ typed, want string }{
		{"lisst", "list"}, {"lsit", "list"}, {"imprt", "import"}, {"LIST", "list"}, {"imp", "import"}, {"Abschreckung", ""}, {"x", ""}, {"", ""},
		{"expotr", "export"}, {"sho", "show"}, {"splitt", "split"},
	} {
		if got := nearest(test.typed, names); got != test.want {
			t.Errorf("nearest(%q) = %q, want %q", test.typed, got, test.want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"Übung", "Ubung", 1}, {"ab", "ba", 1}, {"Fregatte", "Fregate", 1}, {"kitten", "sitting", 3}, {"a", "abcdefgh", 5}} {
		if got := slips(test.a, test.b, 5); got != test.want {
			t.Errorf("slips(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
		if got := slips(test.b, test.a, 5); got != test.want {
			t.Errorf("slips(%q, %q) = %d, want %d", test.b, test.a, got, test.want)
		}
	}
}

func TestTable(t *testing.T) {
	columns := []column{{title: "word", least: 6, share: 2}, {title: "plural", least: 4, share: 1, spare: 1}, {title: "n", right: true}}
	fill := func() table {
		tab := table{columns: columns}
		tab.row(cell{text: "die Übung"}, cell{text: "Übungen", short: "-en"}, cell{text: "12"})
		tab.row(cell{text: "日本語の単語"}, cell{text: "\x1b[1m-\x1b[0m"}, cell{text: "3"})
		return tab
	}
	for _, test := range []struct {
		name  string
		width int
		want  string
	}{
		{"room for all", 80, "WORD          PLURAL    N\ndie Übung     Übungen  12\n日本語の単語  -         3\n"},
		{"short forms", 24, "WORD          PLURAL   N\ndie Übung     -en     12\n日本語の単語  -        3\n"},
		{"cut, a wide character whole", 20, "WORD       PLUR…   N\ndie Übung  -en    12\n日本語の…  -       3\n"},
		{"a column goes", 12, "WORD       N\ndie Übu…  12\n日本語…    3\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e, out := testEnv(test.width)
			tab := fill()
			tab.print(e)
			_ = e.out.Flush()
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Errorf("print (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEnding(t *testing.T) {
	for _, test := range []struct {
		lemma, plural string
		parts         []string
		want          string
	}{
		{"Bündnis", "Bündnisse", nil, "-se"},
		{"Minister", "Minister", nil, "-"},
		{"Vertrag", "Verträge", nil, "Verträge"},
		{"Grenzvertrag", "Grenzverträge", []string{"Grenze", "Vertrag"}, "-verträge"},
		{"Memorandum", "Memoranden", nil, "Memoranden"},
		{"US-Einsatz", "US-Einsätze", []string{"US", "Einsatz"}, "-Einsätze"},
		{"Frieden", "", nil, ""},
	} {
		if got := ending(glossary.Term{Lemma: test.lemma, Plural: test.plural, Parts: test.parts}); got != test.want {
			t.Errorf("ending(%s, %s) = %q, want %q", test.lemma, test.plural, got, test.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"fits", "ein Satz", 8, []string{"ein Satz"}},
		{"breaks at a blank", "ein Satz", 7, []string{"ein", "Satz"}},
		{"a long word has its line", "die Verteidigungsministerin sagt", 10, []string{"die", "Verteidigungsministerin", "sagt"}},
		{"colours take no room", "\x1b[1mein\x1b[0m Satz", 8, []string{"\x1b[1mein\x1b[0m Satz"}},
		{"wide characters take two columns", "日本 語", 6, []string{"日本", "語"}},
		{"nothing", "", 5, []string{""}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, wrap(test.in, test.width)); diff != "" {
				t.Errorf("wrap (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarked(t *testing.T) {
	text := "Sie fanden gestern statt."
	spans := []glossary.Span{{Start: 4, End: 10}, {Start: 19, End: 24}}
	if got, want := newPalette(false).marked(text, spans), "Sie *fanden* gestern *statt*."; got != want {
		t.Errorf("marked = %q, want %q", got, want)
	}
	if got, want := newPalette(true).marked(text, spans), "\x1b[1;4mfanden\x1b"; !strings.Contains(got, want) {
		t.Errorf("marked = %q, want bold and underlined", got)
	}
	bad := []glossary.Span{{Start: 4, End: 99}, {Start: 3, End: 3}, {Start: -1, End: 2}}
	if got := newPalette(false).marked(text, bad); got != text {
		t.Errorf("marked with bad spans = %q", got)
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1000: "-1,000"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{"a": "a", "": "''", "a b": "'a b'", "it's": `'it'\''s'`, "ä.txt": "ä.txt", "$x": "'$x'"} {
		if got := quote(in); got != want {
			t.Errorf("quote(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestWithoutArticle(t *testing.T) {
	for _, test := range []struct {
		in, want string
		gender   glossary.Gender
	}{
		{"die See", "See", "f"}, {"Das Treffen", "Treffen", "n"}, {"der", "der", ""}, {"in Kraft treten", "in Kraft treten", ""},
		{"die Hände schütteln", "die Hände schütteln", ""}, {"See", "See", ""},
	} {
		if got, g := withoutArticle(test.in); got != test.want || g != test.gender {
			t.Errorf("withoutArticle(%q) = %q, %q", test.in, got, g)
		}
	}
}

func TestStatistics(t *testing.T) {
	e, _ := testEnv(80)
	now := e.Now()
	today := e.day(now)
	term := func(id string) glossary.Term { return glossary.Term{ID: id, Lemma: id, Translations: []string{"x"}} }
	card := func(id string, f glossary.Face) string { return glossary.CardID(id, f) }
	snap := drill.Snapshot{
		Terms: []glossary.Term{term("a"), term("b"), term("c"), {ID: "d", Lemma: "no meaning"}},
		Progress: map[string]glossary.Progress{
			card("a", glossary.Recognise): {Reviews: 5, State: glossary.CardReview, StabilityDays: 30, DueDay: today + 3},
			card("a", glossary.Produce):   {Reviews: 2, State: glossary.CardReview, StabilityDays: 3, DueDay: today},
			card("b", glossary.Recognise): {Reviews: 1, State: glossary.CardLearning, DueAt: now.Add(-time.Minute)},
			card("b", glossary.Produce):   {Reviews: 1, State: glossary.CardLearning, DueAt: now.Add(time.Minute)},
			card("c", glossary.Recognise): {Suspended: true, Reviews: 4, State: glossary.CardReview, DueDay: today - 9},
		},
		Reviews: []glossary.Review{
			{Day: today, Grade: glossary.Good, StateBefore: glossary.CardReview},
			{Day: today - 1, Grade: glossary.Again, StateBefore: glossary.CardReview},
			{Day: today - 29, Grade: glossary.Hard, StateBefore: glossary.CardReview},
			{Day: today - 30, Grade: glossary.Again, StateBefore: glossary.CardReview},
			{Day: today - 6, Grade: glossary.Again, StateBefore: glossary.CardNew},
			{Day: today + 1, Grade: glossary.Again, StateBefore: glossary.CardReview},
		},
	}
	st := e.count(snap)
	share := 2.0 / 3
	want := statistics{Terms: 4, Cards: 6, New: 1, Learning: 3, Known: 1, Suspended: 1, Due: 2, Reviews: 6, Today: 1, Retention: &share}
	want.Recent = []dayCount{{"2026-11-17", 1}, {"2026-11-18", 0}, {"2026-11-19", 0}, {"2026-11-20", 0}, {"2026-11-21", 0}, {"2026-11-22", 1}, {"2026-11-23", 1}}
	if diff := cmp.Diff(want, st); diff != "" {
		t.Errorf("count (-want +got):\n%s", diff)
	}
	if got := st.New + st.Learning + st.Known + st.Suspended; got != st.Cards {
		t.Errorf("%d cards by state, %d in all", got, st.Cards)
	}
}

func TestPatientReader(t *testing.T) {
	b, err := io.ReadAll(&patientReader{context.Background(), strings.NewReader(strings.Repeat("ä", 5000))})
	if err != nil || len(b) != 10000 {
		t.Errorf("ReadAll = %d bytes, %v", len(b), err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	pipe, _ := io.Pipe()
	if _, err := io.ReadAll(&patientReader{ctx, pipe}); !errors.Is(err, context.Canceled) {
		t.Errorf("a read that nobody answers: %v", err)
	}
}

func TestProgressLine(t *testing.T) {
	e, _ := testEnv(40)
	p := e.newProgress(4)
	p.step(1, "ein sehr langer\x1b Name eines Artikels.txt")
	if got, want := p.line(), "[#####---------------] 1/4 ein sehr la…"; got != want {
		t.Errorf("line = %q, want %q", got, want)
	}
	p.end()
	if got := e.newProgress(0).line(); !strings.HasPrefix(got, "[--------------------] 0/0") {
		t.Errorf("a bar of nothing: %q", got)
	}
}

// signalling tells of the first write.
type signalling struct {
	bytes.Buffer
	once    sync.Once
	written chan struct{}
}

func (s *signalling) Write(b []byte) (int, error) {
	defer s.once.Do(func() { close(s.written) })
	return s.Buffer.Write(b)
}

// The bar leaves nothing behind.
func TestProgressOnTerminal(t *testing.T) {
	e, _ := testEnv(40)
	out := &signalling{written: make(chan struct{})}
	e.Stderr, e.StderrTerminal = out, true
	p := &progress{env: e, of: 2, at: 1, what: "a", stop: make(chan struct{})}
	p.start()
	<-out.written
	p.end()
	if got := out.String(); !strings.Contains(got, "1/2 a") || !strings.HasSuffix(got, "\r\x1b[K") {
		t.Errorf("the bar wrote %q", got)
	}
}
