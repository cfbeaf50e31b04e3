package article

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pieceKind says what a piece of a paragraph is.
type pieceKind uint8

const (
	pieceWord   pieceKind = iota // text that stays
	pieceSymbol                  // emoji, flags, arrows
	pieceTag                     // a hashtag or handle
	pieceLink                    // a link or e-mail address
)

// piece is a part of a paragraph without white space in it.
type piece struct {
	text   string
	kind   pieceKind
	spaced bool // white space stood before it
}

// cutWebMarks takes links, e-mail addresses, hashtags, handles, emoji, flags and arrows out of a paragraph, and puts a space where they
// held two words apart: Manöver.🇫🇷🇳🇱#Hafen. web reports whether there was a link, a hashtag or a handle.
func cutWebMarks(p string) (line string, web bool) {
	if !needsPieces(p) {
		return p, false
	}
	all := pieces(p)
	dropLabels(all)
	b := make([]byte, 0, len(p))
	gap, handle := false, false // since the last word: something that parts words; a handle last
	for _, x := range all {
		gap = gap || x.spaced || x.kind != pieceWord
		if x.kind != pieceWord {
			web = web || x.kind != pieceSymbol
			handle = x.text[0] == '@'
			continue
		}
		if handle && x.text == ":" { // RT @name: …
			continue
		}
		switch {
		case !gap || len(b) == 0:
		case !startsClosing(x.text):
			b = append(b, ' ')
		case x.text[0] == '.': // … auf dieser Seite: https://….
			b = bytes.TrimRight(b, ":, ")
		}
		b = append(b, x.text...)
		gap, handle = false, false
	}
	return string(b), web
}

func needsPieces(p string) bool {
	for _, r := range p {
		if r == '#' || r == '@' || r == '/' || r == '＃' || isPictograph(r) {
			return true
		}
	}
	return strings.Contains(p, "www.") || strings.Contains(p, "RT ")
}

func startsClosing(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(".,;:!?)]", r)
}

// pieces splits a paragraph into its words and marks.
func pieces(p string) []piece {
	var out []piece
	for f := range strings.FieldsSeq(p) {
		spaced := true
		for f != "" {
			x, n := nextPiece(f)
			x.spaced = spaced
			out = append(out, x)
			f, spaced = f[n:], false
		}
	}
	for i := range len(out) - 1 { // RT: a retweet
		if out[i].text == "RT" && out[i+1].kind == pieceTag {
			out[i].kind = pieceTag
		}
	}
	return out
}

// nextPiece takes one piece off the start of a token and returns its length in bytes, at least 1.
func nextPiece(f string) (piece, int) {
	if kind, n := markAt(f, true); n > 0 {
		return piece{text: f[:n], kind: kind}, n
	}
	prev := rune(0)
	for i, r := range f {
		boundary := !unicode.IsLetter(prev) && !unicode.IsDigit(prev)
		if i > 0 && (boundary || !isWordRune(r) || r == 'h') {
			if _, n := markAt(f[i:], boundary); n > 0 {
				return piece{text: f[:i]}, i
			}
		}
		prev = r
	}
	return piece{text: f}, len(f)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markAt is the kind and length of the mark that s begins with; the length is 0 if it begins with none. Only at a boundary, where no
// letter or digit stands before, can a bare domain, an e-mail address or a handle begin.
func markAt(s string, boundary bool) (pieceKind, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case isPictograph(r):
		return pieceSymbol, size
	case r == '#' || r == '＃':
		return pieceTag, tagLength(s, size)
	case r == '@' && boundary:
		return pieceTag, handleLength(s)
	case r == 'h' || r == 'H':
		if n := schemeLength(s); n > 0 {
			return pieceLink, linkLength(s)
		}
	}
	if boundary && r < 0x80 && isWordRune(r) {
		if isBareLink(s) {
			return pieceLink, linkLength(s)
		}
		return pieceLink, emailLength(s)
	}
	return pieceWord, 0
}

func schemeLength(s string) int {
	for _, scheme := range [...]string{"https://", "http://"} {
		if len(s) >= len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			return len(scheme)
		}
	}
	return 0
}

// isBareLink reports a link without its scheme: www.bmvg.de, pic.twitter.com/x, nato.int/news. A bare domain without a path is left to
// stand: it is named in sentences (sagte sie tagesschau.de).
func isBareLink(s string) bool {
	if len(s) > 4 && strings.EqualFold(s[:4], "www.") {
		return true
	}
	slash := strings.IndexByte(s[:min(len(s), 64)], '/')
	return slash > 3 && isDomain(s[:slash])
}

// isDomain reports names joined by dots, in small letters, the last of two to ten letters: nato.int, but not u.a. or Mio.
func isDomain(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || len(s)-dot-1 < 2 || len(s)-dot-1 > 10 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		letter := c >= 'a' && c <= 'z'
		if !letter && (i > dot || !(c >= '0' && c <= '9' || c == '-' || c == '.' && i > 0 && s[i-1] != '.')) {
			return false
		}
	}
	return true
}

// linkLength is the length of the link that s begins with. Punctuation at its end belongs to the sentence, as does a bracket that the
// link did not open.
func linkLength(s string) int {
	end := len(s)
	opened := strings.IndexByte(s, '(')
	if opened < 0 {
		opened = len(s)
	}
	for i, r := range s {
		if r >= 0x80 && !unicode.IsLetter(r) || strings.ContainsRune("<>\"{}|\\^`", r) {
			end = i
			break
		}
	}
	for end > 0 && strings.IndexByte(".,;:!?'*_]", s[end-1]) >= 0 || end > 0 && s[end-1] == ')' && opened >= end {
		end--
	}
	return end
}

// maxHostBytes bounds a handle, and the host of an e-mail address.
const maxHostBytes = 128

// emailLength is the length of the e-mail address that s begins with, or 0.
func emailLength(s string) int {
	at := strings.IndexFunc(s[:min(len(s), 66)], func(r rune) bool { return !isAddressRune(r) })
	if at < 1 || at > 64 || s[at] != '@' {
		return 0
	}
	end := at + 1
	for end < min(len(s), at+maxHostBytes) && isAddressRune(rune(s[end])) {
		end++
	}
	host := strings.TrimRight(s[at+1:end], ".-_+%")
	if !isDomain(strings.ToLower(host)) {
		return 0
	}
	return at + 1 + len(host)
}

func isAddressRune(r rune) bool {
	return r < 0x80 && (isWordRune(r) || strings.ContainsRune("._%+-", r))
}

// tagLength is the length of a hashtag, 0 if no letter follows the sign: Platz #3. A compound with it goes whole: #NATO-Gipfel.
func tagLength(s string, sign int) int {
	n, letter := sign, false
	for i, r := range s[sign:] {
		if !isWordRune(r) && r != '_' && (r != '-' || !letter) {
			break
		}
		letter = letter || unicode.IsLetter(r)
		n = sign + i + utf8.RuneLen(r)
	}
	if !letter {
		return 0
	}
	return n
}

// handleLength is the length of a handle: @SecDef, @name.bsky.social, @name@host.social; 0 if none follows the sign.
func handleLength(s string) int {
	if len(s) > 1 && strings.IndexByte(".-%+", s[1]) >= 0 {
		return 0
	}
	n := 1
	for n < min(len(s), maxHostBytes) && (isAddressRune(rune(s[n])) || s[n] == '@') {
		n++
	}
	for n > 1 && strings.IndexByte(".-%+@", s[n-1]) >= 0 {
		n--
	}
	if n == 1 {
		return 0
	}
	return n
}

// isPictograph reports emoji, flags, arrows, dingbats, boxes, keycaps: all that is a picture in a line of text. The signs of money,
// arithmetic and measure are not (€ ± °), nor is ©, which marks a credit.
func isPictograph(r rune) bool {
	switch {
	case r < 0x2000:
		return r == '®' || r == '¦' || r == '¶'
	case r == '™' || r == 0x20e3:
		return true
	case r >= 0x2190 && r <= 0x21ff, r >= 0x2300 && r <= 0x27bf, r >= 0x27f0 && r <= 0x27ff, r >= 0x2900 && r <= 0x297f, r >= 0x2b00 && r <= 0x2bff:
		return true
	case r >= 0x1f000 && r <= 0x1faff:
		return true
	}
	return r == 0x3030 || r == 0x303d || r == 0x3297 || r == 0x3299
}

// dropLabels turns the words that only announce a link into marks: Mehr: https://…, Auslesen→https://…. They are no sentence. A label
// is at most three words, from the start of a sentence or behind another mark, and ends with a colon or an arrow.
func dropLabels(all []piece) {
	for i := range all {
		if all[i].kind != pieceLink {
			continue
		}
		j, arrow := i-1, false
		for j >= 0 && all[j].kind == pieceSymbol {
			arrow, j = true, j-1
		}
		if j < 0 || all[j].kind != pieceWord || !arrow && !strings.HasSuffix(all[j].text, ":") {
			continue
		}
		first := j
		for first > 0 && j-first < 3 && all[first-1].kind == pieceWord && !endsSentence(all[first-1].text) {
			first--
		}
		if j-first < 3 {
			for k := first; k <= j; k++ {
				all[k].kind = pieceSymbol
			}
		}
	}
}
