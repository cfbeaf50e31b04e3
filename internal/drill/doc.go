// Package drill is a session of spaced repetition: which cards are asked today,
// in which order, how a typed answer is judged, and what is stored of it.
//
// In go a glossary as it is now ([Snapshot]), the learner's [Options], and the
// three actions on the file ([Store]). Out come questions, one at a time, and a
// review with its progress for each answer:
//
//	s, err := drill.Start(store, options)
//	for {
//		q, ok := s.Next()
//		if !ok {
//			break
//		}
//		… show q; the learner thinks, or types
//		j := s.Reveal(typed)
//		… show the answer; the learner grades
//		err = s.Answer(grade)
//	}
//	fmt.Println(s.Summary())
//
// # Promises
//
//   - An answer is handed to [Store.Answer] before the next question appears, so
//     leaving at any moment loses at most the card on the screen.
//   - Two faces of one term are never asked on the same day, with one exception:
//     the card of an answer that was just taken back.
//   - No more new cards a day than the learner chose, counted in the review log
//     and so across sessions.
//   - A typed answer cannot be graded better than it was: see [Judgement].
//   - Progress is a fold of the review log, so [Rebuild] gives the same bits.
//
// The package has no terminal, no file and no clock: see package screen for the
// terminal, and [Options.Now] for the time.
//
// # Order
//
// Learning cards whose step has come due go first, then reviews, the one most
// likely forgotten first, then new cards: recognition first, then production,
// which waits until the term's recognition card has left the learning steps. Of
// the day's new cards up to half are production, so that a learner who imports
// every week is not asked for meanings only. When all that is done, learning
// cards due within 20 minutes are asked early.
//
// # Caveats
//
// Two sessions on one glossary at the same time do not see each other's answers:
// the later answer to a card counts from the progress the session began with.
// Judging compares letters. It knows the rules of a German dictionary entry, and
// of synonyms only those the glossary itself holds.
package drill
