package glossary

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"unicode"

	"go.etcd.io/bbolt"
)

// A record is stored as four bytes of checksum and the payload. The checksum is
// CRC-32C over bucket name, key and payload, big-endian, so that a record that
// has strayed to another key is found as well.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const sumBytes = 4

func checksum(bucket string, key, payload []byte) uint32 {
	sum := crc32.Update(0, castagnoli, []byte(bucket))
	sum = crc32.Update(sum, castagnoli, key)
	return crc32.Update(sum, castagnoli, payload)
}

// seal puts the checksum in front of a payload.
func seal(bucket string, key, payload []byte) []byte {
	b := make([]byte, sumBytes, sumBytes+len(payload))
	binary.BigEndian.PutUint32(b, checksum(bucket, key, payload))
	return append(b, payload...)
}

// unseal returns the payload of a stored value. It is part of value.
func unseal(bucket string, key, value []byte) ([]byte, error) {
	if len(value) < sumBytes {
		return nil, corrupt(bucket, key, "too short")
	}
	payload := value[sumBytes:]
	if binary.BigEndian.Uint32(value) != checksum(bucket, key, payload) {
		return nil, corrupt(bucket, key, "bad checksum")
	}
	return payload, nil
}

// corrupt reports a damaged record.
func corrupt(bucket string, key []byte, what string) error {
	return fmt.Errorf("%w: %s: %s", ErrCorrupt, where(bucket, key), what)
}

// where names a record so that a person can read it.
func where(bucket string, key []byte) string {
	if bucket == bucketTerms {
		if _, id, ok := splitTermKey(key); ok {
			return fmt.Sprintf("bucket %q, key %q", bucket, id.lemma)
		}
	}
	for _, r := range string(key) {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return fmt.Sprintf("bucket %q, key %s", bucket, hex.EncodeToString(key))
		}
	}
	return fmt.Sprintf("bucket %q, key %q", bucket, key)
}

// getRecord returns a payload, nil when there is none. It dies with the
// transaction.
func getRecord(tx *bbolt.Tx, bucket string, key []byte) ([]byte, error) {
	b := tx.Bucket([]byte(bucket))
	if b == nil {
		return nil, fmt.Errorf("%w: bucket %q is missing", ErrCorrupt, bucket)
	}
	value := b.Get(key)
	if value == nil {
		return nil, nil
	}
	return unseal(bucket, key, value)
}

func putRecord(tx *bbolt.Tx, bucket string, key, payload []byte) error {
	return tx.Bucket([]byte(bucket)).Put(key, seal(bucket, key, payload))
}

// eachRecord calls do for the records of a bucket whose keys start with prefix,
// in order.
func eachRecord(tx *bbolt.Tx, bucket string, prefix []byte, do func(key, payload []byte) error) error {
	b := tx.Bucket([]byte(bucket))
	if b == nil {
		return fmt.Errorf("%w: bucket %q is missing", ErrCorrupt, bucket)
	}
	c := b.Cursor()
	for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		payload, err := unseal(bucket, k, v)
		if err != nil {
			return err
		}
		if err := do(k, payload); err != nil {
			return err
		}
	}
	return nil
}

// encodeTerm returns the stored form of a term: its JSON without the status,
// which is never stored.
func encodeTerm(t Term) ([]byte, error) {
	t.Status = ""
	b, err := json.Marshal(t)
	if err != nil {
		return nil, fmt.Errorf("term %q: %w", t.Lemma, err)
	}
	return b, nil
}

func decodeTerm(key, payload []byte) (Term, error) {
	var t Term
	if err := unmarshalTerm(payload, &t); err != nil {
		return Term{}, corrupt(bucketTerms, key, err.Error())
	}
	if _, ok := idKey(t.ID); !ok || t.Lemma == "" {
		return Term{}, corrupt(bucketTerms, key, "no term")
	}
	t.Status = ""
	return t, nil
}

func decodeArticle(key, payload []byte) (Article, error) {
	var a Article
	if err := json.Unmarshal(payload, &a); err != nil {
		return Article{}, corrupt(bucketArticles, key, err.Error())
	}
	if _, ok := idKey(a.ID); !ok {
		return Article{}, corrupt(bucketArticles, key, "no article")
	}
	return a, nil
}

func decodeCorrection(key, payload []byte) (correctionRecord, error) {
	var r correctionRecord
	if err := json.Unmarshal(payload, &r); err != nil {
		return r, corrupt(bucketCorrections, key, err.Error())
	}
	return r, nil
}

// maxInflated is the limit on what a deflated record may grow to, in bytes.
const maxInflated = 256 << 20

func deflate(b []byte) []byte {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		panic("glossary: the deflate level is wrong: " + err.Error())
	}
	w.Write(b) // into memory: cannot fail
	w.Close()
	return out.Bytes()
}

func inflate(b []byte) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(b))
	out, err := io.ReadAll(io.LimitReader(r, maxInflated+1))
	if err == nil && len(out) > maxInflated {
		err = fmt.Errorf("more than %d bytes", maxInflated)
	}
	return out, err
}
