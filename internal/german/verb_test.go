package german_test

import "testing"

func TestParticleJoins(t *testing.T) {
	checkRules(t, []rule{
		{"end of the sentence", "Der Minister kündigt den Vertrag an.", "kündigt=ankündigen/VVFIN an=an/PTKVZ"},
		{"no particle", "Der Minister kündigt den Vertrag.", "kündigt=kündigen/VVFIN"},
		{"preposition is no particle", "Die Partei setzt auf Abrüstung.", "setzt=setzen auf=auf/APPR"},
		{"preposition before its noun", "Der Minister trat vor die Presse.", "trat=treten vor=vor/APPR"},
		{"before und", "Der Konvoi bricht auf und rollt nach Süden.", "bricht=aufbrechen rollt=rollen nach=nach/APPR"},
		{"before a comma", "Die Menge wartete ab, wie der Rat entscheidet.", "wartete=abwarten entscheidet=entscheiden"},
		{"before a semicolon", "Der Botschafter reiste ab; er schwieg.", "reiste=abreisen schwieg=schweigen"},
		{"not across a semicolon", "Der Feind rückte nach Norden; der Rest blieb zurück.", "rückte=rücken blieb=zurückbleiben"},
		{"article that is a particle too", "Die Marine setzt ein U-Boot ein.", "setzt=einsetzen"},
		{"infinitive marker that is a particle too", "Die Lage spitzt sich weiter zu.", "spitzt=zuspitzen zu=zu/PTKVZ"},
		{"across a relative clause", "Die Stadt gibt das Gelände, das lange gesperrt war, wieder frei.", "gibt=freigeben gesperrt=sperren"},
		{"nearest verb with which it makes one", "Er hat die Absicht zu gehen, und stellt seine Reise zurück.", "hat=haben stellt=zurückstellen"},
		{"two particles, two verbs", "Die Truppe zieht sich zurück; die Stadt atmet auf.", "zieht=zurückziehen atmet=aufatmen"},
		{"imperative", "Gib nicht auf!", "Gib=aufgeben"},
		{"vorhaben is the one verb with haben", "Der Rat hat heute eine Reise vor.", "hat=vorhaben"},
		{"haben takes no other particle", "Die Regierung hat vor der Wahl geschwiegen.", "hat=haben vor=vor/APPR"},
		{"noun written small", "Die Firma gab die Pläne preis.", "gab=preisgeben"},
		{"noun of the same form", "Der Preis sinkt.", "Preis=Preis/NN sinkt=sinken"},
		{"statt at the end", "Die Wahl findet im Mai statt.", "findet=stattfinden"},
		{"statt at the start", "Statt Waffen liefert er Geld.", "liefert=liefern Statt=statt/APPR"},
		{"behind a dative object", "Das kommt den Bürgern entgegen.", "kommt=entgegenkommen"},
		{"the particle's tag is mended", "Der Vertrag schreibt die Kontrolle fest.", "fest=fest/PTKVZ schreibt=festschreiben"},
		{"speech before its verb", "Die Lage sei ernst, teilte die Behörde mit.", "teilte=mitteilen"},
		{"inside quotation marks", "„Wir geben nicht auf“, sagte er.", "geben=aufgeben sagte=sagen"},
		{"before closing marks with a clause before it", "„Wer einen von uns angreift, greift uns alle an“, sagte er.", "greift=angreifen angreift=angreifen"},
	})
}

func TestParticlesFarther(t *testing.T) {
	checkRules(t, []rule{
		{"adjective that the lexicon joins", "Der Rat stellt klar, dass die Frist gilt.", "stellt=klarstellen"},
		{"adjective that it does not", "Er fühlt sich krank.", "fühlt=fühlen krank=krank/ADJD"},
		{"adjective as a particle", "Der Streik legte den Hafen lahm.", "legte=lahmlegen lahm=lahm/PTKVZ"},
		{"adjective behind a comma", "Die Firma stellte Drohnen her, alle lahm.", "lahm=lahm/ADJD stellte=herstellen"},
		{"first in the sentence", "Hinzu kommen hohe Kosten.", "Hinzu=hinzu/PTKVZ kommen=hinzukommen"},
		{"preposition first in the sentence", "Auf dem Platz standen Panzer.", "Auf=auf/APPR standen=stehen"},
		{"adverb first in the sentence", "Fest steht, dass die Brücke zerstört ist.", "steht=feststehen"},
		{"verb that looks like an infinitive", "Wir lehnen Kompromisse ab.", "lehnen=ablehnen/VVFIN"},
		{"verb that looks like an adjective", "Wir weisen Vorwürfe zurück.", "weisen=zurückweisen/VVFIN"},
		{"the clause has its verb", "Er sagt kluge Worte dagegen.", "sagt=sagen kluge=klug/ADJA"},
		{"inseparable verb", "Er unterhielt sich und ging unter.", "unterhielt=unterhalten ging=untergehen"},
	})
}

func TestVerbForms(t *testing.T) {
	checkRules(t, []rule{
		{"zu inside", "Er ruft dazu auf, die Waffen niederzulegen.", "niederzulegen=niederlegen/VVIZU ruft=aufrufen"},
		{"zu before", "Sie drohen, das Land zu verlassen.", "verlassen=verlassen/VVINF"},
		{"participle", "Die Wehrpflicht ist ausgesetzt worden.", "ausgesetzt=aussetzen/VVPP worden=werden/VAPP"},
		{"strong past", "Der Präsident unterschrieb das Gesetz.", "unterschrieb=unterschreiben/VVFIN"},
		{"usual verb before a rare one", "Die Truppen griffen an.", "griffen=angreifen"},
		{"participle before a finite form of another verb", "Die Kiefer wurde gefällt.", "gefällt=fällen/VVPP"},
		{"finite form before the participle of another verb", "Der Plan gefällt dem Minister.", "gefällt=gefallen/VVFIN"},
		{"modal", "Die Union möchte das Embargo verhängen.", "möchte=mögen/VMFIN verhängen=verhängen"},
		{"auxiliary", "Es wäre ein Fehler gewesen.", "wäre=sein/VAFIN gewesen=sein/VAPP"},
		{"unknown verb", "Sie wollen die Lage snorken.", "snorken=snorken"},
	})
}

func TestParticiple(t *testing.T) {
	tests := []struct {
		name, adjective, verb string
		past, ok              bool
	}{
		{"past", "untermauert", "untermauern", true, true},
		{"present", "drohend", "drohen", false, true},
		{"the usual verb", "gefallen", "fallen", true, true},
		{"no participle", "klein", "", false, false},
	}
	a := analyser(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			verb, past, ok := a.Participle(tt.adjective)
			if verb != tt.verb || past != tt.past || ok != tt.ok {
				t.Errorf("Participle(%q) = %q, %v, %v, want %q, %v, %v", tt.adjective, verb, past, ok, tt.verb, tt.past, tt.ok)
			}
		})
	}
}

func TestIsVerb(t *testing.T) {
	a := analyser(t)
	for word, want := range map[string]bool{"abschrecken": true, "gehen": true, "ging": false, "Haus": false} {
		if got := a.IsVerb(word); got != want {
			t.Errorf("IsVerb(%q) = %v, want %v", word, got, want)
		}
	}
}

func TestParticleRules(t *testing.T) {
	checkRules(t, []rule{
		{"twins belong to no verb", "Er ging vor der Tür auf und ab.", "ging=gehen"},
		{"one particle of two verbs", "Helfer luden und packten Kisten aus.", "luden=ausladen packten=auspacken"},
		{"verb of a relative clause takes none", "Man tauschte die Männer, deren Namen geheim blieben, aus.", "tauschte=austauschen blieben=bleiben"},
		{"productive particle", "Der Streit schwelt weiter.", "schwelt=weiterschwelen"},
		{"particle before wie", "Sie lehnen Eide ab wie jeden Kriegsdienst.", "lehnen=ablehnen"},
		{"preposition with its pair", "Der Hund ging mit und ohne Leine.", "ging=gehen"},
		{"shortened verb", "Kein Schiff konnte ein- oder auslaufen.", "ein-=einlaufen auslaufen=auslaufen"},
		{"zu inside a verb no table has", "Die Koalition droht auseinanderzubrechen.", "auseinanderzubrechen=auseinanderbrechen/VVIZU"},
		{"weak verb nobody knows", "Das Wasser gluckert.", "gluckert=gluckern/VVFIN"},
		{"participle with haben", "Der Verband hatte das immer bestritten.", "bestritten=bestreiten/VVPP"},
	})
}
