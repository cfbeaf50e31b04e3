package screen

import (
	"errors"
	"os"
)

// Options say how a drill is shown.
type Options struct {
	Colour bool // colours may be used; bold and underline are used in any case by Run, never by RunPlain
}

// ErrInterrupted is returned by [Run] when the learner leaves with Ctrl-C. All
// answers given are stored.
var ErrInterrupted = errors.New("interrupted")

// Stopped is returned when a signal ended the drill. The terminal is in order,
// and all answers given are stored.
type Stopped struct {
	Signal os.Signal
}

// Error names the signal.
func (s *Stopped) Error() string { return "stopped by signal: " + s.Signal.String() }
