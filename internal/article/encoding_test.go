package article_test

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// utf16Bytes encodes s in UTF-16, the low byte first or the high one.
func utf16Bytes(s string, low bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		pair := []byte{byte(u >> 8), byte(u)}
		if low {
			pair[0], pair[1] = pair[1], pair[0]
		}
		b.Write(pair)
	}
	return b.String()
}

func TestDecode(t *testing.T) {
	const want = "Die Übung läuft, „so groß wie nie“, für 3 €."
	const plain = "Die Übung läuft, so groß wie nie."
	latin1 := "Die \xdcbung l\xe4uft, so gro\xdf wie nie."
	tests := []struct{ name, in, want string }{
		{"UTF-8", want, want},
		{"UTF-8 with a byte order mark", "\ufeff" + want, want},
		{"UTF-16 little endian", "\xff\xfe" + utf16Bytes(want, true), want},
		{"UTF-16 big endian", "\xfe\xff" + utf16Bytes(want, false), want},
		{"UTF-16 little endian without a mark", utf16Bytes(want, true), want},
		{"UTF-16 big endian without a mark", utf16Bytes(want, false), want},
		{"UTF-16 with half a pair at the end", "\xff\xfe" + utf16Bytes(want, true) + "x", want},
		{"Latin-1", latin1, plain},
		{"Windows-1252", "Die \xdcbung l\xe4uft, \x84so gro\xdf wie nie\x93, f\xfcr 3 \x80.", want},
		{"byte without a character", "Die Lage\x81 ist \xfcbel.", "Die Lage ist übel."},
		{"declared Latin-9", "<meta charset=iso-8859-15><p>Die \xdcbung kostet 3 \xa4.</p>", "Die Übung kostet 3 €."},
		{"declared in http-equiv", "<meta http-equiv=content-type content='text/html; charset=ISO-8859-15'><p>Sie kostet f\xfcnf \xa4.</p>", "Sie kostet fünf €."},
		{"declared in XML", "<?xml version='1.0' encoding='iso-8859-15'?><html><p>Sie kostet f\xfcnf \xa4.</p></html>", "Sie kostet fünf €."},
		{"declared as Mac", "<meta charset=macintosh><p>Die \x86bung l\x8auft.</p>", "Die Übung läuft."},
		{"UTF-8 in spite of the declaration", "<meta charset=iso-8859-1><p>" + plain + "</p>", plain},
		{"declared as UTF-8, but is not", "<meta charset=utf-8><p>" + latin1 + "</p>", plain},
		{"declared as something unknown", "<meta charset=foo-8><p>" + latin1 + "</p>", plain},
		{"UTF-8 with one bad byte", plain + " Er sagte: \x84Ja, für immer.\x93", plain + " Er sagte: „Ja, für immer.“"},
		{"UTF-8 cut off", "Die Übung läuft für \xc3", "Die Übung läuft für Ã"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse(t, tt.in).Text; got != tt.want {
				t.Errorf("Parse(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
