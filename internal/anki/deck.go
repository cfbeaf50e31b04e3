package anki

import (
	"fmt"
	"io"
	"time"

	"wort/glossary"
	"wort/internal/schedule"
)

// defaultName is the deck everything goes to when none is named.
const defaultName = "wort"

// Deck is what [Write] puts into the file.
type Deck struct {
	// Name is the top deck, "wort" if empty; "a::b" is b inside a.
	Name  string
	Terms []glossary.Term
	// Progress is by card ID. A card that is not in it is new.
	Progress map[string]glossary.Progress
	// Reviews are all answers in the log. Those of other cards are not written.
	Reviews []glossary.Review
	Now     time.Time
	// Location is the learner's zone, UTC if nil.
	Location *time.Location
	// RolloverHour is the hour, 0 to 23, at which the learner's day begins.
	RolloverHour int
	// Parameters are those of FSRS-6; the zero value stands for the defaults.
	Parameters schedule.Parameters
	// Retention is the chance of recall at which a card comes back, a fraction:
	// 0 < Retention < 1; 0 stands for the default.
	Retention float64
	// WithProgress writes progress and reviews; else every card is new.
	WithProgress bool
}

// Result counts what was written.
type Result struct {
	Notes, Cards, Reviews int
	// LeftOut are the terms without a translation.
	LeftOut int
}

// Write writes the deck to w as an Anki package of version 3. It writes nothing
// when the deck is not valid: a term given twice, a setting or a review that
// FSRS cannot use.
func Write(w io.Writer, d Deck) (Result, error) {
	d, err := d.prepared()
	if err != nil {
		return Result{}, err
	}
	e, err := newExport(d)
	if err != nil {
		return Result{}, err
	}
	data, err := e.database()
	if err != nil {
		return Result{}, fmt.Errorf("build the Anki database: %w", err)
	}
	dummy, err := dummyDatabase()
	if err != nil {
		return Result{}, fmt.Errorf("build the Anki database for old clients: %w", err)
	}
	if err := writePackage(w, data, dummy); err != nil {
		return Result{}, fmt.Errorf("write the Anki package: %w", err)
	}
	return e.result(), nil
}

// prepared returns the deck with its defaults filled in.
func (d Deck) prepared() (Deck, error) {
	name, err := deckName(d.Name)
	if err != nil {
		return d, err
	}
	d.Name = name
	if d.Location == nil {
		d.Location = time.UTC
	}
	if d.RolloverHour < 0 || d.RolloverHour > 23 {
		return d, fmt.Errorf("rollover hour %d: must be from 0 to 23", d.RolloverHour)
	}
	defaults := schedule.DefaultSettings()
	if d.Parameters == (schedule.Parameters{}) {
		d.Parameters = defaults.Parameters
	}
	if d.Retention == 0 {
		d.Retention = defaults.Retention
	}
	if !d.WithProgress {
		d.Progress, d.Reviews = nil, nil
	}
	return d, d.settings().Validate()
}

// settings are the ones the learner's progress is computed with.
func (d Deck) settings() schedule.Settings {
	s := schedule.DefaultSettings()
	s.Parameters, s.Retention, s.Fuzz = d.Parameters, d.Retention, false
	return s
}
