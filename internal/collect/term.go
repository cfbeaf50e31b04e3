package collect

import (
	"slices"
	"strings"

	"wort/glossary"
	"wort/internal/dictionary"
	"wort/internal/german"
)

// How sure the analyser is of a field, by where it comes from. The figures for
// the form table and the head are the shares measured on the project's held-out
// sentences, rounded down.
const (
	sureOfLexicon = 1.0
	sureOfTable   = 0.97
	sureOfHead    = 0.95
	sureOfUnknown = 0.5
)

// term makes a glossary term of an analysed word.
func (c *collector) term(w german.Word, class glossary.Class) glossary.Term {
	gender := glossary.Gender("")
	if class == glossary.Noun {
		gender = glossary.Gender(german.GenderName(w.Gender))
		if w.PluralOnly {
			gender = glossary.PluralOnly
		}
	}
	return Term(c.dictionary, w, class, gender)
}

// Term makes a glossary term of a word, with the source of each field.
func Term(d *dictionary.Dictionary, w german.Word, class glossary.Class, gender glossary.Gender) glossary.Term {
	m := d.Lookup(w.Lemma, string(class), string(gender))
	t := glossary.Term{
		ID: glossary.NewID(w.Lemma, class, gender), Lemma: w.Lemma, Class: class, Gender: gender,
		Parts: w.Parts, Translations: slices.Clone(m.Translations), Topics: topics(m), Government: m.Government,
		Status: glossary.StatusNew, Why: map[string]glossary.Provenance{},
	}
	switch {
	case class == glossary.Noun && len(w.Plurals) > 0:
		t.Plural = w.Plurals[0]
	case gender == glossary.PluralOnly:
		t.Plural = w.Lemma
	}
	explain(&t, w, m)
	return t
}

func topics(m dictionary.Meaning) []string {
	ts := slices.Clone(m.Topics)
	slices.Sort(ts)
	return slices.Compact(ts)
}

// explain records where each field comes from.
func explain(t *glossary.Term, w german.Word, m dictionary.Meaning) {
	form := glossary.Provenance{Origin: glossary.Morphology, Certainty: sureOfTable, Note: w.Why}
	switch {
	case m.Origin == dictionary.FromLexicon:
		form = glossary.Provenance{Origin: glossary.Lexicon, Certainty: sureOfLexicon}
	case !w.Known:
		form = glossary.Provenance{Origin: glossary.Guess, Certainty: sureOfUnknown, Note: w.Why}
	case w.Why == "known end of the word" || len(t.Parts) > 0:
		form = glossary.Provenance{Origin: glossary.Rule, Certainty: sureOfHead, Note: headNote(t)}
	}
	t.Why[glossary.FieldLemma] = glossary.Provenance{Origin: form.Origin, Certainty: form.Certainty, Note: w.Why}
	t.Why[glossary.FieldClass] = form
	if t.Gender != "" {
		t.Why[glossary.FieldGender] = form
	}
	if t.Plural != "" {
		t.Why[glossary.FieldPlural] = form
	}
	if len(t.Parts) > 0 {
		t.Why[glossary.FieldParts] = glossary.Provenance{Origin: glossary.Rule, Certainty: sureOfHead, Note: "cut at compound boundaries"}
	}
	if len(t.Translations) > 0 {
		t.Why[glossary.FieldTranslations] = glossary.Provenance{Origin: glossary.Origin(m.Origin), Certainty: m.Certainty, Note: m.Note}
	}
	if len(t.Topics) > 0 {
		t.Why[glossary.FieldTopics] = glossary.Provenance{Origin: glossary.Origin(m.Origin), Certainty: m.Certainty}
	}
	if t.Government != "" {
		t.Why[glossary.FieldGovernment] = glossary.Provenance{Origin: glossary.Lexicon, Certainty: sureOfLexicon}
	}
}

func headNote(t *glossary.Term) string {
	if len(t.Parts) == 0 {
		return "from the end of the word"
	}
	head := t.Parts[len(t.Parts)-1]
	if a := t.Gender.Article(); a != "" {
		return "the head decides: " + a + " " + head
	}
	return "the head decides: " + head
}

// functionAdverbs tie sentences together and mean little by themselves.
var functionAdverbs = wordSet(`auch nur noch schon so dann da hier dort nun jetzt sehr ja nein doch mal eben denn etwa also aber zwar sogar selbst erst bereits immer wieder nicht
	dabei damit dafür dagegen daher darum deshalb deswegen dazu daran darauf daraus darin darüber davon davor danach dadurch trotzdem jedoch allerdings außerdem zudem
	wo wie wann warum wer was wohin woher weshalb wieso mehr ganz gar fast rund ziemlich besonders einmal heute gestern morgen vielleicht wohl oft nie niemals stets
	hin her weg los zu ab an auf aus ein nach vor weiter hinaus heraus herein hinein herum darunter insbesondere gern gerne sonst ebenso ebenfalls sowie indem
	dahin bisher seither zuvor zunächst zuerst zuletzt schließlich bald gerade so`)

// ordinals are number words declined as adjectives.
var ordinals = wordSet(`erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte ander andere
	viel wenig viele wenige zwei drei vier fünf sechs sieben solch solche seinerseits ihrerseits derlei derart mancherlei beide beid`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
