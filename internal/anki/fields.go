package anki

import (
	"strings"

	"wort/glossary"
)

// Fields are the fields of the note type, in order. They never change: Anki
// refuses to update the notes of a type whose fields differ. Audio is reserved
// and empty.
var Fields = []string{
	"Lemma", "Article", "Part of speech", "Plural", "English", "Parts",
	"Principal parts", "Government", "Example", "Source", "Cloze", "Audio",
	"Topics", "Notes", "ID", "Headword",
}

// Indexes into Fields.
const (
	fieldLemma = iota
	fieldArticle
	fieldClass
	fieldPlural
	fieldEnglish
	fieldParts
	fieldForms
	fieldGovernment
	fieldExample
	fieldSource
	fieldCloze
	fieldAudio
	fieldTopics
	fieldNotes
	fieldID
	fieldHeadword // what is typed: the lemma with its article
	fieldCount
)

// pluralOnly follows the part of speech of a noun without a singular; the style
// sheet knows it by these words.
const pluralOnly = ", plural only"

// fieldsOf returns the fields of a term as HTML.
func fieldsOf(t *glossary.Term) []string {
	f := make([]string, fieldCount)
	f[fieldLemma] = html(line(t.Lemma))
	f[fieldClass] = html(string(t.Class))
	f[fieldHeadword] = html(line(t.Headword()))
	if t.Class == glossary.Noun {
		f[fieldArticle] = t.Gender.Article()
		if t.Gender == glossary.PluralOnly {
			f[fieldClass] += pluralOnly
		}
	}
	f[fieldPlural] = html(line(t.Plural))
	f[fieldEnglish] = english(t)
	f[fieldParts] = html(list(t.Parts, " + "))
	f[fieldForms] = html(line(t.Forms))
	f[fieldGovernment] = html(line(t.Government))
	if len(t.Examples) > 0 {
		f[fieldExample] = marked(t.Examples[0])
		f[fieldSource] = html(line(t.Examples[0].Source))
	}
	f[fieldCloze] = cloze(t)
	f[fieldTopics] = html(list(t.Topics, ", "))
	f[fieldNotes] = html(t.Note)
	f[fieldID] = html(t.ID)
	return f
}

// english returns the translations. One put together from the parts of a
// compound is marked as a guess.
func english(t *glossary.Term) string {
	s := html(list(t.Translations, "; "))
	if s != "" && t.Why[glossary.FieldTranslations].Origin == glossary.Guess {
		s += " <i>(guess)</i>"
	}
	return s
}

// list joins the lines that are not empty.
func list(items []string, separator string) string {
	var lines []string
	for _, item := range items {
		if item = line(item); item != "" {
			lines = append(lines, item)
		}
	}
	return strings.Join(lines, separator)
}
