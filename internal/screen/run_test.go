package screen

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// terminal is an output that can be waited for.
type terminal struct {
	mu    sync.Mutex
	text  bytes.Buffer
	ready chan struct{} // closed at the first output
	once  sync.Once
}

func newTerminal() *terminal { return &terminal{ready: make(chan struct{})} }

func (w *terminal) Write(p []byte) (int, error) {
	w.once.Do(func() { close(w.ready) })
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.Write(p)
}

func (w *terminal) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String()
}

// enterScreen and leaveScreen switch to the terminal's other screen and back.
const (
	enterScreen = "\x1b[?1049h"
	leaveScreen = "\x1b[?1049l"
)

// drilled runs a drill, does something once it shows, and returns what Run did.
func drilled(t *testing.T, ctx context.Context, f *fake, do func(keyboard *io.PipeWriter)) (string, error) {
	t.Helper()
	in, keyboard := io.Pipe()
	defer keyboard.Close()
	out, done := newTerminal(), make(chan error, 1)
	s := f.session(t)
	go func() {
		done <- run(ctx, s, in, out, Options{}, tea.WithWindowSize(60, 20), tea.WithEnvironment([]string{"TERM=xterm"}))
	}()
	<-out.ready
	do(keyboard)
	err := <-done
	text := out.String()
	if strings.Count(text, enterScreen) != strings.Count(text, leaveScreen) {
		t.Errorf("the screen is entered %d times and left %d times", strings.Count(text, enterScreen), strings.Count(text, leaveScreen))
	}
	return text, err
}

func TestRun(t *testing.T) {
	f := newFake(intent(), takePlace())
	_, err := drilled(t, t.Context(), f, func(keyboard *io.PipeWriter) {
		io.WriteString(keyboard, " 3 4q")
	})
	if err != nil || len(f.log) != 2 {
		t.Errorf("Run() = %v with %d answers, want nil and 2", err, len(f.log))
	}
}

func TestRunLeaves(t *testing.T) {
	why := errors.New("told to")
	tests := []struct {
		name string
		do   func(keyboard *io.PipeWriter, cancel context.CancelCauseFunc)
		want error
	}{
		{"ctrl-c", func(k *io.PipeWriter, _ context.CancelCauseFunc) { io.WriteString(k, "\x03") }, ErrInterrupted},
		{"esc", func(k *io.PipeWriter, _ context.CancelCauseFunc) { io.WriteString(k, "\x1b") }, nil},
		{"end of input", func(k *io.PipeWriter, _ context.CancelCauseFunc) { k.Close() }, nil},
		{"input fails", func(k *io.PipeWriter, _ context.CancelCauseFunc) { k.CloseWithError(why) }, why},
		{"context ends", func(_ *io.PipeWriter, cancel context.CancelCauseFunc) { cancel(why) }, why},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			defer cancel(nil)
			_, err := drilled(t, ctx, newFake(intent()), func(k *io.PipeWriter) { tt.do(k, cancel) })
			if !errors.Is(err, tt.want) || tt.want == nil && err != nil {
				t.Errorf("Run() = %v, want %v", err, tt.want)
			}
		})
	}
}
