// Package screen shows a drill to one learner: on the whole terminal ([Run]), or
// line by line for pipes, screen readers and scripts ([RunPlain]).
//
// In go a [drill.Session] and the keyboard; out come cards, and the answers go
// into the session, which stores each before the next card appears.
//
// # Promises
//
//   - The terminal is left as it was found, also when the program is told to
//     terminate or the connection is lost; the caller learns which signal it was.
//   - Nothing that comes from an article or a file reaches the terminal as a
//     control character: every field passes [Clean].
//   - Colour never carries meaning alone: der, die, das are written, the word in
//     the sentence is bold and underlined, differing letters are in brackets.
//   - The screen is usable down to 20 columns; what does not fit can be scrolled.
//   - Leaving is immediate, and loses at most the card on the screen.
//
// # Caveats
//
// Text is measured as the terminal most likely shows it; terminals disagree on
// some emoji. Whether colour is wanted (NO_COLOR, TERM=dumb, a pipe) is for the
// caller to say. A read that blocks cannot be cancelled on every system: after
// the context has ended, a goroutine may still wait for the keyboard.
package screen
