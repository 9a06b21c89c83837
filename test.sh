#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
#
# Builds and runs every test. The last line is "N passed, N failed". See --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
me="test"
# shellcheck source=tools/setup/common.sh
source "$root/tools/setup/common.sh"

usage() {
  cat <<'TEXT'
usage: ./test.sh [--only cpp|page] [--help]

Sets up what is missing, builds, runs every suite, and ends with "N passed, N failed". The exit code is 0 only if
nothing failed and every suite ran.

  --only cpp    the C++ tests: with sanitizers, then optimised
  --only page   the games as WebAssembly and the pages: types, style, unit tests, tests in a browser, sizes
  --help        this text

Output of each suite is kept in build/test-logs/.
TEXT
}

only=all
while [[ $# -gt 0 ]]; do
  case $1 in
    --only) only=${2:-}; shift ;;
    --only=*) only=${1#*=} ;;
    --help | -h) usage; exit 0 ;;
    *) echo "$me: unknown option '$1' (see --help)" >&2; exit 2 ;;
  esac
  [[ $# -gt 0 ]] && shift
done
case $only in
  all | cpp | page) ;;
  *) echo "$me: --only takes cpp or page (see --help)" >&2; exit 2 ;;
esac

passed=0
failed=0
summary=()
logs="$root/build/test-logs"

# Prints "passed failed" of a suite's output, as its runner counted them: CTest, node's test runner, Playwright.
counts() {
  sed -e 's/\x1b\[[0-9;]*[A-Za-z]//g' -e 's/\r//g' "$1" | awk '
    /tests? passed, [0-9]+ tests? failed out of [0-9]+/ {
      for (i = 1; i <= NF; i++) { if ($i == "failed") bad = $(i - 2); if ($i == "of") all = $(i + 1) }
      good += all - bad; wrong += bad
    }
    /^(#|ℹ) pass [0-9]+$/ { good += $3 }
    /^(#|ℹ) (fail|cancelled) [0-9]+$/ { wrong += $3 }
    /^ +[0-9]+ (passed|flaky)( \(.*\))?$/ { good += $1 }
    /^ +[0-9]+ (failed|interrupted|did not run)$/ { wrong += $1 }
    END { print good + 0, wrong + 0 }'
}

# suite <name> <kind> <command>...: kind "counted" reads the runner's own counts, "check" counts as one test, "build"
# counts only when it fails.
suite() {
  local name=$1 kind=$2 status=0 good=0 bad=0 start=$SECONDS
  shift 2
  local log="$logs/${name// /-}.log"
  echo
  say "=== $name"
  # No standard input: what asks a question is to fail, not to wait.
  "$@" </dev/null 2>&1 | tee "$log" || status=$?
  case $kind in
    counted) read -r good bad < <(counts "$log") ;;
    check) if [[ $status -eq 0 ]]; then good=1; else bad=1; fi ;;
  esac
  # A runner that stopped short, or found nothing to run, has failed whatever it counted.
  if [[ $status -ne 0 && $bad -eq 0 ]]; then bad=1; fi
  if [[ $kind == counted && $good -eq 0 && $bad -eq 0 ]]; then
    say "$name ran no test"
    bad=1
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
  summary+=("$(printf '%-28s %5d passed %3d failed %5d s' "$name" "$good" "$bad" $((SECONDS - start)))")
  [[ $bad -eq 0 ]]
}
# Suites that cannot run because what they need was not built have failed.
lost() {
  local name
  for name in "$@"; do
    failed=$((failed + 1))
    summary+=("$(printf '%-28s     0 passed   1 failed (not built)' "$name")")
  done
}
page() { npm --prefix web run --silent "$1"; }

cd "$root"
mkdir -p "$logs"
export NO_COLOR=1 # keeps the logs readable, and the counts in them
if ! suite "set-up" build "$root/emsdk-setup.sh"; then
  printf '\n0 passed, 1 failed\n'
  exit 1
fi
# shellcheck source=/dev/null
source "$deps/env.sh"

if [[ $only != page ]]; then
  for preset in native-sanitize native; do
    if suite "build $preset" build build_preset "$preset"; then
      suite "tests $preset" counted ctest --preset "$preset" || true
    else
      lost "tests $preset"
    fi
  done
fi

if [[ $only != cpp ]]; then
  export KLASTER_GAMES="$root/build/web/games"
  setup_page_tests() {
    need_system <<<'/usr/bin/chromium chromium' && setup_page
  }
  if suite "set-up of the pages" build setup_page_tests; then
    suite "types and style" check page check || true
    suite "page unit tests" counted page test:unit || true
    if suite "build web" build build_preset web && suite "build the site" build page build; then
      suite "golden games in WebAssembly" counted node --test tests/golden/*.test.mjs || true
      suite "page browser tests" counted page test:browser || true
      suite "sizes" check page bench:size || true
    else
      lost "golden games in WebAssembly" "page browser tests" "sizes"
    fi
  else
    lost "types and style" "page unit tests" "golden games in WebAssembly" "page browser tests" "sizes"
  fi
fi

echo
printf '%s\n' "${summary[@]}"
say "took $SECONDS s"
echo "$passed passed, $failed failed"
[[ $failed -eq 0 && $passed -gt 0 ]]
