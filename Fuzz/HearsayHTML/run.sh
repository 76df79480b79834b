#!/bin/sh
# Builds the fuzz target and runs it for a number of seconds (60 unless told), starting from the
# pages of the tests' own cases. What it finds is left in findings/.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}

swift build -c release --product FuzzHTML -j 2
swiftc -sanitize=fuzzer,address -o .build/fuzz-html .build/release/libFuzzHTML.a

mkdir -p .build/corpus .build/seeds findings
cat ../../Tests/HearsayHTMLTests/Cases/*/*.dat | awk '
  /^#data$/ { file = sprintf(".build/seeds/%04d", ++count); next }
  /^#(errors|encoding)$/ { file = "" }
  file { print > file }'

.build/fuzz-html -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=4096 \
  -dict=html.dict -artifact_prefix=findings/ -print_final_stats=1 .build/corpus .build/seeds
