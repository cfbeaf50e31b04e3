package article

import (
	"encoding/json"
	"html"
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
	printed   headline // the headline as the page shows it
	headlines []string // lines of the page that are its headline
	stated    string   // headline of JSON-LD
	body      string   // articleBody of JSON-LD, the longest
	live      bool     // the page calls itself a live blog
}

func readMeta(doc *nethtml.Node, sizes *measures) pageMeta {
	var m pageMeta
	for n := range doc.Descendants() {
		switch tag(n) {
		case atom.Meta:
			m.readTag(n)
		case atom.Title:
			if m.title == "" && !insideSVG(n) {
				m.title = oneLine(innerText(n))
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") {
				m.readJSON(innerText(n))
			}
		case atom.Div, atom.Section, atom.Article, atom.Ul, atom.Ol, atom.Main:
			m.live = m.live || isLiveName(attribute(n, "class")+" "+attribute(n, "id")+" "+attribute(n, "itemtype"))
		}
	}
	m.findHeadline(doc, sizes)
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
	stated, _ := v["headline"].(string)
	stated = oneLine(html.UnescapeString(stated))
	if body == "" {
		if kind, _ := v["@type"].(string); m.stated == "" && strings.Contains(kind, "Article") {
			m.stated = stated
		}
		return
	}
	if body = plainBody(body); utf8.RuneCountInString(body) > utf8.RuneCountInString(m.body) {
		m.body, m.stated = body, stated
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
