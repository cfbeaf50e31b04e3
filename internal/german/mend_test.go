package german_test

import "testing"

func TestMendCapital(t *testing.T) {
	checkRules(t, []rule{
		{"adjective that is a noun", "Drei Freiwillige meldeten sich.", "Freiwillige=Freiwillige/NN/m"},
		{"infinitive that is a noun", "Das Vertrauen schwindet.", "Vertrauen=Vertrauen/NN/n"},
		{"a noun follows", "Die Nationale Sicherheitsstrategie liegt vor.", "Nationale=national/ADJA liegt=vorliegen"},
		{"participle that is a noun", "Es gab mehrere Verwundete.", "Verwundete=Verwundete/NN/m"},
		{"new compound before a name", "Gestern sprach Kremlsprecher Peskow.", "Kremlsprecher=Kremlsprecher/NN Peskow=Peskow/NE"},
		{"neuter thing", "Er hat nichts Neues vor.", "hat=vorhaben Neues=Neue/NN/n"},
	})
}

func TestMendStart(t *testing.T) {
	checkRules(t, []rule{
		{"noun before its verb", "Schweigen ist keine Antwort.", "Schweigen=Schweigen/NN"},
		{"noun before a modal", "Wegschauen darf keiner.", "Wegschauen=Wegschauen/NN"},
		{"modal before its pronoun", "Muss sie gehen?", "Muss=müssen/VMFIN"},
		{"verb before its pronoun", "Kommt er heute?", "Kommt=kommen/VVFIN"},
		{"verb of an order", "Rufen Sie an!", "Rufen=anrufen/VVFIN"},
		{"behind a quotation mark", "„Schweigen ist keine Lösung“, sagte er.", "Schweigen=Schweigen/NN"},
		{"condition", "Kommt der Winter, frieren die Soldaten.", "Kommt=kommen/VVFIN Winter=Winter/NN"},
		{"behind a colon", "Er sagte: Kommt der Winter, frieren sie.", "Kommt=kommen/VVFIN"},
		{"participle at the start", "Gestützt auf Berichte klagte er.", "Gestützt=stützen"},
	})
}

func TestMendInfinitive(t *testing.T) {
	checkRules(t, []rule{
		{"before werden", "Es heißt, dass er die Lage überlegen werde.", "überlegen=überlegen/VVINF"},
		{"adjective without a modal", "Die Gegner sind überlegen.", "überlegen=überlegen/ADJD"},
		{"before a modal", "Er sagt, dass die Parteien sich einigen müssen.", "einigen=einigen/VVINF"},
		{"modal far before", "Sie möchten sich einigen.", "einigen=einigen/VVINF"},
		{"pronoun without a modal", "Er sprach mit einigen.", "einigen=einige"},
		{"modal of another clause", "Sie wollen, dass er mit einigen spricht.", "einigen=einige"},
	})
}

func TestMendAdverb(t *testing.T) {
	checkRules(t, []rule{
		{"ending -falls", "Die Reform kam keinesfalls voran.", "keinesfalls=keinesfalls/ADV"},
		{"ending -wärts, never seen", "Die Truppe zog dorfwärts.", "dorfwärts=dorfwärts/ADV"},
		{"ending -seits, never seen", "Der Plan wurde kanzlerseits geprüft.", "kanzlerseits=kanzlerseits/ADV"},
		{"adjective with such an ending", "Der jahrelange Krieg endet.", "jahrelange=jahrelang/ADJA"},
		{"lange", "Der Krieg dauert schon lange.", "lange=lange/ADV"},
		{"lange before a participle", "Der Rat hat zu lange gezögert.", "lange=lange/ADV"},
		{"lange in a relative clause", "Sie gibt das Gelände, das lange gesperrt war, frei.", "lange=lange/ADV"},
		{"lange before a noun", "Der lange Krieg endet.", "lange=lang/ADJA"},
	})
}

func TestMendParticiple(t *testing.T) {
	checkRules(t, []rule{
		{"free participle", "Er zeigte sich enttäuscht.", "enttäuscht=enttäuscht/ADJD"},
		{"free participle before a clause", "Er sah sich gezwungen, das Gebiet zu räumen.", "gezwungen=gezwungen/ADJD"},
		{"participle of the passive", "Er wurde enttäuscht.", "enttäuscht=enttäuschen/VVPP"},
		{"participle of the perfect", "Er hat die Wähler enttäuscht.", "enttäuscht=enttäuschen/VVPP"},
		{"before another participle", "Das Radar wurde gezielt ausgeschaltet.", "ausgeschaltet=ausschalten gezielt=gezielt"},
		{"auxiliary shared behind und", "Die Drohne zielte auf das Lager und hat getroffen.", "getroffen=treffen/VVPP"},
		{"auxiliary behind und", "Die Firma prüft, ob ein Teil der Fertigung gekauft und nach Indien verlagert wird.", "verlagert=verlagern/VVPP"},
		{"passive with an adjective of the form", "Die Kontrolle wird verschärft.", "verschärft=verschärfen/VVPP"},
		{"passive in the subordinate clause", "Er sagt, dass die Kontrolle verschärft wurde.", "verschärft=verschärfen/VVPP"},
		{"adjective of a rare verb", "Das Urteil ist gerecht.", "gerecht=gerecht/ADJD"},
		{"participle of a usual verb", "Das Abkommen wurde geschlossen.", "geschlossen=schließen/VVPP"},
		{"the same as an adverb", "Die Abgeordneten stimmten geschlossen ab.", "geschlossen=geschlossen/ADJD stimmten=abstimmen"},
		{"foreign word", "Er wahrt den Status quo.", "quo=quo/FM Status=Status/NN"},
	})
}

func TestMendAttribute(t *testing.T) {
	checkRules(t, []rule{
		{"preterite behind a pronoun", "Er verurteilte Demonstranten.", "verurteilte=verurteilen/VVFIN"},
		{"preterite behind a name", "Kanada verhängte Strafzölle auf Stahl und löste einen Streit aus.", "verhängte=verhängen/VVFIN löste=auslösen"},
		{"preterite behind its subject", "Der Minister verurteilte Demonstranten und lobte Polizisten.", "verurteilte=verurteilen/VVFIN"},
		{"participle in a subordinate clause", "Er sagte, dass der Minister verurteilte Demonstranten und Spione traf.", "verurteilte=verurteilt/ADJA"},
		{"participle whose noun has its verb", "Das nach Plänen von Semper errichtete Opernhaus brannte ab.", "errichtete=errichtet/ADJA"},
		{"participle before a dative plural", "Es gab Kämpfe zwischen Truppen und bewaffneten Stämmen.", "bewaffneten=bewaffnet/ADJA"},
		{"two verbs joined", "Sie errichteten Sperren und warfen Steine.", "errichteten=errichten/VVFIN"},
		{"pairs of conjunctions", "Weder kam der Minister noch schickte er Beamte.", "noch=noch/KON"},
		{"present participle with zu", "Die noch zu klärenden Fragen drängen.", "zu=zu/PTKZU"},
		{"preterite like a participle", "Die Ultimaten verstrichen ohne Folgen.", "verstrichen=verstreichen/VVFIN"},
	})
}
