// Package anki writes a glossary as an Anki deck file (.apkg).
//
// In go terms with what is remembered of their cards and the log of answers
// ([Deck]); out comes a package of version 3, as Anki writes it since 2.1.50: a
// zip of a zstd-compressed SQLite database, an empty list of media, and a small
// database for older clients that asks to update.
//
// # Promises
//
// The same deck gives the same bytes. A term keeps its GUID ([GUID]) for ever,
// and the note type, its fields and its templates keep their ids, so that a later
// file updates the notes of an earlier one and never doubles them. A note's
// modification time is that of the term's last real change: what the learner has
// edited in Anki since then stays.
//
// Stability, difficulty, due date and the whole review log go along, so that the
// schedule is the same whether FSRS is on in Anki before the import or turned on
// after it. Review ids are unique over the file, counted over all reviews handed
// in; a deck of fewer terms therefore gives its reviews the same ids.
//
// All text is escaped, in NFC and without control characters. The question of a
// Produce card never holds the German word: where the example would give it away
// there is no hint.
//
// # Notes, cards, decks
//
// A note has sixteen fields ([Fields]); those that are not filled yet are reserved, since
// a field added later would make every note conflict. A term makes one card for
// each of [glossary.Faces], and stands in the sub-deck named after the article of
// its first example. New cards are learnt in the order in which their terms were
// added, and within one import in the order of [Deck].Terms. A term without a
// translation has no cards and is left out.
//
// # Caveats
//
// Anki takes progress only with a card it does not have yet, and only if "Import
// any learning progress" is ticked; the preset with the FSRS parameters needs
// "Import any deck presets". Due dates are those of the calendar: with a rollover
// hour other than Anki's 4 the hour from which a card is due differs. The number
// of learning steps left is counted by the default steps.
package anki
