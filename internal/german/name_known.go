package german

import (
	"strings"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// institutions are names that the tables have as nouns, or whose end is one.
var institutions = words(`Pentagon Kreml Hamas Hisbollah Taliban Knesset Duma Interpol Europol Elysée Élysée Reichstag Capitol Kapitol Nato Brexit Mossad Pazifik Atlantik
	Rheinmetall Hensoldt Airbus Thyssenkrupp Lufthansa Telekom Volkswagen Siemens Diehl Boeing Gazprom Rosneft Rostec Saab Leonardo Thales Raytheon Lockheed Huawei`)

// institution knows the name also in the genitive: des Kremls.
func institution(form string) bool {
	return institutions[form] || institutions[strings.TrimSuffix(form, "s")] || weapons[form]
}

// initialisms are common nouns written as capitals, by gender; all others are taken
// for names.
var initialisms = byGender(map[morphology.Gender]string{
	morphology.Masculine: "PKW LKW PC DJ SUV ICE IC IQ MP3-Player CT DAX OB MdB TÜV",
	morphology.Feminine:  "NGO CD DVD DNA DNS RNA SMS KI IT OP EDV AG GmbH PR WM EM UV IP MRT HTML DSGVO MPU USV",
	morphology.Neuter:    "TV GPS AKW KKW HIV AIDS CO2 PDF KZ MG UKW BIP WLAN WC EKG LSD THC TNT FCKW LNG UFO USB",
})

// initialism returns the word without the s of its plural or genitive, and its
// gender: LKWs, TV's.
func initialism(form string) (string, morphology.Gender) {
	for _, ending := range []string{"", "s", "'s", "’s"} {
		if stem, ok := strings.CutSuffix(form, ending); ok && initialisms[stem] != morphology.NoGender {
			return stem, initialisms[stem]
		}
	}
	return "", morphology.NoGender
}

// weapons are names of weapons and vehicles that are no German words.
var weapons = words(`Eurofighter Taurus Iris-T IRIS-T Himars HIMARS Stinger Javelin Tomahawk Mirage Rafale Gripen Abrams Bradley Challenger Leclerc Iskander Kinschal
	Kalibr Shahed Bayraktar Reaper Heron Arrow Meteor Sidewinder Hellfire Harpoon Exocet Aster Mistral Milan Panzerfaust-3 Kalaschnikow Geran Lancet Switchblade
	Oreschnik Zirkon Sarmat Minuteman Trident Typhoon Lightning Chinook Apache Hercules Seahawk Ospray Osprey Globemaster Awacs AWACS`)

// animals are words that armies call their weapons and vehicles: der Leopard 2.
var animals = words(`Leopard Patriot Marder Puma Tornado Gepard Wiesel Boxer Fuchs Dingo Luchs Panther Lynx Biber Keiler Büffel Skorpion Mars Mungo Mantis Skyranger
	Fennek Hermelin Iltis Jaguar Kobra Raptor Habicht Roland Wisent Bison Tiger Dachs Skynex Viper Falke Adler Delfin Duro Eagle Boxers Leoparden`)

// weaponName holds for the name of a weapon that is a common word too, where a
// number follows it (Leopard 2), the kind of weapon stands before it (der
// Schützenpanzer Marder), or the sentence speaks of armed forces.
func (s *sentence) weaponName(i int) bool {
	form := s.form(i)
	if !animals[form] && !animals[strings.TrimSuffix(form, "s")] {
		return false
	}
	if i+1 < len(s.words) && s.words[i+1].Tag == tagger.CARD {
		return true
	}
	for k := range s.words {
		if k == i || !nounTag(s.words[k].Tag) {
			continue
		}
		for _, r := range s.seen[k].readings {
			if r.Class == morphology.Noun && armed[lower(s.a.lastMember(r.Lemma))] {
				return true
			}
		}
	}
	return false
}

// armed are nouns, and ends of nouns, that tell of armed forces.
var armed = words(`panzer schützenpanzer kampfpanzer wehr bundeswehr waffe luftwaffe armee heer marine staffel flugabwehr flugabwehrsystem rakete lenkwaffe lenkflugkörper marschflugkörper
	brigade bataillon kompanie hubschrauber kampfjet kampfflugzeug jet jagdbomber flieger geschwader truppe streitkraft luftraum batterie munition haubitze drohne rüstung front
	luftverteidigung flugabwehrkanone radpanzer spähpanzer bergepanzer brückenlegepanzer minenräumpanzer division regiment manöver gefecht`)

func (a *Analyser) lastMember(lemma string) string {
	if ms := a.Split(lemma); len(ms) > 0 {
		return ms[len(ms)-1].Lemma
	}
	return lemma
}

// titles stand without an article of their own before a surname: Frau Klein, Major
// Sommer.
var titles = words(`Herr Herrn Frau Fräulein Doktor Professor Professorin Dr. Prof. Präsident Präsidentin Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin Premier Premierminister
	Premierministerin Minister Ministerin Außenminister Außenministerin Verteidigungsminister Verteidigungsministerin Innenminister Innenministerin Finanzminister Finanzministerin
	Wirtschaftsminister Wirtschaftsministerin Senator Senatorin Richter Richterin Staatsanwalt Botschafter Botschafterin General Generalin Generalmajor Generalleutnant Brigadegeneral
	Admiral Konteradmiral Vizeadmiral Flottillenadmiral Oberst Oberstleutnant Major Hauptmann Oberleutnant Leutnant Feldwebel Oberfeldwebel Hauptfeldwebel Stabsfeldwebel
	Unteroffizier Gefreiter Obergefreiter Fregattenkapitän Korvettenkapitän Kapitän Kapitänleutnant Kommandeur Oberbürgermeister Oberbürgermeisterin Bürgermeister Bürgermeisterin
	Ministerpräsident Ministerpräsidentin Staatssekretär Staatssekretärin Kommissar Kommissarin Papst Bischof Erzbischof Kardinal Kaiser Kaiserin König Königin Prinz Prinzessin Graf
	Gräfin Fürst Fürstin Herzog Herzogin Marschall Feldmarschall Pater Schwester Pfarrer Trainer Kanzlerkandidat Generalsekretär Generalsekretärin Sprecher Sprecherin Abgeordneter`)

// afterTitle marks a surname that is a common word: Oberstleutnant Linde, der
// Abgeordnete Stark. Not Frau Ministerin.
func (s *sentence) afterTitle(i int) {
	if i == 0 || !titles[s.form(i-1)] || s.words[i-1].Tag != tagger.NN || titles[s.form(i)] || !capitalised(s.form(i)) || s.tokens[i].Kind != WordToken {
		return
	}
	switch s.words[i].Tag {
	case tagger.NN, tagger.ADJD, tagger.ADJA, tagger.ADV, tagger.VVFIN, tagger.VVIMP:
		if s.seen[i].guessed && s.a.lexicalHead(s.form(i)) || strings.Contains(s.form(i), "-") {
			return
		}
		s.words[i].Tag = tagger.NE
	}
}

// lexicalHead reports whether the word is a compound whose head is in the lexicon:
// a noun somebody has made up, hardly a surname.
func (a *Analyser) lexicalHead(form string) bool {
	start, head := a.headOf(form)
	return start > 0 && a.hasLexicalNoun(head, "")
}
