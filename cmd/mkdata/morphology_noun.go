package main

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/internal/morphology"
)

// addNoun takes a noun form of german-pos-dict. Where german-nouns has the
// lemma, its genders hold and readings in other genders are dropped.
func (t *formTable) addNoun(lemma, form string, tag []string) {
	first, _ := utf8.DecodeRuneInString(lemma)
	if len(tag) < 4 || !unicode.IsUpper(first) || !plainWord(form) {
		return
	}
	r := morphology.Reading{Lemma: lemma, Class: morphology.Noun, Gender: genders[tag[3]], Agree: agreement(tag)}
	switch tag[len(tag)-1] {
	case "ADJ":
		r.Flags = morphology.AdjectivalNoun
	case "INF":
		r.Flags = morphology.Nominalised
	}
	if r.Flags&morphology.AdjectivalNoun == 0 && t.settled[lemma] && !t.hasGender(lemma, r.Gender) {
		return
	}
	t.add(form, r)
}

func (t *formTable) hasGender(lemma string, g morphology.Gender) bool {
	return slices.ContainsFunc(t.nouns[lemma], func(e morphology.NounEntry) bool { return e.Gender == g || e.PluralOnly })
}

// plainWord refuses forms that are no single word of letters and hyphens.
func plainWord(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && r != '-' {
			return false
		}
	}
	return s != "" && s[0] != '-'
}

// readNouns reads the table of german-nouns, one row for each noun.
func (t *formTable) readNouns(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	header, err := r.Read()
	if err != nil {
		return err
	}
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		t.addRow(newNounRow(header, row))
	}
	return nil
}

// nounRow is a row with its filled columns by name.
type nounRow struct {
	lemma   string
	kinds   []string
	columns []column
}

type column struct{ name, value string }

func newNounRow(header, row []string) nounRow {
	n := nounRow{lemma: row[0], kinds: strings.Split(row[1], ",")}
	for i, v := range row {
		if i >= 2 && v != "" && v != "—" && v != "-" {
			n.columns = append(n.columns, column{header[i], v})
		}
	}
	return n
}

// values returns the values of the columns whose name begins so, without repeats.
func (n nounRow) values(prefix string) []string {
	var vs []string
	for _, c := range n.columns {
		if strings.HasPrefix(c.name, prefix) && !slices.Contains(vs, c.value) {
			vs = append(vs, c.value)
		}
	}
	return vs
}

func (t *formTable) addRow(n nounRow) {
	if !plainWord(n.lemma) {
		return
	}
	for _, kind := range n.kinds {
		switch kind {
		case "Toponym", "Vorname", "Nachname", "Eigenname", "Straßenname":
			t.addName(n, kind)
			return
		case "Abkürzung", "Symbol", "Buchstabe", "Affix", "Suffix", "Gebundenes Lexem", "Wortverbindung", "Redewendung":
			return
		case "adjektivische Deklination":
			t.addAdjectival(n)
			return
		}
	}
	t.addCommonNoun(n)
}

func (t *formTable) addName(n nounRow, kind string) {
	flags := map[string]morphology.Flags{"Toponym": morphology.Place, "Vorname": morphology.GivenName, "Straßenname": morphology.Place}[kind]
	t.add(n.lemma, morphology.Reading{Lemma: n.lemma, Class: morphology.Name, Agree: morphology.Singular, Flags: flags})
	for _, form := range n.values("genitiv singular") {
		if plainWord(form) && form != n.lemma {
			t.add(form, morphology.Reading{Lemma: n.lemma, Class: morphology.Name, Flags: flags,
				Agree: morphology.Agree(morphology.Genitive, 0) | morphology.Agree(morphology.Genitive, 1) | morphology.Agree(morphology.Genitive, 2)})
		}
	}
}

// addAdjectival takes nouns declined as adjectives under their weak form:
// Verbündeter and Verbündete are both "Verbündete".
func (t *formTable) addAdjectival(n nounRow) {
	lemma := n.lemma
	if weak := n.values("nominativ singular schwach"); len(weak) > 0 && plainWord(weak[0]) {
		lemma = weak[0]
	}
	for _, g := range n.values("genus") {
		e := morphology.NounEntry{Gender: genders[g], Adjectival: true}
		if p := n.values("nominativ plural schwach"); len(p) > 0 {
			e.Plurals = p[:1]
		}
		t.addEntry(lemma, e)
		for _, c := range n.columns {
			if agree, ok := columnAgreement(c.name, genders[g]); ok && plainWord(c.value) {
				t.add(c.value, morphology.Reading{Lemma: lemma, Class: morphology.Noun, Gender: genders[g], Agree: agree, Flags: morphology.AdjectivalNoun})
			}
		}
	}
}

func (t *formTable) addCommonNoun(n nounRow) {
	genus := n.values("genus")
	plurals := slices.DeleteFunc(n.values("nominativ plural"), func(s string) bool { return !plainWord(s) })
	singular := n.values("nominativ singular")
	if len(singular) == 0 && len(plurals) > 0 {
		t.addEntry(n.lemma, morphology.NounEntry{PluralOnly: true})
		t.addForms(n, morphology.NoGender)
		return
	}
	for i, g := range genus {
		own := plurals
		if len(genus) > 1 { // columns numbered as the genders are
			if p := n.values("nominativ plural " + string(rune('1'+i))); len(p) == 1 && len(plurals) == len(genus) {
				own = p
			}
		}
		t.addEntry(n.lemma, morphology.NounEntry{Gender: genders[g], Plurals: own})
		t.addForms(n, genders[g])
	}
}

func (t *formTable) addForms(n nounRow, g morphology.Gender) {
	for _, c := range n.columns {
		if agree, ok := columnAgreement(c.name, g); ok && plainWord(c.value) {
			t.add(c.value, morphology.Reading{Lemma: n.lemma, Class: morphology.Noun, Gender: g, Agree: agree})
		}
	}
}

// columnAgreement reads a column name such as "dativ plural 2".
func columnAgreement(name string, g morphology.Gender) (morphology.Agreement, bool) {
	parts := strings.Fields(strings.TrimSuffix(name, "*"))
	c, ok := map[string]morphology.Case{"nominativ": 0, "genitiv": 1, "dativ": 2, "akkusativ": 3}[parts[0]]
	if !ok || len(parts) < 2 {
		return 0, false
	}
	if strings.HasPrefix(parts[1], "plural") {
		return morphology.Agree(c, morphology.ColumnPlural), true
	}
	if g == morphology.NoGender {
		return 0, false
	}
	return morphology.Agree(c, int(g)-1), true
}

// addEntry joins the entries of one lemma by gender.
func (t *formTable) addEntry(lemma string, e morphology.NounEntry) {
	t.settled[lemma] = true
	for i, old := range t.nouns[lemma] {
		if old.Gender == e.Gender && old.PluralOnly == e.PluralOnly {
			for _, p := range e.Plurals {
				if !slices.Contains(old.Plurals, p) {
					old.Plurals = append(slices.Clip(old.Plurals), p)
				}
			}
			t.nouns[lemma][i] = old
			return
		}
	}
	t.nouns[lemma] = append(t.nouns[lemma], e)
}

// completeNouns gives the nouns that only german-pos-dict has their entries,
// from their forms.
func (t *formTable) completeNouns() {
	forms := make([]string, 0, len(t.readings))
	for form := range t.readings {
		forms = append(forms, form)
	}
	slices.Sort(forms)
	unsettled := map[string][]morphology.NounEntry{}
	for _, form := range forms {
		for _, r := range t.readings[form] {
			if r.Class == morphology.Noun && !t.settled[r.Lemma] {
				unsettled[r.Lemma] = withForm(unsettled[r.Lemma], form, r)
			}
		}
	}
	for lemma, es := range unsettled {
		slices.SortFunc(es, func(a, b morphology.NounEntry) int { return int(a.Gender) - int(b.Gender) })
		t.nouns[lemma] = es
	}
}

func withForm(es []morphology.NounEntry, form string, r morphology.Reading) []morphology.NounEntry {
	i := slices.IndexFunc(es, func(e morphology.NounEntry) bool { return e.Gender == r.Gender })
	if i < 0 {
		es = append(es, morphology.NounEntry{Gender: r.Gender, Adjectival: r.Flags&morphology.AdjectivalNoun != 0})
		i = len(es) - 1
	}
	if r.Agree&morphology.Agree(morphology.Nominative, morphology.ColumnPlural) != 0 && !slices.Contains(es[i].Plurals, form) {
		if !es[i].Adjectival || form == r.Lemma+"n" {
			es[i].Plurals = append(es[i].Plurals, form)
		}
	}
	return es
}
