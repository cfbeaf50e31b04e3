package article

import "errors"

var (
	// ErrEmpty is returned when the input holds nothing but space.
	ErrEmpty = errors.New("empty: no text in it")
	// ErrTooLarge is returned when the input is longer than [MaxBytes].
	ErrTooLarge = errors.New("too large: an article has at most 16 MiB")
	// ErrBinary is returned when the input is no text at all; the error that wraps it names the kind of file or the first bad byte.
	ErrBinary = errors.New("not text")
	// ErrNested is returned when the tags of a page are nested deeper than 512 levels.
	ErrNested = errors.New("tags nested too deeply: at most 512 levels are read")
	// ErrNoText is returned when there are bytes of text or HTML, but no article text is left in them after cleaning.
	ErrNoText = errors.New("no article text found")
)
