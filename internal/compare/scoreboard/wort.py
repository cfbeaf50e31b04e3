"""Runs this project's analyser. On a treebank that its tagger is trained with, each
part of the sentences is read by a program whose tagger has not seen that part."""

import json
import os
import subprocess
import tempfile

FOLDS = 5


def build(folder, name, model=None):
    """Builds the program, with another model in place of data/tagger.bin."""
    binary = os.path.join(folder, name)
    command = ["go", "build", "-o", binary]
    if model:
        overlay = os.path.join(folder, name + ".json")
        with open(overlay, "w") as f:
            json.dump({"Replace": {os.path.abspath("data/tagger.bin"): model}}, f)
        command += ["-overlay", overlay]
    subprocess.run([*command, "./cmd/wort"], check=True)
    return binary


def read(binary, texts):
    """Returns for each text its words as (form, lemma, upos, gender)."""
    out = subprocess.run([binary, "analyse", "--format", "tsv", "-"], input="\n\n".join(texts), capture_output=True, text=True, check=True).stdout
    words = [line.split("\t") for line in out.split("\n") if line]
    readings, k = [], 0
    for text in texts:
        letters, got, mine = "".join(text.split()), 0, []
        while got < len(letters) and k < len(words):
            mine.append(words[k])
            got += len("".join(words[k][0].split()))
            k += 1
        readings.append(mine)
    return readings


def read_unseen(sentences, path):
    """Reads the sentences of a treebank that belongs to the training data, fold by fold."""
    blocks = open(path, encoding="utf-8").read().strip().split("\n\n")
    assert len(blocks) == len(sentences)
    readings = [None] * len(sentences)
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            rest = os.path.join(folder, f"rest{fold}.conllu")
            with open(rest, "w", encoding="utf-8") as f:
                f.write("\n\n".join(b for i, b in enumerate(blocks) if i % FOLDS != fold) + "\n\n")
            model = os.path.join(folder, f"model{fold}.bin")
            subprocess.run(["go", "run", "./cmd/mkdata", "tagger", "--out", model, rest], check=True, stdout=subprocess.DEVNULL)
            mine = [i for i in range(len(sentences)) if i % FOLDS == fold]
            for i, words in zip(mine, read(build(folder, f"wort{fold}", model), [sentences[i].text for i in mine])):
                readings[i] = words
    return readings
