"""Scores this program's analyser beside its peers and writes the tables of the README,
between its two marks.

    internal/compare/scoreboard/run.sh TREEBANK.conllu

run.sh installs what the peers need. TREEBANK is the dev part of UD German-GSD, which
the tagger is trained with too; so each fifth of it is read by a program trained
without that fifth. HanTa and simplemma get the words of the treebank as they are; this
program and LanguageTool get the text and cut it themselves."""

import subprocess
import sys
import tempfile
import time

import compounds
import languagetool
import peers
import treebank
import wort
from score import Score, align

HELD_OUT = "data/treebank/heldout.conllu"
README = "README.md"
BEGIN, END = "<!-- scoreboard -->\n", "<!-- end of scoreboard -->\n"


def main(path):
    gsd, own = treebank.read(path), treebank.read(HELD_OUT)
    tables = {
        "UD German-GSD, dev part (%d sentences)" % len(gsd): [],
        "Held out of our own treebank (%d sentences)" % len(own): [],
    }
    speeds = []

    def add(name, readings, cuts, speed, lemma_only=False):
        for rows, sentences, reading in zip(tables.values(), (gsd, own), readings):
            rows.append(row(name, sentences, reading, lemma_only))
        speeds.append(f"| {name} | {compound_cell(cuts)} | {round(speed, -2):,.0f} |")
        print(name, "done", file=sys.stderr)

    with tempfile.TemporaryDirectory() as work:
        binary = wort.build(work, "wort")
        java = languagetool.build(work)
        words = [w.replace("|", "") for w in compounds.gold()]
        ours = [wort.read_unseen(gsd, path), wort.read(binary, [s.text for s in own])]
        add("wort", aligned((gsd, own), ours), compounds.wort(binary, words), speed_of_wort(binary, gsd + own))
        hanta = compounds.hanta(words)
        for name, peer, cuts in (
            ("HanTa 1.2.1 + german-nouns 1.2.5", peers.hanta, hanta),
            ("the same + a rule for particles", lambda s: peers.hanta(s, particles=True), hanta),
            ("simplemma 2.0.0", peers.simplemma, None),
        ):
            begun = time.time()
            readings = [peer(gsd), peer(own)]
            speed = count(gsd + own) / (time.time() - begun)
            add(name, readings, cuts, speed, lemma_only=peer is peers.simplemma)
        theirs = [languagetool.read(java, [s.text for s in sentences]) for sentences in (gsd, own)]
        add("LanguageTool 6.4 (jwordsplitter 4.7)", aligned((gsd, own), [r for r, _ in theirs]), languagetool.split(java, words), theirs[1][1])
        speeds.append(f"| german-nouns 1.2.5 | {compound_cell(compounds.german_nouns(words))} | |")
    write(tables, speeds)


def write(tables, speeds):
    """Puts the tables into the README."""
    lines = []
    for title, rows in tables.items():
        lines += [f"| {title} | card, words / distinct | lemma | part of speech | gender | joined (false) |", "|---|---|---|---|---|---|", *rows, ""]
    lines += ["| | compounds, all boundaries right | words per second |", "|---|---|---|", *speeds]
    with open(README, encoding="utf-8") as f:
        text = f.read()
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    with open(README, "w", encoding="utf-8") as f:
        f.write(before + BEGIN + "\n".join(lines) + "\n" + END + after)


def count(sentences):
    return sum(len(s.tokens) for s in sentences)


def aligned(sets, readings):
    return [[align(s.tokens, [tuple(w) for w in words]) for s, words in zip(one, of)] for one, of in zip(sets, readings)]


def speed_of_wort(binary, sentences):
    """Words a second of the whole process, on all sentences ten times over."""
    text = "\n\n".join(s.text for s in sentences) + "\n\n"
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as f:
        f.write(text * 10)
        f.flush()
        begun = time.time()
        subprocess.run([binary, "analyse", "--format", "tsv", f.name], check=True, stdout=subprocess.DEVNULL)
        return 10 * count(sentences) / (time.time() - begun)


def row(name, sentences, readings, lemma_only):
    s = Score()
    for sentence, reading in zip(sentences, readings):
        s.add(sentence, reading)
    if lemma_only:
        return f"| {name} | – | {s.share('lemma'):.1f} | – | – | – |"
    return (
        f"| {name} | {s.share('card'):.1f} / {s.type_share():.1f} | {s.share('lemma'):.1f} | {s.share('upos'):.1f} | {s.share('gender'):.1f} "
        f"| {s.right['joined']} of {s.total['joined']} ({s.false_joins}) |"
    )


def compound_cell(cuts):
    if not cuts:
        return "–"
    right, wrong, total = compounds.score(cuts)
    return f"{100 * right / total:.1f} % of {total} ({wrong} simple words cut)"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
