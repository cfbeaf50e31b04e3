package article_test

import "testing"

func TestCleanStamps(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("3. Mai 2024, 9:05 Uhr Quelle: Küstenblatt, dpa, xyz"),
		drop("Stand: 03.05.2024 09:05 Uhr | Quelle: Küstenblatt"),
		drop("Wirtschaft 03.05.24 02:17 min"),
		drop("Abendschau, 03.05.2024 19:30 Uhr"),
		drop("Von Jana Beispiel, Riga · 03.05.2024, 08:12 Uhr · Lesezeit: 3 Min."),
		keep("Die Lesezeit: ein Luxus seit 2024"),
		drop("Berliner Rundschau | 3. Mai 2024 | 19.30 Uhr"),
		keep("Gipfel in Wien am 03.05.2024"),
		keep("Treffen der Minister in Wien am 3. Mai 2024 um 9:05 Uhr"),
		keep("Am 3. Mai 2024 um 9:05 Uhr fielen die ersten Schüsse."),
		keep("2024 Quelle neuer Sorgen"),
		keep("Uhr der Weltlage, 03.05.2024: 90 Sekunden bleiben"),
	})
}

func TestCleanRecordings(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("Streit um Häfen: Wer hat Vorfahrt? 03:12"),
		drop("Reeder fordern Schutz (1:48 min)"),
		drop("Was die Minister planen 12:30 Min."),
		keep("Waffenruhe gilt ab 12:30"),
		keep("Die Waffen schweigen seit 12:30 Uhr"),
		keep("Abstimmung endet 3:2"),
		keep("Die Sitzung beginnt um 12:30."),
	})
}

func TestCleanNotesOfTheProgramme(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("Dieses Thema im Programm: Über dieses Thema berichtete die Abendschau im Ersten Hafenradio am 3. Mai 2024 um 19:30 Uhr."),
		drop("Dieses Thema im Programm: Hafenradio am Morgen"),
		drop("Über dieses Thema berichtete die Abendschau am 3. Mai 2024 um 19:30 Uhr."),
		drop("Diese Nachricht wurde am 03.05.2024 im Hafenradio gesendet."),
		drop("Mit Informationen von Clara Steinbach, Studio Wien"),
		drop("(Mit Informationen von Clara Steinbach und Max Muster)"),
		drop("Mit Material von Clara Steinbach."),
		keep("Über dieses Thema berichtete die Ministerin dem Ausschuss."),
		keep("Über dieses Thema berichtete die Ministerin dem Ausschuss am Montag."),
		keep("Mit Informationen von Agenten plante die Armee den Angriff."),
		keep("Mit Informationen von Spionen"),
		keep("Dieses Thema im Programm der Partei ist umstritten."),
	})
}

func TestCleanOffers(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("Hier können Sie die Rechte an diesem Text erwerben."),
		drop("Möchten Sie die Nutzungsrechte an diesem Beitrag? Dann erwerben Sie hier die Rechte an diesem Beitrag."),
		drop("Rechte am Artikel können Sie hier erwerben."),
		drop("Newsletter: Was heute wichtig ist"),
		drop("Der Newsletter-Tipp: Die Woche am Hafen"),
		drop("Küstenblatt am Morgen & Abend-Newsletter"),
		drop("Den nächsten Bereich Mehr zum Thema überspringen"),
		drop("Mehr zum Thema Seehandel"),
		keep("Die Reederei will die Rechte an der Erfindung erwerben."),
		keep("Der Verlag bot ihr an, die Rechte am Buch zu erwerben."),
		keep("Streit um einen Newsletter"),
		keep("Newsletter-Betrüger vor Gericht"),
		keep("Partei will Hürde überspringen"),
		keep("Mehr zum Thema Seehandel sagte der Minister nicht."),
		{"headlines behind a head with its topic", text + "Mehr zum Thema Seehandel\n\nReeder fordern Schutz\n\nDie Lage bleibt ernst.", text + "Die Lage bleibt ernst."},
	})
}

func TestCleanInitials(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("kle/haz"),
		drop("kle/haz (afp, rtr, ap)"),
		drop("mbr"),
		drop("Die Redaktion empfiehlt"),
		keep("Krieg/Frieden"),
		keep("dabei"),
		keep("Die Redaktion empfiehlt Vorsicht."),
	})
}
