package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wort/internal/article"
)

// body is an article of four paragraphs, long enough to be found on any page.
const body = `<p>Die Minister haben sich in der Nacht auf ein Abkommen geeinigt, das im Herbst in Kraft treten soll. Es regelt die gemeinsame Beschaffung.</p>
<p>Die Opposition kritisierte, dass der Vertrag keine Obergrenze für die Kosten nennt. Der Rechnungshof will ihn prüfen.</p>
<p>In Brüssel hieß es, die Verbündeten hätten lange auf diesen Schritt gewartet. Er stärke die Abschreckung im Osten.</p>
<p>Der Vertrag muss noch von den Parlamenten ratifiziert werden. Eine Abstimmung ist für den Dezember geplant, so ein Sprecher.</p>`

func page(main string) string {
	return "<!doctype html><html><head><title></title></head><body>" + main + "</body></html>"
}

// bodyText is the text of body.
func bodyText() string {
	s := strings.ReplaceAll(body, "</p>\n<p>", "\n\n")
	return strings.TrimSuffix(strings.TrimPrefix(s, "<p>"), "</p>")
}

// What stands beside the article must go; what looks like it must stay.
func TestPageFurniture(t *testing.T) {
	const aside = "Ein Satz, der nicht zum Artikel gehört und deshalb auch nicht gelernt werden soll, wie lang er auch ist."
	tests := []struct{ name, html string }{
		{"nothing", body},
		{"cookie banner", `<div class="cookieBanner"><p>` + aside + `</p></div>` + body},
		{"consent dialog by role", `<div role="dialog"><p>` + aside + `</p></div>` + body},
		{"related articles", body + `<div class="c-related-articles"><p><a href="/a">` + aside + `</a></p></div>`},
		{"teaser", body + `<div class="article-teaser"><a href="/a"><p>` + aside + `</p></a></div>`},
		{"aside", `<aside><p>` + aside + `</p></aside>` + body},
		{"footer", body + `<footer><p>` + aside + `</p></footer>`},
		{"navigation", `<nav><p>` + aside + `</p></nav>` + body},
		{"form", body + `<form><p>` + aside + `</p><input></form>`},
		{"caption", `<figure><img><figcaption>` + aside + `</figcaption></figure>` + body},
		{"caption by class", `<div class="image"><img><p class="bildunterschrift">` + aside + `</p></div>` + body},
		{"comments longer than the article", body + `<div id="comments">` + strings.Repeat("<p>"+aside+"</p>", 30) + `</div>`},
		{"opinion called a comment", `<div class="text kommentar">` + body + `</div>`},
		{"hidden", body + `<div style="display: none"><p>` + aside + `</p></div>`},
		{"for screen readers", body + `<p class="sr-only">` + aside + `</p>`},
		{"template and script", body + `<template><p>` + aside + `</p></template><script>var a = "<p>` + aside + `</p>"</script>`},
		{"list of links", body + `<ul><li><a href="/a">So stark ist die Marine</a></li><li><a href="/b">Reeder fordern Schutz</a></li></ul>`},
		{"paragraph that is a link", body + `<p><a href="/a">Was der Vertrag für die Marine bedeutet</a></p>`},
		{"wrapper called after its sidebar", `<div class="page with-sidebar has-comments">` + body + `</div>`},
		{"form around the page", `<form action="x.aspx"><div>` + body + `</div></form>`},
		{"text behind a barrier", `<section class="paywall print:mt-0">` + body + `</section>`},
		{"paragraphs as div", strings.NewReplacer("<p>", "<div>", "</p>", "</div>").Replace(body)},
		{"inline tags", strings.NewReplacer("Abschreckung", "<em>A</em>b<wbr>schre&shy;ckung", "Vertrag", `<a href="/v">Ver</a>trag`).Replace(body)},
		{"comment of HTML", strings.Replace(body, "Vertrag", "Ver<!-- x -->trag", 1)},
		{"words run together by tags", strings.Replace(body, "Minister haben", "<span>Minister</span> <span>haben</span>", 1)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(bodyText(), parse(t, page(tt.html)).Text); d != "" {
				t.Errorf("Parse (-want +got):\n%s", d)
			}
		})
	}
}

// A fragment of HTML is read, too; every block is a paragraph.
func TestPageBlocks(t *testing.T) {
	checkClean(t, []cleanTest{
		{"headings and lists", "<h2>Kritik der Länder</h2><ul><li>Die Kosten steigen.</li><li>Die Zeit drängt.</li></ul>", "Kritik der Länder\n\nDie Kosten steigen.\n\nDie Zeit drängt."},
		{"break after a sentence", "<p>Die Kosten steigen.<br>Die Zeit drängt.</p>", "Die Kosten steigen.\n\nDie Zeit drängt."},
		{"break in a heading", "<h2>Minister<br>unterzeichnen</h2><p>Die Zeit drängt.</p>", "Minister unterzeichnen\n\nDie Zeit drängt."},
		{"inline tags split no word", "<p>Die <b>V</b>erteidi<wbr>gung steht.</p>", "Die Verteidigung steht."},
		{"small letter against capital", "<p><span>Ostflanke</span><span>Wie die Allianz sie stärkt.</span></p>", "Ostflanke Wie die Allianz sie stärkt."},
		{"entities", "<p>K&auml;mpfe &amp; Gespr&#228;che &#x2013; &bdquo;so ernst&ldquo;&nbsp;wie nie.</p>", "Kämpfe & Gespräche – „so ernst“ wie nie."},
		{"quotation", "<p>Er nannte es <q>ernst</q>.</p>", "Er nannte es „ernst“."},
		{"footnote and index", "<p>Das Gas CO<sub>2</sub> steigt<sup>[4]</sup> weiter<sup>12</sup>.</p>", "Das Gas CO2 steigt weiter."},
		{"white space of the source", "<p>Die\n   Zeit\n\tdrängt.</p>", "Die Zeit drängt."},
		{"preformatted", "<pre>Die Zeit drängt.\nDie Kosten steigen.</pre>", "Die Zeit drängt.\n\nDie Kosten steigen."},
	})
}

func TestPageJSONLD(t *testing.T) {
	text := strings.ReplaceAll(bodyText(), "\n\n", `\n\n`)
	script := func(json string) string {
		return `<!doctype html><html><head><script type="application/ld+json">` + json + `</script></head><body><p>Kurzer Anriss.</p></body></html>`
	}
	tests := []struct{ name, json string }{
		{"object", fmt.Sprintf(`{"@type":"NewsArticle","articleBody":"%s"}`, text)},
		{"list", fmt.Sprintf(`[{"@type":"WebPage"},{"@type":"NewsArticle","articleBody":"%s"}]`, text)},
		{"graph", fmt.Sprintf(`{"@graph":[{"@type":"NewsArticle","articleBody":"%s"}]}`, text)},
		{"line ends not escaped", fmt.Sprintf(`{"articleBody":"%s"}`, bodyText())},
		{"tags within", fmt.Sprintf(`{"articleBody":"%s"}`, strings.ReplaceAll(body, "\n", ""))},
		{"tags escaped", fmt.Sprintf(`{"articleBody":"%s"}`, strings.NewReplacer("<", "&lt;", ">", "&gt;", "\n", "").Replace(body))},
		{"live blog", fmt.Sprintf(`{"@type":"LiveBlogPosting","liveBlogUpdate":[{"articleBody":"%s"}]}`, text)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(bodyText(), parse(t, script(tt.json)).Text); d != "" {
				t.Errorf("Parse (-want +got):\n%s", d)
			}
		})
	}
	t.Run("broken", func(t *testing.T) {
		if got := parse(t, script(`{"articleBody": "`)).Text; got != "Kurzer Anriss." {
			t.Errorf("Text = %q, want the page's own", got)
		}
	})
}

func TestPageToldFromText(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"doctype", "<!DOCTYPE HTML><p>Die Zeit drängt.", article.KindHTML},
		{"comment first", "\n<!-- x --><html><p>Die Zeit drängt.", article.KindHTML},
		{"XML declaration", `<?xml version="1.0"?><html><p>Die Zeit drängt.</html>`, article.KindHTML},
		{"fragment", "<p>Die Zeit drängt.</p>", article.KindHTML},
		{"capitals", "<P>Die Zeit drängt.</P>", article.KindHTML},
		{"text before tags", "Die Zeit <b>drängt</b>. <a href=x>Mehr</a> <i>sagt</i> er.<br></p>", article.KindHTML},
		{"text", "Die Zeit drängt.", article.KindText},
		{"text with signs", "Es gilt a < b und b > c, sagt er.", article.KindText},
		{"text about a tag", "Das Zeichen <p> beginnt einen Absatz.", article.KindText},
		{"text in angle brackets", "<Räuspern> Die Zeit drängt.", article.KindText},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse(t, tt.source).Kind; got != tt.want {
				t.Errorf("Kind of %q = %q, want %q", tt.source, got, tt.want)
			}
		})
	}
}
