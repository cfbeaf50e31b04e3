package german_test

import (
	"fmt"
	"strings"
	"testing"

	"wort/internal/german"
)

func analyser(t testing.TB) *german.Analyser {
	t.Helper()
	tables, err := german.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return german.NewAnalyser(tables)
}

// analysed returns "form=lemma" for each word of the sentence that is asked for.
func analysed(a *german.Analyser, text string) map[string]german.Word {
	out := map[string]german.Word{}
	a.Analyse(text, func(_ german.Sentence, ws []german.Word) {
		for _, w := range ws {
			out[text[w.Start:w.End]] = w
		}
	})
	return out
}

func TestLemmas(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // form=lemma, separated by blanks
	}{
		{"particle at the end of the clause", "Die Gespräche fanden gestern in Genf statt.", "fanden=stattfinden statt=statt Gespräche=Gespräch"},
		{"zu inside the infinitive", "Sie versuchten, Gefangene auszutauschen.", "auszutauschen=austauschen Gefangene=Gefangene"},
		{"particle behind a pronominal adverb", "Das Abkommen zielt darauf ab, die Lage zu beruhigen.", "zielt=abzielen beruhigen=beruhigen"},
		{"particle before an apposition", "Das Land strebt eine Führungsrolle an, ein gewagter Schritt.", "strebt=anstreben"},
		{"dabei is no particle", "Er ist bei den Gesprächen dabei.", "ist=sein"},
		{"unter is inseparable in unterhalten", "Das Land unterhält enge Beziehungen zu Japan.", "unterhält=unterhalten"},
		{"überein is separable", "Beide Seiten kamen überein, die Gespräche fortzusetzen.", "kamen=übereinkommen fortzusetzen=fortsetzen"},
		{"strong verb with inseparable prefix", "Der Minister unterstrich die Bedeutung.", "unterstrich=unterstreichen"},
		{"particle after an inserted clause", "Sie lehnten den Vorschlag, den er vorgelegt hatte, ab.", "lehnten=ablehnen vorgelegt=vorlegen"},
		{"separable verb in a subordinate clause", "Es heißt, dass der Gipfel im Mai stattfindet.", "stattfindet=stattfinden"},
		{"participle of a separable verb", "Die Stadt wurde in der Nacht angegriffen.", "angegriffen=angreifen"},
		{"participle of an equipped thing", "Die Truppe ist mit Drohnen ausgestattet worden.", "ausgestattet=ausstatten"},
		{"participle before a noun", "Die erweiterte Abschreckung bleibt wichtig.", "erweiterte=erweitert Abschreckung=Abschreckung"},
		{"first truncated member", "Die Außen- und Verteidigungsminister trafen sich.", "Außen-=Außenminister Verteidigungsminister=Verteidigungsminister"},
		{"three truncated members", "Luft-, See- und Landstreitkräfte üben.", "Luft-=Luftstreitkräfte See-=Seestreitkräfte Landstreitkräfte=Landstreitkräfte"},
		{"truncated second member", "Waffenlieferungen und -exporte wurden gestoppt.", "-exporte=Waffenexport"},
		{"weak noun", "Er traf die Soldaten.", "Soldaten=Soldat"},
		{"adjectival noun", "Der Schutz der Verbündeten hat Vorrang.", "Verbündeten=Verbündete"},
		{"strong adjectival noun", "Ein Abgeordneter widersprach.", "Abgeordneter=Abgeordnete"},
		{"plural-only noun", "Die Streitkräfte zogen ab.", "Streitkräfte=Streitkräfte zogen=abziehen"},
		{"foreign plural", "Zwei Memoranden und mehrere Vetos lagen vor.", "Memoranden=Memorandum Vetos=Veto lagen=vorliegen"},
		{"neuter in -ium", "Die Ministerien schweigen.", "Ministerien=Ministerium schweigen=schweigen"},
		{"nominalised infinitive", "Das Treffen dauerte drei Stunden.", "Treffen=Treffen"},
		{"comparative and superlative", "Es ist die größte und teuerste Übung, größer als alle anderen.", "größte=groß teuerste=teuer größer=groß"},
		{"hyphen compound", "Die US-Streitkräfte verlegen ein Artillerie-Regiment.", "US-Streitkräfte=US-Streitkräfte Artillerie-Regiment=Artillerie-Regiment"},
		{"sentence start with a participle", "Basierend auf dem Bericht entschied der Rat.", "Basierend=basierend"},
		{"sentence start with a verb", "Liefern wir Waffen, verlieren wir Zeit.", "Liefern=liefern"},
		{"gerecht werden", "Sie wollen den Anforderungen gerecht werden.", "gerecht=gerecht"},
		{"hidden verb before its particle", "Wir weisen Ansprüche zurück.", "weisen=zurückweisen"},
		{"particle that begins the sentence", "Hinzu kommt, dass die Zeit drängt.", "kommt=hinzukommen"},
		{"particle fehl", "Der Angriff schlug fehl.", "schlug=fehlschlagen"},
		{"double prefix", "Sie wollen den Druck aufrechterhalten.", "aufrechterhalten=aufrechterhalten"},
		{"infinitive before werden", "Es heißt, dass er Truppen nach Litauen verlegen werde.", "verlegen=verlegen"},
		{"infinitive that is an adjective too", "Er könnte seine Truppen verlegen.", "verlegen=verlegen"},
		{"infinitive that is an article too", "Er will das Land einen.", "einen=einen"},
		{"reflexive infinitive", "Sie konnten sich einigen.", "einigen=einigen"},
		{"no verb across a comma", "Er gab zu Protokoll, er sei zufrieden.", "gab=geben zufrieden=zufrieden"},
		{"own comparative", "Es gibt weitere Systeme mittlerer Reichweite.", "weitere=weit mittlerer=mittler"},
		{"agency line", "BERLIN (dpa) - Die Bundesregierung schweigt.", "Bundesregierung=Bundesregierung"},
		{"nominalised infinitive begins", "Wegschauen ist keine Lösung.", "Wegschauen=Wegschauen"},
		{"noun begins a headline", "Zahlen im Überblick", "Zahlen=Zahl"},
		{"modal begins a question", "Soll ich gehen?", "Soll=sollen"},
		{"plural of Recht", "Die Kontrollrechte fehlen.", "Kontrollrechte=Kontrollrecht"},
		{"short truncated member", "Der Handel im In- und Ausland wächst.", "In-=Inland"},
		{"person of an age", "Der 27-Jährige überlebte.", "27-Jährige=27-Jährige"},
		{"unknown compound begins", "Kremlsprecher Peskow sprach.", "Kremlsprecher=Kremlsprecher"},
		{"inseparable participle", "Das Embargo wurde umgangen.", "umgangen=umgehen"},
		{"adjective as a particle", "Der Angriff legte die Klinik lahm.", "legte=lahmlegen"},
		{"Swiss spelling at the start", "Grosse Verbände üben.", "Grosse=groß"},
		{"Swiss spelling", "Die Aussenminister tagten.", "Aussenminister=Außenminister"},
		{"old accusative of a compound never seen", "Die Drohnenabwehrkapazität wächst.", "Drohnenabwehrkapazität=Drohnenabwehrkapazität"},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := analysed(a, tt.text)
			for _, pair := range strings.Fields(tt.want) {
				form, lemma, _ := strings.Cut(pair, "=")
				if w, ok := got[form]; !ok || w.Lemma != lemma {
					t.Errorf("%q: lemma of %q = %q (%v), want %q", tt.text, form, w.Lemma, w.Tag, lemma)
				}
			}
		})
	}
}

func TestGenderAndPlural(t *testing.T) {
	tests := []struct{ name, text, form, want string }{
		{"article decides: masculine", "Der See liegt im Norden.", "See", "See m Seen"},
		{"article decides: feminine", "Die Fischer fahren auf die See hinaus.", "See", "See f Seen"},
		{"head of the compound", "Das Raketenabwehrsystem ist neu.", "Raketenabwehrsystem", "Raketenabwehrsystem n Raketenabwehrsysteme"},
		{"unknown compound", "Die Gegenhyperschallwaffe fehlt.", "Gegenhyperschallwaffe", "Gegenhyperschallwaffe f Gegenhyperschallwaffen"},
		{"foreign plural", "Ein Memorandum wurde unterzeichnet.", "Memorandum", "Memorandum n Memoranden"},
		{"plural only", "Die Streitkräfte sind bereit.", "Streitkräfte", "Streitkräfte pl "},
		{"form decides between homographs", "Er sprach von höheren Gehältern.", "Gehältern", "Gehalt n Gehälter"},
		{"plural determiner", "Viele Jugendliche kamen.", "Jugendliche", "Jugendliche m Jugendlichen"},
		{"the plural of the text", "Die Bänke sind leer.", "Bänke", "Bank f Bänke"},
		{"dative plural", "Er sprach mit Politikern.", "Politikern", "Politiker m Politiker"},
		{"adjectival noun, feminine", "Die Abgeordnete Müller sprach.", "Abgeordnete", "Abgeordnete f Abgeordneten"},
		{"rare plural of a feminine noun", "Die Abrüstung kommt voran.", "Abrüstung", "Abrüstung f Abrüstungen"},
		{"no plural in use", "Der Handel blüht.", "Handel", "Handel m "},
		{"the text shows a plural", "Die Verteidigungsfähigkeiten wachsen.", "Verteidigungsfähigkeiten", "Verteidigungsfähigkeit f Verteidigungsfähigkeiten"},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := analysed(a, tt.text)[tt.form]
			g := german.GenderName(w.Gender)
			if w.PluralOnly {
				g = "pl"
			}
			plural := ""
			if len(w.Plurals) > 0 {
				plural = w.Plurals[0]
			}
			if got := fmt.Sprintf("%s %s %s", w.Lemma, g, plural); got != tt.want {
				t.Errorf("%q: %q = %q, want %q", tt.text, tt.form, got, tt.want)
			}
		})
	}
}

func TestNamesSetApart(t *testing.T) {
	tests := []struct {
		text  string
		names string // forms that must be names
		nouns string // forms that must be nouns
	}{
		{"Verteidigungsminister Lloyd Austin traf General Pat Ryder im Pentagon.", "Lloyd Austin Pat Ryder Pentagon", "Verteidigungsminister General"},
		{"Die Vereinigten Staaten und die Vereinten Nationen schwiegen.", "Vereinigten Staaten Vereinten Nationen", ""},
		{"Japans Verfassung verbietet den Krieg.", "Japans", "Verfassung Krieg"},
		{"Das kommunistische China baut Schiffe im Ostchinesischen Meer.", "China Meer", "Schiffe"},
		{"Ursula von der Leyen reiste, und Präsident Donald Trump sprach.", "Ursula Leyen Donald Trump", "Präsident"},
		{"Das BMVg und der Kreml schweigen zu den Senkaku-Inseln.", "BMVg Kreml Senkaku-Inseln", ""},
		{"Japans Anspruch besteht, die Kraft fehlt.", "Japans", "Anspruch Kraft"},
		{"Die Hamas feuerte Raketen ab.", "Hamas", "Raketen"},
		{"Die NATO und die EU berieten in Brüssel.", "NATO EU Brüssel", ""},
	}
	a := analyser(t)
	for _, tt := range tests {
		got := analysed(a, tt.text)
		for _, form := range strings.Fields(tt.names) {
			if u := got[form].UPOS(); u != "PROPN" {
				t.Errorf("%q: %q is %s, want PROPN", tt.text, form, u)
			}
		}
		for _, form := range strings.Fields(tt.nouns) {
			if u := got[form].UPOS(); u != "NOUN" {
				t.Errorf("%q: %q is %s, want NOUN", tt.text, form, u)
			}
		}
	}
}
