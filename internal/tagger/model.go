package tagger

import (
	"encoding/binary"
	"errors"
	"strings"
)

// magic begins every model and names its format.
const magic = "wort-tagger-1\n"

// ErrModel is returned when bytes are not a model of this format.
var ErrModel = errors.New("not a tagger model of this format")

// Model is a trained tagger. It may be used by several goroutines at once.
//
// Its bytes are, after the magic line: the number of slots (a power of two) as
// 4 bytes little-endian; the slots, each the upper half of a feature's hash and
// the offset of its weights plus one (zero: empty), 4 bytes each; and the
// weights, for each feature a count and so many pairs of tag (1 byte) and weight
// (2 bytes).
type Model struct {
	slots, weights []byte
	mask           uint64
}

// Load returns the model in b, which must not change afterwards.
func Load(b []byte) (*Model, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, ErrModel
	}
	b = b[len(magic):]
	n := uint64(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if n == 0 || n&(n-1) != 0 || uint64(len(b)) < 8*n {
		return nil, ErrModel
	}
	return &Model{slots: b[:8*n], weights: b[8*n:], mask: n - 1}, nil
}

// Scratch holds the memory that tagging needs, so that tagging many sentences
// allocates little.
type Scratch struct {
	words    []word
	features []feature
	tags     []Tag
}

// Tag returns one tag for each observation. The result is good until the next
// call with the same scratch.
func (m *Model) Tag(s *Scratch, obs []Observation) []Tag {
	s.words, s.tags = s.words[:0], s.tags[:0]
	for _, o := range obs {
		s.words = append(s.words, newWord(o, strings.ToLower(o.Form)))
	}
	prev2, prev := NoTag, NoTag
	for i := range s.words {
		s.features = features(s.features[:0], s.words, i, prev2, prev)
		t := m.best(s.features, s.words[i].Allowed)
		s.tags = append(s.tags, t)
		prev2, prev = prev, t
	}
	return s.tags
}

// best returns the allowed tag with the highest score.
func (m *Model) best(fs []feature, allowed Set) Tag {
	var scores [numTags]int32
	for _, f := range fs {
		at := m.find(f)
		if at < 0 || at >= len(m.weights) {
			continue
		}
		n := int(m.weights[at])
		pairs := m.weights[at+1:]
		for k := 0; k < n && 3*k+3 <= len(pairs); k++ {
			t := pairs[3*k]
			if int(t) < numTags {
				scores[t] += int32(int16(binary.LittleEndian.Uint16(pairs[3*k+1:])))
			}
		}
	}
	return argmax(&scores, allowed)
}

func argmax(scores *[numTags]int32, allowed Set) Tag {
	best := NoTag
	for t := ADJA; int(t) < numTags; t++ {
		if allowed != 0 && !allowed.Has(t) {
			continue
		}
		if best == NoTag || scores[t] > scores[best] {
			best = t
		}
	}
	return best
}

// find returns the offset of the weights of f, or -1.
func (m *Model) find(f feature) int {
	key := uint32(f >> 32)
	for k := uint64(f) & m.mask; ; k = (k + 1) & m.mask {
		slot := m.slots[8*k:]
		offset := binary.LittleEndian.Uint32(slot[4:])
		if offset == 0 {
			return -1
		}
		if binary.LittleEndian.Uint32(slot) == key {
			return int(offset - 1)
		}
	}
}
