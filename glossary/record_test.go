package glossary

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"
)

var someTime = time.Date(2026, 11, 23, 8, 0, 0, 123e6, time.UTC)

func someCard() cardKey { return newCardKey([8]byte{1, 2, 3, 4, 5, 6, 7, 8}, 1) }

func someProgress() Progress {
	return Progress{
		Card: someCard().String(), StabilityDays: 1.0 / 3, Difficulty: 10, State: CardRelearning, Step: 7, DueAt: someTime,
		DueDay: -3, LastAt: someTime.AddDate(-70, 0, 0), LastDay: 20780, IntervalDays: 36500, Reviews: math.MaxInt32, Lapses: 4, Suspended: true,
	}
}

func someAnswer() answer {
	return answer{card: someCard(), before: encodeProgress(someProgress()), review: Review{
		Card: someCard().String(), Grade: Easy, At: someTime, OffsetMinutes: -720, Day: 20780, Duration: 49 * 24 * time.Hour,
		StateBefore: CardReview, IntervalDays: 3, Delay: 36 * time.Hour, Verdict: VerdictWrong,
	}}
}

func someTerm() Term {
	return Term{
		ID: "0123456789abcdef", Lemma: "Abschreckung", Class: Noun, Gender: Feminine, Plural: "Abschreckungen", Parts: []string{"x", "ü\"<>&\u2028"},
		Translations: []string{"deterrence"}, Topics: []string{"a", "b"}, Government: "auf + Akk.", Forms: "f", Note: "n\n",
		Examples: []Example{{Text: "„Ja“ \\ sagte er.", Source: "s", Article: "a", Marks: []Span{{0, 3}, {10, 123456}}}, {Text: "x"}},
		Why:      map[string]Provenance{FieldPlural: {Lexicon, 1, ""}, FieldParts: {Guess, 0.25, "head"}},
		Added:    someTime, Changed: someTime.Add(time.Hour),
	}
}

func TestProgressRecord(t *testing.T) {
	for _, p := range []Progress{{Card: someCard().String()}, someProgress()} {
		b := encodeProgress(p)
		got, err := decodeProgress(someCard(), b)
		if diff := cmp.Diff(p, got); err != nil || diff != "" || len(b) != progressBytes {
			t.Errorf("%d bytes, %v, (-want +got):\n%s", len(b), err, diff)
		}
	}
}

func TestAnswerRecord(t *testing.T) {
	without := someAnswer()
	without.before = nil
	for _, a := range []answer{someAnswer(), without} {
		b := encodeAnswer(a)
		got, err := decodeAnswer(b)
		if err != nil || !reflect.DeepEqual(a, got) || len(b) != answerBytes {
			t.Errorf("%d bytes, decodeAnswer() = %+v, %v, want %+v", len(b), got, err, a)
		}
	}
}

func TestEntryRecord(t *testing.T) {
	images := []image{
		{bucket: bucketTerms, key: []byte("k"), after: []byte(strings.Repeat("long ", 100))},
		{bucket: bucketIgnored, key: []byte("w"), before: []byte{}},
		{bucket: bucketTexts, key: []byte("t"), after: []byte{}},
	}
	key := seqKey(7)
	for _, e := range []logEntry{
		{kind: KindAnswer, answer: someAnswer()},
		{kind: KindUndo, undoes: 6, summary: "6, edit: ü"},
		{kind: KindEdit, summary: "ü", moves: []move{{from: someCard()}, {someCard(), cardKey{9}}}, images: packImages(images)},
	} {
		e.seq, e.device, e.deviceSeq, e.at = 7, [8]byte{1}, 5, someTime
		got, err := decodeEntry(key, encodeEntry(e))
		if e.kind == KindAnswer {
			e.answer.review.Seq = 7
		}
		if err != nil || !reflect.DeepEqual(e, got) {
			t.Errorf("decodeEntry() = %+v, %v, want %+v", got, err, e)
		}
	}
	got, err := unpackImages(packImages(images))
	if err != nil || !reflect.DeepEqual(images, got) {
		t.Errorf("unpackImages() = %+v, %v, want %+v", got, err, images)
	}
	if n := len(encodeEntry(logEntry{kind: KindAnswer, answer: someAnswer()})) + sumBytes; n > 140 {
		t.Errorf("an answer takes %d bytes", n)
	}
}

func TestSeal(t *testing.T) {
	value := seal("terms", []byte("key"), []byte("payload"))
	if got, err := unseal("terms", []byte("key"), value); err != nil || string(got) != "payload" {
		t.Errorf("unseal() = %q, %v", got, err)
	}
	for name, err := range map[string]error{
		"another bucket": second(unseal("ids", []byte("key"), value)),
		"another key":    second(unseal("terms", []byte("kez"), value)),
		"short":          second(unseal("terms", []byte("key"), value[:3])),
		"changed":        second(unseal("terms", []byte("key"), append(bytes.Clone(value), 0))),
	} {
		if !errors.Is(err, ErrCorrupt) || !strings.Contains(err.Error(), "key") {
			t.Errorf("%s: %v, want ErrCorrupt naming the key", name, err)
		}
	}
}

func second(_ []byte, err error) error { return err }

func TestUnmarshalTerm(t *testing.T) {
	b, err := encodeTerm(someTerm())
	if err != nil {
		t.Fatal(err)
	}
	var fast Term
	s := scanner{text: string(b)}
	s.object(func(field string) int { return s.term(&fast, field) })
	if diff := cmp.Diff(someTerm(), fast); s.lost || diff != "" {
		t.Errorf("lost %v at %d, (-want +got):\n%s", s.lost, s.at, diff)
	}
	for _, other := range []string{
		`{ "id": "0123456789abcdef" , "lemma":"x"}`, `{"lemma":"x","lemma":"y","id":"0123456789abcdef"}`, `{"ID":"0123456789abcdef","lemma":"x","new":[1]}`,
		`{"id":"0123456789abcdef","lemma":"\ud83d\ude00","parts":[],"why":{},"examples":null}`,
		`{"parts":["a"],"parts":["b"]}`, `{"why":{"a":{"certainty":1e0}},"why":{"b":{"certainty":-0.5}}}`,
	} {
		var want, got Term
		wantErr, gotErr := json.Unmarshal([]byte(other), &want), unmarshalTerm([]byte(other), &got)
		if diff := cmp.Diff(want, got); diff != "" || (wantErr == nil) != (gotErr == nil) {
			t.Errorf("%s: %v, %v\n%s", other, wantErr, gotErr, diff)
		}
	}
}

// A record that decodes encodes to itself, or to what decodes to the same;
// anything else is an error and never a panic.
func FuzzStoreDecode(f *testing.F) {
	term, err := encodeTerm(someTerm())
	if err != nil {
		f.Fatal(err)
	}
	images := packImages([]image{{bucket: bucketTerms, key: []byte("k"), before: []byte("a"), after: bytes.Repeat([]byte("long "), 99)}})
	for _, seed := range [][]byte{
		nil, term, []byte(`{"id":"0123456789abcdef","lemma":"x"}`), encodeProgress(someProgress()), encodeAnswer(someAnswer()), images,
		encodeEntry(logEntry{kind: KindAnswer, answer: someAnswer()}),
		encodeEntry(logEntry{kind: KindUndo, undoes: 1, summary: "x"}),
		encodeEntry(logEntry{kind: KindEdit, summary: "x", moves: []move{{}}, images: images}),
		[]byte(`{"id":"0123456789abcdef","title":"t"}`), []byte(`{"lemma":{"text":"x","at":"2026-11-23T08:00:00Z"}}`),
	} {
		f.Add(seed)
	}
	key := seqKey(1 << 40)
	f.Fuzz(func(t *testing.T, b []byte) {
		var fast, slow Term
		fastErr, slowErr := unmarshalTerm(b, &fast), json.Unmarshal(b, &slow)
		if (fastErr == nil) != (slowErr == nil) || fastErr == nil && !reflect.DeepEqual(fast, slow) {
			t.Fatalf("term: %+v, %v; encoding/json: %+v, %v", fast, fastErr, slow, slowErr)
		}
		if term, err := decodeTerm(key, b); err == nil {
			again, err := encodeTerm(term)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := decodeTerm(key, again); err != nil || !equalTerms(term, got) {
				t.Fatalf("term %+v, then %+v, %v", term, got, err)
			}
		}
		if p, err := decodeProgress(someCard(), b); err == nil && !bytes.Equal(encodeProgress(p), b) {
			t.Fatalf("progress %x, then %x", b, encodeProgress(p))
		}
		if a, err := decodeAnswer(b); err == nil && !bytes.Equal(encodeAnswer(a), b) {
			t.Fatalf("answer %x, then %x", b, encodeAnswer(a))
		}
		if e, err := decodeEntry(key, b); err == nil {
			if got, err := decodeEntry(key, encodeEntry(e)); err != nil || !reflect.DeepEqual(e, got) {
				t.Fatalf("entry %+v, then %+v, %v", e, got, err)
			}
			_, _ = e.inverse()
		}
		if list, err := unpackImages(b); err == nil && len(list) > 0 {
			if got, err := unpackImages(packImages(list)); err != nil || len(got) != len(list) {
				t.Fatalf("images %+v, then %+v, %v", list, got, err)
			}
		}
		_, _ = decodeArticle(key, b)
		if r, err := decodeCorrection(key, b); err == nil && r.valid() == nil {
			r.apply(Term{})
		}
		_, _, _ = splitTermKey(b)
		_, _ = unseal(bucketTerms, key, b)
	})
}

// equalTerms compares what JSON keeps: an empty list is none.
func equalTerms(a, b Term) bool {
	x, err1 := encodeTerm(a)
	y, err2 := encodeTerm(b)
	return err1 == nil && err2 == nil && bytes.Equal(x, y)
}

// No bytes make the page check panic, run on for ever, or read outside.
func FuzzPages(f *testing.F) {
	s, err := Open(filepath.Join(f.TempDir(), "glossary.db"), Options{Device: "fuzz"})
	if err != nil {
		f.Fatal(err)
	}
	if _, err := s.Add(someTime, someTerm()); err != nil {
		f.Fatal(err)
	}
	s.Close()
	whole, err := os.ReadFile(s.Path())
	if err != nil {
		f.Fatal(err)
	}
	l, err := readLayout(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		f.Fatal(err)
	}
	whole = whole[:l.high*l.pageSize]
	if err := checkPages(bytes.NewReader(whole), l); err != nil {
		f.Fatal(err)
	}
	f.Add(4100, []byte{1, 2, 3})
	f.Add(8192+8, []byte{0xff, 0xff})
	f.Fuzz(func(t *testing.T, at int, patch []byte) {
		damaged := bytes.Clone(whole)
		if at < 0 || at >= len(damaged) {
			return
		}
		copy(damaged[at:], patch)
		if l, err := readLayout(bytes.NewReader(damaged), int64(len(damaged))); err == nil {
			_ = checkPages(bytes.NewReader(damaged), l)
		}
		_ = checkPages(bytes.NewReader(damaged), l)
	})
}

func TestMigrate(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "glossary.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var ran []int
	step := func(n int, err error) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error { ran = append(ran, n); return err }
	}
	version := func() (v []byte) {
		_ = s.view(func(tx *bbolt.Tx) error {
			b, err := getRecord(tx, bucketMeta, []byte(metaSchema))
			v = bytes.Clone(b)
			return err
		})
		return v
	}
	full := errors.New("disk full")
	err = s.update(func(tx *bbolt.Tx) error {
		return migrate(tx, 1, []func(*bbolt.Tx) error{step(1, nil), step(2, full)})
	})
	if !errors.Is(err, full) || !bytes.Equal(version(), []byte{0, 0, 0, 1}) {
		t.Errorf("migrate() = %v, version %v; want version 1 still", err, version())
	}
	ran = nil
	err = s.update(func(tx *bbolt.Tx) error {
		return migrate(tx, 2, []func(*bbolt.Tx) error{step(1, nil), step(2, nil), step(3, nil)})
	})
	if err != nil || !reflect.DeepEqual(ran, []int{2, 3}) || !bytes.Equal(version(), []byte{0, 0, 0, 4}) {
		t.Errorf("migrate() = %v, ran %v, version %v; want steps 2 and 3, version 4", err, ran, version())
	}
	if len(migrations) != schemaVersion-1 {
		t.Errorf("%d migrations lead to version %d", len(migrations), schemaVersion)
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, fold, typed string }{
		{"Abschreckung", "abschreckung", "abschreckung"},
		{"Größe", "grosse", "groesse"},
		{"ÜBUNG", "ubung", "uebung"},
		{"U\u0308bung", "ubung", "uebung"},
		{"STRAẞE", "strasse", "strasse"},
		{"Café", "cafe", "cafe"},
		{"US-Streitkräfte", "us-streitkrafte", "us-streitkraefte"},
		{"", "", ""},
	} {
		if f, k := fold(tt.in), typed(tt.in); f != tt.fold || k != tt.typed {
			t.Errorf("%q: fold %q, typed %q, want %q, %q", tt.in, f, k, tt.fold, tt.typed)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Größe", "ÜBUNG", "STRAẞE", "İ", "ſ", "Å", "ﬀ", "Ⅷ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := fold(s); fold(once) != once {
			t.Errorf("fold(%q) = %q, again %q", s, once, fold(once))
		}
		if k := typed(s); typed(k) != k {
			t.Errorf("typed(%q) = %q, again %q", s, k, typed(k))
		}
	})
}
