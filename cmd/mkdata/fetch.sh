#!/bin/sh
# Fetches the sources of the tables in data/ and turns them into text in the
# folder given as argument. Needs Python with pip, Maven and Java, all of which
# get the packages from their usual registries. Then run, in the project:
#
#   go run ./cmd/mkdata morphology DIR
#   go run ./cmd/mkdata frequency DIR
set -eu
dir=${1:?usage: fetch.sh DIR}
mkdir -p "$dir"
cd "$dir"

python3 -m venv venv
venv/bin/pip -q install german-nouns==1.2.5 wordfreq==3.1.1
venv/bin/python - <<'PY'
import pathlib, shutil
import german_nouns.config as c
from wordfreq import get_frequency_dict, zipf_frequency
folder = pathlib.Path(c.__file__).parent
shutil.copy(folder / "nouns.csv", "nouns.csv")
with open("wordfreq.tsv", "w", encoding="utf-8") as out:
    for word in sorted(get_frequency_dict("de", wordlist="large")):
        out.write(f"{word}\t{zipf_frequency(word, 'de', wordlist='large')}\n")
PY

cat > pom.xml <<'XML'
<project><modelVersion>4.0.0</modelVersion><groupId>wort</groupId><artifactId>sources</artifactId><version>1</version>
<dependencies>
<dependency><groupId>de.danielnaber</groupId><artifactId>german-pos-dict</artifactId><version>1.2.4</version></dependency>
<dependency><groupId>org.carrot2</groupId><artifactId>morfologik-tools</artifactId><version>2.1.9</version></dependency>
</dependencies></project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
(cd lib && jar xf german-pos-dict-1.2.4.jar org/languagetool/resource/de/german.dict org/languagetool/resource/de/german.info)
java -cp 'lib/*' morfologik.tools.Launcher dict_decompile --overwrite \
    -i lib/org/languagetool/resource/de/german.dict -o "$PWD/german.txt"
echo "ready: $dir/nouns.csv $dir/german.txt $dir/wordfreq.tsv"
