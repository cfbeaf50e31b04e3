package cli

import (
	"bufio"
	"context"
	"crypto/rand"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/charmbracelet/x/term"
)

// Env is the outside world as the commands see it.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Location       *time.Location // the learner's zone
	Rand           io.Reader      // random bytes
	Getenv         func(string) string

	// StdinTerminal and its neighbours say whether a person sits at that end.
	StdinTerminal, StdoutTerminal, StderrTerminal bool
	// Width returns the width of the terminal in columns, 0 if it is not known.
	Width func() int

	screen   io.Writer     // standard output without the buffer
	out      *bufio.Writer // the buffer of Stdout
	style    palette       // of standard output
	errStyle palette       // of standard error
	path     string        // of the glossary
	doubted  bool          // a damage has been told of
}

// System returns the world of a real process.
func System() Env {
	return Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Location: time.Local, Rand: rand.Reader, Getenv: os.Getenv,
		StdinTerminal:  term.IsTerminal(os.Stdin.Fd()),
		StdoutTerminal: term.IsTerminal(os.Stdout.Fd()),
		StderrTerminal: term.IsTerminal(os.Stderr.Fd()),
		Width: func() int {
			for _, f := range []*os.File{os.Stdout, os.Stderr} {
				if columns, _, err := term.GetSize(f.Fd()); err == nil {
					return columns
				}
			}
			return 0
		},
	}
}

// start prepares a copy of the world for one command: standard output is
// buffered, and standard error keeps its place in the order of what is printed.
func (e Env) start() *Env {
	e.screen = e.Stdout
	e.out = bufio.NewWriterSize(e.Stdout, 64<<10)
	e.Stdout = e.out
	e.Stderr = inOrder{e.out, e.Stderr}
	e.style = newPalette(e.StdoutTerminal && e.colourful())
	e.errStyle = newPalette(e.StderrTerminal && e.colourful())
	return &e
}

func (e *Env) colourful() bool {
	return e.Getenv("NO_COLOR") == "" && e.Getenv("TERM") != "dumb"
}

// inOrder writes to standard error after what standard output still holds back.
type inOrder struct {
	out *bufio.Writer
	err io.Writer
}

func (w inOrder) Write(b []byte) (int, error) {
	_ = w.out.Flush() // the error stays in the buffer until Main asks for it
	return w.err.Write(b)
}

// Columns the tables may take: endless where nobody sees the end of the line.
const (
	usualWidth   = 80
	endlessWidth = 1 << 20
)

// width is the room for a line, in columns. COLUMNS speaks for a pipe.
func (e *Env) width() int {
	if n, err := strconv.Atoi(e.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return e.room(e.StdoutTerminal)
}

// room is the width of the terminal, if it is one.
func (e *Env) room(terminal bool) int {
	if !terminal {
		return endlessWidth
	}
	if n := e.Width(); n > 0 {
		return n
	}
	return usualWidth
}

// stdin is standard input; a read ends when the command is interrupted.
func (e *Env) stdin(ctx context.Context) io.Reader { return &patientReader{ctx: ctx, r: e.Stdin} }

// patientReader reads in a goroutine, since an interrupt does not wake a read
// that waits for the keyboard.
type patientReader struct {
	ctx context.Context
	r   io.Reader
}

type readResult struct {
	b   []byte
	err error
}

func (p *patientReader) Read(b []byte) (int, error) {
	done := make(chan readResult, 1)
	buf := make([]byte, len(b))
	go func() {
		n, err := p.r.Read(buf)
		done <- readResult{buf[:n], err}
	}()
	select {
	case r := <-done:
		return copy(b, r.b), r.err
	case <-p.ctx.Done():
		return 0, p.ctx.Err()
	}
}
