package glossary_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"wort/glossary"
)

// An article goes in, the learner corrects a word and answers a card, and takes
// the answer back.
func Example() {
	folder, err := os.MkdirTemp("", "glossary")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	store, err := glossary.Open(filepath.Join(folder, "glossary.db"), glossary.Options{})
	if err != nil {
		panic(err)
	}
	defer store.Close()

	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	article := glossary.Article{Title: "Gipfel", Text: "Die Abschreckung wirkt."}
	result, err := store.Merge(now, article, []glossary.Term{{
		Lemma: "Abschreckung", Class: glossary.Noun, Gender: glossary.Feminine,
		Translations: []string{"deterrence"},
		Examples:     []glossary.Example{{Text: "Die Abschreckung wirkt.", Marks: []glossary.Span{{Start: 4, End: 16}}}},
	}})
	if err != nil {
		panic(err)
	}
	term := result.Added[0]
	fmt.Println("added", term.Headword())

	topics := []string{"defence"}
	if term, err = store.Edit(now, term.ID, glossary.Correction{Topics: &topics}); err != nil {
		panic(err)
	}
	fmt.Println(term.Topics, "from the", term.Why[glossary.FieldTopics].Origin)

	card := term.Cards()[0]
	if _, err := store.Answer(now, glossary.Review{Card: card.ID, Grade: glossary.Good},
		glossary.Progress{State: glossary.CardLearning, Reviews: 1}); err != nil {
		panic(err)
	}
	entry, err := store.Undo(now)
	if err != nil {
		panic(err)
	}
	fmt.Println("undone:", entry.Kind, entry.Summary)

	// Output:
	// added die Abschreckung
	// [defence] from the learner
	// undone: answer die Abschreckung (recognise): good
}
