package morphology

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/blevesearch/vellum"
)

// Build makes the bytes of a table from all readings of each form and all
// entries of each noun. The same input gives the same bytes.
func Build(forms map[string][]Reading, nouns map[string][]NounEntry) (Bytes, error) {
	var b Bytes
	var err error
	b.Forms, b.FormSets, err = buildPart(forms, encodeReadings)
	if err != nil {
		return Bytes{}, fmt.Errorf("forms: %w", err)
	}
	b.Nouns, b.NounSets, err = buildPart(nouns, encodeNoun)
	if err != nil {
		return Bytes{}, fmt.Errorf("nouns: %w", err)
	}
	return b, nil
}

// buildPart writes each distinct list once and maps every key to its offset.
func buildPart[T any](m map[string][]T, encode func(key string, list []T) []byte) (fst, sets []byte, err error) {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out bytes.Buffer
	b, err := vellum.New(&out, nil)
	if err != nil {
		return nil, nil, err
	}
	offsets := map[string]uint64{}
	for _, k := range keys {
		set := encode(k, m[k])
		at, seen := offsets[string(set)]
		if !seen {
			at = uint64(len(sets))
			offsets[string(set)] = at
			sets = append(sets, set...)
		}
		if err := b.Insert([]byte(k), at); err != nil {
			return nil, nil, fmt.Errorf("%q: %w", k, err)
		}
	}
	if err := b.Close(); err != nil {
		return nil, nil, err
	}
	return out.Bytes(), sets, nil
}

func encodeReadings(form string, rs []Reading) []byte {
	b := binary.AppendUvarint(nil, uint64(len(rs)))
	for _, r := range rs {
		b = binary.AppendUvarint(b, uint64(r.Class)<<2|uint64(r.Gender))
		b = binary.AppendUvarint(b, uint64(r.Agree))
		b = binary.AppendUvarint(b, uint64(r.Flags))
		b = appendEdit(b, form, r.Lemma)
	}
	return b
}

func encodeNoun(lemma string, es []NounEntry) []byte {
	b := binary.AppendUvarint(nil, uint64(len(es)))
	for _, e := range es {
		kind := uint64(e.Gender) | uint64(len(e.Plurals))<<4
		if e.Adjectival {
			kind |= 4
		}
		if e.PluralOnly {
			kind |= 8
		}
		b = binary.AppendUvarint(b, kind)
		for _, p := range e.Plurals {
			b = appendEdit(b, lemma, p)
		}
	}
	return b
}

// appendEdit writes how to get from stem to word: how many bytes to cut off the
// end, and what to put there.
func appendEdit(b []byte, stem, word string) []byte {
	n := 0
	for n < len(stem) && n < len(word) && stem[n] == word[n] {
		n++
	}
	b = binary.AppendUvarint(b, uint64(len(stem)-n))
	tail := strings.Clone(word[n:])
	b = binary.AppendUvarint(b, uint64(len(tail)))
	return append(b, tail...)
}
