package article

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes the parts of a page away that are not its article, so that no later step can choose them: by tag, by role, by what their
// class or id says, lists and paragraphs that are nothing but links, captions, lists of teasers. m are the
// measures of the page, headline is its headline or nil; what holds the headline stays.
func prune(doc *html.Node, m *measures, headline *html.Node) {
	holds := make(map[*html.Node]bool)
	for n := headline; n != nil; n = n.Parent {
		holds[n] = true
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			switch {
			case c.Type == html.CommentNode:
				n.RemoveChild(c)
			case c.Type == html.ElementNode && !holds[c] && isJunk(c, m):
				drop(c)
			default:
				walk(c)
			}
			c = next
		}
	}
	walk(doc)
}

// drop takes an element out of the page and leaves a space.
func drop(n *html.Node) {
	n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, n)
	n.Parent.RemoveChild(n)
}

// isJunk decides about one element. Whatever its name says, an element that holds the headline or most of the prose of the page is its
// article (a form around the whole page, class="page with-sidebar"); only the readers' comments can be longer than the article, but then
// they are not nearly all of it (class="text kommentar" is an opinion).
func isJunk(n *html.Node, m *measures) bool {
	switch tag(n) {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Figcaption, atom.Dialog:
		return true
	case atom.Html, atom.Body, atom.Main, atom.Head, atom.H1:
		return false
	}
	size, total := m.of[n], m.of[m.root].prose
	if size.headline {
		return false
	}
	reason := junkReason(n, size)
	switch {
	case reason == commentJunk && attribute(n, "itemprop") != "articleBody":
		return size.prose*10 < total*9 || size.prose == 0
	case reason == notJunk:
		return isCaption(n, size) || isSectionName(n, size) || size.prose*5 <= total && leadsElsewhere(n, size)
	}
	return size.prose*2 <= total
}

type junk uint8

const (
	notJunk junk = iota
	namedJunk
	commentJunk
)

func junkReason(n *html.Node, size size) junk {
	switch tag(n) {
	case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Menu:
		return namedJunk
	case atom.Ul, atom.Ol, atom.Table, atom.P, atom.Div, atom.Section:
		if size.text > 0 && size.linked*10 >= size.text*8 && size.text < 400*max(1, size.links) && !isProseLink(n, size) {
			return namedJunk
		}
	}
	switch attribute(n, "role") {
	case "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "alert", "search", "menu", "menubar", "toolbar", "tablist":
		return namedJunk
	}
	if isHidden(n) {
		return namedJunk
	}
	return junkByName(n, size)
}

// isProseLink reports a paragraph of one or more whole sentences that happens to be a link.
func isProseLink(n *html.Node, size size) bool {
	return tag(n) == atom.P && size.text > 120 && endsSentence(strings.TrimSpace(innerText(n)))
}

func isHidden(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	return attribute(n, "aria-hidden") == "true" || hasAttribute(n, "hidden") || attribute(n, "aria-modal") == "true" ||
		strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// junkByName reads the class and the id of an element, word by word: c-teaser__list, cookieBanner, related-articles. What an element only
// has or lacks is not what it is (with-sidebar, no-ads).
func junkByName(n *html.Node, size size) junk {
	linked := size.linked*10 >= size.text*3 || size.links > 1
	for _, key := range [...]string{"class", "id", "data-component", "data-testid"} {
		name := attribute(n, key)
		if name == "" {
			continue
		}
		if slices.ContainsFunc(strings.Fields(name), func(s string) bool { return hiddenClasses()[s] }) {
			return namedJunk
		}
		before := ""
		for _, w := range nameParts(name) {
			owned := before == "has" || before == "with" || before == "no" || before == "without" || before == "not"
			before = w
			switch {
			case owned:
			case hasPrefixAny(w, commentNames[:]):
				return commentJunk
			case junkNames()[w], hasPrefixAny(w, junkStems[:]):
				return namedJunk
			case (weakNames()[w] || hasPrefixAny(w, weakStems[:])) && (linked || size.prose < 200):
				return namedJunk
			case hasPrefixAny(w, teaserStems[:]) && linked:
				// The first paragraph of an article is called its teaser, too; it is no link.
				return namedJunk
			case mediaNames()[w] && size.text < maxMediaBytes && isBlock(n) && tag(n) != atom.P:
				return namedJunk
			}
		}
	}
	return notJunk
}

// nameParts splits names at signs and before capitals, in small letters. What stands before a colon is a condition: print:text-black.
func nameParts(names string) []string {
	var parts []string
	for name := range strings.FieldsSeq(names) {
		parts = appendParts(parts, name[strings.LastIndexByte(name, ':')+1:])
	}
	return parts
}

func appendParts(parts []string, name string) []string {
	start, prev := 0, ' '
	for i, r := range name {
		if !unicode.IsLetter(r) || unicode.IsUpper(r) && unicode.IsLower(prev) {
			if i > start {
				parts = append(parts, strings.ToLower(name[start:i]))
			}
			start = i
			if !unicode.IsLetter(r) {
				start = i + len(string(r))
			}
		}
		prev = r
	}
	if start < len(name) {
		parts = append(parts, strings.ToLower(name[start:]))
	}
	return parts
}

// hiddenClasses are whole class names of what is there for screen readers or printers only.
var hiddenClasses = words(`sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only u-hidden-visually no-print print-only noprint d-none
	element-invisible is-hidden aural hidden-text`)

// junkNames are words of class names that mark what is no article.
var junkNames = words(`adslot advert cmp nav navi navbar navigation footer taglist tagcloud byline popup pager pagination paging login servicebox infobar topbar
	toolbar meistgelesen editsection toc mwtoc caption captions skiplinks impressum lightbox slideshow credit credits`)

// junkStems begin words of class names that mark what is no article.
var junkStems = [...]string{
	"cookie", "consent", "gdpr", "dsgvo", "newsletter", "advertis", "werbung", "share", "sharing", "socialmedia", "sidebar", "breadcrumb",
	"bildunter", "bildnach", "bildquell", "bildrecht", "bildtext", "imagecaption", "figcaption", "photocredit", "copyright", "outbrain", "taboola", "plista",
	"mediaplayer", "screenreader", "visuallyhidden", "skiplink", "bookmark", "merkliste", "footernav", "mainnav", "metanav", "audioplayer", "videoplayer", "authorbox", "autorenbox",
}

// mediaNames mark the frame of a film or a recording: its title, its length and its date are no text of the article. A frame with more
// text than maxMediaBytes is one around an article with a film in it.
var mediaNames = words(`video videos audio podcast player videoteaser videobox videotitle videoplayer`)

// weakNames and weakStems mark the same where there is little prose or much of it is links: pages call the text behind their barrier
// paywall, too, and use print: and social as settings of the layout.
var weakNames = words(`ad ads tags menu menue print social likes modal overlay abo abobox rating popular trending reference references author autor teilen`)

var weakStems = [...]string{"paywall", "subscri", "abonn", "anzeige", "werbe", "sponsor", "recommend", "empfehl", "empfohl"}

// commentNames begin the names of what the readers wrote.
var commentNames = [...]string{"comment", "kommentar", "leserkommentar", "leserbrief", "disqus", "diskussion", "forum"}

// teaserStems begin the names of what leads to other articles.
var teaserStems = [...]string{"teaser", "related", "promo", "readmore", "weiterlesen", "linklist", "mehrzum", "verwandt"}
