"""Scores readings of German text against a gold standard.

A reading is, for each gold token, a tuple (lemma, UPOS, gender) or None. The
measures are those of the README:

card      lemma, part of speech and, for nouns, gender all right, of nouns, verbs,
          adjectives and adverbs; separated verbs joined with their particle;
          over running words, and over distinct words (the mean of each)
lemma     lemma right, without regard to capitals, ß or ss, and whether a separated
          verb is joined; of the same words and names
upos      part of speech right of six classes, of all words
gender    of the nouns
joined    separated verbs joined with the right particle, and false joins
"""

from collections import defaultdict

from treebank import kind


def plain(lemma):
    return lemma.lower().replace("ß", "ss")


class Score:
    def __init__(self):
        self.right, self.total = defaultdict(int), defaultdict(int)
        self.types = defaultdict(list)
        self.false_joins = 0

    def count(self, name, right):
        self.total[name] += 1
        self.right[name] += bool(right)

    def add(self, sentence, reading):
        for token, got in zip(sentence.tokens, reading):
            if token.upos == "PUNCT":
                continue
            lemma, upos, gender = got or ("", "", None)
            self.count("upos", kind(upos) == token.kind)
            if token.kind == "X":
                continue
            self.count("lemma", plain(lemma) in (plain(token.lemma), plain(token.bare)))
            if token.upos == "NOUN" and token.gender:
                self.count("gender", gender == token.gender)
            if token.kind == "VERB":
                self.joins(token, lemma)
            if token.kind == "PROPN":
                continue
            right = kind(upos) == token.kind and plain(lemma) == plain(token.lemma)
            if token.kind == "NOUN" and token.gender:
                right = right and gender == token.gender
            self.count("card", right)
            self.types[token.form, token.lemma, token.kind, token.gender].append(right)

    def joins(self, token, lemma):
        if token.particle:
            self.count("joined", plain(lemma) == plain(token.lemma))
            return
        prefix = plain(lemma)[: len(lemma) - len(token.bare)]
        if len(lemma) > len(token.bare) and plain(lemma).endswith(plain(token.bare)) and not plain(token.form).startswith(prefix):
            self.false_joins += 1

    def share(self, name):
        return 100 * self.right[name] / self.total[name] if self.total[name] else None

    def type_share(self):
        return 100 * sum(sum(r) / len(r) for r in self.types.values()) / max(1, len(self.types))


def align(tokens, words):
    """Gives each gold token the reading of the word that stands on exactly its letters.

    Where the treebank cuts at a hyphen (US - Präsident) and the program does not, the
    last part gets the reading of the whole, less what stands before the hyphen.
    words are (form, lemma, upos, gender) in the order of the text."""
    at, spans, ends = 0, {}, {}
    for form, *reading in words:
        end = at + len(squeeze(form))
        spans[at, end] = ends[end] = tuple(reading)
        at = end
    at, out = 0, []
    for token in tokens:
        end = at + len(squeeze(token.form))
        got = spans.get((at, end))
        if got is None and end in ends and "-" in ends[end][0]:
            lemma, *rest = ends[end]
            got = (lemma.rsplit("-", 1)[1], *rest)
        out.append(got)
        at = end
    return out


def squeeze(s):
    return "".join(s.split())
