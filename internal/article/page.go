package article

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// The sizes by which the main text of a page is chosen, in characters and elements.
const (
	minArticleRunes   = 200      // less than this is no article, if the page has more elsewhere
	maxReadElements   = 40_000   // pages with more are read by density alone: readability takes too long
	maxReadWork       = 64 << 20 // the same for the bytes of text times the depth they stand at
	readablePercent   = 70       // of the JSON-LD text that readability must have found
	detectWindowBytes = 64 << 10 // how far into a file tags are looked for
)

// pageTags are tags that a fragment of a page begins with.
var pageTags = [...]string{"!doctype html", "html", "head", "body", "meta", "title", "link", "script", "style", "article", "section", "main", "header", "div", "p",
	"h1", "h2", "h3", "ul", "ol", "li", "pre", "span", "table", "b", "strong", "em", "i", "a", "blockquote", "figure", "br", "center", "font"}

// looksLikeHTML tells HTML from text by content: it begins with a tag of HTML, or it has the tag <html> or <body>, or several end tags,
// not far from its beginning.
func looksLikeHTML(source string) bool {
	head := strings.ToLower(source[:min(len(source), detectWindowBytes)])
	start := skipProlog(strings.TrimSpace(head))
	if rest, ok := strings.CutPrefix(start, "<"); ok {
		for _, tag := range pageTags {
			if after, ok := strings.CutPrefix(rest, tag); ok && after != "" && strings.IndexByte(" >\t\r\n/", after[0]) >= 0 {
				return true
			}
		}
	}
	if strings.Contains(head, "<html>") || strings.Contains(head, "<html ") || strings.Contains(head, "<body>") || strings.Contains(head, "<body ") {
		return true
	}
	ends := 0
	for _, tag := range [...]string{"</p>", "</div>", "</a>", "</h1>", "</h2>", "</span>", "</li>", "</b>", "</em>", "</strong>"} {
		ends += strings.Count(head, tag)
	}
	return ends >= 3
}

// skipProlog skips the XML declaration and comments before the first tag.
func skipProlog(s string) string {
	for {
		end := ""
		switch {
		case strings.HasPrefix(s, "<?xml"):
			end = "?>"
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		}
		i := strings.Index(s, end)
		if end == "" || i < 0 {
			return s
		}
		s = strings.TrimSpace(s[i+len(end):])
	}
}

// parsePage makes an article of an HTML page.
func parsePage(source string) (Article, error) {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return Article{}, fmt.Errorf("%w (%v)", ErrNested, err)
	}
	sizes := measure(doc)
	meta := readMeta(doc, sizes)
	title := clean([]string{oneLine(normalise(meta.headline()))})
	paras := clean(paragraphs(normalise(mainText(doc, sizes, meta))))
	if len(paras) == 0 {
		return Article{}, ErrNoText
	}
	if len(title) == 0 {
		return Article{Text: join(paras), Kind: KindHTML}, nil
	}
	paras = append([]string{title[0]}, dropTitle(paras, title[0], meta.printed)...)
	return Article{Title: title[0], Text: join(dropForeign(paras)), Kind: KindHTML}, nil
}

// dropTitle drops the headline from the first paragraphs of a text that is to stand behind it.
func dropTitle(paras []string, title string, printed headline) []string {
	keys := []string{letterKey(title)}
	if letterKey(printed.text) == keys[0] {
		keys = append(keys, letterKey(printed.raw))
	}
	i := slices.IndexFunc(paras[:min(len(paras), 3)], func(s string) bool { return slices.Contains(keys, letterKey(s)) })
	if i < 0 {
		return paras
	}
	return slices.Delete(paras, i, i+1)
}

// mainText is the text of the article on a page, with line ends and blank lines as paragraphs needs them: what readability finds; if
// that is short, or clearly less than the page says of itself in JSON-LD, that; if both fail, the densest part of the page.
func mainText(doc *html.Node, sizes *measures, meta pageMeta) string {
	prune(doc, sizes, meta.printed.node)
	m := measure(doc)
	if !meta.live && dropBehind(mainArticle(doc, m), m) {
		m = measure(doc)
	}
	dense := ""
	if n := m.densest(doc); n != nil {
		dense = nodeText(n)
	}
	main := ""
	if m.elements <= maxReadElements && m.work <= maxReadWork {
		main = withLead(doc, readable(doc), meta)
	}
	if meta.live && len(dense) > len(main) {
		main = dense // readability picks one entry of a live blog
	}
	found, stated := utf8.RuneCountInString(main), utf8.RuneCountInString(meta.body)
	if stated > minArticleRunes && found*100 < stated*readablePercent {
		return meta.body
	}
	if found < minArticleRunes && len(dense) > len(main) {
		return dense
	}
	return main
}

// readable is the text that readability takes for the article. The library works on input from anywhere and is not ours: should it
// panic, the page is read without it.
func readable(doc *html.Node) (text string) {
	defer func() {
		if recover() != nil {
			text = ""
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	a, err := parser.ParseDocument(doc, &url.URL{})
	if err != nil || a.Node == nil {
		return ""
	}
	return nodeText(a.Node)
}
