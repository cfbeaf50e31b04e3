package glossary

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"go.etcd.io/bbolt"
)

// schemaVersion is the version of the file format written here.
const schemaVersion = 1

// The buckets of the file. Every value starts with a checksum (record.go); what
// follows it is named here.
const (
	// bucketMeta: name → bytes. format: "wort glossary"; version: 4 bytes,
	// big-endian; device: 8 bytes.
	bucketMeta = "meta"
	// bucketTerms: folded lemma, 0, lemma, 0, class, gender → Term in JSON. The
	// keys stand as in a dictionary.
	bucketTerms = "terms"
	// bucketIDs: term ID, 8 bytes → 'k' and the key in bucketTerms, or 'a' and
	// the ID of the term this one was joined to.
	bucketIDs = "ids"
	// bucketIdentities: lemma, 0, class, 0, gender → term ID, 8 bytes. Earlier
	// identities of a term stay.
	bucketIdentities = "identities"
	// bucketCorrections: term ID → correctionRecord in JSON.
	bucketCorrections = "corrections"
	// bucketArticles: article ID, 8 bytes → Article without text, in JSON.
	bucketArticles = "articles"
	// bucketTexts: article ID → the text, deflated.
	bucketTexts = "texts"
	// bucketIgnored: lemma → nothing.
	bucketIgnored = "ignored"
	// bucketProgress: term ID, 8 bytes, and face, 1 byte → Progress, fixed
	// width. A cache of bucketJournal.
	bucketProgress = "progress"
	// bucketJournal: sequence, 8 bytes, big-endian, from 1 without a gap → entry
	// (journal.go). Append-only.
	bucketJournal = "journal"
)

// stateBuckets are the buckets that changes are made to and undone in, in the
// order they are written. The journal says how they came about.
var stateBuckets = []string{
	bucketTerms, bucketIDs, bucketIdentities, bucketCorrections,
	bucketArticles, bucketTexts, bucketIgnored, bucketProgress,
}

func allBuckets() []string {
	return append([]string{bucketMeta, bucketJournal}, stateBuckets...)
}

const (
	metaFormat  = "format"
	metaSchema  = "version"
	metaDevice  = "device"
	formatValue = "wort glossary"
)

// migrations[i] takes a file from version i+1 to i+2. Each runs in the
// transaction that raises the version.
var migrations = []func(*bbolt.Tx) error{}

// migrate brings a file of version have to the version after the last step.
func migrate(tx *bbolt.Tx, have uint32, steps []func(*bbolt.Tx) error) error {
	for v := have; int(v) <= len(steps); v++ {
		if err := steps[v-1](tx); err != nil {
			return fmt.Errorf("from version %d to %d: %w", v, v+1, err)
		}
	}
	return putRecord(tx, bucketMeta, []byte(metaSchema), binary.BigEndian.AppendUint32(nil, uint32(len(steps)+1)))
}

// initSchema fills an empty file.
func initSchema(tx *bbolt.Tx, device [8]byte) error {
	for _, name := range allBuckets() {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	for _, r := range []struct {
		key   string
		value []byte
	}{
		{metaFormat, []byte(formatValue)},
		{metaSchema, binary.BigEndian.AppendUint32(nil, schemaVersion)},
		{metaDevice, device[:]},
	} {
		if err := putRecord(tx, bucketMeta, []byte(r.key), r.value); err != nil {
			return err
		}
	}
	return nil
}

// readSchema tells version and device of a file, or why it is none of ours.
func readSchema(tx *bbolt.Tx) (version uint32, device [8]byte, err error) {
	if tx.Bucket([]byte(bucketMeta)) == nil {
		return 0, device, ErrNotGlossary
	}
	format, err := getRecord(tx, bucketMeta, []byte(metaFormat))
	if err != nil {
		return 0, device, err
	}
	if string(format) != formatValue {
		return 0, device, ErrNotGlossary
	}
	v, err := getRecord(tx, bucketMeta, []byte(metaSchema))
	if err != nil {
		return 0, device, err
	}
	d, err := getRecord(tx, bucketMeta, []byte(metaDevice))
	if err != nil {
		return 0, device, err
	}
	if len(v) != 4 || len(d) != 8 {
		return 0, device, corrupt(bucketMeta, []byte(metaSchema), "wrong length")
	}
	if version = binary.BigEndian.Uint32(v); version > schemaVersion {
		return version, device, fmt.Errorf("%w: format %d, known up to %d", ErrNewerSchema, version, schemaVersion)
	}
	copy(device[:], d)
	if version == 0 {
		return 0, device, corrupt(bucketMeta, []byte(metaSchema), "version 0")
	}
	if version == schemaVersion {
		for _, name := range allBuckets() {
			if tx.Bucket([]byte(name)) == nil {
				return version, device, fmt.Errorf("%w: bucket %q is missing", ErrCorrupt, name)
			}
		}
	}
	return version, device, nil
}

// identity is what makes a term that term.
type identity struct {
	lemma  string
	class  Class
	gender Gender // of nouns only
}

func identityOf(t Term) identity {
	id := identity{t.Lemma, t.Class, t.Gender}
	if t.Class != Noun {
		id.gender = ""
	}
	return id
}

// key is the identity's key in bucketIdentities.
func (i identity) key() []byte {
	return []byte(i.lemma + "\x00" + string(i.class) + "\x00" + string(i.gender))
}

// genders in the order of the keys; part of the file format.
var genders = []Gender{"", Masculine, Feminine, Neuter, PluralOnly}

// termKey is the identity's key in bucketTerms.
func (i identity) termKey() []byte {
	k := append([]byte(fold(i.lemma)), 0)
	k = append(append(k, i.lemma...), 0)
	return append(k, byte(slices.Index(Classes, i.class)), byte(slices.Index(genders, i.gender)))
}

// splitTermKey returns the parts of a key in bucketTerms.
func splitTermKey(key []byte) (folded string, id identity, ok bool) {
	if len(key) < 4 {
		return "", id, false
	}
	head, class, gender := key[:len(key)-3], key[len(key)-2], key[len(key)-1]
	f, lemma, ok := bytes.Cut(head, []byte{0})
	if !ok || key[len(key)-3] != 0 || int(class) >= len(Classes) || int(gender) >= len(genders) {
		return "", id, false
	}
	return string(f), identity{string(lemma), Classes[class], genders[gender]}, true
}

// idKey turns an ID of 16 hexadecimal digits into its 8 bytes.
func idKey(id string) ([8]byte, bool) {
	var k [8]byte
	if len(id) != 16 || strings.ToLower(id) != id {
		return k, false
	}
	_, err := hex.Decode(k[:], []byte(id))
	return k, err == nil
}

// cardKey is a term ID and the index of a face in [Faces].
type cardKey [9]byte

func newCardKey(id [8]byte, face int) cardKey {
	var k cardKey
	copy(k[:], id[:])
	k[8] = byte(face)
	return k
}

// parseCard reads a card ID.
func parseCard(card string) (cardKey, error) {
	term, face, _ := strings.Cut(card, "/")
	id, ok := idKey(term)
	i := slices.Index(Faces, Face(face))
	if !ok || i < 0 {
		return cardKey{}, fmt.Errorf("card %q: %w", card, ErrNotFound)
	}
	return newCardKey(id, i), nil
}

func (k cardKey) term() [8]byte { return [8]byte(k[:8]) }
func (k cardKey) valid() bool   { return int(k[8]) < len(Faces) }

// String returns the card ID.
func (k cardKey) String() string {
	if !k.valid() {
		return hex.EncodeToString(k[:8]) + fmt.Sprintf("/face %d", k[8])
	}
	return CardID(hex.EncodeToString(k[:8]), Faces[k[8]])
}

func seqKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }
