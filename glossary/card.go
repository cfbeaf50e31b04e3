package glossary

// Face is what a card asks for.
type Face string

// Recognise shows the German and asks for its meaning; Produce shows the
// meaning and asks for the German, typed.
const (
	Recognise Face = "recognise"
	Produce   Face = "produce"
)

// Faces lists every [Face] in the order a learner meets them. The order is part
// of the file format and of the Anki note type: new faces go to the end.
var Faces = []Face{Recognise, Produce}

// Card is one question about a term.
type Card struct {
	ID   string // the term's ID, a slash and the face
	Term string // the term's ID
	Face Face
}

// CardID names the card of a term and face.
func CardID(term string, face Face) string { return term + "/" + string(face) }

// Cards returns the cards of the term: none as long as it has no translation,
// since a card without an answer teaches nothing.
func (t Term) Cards() []Card {
	if len(t.Translations) == 0 {
		return nil
	}
	cards := make([]Card, 0, len(Faces))
	for _, face := range Faces {
		cards = append(cards, Card{ID: CardID(t.ID, face), Term: t.ID, Face: face})
	}
	return cards
}
