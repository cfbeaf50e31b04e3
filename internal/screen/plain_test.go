package screen

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"wort/glossary"
)

func TestRunPlainGoldens(t *testing.T) {
	two := func() *fake { return newFake(intent(), takePlace()) }
	tests := []struct {
		name    string
		fake    *fake
		input   string
		answers int
	}{
		{"plain_all", two(), "\n4\n\n\n\n4\n", 3},
		{"plain_undo", two(), "u\n\n2\nu\n\n4\nq\n", 1},
		{"plain_undo_at_grade", two(), "\n3\n\nu\n\n1\nq\n", 1},
		{"plain_help", two(), "?\n\n?\n5\nx\x1b[31m\n3\nq\n", 1},
		{"plain_grade_too_early", two(), "3\nq\n", 0},
		{"plain_typed_right", newFake(intent()).produceOnly(), "die Absichtserklaerung\n1\n4\n", 1},
		{"plain_typed_nearly", newFake(intent()).produceOnly(), "die Absichterklärung\r\n\r\n", 1},
		{"plain_typed_article", newFake(intent()).produceOnly(), "das Absichtserklärung\n2\n", 1},
		{"plain_typed_nothing", newFake(takePlace()).produceOnly(), "\n\nq\n", 1},
		{"plain_nothing_due", newFake(), "", 0},
		{"plain_end_of_input", two(), "", 0},
		{"plain_end_before_grade", two(), "\n", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := RunPlain(t.Context(), tt.fake.session(t), strings.NewReader(tt.input), &out, Options{}); err != nil {
				t.Fatal(err)
			}
			if len(tt.fake.log) != tt.answers {
				t.Errorf("%d answers stored, want %d", len(tt.fake.log), tt.answers)
			}
			if strings.ContainsAny(out.String(), "\x1b\a\r") {
				t.Errorf("control characters in %q", out.String())
			}
			golden(t, tt.name, out.String())
		})
	}
}

func TestRunPlainIsInterrupted(t *testing.T) {
	in, keep := io.Pipe() // a keyboard nobody uses
	defer keep.Close()
	ctx, cancel := context.WithCancelCause(t.Context())
	f := newFake(intent())
	done := make(chan error)
	go func() { done <- RunPlain(ctx, f.session(t), in, io.Discard, Options{}) }()
	why := errors.New("ctrl-c")
	cancel(why)
	if err := <-done; !errors.Is(err, why) {
		t.Errorf("RunPlain() = %v, want the cause", err)
	}
}

func TestRunPlainErrors(t *testing.T) {
	disk := errors.New("disk full")
	t.Run("an answer is not stored", func(t *testing.T) {
		f := newFake(intent())
		f.fail = disk
		if err := RunPlain(t.Context(), f.session(t), strings.NewReader("\n3\n"), io.Discard, Options{}); !errors.Is(err, disk) {
			t.Errorf("RunPlain() = %v, want the failure", err)
		}
	})
	t.Run("the term is removed meanwhile", func(t *testing.T) {
		f := newFake(intent())
		f.fail = fmt.Errorf("term: %w", glossary.ErrNotFound)
		var out bytes.Buffer
		err := RunPlain(t.Context(), f.session(t), strings.NewReader("\n3\n"), &out, Options{})
		if err != nil || !strings.Contains(out.String(), "Absichtserklärung was removed meanwhile.") {
			t.Errorf("RunPlain() = %v, %q; want a notice", err, out.String())
		}
	})
	t.Run("a line too long", func(t *testing.T) {
		in := strings.NewReader(strings.Repeat("x", maxLine+1))
		err := RunPlain(t.Context(), newFake(intent()).session(t), in, io.Discard, Options{})
		if err == nil || !strings.Contains(err.Error(), "longer than 65536 bytes") {
			t.Errorf("RunPlain() = %v, want that the line is too long", err)
		}
	})
	t.Run("nobody reads the output", func(t *testing.T) {
		r, w := io.Pipe()
		r.CloseWithError(disk)
		err := RunPlain(t.Context(), newFake(intent()).session(t), strings.NewReader("\n3\n"), w, Options{})
		if !errors.Is(err, disk) {
			t.Errorf("RunPlain() = %v, want the error of the output", err)
		}
	})
}
