package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxHeadingBytes is how long a heading can be, in bytes of text; a longer one is a page with a tag left open.
const maxHeadingBytes = 2000

// headline is the headline that a page shows above its article.
type headline struct {
	node  *html.Node // the heading, or nil
	raw   string     // its text, in one line
	text  string     // the same with a colon behind its kicker
	above string     // the text right before it
	sure  bool       // it stands in the article itself, so that no title of the page need confirm it
}

// findHeadline finds the headline in the page: an <h1> of the article, else one beside it that is not the name of the site, else a smaller
// heading before the first paragraph of the article (many sites keep <h1> for their logo).
func (m *pageMeta) findHeadline(doc *html.Node, sizes *measures) {
	main := mainArticle(doc, sizes)
	var inside, beside, logos []*html.Node
	for n := range doc.Descendants() {
		if tag(n) != atom.H1 || insideSVG(n) || sizes.of[n].text > maxHeadingBytes || oneLine(nodeText(n)) == "" || m.isSiteTitle(n) {
			continue
		}
		switch {
		case main != nil && within(n, main):
			inside = append(inside, n)
		case isPageHeader(n):
			logos = append(logos, n)
		default:
			beside = append(beside, n)
		}
	}
	found := append(inside, beside...)
	if h := firstHeading(main, sizes); len(inside) == 0 && h != nil && (len(beside) == 0 || isNamedHeadline(h)) {
		found = append([]*html.Node{h}, found...)
	}
	if len(found) == 0 {
		found = logos
	}
	for _, n := range found {
		m.headlines = append(m.headlines, oneLine(nodeText(n)))
	}
	if len(found) == 0 {
		return
	}
	m.printed = headline{node: found[0], raw: m.headlines[0], above: textAbove(found[0])}
	m.printed.text = m.withKicker(found[0], m.headlines[0])
	m.printed.sure = main != nil && within(found[0], main) && countWords(m.printed.text) >= 3
}

// textAbove is the short text right before a heading, beside it or one level up; "" if there is none.
func textAbove(n *html.Node) string {
	for range 2 {
		for s := n.PrevSibling; s != nil; s = s.PrevSibling {
			if text := oneLine(innerText(s)); text != "" && s.Type != html.CommentNode {
				if len(text) > maxTitleRunes {
					return ""
				}
				return text
			}
		}
		if n = n.Parent; n == nil {
			break
		}
	}
	return ""
}

// mainArticle is the <article> that holds more than half of the prose of all of them, the innermost that has nearly all of it; nil if
// there is none, as on a live blog. Comments of readers do not count, though many pages make an <article> of each.
func mainArticle(doc *html.Node, sizes *measures) *html.Node {
	var best *html.Node
	most, total, outer := 0, 0, (*html.Node)(nil)
	for n := range doc.Descendants() {
		if tag(n) != atom.Article || junkByName(n, sizes.of[n]) != notJunk {
			continue
		}
		prose := sizes.of[n].prose
		nested := outer != nil && within(n, outer)
		if !nested {
			total, outer = total+prose, n
		}
		if prose > most || nested && within(n, best) && prose*10 >= most*9 {
			best, most = n, prose
		}
	}
	if most*2 <= total {
		return nil
	}
	return best
}

// within reports that n is outer or stands below it.
func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// isSiteTitle reports a heading that is the name of the site: by its words, or by its class (WordPress has h1.site-title on every page).
func (m *pageMeta) isSiteTitle(n *html.Node) bool {
	if m.site != "" && strings.EqualFold(oneLine(nodeText(n)), m.site) {
		return true
	}
	parts := nameParts(attribute(n, "class") + " " + attribute(n, "id"))
	for i, w := range parts {
		switch w {
		case "logo", "sitetitle", "sitename", "blogtitle", "brand":
			return true
		case "title", "name":
			if i > 0 && (parts[i-1] == "site" || parts[i-1] == "blog") {
				return true
			}
		}
	}
	return false
}

// isPageHeader reports a heading in the head of the page, not of an article.
func isPageHeader(n *html.Node) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		switch tag(n) {
		case atom.Article, atom.Main:
			return false
		case atom.Header:
			return n.Parent == nil || tag(n.Parent) != atom.Article
		}
	}
	return false
}

// firstHeading is the first heading of an article below <h1> that can be its headline: three words or more, before the first paragraph
// of prose, no link to another page and no head of a list; nil if there is none.
func firstHeading(main *html.Node, sizes *measures) *html.Node {
	if main == nil {
		return nil
	}
	for n := range main.Descendants() {
		size := sizes.of[n]
		switch tag(n) {
		case atom.P:
			if size.text >= minProseBytes {
				return nil
			}
		case atom.H2, atom.H3:
			if size.text > maxHeadingBytes {
				continue
			}
			text := oneLine(nodeText(n))
			if countWords(text) < 3 || startsTeasers(text) || isDebris(text) || isHidden(n) || junkByName(n, size) != notJunk {
				continue
			}
			if size.linked*2 <= size.text || isNamedHeadline(n) {
				return n
			}
		}
	}
	return nil
}

// isNamedHeadline reports a heading that the page marks as the headline, whatever its rank.
func isNamedHeadline(n *html.Node) bool {
	return attribute(n, "itemprop") == "headline" || slices.Contains(strings.Fields(attribute(n, "class")), "entry-title")
}

// withKicker is the text of a headline. A kicker before it, in a tag of its own, gets a colon behind it: Wehrdienst: Was das Gesetz
// vorsieht. One that names the form of the article and not its matter (Pressemitteilung) is left out.
func (m *pageMeta) withKicker(n *html.Node, raw string) string {
	kicker, rest, named := headlineParts(n)
	if kicker == "" || rest == "" {
		return raw
	}
	if formNames()[strings.ToLower(kicker)] {
		return rest
	}
	if !named && !slices.ContainsFunc(m.titles(), func(s string) bool { return letterKey(s) == letterKey(rest) }) || endsSentence(kicker) {
		return raw
	}
	return kicker + ": " + rest
}

// headlineParts parts a headline of exactly two elements. named reports that the first is called a kicker.
func headlineParts(n *html.Node) (kicker, rest string, named bool) {
	var parts []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "", c.Type == html.CommentNode:
		case tag(c) == atom.Span || tag(c) == atom.Small || tag(c) == atom.Div:
			parts = append(parts, c)
		default:
			return "", "", false
		}
	}
	switch len(parts) {
	case 1:
		return headlineParts(parts[0])
	case 2:
		return oneLine(nodeText(parts[0])), oneLine(nodeText(parts[1])), isKicker(parts[0])
	}
	return "", "", false
}

// isKicker reports an element whose class says that it is the line above a headline.
func isKicker(n *html.Node) bool {
	return slices.ContainsFunc(nameParts(attribute(n, "class")), func(w string) bool { return kickerNames()[w] })
}

// kickerNames are the words of class names for the line above a headline.
var kickerNames = words(`kicker topline overline roofline dachzeile rubrik ressort pretitle preheadline spitzmarke eyebrow`)

// formNames are kickers that name the form of an article, in small letters.
var formNames = lines(`
	pressemitteilung
	pressemeldung
	meldung
	artikel
	bericht
	kommentar
	interview
	analyse
	meinung
	exklusiv
	reportage
	gastbeitrag
	video
	podcast
	faq
	plus`)
