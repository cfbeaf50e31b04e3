package glossary

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"go.etcd.io/bbolt"
)

// Kind says what an [Entry] of the journal did.
type Kind string

// The kinds of change.
const (
	KindImport  Kind = "import"  // [Store.Merge]
	KindAdd     Kind = "add"     // [Store.Add]
	KindEdit    Kind = "edit"    // [Store.Edit]
	KindRemove  Kind = "remove"  // [Store.Remove]
	KindIgnore  Kind = "ignore"  // [Store.Ignore], [Store.Unignore]
	KindAnswer  Kind = "answer"  // [Store.Answer]
	KindSuspend Kind = "suspend" // [Store.Suspend]
	KindUndo    Kind = "undo"    // [Store.Undo]
	KindRebuild Kind = "rebuild" // [Store.ReplaceProgress]
)

// kinds gives each kind its number in the file; new ones go to the end.
var kinds = []Kind{"", KindImport, KindAdd, KindEdit, KindRemove, KindIgnore, KindAnswer, KindSuspend, KindUndo, KindRebuild}

// Entry is one change of the glossary, as the journal tells it.
type Entry struct {
	Seq     uint64    // position in the journal, from 1
	Device  string    // where the change was made, 16 hexadecimal digits
	At      time.Time // UTC, whole milliseconds
	Kind    Kind
	Summary string  // one line
	Undone  bool    // taken back by a later entry
	Undoes  uint64  // of an undo: the entry taken back
	Review  *Review // of an answer
}

// An entry is stored as its version, kind, device, the device's own sequence and
// time, 26 bytes, followed by
//
//   - of an answer: [answer];
//   - of an undo: the sequence of the entry taken back, 8 bytes, and the summary;
//   - of any other: the summary, the moves, and the images of the records
//     touched, deflated when that is shorter.
type logEntry struct {
	seq       uint64 // the key
	kind      Kind
	device    [8]byte
	deviceSeq uint64 // counts the entries of this device, from 1
	at        time.Time

	answer  answer
	undoes  uint64
	summary string
	moves   []move
	images  []byte // see packImages
}

const (
	entryVersion   = 1
	entryHeadBytes = 26
	maxSummary     = 300 // bytes
)

func encodeEntry(e logEntry) []byte {
	b := make([]byte, 0, entryHeadBytes+answerBytes)
	b = append(b, entryVersion, byte(slices.Index(kinds, e.kind)))
	b = append(b, e.device[:]...)
	b = binary.BigEndian.AppendUint64(b, e.deviceSeq)
	b = putTime(b, e.at)
	switch e.kind {
	case KindAnswer:
		return append(b, encodeAnswer(e.answer)...)
	case KindUndo:
		b = binary.BigEndian.AppendUint64(b, e.undoes)
		return append(b, e.summary...)
	}
	b = appendBytes(b, []byte(e.summary))
	b = binary.AppendUvarint(b, uint64(len(e.moves)))
	for _, m := range e.moves {
		b = append(append(b, m.from[:]...), m.to[:]...)
	}
	return append(b, e.images...)
}

// decodeEntry copies what it returns.
func decodeEntry(key, payload []byte) (logEntry, error) {
	bad := func(what string) (logEntry, error) { return logEntry{}, corrupt(bucketJournal, key, what) }
	if len(key) != 8 || len(payload) < entryHeadBytes {
		return bad("too short")
	}
	if payload[0] != entryVersion || payload[1] == 0 || int(payload[1]) >= len(kinds) {
		return bad(fmt.Sprintf("version %d, kind %d unknown", payload[0], payload[1]))
	}
	e := logEntry{
		seq:       binary.BigEndian.Uint64(key),
		kind:      kinds[payload[1]],
		device:    [8]byte(payload[2:10]),
		deviceSeq: binary.BigEndian.Uint64(payload[10:]),
		at:        getTime(payload[18:]),
	}
	body := payload[entryHeadBytes:]
	switch e.kind {
	case KindAnswer:
		a, err := decodeAnswer(body)
		if err != nil {
			return bad(err.Error())
		}
		e.answer = a
		e.answer.review.Seq = e.seq
	case KindUndo:
		if len(body) < 8 {
			return bad("too short")
		}
		e.undoes, e.summary = binary.BigEndian.Uint64(body), string(body[8:])
		if e.undoes >= e.seq || e.undoes == 0 {
			return bad("undoes no earlier entry")
		}
	default:
		if !e.decodeBody(body) {
			return bad("cut short")
		}
	}
	return e, nil
}

func (e *logEntry) decodeBody(b []byte) bool {
	summary, b, ok := takeBytes(b)
	if !ok {
		return false
	}
	e.summary = string(summary)
	n, used := binary.Uvarint(b)
	if used <= 0 || n > uint64(len(b)-used)/18 {
		return false
	}
	b = b[used:]
	for range n {
		e.moves = append(e.moves, move{cardKey(b[:9]), cardKey(b[9:18])})
		b = b[18:]
	}
	e.images = slices.Clone(b)
	return true
}

func appendBytes(b, part []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

func takeBytes(b []byte) (part, rest []byte, ok bool) {
	n, used := binary.Uvarint(b)
	if used <= 0 || n > uint64(len(b)-used) {
		return nil, nil, false
	}
	end := used + int(n)
	return b[used:end:end], b[end:], true
}

// appendEntry writes an entry at the end of the journal and returns its
// sequence.
func (s *Store) appendEntry(tx *bbolt.Tx, e logEntry) (uint64, error) {
	b := tx.Bucket([]byte(bucketJournal))
	b.FillPercent = 0.95 // nothing is ever written between two entries
	last := uint64(0)
	c := b.Cursor()
	for k, v := c.Last(); k != nil; k, v = c.Prev() {
		payload, err := unseal(bucketJournal, k, v)
		if err != nil {
			return 0, err
		}
		if len(k) != 8 || len(payload) < entryHeadBytes {
			return 0, corrupt(bucketJournal, k, "too short")
		}
		last = max(last, binary.BigEndian.Uint64(k))
		if [8]byte(payload[2:10]) == s.device {
			e.deviceSeq = binary.BigEndian.Uint64(payload[10:])
			break
		}
	}
	if last == math.MaxUint64 {
		return 0, fmt.Errorf("%w: journal: no number left", ErrCorrupt)
	}
	e.deviceSeq++
	e.device, e.at = s.device, milliseconds(e.at)
	e.summary = cut(strings.Join(strings.Fields(e.summary), " "), maxSummary)
	key := seqKey(last + 1)
	return last + 1, b.Put(key, seal(bucketJournal, key, encodeEntry(e)))
}

// milliseconds is a time as the file keeps it.
func milliseconds(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return time.UnixMilli(t.UnixMilli()).UTC()
}

// deviceName is a device as an [Entry] shows it.
func deviceName(d [8]byte) string { return hex.EncodeToString(d[:]) }
