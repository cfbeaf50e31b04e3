"""LanguageTool, which reads the text as a whole and cuts it itself, and jwordsplitter,
which it uses for compounds. Both need Java and Maven."""

import os
import shutil
import subprocess

UPOS = {"SUB": "NOUN", "EIG": "PROPN", "VER": "VERB", "ADJ": "ADJ", "PA1": "ADJ", "PA2": "ADJ", "ADV": "ADV"}
GENDERS = {"MAS": "m", "FEM": "f", "NEU": "n"}


def build(work):
    """Compiles the two programs in a copy of their folder; returns the class path."""
    folder = os.path.join(work, "languagetool")
    shutil.copytree(os.path.join(os.path.dirname(__file__), "languagetool"), folder, dirs_exist_ok=True)
    classpath = os.path.join(folder, "classpath")
    subprocess.run(["mvn", "-q", "-B", "-Dstyle.color=never", "compile", "dependency:build-classpath", f"-Dmdep.outputFile={classpath}"], cwd=folder, check=True, capture_output=True)
    with open(classpath) as f:
        return os.path.join(folder, "target", "classes") + ":" + f.read().strip()


def run(classpath, program, lines):
    result = subprocess.run(["java", "-cp", classpath, program], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return result.stdout, result.stderr


def read(classpath, texts):
    """Returns the words of each text as (form, lemma, UPOS, gender), and tokens per second."""
    out, speed = run(classpath, "Tag", texts)
    readings = []
    for block in out.split("\n\n")[: len(texts)]:
        words = []
        for line in block.split("\n"):
            if line:
                form, lemma, tag = line.split("\t")
                fields = tag.split(":")
                gender = next((GENDERS[f] for f in fields if f in GENDERS), None) if fields[0] == "SUB" else None
                words.append((form, lemma, UPOS.get(fields[0], "X"), gender))
        readings.append(words)
    return readings, float(speed.strip().split("\n")[-1])


def split(classpath, words):
    return run(classpath, "Split", words)[0].strip().split("\n")
