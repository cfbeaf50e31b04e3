package anki

import (
	"fmt"
	"hash/fnv"
	"strings"

	"wort/glossary"
)

const (
	levelSeparator = "::"
	maxLevels      = 8   // of a deck name that is asked for
	maxTitle       = 100 // characters of one level
)

// deckTree is the top deck and one below it for each article.
type deckTree struct {
	top   string
	names map[int64]string
	ids   map[string]int64 // by name in lower case: Anki takes names as equal that differ in case
	used  map[string]int64 // by title as given
}

func newDeckTree(top string) deckTree {
	d := deckTree{top: top, names: map[int64]string{}, ids: map[string]int64{}, used: map[string]int64{}}
	d.add(top)
	return d
}

// of returns the deck a term stands in: that of the article it was first met in.
func (d *deckTree) of(t *glossary.Term) int64 {
	title := ""
	if len(t.Examples) > 0 {
		title = t.Examples[0].Source
	}
	if id, ok := d.used[title]; ok {
		return id
	}
	name := d.top
	if level := levelName(title); level != "" {
		name += levelSeparator + level
	}
	id := d.add(name)
	d.used[title] = id
	return id
}

// add returns the id of a deck, which follows from its name.
func (d *deckTree) add(name string) int64 {
	key := strings.ToLower(name)
	if id, ok := d.ids[key]; ok {
		return id
	}
	h := fnv.New64a()
	h.Write([]byte(key))
	id := firstDeckID + int64(h.Sum64()%deckIDs)
	for d.names[id] != "" {
		id++
	}
	d.ids[key], d.names[id] = id, name
	return id
}

// deckName returns the name of the top deck in the form Anki keeps.
func deckName(name string) (string, error) {
	var levels []string
	for level := range strings.SplitSeq(name, levelSeparator) {
		if level = levelName(level); level != "" {
			levels = append(levels, level)
		}
	}
	if len(levels) > maxLevels {
		return "", fmt.Errorf("deck %q: must have at most %d levels", name, maxLevels)
	}
	if len(levels) == 0 {
		return defaultName, nil
	}
	return strings.Join(levels, levelSeparator), nil
}

// levelName makes one level of a deck name out of any text.
func levelName(s string) string {
	s = withoutLevels(line(s))
	if runes := []rune(s); len(runes) > maxTitle {
		cut := maxTitle - 1
		for cut > 0 && joins(runes[cut]) { // not between a letter and its mark
			cut--
		}
		s = strings.TrimSpace(string(runes[:cut])) + "…"
	}
	return s
}

// withoutLevels takes from a text what would divide it into levels.
func withoutLevels(s string) string {
	for strings.Contains(s, levelSeparator) {
		s = strings.ReplaceAll(s, levelSeparator, ":")
	}
	return strings.Trim(s, ": ")
}
