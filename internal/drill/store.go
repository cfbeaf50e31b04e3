package drill

import (
	"time"

	"wort/glossary"
)

// Store is what a session does with the glossary. Each function opens the file
// for its one action and closes it again, so that other commands can run beside
// a drill. Errors are those of package glossary.
type Store struct {
	// Load copies out the glossary as it is now. It is called at the start and
	// after each Undo.
	Load func() (Snapshot, error)
	// Answer stores one review together with the progress it leads to, in one
	// transaction. With glossary.ErrNotFound the term was removed meanwhile.
	Answer func(at time.Time, r glossary.Review, p glossary.Progress) error
	// Undo takes back the newest change of the glossary if it is an answer, also
	// one of an earlier session, and returns the ID of its card. If there is
	// none, or it is no answer, it changes nothing and returns an error
	// (glossary.ErrNothingToUndo).
	Undo func(at time.Time) (card string, err error)
}

// Snapshot is the glossary at one moment.
type Snapshot struct {
	Terms    []glossary.Term
	Progress map[string]glossary.Progress // by card ID
	// Reviews holds at least the reviews of the learner's day; others do no harm.
	Reviews []glossary.Review
}
