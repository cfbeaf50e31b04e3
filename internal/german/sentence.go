package german

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is a span of the text: byte offsets, End exclusive, without the white
// space around it.
type Sentence struct{ Start, End int }

// Sentences cuts the text into sentences, in order and without overlap; only
// white space lies between them. A line break always ends a sentence, a full
// stop only where it is not part of an abbreviation (z. B.), an ordinal
// (das 12. Regiment) or an initial (J. Biden).
func Sentences(text string) []Sentence {
	var ss []Sentence
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		ss = appendSentences(ss, text, at, end)
		at = end + 1
	}
	return ss
}

func appendSentences(ss []Sentence, text string, start, end int) []Sentence {
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		i += size
		if !strings.ContainsRune(".!?…", r) {
			continue
		}
		stop := skipClosers(text, i, end)
		if sentenceEnds(text, start, i-size, stop, end) {
			ss = appendTrimmed(ss, text, start, stop)
			start, i = stop, stop
		}
	}
	return appendTrimmed(ss, text, start, end)
}

func appendTrimmed(ss []Sentence, text string, start, end int) []Sentence {
	s := text[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	end = start + len(strings.TrimFunc(s, unicode.IsSpace))
	if start >= end {
		return ss
	}
	return append(ss, Sentence{start, end})
}

// skipClosers goes past further end marks, closing quotation marks and brackets.
func skipClosers(text string, i, end int) int {
	for i < end {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if !strings.ContainsRune(".!?…“”\"»’‘'›)]", r) {
			break
		}
		if r == '"' && i > 0 && text[i-1] == ' ' {
			break
		}
		i += size
	}
	return i
}

// sentenceEnds decides whether the mark at position mark, with its closers up to
// stop, ends the sentence that began at start.
func sentenceEnds(text string, start, mark, stop, end int) bool {
	rest := text[stop:end]
	next := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if next == "" {
		return true
	}
	spaced := len(next) < len(rest)
	r := firstLetter(next)
	if !spaced {
		return gluedEnd(text, start, mark, stop, r)
	}
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return strings.ContainsRune("„»“\"‚", firstRune(next)) && unicode.IsUpper(firstLetter(strings.TrimLeft(next, "„»“\"‚")))
	}
	if text[mark] != '.' || stop > mark+1 && text[stop-1] != '.' {
		return true
	}
	before := lastWord(text[start:mark])
	switch {
	case before == "":
		return true
	case isDigit(before[len(before)-1]):
		return !ordinal(text[start:mark], before, next)
	case ruler(text[start:mark], before):
		return sentenceStarters[firstWord(next)]
	case measured(text[start:mark], before):
		return true
	case finalAbbreviations[before]:
		return sentenceStarters[firstWord(next)]
	case singleLetter(before):
		return sentenceStarters[firstWord(next)] && !pairedLetter(text[start:mark])
	case abbreviation(before):
		return false
	}
	return true
}

// measured holds for a unit behind a number, which takes no full stop: 170 km.
func measured(sentence, unit string) bool {
	number := strings.TrimRight(strings.TrimSuffix(sentence, unit), " \u00a0\u202f")
	return units[unit] && number != "" && isDigit(number[len(number)-1])
}

// ruler holds for the Roman number of a ruler behind a name: Wilhelm II. Not for
// Teil II.
func ruler(sentence, number string) bool {
	if strings.Trim(number, "IVX") != "" {
		return false
	}
	name := lastWord(strings.TrimRight(strings.TrimSuffix(sentence, number), " \u00a0"))
	return unicode.IsUpper(firstRune(name)) && !numbered[name] && len(name) > 2
}

// numbered are the nouns that a Roman number counts.
var numbered = words("Teil Band Kapitel Akt Szene Buch Abschnitt Titel Artikel Liga Klasse Weltkrieg Phase Stufe Gruppe Anhang Leopard")

// pairedLetter holds where the single letter at the end belongs to an
// abbreviation of two: z. B., u. a.
func pairedLetter(s string) bool {
	fields := strings.Fields(s)
	return len(fields) > 1 && strings.HasSuffix(fields[len(fields)-2], ".") && len(fields[len(fields)-2]) <= 3
}

// gluedEnd handles pages that run sentences together: "… Strategien.Die …" ends
// one, "z.B." and "U.S.A." do not.
func gluedEnd(text string, start, mark, stop int, next rune) bool {
	before := lastWord(text[start:mark])
	if stop == mark+1 && (len(before) < 3 || abbreviation(before) || !unicode.IsLetter(lastRune(before))) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text[:mark])
	return unicode.IsUpper(next) && unicode.IsLower(last) && firstRune(text[stop:]) != '-' && domainLength(text[mark-len(before):]) == 0
}

// ordinal decides whether the number before a full stop is an ordinal: "am 12.
// Januar", "das 12. Regiment", but not "bis 1960. Der Vertrag …".
func ordinal(sentence, number, next string) bool {
	if len(number) > 3 || strings.ContainsAny(number, ",.:") {
		return monthNames[firstWord(next)]
	}
	if isDigit(next[0]) { // 12. 1. 2023
		return true
	}
	return !sentenceStarters[firstWord(next)] || ordinalLeads[strings.ToLower(lastWord(strings.TrimSuffix(sentence, number)))]
}

// ordinalLeads are the words before an ordinal.
var ordinalLeads = words(`der die das den dem des am im vom zum zur beim ihr ihre ihrem ihren sein seine seinem seinen unser unsere ab bis seit jeder jedes jeden`)

// sentenceStarters are words that, written with a capital after a number or an
// abbreviation, almost always begin a sentence.
var sentenceStarters = words(`Der Die Das Dem Den Des Ein Eine Einer Einem Einen Er Sie Es Wir Ich Ihr Man Dies Diese Dieser Dieses Damit Dabei Danach Daher Darauf
	Dafür Dagegen Dazu Doch Aber Und Oder Auch Als Am An Auf Aus Bei Bis Da Dann Denn Dort Durch Für Gegen Hier Im In Ins Ist Jetzt Kein Keine Laut
	Mit Nach Nicht Noch Nun Nur Ob Obwohl Ohne Seit So Sein Seine Ihre Selbst Sobald Solche Trotz Über Um Unter Von Vor Während Wann Warum Was Weil Wenn
	Wer Wie Wird Wo Zu Zum Zur Zudem Zuvor Zwar Zwei Beide Alle Allerdings Außerdem Bereits Bisher Deshalb Heute Gestern Inzwischen Jedoch Mehr Viele
	Anders Einige Insgesamt Später Schließlich Weiter Hinzu Ebenso Etwa Darüber Daraufhin`)

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

// firstLetter is the first letter or digit behind opening marks.
func firstLetter(s string) rune {
	return firstRune(strings.TrimLeft(s, "„»“\"‚‘'(["))
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, "„»“\"‚‘'([")
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		return s
	}
	return s[:end]
}

// lastWord is the run of letters, digits and separators of numbers at the end.
func lastWord(s string) string {
	i := strings.LastIndexFunc(strings.TrimRight(s, " "), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ',' && r != ':'
	})
	return strings.TrimRight(s[i+1:], " ")
}
