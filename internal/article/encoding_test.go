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
		{"UTF-8 cut off", "Die Übung läuft für \xc3", "Die Übung läuft für"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse(t, tt.in).Text; got != tt.want {
				t.Errorf("Parse(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// One bad byte does not spoil an article; a few letters of another encoding do not, either.
func TestDecodeDamage(t *testing.T) {
	const long = "Die Übung läuft. Die Verbündeten prüfen die Häfen. „So groß wie nie“, sagt die Führung. "
	tests := []struct{ name, in, want string }{
		{"between words", "Die Übung \xff läuft.", "Die Übung läuft."},
		{"within a word", "Die Üb\xffung läuft.", "Die Übung läuft."},
		{"where a space was", "Die\xffÜbung läuft.\xffSie dauert.", "Die Übung läuft. Sie dauert."},
		{"a lead byte alone", "Die Übung l\xc3uft.", "Die Übung luft."},
		{"a mark cut short", "Die Übung \xe2\x80 läuft.", "Die Übung läuft."},
		{"an emoji cut short", "Die Übung \xf0\x9f\x9a läuft.", "Die Übung läuft."},
		{"one umlaut and one bad byte", "Er f\xfchrt für Wien.", "Er führt für Wien."},
		{"one umlaut and more bad bytes", "Er spricht für Wien.\xff\xff\xc3", "Er spricht für Wien."},
		{"at the end of much text", strings.Repeat(long, 300) + "Gr\xfc\xdfe\xfe!", strings.TrimSpace(strings.Repeat(long, 300)) + " Grüße!"},
		{"at the start of much text", "\xfe" + strings.Repeat(long, 300), strings.TrimSpace(strings.Repeat(long, 300))},
		{"U+FFFD of another program", "Die \ufffdÜbung\ufffd läuft.", "Die Übung läuft."},
		{"page", "<html><body><p>Die Übung l\xffäuft.</p><p>Sie dauert f\xfcnf Tage.</p></body></html>", "Die Übung läuft.\n\nSie dauert fünf Tage."},
		{"not UTF-8 at all", strings.Repeat("Die \xdcbung l\xe4uft. ", 9) + "Ende.", strings.Repeat("Die Übung läuft. ", 9) + "Ende."},
		{"not UTF-8 but for a chance", "Die \x84DI\xc4T\xc4\x93 l\xe4uft f\xfcr Gro\xdf und Klein.", "Die „DIÄTÄ“ läuft für Groß und Klein."},
		{"a chance alone", "Die \x84DI\xc4\x93 kommt.", "Die „DIÄ“ kommt."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse(t, tt.in).Text; got != tt.want {
				t.Errorf("Parse(%.80q) = %.200q, want %.200q", tt.in, got, tt.want)
			}
		})
	}
}
