#!/usr/bin/env bash
# Times whole processes, from start to exit: the median of 21 runs of each
# command on a small glossary, in milliseconds, and the size of the binary.
#
#   internal/compare/timing.sh [ARTICLE]
set -euo pipefail
cd "$(dirname "$0")/../.."
article=${1:-data/articles/buendnisgipfel.txt}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/wort" ./cmd/wort
export WORT_DB=$work/glossary.db

median() { # median NAME COMMAND…
	local name=$1 runs=()
	shift
	"$@" >/dev/null 2>&1 || true # warm up
	for _ in $(seq 21); do
		local start end
		start=$(date +%s%N)
		"$@" >/dev/null 2>&1
		end=$(date +%s%N)
		runs+=($(((end - start) / 10000)))
	done
	printf '%-28s %s ms\n' "$name" "$(printf '%s\n' "${runs[@]}" | sort -n | sed -n 11p | awk '{printf "%.2f", $1 / 100}')"
}

"$work/wort" import data/articles/*.txt >/dev/null 2>&1
median "true (the shell's own cost)" true
median "list" "$work/wort" list
median "list --json" "$work/wort" list --json
median "show Abschreckung" "$work/wort" show Abschreckung
median "lookup Abschreckung" "$work/wort" lookup Abschreckung
median "stats" "$work/wort" stats
median "import --dry-run" "$work/wort" import --dry-run "$article"
import_new() {
	rm -f "$work/new.db"
	"$work/wort" import --db "$work/new.db" "$article"
}
median "import into a new glossary" import_new
printf '%-28s %s MiB\n' "binary" "$(($(stat -c %s "$work/wort") / 1048576))"
