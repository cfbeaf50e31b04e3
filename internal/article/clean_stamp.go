package article

import (
	"slices"
	"strings"
	"unicode"
)

// The lengths, in words, up to which a line can be a stamp or a label.
const (
	maxStampNames = 3
	maxLabelWords = 10
)

// isStamp reports a line that says when and where something was published: 18. November 2024, 21:14 Uhr Quelle: Kurier, dpa; Politik
// 22.05.25 01:32 min; Abendschau, 13.02.2025 20:00 Uhr. A date alone does not make one: Gipfel am 13.02.2025 stays.
func isStamp(line string) bool {
	if !strings.ContainsAny(line, "0123456789") || strings.ContainsAny(line, "!?„“\"»«") {
		return false
	}
	for _, label := range [...]string{"Quelle:", "Quellen:"} {
		if when, _, found := strings.Cut(line, label); found && isDateLine(when) {
			return true
		}
	}
	if strings.Contains(line, "Lesezeit:") && (hasDate(line) || hasClock(line)) {
		return true // with the author before it
	}
	if !hasDate(line) || !hasClock(line) {
		return false
	}
	names, dated := 0, false
	for f := range strings.FieldsFuncSeq(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|·•:()–-", r) }) {
		switch word := strings.ToLower(strings.Trim(f, ".")); {
		case !hasLetter(f) || dateWords()[word]:
			dated = true
		case dated || !startsUpper(f) && !agencies()[word]: // no name, or behind the date
			return false
		default:
			names++
		}
	}
	return names <= maxStampNames
}

// hasDate reports a date with its year: 13.02.2025, 13.02.25, 13. Februar 2025.
func hasDate(line string) bool {
	fields := strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|", r) })
	for i, f := range fields {
		if day, rest, ok := strings.Cut(f, "."); ok && isDigits(day, 1, 2) {
			month, year, _ := strings.Cut(rest, ".")
			if isDigits(month, 1, 2) && isDigits(year, 2, 4) {
				return true
			}
			if rest == "" && i+2 < len(fields) && dateWords()[strings.ToLower(strings.Trim(fields[i+1], "."))] && isDigits(fields[i+2], 4, 4) {
				return true
			}
		}
	}
	return false
}

// hasClock reports a time of day or a length: 20:00, 18.02 Uhr, 20 Uhr.
func hasClock(line string) bool {
	fields := strings.Fields(line)
	for i, f := range fields {
		hour, minute, found := strings.Cut(strings.Trim(f, ",;()"), ":")
		if found && isDigits(hour, 1, 2) && isDigits(minute, 2, 2) {
			return true
		}
		if i > 0 && strings.Trim(f, ".,;()") == "Uhr" && isDigits(fields[i-1][len(fields[i-1])-1:], 1, 1) {
			return true
		}
	}
	return false
}

func isDigits(s string, least, most int) bool {
	return len(s) >= least && len(s) <= most && strings.Trim(s, "0123456789") == ""
}

// isRecording reports the title of a film or recording with its length behind it: Wie gefährlich ist die Lage? 02:41. A time of day has a
// preposition before it or Uhr behind it.
func isRecording(line string) bool {
	fields := strings.Fields(strings.TrimRight(line, ")"))
	n := len(fields)
	if n > 1 && slices.Contains([]string{"min", "Min", "Min.", "Minuten", "Std."}, fields[n-1]) {
		n--
	}
	if n < 2 || n > maxLabelWords+4 {
		return false
	}
	minute, second, found := strings.Cut(strings.TrimLeft(fields[n-1], "("), ":")
	if !found || !isDigits(minute, 1, 3) || !isDigits(second, 2, 2) {
		return false
	}
	switch before := strings.ToLower(fields[n-2]); before {
	case "um", "gegen", "ab", "bis", "seit", "vor", "nach", "von", "und", "zwischen", "mit", "zu", "auf", "kurz":
		return false
	}
	return true
}

// isProgrammeNote reports a note about the broadcasts that a report was part of: Dieses Thema im Programm: …; Über dieses Thema berichtete
// die Abendschau am 13. Februar 2025 um 20:00 Uhr. Not: Über dieses Thema berichtete die Ministerin dem Ausschuss.
func isProgrammeNote(lower string) bool {
	if strings.HasPrefix(lower, "dieses thema im programm:") {
		return true
	}
	return hasPrefixAny(lower, programmeNotes[:]) && (hasDate(lower) || hasClock(strings.ReplaceAll(lower, " uhr", " Uhr")))
}

// programmeNotes begin a line about a broadcast; a date or a time must follow.
var programmeNotes = [...]string{
	"über dieses thema berichtete", "dieses thema im programm", "diese nachricht wurde am ", "diese sendung wurde am ", "dieser beitrag lief ",
	"dieser beitrag wurde am ", "diese meldung wurde am ", "das gespräch wurde am ", "das interview wurde am ", "sendung vom ", "zuerst gesendet am ",
	"gesendet am ", "ausgestrahlt am ",
}

// isReporterNote reports a note with the names of those a report has its facts from: Mit Informationen von Erika Muster, Studio Wien. Two
// words with capitals make a name, as in a byline: Mit Informationen von Agenten plante er den Anschlag stays.
func isReporterNote(line string) bool {
	for _, head := range [...]string{"Mit Informationen von ", "Mit Material von ", "Mit Recherchen von ", "Unter Mitarbeit von ", "Mitarbeit: "} {
		if who, ok := strings.CutPrefix(strings.Trim(line, "()"), head); ok {
			return isNames(strings.TrimRight(who, ". "), 2)
		}
	}
	return false
}

// isNewsletterHead reports the heading over an invitation to a newsletter: Das Newsletter-Angebot: Die Lage am Abend; Der Morgen-Newsletter.
// A headline about newsletters has other words: Streit um einen Newsletter.
func isNewsletterHead(line string) bool {
	if countWords(line) > maxLabelWords || endsSentence(line) && !strings.HasSuffix(line, "?") {
		return false
	}
	label, _, labelled := strings.Cut(line, ":")
	words := strings.Fields(label)
	for i, w := range words {
		switch lower := strings.ToLower(w); lower {
		case "der", "die", "das", "unser", "unsere", "zum", "am", "und", "&", "vom":
		default:
			if i == len(words)-1 {
				return lower == "newsletter" || strings.HasSuffix(lower, "-newsletter") || labelled && strings.HasPrefix(lower, "newsletter-")
			}
			if !startsUpper(w) {
				return false
			}
		}
	}
	return false
}

// isSkipLink reports a link for readers of the page by ear: Den nächsten Abschnitt Mehr zum Thema überspringen. Not: Partei will Hürde
// überspringen.
func isSkipLink(lower string) bool {
	if countWords(lower) > maxLabelWords || !strings.HasSuffix(lower, " überspringen") {
		return false
	}
	return slices.ContainsFunc(strings.Fields(lower), func(w string) bool {
		switch w {
		case "abschnitt", "bereich", "inhalt", "navigation", "menü", "newsletter", "werbung", "anzeige", "teaser", "element", "galerie", "empfehlungen", "video", "karte", "grafik":
			return true
		}
		return false
	})
}
