package anki

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wort/glossary"
)

// export is one deck on its way into a database: every row in the order it is
// written, which is that of its id, so that the tables are filled from left to
// right.
type export struct {
	deck    Deck
	decks   deckTree
	epoch   int // the learner's day number of the collection's first day
	notes   []note
	cards   []card
	reviews []review
	leftOut int
}

func newExport(d Deck) (*export, error) {
	e := &export{deck: d, decks: newDeckTree(d.Name), epoch: firstDay(d) - 1}
	if err := e.addNotes(); err != nil {
		return nil, err
	}
	e.addCards()
	return e, e.addReviews()
}

// addNotes makes the note of every term that has cards, sorted by id.
func (e *export) addNotes() error {
	positions := newPositions(e.deck.Terms)
	order := make([]int, len(e.deck.Terms))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(e.deck.Terms[a].ID, e.deck.Terms[b].ID) })

	taken := make(map[int64]bool, len(order))
	previous := ""
	for _, i := range order {
		t := &e.deck.Terms[i]
		if t.ID == "" {
			return fmt.Errorf("term %q: must have an ID", t.Lemma)
		}
		if t.ID == previous {
			return fmt.Errorf("term %q, ID %q: stands twice in the deck", t.Lemma, t.ID)
		}
		previous = t.ID
		n := newNote(t)
		if n.empty() {
			e.leftOut++
			continue
		}
		n.id = noteID(t, taken)
		n.position = positions[i]
		n.deck = e.decks.of(t)
		e.notes = append(e.notes, n)
	}
	slices.SortFunc(e.notes, func(a, b note) int { return cmp.Compare(a.id, b.id) })
	return nil
}

// newPositions returns the place of each term in the queue of new cards, from 1:
// those added first come first.
func newPositions(terms []glossary.Term) []int {
	order := make([]int, len(terms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return terms[a].Added.Compare(terms[b].Added) })
	positions := make([]int, len(terms))
	for place, i := range order {
		positions[i] = place + 1
	}
	return positions
}

// database returns the SQLite file of the collection.
func (e *export) database() ([]byte, error) {
	db, err := openDatabase(pageSize)
	if err != nil {
		return nil, err
	}
	defer db.close()
	if err := db.fill(e.collection(), e.notes, e.cards, e.reviews); err != nil {
		return nil, err
	}
	return db.bytes()
}

func (e *export) result() Result {
	return Result{Notes: len(e.notes), Cards: len(e.cards), Reviews: len(e.reviews), LeftOut: e.leftOut}
}
