package cli

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/collect"
)

// imported is what became of one source.
type imported struct {
	Title     string          `json:"title"`
	Source    string          `json:"source"`
	ID        string          `json:"id,omitempty"`
	Known     bool            `json:"known"` // the same text was imported before
	Words     int             `json:"words"` // in the article
	Added     int             `json:"added"`
	Updated   int             `json:"updated"`
	Unchanged int             `json:"unchanged"`
	Ignored   []string        `json:"ignored,omitempty"`
	Terms     []glossary.Term `json:"terms"` // the most typical first
	Error     string          `json:"error,omitempty"`

	rows    []importedRow
	failure error
}

// importedRow is a term with what the table says of it.
type importedRow struct {
	term    glossary.Term
	sign    string   // + ~ or nothing
	count   int      // in the article
	changes []string // of a dry run
}

// newImported joins what was collected with what the glossary made of it, in
// the order of the candidates.
func newImported(source string, words int, before map[string]glossary.Term, r glossary.MergeResult, found []collect.Candidate) imported {
	i := imported{
		Title: r.Article.Title, Source: source, ID: r.Article.ID, Known: r.ArticleKnown, Words: words,
		Added: len(r.Added), Updated: len(r.Updated), Unchanged: len(r.Unchanged), Ignored: r.Ignored,
		Terms: []glossary.Term{},
	}
	for _, group := range []struct {
		sign  string
		terms []glossary.Term
	}{{"+", r.Added}, {"~", r.Updated}, {"", r.Unchanged}} {
		for _, t := range group.terms {
			row := importedRow{term: t, sign: group.sign}
			if group.sign == "~" && before != nil {
				row.changes = changes(before[t.ID], t)
			}
			i.rows = append(i.rows, row)
		}
	}
	place := map[string]int{}
	for n, c := range found {
		place[c.Term.ID] = n + 1
	}
	rank := func(t glossary.Term) int {
		if n := place[t.ID]; n > 0 {
			return n
		}
		for n, c := range found { // the learner changed its identity
			if c.Term.Class == t.Class && c.Term.Lemma == t.Lemma {
				return n + 1
			}
		}
		return len(found) + 1
	}
	slices.SortStableFunc(i.rows, func(a, b importedRow) int { return rank(a.term) - rank(b.term) })
	for n := range i.rows {
		if at := rank(i.rows[n].term); at <= len(found) {
			i.rows[n].count = found[at-1].Count
		}
		i.Terms = append(i.Terms, i.rows[n].term)
	}
	return i
}

// changes names what an import changed in a term.
func changes(before, after glossary.Term) []string {
	var out []string
	if n := len(after.Examples) - len(before.Examples); n > 0 {
		out = append(out, many(n, "more example"))
	}
	for _, f := range []struct {
		name        string
		from, value any
	}{
		{glossary.FieldGender, before.Gender, after.Gender},
		{glossary.FieldPlural, before.Plural, after.Plural},
		{glossary.FieldParts, before.Parts, after.Parts},
		{glossary.FieldTranslations, before.Translations, after.Translations},
		{glossary.FieldTopics, before.Topics, after.Topics},
		{glossary.FieldGovernment, before.Government, after.Government},
		{glossary.FieldForms, before.Forms, after.Forms},
	} {
		if !reflect.DeepEqual(f.from, f.value) {
			out = append(out, fmt.Sprintf("%s %v", f.name, f.value))
		}
	}
	if len(out) == 0 {
		out = append(out, "its sources")
	}
	return out
}

// reportImport prints the result of all sources.
func reportImport(env *Env, o importOptions, all []imported, failed int) error {
	if o.json {
		if err := env.printJSON(map[string]any{"articles": some(all)}); err != nil {
			return err
		}
	}
	for n, i := range all {
		if i.failure != nil {
			if len(all) == 1 {
				return i.failure
			}
			env.tell(i.failure)
			continue
		}
		if !o.json {
			if n > 0 {
				fmt.Fprintln(env.Stdout)
			}
			i.print(env)
		}
		env.note("%s", i.summary(o))
	}
	if failed > 0 {
		env.note("%d of %d articles not imported", failed, len(all))
		return errReported
	}
	return nil
}

// print shows the vocabulary as a table; after a dry run, also what known words
// would get.
func (i imported) print(env *Env) {
	if len(i.rows) == 0 {
		return
	}
	t := table{columns: []column{
		{title: ""}, {title: "word", least: 14, share: 4}, {title: "plural", least: 6, share: 2, spare: 1},
		{title: "english", least: 14, share: 4}, {title: "topics", least: 7, share: 2, spare: 2}, {title: "×", spare: 3, right: true},
	}}
	for _, r := range i.rows {
		t.row(cell{text: r.sign}, env.wordCell(r.term), pluralCell(r.term), cell{text: meaning(r.term)},
			env.topicsCell(r.term), cell{text: fmt.Sprint(r.count)})
	}
	t.print(env)
	for _, r := range i.rows {
		if len(r.changes) > 0 {
			env.println("~ ", r.term.Headword(), ": ", strings.Join(r.changes, "; "))
		}
	}
}

// summary is the import in one line.
func (i imported) summary(o importOptions) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q: %s; ", i.Title, many(i.Words, "word"))
	switch {
	case len(i.rows) == 0 && o.all:
		b.WriteString("nothing to collect")
	case len(i.rows) == 0:
		topics := o.topics
		if len(topics) == 0 {
			topics = collect.DefaultTopics
		}
		fmt.Fprintf(&b, "none of the topics %s; --all collects every content word", strings.Join(topics, ", "))
	case o.dryRun:
		fmt.Fprintf(&b, "would add %d, update %d, leave %d as they are", i.Added, i.Updated, i.Unchanged)
	default:
		fmt.Fprintf(&b, "%d added, %d updated, %d unchanged", i.Added, i.Updated, i.Unchanged)
	}
	if len(i.Ignored) > 0 {
		fmt.Fprintf(&b, ", %d ignored", len(i.Ignored))
	}
	if i.Known {
		b.WriteString("; imported before")
	}
	if o.dryRun {
		b.WriteString("; nothing was changed")
	}
	return b.String()
}
