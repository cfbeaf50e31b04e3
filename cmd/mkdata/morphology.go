package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wort/internal/morphology"
)

// formTable collects readings and noun entries from both sources before they
// are built into tables.
type formTable struct {
	readings map[string]map[readingKey]morphology.Reading
	nouns    map[string][]morphology.NounEntry
	settled  map[string]bool // noun lemmas whose entries come from german-nouns
}

// readingKey is what tells two readings of one form apart; agreement and flags
// of equal keys are joined.
type readingKey struct {
	lemma      string
	class      morphology.Class
	gender     morphology.Gender
	adjectival bool
	participle morphology.Flags
}

func (t *formTable) add(form string, r morphology.Reading) {
	if form == "" || len(form) > 100 {
		return
	}
	m := t.readings[form]
	if m == nil {
		m = map[readingKey]morphology.Reading{}
		t.readings[form] = m
	}
	k := readingKey{r.Lemma, r.Class, r.Gender, r.Flags&morphology.AdjectivalNoun != 0, 0}
	if r.Class == morphology.Adjective {
		k.participle = r.Flags & (morphology.PastParticiple | morphology.PresentParticiple)
	}
	old := m[k]
	r.Agree |= old.Agree
	r.Flags |= old.Flags
	m[k] = r
}

// makeMorphology writes data/forms.fst, forms.bin, nouns.fst and nouns.bin.
func makeMorphology(args []string) error {
	if len(args) != 1 {
		return errors.New("give the folder that fetch.sh has filled")
	}
	t := &formTable{readings: map[string]map[readingKey]morphology.Reading{}, nouns: map[string][]morphology.NounEntry{}, settled: map[string]bool{}}
	if err := t.readNouns(filepath.Join(args[0], "nouns.csv")); err != nil {
		return err
	}
	if err := t.readForms(filepath.Join(args[0], "german.txt")); err != nil {
		return err
	}
	t.completeNouns()
	b, err := morphology.Build(t.sortedReadings(), t.nouns)
	if err != nil {
		return err
	}
	for name, content := range map[string][]byte{"forms.fst": b.Forms, "forms.bin": b.FormSets, "nouns.fst": b.Nouns, "nouns.bin": b.NounSets} {
		if err := os.WriteFile(filepath.Join("data", name), content, 0o644); err != nil {
			return err
		}
		fmt.Printf("data/%s: %d bytes\n", name, len(content))
	}
	fmt.Printf("%d forms, %d nouns\n", len(t.readings), len(t.nouns))
	return nil
}

func (t *formTable) sortedReadings() map[string][]morphology.Reading {
	out := make(map[string][]morphology.Reading, len(t.readings))
	for form, m := range t.readings {
		rs := slices.Collect(maps.Values(m))
		slices.SortFunc(rs, func(a, b morphology.Reading) int {
			return cmp.Or(cmp.Compare(a.Class, b.Class), cmp.Compare(a.Lemma, b.Lemma), cmp.Compare(a.Gender, b.Gender), cmp.Compare(a.Flags, b.Flags))
		})
		out[form] = rs
	}
	return out
}

// readForms reads the lines "lemma_form_TAG:…" of german-pos-dict. Its encoding
// cuts some long verb lemmas short (aufrechterhalte); the infinitive among their
// forms makes them whole again, and those without one are left out.
func (t *formTable) readForms(path string) error {
	infinitives := map[string]string{}
	err := eachForm(path, func(lemma, form, tag string) {
		if strings.HasPrefix(tag, "VER:INF") && form == strings.ToLower(form) {
			infinitives[lemma] = form
		}
	})
	if err != nil {
		return err
	}
	return eachForm(path, func(lemma, form, tag string) {
		if strings.HasPrefix(tag, "VER") && !strings.HasSuffix(lemma, "n") {
			if lemma = infinitives[lemma]; lemma == "" {
				return
			}
		}
		t.addTagged(lemma, form, strings.Split(tag, ":"))
	})
}

// eachForm calls do for every well-formed line.
func eachForm(path string, do func(lemma, form, tag string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		lemma, rest, ok1 := strings.Cut(lines.Text(), "_")
		form, tag, ok2 := strings.Cut(rest, "_")
		if ok1 && ok2 && !strings.ContainsAny(form, "# ") && !strings.ContainsAny(tag, "# ") {
			do(lemma, form, tag)
		}
	}
	return lines.Err()
}

func (t *formTable) addTagged(lemma, form string, tag []string) {
	r := morphology.Reading{Lemma: lemma}
	switch tag[0] {
	case "SUB":
		t.addNoun(lemma, form, tag)
		return
	case "VER":
		r.Class, r.Flags = morphology.Verb, verbFlags(tag[1:])
	case "ADJ", "PA1", "PA2":
		r.Class = morphology.Adjective
		if !adjectiveReading(&r, tag) {
			return
		}
	case "EIG":
		if len(tag) < 4 {
			return
		}
		r.Class, r.Gender, r.Agree = morphology.Name, genders[tag[3]], agreement(tag)
		r.Flags = nameFlags[tag[len(tag)-1]]
	default:
		class, ok := closedClasses[tag[0]]
		if !ok {
			return
		}
		r.Class = class
		r.Agree = agreement(tag)
	}
	t.add(form, r)
}

var closedClasses = map[string]morphology.Class{
	"ADV": morphology.Adverb, "PRO": morphology.Pronoun, "ART": morphology.Article, "PRP": morphology.Preposition,
	"KON": morphology.Conjunction, "ZAL": morphology.Numeral, "INJ": morphology.Interjection, "NEG": morphology.Negation,
	"ZUS": morphology.Particle, "ABK": morphology.Abbreviation,
}

var nameFlags = map[string]morphology.Flags{
	"VOR": morphology.GivenName, "COU": morphology.Place, "STD": morphology.Place, "GEO": morphology.Place,
	"STA": morphology.Place, "KON": morphology.Place, "INS": morphology.Place,
}

var genders = map[string]morphology.Gender{
	"MAS": morphology.Masculine, "FEM": morphology.Feminine, "NEU": morphology.Neuter,
	"m": morphology.Masculine, "f": morphology.Feminine, "n": morphology.Neuter,
}

var cases = map[string]morphology.Case{
	"NOM": morphology.Nominative, "GEN": morphology.Genitive, "DAT": morphology.Dative, "AKK": morphology.Accusative,
}

// agreement reads case, number and gender where the case stands in tag.
func agreement(tag []string) morphology.Agreement {
	at := slices.IndexFunc(tag, func(s string) bool { _, ok := cases[s]; return ok })
	if at < 0 || len(tag) < at+3 {
		return 0
	}
	c, number, gender := cases[tag[at]], tag[at+1], tag[at+2]
	if number == "PLU" {
		return morphology.Agree(c, morphology.ColumnPlural)
	}
	switch gender {
	case "MAS":
		return morphology.Agree(c, morphology.ColumnMasculine)
	case "FEM":
		return morphology.Agree(c, morphology.ColumnFeminine)
	case "NEU":
		return morphology.Agree(c, morphology.ColumnNeuter)
	}
	return 0
}

func verbFlags(tag []string) morphology.Flags {
	var f morphology.Flags
	finite := false
	for _, part := range tag {
		switch part {
		case "INF":
			f |= morphology.Infinitive
		case "EIZ":
			f |= morphology.ZuInfinitive
		case "PA2":
			f |= morphology.PastParticiple
		case "PA1":
			f |= morphology.PresentParticiple
		case "IMP":
			f |= morphology.Imperative
		case "NEB":
			f |= morphology.Subordinate
		case "PRÄ", "PRT", "KJ1", "KJ2":
			finite = true
		case "3":
			f |= morphology.ThirdPerson
		case "PLU":
			f |= morphology.PluralVerb
		}
	}
	if finite && f&morphology.Subordinate == 0 {
		f |= morphology.Finite
	}
	return f
}

// adjectiveReading fills in an adjective or participle; compared participles
// (angegriffenster) are left out.
func adjectiveReading(r *morphology.Reading, tag []string) bool {
	switch tag[0] {
	case "PA1":
		r.Flags |= morphology.PresentParticiple
	case "PA2":
		r.Flags |= morphology.PastParticiple
	}
	for _, part := range tag[1:] {
		switch part {
		case "PRD":
			r.Flags |= morphology.Predicative
		case "KOM":
			r.Flags |= morphology.Comparative
		case "SUP":
			r.Flags |= morphology.Superlative
		}
	}
	r.Agree = agreement(tag)
	return tag[0] == "ADJ" || r.Flags&(morphology.Comparative|morphology.Superlative) == 0
}
