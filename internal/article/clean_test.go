package article_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wort/internal/article"
)

// cleaned is the text that Parse makes of a plain text, "" if nothing is left.
func cleaned(t *testing.T, source string) string {
	t.Helper()
	a, err := article.Parse(strings.NewReader(source))
	if err != nil && !errors.Is(err, article.ErrNoText) {
		t.Fatalf("Parse(%q) = %v", source, err)
	}
	return a.Text
}

type cleanTest struct{ name, in, want string }

func checkClean(t *testing.T, tests []cleanTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, cleaned(t, tt.in)); d != "" {
				t.Errorf("Parse(%q) (-want +got):\n%s", tt.in, d)
			}
		})
	}
}

// same makes a test of a text that must stay as it is.
func same(name, in string) cleanTest { return cleanTest{name, in, in} }

func TestCleanWebMarks(t *testing.T) {
	checkClean(t, []cleanTest{
		{"link", "Mehr steht im Bericht https://example.org/a?b=c#d des Ministeriums.", "Mehr steht im Bericht des Ministeriums."},
		{"link before the full stop", "Die Zahlen stehen auf https://example.org/zahlen.", "Die Zahlen stehen auf."},
		{"link in brackets", "Das Amt (https://www.amt.example) schweigt dazu.", "Das Amt schweigt dazu."},
		{"naked short link", "Der Minister traf ein t.co/O2DxK9 und sprach.", "Der Minister traf ein und sprach."},
		{"picture link", "Der Minister traf gestern ein. pic.twitter.com/YJWI", "Der Minister traf gestern ein."},
		{"link run into a word", "Der Minister traf gestern einhttps://t.co/abc und ging.", "Der Minister traf gestern ein und ging."},
		{"www", "Auf www.nato.int steht der Vertrag.", "Auf steht der Vertrag."},
		same("domain in a sentence", "Das sagte die Ministerin tagesschau.de am Abend."),
		{"e-mail address", "Fragen an presse@amt.example beantwortet das Amt.", "Fragen an beantwortet das Amt."},
		{"hashtag", "Die Minister sprachen über #Abrüstung in Genf.", "Die Minister sprachen über in Genf."},
		{"compound with a hashtag", "Die Minister reisen zum #NATO-Gipfel nach Vilnius.", "Die Minister reisen zum nach Vilnius."},
		same("number sign", "Das Papier nennt Platz #3 der Liste."),
		{"handle", "Das Frühstück bei @hafenamt Meyer dauerte lange.", "Das Frühstück bei Meyer dauerte lange."},
		{"handle of another network", "Das Treffen mit @amt@social.example dauerte lange.", "Das Treffen mit dauerte lange."},
		{"retweet", "RT @amt: Das Treffen dauerte sehr lange.", "Das Treffen dauerte sehr lange."},
		{"flags and hashtag run into a word", "Die Kapitäne lobten das Manöver.🇫🇷🇳🇱#Hafen", "Die Kapitäne lobten das Manöver."},
		{"emoji between words", "Die Fregatte🚢läuft am Montag aus.", "Die Fregatte läuft am Montag aus."},
		{"emoji of several characters", "Die Soldatin 👩🏽‍✈️ flog den Einsatz ❤️ gern.", "Die Soldatin flog den Einsatz gern."},
		{"arrow", "Die Reise Berlin→Kiew dauerte lange.", "Die Reise Berlin Kiew dauerte lange."},
		{"label before a link", "Die Gespräche dauern an. Mehr dazu: https://t.co/a", "Die Gespräche dauern an."},
		{"label with an arrow", "Die Gespräche dauern an. Ansehen→https://t.co/a", "Die Gespräche dauern an."},
		{"sentence before a link", "Die Gespräche dauern an, so das Außenamt in Wien: https://t.co/a", "Die Gespräche dauern an, so das Außenamt in Wien:"},
		{"tweet of tags alone", "#NATO #Gipfel @amt https://t.co/a", ""},
		same("money and measures", "Das kostet 3 € ± 5 % bei 20 °C, also 2 × 3 $."),
		same("either or", "Die Innen-/Außenpolitik und/oder der Etat 2023/24 sind strittig."),
		same("abbreviations with dots", "Das gilt z.B. für U.S.A. und u.a. für Brig. General Weiß."),
	})
}

func TestCleanSignature(t *testing.T) {
	checkClean(t, []cleanTest{
		{"line of its own", "Die Lage ist ernst.\n– Amt für Beispiele/Presse (@amt) 13. Januar 2023", "Die Lage ist ernst."},
		{"em dash", "Die Lage ist ernst.\n\n— Amt (@amt) January 13, 2023", "Die Lage ist ernst."},
		{"no dash", "Die Lage ist ernst.\n\nErika Muster (@erika) 13. Januar 2023", "Die Lage ist ernst."},
		{"behind the tweet", "Die Lage ist sehr ernst. — Amt (@amt) 13. Januar 2023", "Die Lage ist sehr ernst."},
		{"handle within a sentence", "Die Sprecherin (@erika) sagte, die Lage sei ernst.", "Die Sprecherin sagte, die Lage sei ernst."},
		same("dash without a handle", "Die Lage – so die Sprecherin – ist ernst."),
	})
}

func TestCleanCredits(t *testing.T) {
	checkClean(t, []cleanTest{
		{"photo", "Die Lage ist ernst.\nFoto: Max Muster/dpa", "Die Lage ist ernst."},
		{"photo in brackets", "Die Lage ist ernst (Foto: dpa) und bleibt es.", "Die Lage ist ernst und bleibt es."},
		{"archive picture", "Die Lage ist ernst (Archivbild).", "Die Lage ist ernst."},
		{"copyright", "Die Lage ist ernst.\n© dpa-infocom, dpa:230112-99/3", "Die Lage ist ernst."},
		{"photo agency", "Die Lage ist ernst.\n\npicture alliance / dpa | Max Muster", "Die Lage ist ernst."},
		{"source", "Die Lage ist ernst.\n\nQuelle: dpa", "Die Lage ist ernst."},
		{"caption with its credit", "Die Lage ist ernst.\n\nSoldaten bei einer Übung. Foto: dpa", "Die Lage ist ernst."},
		{"source behind a statement", "Die Zahl der Sprengköpfe stieg auf 300. Quelle: Institut", "Die Zahl der Sprengköpfe stieg auf 300."},
		{"agency in brackets", "Die Lage ist ernst. (dpa/AFP)", "Die Lage ist ernst."},
		{"agency and editor", "Die Lage ist ernst.\n\ndpa/max", "Die Lage ist ernst."},
		{"agencies named", "Die Lage ist ernst.\nMit Material der Nachrichtenagenturen dpa und AFP.", "Die Lage ist ernst."},
		same("sentence about a photo", "Foto und Film vom Einsatz sind geheim."),
		same("photos as subject", "Fotos zeigen den Minister bei der Truppe."),
		same("picture in a sentence", "Das Bild: Ruinen, so weit man sieht."),
		same("information of others", "Mit Informationen der Geheimdienste plante die Armee den Angriff."),
		same("brackets", "Die Außenminister der USA (Republikaner) und Japans (LDP) trafen sich."),
		same("agency as a subject", "Die Agentur AFP meldete den Angriff zuerst."),
	})
}

func TestCleanDateline(t *testing.T) {
	checkClean(t, []cleanTest{
		{"place and agency", "BERLIN (dpa) – Der Minister reist ab.", "Der Minister reist ab."},
		{"two places", "Kiew/Moskau (dpa/AFP) - Der Minister reist ab.", "Der Minister reist ab."},
		{"place, date and agency", "Washington, 12. Januar (Reuters) – Der Minister reist ab.", "Der Minister reist ab."},
		{"place in capitals", "NEW YORK – Der Minister reist ab.", "Der Minister reist ab."},
		same("country before a dash", "USA – Russland: das alte Duell der Mächte."),
		same("alliance before a dash", "NATO – das heißt Beistand."),
		same("aside", "Der Minister – er reist gern – ist abgereist."),
		{"live blog", "14:03 Uhr: Der Konvoi erreicht die Stadt.", "Der Konvoi erreicht die Stadt."},
		{"live blog with a dash", "+++ 14.03 – Der Konvoi erreicht die Stadt +++", "Der Konvoi erreicht die Stadt"},
		same("time in a sentence", "14.03 Uhr war es, als der Konvoi kam."),
		same("number at the start", "12.500 Soldaten üben in Litauen."),
	})
}

func TestCleanBylines(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("Von Max Mustermann"),
		drop("Von Max Mustermann und Erika Musterfrau"),
		drop("Von Max von Muster, Erika Musterfrau und H. Weiß"),
		drop("Von Clara Steinbach, Den Haag"),
		drop("Von Max Mustermann, 12. Januar 2023"),
		drop("Von Max Mustermann | Stand: 12.01.2023"),
		drop("Ein Gastbeitrag von Max Mustermann"),
		drop("Die Fragen stellte Erika Musterfrau."),
		drop("Andrea Muster trug zu diesem Text bei."),
		drop("Max Muster und Erika Muster haben zu diesem Artikel beigetragen."),
		drop("Artikel ist eine maschinelle Übersetzung aus dem Morgenkurier:"),
		drop("Dieser Artikel ist eine Übersetzung aus dem Englischen."),
		drop("Aus dem Englischen von Max Mustermann"),
		drop("Übersetzt von Erika Musterfrau"),
		drop("Stand: 12.01.2023, 14:03 Uhr"),
		drop("Donnerstag, 12. Januar 2023"),
		drop("Veröffentlicht am 12. Januar 2023 um 14:03 Uhr"),
		drop("Lesezeit: 3 Min."),
		drop("3 Minuten Lesezeit"),
		keep("Von Berlin aus regierte er."),
		keep("Von Krieg und Frieden"),
		keep("Von Soldaten in Uniform"),
		keep("Von Anfang an war das Abkommen umstritten."),
		keep("Mehr als vierzig Staaten haben zu diesem Artikel beigetragen."),
		keep("Die Übersetzung vom Russischen ins Deutsche dauerte lange."),
		keep("Aus dem Englischen stammt das Wort Sanktion nicht."),
		keep("Der 12. Januar 2023"),
		keep("Stand der Verhandlungen"),
		keep("Am 12. Januar unterzeichneten sie."),
	})
}

func TestCleanFurniture(t *testing.T) {
	const text = "Die Lage ist ernst.\n\n"
	drop := func(line string) cleanTest { return cleanTest{line, text + line, "Die Lage ist ernst."} }
	keep := func(line string) cleanTest { return cleanTest{line, text + line, text + line} }
	checkClean(t, []cleanTest{
		drop("Teilen"), drop("Anzeige"), drop("Kommentare (12)"), drop("12 Kommentare"), drop("Zum Newsletter anmelden"),
		drop("Jetzt abonnieren!"), drop("▶ Video abspielen"), drop("Lesen Sie auch: Was der Gipfel brachte"), drop("* * *"), drop("- 3 -"),
		drop("Wir verwenden Cookies, um Ihnen unsere Webseite so bequem wie möglich zu machen."),
		drop("Abonnieren Sie unseren Newsletter, er kommt täglich."),
		drop("An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt."),
		drop("Startseite > Politik > Ausland"), drop("Politik | Ausland | Japan"),
		drop("© 2024 Küstenzeitung. Alle Rechte vorbehalten."),
		keep("Das Gericht entschied, dass Cookies nur nach einer Einwilligung gesetzt werden dürfen."),
		keep("Die Partei verschickte einen Newsletter und warb darin um kostenlose Hilfe."),
		keep("Dieser Artikel ist der Kern des Vertrags."),
		keep("Noch kein Ende der Gespräche in Sicht"),
		keep("An dieser Stelle steht ein Denkmal für die Gefallenen."),
		keep("Sie haben noch kein Abkommen unterzeichnet."),
		keep("Auch auf dem Gipfel wurde darüber gesprochen."),
		keep("Die Bundesregierung will die Lasten mit den Verbündeten teilen."),
		{"headlines behind their head", text + "Mehr zum Thema\n\nSo stark ist die Marine\n\nReeder fordern Schutz\n\nDie Lage bleibt ernst.", text + "Die Lage bleibt ernst."},
		keep("Mehr Schutz für Reeder\n\nDie Lage bleibt ernst."),
	})
}

func TestCleanLanguages(t *testing.T) {
	const german = "Die Ministerin sprach mit den Soldaten über den Einsatz und die Lage an der Grenze."
	checkClean(t, []cleanTest{
		{"English tweet", german + "\n\nWe thank the minister for the visit and look forward to our talks with @amt.", german},
		{"French quotation", german + "\n\nNous avons parlé de la paix avec le ministre et les députés.", german},
		{"Cyrillic", german + "\n\nМы благодарим министра за его визит.", german},
		same("English names", german+"\n\nDas Center for Strategic and International Studies warnt vor einem Krieg."),
		same("headline of names", german+"\n\nPentagon-Sprecher Pat Ryder"),
	})
}

func TestCleanSentencesRunTogether(t *testing.T) {
	checkClean(t, []cleanTest{
		{"full stop", "Das Schiff läuft aus.Die Marine übt.", "Das Schiff läuft aus. Die Marine übt."},
		{"question mark", "Läuft das Schiff aus?Die Marine übt.", "Läuft das Schiff aus? Die Marine übt."},
		same("abbreviation", "Er ist Dr.Müller begegnet."),
		same("number", "Es kostet 1.500.000 Euro."),
		{"footnote", "Das Bündnis[12] übt im Osten[3].", "Das Bündnis übt im Osten."},
	})
}
