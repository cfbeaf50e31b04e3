package article_test

import "testing"

func TestEscapeSequences(t *testing.T) {
	const want = "Die Lage ist ernst."
	drop := func(name, in string) cleanTest { return cleanTest{name, in, want} }
	checkClean(t, []cleanTest{
		drop("colour", "Die \x1b[1;31mLage\x1b[0m ist ernst."),
		drop("true colour", "\x1b[38;2;255;0;0mDie Lage\x1b[m ist ernst."),
		drop("colour with colons", "\x1b[4:3mDie Lage\x1b[24m ist ernst."),
		drop("cursor and screen", "\x1b[2J\x1b[H\x1b[?25lDie Lage ist\x1b[10;3H ernst.\x1b[?25h"),
		drop("intermediate byte", "\x1b[2 qDie Lage ist ernst."),
		drop("title closed by BEL", "\x1b]0;Titel\aDie Lage ist ernst."),
		drop("title closed by ST", "\x1b]2;Der Titel äöü\x1b\\Die Lage ist ernst."),
		drop("link", "Die \x1b]8;;https://example.org/a\x1b\\Lage\x1b]8;;\x1b\\ ist ernst."),
		drop("device string", "\x1bP1$r0m\x1b\\Die Lage ist ernst."),
		drop("message", "\x1b_Nachricht\x1b\\Die Lage\x1b^x\x1b\\ ist ernst."),
		drop("set of characters", "\x1b(BDie Lage\x1b)0 ist ernst."),
		drop("commands", "\x1b7\x1b=\x1bcDie Lage ist\x1bM ernst.\x1b8"),
		drop("C1 colour", "Die \u009b1;31mLage\u009b0m ist\u009bm ernst."),
		drop("C1 title", "\u009d0;Titel\u009cDie Lage ist ernst."),
		drop("C1 string closed by BEL", "\u0090Titel\aDie Lage ist ernst."),
		drop("C1 colour in one byte", "Die \x9b1;31mLage\x9b0m ist ernst."),
		drop("in a page", "<p>Die \x1b[1mLage&#27;[0m ist ernst.</p>"),
		{"ESC before a word", "\x1bDie Lage ist\x1b ernst.", want},
		{"ESC before a bracket", "Die Lage \x1b(Berlin) ist ernst.", "Die Lage (Berlin) ist ernst."},
		{"title that never ends", "\x1b]Die Lage ist ernst.\nSie bleibt es.", want + "\n\nSie bleibt es."},
		{"sequence cut off", "Die Lage ist ernst.\x1b[1;", want},
		{"brackets without ESC", "Die Lage [1;31m] ist ernst.", "Die Lage [1;31m] ist ernst."},
		{"quotation once read as Latin-1", "Die \u009bLage\u008b ist \u009bmehr\u008b als ernst.", "Die ›Lage‹ ist ›mehr‹ als ernst."},
		{"closing quotation once read as Latin-1", "Die \u008bLage\u009b, so 1949\u009b ist ernst.", "Die ‹Lage›, so 1949› ist ernst."},
		{"year quoted in Windows-1252", "Die \x9b1949\x8b f\xfcr \x9bn\xf6tig\x8b und \x9cuvre.", "Die ›1949‹ für ›nötig‹ und œuvre."},
	})
}
