// Package export writes a glossary as text: CSV and TSV for a spreadsheet, JSON
// for a program, Markdown to print.
//
// In go terms, as [glossary.Store.Terms] returns them; out comes one document on
// a writer, in the order of the terms. The same terms give the same bytes. What
// is written is UTF-8 without a byte order mark, lines end in a line feed.
//
// # Caveats
//
// A spreadsheet holds one example of each term, the first; JSON holds all. Some
// spreadsheets take a CSV file without a byte order mark for another encoding
// and have to be told that it is UTF-8.
package export

import (
	"io"

	"wort/glossary"
)

// Format is one way to write a glossary.
type Format struct {
	Name  string // as the learner names it: csv, tsv, json, markdown
	About string // what it is good for, in a few words
	Write func(w io.Writer, terms []glossary.Term) error
}

// Formats lists every [Format] of this package.
var Formats = []Format{
	{"csv", "a table for a spreadsheet, cells separated by commas", CSV},
	{"tsv", "the same table, cells separated by tabs", TSV},
	{"json", "all that is known of each word, for programs", JSON},
	{"markdown", "an alphabetical word list to read or print", Markdown},
}
