package german

import "strings"

// abbreviations are written with a full stop that does not end a sentence:
// "z. B.", "Dr. Meier". Those that may also stand last in a sentence (usw.) are
// listed in finalAbbreviations too.
var abbreviations = words(`
	Abb Abs Abt Adm Anm Apr Art Aufl Aug Az Bd Best Betr Bf Bhf Br Brig Bsp Bz Co Dez Dipl Doz Dr Einw Evtl Expl Fa Feb Fig Fn Forts Fr
	Frl Gebr Gen Ges Gouv Hbf Hg Hl Hptm Hr Hrn Hrsg Ing Inh Jan Jg Jgg Jh Jhd Jr Jul Jun Kap Kfm Konst Kto Lic Lt Ltn Mag Maj Mar Max
	Min Mio Mrd Mr Mrs Ms Mz Nov Nr Obb Oberstlt Okt Ord Orig Pf Pfd Pkt Prof Präs Rel Rep Reg Sen Sep Sept Sgt Skt Sr St Std Str Tel Tr
	Tsd Univ Uffz Verf Verl Vers Verw Vgl Vorm Vors Zbl Ziff Zi
	abds abends abg abgek abs adj allg alphab amtl angebl anschl asiat asym atlant aussch b bes betr bez biol bspw bzgl bzw ca chem christl
	d dgl dt ebd ehem eigtl einschl engl entspr erw etc europ ev evtl exkl f ff franz geb gegr gek gem ges gest gez ggf ggfs griech gzj hg hist hrsg i
	id ill inkl insb insbes int intern ital jap jew jhrl jmd jmdm jmdn jr jun jur kath kfm km kons kath lat led lfd lt m max mdl mil militär
	milit min mind möbl mtl n nachm nat niederl nördl norw o od op österr phil poln port preuß priv prov q r rd rel resp röm russ s schw
	schweiz sek sen sog soz span spez staatl stellv svw techn tel u unbek undat ung urspr usf usw v verb verh verw vgl viell vlt vorl vorm
	vors w wg wiss z zit zool zus zw zzgl zzt ä österr östl ü südl westl`)

// finalAbbreviations may end a sentence: a capital after them decides.
var finalAbbreviations = words(`usw etc a D ff f bzw Chr jr jun sen Mio Mrd Co Jr Sr Jh Std Str uvm v`)

// initialAbbreviations are single capitals that abbreviate a word, not a name:
// "z. B.", "a. D.", "i. S. v.", "u. a.", "d. h."
var monthNames = words(`Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember`)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// abbreviation reports whether the word, written before a full stop, is an
// abbreviation or an initial.
func abbreviation(word string) bool {
	return abbreviations[word] || abbreviations[lowerFirst(word)] && len(word) <= 4 || singleLetter(word)
}

func singleLetter(word string) bool {
	n := 0
	for range word {
		n++
	}
	return n == 1 && !isDigit(word[0])
}
