package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The lengths, in words, up to which a line can be what it looks like. A longer one is prose.
const (
	maxCreditWords = 25
	maxDatedWords  = 12
	maxNoteWords   = 30
	maxBannerWords = 80

	maxTeaserHeadWords = 7
)

// isDebris reports a paragraph that is furniture of the page as a whole: a button, a credit, a date, a byline, a note about the text, an
// invitation to read on or to subscribe, a cookie banner, a trail of sections.
func isDebris(line string) bool {
	if !hasLetter(line) || furniture()[bareKey(line)] {
		return true
	}
	n := countWords(line)
	if n > maxBannerWords {
		return false
	}
	lower := strings.ToLower(line)
	return n <= maxCreditWords && (isCreditLine(line) || isDateLine(line) || isTrail(line) || isStamp(line) || isInitials(line) || isRecording(line) || isNewsletterHead(line) || isSkipLink(lower)) ||
		n <= maxNoteWords && (isByline(line) || isNote(lower) || isContribution(line) || isProgrammeNote(lower) || isReporterNote(line)) ||
		isBanner(lower)
}

// isInitials reports a line of nothing but the initials of those who wrote: kle/haz, mbr. Not: dabei.
func isInitials(line string) bool {
	initials := strings.Split(strings.TrimSuffix(line, "."), "/")
	for _, s := range initials {
		if n := len(s); n < 2 || n > 4 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
			return false
		}
	}
	return true
}

// startsTeasers reports a line behind which the headlines of other articles stand: Mehr zum Thema, Mehr zum Thema Sudan.
func startsTeasers(line string) bool {
	key := bareKey(line)
	return teaserHeads()[key] || countWords(key) <= maxTeaserHeadWords && !endsSentence(line) &&
		hasPrefixAny(key, []string{"mehr zum thema ", "mehr aus dem ressort ", "mehr aus der rubrik "})
}

// bareKey is a line as the tables of lines have it: in small letters, without what is no letter at its ends (Kommentare (12)).
func bareKey(line string) string {
	if len(line) > 100 {
		return ""
	}
	return strings.ToLower(strings.TrimFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }))
}

// isCreditLine reports the credit of a photo, or the names of agencies alone. A line with a sentence in it is none.
func isCreditLine(line string) bool {
	if isCredit(line) || isAgencies(line) {
		return true
	}
	if endsSentence(line) || hasSentenceWithin(line) || countWords(line) > 15 {
		return false
	}
	return strings.Contains(line, "©") || namesPhotoAgency(line)
}

// isDateLine reports a line with a date or a time and no word that goes with neither: Stand: 12.01.2023, 14:03 Uhr. The agency may
// stand behind it. A heading with an article stays: Der 12. Januar.
func isDateLine(line string) bool {
	if !strings.ContainsAny(line, "0123456789") {
		return false
	}
	for f := range strings.FieldsFuncSeq(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !dateWords()[f] && !agencies()[f] {
			return false
		}
	}
	return true
}

// isTrail reports the trail of sections above an article: Startseite > Politik > Ausland.
func isTrail(line string) bool {
	for _, sign := range [...]string{" > ", " › ", " » ", " | ", " / "} {
		parts := strings.Split(line, sign)
		if len(parts) < 3 && !(len(parts) == 2 && strings.HasPrefix(line, "Startseite")) || endsSentence(line) {
			continue
		}
		if !slices.ContainsFunc(parts, func(s string) bool { return countWords(s) > 4 }) {
			return true
		}
	}
	return false
}

// isNote reports a note about the article, from how it begins.
func isNote(lower string) bool {
	if hasPrefixAny(lower, notes[:]) {
		return true
	}
	if strings.ContainsAny(lower, "0123456789") && countWords(lower) <= maxDatedWords && hasPrefixAny(lower, datedNotes[:]) {
		return true
	}
	return isTranslationNote(lower) || isSourceNote(lower) || strings.HasSuffix(strings.TrimRight(lower, ". "), "alle rechte vorbehalten")
}

func hasPrefixAny(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// isTranslationNote reports the credit of a translation: Aus dem Englischen von …; Dieser Artikel ist eine Übersetzung. Not: Aus dem
// Englischen stammt das Wort.
func isTranslationNote(lower string) bool {
	f := strings.Fields(lower)
	if len(f) > 3 && f[0] == "aus" && f[1] == "dem" && strings.HasSuffix(f[2], "ischen") {
		return f[3] == "von" || strings.HasPrefix(f[3], "übersetzt") || strings.HasPrefix(f[3], "übertragen")
	}
	for i := 2; i < len(f) && i < 6; i++ {
		if strings.HasPrefix(f[i], "übersetzung") && (f[i-1] == "eine" || f[i-1] == "maschinelle") && isOwnText(f) {
			return true
		}
	}
	return false
}

// isSourceNote reports a note that names the agencies behind a report: Mit Material der Nachrichtenagenturen dpa und AFP. Not: Mit
// Informationen der Geheimdienste.
func isSourceNote(lower string) bool {
	for _, head := range [...]string{"mit material ", "mit informationen ", "mit meldungen ", "unter verwendung von material "} {
		rest, ok := strings.CutPrefix(lower, head)
		if !ok {
			continue
		}
		for _, w := range [...]string{"von ", "der ", "nachrichtenagenturen ", "nachrichtenagentur ", "agenturen "} {
			rest = strings.TrimPrefix(rest, w)
		}
		return isAgencies(rest)
	}
	return false
}

// isOwnText reports that a note speaks of the text it stands below.
func isOwnText(f []string) bool {
	for _, w := range f[:2] {
		switch w {
		case "text", "artikel", "beitrag", "bericht":
			return true
		}
	}
	return false
}

// isContribution reports the names of people who worked on a report: Max Muster trug zu diesem Text bei. The subject must be
// names: Mehr als vierzig Staaten trugen zu diesem Bericht bei stays.
func isContribution(line string) bool {
	for _, verb := range [...]string{" hat ", " haben ", " trug ", " trugen "} {
		who, what, found := strings.Cut(line, verb)
		if !found || !isNames(who, 1) {
			continue
		}
		what = strings.TrimRight(what, " .")
		own := slices.ContainsFunc([]string{"diesem Bericht", "diesem Artikel", "diesem Beitrag", "diesem Text", "der Berichterstattung"},
			func(s string) bool { return strings.Contains(what, s) })
		return own && (strings.HasSuffix(what, "beigetragen") || strings.HasSuffix(what, "mitgearbeitet") || strings.HasSuffix(what, " bei"))
	}
	return false
}

// isBanner reports an appeal to the reader: to accept cookies, to subscribe, to switch on what is blocked. It addresses the reader
// (Sie, Ihr, wir, jetzt) and has all the words of one row of the table. A sentence that quotes somebody stays.
func isBanner(lower string) bool {
	if strings.ContainsAny(lower, "„»") {
		return false
	}
	for _, row := range banners {
		if strings.Contains(lower, row.topic) && slices.ContainsFunc(row.with[:], func(s string) bool { return s != "" && strings.Contains(lower, s) }) &&
			slices.ContainsFunc(strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) }), isAddress) {
			return true
		}
	}
	return false
}

func isAddress(word string) bool {
	switch word {
	case "sie", "ihr", "ihre", "ihrem", "ihren", "ihrer", "wir", "uns", "unser", "unsere", "unseren", "unserem", "unserer", "jetzt", "ich", "mir", "du", "dein", "deine", "hier":
		return true
	}
	return false
}

// isNames reports names of people: words with capitals, at least least of them in the first name, joined by und, commas and the small
// words of names.
func isNames(s string, least int) bool {
	words, seen := 0, false
	for f := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case f == "und" || f == "&" || f == "sowie":
			if words < least {
				return false
			}
			words = 0
		case unicode.IsUpper(r):
			words++
			seen = true
			if strings.HasSuffix(f, ",") {
				if words < least {
					return false
				}
				words, least = 0, 1 // a place may follow: Max Muster, Berlin
			}
		case words > 0 && nameWords()[strings.TrimRight(f, ",")]:
		case words >= least && (f == "in" || f == "aus"): // Von Max Muster aus Kiew; not: Von Soldaten in Uniform
		default:
			return false
		}
		if words > 4 {
			return false
		}
	}
	return seen && words >= least
}

// isByline reports a line with the authors: Von Max Mustermann, Berlin. At least two words with capitals make a name, so that Von Krieg
// und Frieden stays; a sentence has other words (Von Berlin aus regierte er).
func isByline(line string) bool {
	line, tail, _ := strings.Cut(line, " | ")
	lower := strings.ToLower(line)
	for _, head := range bylineHeads {
		if !strings.HasPrefix(lower, head) || len(lower) != len(line) {
			continue
		}
		who := line[len(head):]
		who, when, _ := cutDate(who)
		return isNames(strings.TrimRight(who, " .,:–-"), 2) && isDateline(when) && countWords(tail) <= 8 && !endsSentence(tail)
	}
	return false
}

// cutDate parts a byline before the first digit.
func cutDate(s string) (before, from string, found bool) {
	i := strings.IndexAny(s, "0123456789")
	if i < 0 {
		return s, "", false
	}
	head := s[:i]
	// The weekday or the preposition before the date goes with it: …, am Montag, 3. Mai.
	for {
		trimmed := strings.TrimRight(head, " ,")
		j := strings.LastIndexByte(trimmed, ' ') + 1
		if trimmed == "" || !dateWords()[strings.ToLower(trimmed[j:])] {
			return trimmed, s[i:], true
		}
		head = trimmed[:j]
	}
}
