package drill_test

import (
	"strings"
	"testing"

	"wort/glossary"
	"wort/internal/drill"

	"github.com/google/go-cmp/cmp"
)

const (
	right  = glossary.VerdictRight
	nearly = glossary.VerdictNearly
	half   = glossary.VerdictHalf
	wrong  = glossary.VerdictWrong
)

// The terms that the table of answers asks for.
var (
	intent = func() glossary.Term {
		t := noun("Absichtserklärung", glossary.Feminine, "declaration of intent", "letter of intent")
		t.Plural, t.Parts = "Absichtserklärungen", []string{"Absicht", "Erklärung"}
		return t
	}()
	forces    = noun("Streitkräfte", glossary.PluralOnly, "armed forces")
	error1    = noun("Irrtum", glossary.Masculine, "error", "mistake")
	mistake   = noun("Fehler", glossary.Masculine, "mistake", "fault")
	oath      = noun("Vereidigung", glossary.Feminine, "swearing-in")
	defence   = noun("Verteidigung", glossary.Feminine, "defence")
	treaty    = noun("Vertrag", glossary.Masculine, "treaty", "(a) contract")
	contract  = noun("Kontrakt", glossary.Masculine, "contract")
	coldWar   = noun("Kalter Krieg", glossary.Masculine, "Cold War")
	nations   = noun("Vereinte Nationen", glossary.PluralOnly, "United Nations")
	usForces  = noun("US-Streitkräfte", glossary.PluralOnly, "US forces")
	nato      = noun("NATO", "", "NATO")
	measures  = noun("Maß", glossary.Neuter, "measure")
	street    = noun("Straße", glossary.Feminine, "street")
	attack    = other("angreifen", glossary.Verb, "to attack")
	express   = other("sich äußern", glossary.Verb, "to express oneself")
	doWithout = func() glossary.Term {
		t := other("verzichten", glossary.Verb, "to do without")
		t.Government = "auf + Akk."
		return t
	}()
	nice   = other("schön", glossary.Adjective, "nice")
	decide = other("einen Beschluss fassen", glossary.Phrase, "to take a decision")
	inform = other("jdm. etw. mitteilen", glossary.Phrase, "to inform sb of sth")
	claim  = func() glossary.Term {
		t := other("Anspruch erheben auf + Akk.", glossary.Phrase, "to lay claim to")
		t.Government = "auf + Akk."
		return t
	}()
	force = other("in Kraft treten", glossary.Phrase, "to enter into force")
)

var glossaryOf = []glossary.Term{intent, forces, error1, mistake, oath, defence, treaty, contract, coldWar, attack, express, nice}

var judgeCases = []struct {
	name    string
	term    glossary.Term
	typed   string
	verdict glossary.Verdict
	says    string // part of the message
	diff    drill.Diff
}{
	{"exact", intent, "die Absichtserklärung", right, "", drill.Diff{}},
	{"space around", intent, "  die   Absichtserklärung ", right, "", drill.Diff{}},
	{"full stop", intent, "die Absichtserklärung.", right, "", drill.Diff{}},
	{"ae for ä", intent, "die Absichtserklaerung", right, "it is written die Absichtserklärung", drill.Diff{}},
	{"decomposed ä", intent, "die Absichtserkla\u0308rung", right, "", drill.Diff{}},
	{"lower case", intent, "die absichtserklärung", right, "it is written die Absichtserklärung", drill.Diff{}},
	{"article in capitals", intent, "Die Absichtserklärung", right, "", drill.Diff{}},
	{"article behind", intent, "Absichtserklärung, die", right, "", drill.Diff{}},
	{"soft hyphen", intent, "die Absichts\u00aderklärung", right, "", drill.Diff{}},
	{"no-break space", intent, "die\u00a0Absichtserklärung", right, "", drill.Diff{}},
	{"article missing", intent, "Absichtserklärung", half, "the article is missing: die Absichtserklärung", drill.Diff{}},
	{"article wrong", intent, "das Absichtserklärung", half, "the article is not: die Absichtserklärung", drill.Diff{}},
	{"rule of the suffix", intent, "das Absichtserklärung", half, "nouns in -ung are feminine", drill.Diff{}},
	{"rule of the head", intent, "das Absichtserklärung", half, "its last part is die Erklärung", drill.Diff{}},
	{"indefinite article", intent, "eine Absichtserklärung", half, "the definite article is asked", drill.Diff{}},
	{"plural typed", intent, "die Absichtserklärungen", nearly, "that is the plural", drill.Diff{}},
	{"umlaut left out", intent, "die Absichtserklarung", nearly, "a slip in", drill.Diff{Typed: "Absichtserklarung", Right: "Absichtserkl[ä]rung"}},
	{"letter missing", intent, "die Absichterklärung", nearly, "a slip in", drill.Diff{Typed: "Absichterklärung", Right: "Absicht[s]erklärung"}},
	{"letter surplus", intent, "die Absichtsserklärung", nearly, "a slip in", drill.Diff{Typed: "Absicht[s]serklärung", Right: "Absichtserklärung"}},
	{"letters swapped", intent, "die Absihctserklärung", nearly, "a slip in", drill.Diff{Typed: "Absi[hc]tserklärung", Right: "Absi[ch]tserklärung"}},
	{"two slips in a long word", intent, "die Absihctserklärumg", nearly, "a slip in", drill.Diff{Typed: "Absi[hc]tserkläru[m]g", Right: "Absi[ch]tserkläru[n]g"}},
	{"three slips", intent, "die Apsihctserklärumg", wrong, "it is", drill.Diff{Typed: "A[p]si[hc]tserkläru[m]g", Right: "A[b]si[ch]tserkläru[n]g"}},
	{"two words", intent, "die Absichts erklärung", nearly, "a slip in", drill.Diff{Typed: "Absichts[ ]erklärung", Right: "Absichtserklärung"}},
	{"ae beside a slip", intent, "die Absichterklaerung", nearly, "a slip in", drill.Diff{Typed: "Absichterklaerung", Right: "Absicht[s]erklärung"}},
	{"slip and wrong article", intent, "das Absichterklärung", wrong, "a slip in the word, and the article is not", drill.Diff{Typed: "Absichterklärung", Right: "Absicht[s]erklärung"}},
	{"slip and no article", intent, "Absichterklärung", wrong, "a slip in the word, and the article is missing", drill.Diff{Typed: "Absichterklärung", Right: "Absicht[s]erklärung"}},
	{"nothing typed", intent, "", wrong, "no answer; it is die Absichtserklärung", drill.Diff{}},
	{"only space", intent, " \t", wrong, "no answer", drill.Diff{}},
	{"only the article", intent, "die", wrong, "it is", drill.Diff{}},
	{"something else", intent, "der Hund", wrong, "it is die Absichtserklärung", drill.Diff{}},
	{"half of it", intent, "die Erklärung", wrong, "it is", drill.Diff{Typed: "Erklärung", Right: "[Absichts]erklärung"}},

	{"plural only", forces, "die Streitkräfte", right, "", drill.Diff{}},
	{"plural only without article", forces, "Streitkräfte", half, "plural only", drill.Diff{}},
	{"plural only, der", forces, "der Streitkraefte", half, "plural only", drill.Diff{}},
	{"exception to a suffix", error1, "das Irrtum", half, "an exception: most nouns in -tum are neuter", drill.Diff{}},
	{"no rule", treaty, "die Vertrag", half, "the article is not: der Vertrag", drill.Diff{}},
	{"unknown gender takes no article", nato, "NATO", right, "", drill.Diff{}},
	{"unknown gender takes any article", nato, "die NATO", right, "", drill.Diff{}},
	{"ss for ß", street, "die Strasse", right, "it is written die Straße", drill.Diff{}},
	{"capital ß", street, "DIE STRAẞE", right, "it is written die Straße", drill.Diff{}},
	{"one s for ß", street, "die Strase", nearly, "a slip in", drill.Diff{Typed: "Strase", Right: "Stra[ß]e"}},
	{"slip in a short word", measures, "das Mas", wrong, "it is", drill.Diff{Typed: "Mas", Right: "Ma[ß]"}},
	{"several words", coldWar, "der Kalte Krieg", right, "", drill.Diff{}},
	{"several words as listed", coldWar, "der Kalter Krieg", right, "", drill.Diff{}},
	{"several words in the plural", nations, "die Vereinten Nationen", right, "", drill.Diff{}},
	{"hyphen kept", usForces, "die US-Streitkräfte", right, "", drill.Diff{}},
	{"hyphen left out", usForces, "die US Streitkräfte", right, "it is written die US-Streitkräfte", drill.Diff{}},

	{"a synonym in the glossary", error1, "der Fehler", nearly, "also right, but asked for was der Irrtum", drill.Diff{}},
	{"a synonym, brackets and article apart", treaty, "der Kontrakt", nearly, "also right", drill.Diff{}},
	{"a synonym with the wrong article", error1, "das Fehler", half, "also right in meaning", drill.Diff{}},
	{"another word, one letter away", defence, "die Vereidigung", wrong, "die Vereidigung is another word: swearing-in", drill.Diff{}},

	{"verb", attack, "angreifen", right, "", drill.Diff{}},
	{"verb with zu", attack, "zu angreifen", right, "", drill.Diff{}},
	{"verb in capitals", attack, "Angreifen", right, "it is written angreifen", drill.Diff{}},
	{"verb, one slip", attack, "angriefen", nearly, "a slip in", drill.Diff{Typed: "angr[ie]fen", Right: "angr[ei]fen"}},
	{"verb, its noun", attack, "der Angriff", wrong, "", drill.Diff{}},
	{"sich", express, "sich äußern", right, "", drill.Diff{}},
	{"sich left out", express, "äußern", right, "it is written sich äußern", drill.Diff{}},
	{"sich too much", attack, "sich angreifen", right, "", drill.Diff{}},
	{"preposition given", doWithout, "verzichten auf", right, "", drill.Diff{}},
	{"preposition and case given", doWithout, "verzichten auf + Akk.", right, "", drill.Diff{}},
	{"umlaut with a meaning", nice, "schon", wrong, "it is", drill.Diff{Typed: "schon", Right: "sch[ö]n"}},
	{"oe in an adjective", nice, "schoen", right, "it is written schön", drill.Diff{}},

	{"phrase", decide, "einen Beschluss fassen", right, "", drill.Diff{}},
	{"phrase without its article", decide, "Beschluss fassen", nearly, "the article belongs to it", drill.Diff{}},
	{"phrase in another order", decide, "fassen einen Beschluss", nearly, "the order is", drill.Diff{}},
	{"phrase with a slip", decide, "einen Beschlus fassen", nearly, "a slip in", drill.Diff{Typed: "einen Beschlus fassen", Right: "einen Beschlu[s]s fassen"}},
	{"placeholders left out", inform, "mitteilen", right, "", drill.Diff{}},
	{"placeholders in full", inform, "jemandem etwas mitteilen", right, "", drill.Diff{}},
	{"case left out", claim, "Anspruch erheben auf", right, "", drill.Diff{}},
	{"preposition left out", claim, "Anspruch erheben", right, "", drill.Diff{}},
	{"short words must be right", force, "im Kraft treten", wrong, "", drill.Diff{Typed: "i[m] Kraft treten", Right: "i[n] Kraft treten"}},
}

func TestJudge(t *testing.T) {
	for _, tt := range judgeCases {
		t.Run(tt.name, func(t *testing.T) {
			j := drill.Judge(tt.term, tt.typed, glossaryOf)
			if j.Verdict != tt.verdict || !strings.Contains(j.Message, tt.says) || tt.says == "" && j.Verdict == right && j.Message != "" {
				t.Errorf("Judge(%q, %q) = %d %q, want %d %q", tt.term.Lemma, tt.typed, j.Verdict, j.Message, tt.verdict, tt.says)
			}
			if tt.name == "verb, its noun" { // how alike they are is of no account
				return
			}
			if d := cmp.Diff(tt.diff, j.Diff); d != "" {
				t.Errorf("Judge(%q, %q).Diff (-want +got):\n%s", tt.term.Lemma, tt.typed, d)
			}
		})
	}
}

func TestJudgementGrades(t *testing.T) {
	tests := []struct {
		name    string
		typed   string
		grades  []glossary.Grade
		suggest glossary.Grade
	}{
		{"right", "die Absichtserklärung", []glossary.Grade{2, 3, 4}, glossary.Good},
		{"nearly", "die Absichterklärung", []glossary.Grade{1, 2}, glossary.Hard},
		{"half", "Absichtserklärung", []glossary.Grade{1, 2}, glossary.Hard},
		{"wrong", "der Hund", []glossary.Grade{1}, glossary.Again},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := drill.Judge(intent, tt.typed, nil)
			if d := cmp.Diff(tt.grades, j.Grades()); d != "" {
				t.Errorf("Grades() (-want +got):\n%s", d)
			}
			if j.Grade != tt.suggest || !j.Allows(j.Grade) {
				t.Errorf("Grade = %d, want %d, and allowed", j.Grade, tt.suggest)
			}
		})
	}
}

func TestGenderRules(t *testing.T) {
	tests := []struct {
		noun   glossary.Term
		typed  string
		want   string // in the message
		silent bool   // no rule at all
	}{
		{noun("Sicherheit", "f", "x"), "das Sicherheit", "-heit are feminine", false},
		{noun("Fähigkeit", "f", "x"), "das Fähigkeit", "-keit are feminine", false},
		{noun("Botschaft", "f", "x"), "das Botschaft", "-schaft are feminine", false},
		{noun("Souveränität", "f", "x"), "der Souveränität", "-tät are feminine", false},
		{noun("Nation", "f", "x"), "der Nation", "most nouns in -ion are feminine", false},
		{noun("Spion", "m", "x"), "die Spion", "", true},
		{noun("Parlament", "n", "x"), "der Parlament", "most nouns in -ment are neuter", false},
		{noun("Ministerium", "n", "x"), "der Ministerium", "most nouns in -um are neuter", false},
		{noun("Eigentum", "n", "x"), "der Eigentum", "most nouns in -tum are neuter", false},
		{noun("Flüchtling", "m", "x"), "das Flüchtling", "-ling are masculine", false},
		{noun("Terrorismus", "m", "x"), "das Terrorismus", "-ismus are masculine", false},
		{noun("Sprung", "m", "x"), "die Sprung", "", true},
		{noun("Mist", "m", "x"), "das Mist", "", true},
		{noun("Raum", "m", "x"), "das Raum", "", true},
		{noun("Ursprung", "m", "x"), "die Ursprung", "", true},
	}
	for _, tt := range tests {
		t.Run(tt.noun.Lemma, func(t *testing.T) {
			m := drill.Judge(tt.noun, tt.typed, nil).Message
			if !strings.Contains(m, tt.want) || tt.silent && strings.Contains(m, "(") {
				t.Errorf("Judge(%q).Message = %q, want %q in it (silent: %v)", tt.typed, m, tt.want, tt.silent)
			}
		})
	}
}

func FuzzAnswer(f *testing.F) {
	for _, tt := range judgeCases {
		f.Add(tt.term.Lemma, string(tt.term.Class), string(tt.term.Gender), tt.typed)
	}
	f.Add("a]b[c", "noun", "f", "die a[b")
	f.Fuzz(func(t *testing.T, lemma, class, gender, typed string) {
		term := glossary.Term{ID: "1", Lemma: lemma, Class: glossary.Class(class), Gender: glossary.Gender(gender), Translations: []string{"x"}}
		other := term
		other.ID, other.Lemma = "2", typed
		j := drill.Judge(term, typed, []glossary.Term{term, other})
		if j.Verdict < right || j.Verdict > wrong || !j.Allows(j.Grade) {
			t.Errorf("Judge(%q, %q) = %+v, want a verdict and a grade it allows", lemma, typed, j)
		}
		if !strings.ContainsAny(strings.ToLower(lemma), "abcdefghijklmnopqrstuvwxyzäöüß") {
			return
		}
		if j := drill.Judge(term, term.Headword(), []glossary.Term{other}); j.Verdict != right {
			t.Errorf("Judge(%q, %q) = %+v, want right", lemma, term.Headword(), j)
		}
	})
}
