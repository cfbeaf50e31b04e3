package article_test

import "testing"

// A credit at the end of a paragraph goes; the sentences before it never do.
func TestCleanTrailingCredits(t *testing.T) {
	const first = "Die Lage ist ernst.\n\n"
	const one = "Am Abend zogen sich die Truppen an den Fluss zurück."
	const two = "Die Gespräche dauerten bis in die Nacht. " + one
	cut := func(name, text, credit string) cleanTest { return cleanTest{name, first + text + credit, first + text} }
	checkClean(t, []cleanTest{
		cut("photo", two, " Foto: Max Muster/dpa"),
		cut("photo behind one sentence", one, " Foto: Max Muster/dpa"),
		cut("picture", one, " Bild: Reuters"),
		cut("copyright", one, " © dpa"),
		cut("copyright and name", two, " © Max Muster/AFP"),
		cut("photo in brackets", one, " (Foto: dpa)"),
		cut("source", one, " Quelle: dpa"),
		cut("source with a full stop", one, " Quelle: dpa."),
		cut("initial", one, " Foto: M. Muster/dpa"),
		cut("private", one, " Foto: privat."),
		cut("agency", one, " picture alliance / dpa | Max Muster"),
		cut("library", two, " Max Muster via Getty Images"),
		cut("bar", one, " | Bild: dpa"),
		cut("dash", one, " – Foto: dpa"),
		cut("agencies", one, " (dpa/AFP)"),
		cut("two credits", one, " Foto: dpa. Grafik: Max Muster"),
		cut("quotation", "„Wir ziehen uns zurück.“", " Foto: dpa"),
		cut("short sentence", "Er schwieg.", " Foto: dpa"),
		cut("question", "Was nun?", " Foto: dpa"),
		cut("verb first", "Bleibt die Frage nach dem Geld.", " Foto: dpa"),
		cut("no verb, but no caption", "Kein Ende in Sicht.", " Foto: dpa"),
		cut("two pieces without a verb", "Soldaten bei einer Übung. Panzer im Wald.", " Foto: dpa"),
		cut("caption that is a sentence", "Die Ministerin besucht die Truppe in Litauen.", " Foto: dpa"),
		same("agency as object", first+"Er arbeitete lange bei Reuters und dpa."),
		same("names behind a colon", first+"Zuerst meldeten es diese Agenturen: dpa, AFP"),
		same("sentence behind a label", first+one+" Bild: Die Lage bleibt gefährlich und unklar."),
		same("source as a word", first+one+" Quelle neuer Sorgen bleibt der Haushalt."),
	})
}

// A line that is caption and credit, or credit alone, goes whole.
func TestCleanCaptions(t *testing.T) {
	const text = "Die Lage ist ernst."
	drop := func(line string) cleanTest { return cleanTest{line, text + "\n\n" + line, text} }
	keep := func(line string) cleanTest { return cleanTest{line, text + "\n\n" + line, text + "\n\n" + line} }
	checkClean(t, []cleanTest{
		drop("Foto: Max Muster/dpa"),
		drop("Bild: Reuters"),
		drop("© dpa"),
		drop("(Foto: dpa)"),
		drop("Max Muster/picture alliance"),
		drop("Soldaten bei einer Übung. Foto: dpa"),
		drop("Soldaten bei einer gemeinsamen Übung in Litauen. © Max Muster/dpa"),
		drop("Verteidigungsminister Muster (links) mit dem Botschafter in Wien. Bild: Reuters"),
		drop("Die Ministerin bei der Truppe | Foto: dpa"),
		drop("Der Hafen von Odessa © AFP"),
		keep("Soldaten bei einer Übung."),
		keep("Fotos zeigen die Ministerin bei der Truppe."),
		keep("Getty Images zog seine Bilder zurück."),
	})
}
