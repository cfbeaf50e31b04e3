package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headline chooses the title: what the page prints as its headline, in the words and signs of og:title, of the headline of JSON-LD or of
// <title> if one of them has the same letters; if the page prints none that can be trusted, the first of those three. A kicker
// above the headline goes before it if a title has it, too. The name of the site is no part of it.
func (m *pageMeta) headline() string {
	titles := m.titles()
	for _, title := range titles {
		if m.printed.raw != "" && letterKey(title) == letterKey(m.printed.raw) {
			return shorten(title)
		}
		if kicker, ok := strings.CutSuffix(title, ": "+m.printed.raw); ok && m.printed.above != "" && letterKey(kicker) == letterKey(m.printed.above) {
			return shorten(title)
		}
	}
	for _, title := range [...]string{m.social, m.stated, m.title} {
		i := slices.IndexFunc(m.headlines, func(h string) bool { return strings.Contains(h, " ") && strings.Contains(title, h) })
		if i >= 0 {
			return shorten(m.headlines[i])
		}
	}
	printed := m.printed.text
	if m.printed.sure || len(titles) == 0 || slices.ContainsFunc(titles, func(s string) bool { return shareWord(s, printed) }) {
		return shorten(printed)
	}
	return shorten(titles[0])
}

// titles are the titles that the page states, without the name of the site, the best first.
func (m *pageMeta) titles() []string {
	var out []string
	for _, title := range [...]string{m.social, m.stated, m.title} {
		if cut := cutSite(title, m.site); cut != "" {
			out = append(out, cut)
		}
	}
	return out
}

// letterKey is what two forms of one headline have in common, whatever parts a kicker from the rest: letters and digits, in small letters.
func letterKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// shareWord reports that two headlines have a word of four letters or more in common. The only <h1> of a page can be the name of the site.
func shareWord(a, b string) bool {
	in := make(map[string]bool)
	for _, w := range strings.Fields(strings.ToLower(a)) {
		in[w] = utf8.RuneCountInString(w) >= 4
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(b)), func(w string) bool { return in[w] })
}

// cutSite cuts the name of the site off a title: Gipfel in Vilnius | Nachrichten, … - ZEITUNG.de. Behind a bar stands no part of a headline;
// behind a dash it is the site only if it is called so, or is a domain (Nato-Gipfel – Streit um Geld stays).
func cutSite(title, site string) string {
	for {
		cut := title
		for _, sign := range [...]string{" | ", " · ", " :: ", " » ", " • ", " – ", " — ", " - "} {
			i := strings.LastIndex(cut, sign)
			if i < 0 {
				continue
			}
			tail := cut[i+len(sign):]
			dash := strings.ContainsAny(sign, "-–—")
			if strings.EqualFold(tail, site) || isDomain(strings.ToLower(tail)) || !dash && countWords(tail) <= 5 {
				cut = cut[:i]
			} else if head := cut[:strings.Index(cut, sign)]; strings.EqualFold(head, site) {
				cut = cut[len(head)+len(sign):]
			}
		}
		if cut == title {
			break
		}
		title = cut
	}
	if strings.EqualFold(title, site) || isDomain(strings.ToLower(title)) {
		return ""
	}
	return title
}

func shorten(title string) string {
	if utf8.RuneCountInString(title) > maxTitleRunes*2 {
		return ""
	}
	return title
}
