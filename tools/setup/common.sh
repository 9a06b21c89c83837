# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
#
# Shared by emsdk-setup.sh, play.sh and test.sh: messages, system packages, stamps.
# Sourced, never run. The caller has set `root` (the checkout) and `me` (its own name, for messages).
# shellcheck shell=bash
: "${root:?}" "${me:?}"

deps="$root/.deps"

say() { printf '[%s] %s\n' "$me" "$*"; }
die() {
  printf '[%s] error: %s\n' "$me" "$*" >&2
  exit 1
}

# Runs a command and says how long it took: people who wait want to know for what.
timed() {
  local what=$1 start=$SECONDS
  shift
  say "$what ..."
  "$@" || return
  say "$what: done in $((SECONDS - start)) s"
}

# Reads "probe package" lines and installs the packages whose probe fails. A probe is a command name or an absolute
# path: a tool that came from elsewhere (a newer node, a self-built cmake) is as good as Debian's.
need_system() {
  local probe package
  local -a missing=()
  while read -r probe package; do
    [[ -n $probe ]] || continue
    if [[ $probe == /* ]]; then
      [[ -e $probe ]] || missing+=("$package")
    else
      command -v "$probe" >/dev/null 2>&1 || missing+=("$package")
    fi
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0

  local -a as_root=()
  command -v apt-get >/dev/null || die "please install: ${missing[*]} (names of Debian packages; there is no apt-get here)"
  if [[ $(id -u) -ne 0 ]]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      die "missing system packages, and neither root nor passwordless sudo to install them. Please run:
  apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  say "installing system packages: ${missing[*]}"
  local log
  log=$(mktemp)
  local -a apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
  # The lists may be absent (fresh image) or old (a package has moved on since): fetch them first, once.
  if ! { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    rm -f "$log"
    die "could not install: ${missing[*]}"
  fi
  rm -f "$log"
}

# A stamp says which recipe a result was made by; it is written last, so that half a result has none.
stamp_is() { [[ -f $deps/stamps/$1 && $(<"$deps/stamps/$1") == "$2" ]]; }
stamp() {
  mkdir -p "$deps/stamps"
  printf '%s\n' "$2" >"$deps/stamps/$1.new"
  mv -f "$deps/stamps/$1.new" "$deps/stamps/$1"
}
hash_of() { sha256sum | cut -d ' ' -f 1; }
version_at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

# Writes standard input to a file only if that changes it, so that nothing is rebuilt for the same content.
write_if_changed() {
  cat >"$1.new"
  if cmp -s "$1.new" "$1"; then rm -f "$1.new"; else mv -f "$1.new" "$1"; fi
}

# npm's packages of the pages, installed anew only when the lock file or node changed.
setup_page() {
  [[ -f $root/web/package.json ]] || die "web/package.json is missing: this checkout has no page"
  # The font is cut to the letters in use when the site is built.
  need_system <<'LIST'
/usr/share/fonts/truetype/andika fonts-sil-andika
/usr/lib/python3/dist-packages/fontTools python3-fonttools
/usr/lib/python3/dist-packages/brotli.py python3-brotli
LIST
  local now
  now=$({ node --version; cat "$root/web/package.json" "$root/web/package-lock.json"; } 2>/dev/null | hash_of)
  if stamp_is npm "$now" && [[ -d $root/web/node_modules ]]; then return 0; fi
  rm -f "$deps/stamps/npm"
  timed "npm packages of the pages" npm --prefix "$root/web" ci --no-audit --no-fund --loglevel=error </dev/null ||
    return
  stamp npm "$now"
}

# Configures and builds one preset (CMakePresets.json).
build_preset() {
  timed "configuring $1" cmake --preset "$1" -S "$root" -Wno-dev || return
  timed "building $1" cmake --build "$root/build/$1"
}
