package tagger_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wort/internal/tagger"
)

// examples are sentences "form/TAG …" to learn from.
func examples(t testing.TB, sentences ...string) []tagger.Example {
	t.Helper()
	var out []tagger.Example
	for _, s := range sentences {
		var e tagger.Example
		for _, pair := range strings.Fields(s) {
			form, name, _ := strings.Cut(pair, "/")
			tag, ok := tagger.ParseTag(name)
			if !ok {
				t.Fatalf("%q: no tag", name)
			}
			e.Observations = append(e.Observations, tagger.Observation{Form: form})
			e.Tags = append(e.Tags, tag)
		}
		out = append(out, e)
	}
	return out
}

var lessons = []string{
	"Die/ART Minister/NN trafen/VVFIN sich/PRF ./$.",
	"Der/ART Botschafter/NN lehnte/VVFIN ab/PTKVZ ./$.",
	"Sie/PPER reiste/VVFIN ab/APPR Montag/NN ./$.",
	"Das/ART neue/ADJA Abkommen/NN gilt/VVFIN ./$.",
}

func TestTrainLearns(t *testing.T) {
	es := examples(t, lessons...)
	m, err := tagger.Load(tagger.Train(es, 10, 1))
	if err != nil {
		t.Fatal(err)
	}
	var s tagger.Scratch
	for i, e := range es {
		for k, got := range m.Tag(&s, e.Observations) {
			if got != e.Tags[k] {
				t.Errorf("%q: word %d = %v, want %v", lessons[i], k, got, e.Tags[k])
			}
		}
	}
}

func TestTrainIsReproducible(t *testing.T) {
	es := examples(t, lessons...)
	if !bytes.Equal(tagger.Train(es, 5, 7), tagger.Train(es, 5, 7)) {
		t.Error("same examples and seed give different models")
	}
}

func TestAllowedIsKept(t *testing.T) {
	m, err := tagger.Load(tagger.Train(examples(t, lessons...), 5, 1))
	if err != nil {
		t.Fatal(err)
	}
	var s tagger.Scratch
	only := tagger.SetOf(tagger.VVINF)
	for _, got := range m.Tag(&s, []tagger.Observation{{Form: "Die", Allowed: only}, {Form: "Minister", Allowed: only}}) {
		if got != tagger.VVINF {
			t.Errorf("tag %v, want the only one allowed", got)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	good := tagger.Train(examples(t, lessons...), 2, 1)
	for _, b := range [][]byte{nil, []byte("junk"), good[:10], good[:40]} {
		if _, err := tagger.Load(b); !errors.Is(err, tagger.ErrModel) {
			t.Errorf("Load of %d bytes: %v, want ErrModel", len(b), err)
		}
	}
}

// TestDamagedWeights cuts the weights: tags may be wrong, but there is no panic.
func TestDamagedWeights(t *testing.T) {
	es := examples(t, lessons...)
	good := tagger.Train(es, 3, 1)
	for cut := 1; cut < 200; cut += 7 {
		m, err := tagger.Load(good[:len(good)-cut])
		if err != nil {
			continue
		}
		var s tagger.Scratch
		m.Tag(&s, es[0].Observations)
	}
}

func TestTagNames(t *testing.T) {
	for tag := tagger.ADJA; tag <= tagger.OtherMark; tag++ {
		if back, ok := tagger.ParseTag(tag.String()); !ok || back != tag {
			t.Errorf("ParseTag(%q) = %v, %v", tag.String(), back, ok)
		}
	}
	if _, ok := tagger.ParseTag("NOUN"); ok {
		t.Error(`ParseTag("NOUN"): must not be a tag of STTS`)
	}
}

func BenchmarkTag(b *testing.B) {
	es := examples(b, lessons...)
	m, err := tagger.Load(tagger.Train(es, 3, 1))
	if err != nil {
		b.Fatal(err)
	}
	var s tagger.Scratch
	b.ReportAllocs()
	for b.Loop() {
		m.Tag(&s, es[0].Observations)
	}
}
