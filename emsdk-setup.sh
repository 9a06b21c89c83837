#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
#
# Sets up what Klaster is built with: compilers, Emscripten, and the sources of SDL2, Box2D and nlohmann/json.
# Everything but system packages goes to .deps/, which git ignores. See --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
me=emsdk-setup
# shellcheck source=tools/setup/common.sh
source "$root/tools/setup/common.sh"

usage() {
  cat <<'TEXT'
usage: ./emsdk-setup.sh [--private] [--force] [--help]

Sets up the tools that build Klaster; quick when everything is in place, and repairs what is not.
  - system packages (compiler, CMake, Ninja, node ...), only those that are missing
  - Emscripten 3.1.69 or newer: the emcc in PATH if there is one, else Debian 13's packages in .deps/toolchain
  - the sources of SDL2, Box2D and nlohmann/json in .deps/sources, verified by SHA-256
Then: ./play.sh, ./test.sh, or `cmake --preset web && cmake --build --preset web`.

  --private   use the packaged Emscripten even where an emcc is in PATH
  --force     drop .deps and set everything up anew
  --help      this text

To call emcc by hand: source .deps/env.sh
TEXT
}

private=no
while [[ $# -gt 0 ]]; do
  case $1 in
    --private) private=yes ;;
    --force) rm -rf "$root/.deps" ;;
    --help | -h) usage; exit 0 ;;
    *) echo "$me: unknown option '$1' (see --help)" >&2; exit 2 ;;
  esac
  shift
done

toolchain="$deps/toolchain"
emscripten_min=3.1.69
node_min=20.19.0     # what the pages' tools ask for
node_version=22.23.3 # fetched from npm where the system's node is older

# Debian 13's packages; they run on Debian 12 with the C library they bring along.
packages=(
  emscripten binaryen clang-19 lld-19 llvm-19 libllvm19 libclang-cpp19 libclang1-19 libclang-common-19-dev
  llvm-19-linker-tools clang-tidy-19 node-acorn node-xtend
  libc6 libstdc++6 libgcc-s1 zlib1g libzstd1 libxml2 libedit2 libtinfo6 libffi8 libicu76 libbsd0 libmd0 liblzma5
  libz3-4 libgmp10
)
# name, source package = version, file, SHA-256, members to unpack, leading folders to strip
sources=(
  "sdl2 libsdl2=2.32.4+dfsg-1 libsdl2_2.32.4+dfsg.orig.tar.gz d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277 */src,*/include,*/LICENSE.txt 1"
  "box2d box2d=2.4.1-3 box2d_2.4.1.orig.tar.gz d6b4650ff897ee1ead27cf77a5933ea197cbeef6705638dd181adc2e816b23c2 */src,*/include,*/LICENSE 1"
  "json nlohmann-json3=3.11.3-2.1 nlohmann-json3_3.11.3.orig.tar.gz 0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406 */single_include/nlohmann,*/LICENSE.MIT 1"
)

# --- a package manager of our own, beside the system's: its own lists, and an empty list of what is installed --------

apt_options=()
apt_ready() {
  [[ ${#apt_options[@]} -eq 0 ]] || return 0
  command -v apt-get >/dev/null ||
    die "Emscripten $emscripten_min comes from Debian packages, but there is no apt-get here; please install and activate an emsdk of at least that version"
  # The mirror is the one this machine already uses, whatever the format of its source lists.
  local codename mirror own=$deps/apt
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  # shellcheck disable=SC2016 # apt-get fills these in
  mirror=$(apt-get indextargets --format '$(RELEASE)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
    awk -F '|' -v release="$codename" '$1 == release && $2 == "main" { print $3; exit }')
  [[ -n $mirror && $(. /etc/os-release && echo "${ID:-}") == debian ]] ||
    die "found no Debian mirror in apt's configuration: this set-up works on Debian 12 and newer"
  mkdir -p "$own/lists/partial" "$own/cache/archives/partial"
  : >"$own/status"
  local keys=/usr/share/keyrings/debian-archive-keyring.gpg
  [[ -e $keys ]] || die "no $keys: please install debian-archive-keyring"
  printf 'Types: deb deb-src\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: %s\n' "$mirror" "$keys" \
    >"$own/trixie.sources"
  apt_options=(
    -q -o "Dir::Etc::SourceList=$own/trixie.sources" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$own/lists" -o "Dir::State::status=$own/status" -o "Dir::Cache=$own/cache"
    -o Acquire::Languages=none -o Acquire::Retries=3
    -o "APT::Sandbox::User=$(id -un)" # else apt warns that its own user cannot write here
  )
  timed "package lists" quietly apt-get "${apt_options[@]}" update || die "cannot fetch Debian 13's package lists"
}

# Shows a command's output only if it fails.
quietly() {
  local log="$deps/log.$$"
  if "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    tail -n 25 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# --- Emscripten ------------------------------------------------------------------------------------------------------

emcc_version() { "$1" --version 2>/dev/null </dev/null | sed -n '1s/.* \([0-9]\+\.[0-9]\+\.[0-9]\+\).*/\1/p'; }

# Prints the root of an emcc in PATH that is new enough, if any.
emscripten_in_path() {
  local emcc dir
  emcc=$(command -v emcc) || return 0
  emcc=$(readlink -f "$emcc")
  dir=$(dirname "$emcc")
  [[ $dir != "$toolchain"/* && -f $dir/cmake/Modules/Platform/Emscripten.cmake ]] || return 0
  local version
  version=$(emcc_version emcc)
  if [[ -n $version ]] && version_at_least "$version" "$emscripten_min"; then printf '%s\n' "$dir"; fi
}

# Unpacks Debian 13's packages into a folder of their own and makes them use the C library in it.
fetch_toolchain() {
  local new="$deps/toolchain.new" debs="$deps/debs"
  rm -rf "$new" "$debs" "$toolchain"
  mkdir -p "$new" "$debs"
  apt_ready
  (cd "$debs" && timed "downloading Emscripten and clang (340 MB)" quietly apt-get "${apt_options[@]}" download "${packages[@]}") ||
    die "Debian 13's mirror no longer offers one of: ${packages[*]}"
  timed "unpacking" unpack_debs "$debs" "$new"
  rm -rf "$debs"

  # The names of the loader and of the library folder tell the machine's kind: no table needed.
  local loader triplet
  loader=$(cd "$new" && find usr/lib usr/lib64 -maxdepth 2 -name 'ld-linux*.so.*' 2>/dev/null | head -n 1)
  triplet=$(basename "$(dirname "$(find "$new/usr/lib" -maxdepth 2 -name libc.so.6 | head -n 1)")")
  [[ -n $loader && -n $triplet ]] || die "the unpacked packages lack a C library"
  local lib="$toolchain/usr/lib" file
  # The path is the final one, though the files are still in a temporary place: the folder is renamed when complete.
  while IFS= read -r -d '' file; do
    [[ $(head -c 4 "$file" | tail -c 3) == ELF ]] || continue
    patchelf --set-interpreter "$toolchain/$loader" --force-rpath \
      --set-rpath "$lib/$triplet:$lib/llvm-19/lib:$lib/$triplet/binaryen" "$file"
  done < <(find "$new/usr/lib/llvm-19/bin" "$new/usr/bin" -type f -print0)

  local em="$new/usr/share/emscripten"
  ln -sfn ../nodejs "$em/node_modules" # acorn
  # In Emscripten's own folder the configuration is found without any environment variable.
  cat >"$em/.emscripten" <<CONFIG
LLVM_ROOT = '$toolchain/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$toolchain/usr'
NODE_JS = '$(command -v node)'
CLOSURE_COMPILER = '$root/web/node_modules/.bin/google-closure-compiler'
FROZEN_CACHE = True
CONFIG
  mv "$new" "$toolchain"
}

# Leaves out what Klaster's builds never link (threads, dynamic libraries, sanitizers for wasm): two thirds of 2 GB.
unpack_debs() {
  local deb
  for deb in "$1"/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$2" --exclude='./usr/share/doc' --exclude='./usr/share/man' \
      --exclude='./usr/share/emscripten/test' --exclude='*/wasm32-emscripten/pic' \
      --exclude='*/wasm32-emscripten/lto-pic' --exclude='*/wasm32-emscripten/*-mt[-.]*' \
      --exclude='*/wasm32-emscripten/*-ww[-.]*' --exclude='*/wasm32-emscripten/*asan*.a' || return
  done
}

# Cheap enough for every run: all parts start.
toolchain_starts() {
  local bin="$toolchain/usr/lib/llvm-19/bin"
  [[ -n $(emcc_version "$1/emcc" || true) && -f $1/cache/sysroot/lib/wasm32-emscripten/lto/libc.a ]] &&
    "$bin/clang" --version >/dev/null 2>&1 && "$bin/wasm-ld" --version >/dev/null 2>&1 &&
    "$toolchain/usr/bin/wasm-opt" --version >/dev/null 2>&1
}

# A program that needs the compiler, the C++ library, the optimiser and the linker with LTO; node runs it.
try_toolchain() {
  local work="$deps/try"
  rm -rf "$work" && mkdir -p "$work"
  cat >"$work/try.cpp" <<'CPP'
#include <cstdio>
#include <expected>
int main() {
  std::expected<int, int> five = 5;
  std::printf("%d\n", *five);
}
CPP
  quietly "$1/em++" -std=c++23 -Oz -flto -fno-exceptions -fno-rtti "$work/try.cpp" -o "$work/try.cjs" &&
    [[ $(node "$work/try.cjs") == 5 ]] || return 1
  rm -rf "$work"
}

setup_emscripten() {
  if [[ -n $emscripten_root ]]; then
    say "Emscripten: $(emcc_version emcc) in $emscripten_root (from PATH)"
    return
  fi
  emscripten_root="$toolchain/usr/share/emscripten"
  export EM_CONFIG="$emscripten_root/.emscripten" # an old emsdk may have set another one
  local recipe version
  recipe=$({ declare -f fetch_toolchain unpack_debs; echo "${packages[*]} $toolchain $(command -v node)"; } | hash_of)
  if ! stamp_is toolchain "$recipe" || ! toolchain_starts "$emscripten_root"; then
    rm -f "$deps/stamps/toolchain"
    fetch_toolchain
    toolchain_starts "$emscripten_root" || die "the packaged Emscripten does not start: try $emscripten_root/emcc --version"
    version=$(emcc_version "$emscripten_root/emcc")
    version_at_least "$version" "$emscripten_min" ||
      die "the mirror's Emscripten is $version, but $emscripten_min or newer is needed"
    timed "compiling a test program" try_toolchain "$emscripten_root" || die "the packaged Emscripten cannot compile"
    stamp toolchain "$recipe"
  fi
  say "Emscripten: $(emcc_version "$emscripten_root/emcc") in .deps/toolchain"
}

# --- sources of the libraries ----------------------------------------------------------------------------------------

setup_source() {
  local name=$1 package=$2 file=$3 sha=$4 members=$5 strip=$6
  local to="$deps/sources/$name" recipe="$sha $members $strip"
  # The number of files shows that nobody removed or added some since.
  if stamp_is "source-$name" "$recipe $(find "$to" -type f 2>/dev/null | wc -l)"; then return; fi
  rm -f "$deps/stamps/source-$name"
  apt_ready
  local work="$deps/source.new"
  rm -rf "$work" "$to" && mkdir -p "$work/unpacked" "$deps/sources"
  (cd "$work" && timed "downloading the source of $package" \
    quietly apt-get "${apt_options[@]}" source --download-only --tar-only "$package") || true
  [[ -f $work/$file ]] || die "the mirror does not offer $file ($package): has Debian 13 moved to another version?"
  sha256sum --check --quiet <<<"$sha  $work/$file" || die "$file is not the file that was reviewed (SHA-256 differs)"
  local -a wanted
  IFS=, read -r -a wanted <<<"$members"
  tar -x -f "$work/$file" -C "$work/unpacked" --strip-components="$strip" --wildcards "${wanted[@]}"
  mv "$work/unpacked" "$to"
  rm -rf "$work"
  stamp "source-$name" "$recipe $(find "$to" -type f | wc -l)"
}

# --- node ------------------------------------------------------------------------------------------------------------

# Debian 12's own node is too old for the pages' tools; npm carries newer ones as packages.
setup_node() {
  local own="$deps/node/node_modules/.bin" arch
  if [[ -x $own/node ]]; then PATH="$own:$PATH"; fi
  if version_at_least "$(node --version | tr -d v)" "$node_min"; then return; fi
  case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) die "node $node_min or newer is needed, found $(node --version)" ;;
  esac
  rm -rf "$deps/node" "$deps/node.new" && mkdir -p "$deps/node.new"
  timed "node $node_version (the system's is $(node --version))" quietly npm --prefix "$deps/node.new" install \
    --no-audit --no-fund "node-linux-$arch@$node_version" || die "could not install node $node_version by npm"
  mkdir -p "$deps/node.new/node_modules/.bin"
  ln -sfn "../node-linux-$arch/bin/node" "$deps/node.new/node_modules/.bin/node"
  mv "$deps/node.new" "$deps/node"
  PATH="$own:$PATH"
  hash -r
  version_at_least "$(node --version | tr -d v)" "$node_min" || die "the node that npm installed does not run"
}

# --- everything ------------------------------------------------------------------------------------------------------

export LC_ALL=C.UTF-8
mkdir -p "$deps"
exec 9>"$deps/lock"
flock -n 9 || { say "another set-up is running; waiting for it"; flock 9; }

emscripten_root=
if [[ $private == no ]]; then emscripten_root=$(emscripten_in_path); fi
# In one go, so that whoever has to ask somebody for them asks once.
need_system <<LIST
g++ g++
cmake cmake
ninja ninja-build
python3 python3
git git
xz xz-utils
node nodejs
npm npm
$([[ -n $emscripten_root ]] || echo 'patchelf patchelf')
/usr/include/gtest/gtest.h libgtest-dev
/usr/include/gmock/gmock.h libgmock-dev
/usr/include/SDL2/SDL.h libsdl2-dev
/etc/ssl/certs/ca-certificates.crt ca-certificates
LIST
setup_node
setup_emscripten
for entry in "${sources[@]}"; do
  # shellcheck disable=SC2086 # the fields are meant to be split
  setup_source $entry
done
rm -rf "$deps/apt" # 100 MB of package lists: only of use while fetching

write_if_changed "$deps/toolchain.cmake" <<CMAKE
# Written by emsdk-setup.sh.
set(KLASTER_EMSCRIPTEN_ROOT "$emscripten_root")
CMAKE
{
  echo '# Written by emsdk-setup.sh; to be sourced.'
  echo "export KLASTER_EMSCRIPTEN_ROOT='$emscripten_root'"
  if [[ $emscripten_root == "$toolchain"/* ]]; then echo "export EM_CONFIG='$emscripten_root/.emscripten'"; fi
  # An emsdk brings its own Closure Compiler; Debian's is too old, so the packaged toolchain uses npm's.
  if [[ $emscripten_root == "$toolchain"/* ]]; then
    echo "export EM_CLOSURE_COMPILER='$root/web/node_modules/.bin/google-closure-compiler'"
  fi
  if [[ -x $deps/node/node_modules/.bin/node ]]; then echo "PATH='$deps/node/node_modules/.bin':\"\$PATH\""; fi
  echo "export PATH='$emscripten_root':\"\$PATH\""
} | write_if_changed "$deps/env.sh"
say "ready"
