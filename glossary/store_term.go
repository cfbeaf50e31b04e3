package glossary

import (
	"encoding/hex"
	"fmt"
	"strings"

	"go.etcd.io/bbolt"
)

// Terms returns all terms, as a dictionary has them: by folded lemma, then
// lemma, class and gender.
func (s *Store) Terms() ([]Term, error) {
	var terms []Term
	err := s.view(func(tx *bbolt.Tx) error {
		all, err := allProgress(tx)
		if err != nil {
			return err
		}
		terms = make([]Term, 0, countKeys(tx, bucketTerms))
		return eachRecord(tx, bucketTerms, nil, func(key, payload []byte) error {
			t, err := decodeTerm(key, payload)
			if err != nil {
				return err
			}
			id, _ := idKey(t.ID)
			t.Status = statusOf(t, func(face int) (Progress, bool) {
				p, ok := all[newCardKey(id, face)]
				return p, ok
			})
			terms = append(terms, t)
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read terms: %w", err)
	}
	return terms, nil
}

// Term returns the term with an ID. A term that was joined to another is found
// by its old ID too; the one returned bears the new one.
func (s *Store) Term(id string) (Term, error) {
	var t Term
	err := s.view(func(tx *bbolt.Tx) (err error) {
		t, err = newChange(tx).termByID(id)
		return err
	})
	if err != nil {
		return Term{}, fmt.Errorf("term %q: %w", id, err)
	}
	return t, nil
}

// Find returns the terms a learner may mean: those with that lemma, whatever the
// case of its letters and with ae for ä or ss for ß (schon is not schön); if
// there is none, those that differ in marks only (Verbundete). In front of a
// noun, der, die or das chooses the gender. If no lemma fits, it returns the
// term with that ID, or those whose ID starts so, from 6 digits on.
func (s *Store) Find(word string) ([]Term, error) {
	var terms []Term
	err := s.view(func(tx *bbolt.Tx) (err error) {
		c := newChange(tx)
		word = tidy(word)
		if terms, err = c.byLemma(word, ""); err != nil || len(terms) > 0 {
			return err
		}
		if article, noun, ok := strings.Cut(word, " "); ok {
			article = strings.ToLower(article)
			if article == "der" || article == "die" || article == "das" {
				terms, err = c.byLemma(tidy(noun), article)
				return err
			}
		}
		terms, err = c.byIDPrefix(strings.ToLower(word))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find %q: %w", word, err)
	}
	if terms == nil {
		terms = []Term{}
	}
	return terms, nil
}

// Resolve returns the term with that identity, also when the identity is one
// that the learner has corrected since. A noun without gender is the one of that
// lemma, if there is only one. ok is false when there is none.
func (s *Store) Resolve(lemma string, class Class, gender Gender) (t Term, ok bool, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		c := newChange(tx)
		id, err := c.resolve(identityOf(Term{Lemma: tidy(lemma), Class: class, Gender: gender}))
		if id == nil || err != nil {
			return err
		}
		ok = true
		t, err = c.termByKey(*id)
		return err
	})
	if err != nil {
		return Term{}, false, fmt.Errorf("term %q: %w", lemma, err)
	}
	return t, ok, nil
}

// byLemma finds terms by lemma; an article narrows them down to nouns with it.
func (c *change) byLemma(word, article string) ([]Term, error) {
	folded, keys := fold(word), typed(word)
	if folded == "" {
		return nil, nil
	}
	var exact, near []Term
	// However the word is typed, its folded form starts with the same letter.
	err := eachRecord(c.tx, bucketTerms, []byte(folded[:1]), func(key, payload []byte) error {
		f, id, ok := splitTermKey(key)
		if !ok {
			return corrupt(bucketTerms, key, "bad key")
		}
		if f != folded && typed(id.lemma) != keys || article != "" && (id.class != Noun || id.gender.Article() != article) {
			return nil
		}
		t, err := decodeTerm(key, payload)
		if err == nil {
			t, err = c.withStatus(t)
		}
		if typed(id.lemma) == keys {
			exact = append(exact, t)
		} else {
			near = append(near, t)
		}
		return err
	})
	if len(exact) == 0 {
		exact = near
	}
	return exact, err
}

// byIDPrefix finds terms by ID or its first digits. Not the ones that were
// joined to others, unless the ID is whole.
func (c *change) byIDPrefix(digits string) ([]Term, error) {
	if id, ok := idKey(digits); ok {
		if to, err := c.canonical(id); to == nil || err != nil {
			return nil, err
		}
		t, err := c.termByID(digits)
		return []Term{t}, err
	}
	even := len(digits) &^ 1
	prefix, err := hex.DecodeString(digits[:even])
	if len(digits) < 6 || err != nil {
		return nil, nil
	}
	var terms []Term
	err = eachRecord(c.tx, bucketIDs, prefix, func(key, payload []byte) error {
		if len(payload) == 0 || payload[0] != 'k' || !strings.HasPrefix(hex.EncodeToString(key), digits) {
			return nil
		}
		t, err := c.termAt(payload[1:])
		if err == nil {
			t, err = c.withStatus(t)
		}
		terms = append(terms, t)
		return err
	})
	return terms, err
}

// canonical follows the IDs of joined terms to the one that is in use; nil when
// there is none.
func (c *change) canonical(id [8]byte) (*[8]byte, error) {
	for range 1000 { // more joins than anyone makes; a circle is damage
		b, err := c.get(bucketIDs, id[:])
		switch {
		case b == nil || err != nil:
			return nil, err
		case len(b) > 1 && b[0] == 'k':
			return &id, nil
		case len(b) == 9 && b[0] == 'a':
			id = [8]byte(b[1:])
		default:
			return nil, corrupt(bucketIDs, id[:], "bad record")
		}
	}
	return nil, corrupt(bucketIDs, id[:], "joined to itself")
}

func (c *change) termByID(id string) (Term, error) {
	key, ok := idKey(id)
	if !ok {
		return Term{}, ErrNotFound
	}
	to, err := c.canonical(key)
	if err != nil {
		return Term{}, err
	}
	if to == nil {
		return Term{}, ErrNotFound
	}
	return c.termByKey(*to)
}

// termByKey returns the term with an ID in use, with its status.
func (c *change) termByKey(id [8]byte) (Term, error) {
	b, err := c.get(bucketIDs, id[:])
	if err != nil {
		return Term{}, err
	}
	if len(b) < 2 || b[0] != 'k' {
		return Term{}, corrupt(bucketIDs, id[:], "no term")
	}
	t, err := c.termAt(b[1:])
	if err != nil {
		return Term{}, err
	}
	return c.withStatus(t)
}

// termAt returns the term with a key in bucketTerms, without its status.
func (c *change) termAt(key []byte) (Term, error) {
	b, err := c.get(bucketTerms, key)
	if err != nil {
		return Term{}, err
	}
	if b == nil {
		return Term{}, corrupt(bucketTerms, key, "missing")
	}
	return decodeTerm(key, b)
}

// resolve finds the ID of the term an identity belongs to, nil when there is
// none. A noun without gender meets the only one of that lemma with one, and a
// noun with gender the one still without.
func (c *change) resolve(i identity) (*[8]byte, error) {
	id, err := c.exact(i)
	if id != nil || err != nil || i.class != Noun {
		return id, err
	}
	if i.gender != "" {
		id, err := c.exact(identity{i.lemma, Noun, ""})
		if id == nil || err != nil {
			return nil, err
		}
		t, err := c.termByKey(*id)
		if err != nil || t.Gender != "" || t.Lemma != i.lemma || t.Class != Noun || t.Why[FieldGender].Origin == Learner {
			return nil, err
		}
		return id, nil
	}
	var found *[8]byte
	for _, g := range genders[1:] {
		id, err := c.exact(identity{i.lemma, Noun, g})
		if err != nil {
			return nil, err
		}
		if id != nil && found != nil && *id != *found {
			return nil, nil
		}
		if id != nil {
			found = id
		}
	}
	return found, nil
}

// exact finds the ID an identity belongs or belonged to.
func (c *change) exact(i identity) (*[8]byte, error) {
	b, err := c.get(bucketIdentities, i.key())
	if b == nil || err != nil {
		return nil, err
	}
	if len(b) != 8 {
		return nil, corrupt(bucketIdentities, i.key(), "bad record")
	}
	id := [8]byte(b)
	return &id, nil
}
