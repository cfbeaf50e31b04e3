package german

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wort/internal/lexicon"
	"wort/internal/morphology"
	"wort/internal/tagger"

	"github.com/blevesearch/vellum"
)

// Word is the analysis of one token.
type Word struct {
	Start, End int        // byte offsets into the text, End exclusive
	Tag        tagger.Tag // part of speech in STTS
	Lemma      string     // nominative singular, infinitive, undeclined positive; as written when nothing is known
	Headword   string     // what a dictionary lists the word under, where that is not the lemma: letzte (lemma letzt)
	Gender     morphology.Gender
	PluralOnly bool     // a noun without a singular; its lemma is the plural
	Plurals    []string // of a noun: nominative plurals, the usual one first
	Parts      []string // lemmas of the members of a compound
	Partner    int      // index of the other half of a separated verb, or -1
	Known      bool     // the form or the head of the compound is in the tables
	Why        string   // the rule that decided the lemma, in a few words
}

// Tables are what an [Analyser] knows: the embedded data.
type Tables struct {
	Morphology *morphology.Table
	Lexicon    *lexicon.Lexicon
	Cuts       lexicon.Lines // compounds and simple words whose cut a reader has settled
	Frequency  *vellum.FST
	Tagger     *tagger.Model
}

// Analyser analyses sentences. It keeps what it has found out about words, so one
// analyser should read a whole article; it is for one goroutine at a time.
type Analyser struct {
	tables  Tables
	scratch tagger.Scratch
	cache   map[string]observed
	splits  map[string][]Member
	found   map[string][]lexicon.Entry
}

// mostCached bounds the memory of the caches, in entries.
const mostCached = 1 << 16

// NewAnalyser returns an analyser over the tables.
func NewAnalyser(t Tables) *Analyser {
	return &Analyser{tables: t, cache: map[string]observed{}, splits: map[string][]Member{}, found: map[string][]lexicon.Entry{}}
}

// Zipf returns the frequency of the word as the logarithm to base ten of its
// occurrences per thousand million words (van Heuven and others 2014); 0 when it
// is too rare for the table.
func (a *Analyser) Zipf(word string) float64 {
	key := strings.ReplaceAll(strings.ToLower(word), "ß", "ss")
	tenths, ok, err := a.tables.Frequency.Get([]byte(key))
	if err != nil || !ok {
		return 0
	}
	return float64(tenths) / 10
}

// Words analyses the tokens of one sentence of the text: one word a token, in
// order.
func (a *Analyser) Words(text string, tokens []Token) []Word {
	forms := make([]string, len(tokens))
	kinds := make([]Kind, len(tokens))
	for i, t := range tokens {
		forms[i], kinds[i] = text[t.Start:t.End], t.Kind
	}
	obs, seen := a.observeAll(forms, kinds)
	tags := a.tables.Tagger.Tag(&a.scratch, obs)
	ws := make([]Word, len(tokens))
	for i, t := range tokens {
		ws[i] = Word{Start: t.Start, End: t.End, Tag: tags[i], Partner: -1}
	}
	s := sentence{a: a, text: text, tokens: tokens, seen: seen, words: ws}
	s.lemmatise()
	return ws
}

// Observations says what the tagger is told of the words of a sentence, for
// training it on sentences that are already cut into words.
func (a *Analyser) Observations(forms []string) []tagger.Observation {
	kinds := make([]Kind, len(forms))
	for i, form := range forms {
		kinds[i] = WordToken
		if ts := Tokens(form, Sentence{0, len(form)}); len(ts) == 1 && ts[0].Kind != DebrisToken {
			kinds[i] = ts[0].Kind
		} else if len(ts) == 2 && ts[0].Kind == NumberToken && form[ts[1].Start:] == "." {
			kinds[i] = NumberToken // an ordinal
		}
	}
	obs, _ := a.observeAll(forms, kinds)
	return obs
}

func (a *Analyser) observeAll(forms []string, kinds []Kind) ([]tagger.Observation, []observed) {
	obs := make([]tagger.Observation, len(forms))
	seen := make([]observed, len(forms))
	begins := true
	for i, form := range forms {
		seen[i] = a.observe(form, kinds[i], begins)
		obs[i] = seen[i].observation
		if kinds[i] == MarkToken {
			begins = begins || strings.Contains("„»“\"‚:–—-)", form)
		} else {
			begins = false
		}
	}
	return obs, seen
}

// Analyse cuts the text into sentences and tokens and analyses them; do is
// called for each sentence in order.
func (a *Analyser) Analyse(text string, do func(s Sentence, words []Word)) {
	for _, s := range Sentences(text) {
		do(s, a.Words(text, Tokens(text, s)))
	}
}

// sentence is one sentence on its way through the rules.
type sentence struct {
	a      *Analyser
	text   string
	tokens []Token
	seen   []observed
	words  []Word
}

func (s *sentence) form(i int) string { return s.text[s.words[i].Start:s.words[i].End] }

// lemmatise runs the rules in their order: each sees what the earlier ones have
// found.
func (s *sentence) lemmatise() {
	s.mendTags()
	s.markNames()
	for i := range s.words {
		s.words[i].Lemma = s.form(i)
		switch t := s.words[i].Tag; {
		case t == tagger.NN:
			s.noun(i)
		case verbTags.Has(t):
			s.verb(i)
		case t == tagger.ADJA || t == tagger.ADJD:
			s.adjective(i)
		default:
			s.otherWord(i)
		}
	}
	s.joinParticles()
	s.completeTruncated()
}

var verbTags = tagger.SetOf(tagger.VVFIN, tagger.VVIMP, tagger.VVINF, tagger.VVIZU, tagger.VVPP, tagger.VAFIN, tagger.VAIMP,
	tagger.VAINF, tagger.VAPP, tagger.VMFIN, tagger.VMINF, tagger.VMPP)

// Verbal reports whether the tag is that of a verb of any kind.
func Verbal(t tagger.Tag) bool { return verbTags.Has(t) }

// capitalised looks behind the hyphen of a shortened word, and behind a number:
// -Treffen, 27-Jährige, 1990er-Jahre.
func capitalised(s string) bool {
	r := firstRune(strings.TrimPrefix(s, "-"))
	if unicode.IsDigit(r) {
		r = firstRune(strings.TrimLeft(s[strings.LastIndexByte(s, '-')+1:], "0123456789.,"))
	}
	return unicode.IsUpper(r)
}

// lowerFirst writes the first letter small.
func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// upperFirst writes the first letter with a capital.
func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
