package german

import (
	"iter"
	"slices"
	"strings"

	"wort/internal/morphology"
)

// regularParticiple reports whether a finite form is the past participle as well,
// which the table leaves out for many verbs that take no ge-: umrundet, restauriert,
// umschrieben. Not kämpft, and not vergibt.
func (a *Analyser) regularParticiple(form string) bool {
	form = lower(form)
	for _, r := range a.forms(nil, form) {
		if r.Class != morphology.Verb || r.Flags&morphology.Finite == 0 {
			continue
		}
		stem := strings.TrimSuffix(strings.TrimSuffix(r.Lemma, "n"), "e")
		weak := form == stem+"t" || form == stem+"et"
		if weak && (strings.HasSuffix(r.Lemma, "ieren") || hasPrefix(r.Lemma, inseparablePrefixes)) || a.strongParticiple(form, r.Lemma) {
			return true
		}
	}
	return false
}

// strongParticiple reports whether the form is a prefix and the participle of the
// verb behind it, less ge-: umschrieben of umschreiben (geschrieben).
func (a *Analyser) strongParticiple(form, infinitive string) bool {
	for verb := range a.withoutGe(form) {
		if verb == infinitive {
			return true
		}
	}
	return false
}

// withoutGe yields the verbs whose participle the form is, if an inseparable prefix
// stands in it for ge-: umschreiben of umschrieben (geschrieben).
func (a *Analyser) withoutGe(form string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, prefix := range inseparablePrefixes {
			rest, ok := strings.CutPrefix(form, prefix)
			if !ok || len(rest) < leastTail {
				continue
			}
			for _, r := range a.forms(nil, "ge"+rest) {
				if r.Class == morphology.Verb && r.Flags&morphology.PastParticiple != 0 && !yield(prefix+r.Lemma) {
					return
				}
			}
		}
	}
}

var inseparablePrefixes = []string{"be", "emp", "ent", "er", "ge", "ver", "zer", "miss", "über", "unter", "um", "durch", "hinter", "wider", "voll"}

func hasPrefix(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// withParticiple marks a finite form behind an inseparable prefix that is the past
// participle as well, since such verbs take no ge-: umrundet of runden, verwoben
// of weben (gewoben).
func (a *Analyser) withParticiple(r morphology.Reading, form string, at int) morphology.Reading {
	if r.Class == morphology.Verb && r.Flags&morphology.Finite != 0 && slices.Contains(inseparablePrefixes, form[:at]) && a.strongParticiple(form, r.Lemma) {
		r.Flags |= morphology.PastParticiple
	}
	return r
}

// inseparableParticiple reads umgangen, of which the table has only the separable
// umgegangen (both are umgehen), and ergangen, of which it has only gegangen.
func (a *Analyser) inseparableParticiple(form string) []morphology.Reading {
	for _, prefix := range []string{"um", "über", "unter", "durch", "wider", "hinter", "wieder", "voll"} {
		rest, ok := strings.CutPrefix(form, prefix)
		if !ok || len(rest) < leastTail {
			continue
		}
		for _, r := range a.forms(nil, prefix+"ge"+rest) {
			if r.Class == morphology.Verb && r.Flags&morphology.PastParticiple != 0 {
				return []morphology.Reading{r}
			}
		}
	}
	for verb := range a.withoutGe(form) {
		if a.IsVerb(verb) {
			return []morphology.Reading{{Lemma: verb, Class: morphology.Verb, Flags: morphology.PastParticiple}}
		}
	}
	return nil
}
