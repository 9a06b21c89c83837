#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
#
# The bots' report on every scenario, into docs/balance/. See --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
me=balance
# shellcheck source=tools/setup/common.sh
source "$root/tools/setup/common.sh"

if [[ $# -gt 0 ]]; then
  cat <<'TEXT'
usage: tools/balance.sh

Builds the klaster command if need be (preset native) and writes docs/balance/<id>.txt and docs/balance/<id>.html for
every scenario in assets/scenarios. Exit 1 where a scenario breaks a rule of its balance. Takes ten seconds a scenario.
TEXT
  [[ $1 == --help || $1 == -h ]] && exit 0
  exit 2
fi

cd "$root"
[[ -f $deps/env.sh ]] || "$root/emsdk-setup.sh"
# shellcheck source=/dev/null
source "$deps/env.sh"
[[ -f build/native/build.ninja ]] || cmake --preset native
cmake --build --preset native --target klaster

status=0
for scenario in assets/scenarios/*/*.json; do
  report=docs/balance/$(basename "$scenario" .json)
  for kind in text:txt html:html; do
    build/native/bin/klaster balance --format "${kind%:*}" --output "$report.${kind#*:}" "$scenario" || status=$?
  done
  say "$report.txt: $(sed -n 2p "$report.txt")"
done
exit "$status"
