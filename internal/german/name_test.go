package german_test

import "testing"

func TestNamedPairs(t *testing.T) {
	checkRules(t, []rule{
		{"sea", "Das Schwarze Meer ist vermint.", "Schwarze=Schwarze/NE Meer=Meer/NE"},
		{"same words small", "Das schwarze Meer war ruhig.", "schwarze=schwarz/ADJA Meer=Meer/NN"},
		{"house", "Das Weiße Haus schweigt.", "Weiße=Weiße/NE Haus=Haus/NE"},
		{"in another case", "Er sprach für die Mitglieder der Europäischen Union.", "Europäischen=Europäischen/NE Union=Union/NE"},
		{"other noun", "Die Europäische Friedensordnung wankt.", "Friedensordnung=Friedensordnung/NN"},
		{"office", "Das Auswärtige Amt warnt.", "Amt=Amt/NE"},
		{"the noun alone", "Das Amt warnt.", "Amt=Amt/NN/n"},
		{"parliament", "Der Deutsche Bundestag berät.", "Deutsche=Deutsche/NE Bundestag=Bundestag/NE"},
	})
}

func TestPersonNames(t *testing.T) {
	checkRules(t, []rule{
		{"surname that is a noun", "Heinz Fischer schwieg.", "Fischer=Fischer/NE"},
		{"the noun", "Der Fischer schwieg.", "Fischer=Fischer/NN/m"},
		{"surname behind a title", "General Schneider sprach.", "General=General/NN Schneider=Schneider/NE"},
		{"the trade", "Die Schneider streiken.", "Schneider=Schneider/NN"},
		{"given name in the genitive", "Annas Freund sprach.", "Annas=Anna/NE Freund=Freund/NN"},
		{"nobility", "Ursula von der Leyen kam.", "Leyen=Leyen/NE"},
		{"nobility with a noun", "Ursula von der Wiese kam.", "Wiese=Wiese/NE"},
		{"the same words without a name", "Der Hund kam von der Wiese.", "Wiese=Wiese/NN"},
		{"title without article", "Unter Präsident Biden sank die Zahl.", "Präsident=Präsident/NN Biden=Biden/NE"},
		{"name between", "Putins Sprecher Peskow schwieg.", "Putins=Putin/NE Sprecher=Sprecher/NN Peskow=Peskow/NE"},
	})
}

func TestKnownNames(t *testing.T) {
	checkRules(t, []rule{
		{"initialism that is a noun", "Ein LKW brannte.", "LKW=Lkw/NN/m"},
		{"initialism in the plural", "Die LKWs brannten.", "LKWs=Lkw/NN/m"},
		{"initialism that is a name", "Die NATO tagt.", "NATO=NATO/NE"},
		{"weapon by its number", "Der Leopard 2 rollt.", "Leopard=Leopard/NE"},
		{"weapon among armed forces", "Der Schützenpanzer Marder rollt.", "Marder=Marder/NE"},
		{"animal", "Der Leopard schläft im Käfig.", "Leopard=Leopard/NN/m"},
		{"surname behind a rank", "Oberstleutnant Linde schwieg.", "Linde=Linde/NE"},
		{"no surname behind a title", "Der Außenminister Frankreichs schwieg.", "Außenminister=Außenminister/NN"},
		{"title behind a title", "Frau Ministerin, wir danken.", "Ministerin=Ministerin/NN"},
		{"city called by a word", "In Essen brennt ein Lager.", "Essen=Essen/NE"},
		{"the word", "Im Essen war Salz.", "Essen=Essen/NN"},
		{"unknown name in the genitive", "Okinawas Gouverneur sprach.", "Okinawas=Okinawa/NE"},
	})
}

func TestForeignNames(t *testing.T) {
	checkRules(t, []rule{
		{"noun that does not agree", "Das 12. Marine Littoral Regiment übt.", "Marine=Marine/NE Regiment=Regiment/NE"},
		{"noun that agrees", "Die Marine Littauens übt.", "Marine=Marine/NN"},
		{"parts of English names", "Das Marine Corps übt.", "Corps=Corps/NE"},
		{"genitive before a noun", "Chinas Marine übt.", "Chinas=China/NE Marine=Marine/NN"},
		{"article before a title", "Der Minister Meier sprach.", "Minister=Minister/NN"},
	})
}

func TestMendNoun(t *testing.T) {
	checkRules(t, []rule{
		{"acronym", "Die UNO schweigt.", "UNO=UNO/NE"},
		{"capitals and small letters", "Das BAAINBw prüft.", "BAAINBw=BAAINBw/NE"},
		{"inclusive spelling is no abbreviation", "Die SoldatInnen klagen.", "SoldatInnen=Soldatin/NN/f"},
		{"house of state", "Der Kreml droht.", "Kreml=Kreml/NE"},
		{"movement with a plural of its own", "Die Taliban herrschen.", "Taliban=Taliban/NE"},
		{"alliance written as a word", "Die Staats- und Regierungschefs der Nato tagten.", "Nato=Nato/NE"},
		{"house of state in the genitive", "Der Sprecher des Pentagons schwieg.", "Pentagons=Pentagon/NE"},
		{"numeral with a capital", "Sieben starben.", "Sieben=sieben/CARD"},
		{"numeral behind a verb", "Es waren Zwanzig.", "Zwanzig=zwanzig/CARD"},
		{"numeral behind an article", "Die Sieben tagten.", "Sieben=Sieben"},
		{"place", "In Essen brennt ein Lager.", "Essen=Essen/NE"},
		{"meal", "Das Essen war kalt.", "Essen=Essen/NN/n"},
		{"place with an article", "Italien und die Niederlande entsandten Schiffe.", "Niederlande=Niederlande/NE"},
		{"town behind its class", "Die Stadt Halle brennt.", "Halle=Halle/NE"},
		{"hall", "Die Halle brennt.", "Halle=Halle/NN/f"},
		{"compound with a place", "Die Senkaku-Inseln sind umstritten.", "Senkaku-Inseln=Senkaku-Inseln/NE"},
		{"compound with an acronym", "Die US-Inseln sind umstritten.", "US-Inseln=US-Insel/NN"},
		{"compound with a noun", "Die Nachbar-Insel ist klein.", "Nachbar-Insel=Nachbar-Insel/NN/f"},
		{"participle at the start", "Basierend auf dem Bericht entschied er.", "Basierend=basierend/ADJD"},
		{"unknown word before a name", "Gestern sprach Snorkpf Peskow.", "Snorkpf=Snorkpf/NE"},
		{"unknown surname with the end of a noun", "Herr Vossberg kam.", "Vossberg=Vossberg/NE"},
		{"noun behind a preposition", "Aus Protest verließ er den Saal.", "Protest=Protest/NN"},
		{"noun behind a genitive", "Japans Anspruch besteht.", "Anspruch=Anspruch/NN"},
		{"new compound behind a preposition", "Er sprach über die Entwicklung von U-Boot-Technik.", "U-Boot-Technik=U-Boot-Technik/NN/f"},
	})
}
