package article

// nameWords are the small words within names.
var nameWords = words(`von van de der den di da du la le al el bin ibn zu zum vom ten ter y dos`)

// bylineHeads are what stands before the names of authors, in small letters.
var bylineHeads = [...]string{
	"von ", "text von ", "text: ", "autor: ", "autorin: ", "autoren: ", "autor ", "autorin ", "redaktion: ", "mitarbeit: ",
	"unter mitarbeit von ", "ein gastbeitrag von ", "gastbeitrag von ", "ein kommentar von ", "kommentar von ", "eine analyse von ",
	"analyse von ", "ein bericht von ", "ein beitrag von ", "eine reportage von ", "ein interview von ", "interview von ",
	"interview: ", "das interview führte ", "das gespräch führte ", "das gespräch führten ", "die fragen stellte ",
	"die fragen stellten ", "aufgezeichnet von ", "protokoll: ", "geschrieben von ", "verfasst von ", "foto von ", "fotos von ",
	"übersetzt von ", "übersetzung: ", "übersetzung von ",
}

// datedNotes begin a line about when the article appeared; a number must follow.
var datedNotes = [...]string{
	"stand:", "datum:", "aktualisiert am ", "aktualisiert um ", "aktualisiert:", "zuletzt aktualisiert", "letzte aktualisierung",
	"letzte änderung", "veröffentlicht am ", "veröffentlicht:", "erschienen am ", "publiziert am ", "erstellt am ", "lesezeit", "lesedauer",
	"geschätzte lesezeit", "diese meldung wurde am ", "dieser artikel wurde am ", "dieser beitrag wurde am ", "kommentare zu",
}

// notes begin a line about the article or its site. Each is long enough to begin no sentence of the article: dieser artikel ist der Kern
// des Vertrags stays.
var notes = [...]string{
	"lesen sie auch:", "lesen sie auch –", "lesen sie mehr", "lesen sie hier", "lesen sie dazu", "lesen sie außerdem", "lesen sie jetzt",
	"lesen sie weiter", "lesen sie im", "mehr zum thema:", "mehr zum thema –", "mehr dazu:", "mehr dazu lesen", "mehr dazu hören",
	"mehr dazu im", "mehr dazu in unser", "mehr hierzu:", "mehr lesen:", "siehe auch:", "auch interessant:", "das könnte sie auch interessieren",
	"das könnte dich auch interessieren", "hören sie hier", "hören sie auch", "sehen sie hier", "sehen sie auch:", "im video:",
	"zum weiterlesen", "zum thema:", "hier geht es zu", "hier geht's", "hier finden sie", "zum artikel", "zur übersicht", "zur startseite",
	"alle entwicklungen im", "alle nachrichten zu", "alle infos", "die aktuellen entwicklungen im",
	"die wichtigsten nachrichten", "verfolgen sie", "folgen sie uns", "folge uns", "abonnieren sie", "abonniere", "jetzt abonnieren",
	"melden sie sich", "laden sie", "klicken sie", "diskutieren sie", "schreiben sie uns", "jetzt im abo", "sie haben noch kein abo", "sie haben noch kein konto",
	"sie sind noch kein abonnent", "sie haben bereits ein abo", "sie haben bereits ein konto", "schon abonnent", "bereits abonnent",
	"dieser artikel erschien", "dieser artikel ist zuerst", "dieser artikel ist erstmals", "dieser artikel ist teil", "dieser artikel stammt",
	"dieser artikel wurde zuerst", "dieser artikel enthält", "dieser beitrag erschien", "dieser beitrag stammt", "dieser beitrag ist zuerst",
	"dieser text erschien", "dieser text stammt", "dieser text ist zuerst", "dieses element enthält", "dieser inhalt kann", "dieser inhalt ist",
	"diese meldung ist", "dieses video kann", "ihr browser", "bitte aktivieren sie", "bitte melden sie",
	"an dieser stelle finden sie", "zum anzeigen", "zur anzeige dieses",
	"empfohlener redaktioneller inhalt", "empfohlener externer inhalt", "mit agenturmaterial",
	"quelle:", "quellen:", "originalartikel", "original:", "im original erschien", "das original erschien",
	"zuerst erschienen", "hinweis der redaktion", "anmerkung der redaktion", "anm. d. red", "redaktioneller hinweis", "transparenzhinweis",
	"übersetzt aus", "übersetzt von", "übersetzt mit", "übersetzung aus dem", "text: ", "zur person:", "über den autor", "über die autorin",
	"die kommentarfunktion", "die redaktion behält sich", "kommentare werden", "bildunterschrift", "weiterlesen:", "weiterlesen nach",
	"weitere artikel von", "weitere artikel zum", "teilen sie", "share on", "share this", "read more", "sign up", "subscribe",
}

// banners are appeals to the reader: a topic and one of the words that go with it, in small letters.
var banners = [...]struct {
	topic string
	with  [6]string
}{
	{"cookies", [6]string{"akzeptier", "zustimm", "einwillig", "website", "webseite", "verwenden"}},
	{"cookie", [6]string{"zustimmung", "einwilligung", "partner", "einstellungen"}},
	{"newsletter", [6]string{"abonnier", "anmeld", "bestell", "posteingang", "postfach", "kostenlos"}},
	{"newsletter", [6]string{"jeden tag", "jeden morgen", "jede woche", "per e-mail", "täglich", "melden sie"}},
	{"personenbezogene daten", [6]string{"drittplattform", "drittanbieter", "datenschutzerklärung", "verarbeite", "einwillig", "partner"}},
	{"externe inhalte", [6]string{"angezeigt", "anzeigen", "geladen", "einverstanden"}},
	{"externen inhalt", [6]string{"angezeigt", "anzeigen", "geladen", "einverstanden", "youtube", "twitter"}},
	{"datenschutzerklärung", [6]string{"mehr dazu", "einverstanden", "widerrufen", "akzeptier", "stimmen", "informationen"}},
	{"whatsapp-kanal", [6]string{"folgen", "abonnier", "jetzt", "hier"}},
	{"javascript", [6]string{"aktivier", "browser"}},
	{"werbeblocker", [6]string{"deaktivier", "ausschalten", "abo"}},
	{"adblocker", [6]string{"deaktivier", "ausschalten", "abo"}},
	{"push-nachricht", [6]string{"aktivier", "erhalten", "bekommen"}},
	{"unsere app", [6]string{"laden", "download", "kostenlos"}},
	{"jederzeit kündbar", [6]string{"abo", "monat", "testen", "lesen"}},
	{"rechte an diesem ", [6]string{"erwerben", "nutzungsrecht", "lizenz"}},
	{"rechte am artikel", [6]string{"erwerben", "nutzungsrecht", "lizenz"}},
	{"artikelrechte", [6]string{"erwerben", "kaufen", "lizenz"}},
	{"abo", [6]string{"alle artikel", "weiterlesen mit", "jetzt testen", "probemonat", "digitalabo"}},
}
