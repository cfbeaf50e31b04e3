package anki

import (
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"wort/glossary"
)

// note is a row of the table of notes.
type note struct {
	term     *glossary.Term
	id       int64 // milliseconds since 1970, a multiple of idStep
	guid     string
	model    int64
	modified int64 // seconds since 1970
	tags     string
	fields   []string // HTML
	sort     string   // the first field as text
	position int      // in the queue of new cards, from 1
	deck     int64
}

// idStep is the distance between note ids. The card ids of a note are its own id
// and those after it, one for each face.
const idStep = 8

// idSpread is the range, in milliseconds, over which the notes added in one
// moment are spread: about 17 minutes.
const idSpread = 1 << 20

// GUID returns the name by which Anki knows the note of a term, whatever becomes
// of its text: eleven characters.
func GUID(termID string) string {
	id, err := hex.DecodeString(termID)
	if err != nil || len(id) != 8 {
		sum := sha1.Sum([]byte("wort\x00" + termID))
		id = sum[:12] // sixteen characters: never that of a regular ID
	}
	return base64.RawURLEncoding.EncodeToString(id)
}

// noteID returns an id that is not taken, at or shortly before the time the term
// was added, since Anki shows the id as the day of creation.
func noteID(t *glossary.Term, taken map[int64]bool) int64 {
	h := fnv.New64a()
	h.Write([]byte(t.ID))
	earliest := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	added := t.Added
	if added.Before(earliest) {
		added = earliest
	}
	id := (added.UnixMilli() - int64(h.Sum64()%idSpread)) &^ (idStep - 1)
	for taken[id] {
		id -= idStep
	}
	taken[id] = true
	return id
}

func newNote(t *glossary.Term) note {
	modified := t.Changed
	if modified.IsZero() {
		modified = t.Added
	}
	n := note{
		term: t, guid: GUID(t.ID), model: modelID,
		modified: max(modified.Unix(), 1),
		tags:     tags(t), fields: fieldsOf(t),
	}
	n.sort = line(t.Lemma)
	return n
}

// empty says that there is nothing to ask: no word or no meaning.
func (n *note) empty() bool {
	return len(n.term.Cards()) == 0 || n.sort == "" || n.fields[fieldEnglish] == ""
}

// checksum is what Anki compares first fields by: the head of their SHA-1.
func (n *note) checksum() int64 {
	sum := sha1.Sum([]byte(n.sort))
	return int64(binary.BigEndian.Uint32(sum[:4]))
}

// tags returns the tags of a term as Anki stores them: sorted, each between
// blanks.
func tags(t *glossary.Term) string {
	var list []string
	add := func(group, name string) {
		if name = tagName(name); name != "" {
			list = append(list, group+"::"+name)
		}
	}
	add("pos", string(t.Class))
	for _, topic := range t.Topics {
		add("topic", topic)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	if len(list) == 0 {
		return ""
	}
	return " " + strings.Join(list, " ") + " "
}

// tagName makes one level of a tag out of any text.
func tagName(s string) string {
	return withoutLevels(strings.Join(strings.Fields(line(s)), "_"))
}
