// Package glossary is the learner's glossary: the German words worth knowing,
// the sentences they were met in, and what the learner remembers of them, in one
// file.
//
// # What a glossary holds
//
// A [Term] is one entry: a lemma with its class, gender, plural, parts, meanings
// and examples. Its identity is lemma and class, of nouns also the gender (der
// See, die See); its ID is derived from the first identity and never changes.
// Every field carries its [Provenance]. A term with a meaning has two [Card]s.
// Answering one leaves a [Review]; what follows from the reviews of a card is its
// [Progress].
//
// Articles go in through [Store.Merge]: terms that are new are added, terms that
// are known are joined with what is there, and the same article again changes
// nothing. What the learner sets with [Store.Edit] is kept in a record of its own
// and wins over every import, earlier or later.
//
// # What it promises
//
// Every change is one transaction: it happened whole and is on disk when the
// method returns, or an error is returned and nothing happened. Each is one entry
// of an append-only journal, which is also the log of reviews, so that
// [Store.Undo] takes back any change exactly, one by one, back to the empty
// glossary. Each entry names the device it was made on. The progress is a cache:
// it can be rebuilt from [Store.History].
//
// What is read is copied out and sorted. Nothing here looks at the clock, but
// for the age of what a killed creation has left behind; the caller passes the
// time in. The same changes at the same times on a glossary of
// the same device give the same records.
//
// The file is a bbolt database. Its pages in use are read once when it is opened,
// and each record bears a checksum: a damaged file is refused with [ErrCorrupt], and
// never crashes the program. Open a glossary for an action, not for a session:
// one that is open for writing keeps all others out, and [Open] waits a second
// before it returns [ErrLocked].
//
// # Caveats
//
// The file grows with its journal and never shrinks. A glossary on a network
// file system is only as safe as the locks of that system. Two copies of one file
// count as one device. What was undone or removed can still be read in the
// journal.
package glossary
