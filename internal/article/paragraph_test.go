package article_test

import "testing"

func TestParagraphs(t *testing.T) {
	const first = "Die Verteidigungsminister der beiden Staaten haben sich am Montag in Berlin über"
	checkClean(t, []cleanTest{
		{"wrapped lines are joined", first + "\ndie Lieferung von Waffen verständigt. Sie unterzeichneten dazu ein Abkommen, das im\nHerbst in Kraft treten soll.",
			first + " die Lieferung von Waffen verständigt. Sie unterzeichneten dazu ein Abkommen, das im Herbst in Kraft treten soll."},
		{"blank line parts", first + "\ndie Lieferung verständigt.\n\nDas teilte das Amt mit.", first + " die Lieferung verständigt.\n\nDas teilte das Amt mit."},
		{"heading in a wrapped text", "Kritik der Opposition\n" + first + "\ndie Lieferung verständigt.", "Kritik der Opposition\n\n" + first + " die Lieferung verständigt."},
		{"paragraph a line", "Die Lage ist ernst.\nDie Minister reisen ab.", "Die Lage ist ernst.\n\nDie Minister reisen ab."},
		{"line ends of Windows and old Macs", "Die Lage ist ernst.\r\nSie reisen ab.\rDas war es.", "Die Lage ist ernst.\n\nSie reisen ab.\n\nDas war es."},
		{"hyphen at the line end", "Der Verteidi-\ngungsminister reist ab.", "Der Verteidigungsminister reist ab."},
		{"hyphen before a capital", "Die US-\nStreitkräfte üben.", "Die US-\n\nStreitkräfte üben."},
		{"hyphen of its own before und", first + " Außen-\nund Sicherheitspolitik verständigt, wie ein Sprecher der Regierung am selben Abend vor der\nPresse in Wien sagte.",
			first + " Außen- und Sicherheitspolitik verständigt, wie ein Sprecher der Regierung am selben Abend vor der Presse in Wien sagte."},
		{"soft hyphen at the line end", "Der Verteidi\u00ad\ngungsminister reist ab.", "Der Verteidigungsminister reist ab."},
		{"bullets", "Das ist geplant:\n• Die Flotte übt.\n- Die Truppe reist.\n* Das Amt prüft.", "Das ist geplant:\n\nDie Flotte übt.\n\nDie Truppe reist.\n\nDas Amt prüft."},
		{"form feed", "Die Lage ist ernst.\fSie reisen ab.", "Die Lage ist ernst.\n\nSie reisen ab."},
		{"spaces", "  Die   Lage\tist \u00a0 ernst.  ", "Die Lage ist ernst."},
	})
}

func TestNormalise(t *testing.T) {
	checkClean(t, []cleanTest{
		{"soft hyphen", "Die Ab\u00adwehr steht.", "Die Abwehr steht."},
		{"zero width space", "Die Ab\u200bwehr steht.", "Die Abwehr steht."},
		{"direction marks", "Die \u202aAbwehr\u202c steht\u200f.", "Die Abwehr steht."},
		{"decomposed umlaut", "Die U\u0308bung la\u0308uft.", "Die Übung läuft."},
		{"ligatures", "Der ﬁnnische Oﬃzier ﬂog.", "Der finnische Offizier flog."},
		{"narrow space", "Es gilt z.\u202fB. für 10\u2009000 Mann.", "Es gilt z. B. für 10 000 Mann."},
		{"hyphen that does not break", "Die US\u2011Streitkräfte üben.", "Die US-Streitkräfte üben."},
		{"colour on a terminal", "Die \x1b[1;31mLage\x1b[0m ist ernst.", "Die Lage ist ernst."},
		{"title of a terminal", "\x1b]0;Titel\aDie Lage ist ernst.", "Die Lage ist ernst."},
		{"bell and backspace", "Die\a Lage\b ist ernst.", "Die Lage ist ernst."},
		{"Windows-1252 read as Latin-1", "\u0084Die Lage\u0093 ist ernst\u0085", "„Die Lage“ ist ernst…"},
		{"icon font", "\ue001 Die Lage ist ernst.", "Die Lage ist ernst."},
		same("marks that stay", "„Die Lage“, ‚so‘ »ist« – sie … 5 % § 3 ernst!"),
	})
}
