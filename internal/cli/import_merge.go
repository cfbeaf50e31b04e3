package cli

import (
	"errors"
	"os"
	"path/filepath"

	"wort/glossary"
)

// mergeFunc puts the terms of an article into a glossary. A dry run also returns
// the terms that were there before, by ID.
type mergeFunc func(glossary.Article, []glossary.Term) (map[string]glossary.Term, glossary.MergeResult, error)

// merger returns what import does with its terms, and what to call at the end.
// A dry run of several articles works on a copy that is thrown away: the second
// article meets what the first would have brought.
func (e *Env) merger(o importOptions) (mergeFunc, func(), error) {
	if !o.dryRun {
		return func(a glossary.Article, terms []glossary.Term) (_ map[string]glossary.Term, r glossary.MergeResult, err error) {
			err = e.create(func(s *glossary.Store) error {
				r, err = s.Merge(e.Now(), a, terms)
				return err
			})
			return nil, r, err
		}, func() {}, nil
	}
	folder, err := os.MkdirTemp("", "wort-dry-run-")
	if err != nil {
		return nil, nil, err
	}
	copied := filepath.Join(folder, "glossary.db")
	drop := func() { os.RemoveAll(folder) }
	err = e.read(func(s *glossary.Store) error {
		return e.copyStore(s, copied)
	})
	if err != nil && !errors.Is(err, errNoGlossary) {
		drop()
		return nil, nil, err
	}
	return func(a glossary.Article, terms []glossary.Term) (before map[string]glossary.Term, r glossary.MergeResult, err error) {
		err = e.with(copied, glossary.Options{}, func(s *glossary.Store) error {
			if before, err = termsByID(s); err != nil {
				return err
			}
			r, err = s.Merge(e.Now(), a, terms)
			return err
		})
		return before, r, err
	}, drop, nil
}

// copyStore writes the glossary to a new file.
func (e *Env) copyStore(s *glossary.Store, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, privateMode)
	if err != nil {
		return err
	}
	_, err = s.Backup(f)
	return errors.Join(err, f.Close())
}

func termsByID(s *glossary.Store) (map[string]glossary.Term, error) {
	terms, err := s.Terms()
	if err != nil {
		return nil, err
	}
	byID := make(map[string]glossary.Term, len(terms))
	for _, t := range terms {
		byID[t.ID] = t
	}
	return byID, nil
}
