package german_test

import "testing"

// TestArticleDecides has nouns whose gender only the words before them show.
func TestArticleDecides(t *testing.T) {
	checkRules(t, []rule{
		{"masculine", "Der Band erscheint im Herbst.", "Band=Band/NN/m/Bände"},
		{"feminine", "Die Band spielt in Berlin.", "Band=Band/NN/f/Bands"},
		{"neuter", "Das Band verbindet die Staaten.", "Band=Band/NN/n/Bänder"},
		{"person", "Der Tor glaubte dem Feind.", "Tor=Tor/NN/m/Toren"},
		{"thing", "Die Arbeiter gingen durch das Tor.", "Tor=Tor/NN/n/Tore"},
		{"tax", "Die Steuer steigt.", "Steuer=Steuer/NN/f/Steuern"},
		{"wheel", "Das Steuer klemmt.", "Steuer=Steuer/NN/n/Steuer"},
		{"heir", "Der Erbe schweigt.", "Erbe=Erbe/NN/m/Erben"},
		{"inheritance", "Das Erbe belastet die Partei.", "Erbe=Erbe/NN/n/-"},
		{"wage", "Der Verdienst sinkt.", "Verdienst=Verdienst/NN/m"},
		{"merit", "Das Verdienst der Diplomaten ist groß.", "Verdienst=Verdienst/NN/n"},
		{"possessive without ending is no feminine", "Ihr Steuer klemmt.", "Steuer=Steuer/NN/n"},
		{"possessive with ending is feminine", "Ihre Band spielt.", "Band=Band/NN/f"},
		{"demonstrative", "Dieses Erbe belastet die Partei.", "Erbe=Erbe/NN/n"},
		{"demonstrative, masculine", "Dieser Erbe schweigt.", "Erbe=Erbe/NN/m"},
	})
}

// TestPrepositionDecides has forms of the article that leave two genders, of
// which the case of the preposition takes one.
func TestPrepositionDecides(t *testing.T) {
	checkRules(t, []rule{
		{"der without preposition", "Der See liegt im Norden.", "See=See/NN/m"},
		{"der behind a dative", "Die Schiffe liegen auf der See.", "See=See/NN/f"},
		{"der behind von", "Sie stieg von der Leiter.", "Leiter=Leiter/NN/f/Leitern"},
		{"der behind mit", "Er sprach mit der Band.", "Band=Band/NN/f"},
		{"adjective behind a preposition", "Auf hoher See kreuzen Schiffe.", "See=See/NN/f"},
		{"contraction with dem", "Die Marine sucht im See nach Wracks.", "See=See/NN/m"},
		{"contraction with der", "Die Flotte fährt zur See.", "See=See/NN/f"},
		{"contraction with das", "Er griff ins Steuer.", "Steuer=Steuer/NN/n"},
		{"contraction before an adjective", "Am kleinen See lagern Truppen.", "See=See/NN/m"},
		{"accusative of durch", "Durch den neuen Leiter fließt Strom.", "Leiter=Leiter/NN/m"},
	})
}

// TestNumberDecides has adjectival nouns, in which only the number before them
// tells a woman from several people.
func TestNumberDecides(t *testing.T) {
	checkRules(t, []rule{
		{"singular article", "Die Tote wurde geborgen.", "Tote=Tote/NN/f"},
		{"plural determiner", "Viele Tote wurden geborgen.", "Tote=Tote/NN/m"},
		{"several", "Einige Verletzte wurden geborgen.", "Verletzte=Verletzte/NN/m"},
		{"number", "Im Lager starben 250 Gefangene.", "Gefangene=Gefangene/NN/m"},
		{"number word", "Fünf Verletzte liegen im Krankenhaus.", "Verletzte=Verletzte/NN/m"},
		{"mixed declension", "Ein Toter wurde geborgen.", "Toter=Tote/NN/m"},
		{"feminine article", "Eine Verbündete half.", "Verbündete=Verbündete/NN/f"},
		{"year before a singular", "Im Mai 2023 Bank und Post zu schließen, war ein Fehler.", "Bank=Bank/NN/f"},
	})
}

// TestInsidePhrase has words between article and noun that the search for the
// article must pass, and some at which it must stop.
func TestInsidePhrase(t *testing.T) {
	checkRules(t, []rule{
		{"adverb before an adjective", "Das noch immer neue Steuer klemmt.", "Steuer=Steuer/NN/n"},
		{"comma between adjectives", "Auf der offenen, kalten See kreuzen Schiffe.", "See=See/NN/f"},
		{"conjunction between adjectives", "Auf der rauen und kalten See kreuzen Schiffe.", "See=See/NN/f"},
		{"indefinite pronoun goes on", "Der eine Erbe schweigt.", "Erbe=Erbe/NN/m"},
	})
}
