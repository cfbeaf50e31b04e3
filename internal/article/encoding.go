package article

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/htmlindex"
)

// charsetWindow is how far into a page a charset declaration is looked for, in bytes. The standard says 1,024; real pages put scripts first.
const charsetWindow = 16 << 10

// windows1252 holds the characters of the bytes 0x80 to 0x9F; 0 stands where there is none. All other bytes are Latin-1.
var windows1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// decode turns the bytes of a file into a string of valid UTF-8. A byte order mark decides; then the zero bytes of UTF-16; then the
// whole body, if it is UTF-8 but for some damage; then what an HTML page declares; else it is Windows-1252, which German files that are
// not UTF-8 nearly always are.
func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return "", fmt.Errorf("%w that can be read: encoded in UTF-32; save it as UTF-8", ErrBinary)
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], binary.BigEndian)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if order := utf16Order(data); order != nil && binaryKind(data) == "" {
		return decodeUTF16(data, order)
	}
	if err := refuseBinary(data); err != nil {
		return "", err
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	return decodeLegacy(data), nil
}

// utf16Order tells from where the zero bytes stand whether data is UTF-16 without a byte order mark; nil if it is not. In German text
// nine high bytes of ten are zero.
func utf16Order(data []byte) binary.ByteOrder {
	head := data[:min(len(data), 4096)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 2:
		return nil
	case zeros[1] > half*6/10 && zeros[0] <= half/20:
		return binary.LittleEndian
	case zeros[0] > half*6/10 && zeros[1] <= half/20:
		return binary.BigEndian
	}
	return nil
}

// decodeUTF16 decodes whole pairs of bytes; half surrogates become U+FFFD. A zero character means that it is no text.
func decodeUTF16(data []byte, order binary.ByteOrder) (string, error) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
		if units[i] == 0 {
			return "", fmt.Errorf("%w: character %d of UTF-16 is zero", ErrBinary, i)
		}
	}
	s := string(utf16.Decode(units))
	if strings.TrimSpace(s) == "" {
		return "", ErrEmpty
	}
	return s, nil
}

// decodeLegacy decodes data that is not valid UTF-8 throughout. It is UTF-8 with damage (a page cut off, a quotation pasted in, a bit
// lost) unless the bytes that would be German in Windows-1252 outnumber the sequences that only UTF-8 has.
func decodeLegacy(data []byte) string {
	good, bad := countUTF8(data)
	if good > 0 && good >= bad {
		return repairUTF8(data)
	}
	if s, ok := decodeDeclared(data); ok {
		return s
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		b.WriteRune(rune1252(c))
	}
	return b.String()
}

// countUTF8 counts what tells UTF-8 from Windows-1252: the valid sequences that German in Windows-1252 does not have by chance, and the bad
// bytes that German in it has. Two bytes from U+0100 on count for neither: the end of „DIÄT“ is a valid sequence, too.
func countUTF8(data []byte) (good, bad int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			n = damage(data)
			if n == 1 && isGerman1252(data[0]) {
				bad++
			}
		case n > 2 || n == 2 && r < 0x100:
			good++
		}
		data = data[n:]
	}
	return good, bad
}

// repairUTF8 decodes UTF-8 with damage. A bad byte that is a letter or mark of German in Windows-1252 is read so; any other, and a sequence
// that was cut short, becomes U+FFFD, which normalise takes out.
func repairUTF8(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + 16)
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			n = damage(data)
			if n == 1 && isGerman1252(data[0]) {
				r = rune1252(data[0])
			}
		}
		b.WriteRune(r)
		data = data[n:]
	}
	return b.String()
}

// damage is how many bytes at the start of data, which are not valid UTF-8, belong together: the lead byte of a mark or of
// an emoji, and what it has of its sequence. Other lead bytes are letters in Windows-1252.
func damage(data []byte) int {
	want := 1
	switch c := data[0]; {
	case c == 0xf0:
		want = 4
	case c == 0xe2 || c == 0xef:
		want = 3
	}
	n := 1
	for n < want && n < len(data) && data[n] >= 0x80 && data[n] < 0xc0 {
		n++
	}
	return n
}

// isGerman1252 reports the bytes that German text in Windows-1252 has: letters, those of French names, quotation marks, dashes, and
// the signs of money and measure.
func isGerman1252(c byte) bool {
	return bytes.IndexByte([]byte("\xc4\xd6\xdc\xe4\xf6\xfc\xdf\xe0\xe1\xe7\xe8\xe9\xea\xeb\xf1\xf4\xc9\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x96\x97\x9b\xa0\xa7\xab\xb0\xbb"), c) >= 0
}

// rune1252 is the character of a byte in Windows-1252; the five bytes without one become the C1 control of Latin-1, which normalise drops.
// So do 0x9B and 0x9C, which can belong to an escape sequence: normalise knows, and makes of them › and œ where they do not.
func rune1252(c byte) rune {
	if c >= 0x80 && c < 0xa0 && c != 0x9b && c != 0x9c && windows1252[c-0x80] != 0 {
		return windows1252[c-0x80]
	}
	return rune(c)
}

// decodeDeclared decodes an HTML page in the charset that it declares, if it does, and if that is one of one or more bytes that is not
// UTF-8 (it has been found not to be) nor UTF-16 (the declaration could not have been read).
func decodeDeclared(data []byte) (string, bool) {
	name := declaredCharset(data[:min(len(data), charsetWindow)])
	if name == "" {
		return "", false
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return "", false
	}
	canonical, _ := htmlindex.Name(enc)
	if canonical == "replacement" || canonical == "windows-1252" || strings.HasPrefix(canonical, "utf-") {
		return "", false
	}
	out, err := enc.NewDecoder().Bytes(data)
	return strings.ToValidUTF8(string(out), "\ufffd"), err == nil
}

// declaredCharset is the charset named by <meta charset>, <meta http-equiv> or the XML declaration in the head of a page, or "".
func declaredCharset(head []byte) string {
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		if name := after(string(head[:min(len(head), 200)]), "encoding="); name != "" {
			return name
		}
	}
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return ""
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		t := z.Token()
		if t.Data != "meta" {
			continue
		}
		for _, a := range t.Attr {
			switch {
			case a.Key == "charset":
				return strings.TrimSpace(a.Val)
			case a.Key == "content" && after(a.Val, "charset=") != "":
				return after(a.Val, "charset=")
			}
		}
	}
}

// after returns the name that follows a key like charset=, without its quotation marks.
func after(s, key string) string {
	_, rest, found := strings.Cut(strings.ToLower(s), key)
	if !found {
		return ""
	}
	rest = strings.TrimLeft(rest, `"' `)
	if end := strings.IndexAny(rest, `"'; ?>`); end >= 0 {
		rest = rest[:end]
	}
	return rest
}
