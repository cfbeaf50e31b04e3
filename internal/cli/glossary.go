package cli

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"wort/glossary"
)

// glossaryPath is the file that --db, WORT_DB or the system's custom names.
func (e *Env) glossaryPath() (string, error) {
	if e.path != "" {
		return e.path, nil
	}
	if data := e.Getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "wort", "glossary.db"), nil
	}
	for _, name := range []string{"HOME", "USERPROFILE"} {
		if home := e.Getenv(name); home != "" {
			return filepath.Join(home, ".local", "share", "wort", "glossary.db"), nil
		}
	}
	return "", usagef(hintHome, "no home folder to keep the glossary in")
}

// read opens the glossary for one action that changes nothing. Without a
// glossary it returns [errNoGlossary].
func (e *Env) read(do func(*glossary.Store) error) error {
	path, err := e.glossaryPath()
	if err != nil {
		return err
	}
	return e.with(path, glossary.Options{ReadOnly: true}, do)
}

// change opens the glossary for one change. Without a glossary it returns
// [errNoGlossary].
func (e *Env) change(do func(*glossary.Store) error) error {
	path, err := e.glossaryPath()
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%q: %w", path, errNoGlossary)
	}
	return e.with(path, glossary.Options{}, do)
}

// create opens the glossary for one change, and makes it if need be.
func (e *Env) create(do func(*glossary.Store) error) error {
	path, err := e.glossaryPath()
	if err != nil {
		return err
	}
	return e.with(path, glossary.Options{}, do)
}

func (e *Env) with(path string, o glossary.Options, do func(*glossary.Store) error) error {
	if !o.ReadOnly {
		var device [8]byte
		if _, err := io.ReadFull(e.Rand, device[:]); err != nil {
			return fmt.Errorf("make up the name of this device: %w", err)
		}
		o.Device = hex.EncodeToString(device[:])
	}
	s, err := glossary.Open(path, o)
	switch {
	case o.ReadOnly && errors.Is(err, glossary.ErrNotFound):
		return fmt.Errorf("%q: %w", path, errNoGlossary)
	case err != nil:
		return err
	}
	if !o.ReadOnly {
		e.doubt(s)
	}
	return errors.Join(do(s), s.Close())
}

// doubt says once that the last change may be missing, if that is so.
func (e *Env) doubt(s *glossary.Store) {
	if s.Doubtful() && !e.doubted {
		e.doubted = true
		e.note(`%q: a part of the file is damaged, the last change may be missing; see "wort check"`, s.Path())
	}
}

// orEmpty turns the want of a glossary into a note: a command that only reads
// finds nothing then.
func (e *Env) orEmpty(err error) error {
	if !errors.Is(err, errNoGlossary) {
		return err
	}
	path, pathErr := e.glossaryPath()
	if pathErr != nil {
		return pathErr
	}
	e.note("%s at %s; %s", errNoGlossary, path, hintImport)
	return nil
}

// allTerms returns the terms of the glossary; none if there is no glossary.
func (e *Env) allTerms() (terms []glossary.Term, err error) {
	err = e.orEmpty(e.read(func(s *glossary.Store) (err error) {
		terms, err = s.Terms()
		return err
	}))
	return terms, err
}

// theTerm returns the one term that a word means. If it is none or several, the
// error names those that may be meant.
func theTerm(s *glossary.Store, word string) (glossary.Term, error) {
	found, err := s.Find(word)
	if err != nil {
		return glossary.Term{}, err
	}
	switch len(found) {
	case 0:
		return glossary.Term{}, noSuchTerm(s, word)
	case 1:
		return found[0], nil
	}
	var choices []string
	for _, t := range found {
		choices = append(choices, fmt.Sprintf("%s (%s, %s)", t.Headword(), t.Class, t.ID))
	}
	return glossary.Term{}, usagef(fmt.Sprintf(hintChoose, strings.Join(choices, "; ")), "%q is %d words", word, len(found))
}

// noSuchTerm is the error of a word that the glossary does not have.
func noSuchTerm(s *glossary.Store, word string) error {
	terms, err := s.Terms()
	if err != nil {
		return err
	}
	lemmas := make([]string, len(terms))
	for i, t := range terms {
		lemmas[i] = t.Lemma
	}
	hint := hintList
	if near := nearest(word, lemmas); near != "" {
		hint = fmt.Sprintf(hintDidYouMean, near)
	}
	return failf(hint, "%q: %w in the glossary", word, glossary.ErrNotFound)
}
