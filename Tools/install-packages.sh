#!/bin/sh
# Installs the system packages that building Hearsay needs and that are missing: with apt where this
# user may, else it names the one command to run.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "The Swift toolchain (6.2 or later) is missing: see https://www.swift.org/install" >&2
  exit 1
fi

missing=""
command -v git >/dev/null 2>&1 || missing="$missing git"
command -v python3 >/dev/null 2>&1 || missing="$missing python3"
[ "$(uname)" = Linux ] && [ ! -e /usr/include/iconv.h ] && missing="$missing libc6-dev"
[ "$(uname)" = Linux ] && [ ! -e /usr/include/zlib.h ] && missing="$missing zlib1g-dev"
[ -n "$missing" ] || exit 0

command="apt-get install -y --no-install-recommends$missing"
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  apt-get update -q
  $command
else
  echo "These packages are missing:$missing. Install them, for instance with:" >&2
  echo "  sudo $command" >&2
  exit 1
fi
