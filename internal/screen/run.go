package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"wort/internal/drill"
)

// Run drills on the whole terminal until the learner leaves, nothing is left and
// the learner says so, or ctx ends. It returns nil when the learner left, also
// because the input ended; [ErrInterrupted] after Ctrl-C; a [*Stopped] after
// SIGTERM or SIGHUP, which it handles itself; the cause of ctx when that ended;
// and otherwise the error that stopped the drill, among them that of an answer
// which could not be stored.
func Run(ctx context.Context, s *drill.Session, in io.Reader, out io.Writer, o Options) error {
	return run(ctx, s, in, out, o)
}

func run(ctx context.Context, s *drill.Session, in io.Reader, out io.Writer, o Options, extra ...tea.ProgramOption) error {
	ctx, stop := stoppable(ctx)
	defer stop()
	var program atomic.Pointer[tea.Program]
	ended := func(err error) {
		if p := program.Load(); p != nil {
			p.Send(inputEnded{err})
		}
	}
	m := newModel(s, o)
	p := tea.NewProgram(m, append([]tea.ProgramOption{
		tea.WithContext(ctx),
		tea.WithInput(watch(in, ended)),
		tea.WithOutput(out),
		tea.WithoutSignalHandler(),
	}, extra...)...)
	program.Store(p)
	_, err := p.Run()
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil:
		return fmt.Errorf("show the drill: %w", err)
	}
	return m.ended
}

// stoppable returns a context that ends, with a *Stopped as its cause, when the
// program is told to terminate or loses its terminal. Bubbletea's own handler
// would leave the terminal raw on SIGHUP, and make SIGTERM look like success.
func stoppable(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case s := <-signals:
			cancel(&Stopped{Signal: s})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// watch returns the input, and has ended called when it ends: nobody can press q
// on a keyboard that is gone, and bubbletea does not leave by itself. A file
// stays a file, for only so bubbletea knows a terminal.
func watch(in io.Reader, ended func(error)) io.Reader {
	r := watched{in, ended}
	if f, ok := in.(*os.File); ok {
		return watchedFile{f, r}
	}
	return r
}

type watched struct {
	in    io.Reader
	ended func(error)
}

// Read reads, and reports the end. What a terminal that was closed returns, EIO,
// is an end as well.
func (w watched) Read(p []byte) (int, error) {
	n, err := w.in.Read(p)
	if err == nil {
		return n, nil
	}
	if errors.Is(err, io.EOF) || errors.Is(err, syscall.EIO) {
		w.ended(nil)
	} else {
		w.ended(fmt.Errorf("read the keyboard: %w", err))
	}
	return n, io.EOF
}

type watchedFile struct {
	*os.File
	r watched
}

// Read is that of watched.
func (w watchedFile) Read(p []byte) (int, error) { return w.r.Read(p) }
