// Package cli is the command line of wort: flags, tables, colours, errors with
// their hints, exit codes. In goes a command line and an [Env]; out come the
// text on the two output streams, the changed glossary, and the exit code.
//
// It promises that results, and nothing else, go to standard output; that every
// error is one line that says what is wrong, followed by one that says what to do;
// that a command which fails leaves everything as it was; that reading commands
// create no file; that no text from an article, a file or the network reaches the
// terminal with control characters in it.
//
// The rules of German, the drill and the files are in the packages beside this
// one. Here alone the program meets the operating system.
//
// # How it is laid out
//
// Each command is one file with three parts: its options, newXxxCommand, which
// reads the flags into them, and runXxx, which does the work. app.go makes the
// program of them; error.go holds every hint and every exit code; style.go the
// colours.
//
// # Caveats
//
// Flags stand before the arguments. A command line with a flag behind them is
// refused with the corrected one. Output to a closed pipe ends the program
// without a word.
package cli
