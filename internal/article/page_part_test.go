package article_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sentence = "Ein ganzer Satz steht hier, den man lesen soll oder eben nicht."

// What belongs to the page must go, and what only looks like it must stay.
func TestPageParts(t *testing.T) {
	gone := bodyText()
	tests := []struct{ name, html, want string }{
		{"section behind the article", `<div><article>` + body + `</article><section><h2>Aus den Häfen</h2><div><h3>Kran stürzt um</h3><p>` + sentence + `</p></div></section></div>`, gone},
		{"headline behind the article", `<div><article>` + body + `</article><div><h3>Kran stürzt um</h3></div></div>`, gone},
		{"paragraph behind the article", `<div><article>` + body + `</article><p>` + sentence + `</p></div>`, gone + "\n\n" + sentence},
		{"section named as other articles", body + `<section><h2>Mehr zum Thema</h2><p>` + sentence + `</p></section>`, gone},
		{"section of the article", body + `<section><h2>Mehr Schutz für Häfen</h2><p>` + sentence + `</p></section>`, gone + "\n\nMehr Schutz für Häfen\n\n" + sentence},
		{"teaser with a headline", body + `<div class="teaser-box"><h3>Kran stürzt um</h3><p>` + sentence + `</p></div>`, gone},
		{"teaser that is the lead", `<p class="teaser-text">` + sentence + `</p>` + body, sentence + "\n\n" + gone},
		{"video with labels", body + `<div class="video-teaser"><span>Ausland</span><span>03.05.24</span><span>02:17 min</span><h3>Kran stürzt um</h3></div>`, gone},
		{"article with a video", `<div class="article-video">` + body + `</div>`, gone},
		{"player", body + `<div class="player"><div class="title">So liegt der Hafen da</div><span>03:12</span></div>`, gone},
		{"caption with its credit", `<div class="bild"><p class="info">` + sentence + ` <span class="bild__copyright">Agentur Muster</span></p></div>` + body, gone},
		{"paragraph with a source", body + `<p>` + sentence + ` <span class="source">Das sagt der Bericht.</span></p>`, gone + "\n\n" + sentence + " Das sagt der Bericht."},
		{"caption in a figure", `<figure><img src="a.jpg"><p>` + sentence + `</p></figure>` + body, gone},
		{"quotation in a figure", body + `<figure><blockquote><p>` + sentence + `</p></blockquote></figure>`, gone + "\n\n" + sentence},
		{"name of a section", `<span class="article__kicker">Ausland</span>` + body, gone},
		{"heading over a newsletter", body + `<div class="box"><h3>Das Newsletter-Angebot: Der Hafen am Abend</h3><p>` + sentence + `</p></div>`, gone},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, parse(t, page(tt.html)).Text); d != "" {
				t.Errorf("Parse (-want +got):\n%s", d)
			}
		})
	}
}

func TestPageTables(t *testing.T) {
	const head = "<p>Die Zeit drängt.</p><table>"
	checkClean(t, []cleanTest{
		{"figures", head + "<tr><th>Soldaten</th><td>180.000</td></tr><tr><th>Ziel</th><td>ca. 260.000</td></tr></table>", "Die Zeit drängt.\n\nSoldaten: 180.000\n\nZiel: ca. 260.000"},
		{"figures of two years", head + "<tr><td>Schiffe:</td><td>12</td><td>15 Stück</td></tr></table>", "Die Zeit drängt.\n\nSchiffe: 12, 15 Stück"},
		{"texts", head + "<tr><td>Die Kosten steigen.</td><td>Die Häfen sind 2024 voll.</td></tr></table>", "Die Zeit drängt.\n\nDie Kosten steigen.\n\nDie Häfen sind 2024 voll."},
		{"layout", head + "<tr><td><p>Die Kosten steigen.</p></td><td><p>12</p></td></tr></table>", "Die Zeit drängt.\n\nDie Kosten steigen."},
		{"numbered texts", head + "<tr><td>1.</td><td>Die Kosten steigen.</td></tr></table>", "Die Zeit drängt.\n\nDie Kosten steigen."},
	})
}

func TestPageLabels(t *testing.T) {
	checkClean(t, []cleanTest{
		{"labels side by side", "<p>Die Zeit drängt.</p><div><span>Ausland</span><span>03.05.24</span><span>02:17 min</span></div>", "Die Zeit drängt."},
		{"index", "<p>Das Gas CO<sub>2</sub> steigt.</p>", "Das Gas CO2 steigt."},
		{"type with a number", "<p>Der Panzer <span>Leopard</span> <span>2</span>A<b>7</b> rollt.</p>", "Der Panzer Leopard 2A7 rollt."},
		{"number after one span", "<p>Die Karte <span>A</span>400M gilt.</p>", "Die Karte A400M gilt."},
		{"syllables", "<p>Die <span>Verteidi</span><span>gung</span> steht.</p>", "Die Verteidigung steht."},
	})
}

// The headline is the one that the reader sees, and the lead below it is part of the text.
func TestPageHeadline(t *testing.T) {
	const lead = "Die Minister einigen sich in der Nacht auf einen Vertrag über die Häfen."
	const og = `<meta property="og:title" content="Häfen: Minister einig über Vertrag">`
	tests := []struct{ name, head, top, want string }{
		{"h2 with the lead in a div", og, `<header><h2>Einigung in letzter Minute</h2><div>` + lead + `</div></header>`, "Einigung in letzter Minute"},
		{"h2 with the lead in a paragraph", og, `<header><h2>Einigung in letzter Minute</h2><p>` + lead + `</p></header>`, "Einigung in letzter Minute"},
		{"h2 without og:title", "", `<header><h2>Einigung in letzter Minute</h2><p>` + lead + `</p></header>`, "Einigung in letzter Minute"},
		{"kicker of its class", og, `<h1><span class="kicker">Seehandel</span><span>Einigung in letzter Minute</span></h1><p>` + lead + `</p>`, "Seehandel: Einigung in letzter Minute"},
		{"kicker told by the title", `<meta property="og:title" content="Einigung in letzter Minute">`, `<h2><span>Seehandel</span><span>Einigung in letzter Minute</span></h2><p>` + lead + `</p>`, "Seehandel: Einigung in letzter Minute"},
		{"headline in two spans", og, `<h1><span>Einigung in</span> <span>letzter Minute</span></h1><p>` + lead + `</p>`, "Einigung in letzter Minute"},
		{"form of the text", og, `<h1><span class="kicker">Pressemitteilung</span><span>Einigung in letzter Minute</span></h1><p>` + lead + `</p>`, "Einigung in letzter Minute"},
		{"kicker above, in og:title too", `<meta property="og:title" content="Seehandel: Einigung in letzter Minute">`, `<div>Seehandel</div><h2>Einigung in letzter Minute</h2><p>` + lead + `</p>`, "Seehandel: Einigung in letzter Minute"},
		{"JSON-LD has the colon", og + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Seehandel: Einigung in letzter Minute"}</script>`,
			`<h2><span>Seehandel</span> <span>Einigung in letzter Minute</span></h2><p>` + lead + `</p>`, "Seehandel: Einigung in letzter Minute"},
		{"heading of a list is none", og, `<h2>Mehr zum Thema</h2><p>` + lead + `</p>`, "Häfen: Minister einig über Vertrag"},
		{"heading within the text is none", og, `<p>` + lead + `</p><h2>Streit um letzte Punkte</h2>`, "Häfen: Minister einig über Vertrag"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := parse(t, `<!doctype html><html><head>`+tt.head+`</head><body><main><article>`+tt.top+`<div class="x">`+body+`</div></article></main></body></html>`)
			if a.Title != tt.want {
				t.Errorf("Title = %q, want %q", a.Title, tt.want)
			}
			for _, line := range []string{tt.want, lead} {
				if n := strings.Count(a.Text, line); n != 1 {
					t.Errorf("%q stands %d times in the text, want once:\n%s", line, n, a.Text)
				}
			}
		})
	}
}

// A site can print its own name as <h1>, above the headline of the article.
func TestPageSiteTitle(t *testing.T) {
	const headline = "Einigung in letzter Minute"
	tests := []struct{ name, head, top, title string }{
		{"by its class", `<title>Einigung in letzter Minute – Wind und Wellen</title>`, `<header><h1 class="site-title">Wind und Wellen</h1></header><article><h1 class="entry-title">` + headline + `</h1>`, headline},
		{"by its place", `<title>Einigung in letzter Minute – Wind und Wellen</title>`, `<header><h1>Wind und Wellen</h1></header><article><h1>` + headline + `</h1>`, headline},
		{"by og:site_name", `<meta property="og:site_name" content="Wind und Wellen"><title>Wind und Wellen – Einigung in letzter Minute</title>`, `<h1>Wind und Wellen</h1><article><h1>` + headline + `</h1>`, headline},
		{"article headed by h2", `<title>Einigung in letzter Minute – Wind und Wellen</title>`, `<h1 class="site-title">Wind und Wellen</h1><article><h2 class="entry-title"><a href="/e">` + headline + `</a></h2>`, headline},
		{"headline in the head of the page", `<title>Einigung in letzter Minute</title>`, `<header><h1>` + headline + `</h1></header><article>`, headline},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := parse(t, `<!doctype html><html><head>`+tt.head+`</head><body>`+tt.top+`<div>`+body+`</div></article></body></html>`)
			if d := cmp.Diff(tt.title+"\n\n"+bodyText(), a.Text); a.Title != tt.title || d != "" {
				t.Errorf("Title = %q, want %q; text (-want +got):\n%s", a.Title, tt.title, d)
			}
		})
	}
}
