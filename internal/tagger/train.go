package tagger

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// Example is a sentence with its right tags.
type Example struct {
	Observations []Observation
	Tags         []Tag
}

// average is a weight with the sum of its values over all steps of training.
type average struct {
	value, sum int64
	since      int64
}

// trainer holds the weights while they are learned.
type trainer struct {
	weights map[feature]*[numTags]average
	step    int64
}

// Train learns from the examples, going over them so many times in an order
// drawn from seed, and returns the bytes of the model. Weights that stay small
// are left out. The same examples and seed give the same bytes.
func Train(examples []Example, epochs int, seed uint64) []byte {
	t := &trainer{weights: map[feature]*[numTags]average{}}
	rng := rand.New(rand.NewPCG(seed, 0))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.learn(examples[i])
		}
	}
	return t.bytes()
}

func (t *trainer) learn(e Example) {
	ws := make([]word, len(e.Observations))
	for i, o := range e.Observations {
		ws[i] = newWord(o, strings.ToLower(o.Form))
	}
	var fs []feature
	prev2, prev := NoTag, NoTag
	for i := range ws {
		fs = features(fs[:0], ws, i, prev2, prev)
		guess := t.best(fs, ws[i].Allowed)
		t.step++
		if gold := e.Tags[i]; guess != gold {
			for _, f := range fs {
				t.update(f, gold, 1)
				t.update(f, guess, -1)
			}
		}
		prev2, prev = prev, guess
	}
}

func (t *trainer) best(fs []feature, allowed Set) Tag {
	var scores [numTags]int32
	for _, f := range fs {
		if w := t.weights[f]; w != nil {
			for k := range w {
				scores[k] += int32(w[k].value)
			}
		}
	}
	return argmax(&scores, allowed)
}

func (t *trainer) update(f feature, tag Tag, by int64) {
	w := t.weights[f]
	if w == nil {
		w = new([numTags]average)
		t.weights[f] = w
	}
	a := &w[tag]
	a.sum += a.value * (t.step - a.since)
	a.since = t.step
	a.value += by
}

// precision is the value of weight 1 in a model.
const precision = 64

// bytes writes the averaged weights in the format of [Model].
func (t *trainer) bytes() []byte {
	fs := make([]feature, 0, len(t.weights))
	lists := map[feature][]byte{}
	for f, w := range t.weights {
		if list := t.list(w); list != nil {
			fs = append(fs, f)
			lists[f] = list
		}
	}
	slices.Sort(fs)
	slots := 1
	for slots < 2*len(fs) {
		slots *= 2
	}
	table := make([]byte, 8*slots)
	weights := []byte{}
	offsets := map[string]uint32{}
	for _, f := range fs {
		list := lists[f]
		at, seen := offsets[string(list)]
		if !seen {
			at = uint32(len(weights))
			offsets[string(list)] = at
			weights = append(weights, list...)
		}
		k := int(uint64(f) & uint64(slots-1))
		for binary.LittleEndian.Uint32(table[8*k+4:]) != 0 {
			k = (k + 1) % slots
		}
		binary.LittleEndian.PutUint32(table[8*k:], uint32(f>>32))
		binary.LittleEndian.PutUint32(table[8*k+4:], at+1)
	}
	b := binary.LittleEndian.AppendUint32([]byte(magic), uint32(slots))
	return append(append(b, table...), weights...)
}

func (t *trainer) list(w *[numTags]average) []byte {
	list := []byte{0}
	for tag := range w {
		a := w[tag]
		mean := float64(a.sum+a.value*(t.step-a.since)) / float64(max(t.step, 1))
		v := int(math.Round(mean * precision))
		if v > -8 && v < 8 {
			continue
		}
		v = min(max(v, math.MinInt16), math.MaxInt16)
		list[0]++
		list = append(list, byte(tag))
		list = binary.LittleEndian.AppendUint16(list, uint16(int16(v)))
	}
	if list[0] == 0 {
		return nil
	}
	return list
}
