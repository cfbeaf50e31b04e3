package german

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a [Token] is made of.
type Kind uint8

// The kinds of tokens. Debris is what belongs to the page and not to the
// language: links, addresses, handles, hashtags, emoji.
const (
	WordToken   Kind = iota
	NumberToken      // 12, 3,5, 12. (an ordinal keeps its full stop)
	MarkToken        // punctuation
	DebrisToken
)

// Token is a span of the text: byte offsets, End exclusive.
type Token struct {
	Start, End int
	Kind       Kind
}

// Tokens cuts a sentence of the text into tokens, in order and without overlap;
// only white space lies between them.
func Tokens(text string, s Sentence) []Token {
	var ts []Token
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		t := nextToken(text[:s.End], s.Start, i)
		ts = append(ts, t)
		i = t.End
	}
	return ts
}

// nextToken reads the token at i of a sentence that begins at start and ends
// with the text.
func nextToken(text string, start, i int) Token {
	if n := debris(text[i:]); n > 0 {
		return Token{i, i + n, DebrisToken}
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case strings.HasPrefix(text[i:], "°C"), strings.HasPrefix(text[i:], "°F"):
		return Token{i, i + len("°C"), MarkToken}
	case unicode.IsDigit(r):
		return numberToken(text, i)
	case wordRune(r), r == '-' && wordAfter(text, i+size) && standsFree(text, start, i):
		return wordToken(text, i)
	case markRune(r):
		return Token{i, i + markLength(text[i:]), MarkToken}
	}
	return Token{i, i + size, DebrisToken}
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// markRune accepts punctuation and the signs that prose uses as such.
func markRune(r rune) bool {
	return unicode.IsPunct(r) || strings.ContainsRune("+=<>|$€£¥%°§~^`´¨", r)
}

// markLength lets "..." and "--" stand as one mark.
func markLength(s string) int {
	n := 1
	if s[0] == '.' || s[0] == '-' {
		for n < len(s) && s[n] == s[0] {
			n++
		}
		return n
	}
	_, n = utf8.DecodeRuneInString(s)
	return n
}

func wordAfter(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return i < len(text) && unicode.IsLetter(r)
}

// standsFree reports whether no letter or digit touches position i from the
// left, so that a hyphen there begins a shortened word: "und -exporte", „2+2“-Treffen.
func standsFree(text string, start, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[start:i])
	return i == start || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// wordToken reads letters and digits, joined by hyphens and apostrophes, and the
// full stop of an abbreviation.
func wordToken(text string, start int) Token {
	i := start
	if text[i] == '-' {
		i++
	}
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) && !unicode.IsDigit(r) {
			n := joiner(text, i)
			if n == 0 {
				break
			}
			size = n
		}
		i += size
	}
	switch {
	case i+1 < len(text) && text[i] == '.' && ordinalStop(text, i) && ruler(text[:i], text[start:i]):
		return Token{start, i + 1, NumberToken}
	case i < len(text) && text[i] == '.' && abbreviation(text[start:i]) && !moreStops(text, i) && !measured(text[:i], text[start:i]):
		i++
	}
	return Token{start, i, WordToken}
}

func moreStops(text string, i int) bool { return i+1 < len(text) && text[i+1] == '.' }

// joiner returns the length of a sign that belongs inside a word at i, or 0:
// hyphens also at the end (Außen-), apostrophes between letters or after s, and
// the signs of inclusive spelling (Bürger*innen).
func joiner(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	follows := unicode.IsLetter(next) || unicode.IsDigit(next)
	switch r {
	case '-', '\u2010', '\u2011':
		if next == '-' || before == '-' {
			return 0
		}
		return size
	case '\'', '’':
		if unicode.IsLetter(before) && unicode.IsLetter(next) {
			return size
		}
	case '*', ':', '_':
		if unicode.IsLower(before) && strings.HasPrefix(text[i+size:], "innen") || unicode.IsLower(before) && inclusiveEnd(text[i+size:]) {
			return size
		}
	case '²', '³':
		return size // km²
	case '/':
		if unicode.IsLower(before) && units[lastWord(text[:i])+"/"+string(next)] {
			return size // km/h
		}
	case '&':
		if r == '&' && follows && unicode.IsUpper(before) && unicode.IsUpper(next) {
			return size
		}
	}
	return 0
}

// inclusiveEnd accepts "in" at the end of a word, as in Minister*in.
func inclusiveEnd(s string) bool {
	rest, ok := strings.CutPrefix(s, "in")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && !wordRune(r)
}

// numberToken reads digits with their separators (1.000, 3,5, 20:15), the full
// stop of an ordinal, or a word that begins with a number (12-jährig).
func numberToken(text string, start int) Token {
	i := start
	for i < len(text) {
		switch {
		case isDigit(text[i]):
			i++
			continue
		case strings.IndexByte(".,:", text[i]) >= 0 && i+1 < len(text) && isDigit(text[i+1]):
			i += 2
			continue
		}
		break
	}
	if i+1 < len(text) && (text[i] == '-' && wordAfter(text, i+1) || wordAfter(text, i)) {
		t := wordToken(text, i)
		return Token{start, t.End, WordToken}
	}
	if i+1 < len(text) && text[i] == '-' && text[i+1] == ' ' && listed[firstWord(text[i+2:])] {
		return Token{start, i + 1, WordToken} // 15- bis 20-jährig
	}
	if i+1 < len(text) && text[i] == '.' && i-start <= 4 && strings.IndexByte(text[start:i], '.') < 0 && ordinalStop(text, i) {
		return Token{start, i + 1, NumberToken}
	}
	if i == start { // a digit of another script
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return Token{start, i, NumberToken}
}

// listed are the words between a shortened word and its fellow.
var listed = words("bis und oder sowie")

// ordinalStop reports whether more of the sentence follows the full stop at i.
func ordinalStop(text string, i int) bool {
	rest := strings.TrimLeft(text[i+1:], " \u00a0\u202f\n\t”“\"»«)")
	return rest != "" && text[i+1] != '.'
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// debris returns the length of a link, an address, a handle or a hashtag at the
// beginning of s, or 0.
func debris(s string) int {
	switch {
	case strings.HasPrefix(s, "http://"), strings.HasPrefix(s, "https://"), strings.HasPrefix(s, "www."):
		return linkLength(s)
	case s[0] == '@' || s[0] == '#':
		n := 1
		for n < len(s) {
			r, size := utf8.DecodeRuneInString(s[n:])
			if !wordRune(r) && !unicode.IsDigit(r) && r != '_' && !(s[0] == '@' && r == '.' && wordAfter(s, n+1)) {
				break
			}
			n += size
		}
		if n > 1 {
			return n
		}
	case 'a' <= s[0]|0x20 && s[0]|0x20 <= 'z':
		return domainLength(s)
	}
	return 0
}

// linkLength is up to the next space, less the marks that end the sentence.
func linkLength(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("„“”»«<>", r) })
	if end < 0 {
		end = len(s)
	}
	return len(strings.TrimRight(s[:end], ".,;:!?)…\"'"))
}

// domains are the last labels by which a bare host name or address is known.
var domains = words("de com org net eu at ch info int gov mil edu tv io co uk fr ru ua cn jp us me be nl pl ly")

// domainLength recognises "spiegel.de/politik", "pic.twitter.com/x" and
// "name@host.de" by their last label.
func domainLength(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool {
		return r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-_@/%?=&+~#", r)
	})
	if end < 0 {
		end = len(s)
	}
	whole := strings.TrimRight(s[:end], ".-_?/")
	host, _, path := strings.Cut(whole, "/")
	dot := strings.LastIndexByte(host, '.')
	if dot <= 0 || !domains[host[dot+1:]] || host[dot-1] == '.' {
		return 0
	}
	if strings.Contains(host, "@") || path || host == strings.ToLower(host) || len(host)-dot > 2 && !strings.Contains(host[:dot], "-") {
		return len(whole)
	}
	return 0
}
