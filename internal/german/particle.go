package german

import (
	"strings"

	"wort/internal/morphology"
	"wort/internal/tagger"
)

// separable reports whether particle and verb make a separable verb: the whole
// stands written together at the end of a clause (anstrebt), which an
// inseparable one (unterhält) does not in the table.
func (a *Analyser) separable(particle, verb string) bool {
	whole := particle + verb
	if a.inLexicon(whole, "verb") {
		return true
	}
	for _, r := range a.tables.Morphology.Readings(nil, whole) {
		if r.Class == morphology.Verb && r.Lemma == whole && r.Flags&morphology.Subordinate != 0 {
			return true
		}
	}
	return false
}

// joinParticles gives separated verbs back their particle: fanden … statt. The
// particle joins the nearest finite verb to its left with which it makes a verb
// that exists, also across an inserted clause; it stands at the end of a clause.
func (s *sentence) joinParticles() {
	for i := range s.words {
		w := &s.words[i]
		particle := lower(s.form(i))
		if s.twin(i) || s.twin(i-2) {
			if w.Tag == tagger.PTKVZ {
				w.Tag = tagger.ADV
			}
			continue
		}
		if w.Tag == tagger.PTKVZ && prepositionCases[particle] != 0 && s.pairedPreposition(i) {
			w.Tag = tagger.APPR
			continue
		}
		if w.Tag != tagger.PTKVZ && !(separableParticles[particle] && s.couldBeParticle(i)) && !s.adjectiveParticle(i, particle) && !s.frontedParticle(i, particle) {
			continue
		}
		j, lemma := s.particleVerb(i, particle)
		if j < 0 {
			j, lemma = s.hiddenVerb(i, particle)
		}
		if j < 0 && w.Tag == tagger.PTKVZ {
			j, lemma = s.productiveVerb(i, particle)
		}
		if j < 0 {
			if w.Tag == tagger.PTKVZ {
				s.strayParticle(i)
			}
			continue
		}
		w.Tag, w.Partner, w.Lemma = tagger.PTKVZ, j, particle
		w.Why = "separated from its verb"
		s.words[j].Partner, s.words[j].Lemma, s.words[j].Known = i, lemma, true
		s.words[j].Why = "joined with " + particle
		s.shareParticle(i, j, particle)
	}
}

// twin holds for the first of two particles that belong together and to no verb:
// auf und ab, hin und her.
func (s *sentence) twin(i int) bool {
	if i < 0 || i+2 >= len(s.words) || s.words[i+1].Tag != tagger.KON {
		return false
	}
	return twins[lower(s.form(i))+" "+lower(s.form(i+2))]
}

var twins = map[string]bool{"auf ab": true, "hin her": true, "ab zu": true, "ab an": true, "hin wieder": true, "nach nach": true, "drunter drüber": true,
	"durch durch": true, "hinauf hinunter": true, "vor zurück": true, "ein aus": true, "über über": true}

// pairedPreposition holds before und and another preposition: mit und ohne Leine.
func (s *sentence) pairedPreposition(i int) bool {
	return i+2 < len(s.words) && s.words[i+1].Tag == tagger.KON && s.words[i+2].Tag == tagger.APPR
}

// shareParticle gives the particle at i of the verb at j to the verb joined with it
// too: luden und packten … aus.
func (s *sentence) shareParticle(i, j int, particle string) {
	if j < 2 || s.words[j-1].Tag != tagger.KON || s.words[j-2].Tag != tagger.VVFIN || s.words[j-2].Partner >= 0 {
		return
	}
	if lemma, ok := s.joined(j-2, particle); ok {
		s.words[j-2].Lemma, s.words[j-2].Partner, s.words[j-2].Why = lemma, i, "joined with "+particle
	}
}

// adjectiveParticle holds for an adjective at the end of a clause that the
// lexicon has as one word with the verb before it: legten … lahm.
func (s *sentence) adjectiveParticle(i int, particle string) bool {
	if s.words[i].Tag != tagger.ADJD || i+1 < len(s.words) && s.words[i+1].Tag != tagger.Stop && s.words[i+1].Tag != tagger.Comma {
		return false
	}
	j, lemma := s.particleVerb(i, particle)
	if j < 0 {
		return false
	}
	for k := j; k < i; k++ {
		if s.words[k].Tag == tagger.Comma {
			return false // gab zu Protokoll, er sei zufrieden
		}
	}
	return s.a.inLexicon(lemma, "verb")
}

// frontedParticle holds for a particle that begins the sentence with its verb
// behind it.
func (s *sentence) frontedParticle(i int, particle string) bool {
	return separableParticles[particle] && s.opensBeforeVerb(i, particle)
}

// opensBeforeVerb holds for the first word of the sentence, when it is no
// preposition and the finite verb follows it.
func (s *sentence) opensBeforeVerb(i int, word string) bool {
	return i == 0 && prepositionCases[word] == 0 && len(s.words) > 1 && s.words[1].Tag == tagger.VVFIN
}

// farthestVerb bounds how many words may stand between a verb and its particle.
const farthestVerb = 40

// particleVerb finds the verb that the particle at i belongs to.
func (s *sentence) particleVerb(i int, particle string) (at int, lemma string) {
	for j := i - 1; j >= 0 && j >= i-farthestVerb; j-- {
		t := s.words[j].Tag
		if t == tagger.Stop && s.form(j) != ":" {
			return -1, ""
		}
		if t != tagger.VVFIN && t != tagger.VVIMP && !(t == tagger.VAFIN && particle == "vor" && s.words[j].Lemma == "haben") {
			continue
		}
		if s.words[j].Partner >= 0 || s.endsSubordinate(j) {
			continue
		}
		if lemma, ok := s.joined(j, particle); ok && s.atClauseEnd(i, j) {
			return j, lemma
		}
		if j == i-1 && s.words[i].Tag == tagger.PTKVZ && productive(particle) {
			break // kauften eine Röstmaschine und legten los is not loskaufen
		}
	}
	return -1, ""
}

// hiddenVerb finds the verb of the particle at i where the tagger has taken it
// for something else (Wir weisen Ansprüche zurück), or behind a particle that
// begins the sentence (Hinzu kommt, dass …).
func (s *sentence) hiddenVerb(i int, particle string) (at int, lemma string) {
	if s.opensBeforeVerb(i, particle) {
		if lemma, ok := s.joined(1, particle); ok {
			return 1, lemma
		}
	}
	for j := range s.clauseBefore(i) {
		switch s.words[j].Tag {
		case tagger.VVFIN, tagger.VAFIN, tagger.VMFIN:
			return -1, "" // the clause has its verb
		case tagger.ADJA, tagger.ADJD, tagger.ADV, tagger.VVINF, tagger.VVPP:
			if capitalised(s.form(j)) || s.words[i].Tag != tagger.PTKVZ && s.words[j].Tag != tagger.ADJA {
				continue
			}
			if lemma, ok := s.joined(j, particle); ok && s.atClauseEnd(i, j) {
				s.words[j].Tag = tagger.VVFIN
				return j, lemma
			}
		}
	}
	return -1, ""
}

// productiveVerb finds the finite verb of the clause for a particle that German puts
// before any verb it makes sense with, so that no table has them all: blättert
// weiter, führt zur Ruine hinauf.
func (s *sentence) productiveVerb(i int, particle string) (at int, lemma string) {
	if !productive(particle) || i+1 < len(s.words) && !s.atClauseEnd(i, i-2) {
		return -1, ""
	}
	for j := i - 1; j >= 0 && j >= i-farthestVerb; j-- {
		switch s.words[j].Tag {
		case tagger.Comma, tagger.Stop, tagger.VAFIN, tagger.VMFIN:
			return -1, ""
		case tagger.VVFIN, tagger.VVIMP:
			if s.words[j].Partner >= 0 || !s.words[j].Known {
				return -1, ""
			}
			return j, particle + s.words[j].Lemma
		}
	}
	return -1, ""
}

// productive particles say where to or how on: hin- and her- with what follows,
// weiter, zurück, aneinander.
func productive(particle string) bool {
	return productiveParticles[particle] || len(particle) > 4 && (strings.HasPrefix(particle, "hin") || strings.HasPrefix(particle, "her")) ||
		strings.HasSuffix(particle, "einander")
}

var productiveParticles = words("weiter zurück beiseite entgegen empor zusammen los voran vorbei davon umher fort weg rauf runter raus rum rüber")

// joined returns particle and verb as one word, for the likeliest verb of the
// form at j with which that word exists.
func (s *sentence) joined(j int, particle string) (string, bool) {
	best, score := "", 0.0
	if s.words[j].Tag == tagger.VAFIN {
		return particle + s.words[j].Lemma, s.a.separable(particle, s.words[j].Lemma)
	}
	for _, r := range s.verbReadings(j) {
		if r.Flags&(morphology.Finite|morphology.Imperative) == 0 || !s.a.separable(particle, r.Lemma) {
			continue
		}
		if v := s.a.Zipf(particle+r.Lemma) + s.verbScore(r, s.words[j].Tag); best == "" || v > score {
			best, score = particle+r.Lemma, v
		}
	}
	return best, best != ""
}

// atClauseEnd reports whether nothing of the clause follows the particle at i
// whose verb is at j.
func (s *sentence) atClauseEnd(i, j int) bool {
	if i+1 >= len(s.words) || s.words[i].Tag == tagger.PTKVZ {
		return true
	}
	switch s.words[i+1].Tag {
	case tagger.Stop, tagger.Comma, tagger.OtherMark:
		return true
	case tagger.KON, tagger.KOKOM:
		return i-j > 1
	case tagger.KOUS:
		return i-j > 1 && comparison[lower(s.form(i+1))]
	}
	return false
}

// couldBeParticle holds for words that the tagger took for prepositions or
// adverbs but that nothing follows which they could govern.
func (s *sentence) couldBeParticle(i int) bool {
	switch s.words[i].Tag {
	case tagger.VVFIN, tagger.VVIMP, tagger.NN, tagger.VVPP:
		if nounParticles[s.form(i)] {
			break
		}
		return false
	case tagger.APPR, tagger.ADV, tagger.APZR, tagger.PTKA, tagger.APPO, tagger.ADJD, tagger.KOUI, tagger.PTKZU, tagger.ART, tagger.PAV, tagger.KOUS, tagger.PIS:
	default:
		return false
	}
	if i+1 >= len(s.words) {
		return true
	}
	switch s.words[i+1].Tag {
	case tagger.Stop, tagger.Comma:
		return true
	case tagger.OtherMark:
		return strings.ContainsAny(s.form(i+1), "“”\"«)–")
	case tagger.KON:
		return s.words[i].Tag == tagger.APPR && !s.pairedPreposition(i)
	case tagger.KOKOM, tagger.KOUS:
		return comparison[lower(s.form(i+1))] // lehnen Eide ebenso ab wie Kriegsdienst
	}
	return false
}

var comparison = words("als wie")

// nounParticles are particles that were nouns, written small.
var nounParticles = words(`preis statt teil stand heim haus stich`)

// separableParticles are those that are other words too, so that their tag is
// not to be trusted.
var separableParticles = words(`fehl ab an auf aus bei ein mit nach vor zu um über unter durch statt teil fest zurück zusammen weiter vorbei hervor heraus heran herbei
	hinzu hinaus voraus voran wieder wider dar fort los weg nieder entgegen gegenüber überein auseinander bereit fern frei gleich hin her heim hoch klar offen preis
	stand still wahr zurecht bevor vorweg umher zuvor hinweg dagegen davon dazu`)

// strayParticle gives a particle that no verb takes its likelier class.
func (s *sentence) strayParticle(i int) {
	lex := s.seen[i].observation.Lexical
	switch {
	case lower(s.form(i)) == "weiter":
		s.words[i].Tag = tagger.ADV
	case lex.Has(tagger.ADJD):
		s.words[i].Tag = tagger.ADJD
		s.adjective(i)
	case lex.Has(tagger.ADV):
		s.words[i].Tag = tagger.ADV
	case lex.Has(tagger.APPR):
		s.words[i].Tag = tagger.APPR
	case lex == 0:
		s.words[i].Tag = tagger.FM // Status quo
	}
}
