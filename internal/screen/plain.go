package screen

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"wort/glossary"
	"wort/internal/drill"
)

// maxLine bounds a line of input, in bytes.
const maxLine = 64 << 10

// RunPlain drills line by line, without a control character, for pipes, screen
// readers and scripts. Each question is printed; an empty line shows the answer,
// or what was typed is judged; then 1 to 4 grades the card, and an empty line
// takes the grade suggested. u takes back the last answer, q leaves, and so does
// the end of the input; ? explains. It returns nil when the learner left or
// nothing is left, a [*Stopped] after SIGTERM or SIGHUP, the cause of ctx when
// that ended, and the error of an answer that could not be stored. No option
// changes the lines so far.
func RunPlain(ctx context.Context, s *drill.Session, in io.Reader, out io.Writer, _ Options) error {
	ctx, stop := stoppable(ctx)
	defer stop()
	p := &plain{session: s, out: bufio.NewWriter(out), in: newReader(ctx, in), ctx: ctx}
	err := p.run()
	if errors.Is(err, errLeft) {
		err = nil
	}
	if err == nil {
		p.say("%s", s.Summary())
	}
	return errors.Join(err, p.out.Flush())
}

// errLeft says that the learner has left.
var errLeft = errors.New("left")

// line is a line of input, or how it ended.
type line struct {
	text string
	err  error
}

// reader reads lines in a goroutine, so that a read that waits for the keyboard
// holds nothing up. It reads a line only when one is asked for: what is typed
// after an answer is not looked at before the answer is stored.
type reader struct {
	asked chan struct{}
	lines chan line
}

func newReader(ctx context.Context, in io.Reader) reader {
	r := reader{asked: make(chan struct{}), lines: make(chan line)}
	go r.serve(ctx, in)
	return r
}

// serve answers each question with a line until the input or ctx ends.
func (r reader) serve(ctx context.Context, in io.Reader) {
	scanner := bufio.NewScanner(in)
	scanner.Buffer(nil, maxLine)
	for {
		select {
		case <-r.asked:
		case <-ctx.Done():
			return
		}
		select {
		case r.lines <- scanLine(scanner):
		case <-ctx.Done():
			return
		}
	}
}

// scanLine reads the next line; errLeft is the end of the input.
func scanLine(s *bufio.Scanner) line {
	if s.Scan() {
		return line{text: strings.TrimSpace(s.Text())}
	}
	err := s.Err()
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		err = fmt.Errorf("read an answer: longer than %d bytes", maxLine)
	case err == nil:
		err = errLeft
	}
	return line{err: err}
}

// plain is a drill line by line.
type plain struct {
	session *drill.Session
	out     *bufio.Writer
	in      reader
	ctx     context.Context
}

func (p *plain) say(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

// read prints what is waiting, and waits for a line.
func (p *plain) read(prompt string) (string, error) {
	if prompt != "" {
		p.say("%s", prompt)
	}
	if err := p.out.Flush(); err != nil {
		return "", fmt.Errorf("print a card: %w", err)
	}
	select {
	case <-p.ctx.Done():
		return "", context.Cause(p.ctx)
	case p.in.asked <- struct{}{}:
	}
	select {
	case <-p.ctx.Done():
		return "", context.Cause(p.ctx)
	case l := <-p.in.lines:
		return l.text, l.err
	}
}

func (p *plain) run() error {
	if _, ok := p.session.Next(); ok {
		p.say("Enter shows the answer, ? explains, q leaves.")
	}
	for {
		q, ok := p.session.Next()
		if !ok {
			return nil
		}
		if err := p.ctx.Err(); err != nil {
			return context.Cause(p.ctx)
		}
		if err := p.card(q); err != nil {
			return err
		}
	}
}

// said is what a line was.
type said int

const (
	saidAnswer  said = iota // no command
	saidCommand             // one that changes nothing
	saidUndo                // the last answer is taken back
)

// command obeys u, q and ?.
func (p *plain) command(text string) (said, error) {
	switch text {
	case "q":
		return saidCommand, errLeft
	case "u":
		return p.undo()
	case "?":
		for _, h := range helpPlain {
			p.say("%s", h)
		}
		return saidCommand, nil
	}
	return saidAnswer, nil
}

var helpPlain = []string{
	"An empty line shows the answer. When the German word is asked, type it with its article; ae oe ue ss will do for ä ö ü ß.",
	"Then 1 again, 2 hard, 3 good, 4 easy: how well you knew it. An empty line takes the grade suggested.",
	"u takes back the last answer, also one of another day. q leaves; every answer is already stored.",
}

func (p *plain) undo() (said, error) {
	err := p.session.Undo()
	switch {
	case err == nil:
		p.say("The last answer is taken back.")
		return saidUndo, nil
	case errors.Is(err, glossary.ErrNothingToUndo):
		p.say("Not undone: %s.", Clean(err.Error()))
		return saidCommand, nil
	}
	return saidCommand, err
}

// card asks one card. It returns early, to ask anew, after a command.
func (p *plain) card(q drill.Question) error {
	p.question(q)
	text, err := p.read("")
	if err != nil {
		return err
	}
	if what, err := p.command(text); err != nil || what != saidAnswer {
		return err
	}
	if !q.Typed() && len(text) == 1 && text >= "1" && text <= "4" {
		p.say("First the answer: press Enter.")
		return nil
	}
	j := p.session.Reveal(text)
	p.answer(q, j)
	g, err := p.grade(q, j)
	if err != nil || g == 0 {
		return err
	}
	return p.store(q, g)
}

// grade asks for a grade; it is 0 when the answer before was taken back.
func (p *plain) grade(q drill.Question, j drill.Judgement) (glossary.Grade, error) {
	for {
		text, err := p.read(fmt.Sprintf("%s [%d]", strings.Join(grades(q, j), ", "), j.Grade))
		if err != nil {
			return 0, err
		}
		what, err := p.command(text)
		switch {
		case err != nil || what == saidUndo:
			return 0, err
		case what == saidCommand:
		case text == "":
			return j.Grade, nil
		case len(text) == 1 && j.Allows(glossary.Grade(text[0])-'0'):
			return glossary.Grade(text[0]) - '0', nil
		default:
			p.say("Not one of the grades: %s", Clean(text))
		}
	}
}

func (p *plain) store(q drill.Question, g glossary.Grade) error {
	err := p.session.Answer(g)
	if errors.Is(err, glossary.ErrNotFound) {
		p.say("%s was removed meanwhile.", Clean(q.Term.Lemma))
		return nil
	}
	return err
}

// star sets off the word in its sentence.
func star(s string) string { return "*" + s + "*" }

func same(s string) string { return s }

func (p *plain) question(q drill.Question) {
	c := p.session.Counts()
	p.say("")
	if q.Typed() {
		p.say("[%s] In German: %s (%s)", strings.Join(counts(c), ", "), meanings(q.Term), kind(q))
		p.example(q.Example, same)
		return
	}
	p.say("[%s] %s (%s)", strings.Join(counts(c), ", "), Clean(q.Prompt), kind(q))
	p.example(q.Example, star)
}

func (p *plain) example(e glossary.Example, show func(string) string) {
	if text := marked(e, show); text != "" {
		p.say("  %s", text)
	}
}

// answer prints what was asked, and how what was typed compares with it.
func (p *plain) answer(q drill.Question, j drill.Judgement) {
	if q.Typed() {
		p.say("%s", judgement(j, same))
		if j.Diff != (drill.Diff{}) {
			p.say("  typed: %s", Clean(j.Diff.Typed))
			p.say("  asked: %s", Clean(j.Diff.Right))
		}
		p.say("= %s", Clean(q.Term.Headword()))
		p.example(q.Context, star)
	} else {
		p.say("= %s", meanings(q.Term))
	}
	for _, f := range facts(q.Term) {
		p.say("  %s: %s", f.name, f.value)
	}
	if len(q.Parts) > 1 {
		var parts []string
		for _, part := range q.Parts {
			if part.Meaning != "" {
				part.Word += " (" + part.Meaning + ")"
			}
			parts = append(parts, Clean(part.Word))
		}
		p.say("  parts: %s", strings.Join(parts, " + "))
	}
}
