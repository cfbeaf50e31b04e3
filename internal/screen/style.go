package screen

import "wort/glossary"

// style is how text is set off on the terminal.
type style struct {
	colour bool
}

// The attributes and colours used, as SGR parameters. The colours are the eight
// that every terminal has in the learner's own palette.
const (
	sgrBold      = "1"
	sgrFaint     = "2"
	sgrWord      = "1;4" // bold and underlined
	sgrRed       = "31"
	sgrGreen     = "32"
	sgrYellow    = "33"
	sgrBlue      = "34"
	sgrMagenta   = "35"
	sgrReset     = "\x1b[0m"
	sgrIntroduce = "\x1b["
)

func set(sgr, s string) string {
	if s == "" || sgr == "" {
		return s
	}
	return sgrIntroduce + sgr + "m" + s + sgrReset
}

func bold(s string) string  { return set(sgrBold, s) }
func faint(s string) string { return set(sgrFaint, s) }
func word(s string) string  { return set(sgrWord, s) }

// in sets text in a colour, and bold, if there are colours; else bold alone.
func (st style) in(colour, s string) string {
	if !st.colour || colour == "" {
		return bold(s)
	}
	return set(sgrBold+";"+colour, s)
}

// genderColour is the custom of many schoolbooks: der blue, die red, das green.
var genderColour = map[glossary.Gender]string{
	glossary.Masculine:  sgrBlue,
	glossary.Feminine:   sgrRed,
	glossary.Neuter:     sgrGreen,
	glossary.PluralOnly: sgrMagenta,
}

// headword is the term as it heads a card: the article in the colour of its
// gender, the word bold.
func (st style) headword(t glossary.Term) string {
	article := t.Gender.Article()
	if t.Class != glossary.Noun || article == "" {
		return bold(Clean(t.Lemma))
	}
	return st.in(genderColour[t.Gender], article) + " " + bold(Clean(t.Lemma))
}

// verdict sets the word for a judgement in its colour.
func (st style) verdict(v glossary.Verdict) func(string) string {
	return func(s string) string { return st.in(verdictColour[v], s) }
}

var verdictColour = map[glossary.Verdict]string{
	glossary.VerdictRight:  sgrGreen,
	glossary.VerdictNearly: sgrYellow,
	glossary.VerdictHalf:   sgrYellow,
	glossary.VerdictWrong:  sgrRed,
}
