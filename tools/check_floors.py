#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT
"""Checks that no #include goes up a floor and that engine/ names no game.

The house has floors, and a file includes only its own folder and lower floors: that is what keeps rules testable
without a screen, games independent of each other, and libraries replaceable. CTest runs this as `floors`.

usage: tools/check_floors.py [--self-test] [ROOT]
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

# Folder -> floor. Folders of one floor do not include each other, unless BESIDE says so.
ENGINE_FLOORS = {
    "engine/base": 1,
    "engine/scenario": 1,
    "engine/physics": 1,
    "engine/page": 2,
    "engine/session": 3,
    "engine/stage": 4,
    "engine/host": 5,
}
GAMES_FLOOR, WEB_FLOOR, TOOLS_FLOOR = 6, 7, 7
# The foundations stand on base; the host runs without a stage; a stage gets its physics from the floor below.
BESIDE = {"engine/scenario": {"engine/base"}, "engine/physics": {"engine/base"}}
# Lower by number, but not to be used: the host must work without a stage.
BARRED = {"engine/host": {"engine/stage"}}
# Within a game: what shows knows the rules, never the other way round.
ROOMS = {"rules": 0, "face": 1, "stage": 2}
# What a game's room may use of the engine.
ROOM_CEILING = {"rules": 3, "face": 3, "stage": 4}

SOURCES = {".cpp", ".hpp", ".c", ".h", ".cc", ".hh", ".inl"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# library -> (what its headers look like, which folders may include them)
LIBRARIES = {
    "nlohmann/json": (re.compile(r"^nlohmann/"), re.compile(r"^engine/(scenario|host)(/|$)")),
    "Box2D": (re.compile(r"^box2d/"), re.compile(r"^(engine/physics|games/[^/]+/rules)(/|$)")),
    "SDL2": (re.compile(r"^(SDL2/)?SDL[\w]*\.h$"), re.compile(r"^(engine/stage|games/[^/]+/stage)(/|$)")),
    "Emscripten": (re.compile(r"^emscripten(/|\.h)"), re.compile(r"^web/engine(/|$)")),
}
OUR_FOLDERS = ("engine/", "games/", "web/", "tools/", "tests/")


def folder_of(path: str) -> str:
    """The unit of the table that a path belongs to: engine/base, games/budget/rules, web, tools/klaster ..."""
    parts = path.split("/")
    if parts[0] == "games":
        return "/".join(parts[: 3 if len(parts) > 3 else 2])
    if parts[0] == "web":
        return "web"
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def floor_of(folder: str):
    if folder.startswith("games/"):
        return GAMES_FLOOR
    if folder == "web":
        return WEB_FLOOR
    if folder.split("/")[0] in ("tools", "tests"):
        return TOOLS_FLOOR
    return ENGINE_FLOORS.get(folder)


def why_not(source: str, target: str):
    """Why a file in folder `source` may not include one in folder `target`, or None."""
    if source == target:
        return None
    source_floor, target_floor = floor_of(source), floor_of(target)
    if source_floor is None:
        return f"{source} is on no floor: add it to the table in tools/check_floors.py"
    if target_floor is None:
        return f"{target} is on no floor: add it to the table in tools/check_floors.py"
    if source.startswith("tests"):
        return None  # tests look everywhere
    if source.startswith("games/") and target.startswith("games/"):
        mine, other = source.split("/"), target.split("/")
        if mine[1] == "catalogue":
            return None  # the list of games knows them all
        if mine[1] != other[1]:
            return f"games/{mine[1]} may not know games/{other[1]}"
        if len(mine) > 2 and (len(other) < 3 or ROOMS.get(other[2], 9) > ROOMS.get(mine[2], -1)):
            return f"within a game: rules <- face <- stage, but {mine[2]} includes {'/'.join(other[2:]) or 'the whole game'}"
        return None
    if source.startswith("games/") and len(source.split("/")) > 2:
        room = source.split("/")[2]
        if target_floor > ROOM_CEILING.get(room, source_floor):
            return f"the {room} of a game may use floors 1 to {ROOM_CEILING[room]} only, {target} is on floor {target_floor}"
    if target in BARRED.get(source, ()):
        return f"{source} must work without {target}"
    if target_floor < source_floor or target in BESIDE.get(source, ()):
        return None
    if source_floor == TOOLS_FLOOR and target_floor == TOOLS_FLOOR:
        return f"{source} may not include {target}"
    return f"{source} is on floor {source_floor}, {target} on floor {target_floor}"


def without_comments(text: str) -> str:
    """Blanks comments, keeping the lines, so that one may speak about a game or an include."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
    return pattern.sub(lambda m: m[0] if m[0][0] == '"' else re.sub(r"[^\n]", " ", m[0]), text)


def check(root: Path):
    findings, files, includes = [], 0, 0
    games = sorted(p.name for p in (root / "games").glob("*") if p.is_dir() and p.name != "catalogue")
    names = re.compile(r"(?<![a-z])(" + "|".join(map(re.escape, games)) + r")(?![a-z])", re.I) if games else None
    for top in ("engine", "games", "web", "tools", "tests"):
        for path in sorted((root / top).rglob("*")):
            relative = path.relative_to(root).as_posix()
            if path.suffix not in SOURCES and path.name != "CMakeLists.txt" or "node_modules" in path.parts:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            files += 1
            if top == "engine" and names:
                # Comments too: an example that names a game is how knowledge of it begins.
                for number, line in enumerate(text.splitlines(), 1):
                    if found := names.search(line):
                        findings.append(f"{relative}:{number}: engine/ names the game '{found[1]}'")
            if path.suffix not in SOURCES:
                continue
            source = folder_of(relative)
            for number, line in enumerate(without_comments(text).splitlines(), 1):
                if not (match := INCLUDE.match(line)):
                    continue
                includes += 1
                place = f"{relative}:{number}"
                quoted, name = match[1] == '"', match[2]
                for library, (headers, allowed) in LIBRARIES.items():
                    if headers.match(name) and not allowed.match(relative) and top != "tests":
                        findings.append(f"{place}: {library} may not be included here")
                if quoted and not name.startswith(OUR_FOLDERS):
                    if (path.parent / name).exists() or not any(h.match(name) for h, _ in LIBRARIES.values()):
                        findings.append(f'{place}: "{name}": include our own files by their path from the root')
                elif quoted and (reason := why_not(source, folder_of(name))):
                    findings.append(f"{place}: {reason}")
    return findings, files, includes


# path, content, a word of the finding that must come (a tuple: of each finding; None: no finding)
SELF_TEST = [
    ("engine/base/a.cpp", '#include "engine/base/b.hpp"\n#include <vector>\n', None),
    ("engine/scenario/a.cpp", '#include "engine/base/a.hpp"\n#include <nlohmann/json.hpp>\n', None),
    ("engine/physics/a.cpp", '#include <box2d/box2d.h>\n#include "engine/base/a.hpp"\n', None),
    ("engine/host/a.cpp", '#include <nlohmann/json.hpp>\n#include "engine/session/a.hpp"\n', None),
    ("engine/stage/a.cpp", "#include <SDL.h>\n", None),
    ("games/budget/rules/a.cpp", '#include "engine/session/a.hpp"\n#include "games/budget/rules/b.hpp"\n', None),
    ("games/budget/face/a.cpp", '#include "games/budget/rules/a.hpp"\n#include "engine/page/view.hpp"\n', None),
    ("games/budget/stage/a.cpp", '#include <SDL.h>\n#include "games/budget/face/a.hpp"\n#include "engine/stage/a.hpp"\n', None),
    ("games/catalogue/a.cpp", '#include "games/budget/rules/a.hpp"\n', None),
    ("web/engine/entry.cpp", '#include <emscripten.h>\n#include "engine/host/a.hpp"\n', None),
    ("tests/unit/a.cpp", '#include "engine/host/a.hpp"\n#include "games/budget/stage/a.hpp"\n', None),
    ("tools/klaster/a.cpp", '#include "games/budget/rules/a.hpp"\n', None),
    ("engine/base/speaks.cpp", '// #include "engine/host/a.hpp"\n/*\n#include <SDL.h>\n*/\n', None),
    ("engine/base/up.cpp", '#include "engine/page/view.hpp"\n', "floor 1"),
    ("engine/base/beside.cpp", '#include "engine/scenario/a.hpp"\n', "floor 1"),
    ("engine/page/up.cpp", '#include "engine/session/a.hpp"\n', "floor 2"),
    ("engine/session/up.cpp", '  #  include "engine/host/a.hpp"\n', "floor 3"),
    ("engine/host/stage.cpp", '#include "engine/stage/a.hpp"\n', "must work without"),
    ("engine/stage/game.cpp", '#include "games/ecology/rules/a.hpp"\n', ("floor 4", "names the game")),
    ("engine/session/name.cpp", "int ecology_bonus = 3;\n", "names the game"),
    ("engine/session/names.cpp", "// as in Budget\n", "names the game"),
    ("engine/new/a.cpp", '#include "engine/base/a.hpp"\n', "on no floor"),
    ("engine/session/json.cpp", "#include <nlohmann/json.hpp>\n", "nlohmann/json"),
    ("engine/session/box.cpp", "#include <box2d/box2d.h>\n", "Box2D"),
    ("engine/host/sdl.cpp", "#include <SDL2/SDL.h>\n", "SDL2"),
    ("engine/stage/em.cpp", "#include <emscripten/html5.h>\n", "Emscripten"),
    ("engine/base/short.cpp", '#include "b.hpp"\n', "from the root"),
    ("games/budget/rules/face.cpp", '#include "games/budget/face/a.hpp"\n', "within a game"),
    ("games/budget/face/stage.cpp", '#include "games/budget/stage/a.hpp"\n', "within a game"),
    ("games/budget/rules/host.cpp", '#include "engine/host/a.hpp"\n', "floors 1 to 3"),
    ("games/budget/face/sdl.cpp", "#include <SDL.h>\n", "SDL2"),
    ("games/ecology/rules/other.cpp", '#include "games/budget/rules/a.hpp"\n', "may not know"),
    ("tools/klaster/json.cpp", "#include <nlohmann/json.hpp>\n", "nlohmann/json"),
]


def self_test() -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content, _ in SELF_TEST:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, encoding="utf-8")
        findings, _, _ = check(root)
    for name, _, word in SELF_TEST:
        mine = [f for f in findings if f.startswith(name + ":")]
        words = () if word is None else (word,) if isinstance(word, str) else word
        good = len(mine) == len(words) and all(any(w in finding for finding in mine) for w in words)
        if not good:
            failed += 1
            print(f"self-test: {name}: expected {word or 'nothing'}, got {mine or 'nothing'}")
    print(f"self-test: {len(SELF_TEST) - failed} of {len(SELF_TEST)} cases as expected")
    return 1 if failed else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true", help="prove that this check can fail")
    parser.add_argument("root", nargs="?", type=Path, default=Path(__file__).resolve().parent.parent)
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    findings, files, includes = check(arguments.root)
    print("\n".join(findings + [f"floors: {len(findings)} findings in {files} files, {includes} includes"]))
    if includes == 0:
        print("floors: nothing was checked: is this the right folder?")
    return 1 if findings or includes == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
