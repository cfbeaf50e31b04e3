"""Scores this program's analyser beside its peers and writes the table of the README.

    internal/compare/scoreboard/run.sh TREEBANK.conllu

run.sh installs what the peers need. TREEBANK is the dev part of UD German-GSD, which
the tagger is trained with too; so each fifth of it is read by a program trained
without that fifth. The peers get the words of the treebank as they are; this program
and LanguageTool get the text and cut it themselves."""

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


def main(path):
    sets = [("UD German-GSD dev", path), ("held out, our own", HELD_OUT)]
    print("| | " + " | ".join(f"{name}: card | lemma | part of speech | gender | joined (false)" for name, _ in sets) + " | compounds | words/s |")
    print("|---|" + "---|" * (5 * len(sets) + 2))
    with tempfile.TemporaryDirectory() as work:
        binary = wort.build(work, "wort")
        java = languagetool.build(work)
        sentences = [treebank.read(p) for _, p in sets]
        cuts = [w.replace("|", "") for w in compounds.gold()]

        ours = [wort.read_unseen(sentences[0], path), wort.read(binary, [s.text for s in sentences[1]])]
        row("wort", sentences, aligned(sentences, ours), compounds.wort(binary, cuts), speed_of_wort(binary, sentences))
        for name, peer in (("HanTa 1.2.1 + german-nouns 1.2.5", peers.hanta), ("the same + a particle rule", lambda s: peers.hanta(s, particles=True))):
            begun = time.time()
            readings = [peer(s) for s in sentences]
            row(name, sentences, readings, compounds.hanta(cuts), count(sentences) / (time.time() - begun))
        begun = time.time()
        readings = [peers.simplemma(s) for s in sentences]
        row("simplemma 2.0.0", sentences, readings, None, count(sentences) / (time.time() - begun), lemma_only=True)
        theirs = [languagetool.read(java, [s.text for s in one]) for one in sentences]
        row("LanguageTool 6.4", sentences, aligned(sentences, [r for r, _ in theirs]), languagetool.split(java, cuts), theirs[1][1])
        print("| german-nouns 1.2.5 |" + " |" * (5 * len(sets)) + f" {compound_cell(compounds.german_nouns(cuts))} | |")


def count(sentences):
    return sum(len(s.tokens) for one in sentences for s in one)


def aligned(sentences, readings):
    return [[align(s.tokens, [tuple(w) for w in words]) for s, words in zip(one, of)] for one, of in zip(sentences, readings)]


def speed_of_wort(binary, sentences):
    """Words a second of the whole process, on all sentences ten times over."""
    text = "\n\n".join(s.text for one in sentences for s in one) + "\n\n"
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as f:
        f.write(text * 10)
        f.flush()
        begun = time.time()
        subprocess.run([binary, "analyse", "--format", "tsv", f.name], check=True, stdout=subprocess.DEVNULL)
        return 10 * count(sentences) / (time.time() - begun)


def row(name, sentences, readings, cuts, speed, lemma_only=False):
    cells = []
    for one, of in zip(sentences, readings):
        s = Score()
        for sentence, reading in zip(one, of):
            s.add(sentence, reading)
        if lemma_only:
            cells += ["–", f"{s.share('lemma'):.1f}", "–", "–", "–"]
            continue
        cells += [
            f"{s.share('card'):.1f} / {s.type_share():.1f}",
            f"{s.share('lemma'):.1f}",
            f"{s.share('upos'):.1f}",
            f"{s.share('gender'):.1f}",
            f"{s.right['joined']} of {s.total['joined']} ({s.false_joins})",
        ]
    print(f"| {name} | " + " | ".join(cells) + f" | {compound_cell(cuts)} | {round(speed, -2):,.0f} |", flush=True)


def compound_cell(cuts):
    if cuts is None:
        return "–"
    right, wrong, total = compounds.score(cuts)
    return f"{100 * right / total:.1f} % ({wrong} simple cut)"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
