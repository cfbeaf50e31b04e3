package glossary

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"time"

	"go.etcd.io/bbolt"
)

// MergeResult says what an import did. The terms are sorted as in [Store.Terms].
type MergeResult struct {
	Article      Article // without text; empty when the import had none
	ArticleKnown bool    // the same text was imported before
	Added        []Term
	Updated      []Term
	Unchanged    []Term
	Ignored      []string // lemmas left out because the learner ignores them
}

// Merge imports an article's terms, or, without text, a list of terms. Terms that
// are new are added; to the others examples are appended, at most 12 a term, and
// empty or less certain fields are filled in, never one the learner has set. All
// happens, or, when an error is returned, nothing. Importing the same again
// changes nothing.
func (s *Store) Merge(at time.Time, a Article, terms []Term) (MergeResult, error) {
	var result MergeResult
	err := s.change(at, KindImport, func(c *change) (_ string, err error) {
		result, err = c.merge(at, a, terms)
		return result.summary(), err
	})
	if err != nil {
		return MergeResult{}, fmt.Errorf("import: %w", err)
	}
	return result, nil
}

// PreviewMerge says what [Store.Merge] would do, and does nothing. New terms have
// no times.
func (s *Store) PreviewMerge(a Article, terms []Term) (MergeResult, error) {
	var result MergeResult
	err := s.view(func(tx *bbolt.Tx) (err error) {
		result, err = newChange(tx).merge(time.Time{}, a, terms)
		return err
	})
	if err != nil {
		return MergeResult{}, fmt.Errorf("import: %w", err)
	}
	return result, nil
}

func (r MergeResult) summary() string {
	name := r.Article.Title
	if name == "" {
		name = r.Article.Source
	}
	if name == "" {
		name = "term list"
	}
	return fmt.Sprintf("%s: %d added, %d updated", cut(name, maxSummary-60), len(r.Added), len(r.Updated))
}

// How a term fared in an import.
const (
	fareUnchanged = iota
	fareUpdated
	fareAdded
)

func (c *change) merge(at time.Time, a Article, terms []Term) (r MergeResult, err error) {
	at = milliseconds(at)
	if r.Article, r.ArticleKnown, err = c.mergeArticle(at, a); err != nil {
		return r, err
	}
	fares := map[[8]byte]int{}
	for _, t := range terms {
		if t, err = clean(t); err != nil {
			return r, err
		}
		if ignored, err := c.get(bucketIgnored, []byte(t.Lemma)); err != nil {
			return r, err
		} else if ignored != nil {
			r.Ignored = append(r.Ignored, t.Lemma)
			continue
		}
		if t.Examples, err = c.place(t.Examples, r.Article); err != nil {
			return r, err
		}
		id, fare, err := c.mergeTerm(at, t)
		if err != nil {
			return r, err
		}
		fares[id] = max(fares[id], fare)
	}
	slices.Sort(r.Ignored)
	r.Ignored = slices.Compact(r.Ignored)
	if r.Article.ID != "" && len(fares) > r.Article.Terms {
		r.Article.Terms = len(fares)
		if err := c.setArticle(r.Article); err != nil {
			return r, err
		}
	}
	return r, c.collect(&r, fares)
}

// place says of examples what article they are from. One of an article that the
// glossary does not have keeps only its source.
func (c *change) place(examples []Example, a Article) ([]Example, error) {
	for i := range examples {
		e := &examples[i]
		if e.Article == "" && (e.Source == "" || e.Source == a.Title) {
			e.Article = a.ID
		}
		if e.Article != "" && e.Article != a.ID {
			_, ok, err := c.article(e.Article)
			if err != nil {
				return nil, err
			}
			if !ok {
				e.Article = ""
			}
		}
		if e.Source == "" {
			e.Source = a.Title
		}
	}
	return examples, nil
}

// collect reads the terms back for the result, in order.
func (c *change) collect(r *MergeResult, fares map[[8]byte]int) error {
	type keyed struct {
		id  [8]byte
		key []byte
	}
	var ids []keyed
	for id := range maps.Keys(fares) {
		b, err := c.get(bucketIDs, id[:])
		if err != nil {
			return err
		}
		ids = append(ids, keyed{id, b})
	}
	slices.SortFunc(ids, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for _, k := range ids {
		t, err := c.termByKey(k.id)
		if err != nil {
			return err
		}
		switch fares[k.id] {
		case fareAdded:
			r.Added = append(r.Added, t)
		case fareUpdated:
			r.Updated = append(r.Updated, t)
		default:
			r.Unchanged = append(r.Unchanged, t)
		}
	}
	return nil
}

// mergeTerm adds a clean term or joins it to the one that has its identity.
func (c *change) mergeTerm(at time.Time, t Term) (id [8]byte, fare int, err error) {
	found, err := c.resolve(identityOf(t))
	if err != nil {
		return id, 0, err
	}
	if found == nil {
		id, err = c.addTerm(at, t)
		return id, fareAdded, err
	}
	id = *found
	// A noun without gender stays with the term it met first, also when another
	// gender comes up later: the same article must not add it then.
	if err := c.set(bucketIdentities, identityOf(t).key(), id[:]); err != nil {
		return id, 0, err
	}
	old, err := c.termByKey(id)
	if err != nil {
		return id, 0, err
	}
	joined, changed := join(old, t)
	if !changed {
		return id, fareUnchanged, nil
	}
	corrections, err := c.corrections(id)
	if err != nil {
		return id, 0, err
	}
	joined = corrections.apply(joined)
	joined.Changed = at
	return id, fareUpdated, c.setTerm(id, &old, joined)
}

// addTerm stores a clean term that is new.
func (c *change) addTerm(at time.Time, t Term) (id [8]byte, err error) {
	i := identityOf(t)
	t.ID = NewID(i.lemma, i.class, i.gender)
	t.Added, t.Changed = at, at
	t.Examples = joinExamples(nil, t.Examples)
	for n := 2; ; n++ {
		id, _ = idKey(t.ID)
		if taken, err := c.get(bucketIDs, id[:]); err != nil {
			return id, err
		} else if taken == nil {
			return id, c.setTerm(id, nil, t)
		}
		// Another term began with this identity and was corrected to be
		// something else; a third one that took its place is gone.
		t.ID = NewID(fmt.Sprintf("%s\x00%d", i.lemma, n), i.class, i.gender)
	}
}

// setTerm stores a term under its identity; old is what was stored before, nil
// for a new one. The old identity stays.
func (c *change) setTerm(id [8]byte, old *Term, t Term) error {
	payload, err := encodeTerm(t)
	if err != nil {
		return err
	}
	key := identityOf(t).termKey()
	if old != nil {
		if oldKey := identityOf(*old).termKey(); !bytes.Equal(oldKey, key) {
			if err := c.set(bucketTerms, oldKey, nil); err != nil {
				return err
			}
		}
	}
	if err := c.set(bucketTerms, key, payload); err != nil {
		return err
	}
	if err := c.set(bucketIDs, id[:], append([]byte{'k'}, key...)); err != nil {
		return err
	}
	return c.set(bucketIdentities, identityOf(t).key(), id[:])
}

// corrections returns what the learner has set of a term.
func (c *change) corrections(id [8]byte) (correctionRecord, error) {
	b, err := c.get(bucketCorrections, id[:])
	if b == nil || err != nil {
		return nil, err
	}
	return decodeCorrection(id[:], b)
}
