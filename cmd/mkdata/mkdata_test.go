package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wort/internal/lexicon"
	"wort/internal/morphology"

	"github.com/google/go-cmp/cmp"
)

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func emptyTable() *formTable {
	return &formTable{readings: map[string]map[readingKey]morphology.Reading{}, nouns: map[string][]morphology.NounEntry{}, settled: map[string]bool{}}
}

func TestReadForms(t *testing.T) {
	table := emptyTable()
	err := table.readForms(write(t, "german.txt", strings.Join([]string{
		"umsetzen_umsetzt_VER:3:SIN:PRÄ:SFT:NEB",
		"angreifen_angegriffen_VER:PA2:NON",
		"nuklear_nukleare_ADJ:NOM:SIN:FEM:GRU:SOL",
		"Minister_Ministern_SUB:DAT:PLU:MAS",
		"Verbündete_Verbündeten_SUB:DAT:SIN:MAS:ADJ",
		"Japan_Japans_EIG:GEN:SIN:NEU:NOA:COU",
		"der_dem_ART:DEF:DAT:SIN:MAS",
		"bleichen_#bleich_VER:IMP:SIN -- a comment",
		"aufrechterhalte_aufrechterhält_VER:3:SIN:PRÄ:NON:NEB",
		"aufrechterhalte_aufrechterhalten_VER:INF:NON",
		"hintenübergefalle_hintenübergefallen_VER:PA2:NON",
		"malformed line",
	}, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]morphology.Reading{
		"umsetzt":          {Lemma: "umsetzen", Class: morphology.Verb, Flags: morphology.Subordinate | morphology.ThirdPerson},
		"aufrechterhält":   {Lemma: "aufrechterhalten", Class: morphology.Verb, Flags: morphology.Subordinate | morphology.ThirdPerson},
		"aufrechterhalten": {Lemma: "aufrechterhalten", Class: morphology.Verb, Flags: morphology.Infinitive},
		"angegriffen":      {Lemma: "angreifen", Class: morphology.Verb, Flags: morphology.PastParticiple},
		"nukleare":         {Lemma: "nuklear", Class: morphology.Adjective, Agree: morphology.Agree(morphology.Nominative, morphology.ColumnFeminine)},
		"Ministern":        {Lemma: "Minister", Class: morphology.Noun, Gender: morphology.Masculine, Agree: morphology.Agree(morphology.Dative, morphology.ColumnPlural)},
		"Verbündeten":      {Lemma: "Verbündete", Class: morphology.Noun, Gender: morphology.Masculine, Agree: morphology.Agree(morphology.Dative, morphology.ColumnMasculine), Flags: morphology.AdjectivalNoun},
		"Japans":           {Lemma: "Japan", Class: morphology.Name, Gender: morphology.Neuter, Agree: morphology.Agree(morphology.Genitive, morphology.ColumnNeuter), Flags: morphology.Place},
		"dem":              {Lemma: "der", Class: morphology.Article, Agree: morphology.Agree(morphology.Dative, morphology.ColumnMasculine)},
	}
	got := map[string]morphology.Reading{}
	for form, rs := range table.sortedReadings() {
		if len(rs) != 1 {
			t.Errorf("%q has %d readings, want 1", form, len(rs))
		}
		got[form] = rs[0]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("readings (-want +got):\n%s", diff)
	}
}

func TestReadNouns(t *testing.T) {
	header := "lemma,pos,genus,genus 1,genus 2,nominativ singular,nominativ singular schwach,nominativ plural,nominativ plural 1,nominativ plural 2,nominativ plural schwach,genitiv singular"
	rows := []string{
		"Memorandum,Substantiv,n,,,Memorandum,,,Memoranden,Memoranda,,Memorandums",
		"Virus,Substantiv,,n,m,Virus,,Viren,,,,Virus",
		`Verbündeter,"Substantiv,adjektivische Deklination",m,,,,Verbündete,,,,Verbündeten,`,
		"Leute,Substantiv,,,,,,Leute,,,,",
		`Berlin,"Substantiv,Toponym",n,,,Berlin,,,,,,Berlins`,
		`-ung,"Suffix,Substantiv",f,,,-ung,,-ungen,,,,-ung`,
	}
	table := emptyTable()
	if err := table.readNouns(write(t, "nouns.csv", header+"\n"+strings.Join(rows, "\n")+"\n")); err != nil {
		t.Fatal(err)
	}
	want := map[string][]morphology.NounEntry{
		"Memorandum": {{Gender: morphology.Neuter, Plurals: []string{"Memoranden", "Memoranda"}}},
		"Virus":      {{Gender: morphology.Neuter, Plurals: []string{"Viren"}}, {Gender: morphology.Masculine, Plurals: []string{"Viren"}}},
		"Verbündete": {{Gender: morphology.Masculine, Plurals: []string{"Verbündeten"}, Adjectival: true}},
		"Leute":      {{PluralOnly: true}},
	}
	if diff := cmp.Diff(want, table.nouns); diff != "" {
		t.Errorf("nouns (-want +got):\n%s", diff)
	}
	if rs := table.sortedReadings()["Berlins"]; len(rs) != 1 || rs[0].Class != morphology.Name || rs[0].Lemma != "Berlin" {
		t.Errorf("Berlins: %v, want the name Berlin", rs)
	}
}

func TestReadConllu(t *testing.T) {
	path := write(t, "x.conllu", "# text = Er kam im Mai.\n1\tEr\ter\tPRON\tPPER\t_\t_\t_\t_\t_\n2\tkam\tkommen\tVERB\tVVFIN\t_\t_\t_\t_\t_\n"+
		"3-4\tim\t_\t_\t_\t_\t_\t_\t_\t_\n3\tin\tin\tADP\tAPPR\t_\t_\t_\t_\t_\n4\tdem\tder\tDET\tART\t_\t_\t_\t_\t_\n5\tMai\tMai\tNOUN\tNN\t_\t_\t_\t_\t_\n6\t.\t.\tPUNCT\t$.\t_\t_\t_\t_\t_\n\n")
	got, err := readConllu(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || strings.Join(got[0].forms, " ") != "Er kam im Mai ." || strings.Join(got[0].tags, " ") != "PPER VVFIN APPRART NN $." {
		t.Errorf("readConllu = %+v", got)
	}
	if _, err := readConllu(write(t, "bad.conllu", "1\tzu wenig\n")); err == nil || !strings.Contains(err.Error(), "columns: must be 10") {
		t.Errorf("line with too few columns: error %v", err)
	}
	if _, err := readTreebanks([]string{t.TempDir()}); err == nil {
		t.Error("folder without treebank: no error")
	}
}

func TestMergeEntry(t *testing.T) {
	byKey := map[string]*lexicon.Entry{}
	for _, line := range []string{
		"zusagen\tverb\t\t\tpromise; pledge\tdiplomacy\t+ Dat.",
		"zusagen\tverb\t\t\tpledge (formally); accept; appeal to; agree to come\tlaw\t",
	} {
		e, err := lexicon.ParseEntry(line)
		if err != nil {
			t.Fatal(err)
		}
		mergeEntry(byKey, e)
	}
	want := "zusagen\tverb\t\t\tpromise; pledge; accept; appeal to\tdiplomacy,law\t+ Dat."
	if got := formatEntry(*byKey["zusagen\tverb\t"]); got != want {
		t.Errorf("merged: %q, want %q", got, want)
	}
}

// TestTreebank reads the project's own sentences: every tag must be one of STTS,
// and the words must make up the text.
func TestTreebank(t *testing.T) {
	a, err := bareAnalyser()
	if err != nil {
		t.Fatal(err)
	}
	sentences, err := readTreebanks([]string{"../../data/treebank"})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sentences {
		if _, err := example(a, s); err != nil {
			t.Error(err)
		}
		if strings.Join(s.forms, "") != strings.ReplaceAll(strings.ReplaceAll(s.text, " ", ""), "\u00a0", "") {
			t.Errorf("%q: the words are %q", s.text, s.forms)
		}
	}
	t.Logf("%d sentences", len(sentences))
}
