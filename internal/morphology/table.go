package morphology

import (
	"encoding/binary"
	"fmt"

	"github.com/blevesearch/vellum"
)

// Table answers questions about forms and nouns. It is safe for one goroutine
// at a time; [Open] is cheap enough to give each its own.
type Table struct {
	forms, nouns       *vellum.FST
	formSets, nounSets []byte
}

// Bytes are the four parts of a table as [Build] makes them.
type Bytes struct {
	Forms    []byte // finite-state table: form to offset in FormSets
	FormSets []byte // lists of readings
	Nouns    []byte // finite-state table: noun lemma to offset in NounSets
	NounSets []byte // lists of noun entries
}

// Open returns a table over b, which must not change afterwards. It reports an
// error when a finite-state table is damaged.
func Open(b Bytes) (*Table, error) {
	forms, err := vellum.Load(b.Forms)
	if err != nil {
		return nil, fmt.Errorf("open form table: %w", err)
	}
	nouns, err := vellum.Load(b.Nouns)
	if err != nil {
		return nil, fmt.Errorf("open noun table: %w", err)
	}
	return &Table{forms: forms, nouns: nouns, formSets: b.FormSets, nounSets: b.NounSets}, nil
}

// Readings appends the readings of the form, written exactly so, to dst.
func (t *Table) Readings(dst []Reading, form string) []Reading {
	offset, ok, err := t.forms.Get([]byte(form))
	if err != nil || !ok {
		return dst
	}
	d := decoder{t.formSets, int(offset)}
	for n := d.uvarint(); n > 0; n-- {
		kind := d.uvarint()
		r := Reading{Class: Class(kind >> 2), Gender: Gender(kind & 3)}
		r.Agree = Agreement(d.uvarint())
		r.Flags = Flags(d.uvarint())
		r.Lemma = d.edited(form)
		dst = append(dst, r)
	}
	return dst
}

// HasForm reports whether the form is in the table, without decoding it.
func (t *Table) HasForm(form string) bool {
	_, ok, err := t.forms.Get([]byte(form))
	return err == nil && ok
}

// Noun appends the entries of a noun lemma, one for each gender, to dst.
func (t *Table) Noun(dst []NounEntry, lemma string) []NounEntry {
	offset, ok, err := t.nouns.Get([]byte(lemma))
	if err != nil || !ok {
		return dst
	}
	d := decoder{t.nounSets, int(offset)}
	for n := d.uvarint(); n > 0; n-- {
		kind := d.uvarint()
		e := NounEntry{Gender: Gender(kind & 3), Adjectival: kind&4 != 0, PluralOnly: kind&8 != 0}
		for k := kind >> 4; k > 0; k-- {
			e.Plurals = append(e.Plurals, d.edited(lemma))
		}
		dst = append(dst, e)
	}
	return dst
}

// HasNoun reports whether the lemma is a noun of the table.
func (t *Table) HasNoun(lemma string) bool {
	_, ok, err := t.nouns.Get([]byte(lemma))
	return err == nil && ok
}

// decoder reads a list; what lies beyond the end reads as zero, so that a
// damaged table gives wrong words and not a panic.
type decoder struct {
	b  []byte
	at int
}

func (d *decoder) uvarint() uint64 {
	if d.at >= len(d.b) {
		return 0
	}
	v, n := binary.Uvarint(d.b[d.at:])
	if n <= 0 {
		d.at = len(d.b)
		return 0
	}
	d.at += n
	return v
}

// edited reads an edit and applies it: the stem keeps all but cut bytes and gets
// new ones in their place.
func (d *decoder) edited(stem string) string {
	cut, add := int(d.uvarint()), int(d.uvarint())
	if cut > len(stem) || d.at+add > len(d.b) {
		return stem
	}
	tail := d.b[d.at : d.at+add]
	d.at += add
	if cut == 0 && add == 0 {
		return stem
	}
	return stem[:len(stem)-cut] + string(tail)
}
