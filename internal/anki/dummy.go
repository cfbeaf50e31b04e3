package anki

import (
	"strconv"
	"time"
)

// dummyText is the one note that clients older than version 3 show.
const dummyText = "This deck needs Anki 2.1.50 or newer. Please update Anki, then import the file again."

// dummyModelID is the note type of that note.
const dummyModelID = 1796000000900

// dummyDatabase is what a client reads that does not know version 3.
func dummyDatabase() ([]byte, error) {
	db, err := openDatabase(512)
	if err != nil {
		return nil, err
	}
	defer db.close()
	at := time.Unix(typeModified, 0)
	col := collection{
		created: at, modified: at,
		conf: object{},
		models: object{strconv.Itoa(dummyModelID): object{
			"id": dummyModelID, "name": "wort: please update", "type": 0, "mod": typeModified, "usn": toSend,
			"sortf": 0, "did": defaultID, "css": "", "latexPre": "", "latexPost": "", "tags": []string{}, "vers": []int{},
			"flds":  []object{fieldObject("Message", 0, dummyModelID)},
			"tmpls": []object{templateObject("Message", 0, dummyModelID, "{{Message}}", "{{Message}}")},
			"req":   []any{[]any{0, "any", []int{0}}},
		}},
		decks:   object{strconv.Itoa(defaultID): deckObject(defaultID, "Default", defaultID)},
		presets: object{strconv.Itoa(defaultID): presetObject(defaultID, "Default", Deck{})},
	}
	n := note{
		id: dummyModelID, guid: "wort-update", model: dummyModelID, modified: typeModified,
		fields: []string{dummyText}, sort: dummyText,
	}
	c := card{id: dummyModelID, note: dummyModelID, deck: defaultID, modified: typeModified, data: "{}"}
	if err := db.fill(col, []note{n}, []card{c}, nil); err != nil {
		return nil, err
	}
	return db.bytes()
}
