package cli

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"
)

// When a progress bar appears, and how often it moves.
const (
	barAfter = time.Second
	barEvery = 200 * time.Millisecond
	barWidth = 20 // columns
)

// progress is a bar on standard error for what takes more than a second. It says
// nothing where nobody looks.
type progress struct {
	env   *Env
	after time.Duration
	stop  chan struct{}
	done  sync.WaitGroup

	mu   sync.Mutex
	at   int
	of   int
	what string
}

// newProgress shows a bar of so many steps until [progress.end] is called.
func (e *Env) newProgress(steps int) *progress {
	p := &progress{env: e, after: barAfter, of: steps, stop: make(chan struct{})}
	p.start()
	return p
}

// start shows the bar where there is someone to see it.
func (p *progress) start() {
	e := p.env
	if e.StderrTerminal && e.Getenv("TERM") != "dumb" {
		p.done.Go(p.run)
	}
}

// step says what is being done now, and how much is behind.
func (p *progress) step(at int, what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at, p.what = at, what
}

// end takes the bar away.
func (p *progress) end() {
	close(p.stop)
	p.done.Wait()
}

func (p *progress) run() {
	timer := time.NewTimer(p.after)
	defer timer.Stop()
	shown := false
	for {
		select {
		case <-p.stop:
			if shown {
				fmt.Fprint(p.env.Stderr, "\r\x1b[K")
			}
			return
		case <-timer.C:
			shown = true
			fmt.Fprint(p.env.Stderr, "\r\x1b[K"+p.line())
			timer.Reset(barEvery)
		}
	}
}

// line is the bar as it is now.
func (p *progress) line() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	full := 0
	if p.of > 0 {
		full = barWidth * p.at / p.of
	}
	bar := strings.Repeat("#", full) + strings.Repeat("-", barWidth-full)
	return cut(fmt.Sprintf("[%s] %d/%d %s", bar, p.at, p.of, clean(p.what)), min(p.env.width(), usualWidth)-1)
}

// patiently does something that cannot be interrupted, and stops waiting for it
// when the command is.
func patiently[T any](ctx context.Context, do func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		v, err := do()
		done <- result{v, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}
