package german_test

import "testing"

func TestAdjectiveLemma(t *testing.T) {
	checkRules(t, []rule{
		{"only before nouns", "Der innere Kreis berät.", "innere=inner~innere/ADJA"},
		{"only before nouns, other ending", "Auf der mittleren Ebene herrscht Ruhe.", "mittleren=mittler~mittlere/ADJA"},
		{"comparative of its own", "Weitere Panzer folgten.", "Weitere=weit~weitere/ADJA"},
		{"superlative of its own", "Die nächsten Schritte sind offen.", "nächsten=nah~nächste/ADJA"},
		{"comparative of another", "Höhere Zölle drohen.", "Höhere=hoch/ADJA"},
		{"superlative of another", "Die klügste Lösung fehlt.", "klügste=klug/ADJA"},
		{"irregular stem", "Ein hoher Offizier sprach.", "hoher=hoch/ADJA"},
		{"lost e", "Die teuren Systeme fehlen.", "teuren=teuer/ADJA"},
		{"past participle stays", "Die geplante Reform stockt.", "geplante=geplant/ADJA"},
		{"present participle stays", "Die drohende Niederlage schreckt ab.", "drohende=drohend/ADJA"},
		{"ordinal keeps its full stop", "Der 3. Tag beginnt.", "3.=3./ADJA"},
		{"unknown loses its ending", "Eine kryptofaschistoide Gruppe droht.", "kryptofaschistoide=kryptofaschistoid/ADJA"},
		{"unknown at the start is written small", "Blorpige Schiffe sanken.", "Blorpige=blorpig"},
		{"unknown participle behind a member", "Die raketengestützte Abwehr wirkt.", "raketengestützte=raketengestützt/ADJA"},
	})
}

func TestClosedClasses(t *testing.T) {
	checkRules(t, []rule{
		{"definite article", "Das Heer floh mit den Waffen.", "Das=der den=der"},
		{"relative pronoun", "Das Heer, dessen Führung floh, zerfiel.", "dessen=der"},
		{"dieser is no article", "Diese Lage bleibt.", "Diese=dieser"},
		{"indefinite article", "Er sprach mit einer Zeitung.", "einer=ein"},
		{"kein", "Keine Brücke steht.", "Keine=kein"},
		{"possessive", "Ihre Armee siegte.", "Ihre=ihr"},
		{"unser loses its ending", "Unsere Partner helfen.", "Unsere=unser"},
		{"euer loses its e", "Eure Kinder fehlen.", "Eure=euer"},
		{"jeder", "Jedes Land zahlt.", "Jedes=jeder"},
		{"einige", "Er sprach mit einigen Ländern.", "einigen=einige"},
		{"alle", "Er sprach mit allen Beteiligten.", "allen=alle"},
		{"contraction", "Zum Schutz der Grenze kamen sie.", "Zum=zu"},
		{"contraction with das", "Ans Ufer kamen Boote.", "Ans=an"},
		{"preposition stays", "Sie kamen zu Fuß.", "zu=zu"},
		{"reflexive pronoun", "Wir wehren uns.", "uns=sich"},
		{"adverb at the start", "Deshalb wartet er.", "Deshalb=deshalb"},
		{"name in the genitive", "Frankreichs Heer wächst.", "Frankreichs=Frankreich/NE"},
		{"name with an s of its own", "Paris schweigt.", "Paris=Paris/NE"},
	})
}
