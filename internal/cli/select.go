package cli

import (
	"fmt"
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/german"
	"wort/internal/lexicon"
)

// selection says which words of the glossary a command is about.
type selection struct {
	topics []string // in lower case; empty means all
	source string   // part of an article's title, or the head of its ID; empty means all
}

func newSelection(topics []string, source string) selection {
	s := selection{source: strings.TrimSpace(source)}
	for _, t := range splitList(topics, ",;") {
		s.topics = append(s.topics, strings.ToLower(t))
	}
	return s
}

// check refuses a topic that no word can have or has, and a source that no
// article is. terms are all terms of the store.
func (s selection) check(store *glossary.Store, terms []glossary.Term) error {
	known := knownTopics(terms)
	for _, t := range s.topics {
		if !slices.ContainsFunc(known, func(k string) bool { return strings.EqualFold(k, t) }) {
			return usagef(fmt.Sprintf(hintKnownTopics, strings.Join(known, ", ")), "there is no topic %q", t)
		}
	}
	if s.source == "" || slices.ContainsFunc(terms, s.from) {
		return nil
	}
	articles, err := store.Articles()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(articles, func(a glossary.Article) bool { return s.names(a.Title, a.ID) }) {
		return failf(hintArticles, "there is no article %q", s.source)
	}
	return nil
}

// knownTopics are those of the lexicon, then those the learner has made up.
func knownTopics(terms []glossary.Term) []string {
	own := map[string]bool{}
	for _, t := range terms {
		for _, topic := range t.Topics {
			if !slices.Contains(lexicon.Topics, topic) {
				own[topic] = true
			}
		}
	}
	known := slices.Clone(lexicon.Topics)
	for topic := range own {
		known = append(known, topic)
	}
	slices.Sort(known[len(lexicon.Topics):])
	return known
}

// matches reports whether a term is of the topics and the source asked for.
func (s selection) matches(t glossary.Term) bool { return s.about(t) && s.from(t) }

func (s selection) about(t glossary.Term) bool {
	return len(s.topics) == 0 || slices.ContainsFunc(t.Topics, func(topic string) bool {
		return slices.Contains(s.topics, strings.ToLower(topic))
	})
}

func (s selection) from(t glossary.Term) bool {
	return s.source == "" || slices.ContainsFunc(t.Examples, func(e glossary.Example) bool { return s.names(e.Source, e.Article) })
}

// leastID is how many digits of an article's ID name it.
const leastID = 6

// names reports whether the source asked for is this article.
func (s selection) names(title, id string) bool {
	return strings.Contains(german.Fold(title), german.Fold(s.source)) ||
		len(s.source) >= leastID && strings.HasPrefix(id, strings.ToLower(s.source))
}
