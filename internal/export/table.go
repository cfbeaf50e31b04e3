package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"wort/glossary"
)

// Columns are the columns of [CSV] and [TSV], in order. A later version may add
// columns at the end.
var Columns = []string{
	"lemma", "pos", "gender", "plural", "translations", "parts", "topics",
	"government", "forms", "example", "source", "status", "id",
}

// separator stands between the values of a cell that holds several.
const separator = "; "

// CSV writes the terms as comma-separated values, quoted as in RFC 4180, with
// [Columns] as the first line. The values of translations, parts and topics are
// separated by a semicolon and a blank; a semicolon in a value becomes a comma.
//
// A spreadsheet would run a cell that begins with = + - @ or a control character
// as a formula. Such a cell gets an apostrophe in front, and so does one that
// begins with apostrophes before such a character: whoever reads the file takes
// one apostrophe away in both cases.
func CSV(w io.Writer, terms []glossary.Term) error { return table(w, ',', terms) }

// TSV writes the same table as [CSV] with tabs between the cells.
func TSV(w io.Writer, terms []glossary.Term) error { return table(w, '\t', terms) }

func table(w io.Writer, comma rune, terms []glossary.Term) error {
	out := csv.NewWriter(w)
	out.Comma = comma
	if err := out.Write(Columns); err != nil {
		return err
	}
	for _, t := range terms {
		if err := out.Write(row(t)); err != nil {
			return fmt.Errorf("term %q: %w", t.Lemma, err)
		}
	}
	out.Flush()
	return out.Error()
}

// row returns the cells of a term, in the order of [Columns].
func row(t glossary.Term) []string {
	var example, source string
	if len(t.Examples) > 0 {
		example, source = t.Examples[0].Text, t.Examples[0].Source
	}
	cells := []string{
		t.Lemma, string(t.Class), string(t.Gender), t.Plural,
		list(t.Translations), list(t.Parts), list(t.Topics),
		t.Government, t.Forms, example, source, string(t.Status), t.ID,
	}
	for i, c := range cells {
		cells[i] = guard(c)
	}
	return cells
}

func list(values []string) string {
	joined := make([]string, len(values))
	for i, v := range values {
		joined[i] = strings.ReplaceAll(v, ";", ",")
	}
	return strings.Join(joined, separator)
}

// formulaStarts are the characters a spreadsheet may take for the start of a
// formula, the wide forms among them (OWASP, CSV injection).
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// guard keeps a spreadsheet from running a cell.
func guard(cell string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, "'"))
	if strings.ContainsRune(formulaStarts, first) {
		return "'" + cell
	}
	return cell
}
