// Package article turns the bytes of a news article into clean text.
//
// In goes a file as it was saved: plain text or HTML, in UTF-8, UTF-16, Windows-1252, Latin-1, or the charset that the page
// declares. Out comes an [Article]: valid UTF-8 in NFC, one line per paragraph, paragraphs separated by one blank line, no control
// character but the line feed, no space at the end of a line. Which of the two it is, text or HTML, is told from the content alone.
//
// On the way everything goes that a reader of the article would not call its text: navigation, teasers, cookie banners, captions and
// photo credits, bylines, datelines, links, handles, hashtags, emoji, the signatures of embedded tweets. The German sentences of a
// tweet stay. Paragraphs in another language are dropped from a German article. The rules are in clean.go and its neighbours; each is a
// rule of German news pages, written with a counter-example that must stay.
//
// The road through the package, one file a step:
//
//	decode      bytes to a string            encoding.go, binary.go
//	pageText    HTML to text, where it is    page.go and page_*.go
//	normalise   odd characters to plain ones normalise.go
//	paragraphs  lines to paragraphs          paragraph.go
//	clean       debris out                   clean.go and clean_*.go
//
// It promises that [Parse] ends within seconds on any input of up to [MaxBytes], never panics, and that parsing its own result again
// changes nothing, unless the result itself looks like HTML.
//
// # Caveats
//
// It reads neither PDF nor EPUB; it says so by name. Comments of readers in a plain text file are kept: nothing marks where they end.
// A hashtag is dropped even where it stands for a word of the sentence (Die #Bundeswehr hilft). No script is run, so a page that
// loads its text by script has none, unless it carries the text as JSON-LD.
package article
