package article

import (
	"strings"
	"sync"
)

// lines makes a set of the lines of a table, words one of its words. The sets are made when they are first used: a command that reads
// no article does not pay for them.
func lines(table string) func() map[string]bool {
	return set(table, func(s string) []string { return strings.Split(s, "\n") })
}

func words(table string) func() map[string]bool { return set(table, strings.Fields) }

func set(table string, split func(string) []string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool)
		for _, entry := range split(table) {
			if entry = strings.TrimSpace(entry); entry != "" {
				m[entry] = true
			}
		}
		return m
	})
}

// agencies are news and photo agencies as credits name them, in small letters.
var agencies = words(`
	dpa afp ap rtr reuters epd kna apa sda keystone ddp dapd dts ots sid afx infocom lno lby lsw lnw lhe lrs lnd tass interfax ria
	xinhua kyodo ansa efe ansa belga anp ntb ritzau stt pap ctk ukrinform unian bloomberg imago getty images picture alliance alamy
	shutterstock istock adobe stock photothek zuma nurphoto epa ansa upi pa afptv dpatv tmn rtn stringer pool archiv handout`)

// creditWords are what stands before the colon of a photo credit, or alone as one, in small letters.
var creditWords = lines(`
	foto
	fotos
	photo
	bild
	bilder
	bildquelle
	bildrechte
	bildnachweis
	bildunterschrift
	titelbild
	symbolbild
	symbolfoto
	archivbild
	archivfoto
	aufmacherbild
	beispielbild
	themenbild
	luftbild
	screenshot
	grafik
	infografik
	karte
	illustration
	video
	videoquelle
	quelle
	quellen
	credit
	credits
	copyright
	fotograf
	fotografin
	foto/archiv
	foto und text
	text und foto
	text und fotos`)

// creditValues are words in small letters that stand for a name in a credit: Foto: privat.
var creditValues = words(`privat zvg eigene eigenes eigener via unbekannt nn o.a. u.a.`)

// fragmentWords are the words in small letters of a caption without a verb: articles, prepositions, conjunctions, places in the photo.
var fragmentWords = words(`
	der die das den dem des ein eine einen einem einer eines sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer
	an am auf aus bei beim bis durch für gegen hinter im in ins mit nach neben ohne über um unter vom von vor während zu zum zur zwischen
	und oder sowie links rechts mitte hinten vorne oben unten undatiert`)

// openers begin short sentences that have no verb in small letters, or none at all: Bleibt die Frage nach dem Geld. Kein Ende in Sicht.
var openers = words(`
	kein keine keiner nicht nie niemand nichts nur noch so mehr weniger
	bleibt bleiben ist sind war waren hat haben hatte hatten wird werden wurde wurden kommt kommen kam kamen geht gehen ging gingen gibt gab
	gilt gelten galt fehlt fehlen folgt folgen folgte steht stehen stand heißt hieß soll sollen sollte muss müssen musste kann können konnte
	will wollen wollte darf dürfen durfte mag tut tun droht drohen zeigt zeigen was wer wie wo wann warum wohin woher`)

// dateWords are the words of a date line, in small letters.
var dateWords = words(`
	montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
	januar jänner februar feber märz april mai juni juli august september oktober november dezember
	jan feb mär apr jun jul aug sep sept okt nov dez january february march may june july october december
	uhr um am vom den bis h mez mesz cet utc gmt pm
	stand datum veröffentlicht publiziert erschienen erstellt aktualisiert geändert update aktualisierung zuletzt letzte letztes
	lesezeit lesedauer min minute minuten sek std dauer vor stunde stunden tag tagen seite von teil`)

// placeWords are the small words in a dateline: Berlin, den 3. Mai (dpa).
var placeWords = words(`am an der den dem bei im in und ob a`)

// capitalNames are names in capitals that stand before a dash as the subject, not as a place.
var capitalNames = words(`NATO UNESCO UNICEF OPEC BRICS AUKUS UNHCR SIPRI FRONTEX EUROPOL INTERPOL ASEAN OSZE IAEA IAEO UNIFIL KFOR`)

// furniture are whole lines of a page that belong to no article, in small letters, without digits and signs at their ends.
var furniture = lines(`
	teilen
	artikel teilen
	beitrag teilen
	diesen artikel teilen
	auf facebook teilen
	auf twitter teilen
	auf x teilen
	per whatsapp teilen
	per e-mail teilen
	per mail teilen
	per e-mail versenden
	link kopieren
	link kopiert
	merken
	auf die merkliste
	merkliste
	artikel merken
	drucken
	artikel drucken
	seite drucken
	versenden
	artikel versenden
	verschenken
	artikel verschenken
	senden
	speichern
	zur merkliste hinzufügen
	facebook
	twitter
	whatsapp
	telegram
	linkedin
	xing
	pinterest
	instagram
	mastodon
	bluesky
	threads
	flipboard
	pocket
	e-mail
	email
	mail
	rss
	anzeige
	anzeigen
	werbung
	advertisement
	sponsored
	gesponsert
	weiterlesen
	weiterlesen nach der anzeige
	artikel wird nach der anzeige fortgesetzt
	jetzt weiterlesen
	mehr
	mehr lesen
	mehr anzeigen
	mehr erfahren
	mehr laden
	weitere laden
	alle anzeigen
	weniger anzeigen
	alles anzeigen
	jetzt lesen
	lesen sie auch
	lesen sie mehr
	lesen sie hier
	jetzt abonnieren
	abonnieren
	newsletter
	newsletter abonnieren
	zum newsletter anmelden
	zur newsletter-anmeldung
	jetzt anmelden
	jetzt testen
	jetzt kostenlos testen
	jetzt registrieren
	jetzt bestellen
	anmelden
	abmelden
	registrieren
	einloggen
	login
	logout
	mein konto
	abo
	abonnement
	zum abo
	e-paper
	kommentar schreiben
	kommentar verfassen
	kommentare
	kommentare lesen
	kommentare anzeigen
	alle kommentare
	alle kommentare anzeigen
	zu den kommentaren
	leserkommentare
	leserbriefe
	leserbrief schreiben
	diskutieren sie mit
	jetzt mitdiskutieren
	antworten
	melden
	startseite
	zur startseite
	home
	zurück
	zurück zur startseite
	zurück zur übersicht
	nach oben
	vorheriger artikel
	nächster artikel
	weiter
	schließen
	menü
	suche
	suchen
	navigation
	navigation überspringen
	zum inhalt springen
	zum hauptinhalt springen
	direkt zum inhalt
	inhalt
	inhaltsverzeichnis
	impressum
	datenschutz
	datenschutzerklärung
	datenschutzhinweise
	agb
	kontakt
	hilfe
	über uns
	nutzungsbedingungen
	barrierefreiheit
	cookie-einstellungen
	cookies
	einstellungen
	alle akzeptieren
	alle cookies akzeptieren
	alle ablehnen
	akzeptieren
	ablehnen
	zustimmen
	einverstanden
	zustimmen und weiter
	externer inhalt
	externe inhalte
	externen inhalt anzeigen
	inhalt anzeigen
	inhalte anzeigen
	empfohlener redaktioneller inhalt
	empfohlener externer inhalt
	twitter-inhalte anzeigen
	tweet anzeigen
	video
	videos
	audio
	podcast
	bildergalerie
	bilderstrecke
	fotostrecke
	vorlesen
	artikel vorlesen
	artikel anhören
	anhören
	artikel hören
	vorlesefunktion
	bild vergrößern
	bild anzeigen
	vollbild
	video abspielen
	abspielen
	meistgelesen
	meistgelesene artikel
	meistgeklickt
	schlagworte
	schlagwörter
	themen
	tags
	ressort
	autor
	autorin
	redaktion
	live
	liveblog
	live-blog
	eilmeldung
	copyright
	alle rechte vorbehalten
	ende des artikels
	quelle
	quellen
	übersetzung
	original`)

// teaserHeads are the lines after which headlines of other articles follow.
var teaserHeads = lines(`
	mehr zum thema
	mehr zu diesem thema
	mehr dazu
	mehr aus dem ressort
	mehr aus politik
	mehr von
	mehr nachrichten
	mehr artikel
	zum thema
	weitere artikel
	weitere themen
	weitere nachrichten
	weitere meldungen
	weiterführende links
	weiterführende artikel
	lesen sie auch
	lesen sie mehr
	lesen sie mehr zum thema
	lesen sie dazu
	lesen sie außerdem
	auch interessant
	das könnte sie auch interessieren
	das könnte sie interessieren
	das könnte dich auch interessieren
	verwandte artikel
	verwandte themen
	die redaktion empfiehlt
	empfehlungen der redaktion
	redaktionelle empfehlungen
	unsere empfehlungen
	unsere leseempfehlungen
	leseempfehlungen
	ähnliche artikel
	passend zum thema
	empfehlungen der redaktion
	unsere empfehlungen
	empfohlene artikel
	empfehlung
	meistgelesen
	meistgelesene artikel
	top-thema
	top-themen
	top-meldungen
	topmeldungen
	themen des tages
	neueste beiträge
	neueste meldungen
	letzte beiträge
	ähnliche beiträge
	verwandte beiträge
	verlagsangebot
	aus dem ressort
	neueste artikel
	aktuelle nachrichten
	siehe auch`)
