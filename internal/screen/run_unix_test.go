//go:build unix

package screen

import (
	"errors"
	"io"
	"os"
	"syscall"
	"testing"
)

func TestSignals(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		send := func() {
			if err := syscall.Kill(os.Getpid(), sig); err != nil {
				t.Error(err)
			}
		}
		t.Run("screen, "+sig.String(), func(t *testing.T) {
			_, err := drilled(t, t.Context(), newFake(intent()), func(*io.PipeWriter) { send() })
			var stopped *Stopped
			if !errors.As(err, &stopped) || stopped.Signal != sig {
				t.Errorf("Run() = %v, want Stopped by %v", err, sig)
			}
		})
		t.Run("plain, "+sig.String(), func(t *testing.T) {
			in, keep := io.Pipe()
			defer keep.Close()
			out, done := newTerminal(), make(chan error)
			s := newFake(intent()).session(t)
			go func() { done <- RunPlain(t.Context(), s, in, out, Options{}) }()
			<-out.ready
			send()
			var stopped *Stopped
			if err := <-done; !errors.As(err, &stopped) || stopped.Signal != sig {
				t.Errorf("RunPlain() = %v, want Stopped by %v", err, sig)
			}
		})
	}
}
