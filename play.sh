#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
#
# From a fresh clone to the games in the browser. See --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
me=play
# shellcheck source=tools/setup/common.sh
source "$root/tools/setup/common.sh"

usage() {
  cat <<'TEXT'
usage: ./play.sh [--port N] [--debug] [--build-only] [--help]

Sets up what is missing, builds the games and the pages, and serves them on this machine. Nothing is asked; the second
time it takes seconds.

  --port N      the port to serve on (default: 8080, or the next free one)
  --debug       quick builds while working on C++: with assertions, larger and slower (preset web-debug)
  --build-only  build the site (build/site) and stop
  --help        this text
TEXT
}
wrong() {
  echo "$me: $* (see --help)" >&2
  exit 2
}

port=
preset=web
serve=yes
while [[ $# -gt 0 ]]; do
  case $1 in
    --port) [[ $# -ge 2 ]] || wrong "--port needs a number"; port=$2; shift ;;
    --port=*) port=${1#*=} ;;
    --debug) preset=web-debug ;;
    --build-only) serve=no ;;
    --help | -h) usage; exit 0 ;;
    *) wrong "unknown option '$1'" ;;
  esac
  shift
done
if [[ -n $port ]] && ! [[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]]; then
  wrong "not a port: '$port'"
fi

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
# Before the long work: a port that someone else uses is better learned of now.
if [[ $serve == yes ]]; then
  if [[ -z $port ]]; then
    port=8080
    while port_taken "$port"; do port=$((port + 1)); done
  elif port_taken "$port"; then
    die "port $port is taken by another program; choose another with --port"
  fi
fi

cd "$root"
timed "setting up" "$root/emsdk-setup.sh"
# shellcheck source=/dev/null
source "$deps/env.sh"
setup_page
build_preset "$preset"
# The pages take the games' modules from this folder.
export KLASTER_GAMES="$root/build/$preset/games"
timed "building the pages" npm --prefix web run --silent build
say "built in $SECONDS s: build/site"

if [[ $serve == yes ]]; then
  say "serving; Ctrl-C ends it"
  exec node web/serve.mjs --port "$port"
fi
