"""The peers: HanTa with german-nouns, the same with a rule for particles, simplemma,
and LanguageTool. Each function takes the gold tokens of the sentences (peers do not
cut text into words as treebanks do) and returns for each sentence a list of
(lemma, UPOS, gender)."""

import re

STTS = {
    "NOUN": "NN NNA NNI TRUNC",
    "PROPN": "NE",
    "ADJ": "ADJA ADJD",
    "ADV": "ADV PAV PROAV PWAV PTKA",
    "VERB": "VVFIN VVIMP VVINF VVIZU VVPP",
    "AUX": "VAFIN VAIMP VAINF VAPP VMFIN VMINF VMPP",
}
UPOS = {tag: upos for upos, tags in STTS.items() for tag in tags.split()}


class Genders:
    """Gender by german-nouns: of the lemma, else of the last part of the compound."""

    def __init__(self):
        from german_nouns.lookup import Nouns

        self.nouns, self.seen = Nouns(), {}

    def entry(self, lemma):
        for found in self.nouns[lemma] or []:
            for key in ("genus", "genus 1"):
                if found.get(key) in ("m", "f", "n"):
                    return found[key]
        return None

    def __call__(self, lemma):
        if lemma not in self.seen:
            gender = self.entry(lemma) or self.entry(lemma.split("-")[-1])
            if not gender and lemma:
                try:
                    parts = self.nouns.parse_compound(lemma)
                except Exception:  # it fails on some words
                    parts = []
                gender = self.entry(parts[-1].capitalize()) if parts else None
            self.seen[lemma] = gender
        return self.seen[lemma]


def hanta(sentences, particles=False):
    from HanTa import HanoverTagger

    tagger, genders = HanoverTagger.HanoverTagger("morphmodel_ger.pgz"), Genders()
    verbs = known_verbs(tagger) if particles else None
    out = []
    for s in sentences:
        words = tagger.tag_sent([t.form for t in s.tokens])
        tags = [re.sub(r"\((.*)\)", r"\1", tag) for _, _, tag in words]
        lemmas = [lemma for _, lemma, _ in words]
        if particles:
            join(words, tags, lemmas, verbs)
        out.append([(lemma, UPOS.get(tag, "X"), genders(lemma) if UPOS.get(tag) == "NOUN" else None) for lemma, tag in zip(lemmas, tags)])
    return out


def known_verbs(tagger):
    """Says whether HanTa itself reads an infinitive as one verb with its particle."""
    seen = {}

    def known(infinitive):
        if infinitive not in seen:
            lemma, tag = tagger.analyze(infinitive)
            seen[infinitive] = lemma == infinitive and tag.startswith("VV")
        return seen[infinitive]

    return known


def join(words, tags, lemmas, known):
    """The usual rule: a particle joins the last finite verb before it."""
    for i, tag in enumerate(tags):
        if tag != "PTKVZ":
            continue
        for k in range(i - 1, -1, -1):
            if tags[k] in ("VVFIN", "VVIMP"):
                whole = words[i][0].lower() + lemmas[k]
                if known(whole):
                    lemmas[k] = whole
                break


def simplemma(sentences):
    from simplemma import lemmatize

    return [[(lemmatize(t.form, lang="de"), "", None) for t in s.tokens] for s in sentences]
