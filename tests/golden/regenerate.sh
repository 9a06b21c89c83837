#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
#
# Plays the golden games anew. README.md says when.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
klaster=${1:-build/native/bin/klaster}
rm -f tests/golden/*.klog tests/golden/*.json
for scenario in tiny medium; do
  for bot in random first-choice spender hoarder careful planner; do
    for seed in 1 4294967295; do
      name=tests/golden/$scenario-$bot-$seed
      "$klaster" play "tests/corpus/valid/$scenario.json" --bot "$bot" --seed "$seed" --log "$name.klog" >"$name.json"
    done
  done
done
