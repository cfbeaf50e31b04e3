package export

import (
	"encoding/json"
	"io"

	"wort/glossary"
)

// JSON writes the terms as an array, indented by two blanks, every field in the
// form of [glossary.Term]. No terms give an empty array.
func JSON(w io.Writer, terms []glossary.Term) error {
	if terms == nil {
		terms = []glossary.Term{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(terms)
}
