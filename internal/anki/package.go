package anki

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"time"

	"github.com/klauspost/compress/zstd"
)

// window is the window of Anki's own frames, in bytes.
const window = 2 << 20

// version3 is the member "meta": field 1 of a protobuf message, a varint, 3.
var version3 = []byte{0x08, 0x03}

// modified is the time of every member: the oldest that zip can write.
var modified = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// writePackage writes the zip. Sizes stand before the data, so that a program
// that reads from the front can read it too.
func writePackage(w io.Writer, database, dummy []byte) error {
	encoder, err := zstd.NewWriter(nil,
		zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(window), zstd.WithZeroFrames(true))
	if err != nil {
		return err
	}
	defer encoder.Close()
	deflated, err := deflate(dummy)
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	compressed := encoder.EncodeAll(database, make([]byte, 0, len(database)/6))
	for _, m := range []member{
		{"meta", zip.Store, version3, version3},
		{"collection.anki21b", zip.Store, compressed, compressed},
		{"collection.anki2", zip.Deflate, dummy, deflated},
		{"media", zip.Store, nil, encoder.EncodeAll(nil, nil)},
	} {
		if err := m.write(z); err != nil {
			return err
		}
	}
	return z.Close()
}

// member is a file in the zip.
type member struct {
	name   string
	method uint16
	plain  []byte // nil if the same as packed
	packed []byte
}

func (m member) write(z *zip.Writer) error {
	if m.plain == nil {
		m.plain = m.packed
	}
	w, err := z.CreateRaw(&zip.FileHeader{
		Name: m.name, Method: m.method, Modified: modified,
		CRC32:            crc32.ChecksumIEEE(m.plain),
		CompressedSize64: uint64(len(m.packed)), UncompressedSize64: uint64(len(m.plain)),
	})
	if err != nil {
		return err
	}
	_, err = w.Write(m.packed)
	return err
}

func deflate(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
