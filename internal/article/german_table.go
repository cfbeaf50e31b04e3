package article

import (
	"strings"
	"sync"
)

// tongues are the function words of German and then of the languages it is told from. A word that several share counts for each.
var tongues = [...]string{
	// German
	`der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird werden wurde wurden hat haben
	hatte hatten mit von vom zu zum zur auf für fuer im in an am bei beim nach aus über ueber unter vor als auch sich dass daß wie es er sie
	wir ich ihr ihre ihren seine seinen seiner sein noch nur schon kein keine durch um gegen zwischen so wenn doch mehr können koennen kann
	soll sollen sagte dieser diese dieses bis seit ohne während laut nun damit man`,
	// English
	`the of and to in is that for it was on are with as his they be at this have from or had by but not what were we when your can said
	there an which their will would been has its more who also our you i my us out about`,
	// French
	`le la les des et à un une du que qui dans pour pas sur est en au aux par plus il elle ce ne se sont avec ont été cette mais son nous
	vous leur ses je`,
	// Dutch
	`de het een en van ik te dat die in je is niet zijn met op aan er maar om hij voor naar bij ook dan nog wel deze door over werd wordt
	hebben heeft was worden zich uit`,
	// Danish
	`og i at det er en til på som for de med der den af ikke har jeg et fra han var men om ved sig blev efter være kan også`,
	// Norwegian
	`og i det er på til som en av for med ikke har jeg et de den fra han var men om ved seg ble etter være kan også`,
	// Swedish
	`och i att det som en på är av för med till den inte har de jag ett om han men var så från ska kan vid efter också`,
	// Spanish
	`el la de que y en un una los las se del por con para no es su al lo como más pero sus ya fue ha`,
	// Italian
	`il di che e la un una per in è con non del della dei delle le si da alla nel sono gli anche più ha come`,
	// Portuguese
	`o a de que e do da em um uma para com não os as no na se por mais dos como mas foi ao`,
	// Polish
	`w i na z się że do nie to jest o jak przez od po za ale dla oraz są był przy`,
	// Czech
	`a v na se je že s z do o k za by pro jako by ale podle který jsou byl`,
	// Turkish
	`ve bir bu için ile da de olarak daha çok olan gibi kadar sonra ne var`,
}

// functionWords has a bit for each language in whose list a word stands, the first language in the lowest bit.
var functionWords = sync.OnceValue(func() map[string]uint16 {
	m := make(map[string]uint16, 1024)
	for i, list := range tongues {
		for _, w := range strings.Fields(list) {
			m[w] |= 1 << i
		}
	}
	return m
})
