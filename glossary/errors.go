package glossary

import "errors"

var (
	// ErrNotFound is returned when a glossary, term, article or card that was
	// asked for does not exist.
	ErrNotFound = errors.New("not found")

	// ErrExists is returned when a term is added that the glossary already has.
	ErrExists = errors.New("already in the glossary")

	// ErrLocked is returned when another process holds the glossary for longer
	// than [Options].Timeout.
	ErrLocked = errors.New("in use by another process")

	// ErrNotGlossary is returned when a path names something that is no
	// glossary: another kind of file, an empty one, a folder.
	ErrNotGlossary = errors.New("not a glossary")

	// ErrNewerSchema is returned when the glossary was written by a newer
	// version of this package.
	ErrNewerSchema = errors.New("made by a newer version")

	// ErrCorrupt is returned when the file or a record in it is damaged.
	ErrCorrupt = errors.New("damaged")

	// ErrNothingToUndo is returned by [Store.Undo] when every change has been
	// taken back already.
	ErrNothingToUndo = errors.New("nothing to undo")

	// ErrReadOnly is returned when a change is asked of a glossary that was
	// opened with [Options].ReadOnly.
	ErrReadOnly = errors.New("opened for reading only")
)
