package article

import (
	"bytes"
	"fmt"
)

// magics are the first bytes of files that people take for articles, or choose by mistake, and what to call them.
var magics = [...]struct{ prefix, name string }{
	{"%PDF-", "a PDF document"},
	{"%!PS", "a PostScript document"},
	{"{\\rtf", "an RTF document"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"},
	{"bplist00", "a web archive"},
	{"\x89PNG\r\n", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF87a", "a GIF picture"},
	{"GIF89a", "a GIF picture"},
	{"II*\x00", "a TIFF picture"},
	{"MM\x00*", "a TIFF picture"},
	{"\x1f\x8b", "a gzip file"},
	{"BZh91AY&SY", "a bzip2 file"},
	{"\xfd7zXZ\x00", "an xz file"},
	{"\x28\xb5\x2f\xfd", "a Zstandard file"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"Rar!\x1a\x07", "a RAR archive"},
	{"\x7fELF", "an ELF program"},
	{"\xca\xfe\xba\xbe", "a compiled program"},
	{"\xcf\xfa\xed\xfe", "a compiled program"},
	{"\x00asm", "a WebAssembly program"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"OggS", "a sound file"},
	{"ID3", "a sound file"},
	{"wOFF", "a font"},
	{"wOF2", "a font"},
}

// binaryKind names the kind of a file that is not text by its first bytes, or returns "".
func binaryKind(data []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return m.name
		}
	}
	head := data[:min(len(data), 4096)]
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipKind(head)
	case bytes.HasPrefix(head, []byte("MZ")) && bytes.IndexByte(head, 0) >= 0:
		return "a Windows program"
	case bytes.HasPrefix(head, []byte("RIFF")) && len(head) > 12 && bytes.IndexByte(head[:12], 0) >= 0:
		return "a sound, film or picture file"
	case len(head) > 12 && bytes.Equal(head[4:8], []byte("ftyp")):
		return "a film or sound file"
	case len(head) > 68 && bytes.Equal(head[60:68], []byte("BOOKMOBI")):
		return "a Kindle book"
	}
	return ""
}

func zipKind(head []byte) string {
	switch {
	case bytes.Contains(head, []byte("mimetypeapplication/epub+zip")):
		return "an EPUB book"
	case bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis")):
		return "an OpenDocument file"
	case bytes.Contains(head, []byte("[Content_Types].xml")):
		return "an Office document"
	}
	return "a ZIP archive"
}

// refuseBinary returns an error for data that cannot be text in an encoding of one byte a character or in UTF-8: known files, zero
// bytes, and too many control characters.
func refuseBinary(data []byte) error {
	if kind := binaryKind(data); kind != "" {
		return fmt.Errorf("%w: %s; save it as text or HTML first", ErrBinary, kind)
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return fmt.Errorf("%w: byte %d is zero", ErrBinary, i)
	}
	controls, first := 0, -1
	for i, c := range data {
		if c < 0x20 && !bytes.ContainsRune([]byte("\t\n\v\f\r\b\x1b"), rune(c)) {
			controls++
			if first < 0 {
				first = i
			}
		}
	}
	if controls > 8 && controls > len(data)/20 {
		return fmt.Errorf("%w: byte %d is the first of %d control characters", ErrBinary, first, controls)
	}
	return nil
}
