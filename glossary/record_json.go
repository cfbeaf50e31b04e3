package glossary

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Reading a glossary is mostly decoding terms, so the form that [encodeTerm]
// writes is read by a scanner that does only that: no spaces, known fields, each
// once. Its strings are parts of one copy of the record. Whatever it does not
// know, it leaves to encoding/json; what it reads is what encoding/json reads.

func unmarshalTerm(payload []byte, t *Term) error {
	s := scanner{text: string(payload), plain: bytes.IndexByte(payload, '\\') < 0 && !hasControl(payload), lost: !utf8.Valid(payload)}
	s.object(func(field string) int { return s.term(t, field) })
	if s.lost || s.at != len(s.text) {
		*t = Term{}
		return json.Unmarshal(payload, t)
	}
	return nil
}

// scanner reads a text, valid UTF-8, from a position on. It is lost when it met what it does
// not know; then nothing it returned counts.
type scanner struct {
	text  string
	at    int
	plain bool // no string has escapes or control characters
	lost  bool
}

func hasControl(b []byte) bool {
	for _, c := range b {
		if c < ' ' {
			return true
		}
	}
	return false
}

// take reports whether the text goes on with c, and passes it.
func (s *scanner) take(c byte) bool {
	if s.lost || s.at >= len(s.text) || s.text[s.at] != c {
		return false
	}
	s.at++
	return true
}

func (s *scanner) must(c byte) {
	if !s.take(c) {
		s.lost = true
	}
}

// object reads an object: field reads the value of a field and returns the bit
// that stands for it, 0 when it does not know it.
func (s *scanner) object(field func(name string) int) {
	s.must('{')
	if s.take('}') {
		return
	}
	for seen := 0; !s.lost; {
		name := s.str()
		s.must(':')
		bit := field(name)
		if bit == 0 || seen&bit != 0 {
			s.lost = true
		}
		seen |= bit
		if s.take('}') {
			return
		}
		s.must(',')
	}
}

// array reads an array that has at least one element.
func (s *scanner) array(element func()) {
	s.must('[')
	for !s.lost {
		element()
		if s.take(']') {
			return
		}
		s.must(',')
	}
}

// str reads a string. One with escapes is copied.
func (s *scanner) str() string {
	s.must('"')
	if end := strings.IndexByte(s.text[s.at:], '"'); s.plain && end >= 0 {
		part := s.text[s.at : s.at+end]
		s.at += end + 1
		return part
	}
	start, plain := s.at, true
	for ; s.at < len(s.text) && !s.lost; s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			part := s.text[start:s.at]
			s.at++
			if plain {
				return part
			}
			var whole string
			if json.Unmarshal([]byte(s.text[start-1:s.at]), &whole) != nil {
				s.lost = true
			}
			return whole
		case c == '\\':
			plain = false
			s.at++
		case c < ' ':
			s.lost = true
		}
	}
	s.lost = true
	return ""
}

func (s *scanner) strs() (list []string) {
	s.array(func() { list = append(list, s.str()) })
	return list
}

// number reads a number in the form JSON allows.
func (s *scanner) number() string {
	start := s.at
	for s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case '0' <= c && c <= '9', c == '-', c == '+', c == '.', c == 'e', c == 'E':
			s.at++
			continue
		}
		break
	}
	part := s.text[start:s.at]
	if !json.Valid([]byte(part)) {
		s.lost = true
	}
	return part
}

func (s *scanner) float() float64 {
	if s.take('1') { // nearly every certainty
		if s.at < len(s.text) && (s.text[s.at] == ',' || s.text[s.at] == '}') {
			return 1
		}
		s.at--
	}
	f, err := strconv.ParseFloat(s.number(), 64)
	if err != nil {
		s.lost = true
	}
	return f
}

func (s *scanner) int() int {
	n, start := 0, s.at
	for s.at < len(s.text) && s.at < start+9 && '0' <= s.text[s.at] && s.text[s.at] <= '9' {
		n = n*10 + int(s.text[s.at]-'0')
		s.at++
	}
	if s.at == start || s.text[start] == '0' && s.at > start+1 {
		s.lost = true
	}
	return n
}

func (s *scanner) time() (t time.Time) {
	start := s.at
	if s.str(); s.lost || t.UnmarshalJSON([]byte(s.text[start:s.at])) != nil {
		s.lost = true
	}
	return t
}

func (s *scanner) term(t *Term, field string) (bit int) {
	switch field {
	case "id":
		t.ID = s.str()
		return 1 << 0
	case "lemma":
		t.Lemma = s.str()
		return 1 << 1
	case "pos":
		t.Class = Class(s.str())
		return 1 << 2
	case "gender":
		t.Gender = Gender(s.str())
		return 1 << 3
	case "plural":
		t.Plural = s.str()
		return 1 << 4
	case "parts":
		t.Parts = s.strs()
		return 1 << 5
	case "translations":
		t.Translations = s.strs()
		return 1 << 6
	case "topics":
		t.Topics = s.strs()
		return 1 << 7
	case "government":
		t.Government = s.str()
		return 1 << 8
	case "forms":
		t.Forms = s.str()
		return 1 << 9
	case "note":
		t.Note = s.str()
		return 1 << 10
	case "examples":
		s.array(func() { t.Examples = append(t.Examples, s.example()) })
		return 1 << 11
	case "why":
		t.Why = s.why()
		return 1 << 12
	case "status":
		t.Status = Status(s.str())
		return 1 << 13
	case "added":
		t.Added = s.time()
		return 1 << 14
	case "changed":
		t.Changed = s.time()
		return 1 << 15
	}
	return 0
}

func (s *scanner) example() (e Example) {
	s.object(func(field string) int {
		switch field {
		case "text":
			e.Text = s.str()
			return 1
		case "source":
			e.Source = s.str()
			return 2
		case "article":
			e.Article = s.str()
			return 4
		case "marks":
			s.array(func() { e.Marks = append(e.Marks, s.span()) })
			return 8
		}
		return 0
	})
	return e
}

func (s *scanner) span() (p Span) {
	s.object(func(field string) int {
		switch field {
		case "start":
			p.Start = s.int()
			return 1
		case "end":
			p.End = s.int()
			return 2
		}
		return 0
	})
	return p
}

func (s *scanner) why() map[string]Provenance {
	why := map[string]Provenance{}
	s.must('{')
	for !s.lost && !s.take('}') {
		if len(why) > 0 {
			s.must(',')
		}
		field := s.str()
		s.must(':')
		if _, twice := why[field]; twice {
			s.lost = true
		}
		why[field] = s.provenance()
	}
	return why
}

func (s *scanner) provenance() (p Provenance) {
	s.object(func(field string) int {
		switch field {
		case "origin":
			p.Origin = Origin(s.str())
			return 1
		case "certainty":
			p.Certainty = s.float()
			return 2
		case "note":
			p.Note = s.str()
			return 4
		}
		return 0
	})
	return p
}
