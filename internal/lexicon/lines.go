package lexicon

import (
	"sort"
	"strings"
)

// Lines is a text whose lines are sorted by their first column as bytes are;
// columns are separated by tabs.
type Lines string

// Find returns the first line with exactly this key.
func (l Lines) Find(k string) (string, bool) {
	at := l.seek(k)
	if at == len(l) {
		return "", false
	}
	line, _ := l.line(at)
	return line, key(line) == k
}

// key is the first column of a line.
func key(line string) string {
	k, _, _ := strings.Cut(line, "\t")
	return k
}

// seek returns the offset of the first line whose key is not before k.
func (l Lines) seek(k string) int {
	at := sort.Search(len(l), func(i int) bool {
		line, _ := l.line(l.start(i))
		return key(line) >= k
	})
	return l.start(at)
}

// start returns where the line that holds offset i begins.
func (l Lines) start(i int) int {
	return strings.LastIndexByte(string(l[:i]), '\n') + 1
}

// line returns the line at an offset and the offset of the next one.
func (l Lines) line(at int) (string, int) {
	end := strings.IndexByte(string(l[at:]), '\n')
	if end < 0 {
		return string(l[at:]), len(l)
	}
	return string(l[at : at+end]), at + end + 1
}
