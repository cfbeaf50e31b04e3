#!/usr/bin/env bash
# Scores this program's analyser beside its peers; see scoreboard.py. Needs Go, Python
# with venv, Java and Maven; keeps the Python packages in a folder of its own.
#
#   internal/compare/scoreboard/run.sh de_gsd-ud-dev.conllu
set -euo pipefail
treebank=$(realpath "${1:?name the CoNLL-U file of UD German-GSD dev}")
cd "$(dirname "$0")/../../.."
venv=${XDG_CACHE_HOME:-$HOME/.cache}/wort-scoreboard
if [ ! -x "$venv/bin/python" ]; then
	python3 -m venv "$venv"
	"$venv/bin/pip" install -q HanTa==1.2.1 numpy==1.26.4 german-nouns==1.2.5 simplemma==2.0.0
fi
exec "$venv/bin/python" internal/compare/scoreboard/scoreboard.py "$treebank"
