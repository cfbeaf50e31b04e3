package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"

	"wort/glossary"
	"wort/internal/article"
)

// The exit codes. They are part of the help; a change is a breaking change.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitLocked      = 3
	exitInterrupted = 130
)

// The hints that go with errors found here. Those of other rooms are in hintFor.
const (
	hintImport      = `begin with an article: wort import FILE`
	hintHelp        = `see "wort help" for the commands`
	hintSource      = `name a file, or "-" to read standard input: wort import artikel.txt`
	hintFolder      = `name the files in it, as in: wort import %s/*.txt`
	hintGerman      = `add --any-language to read it all the same`
	hintTitle       = `leave --title away, or import one article at a time`
	hintTopics      = `the topics are %s; --all collects every content word`
	hintEdit        = `set --lemma, --pos, --gender, --plural, --english, --topic, --parts, --government, --forms or --note; "" takes a value away`
	hintChoose      = `name one by its article or its id: %s`
	hintWord        = `name a word, as in: wort %s Abschreckung`
	hintAddReading  = `choose one with --pos or --gender`
	hintAddClass    = `say what it is with --pos: %s`
	hintExists      = `change it with wort edit, as in: wort edit --note TEXT %s`
	hintOut         = `name the file to write, or "-" for standard output: wort export %s %s`
	hintFolderOut   = `name a file in it: %s`
	hintLink        = `name the file it points to: %s`
	hintOtherFile   = `name another file; the glossary is left as it is`
	hintOldGlossary = `name a new file, or remove that one first`
	hintDevice      = `use "-" for standard output`
	hintTerminal    = `send it to a file: wort export anki deck.apkg`
	hintFormats     = `the formats are anki, %s`
	hintFormat      = `the formats are table, tsv and json`
	hintShells      = `the shells are bash, zsh and fish`
	hintKnownTopics = `the topics are %s`
	hintArticles    = `see "wort articles" for the titles and ids`
	hintNoWord      = `name one word, as in: wort lookup Abschreckung`
	hintTime        = `write it as in 2026-11-23T08:00:00+01:00`
	hintHome        = `name the file with --db, or set WORT_DB`
	hintFaces       = `the faces are %s`
	hintChoices     = `it is one of %s`
	hintNumber      = `give a number of 0 or more; 0 means %s`
	hintNoArguments = `it takes none: wort %s`
	hintOneFile     = `name one file: wort %s FILE`
	hintCheck       = `keep the file, and go back to a backup: wort restore FILE`
	hintSameFile    = `name a backup made with: wort backup FILE`
	hintBackup      = `name a file made with: wort backup FILE; nothing was changed`
	hintOrder       = `flags stand before the arguments: %s`
	hintDidYouMean  = `did you mean %q?`
	hintCommand     = `see "wort help %s" for its flags`
	hintFileGiven   = `to collect the words of that file: wort import %s`
	hintList        = `see "wort list" for the words in it`
	hintLookup      = `look at the spelling; names are not in the tables`
)

// errNoGlossary is returned when a command needs a glossary that is not there
// yet.
var errNoGlossary = errors.New("no glossary yet")

// hintFor returns what to do about an error of another room, or nothing.
func hintFor(err error) string {
	switch {
	case errors.Is(err, glossary.ErrLocked):
		return "wait for it to finish, or name another glossary with --db"
	case errors.Is(err, glossary.ErrNewerSchema):
		return "install the newest wort; this one cannot read the file"
	case errors.Is(err, glossary.ErrNotGlossary):
		return "name another file with --db; this one is left as it is"
	case errors.Is(err, glossary.ErrCorrupt):
		return hintCheck
	case errors.Is(err, glossary.ErrNothingToUndo):
		return `see "wort journal" for what was done`
	case errors.Is(err, errNoGlossary):
		return hintImport
	case errors.Is(err, article.ErrEmpty):
		return "give a file with the text of an article"
	case errors.Is(err, article.ErrTooLarge):
		return "cut it into articles"
	case errors.Is(err, article.ErrBinary):
		return "save the article as plain text or HTML first"
	case errors.Is(err, article.ErrNested):
		return "save the article as plain text"
	case errors.Is(err, article.ErrNoText):
		return "copy the article's text into a file, and import that"
	case errors.Is(err, syscall.ENOSPC):
		return "make room on the disk, and try again"
	case errors.Is(err, syscall.EACCES), errors.Is(err, syscall.EPERM), errors.Is(err, syscall.EROFS):
		return "look at the permissions of the file and its folder, or name another"
	case errors.Is(err, syscall.ENOENT):
		return "look at the name; a relative one begins in the current folder"
	}
	return ""
}

// hintedError is an error with its hint, and the exit code it leads to.
type hintedError struct {
	err  error
	hint string
	code int
}

func (e *hintedError) Error() string { return e.err.Error() }
func (e *hintedError) Unwrap() error { return e.err }

// usagef is the error of a command line that cannot be understood.
func usagef(hint, format string, args ...any) error {
	return &hintedError{fmt.Errorf(format, args...), hint, exitUsage}
}

// failf is the error of a command that was understood and did not succeed.
func failf(hint, format string, args ...any) error {
	return &hintedError{fmt.Errorf(format, args...), hint, exitFailed}
}

// errReported says that something failed and has been told already.
var errReported = errors.New("reported")

// report tells an error and returns the exit code.
func (e *Env) report(ctx context.Context, err error) int {
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitDone
	case errors.Is(err, context.Canceled), ctx.Err() != nil:
		return exitInterrupted
	case errors.Is(err, errReported):
		return exitFailed
	}
	e.tell(err)
	if h := (*hintedError)(nil); errors.As(err, &h) {
		return h.code
	}
	if errors.Is(err, glossary.ErrLocked) {
		return exitLocked
	}
	return exitFailed
}

// tell prints an error and its hint.
func (e *Env) tell(err error) {
	hint := hintFor(err)
	if h := (*hintedError)(nil); errors.As(err, &h) && h.hint != "" {
		hint = h.hint
	}
	fmt.Fprintf(e.Stderr, "wort: %s %s\n", e.errStyle.ink(e.errStyle.failure, "error:"), clean(err.Error()))
	for line := range strings.SplitSeq(hint, "\n") {
		if line != "" {
			fmt.Fprintf(e.Stderr, "wort: %s %s\n", e.errStyle.ink(e.errStyle.warn, "hint:"), clean(line))
		}
	}
}

// note tells what is no result and no error.
func (e *Env) note(format string, args ...any) {
	for _, line := range wrap("wort: "+clean(fmt.Sprintf(format, args...)), e.room(e.StderrTerminal)) {
		fmt.Fprintln(e.Stderr, line)
	}
}
