package glossary

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"go.etcd.io/bbolt"
)

// Problem is something wrong in a glossary.
type Problem struct {
	Where string // bucket and key, or page
	What  string
}

// String is the problem in one line.
func (p Problem) String() string { return p.Where + ": " + p.What }

// Check reads everything and reports what is wrong: records with a bad checksum
// or that do not decode, indexes that disagree, references to nothing, a journal
// with gaps, and pages that bbolt finds fault with. No problems means that the
// glossary is whole.
func (s *Store) Check() ([]Problem, error) {
	c := &checker{}
	err := s.view(func(tx *bbolt.Tx) error {
		c.tx = tx
		c.pages(s)
		if c.fatal {
			return nil
		}
		c.records()
		c.terms()
		c.references()
		c.articles()
		c.journal()
		return nil
	})
	if err != nil {
		return c.problems, fmt.Errorf("check: %w", err)
	}
	return c.problems, nil
}

type checker struct {
	tx       *bbolt.Tx
	problems []Problem
	fatal    bool // going on would not be safe
	sound    map[string][]record
	decoded  []checkedTerm
	byID     map[[8]byte]Term
	articled map[string]bool // IDs
}

// checkedTerm is a term that decodes, and its key.
type checkedTerm struct {
	Term
	key []byte
}

func (c *checker) add(bucket string, key []byte, format string, args ...any) {
	c.problems = append(c.problems, Problem{where(bucket, key), fmt.Sprintf(format, args...)})
}

// pages checks the file below the records.
func (c *checker) pages(s *Store) {
	if err := s.checkPages(); err != nil {
		c.problems = append(c.problems, Problem{"file", err.Error()})
		c.fatal = true
		return
	}
	if s.halved.Load() {
		c.problems = append(c.problems, Problem{"file", "one of the two meta pages is bad: the last change may be missing"})
	}
	for err := range c.tx.Check() {
		what := err.Error()
		if strings.HasPrefix(what, "panic") || strings.Contains(what, "assertion") {
			if s.halved.Load() { // that is what it stumbled over
				continue
			}
			what = fault(what)
		}
		c.problems = append(c.problems, Problem{"file", what})
	}
}

// records checks the checksums; only sound records go on.
func (c *checker) records() {
	c.sound = map[string][]record{}
	for _, bucket := range allBuckets() {
		cursor := c.tx.Bucket([]byte(bucket)).Cursor()
		for k, v := cursor.First(); k != nil; k, v = cursor.Next() {
			if v == nil {
				c.add(bucket, k, "a bucket, not a record")
				continue
			}
			payload, err := unseal(bucket, k, v)
			if err != nil {
				c.add(bucket, k, "bad checksum")
				continue
			}
			c.sound[bucket] = append(c.sound[bucket], record{k, payload})
		}
	}
	_ = c.tx.ForEach(func(name []byte, _ *bbolt.Bucket) error {
		if !slices.Contains(allBuckets(), string(name)) {
			c.problems = append(c.problems, Problem{fmt.Sprintf("bucket %q", name), "unknown"})
		}
		return nil
	})
}

// terms checks the terms one by one.
func (c *checker) terms() {
	c.byID = map[[8]byte]Term{}
	keys := map[[8]byte][]byte{}
	for _, r := range c.sound[bucketTerms] {
		t, err := decodeTerm(r.key, r.payload)
		if err != nil {
			c.add(bucketTerms, r.key, "%v", err)
			continue
		}
		id, _ := idKey(t.ID)
		if !bytes.Equal(identityOf(t).termKey(), r.key) {
			c.add(bucketTerms, r.key, "holds %q", t.Headword())
		}
		if _, err := clean(t); err != nil {
			c.add(bucketTerms, r.key, "%v", err)
		}
		if _, twice := keys[id]; twice {
			c.add(bucketTerms, r.key, "ID %s twice", t.ID)
		}
		c.byID[id], keys[id] = t, r.key
		c.decoded = append(c.decoded, checkedTerm{t, r.key})
	}
	c.indexes(keys)
}

// indexes checks the index of IDs and that of identities; keys has the key of
// each term.
func (c *checker) indexes(keys map[[8]byte][]byte) {
	indexed := map[[8]byte]bool{}
	view := newChange(c.tx)
	for _, r := range c.sound[bucketIDs] {
		id := [8]byte{}
		if len(r.key) != 8 {
			c.add(bucketIDs, r.key, "bad key")
			continue
		}
		copy(id[:], r.key)
		if len(r.payload) > 0 && r.payload[0] == 'k' {
			indexed[id] = true
			if !bytes.Equal(keys[id], r.payload[1:]) {
				c.add(bucketIDs, r.key, "points to no term of that ID")
			}
			continue
		}
		if to, err := view.canonical(id); to == nil || err != nil {
			c.add(bucketIDs, r.key, "joined to no term")
		}
	}
	own := map[string][]byte{}
	for _, r := range c.sound[bucketIdentities] {
		own[string(r.key)] = r.payload
		if len(r.payload) != 8 || !c.has(r.payload) {
			c.add(bucketIdentities, r.key, "of no term")
		}
	}
	for _, t := range c.decoded {
		id, _ := idKey(t.ID)
		if !indexed[id] {
			c.add(bucketTerms, t.key, "ID %s not in the index", t.ID)
		}
		if !bytes.Equal(own[string(identityOf(t.Term).key())], id[:]) {
			c.add(bucketTerms, t.key, "not in the index of identities")
		}
	}
}

func (c *checker) has(id []byte) bool {
	_, ok := c.byID[[8]byte(id)]
	return ok
}

// references checks the corrections, the progress and the ignored words.
func (c *checker) references() {
	for _, r := range c.sound[bucketCorrections] {
		if len(r.key) != 8 || !c.has(r.key) {
			c.add(bucketCorrections, r.key, "of no term")
			continue
		}
		set, err := decodeCorrection(r.key, r.payload)
		if err == nil {
			err = set.valid()
		}
		if err != nil {
			c.add(bucketCorrections, r.key, "%v", err)
			continue
		}
		t := c.byID[[8]byte(r.key)]
		if changed, err := differs(t, set.apply(t)); changed || err != nil {
			c.add(bucketCorrections, r.key, "not applied to %q", t.Headword())
		}
	}
	for _, r := range c.sound[bucketProgress] {
		if len(r.key) != len(cardKey{}) {
			c.add(bucketProgress, r.key, "bad key")
			continue
		}
		if _, err := decodeProgress(cardKey(r.key), r.payload); err != nil {
			c.add(bucketProgress, r.key, "%v", err)
		}
		if !c.has(r.key[:8]) {
			c.add(bucketProgress, r.key, "of no term")
		}
	}
	for _, r := range c.sound[bucketIgnored] {
		if lemma, err := tidyLemma(string(r.key)); err != nil || lemma != string(r.key) {
			c.add(bucketIgnored, r.key, "not a lemma")
		}
	}
	for _, r := range c.sound[bucketMeta] {
		if !slices.Contains([]string{metaFormat, metaSchema, metaDevice}, string(r.key)) {
			c.add(bucketMeta, r.key, "unknown")
		}
	}
}

// articles checks the articles, their texts, and the examples that name them.
func (c *checker) articles() {
	c.articled = map[string]bool{}
	for _, r := range c.sound[bucketArticles] {
		a, err := decodeArticle(r.key, r.payload)
		if err != nil {
			c.add(bucketArticles, r.key, "%v", err)
			continue
		}
		if a.ID != hex.EncodeToString(r.key) {
			c.add(bucketArticles, r.key, "holds article %s", a.ID)
		}
		c.articled[a.ID] = true
	}
	texts := map[string]bool{}
	for _, r := range c.sound[bucketTexts] {
		id := hex.EncodeToString(r.key)
		texts[id] = true
		switch text, err := inflate(r.payload); {
		case err != nil:
			c.add(bucketTexts, r.key, "%v", err)
		case ArticleID(string(text)) != id:
			c.add(bucketTexts, r.key, "text of another article")
		case !c.articled[id]:
			c.add(bucketTexts, r.key, "of no article")
		}
	}
	for _, r := range c.sound[bucketArticles] {
		if !texts[hex.EncodeToString(r.key)] {
			c.add(bucketArticles, r.key, "without text")
		}
	}
	for _, t := range c.decoded {
		for _, e := range t.Examples {
			if e.Article != "" && !c.articled[e.Article] {
				c.add(bucketTerms, t.key, "example from article %s, which is not there", e.Article)
			}
		}
	}
}

// journal checks that the entries decode, follow each other without a gap, and
// that nothing is undone twice.
func (c *checker) journal() {
	next := uint64(1)
	undone := map[uint64]bool{}
	kindOf := map[uint64]Kind{}
	cursor := c.tx.Bucket([]byte(bucketJournal)).Cursor()
	for k, _ := cursor.First(); k != nil; k, _ = cursor.Next() {
		if len(k) != 8 || binary.BigEndian.Uint64(k) != next {
			c.add(bucketJournal, k, "expected entry %d", next)
		}
		if len(k) == 8 {
			next = binary.BigEndian.Uint64(k) + 1
		}
	}
	if next == 1 && len(c.sound[bucketTerms]) > 0 {
		c.problems = append(c.problems, Problem{fmt.Sprintf("bucket %q", bucketJournal), "empty, although there are terms"})
	}
	for _, r := range c.sound[bucketJournal] {
		e, err := decodeEntry(r.key, r.payload)
		if err != nil {
			c.add(bucketJournal, r.key, "%v", err)
			continue
		}
		kindOf[e.seq] = e.kind
		switch e.kind {
		case KindUndo:
			if undone[e.undoes] || kindOf[e.undoes] == KindUndo {
				c.add(bucketJournal, r.key, "undoes entry %d, which it cannot", e.undoes)
			}
			undone[e.undoes] = true
		case KindAnswer:
		default:
			if _, err := unpackImages(e.images); err != nil {
				c.add(bucketJournal, r.key, "%v", err)
			}
		}
	}
}
