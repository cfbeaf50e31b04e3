package article

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxMetaDepth is how deep JSON-LD is searched; pages nest three or four levels (a graph of articles with their parts).
const maxMetaDepth = 12

// pageMeta is what a page says about itself.
type pageMeta struct {
	social    string   // og:title
	site      string   // og:site_name
	title     string   // <title>
	headlines []string // <h1>, in order
	stated    string   // headline of JSON-LD
	body      string   // articleBody of JSON-LD, the longest
	live      bool     // the page calls itself a live blog
}

func readMeta(doc *nethtml.Node) pageMeta {
	var m pageMeta
	for n := range doc.Descendants() {
		switch tag(n) {
		case atom.Meta:
			m.readTag(n)
		case atom.Title:
			if m.title == "" && !insideSVG(n) {
				m.title = oneLine(innerText(n))
			}
		case atom.H1:
			if h := oneLine(nodeText(n)); h != "" {
				m.headlines = append(m.headlines, h)
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") {
				m.readJSON(innerText(n))
			}
		case atom.Div, atom.Section, atom.Article, atom.Ul, atom.Ol, atom.Main:
			m.live = m.live || isLiveName(attribute(n, "class")+" "+attribute(n, "id")+" "+attribute(n, "itemtype"))
		}
	}
	return m
}

func insideSVG(n *nethtml.Node) bool { return n.Namespace != "" }

func isLiveName(name string) bool {
	name = strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(name))
	return strings.Contains(name, "liveblog") || strings.Contains(name, "liveticker")
}

func (m *pageMeta) readTag(n *nethtml.Node) {
	name := attribute(n, "property")
	if name == "" {
		name = attribute(n, "name")
	}
	switch strings.ToLower(name) {
	case "og:title":
		m.social = oneLine(attribute(n, "content"))
	case "og:site_name":
		m.site = oneLine(attribute(n, "content"))
	}
}

// readJSON looks for articles in one JSON-LD script.
func (m *pageMeta) readJSON(source string) {
	var v any
	if json.Unmarshal(escapeControls(strings.Trim(source, " ;\n\r\t")), &v) != nil {
		return
	}
	m.search(v, 0)
}

// escapeControls writes the line ends and tabs within the strings of a JSON text as JSON demands. Real pages often do not.
func escapeControls(source string) []byte {
	out := make([]byte, 0, len(source)+64)
	inside := false
	for i := 0; i < len(source); i++ {
		c := source[i]
		switch {
		case c == '"':
			inside = !inside
		case c == '\\' && inside && i+1 < len(source):
			out = append(out, c)
			i++
			c = source[i]
		case c == '\n' && inside:
			out = append(out, '\\')
			c = 'n'
		case c < 0x20:
			c = ' '
		}
		out = append(out, c)
	}
	return out
}

func (m *pageMeta) search(v any, depth int) {
	if depth > maxMetaDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			m.search(x, depth+1)
		}
	case map[string]any:
		m.readObject(v)
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			m.search(v[key], depth+1)
		}
	}
}

func (m *pageMeta) readObject(v map[string]any) {
	body, _ := v["articleBody"].(string)
	updates, _ := v["liveBlogUpdate"].([]any)
	var entries []string
	for _, u := range updates {
		if entry, ok := u.(map[string]any); ok {
			title, _ := entry["headline"].(string)
			text, _ := entry["articleBody"].(string)
			entries = append(entries, title, text)
		}
	}
	m.live = m.live || len(updates) > 0
	if live := strings.Join(entries, "\n\n"); len(live) > len(body) {
		body = live
	}
	if body == "" {
		return
	}
	if body = plainBody(body); utf8.RuneCountInString(body) > utf8.RuneCountInString(m.body) {
		m.body = body
		m.stated, _ = v["headline"].(string)
		m.stated = oneLine(html.UnescapeString(m.stated))
	}
}

// plainBody is an articleBody without the tags and entities that many sites leave in it.
func plainBody(body string) string {
	if strings.Contains(body, "&lt;") || !strings.ContainsAny(body, "<") {
		body = html.UnescapeString(body)
	}
	if !strings.Contains(body, "</") && !strings.Contains(body, "<br") {
		return body
	}
	doc, err := nethtml.Parse(strings.NewReader("<pre>" + body + "</pre>"))
	if err != nil {
		return ""
	}
	return nodeText(doc)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// headline chooses the title: the <h1> that the title of the page repeats, else og:title, the headline of JSON-LD, <title>, or the only
// <h1>; without the name of the site.
func (m *pageMeta) headline() string {
	h1 := m.headlines
	for _, title := range [...]string{m.social, m.stated, m.title} {
		if title == "" {
			continue
		}
		i := slices.IndexFunc(h1, func(h string) bool { return strings.Contains(h, " ") && strings.Contains(title, h) })
		if i >= 0 {
			return shorten(h1[i])
		}
		if cut := cutSite(title, m.site); cut != "" && (title != m.title || len(h1) != 1 || !shareWord(title, h1[0])) {
			return shorten(cut)
		}
	}
	if len(h1) > 0 && h1[0] != m.site {
		return shorten(h1[0])
	}
	return shorten(cutSite(m.title, m.site))
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
