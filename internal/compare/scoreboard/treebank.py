"""Reads CoNLL-U sentences as a learner's program sees them: words as they stand
in the text, separated verbs joined with their particle."""

import re

CLASSES = {"NOUN", "PROPN", "VERB", "ADJ", "ADV"}
GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}


def kind(upos):
    """One of six classes: noun, name, verb with auxiliaries, adjective, adverb, other."""
    upos = "VERB" if upos == "AUX" else upos
    return upos if upos in CLASSES else "X"


class Token:
    """A word of the gold standard.

    lemma is joined with the particle (stattfinden) where bare keeps the verb
    alone (finden); particle is true for a verb that has one standing apart.
    """

    def __init__(self, columns):
        self.form, self.lemma, self.upos, self.xpos = columns[1:5]
        found = re.search(r"Gender=(\w+)", columns[5])
        self.gender = GENDERS.get(found.group(1)) if found else None
        self.number = columns[0]
        self.head, self.relation = columns[6], columns[7]
        self.bare = self.lemma
        self.particle = False

    @property
    def kind(self):
        return kind(self.upos)


class Sentence:
    def __init__(self, text, tokens):
        self.text, self.tokens = text, tokens


def read(path):
    """Returns the sentences of a CoNLL-U file; contractions (im) stay one word."""
    sentences, tokens, text, covered = [], [], "", 0
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if not line:
                if tokens:
                    join_particles(tokens)
                    sentences.append(Sentence(text, tokens))
                tokens, text, covered = [], "", 0
            elif line.startswith("# text = "):
                text = line[len("# text = ") :]
            elif line[0] != "#":
                columns = line.split("\t")
                if "-" in columns[0]:
                    first, last = columns[0].split("-")
                    covered = int(last)
                    columns[2:6] = columns[1].lower(), "ADP", "APPRART", "_"
                    tokens.append(Token(columns))
                elif "." not in columns[0] and int(columns[0]) > covered:
                    tokens.append(Token(columns))
    return sentences


def join_particles(tokens):
    """Joins verbs with their particle: by the tree where there is one, else by the
    lemma, which this project's own sentences give joined."""
    by_number = {t.number: t for t in tokens}
    for t in tokens:
        if t.relation == "compound:prt" and t.xpos == "PTKVZ":
            verb = by_number.get(t.head)
            if verb and verb.kind == "VERB":
                verb.particle = True
                verb.lemma = t.form.lower() + verb.bare
    if any(t.relation != "_" for t in tokens):
        return
    for t in tokens:
        if t.xpos == "PTKVZ":
            for verb in tokens:
                if verb.kind == "VERB" and verb.lemma.startswith(t.form.lower()) and not verb.form.lower().startswith(t.form.lower()):
                    verb.particle = True
                    verb.bare = verb.lemma[len(t.form) :]
