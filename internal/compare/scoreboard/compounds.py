"""Compound boundaries: of each word the set of places where it is cut. The gold list
is internal/german/testdata/compounds.tsv, cut by hand."""

import subprocess

GOLD = "internal/german/testdata/compounds.tsv"


def gold():
    """Returns the words, cut with vertical bars."""
    with open(GOLD, encoding="utf-8") as f:
        return [line.strip().split("\t")[1] for line in f if line.strip() and line[0] != "#"]


def boundaries(cut):
    places, at = set(), 0
    for c in cut:
        if c == "|":
            places.add(at)
        else:
            at += 1
    return places


def score(cuts):
    """Returns words with all boundaries right, and simple words cut, of all."""
    right = wrong = 0
    for want, got in zip(gold(), cuts):
        right += boundaries(want) == boundaries(got)
        wrong += "|" not in want and "|" in got
    return right, wrong, len(gold())


def wort(binary, words):
    return subprocess.run([binary, "split"], input="\n".join(words) + "\n", capture_output=True, text=True, check=True).stdout.strip().split("\n")


def hanta(words):
    """Cuts where a stem begins behind a stem or a linking element."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    return [by_morphemes(w, [(m, kind) for m, kind in tagger.analyze(w, taglevel=3)[1] or []]) for w in words]


def by_morphemes(word, morphemes):
    cut, at, stems = "", 0, 0
    for text, kind in morphemes:
        stem = not kind.startswith(("SUF", "FUGE", "PREF", "PTK"))
        if stem and stems:
            cut += "|"
        stems += stem
        cut += word[at : at + len(text)]
        at += len(text)
    return cut + word[at:]


def german_nouns(words):
    from german_nouns.lookup import Nouns

    nouns, cuts = Nouns(), []
    for word in words:
        try:
            parts = nouns.parse_compound(word)
        except Exception:  # it fails on some words
            parts = []
        cuts.append(by_parts(word, parts or [word]))
    return cuts


def by_parts(word, parts):
    """Finds the members, which are given as lemmas, in the word."""
    cut, at = "", 0
    for k, part in enumerate(parts):
        begin = word.lower().find(part.lower()[: max(3, len(part) - 2)], at)
        if k and begin > at:
            cut += word[at:begin] + "|"
            at = begin
    return cut + word[at:]
