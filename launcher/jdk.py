"""Finds a JDK by itself, and when there is none says what it looked at and why each was refused."""

import glob
import itertools
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from launcher import others, places, system
from launcher.problem import Problem

OLDEST = 25
MODULES = ("jdk.jshell", "jdk.compiler")
"""Without the first there are no cells, without the second nothing compiles them; a JRE lacks both."""

LOOKED_AT = "(looked at LAB_JAVA_HOME, JAVA_HOME, conda, java on the PATH, and where JDKs are usually installed)"

JAVA = "java.exe" if system.WINDOWS else "java"


@dataclass(frozen=True)
class Jdk:
    """A JDK that will do, and where the search met it."""

    home: Path
    version: str
    found: str

    @property
    def java(self) -> Path:
        return self.home / "bin" / JAVA


def find(env=os.environ) -> Jdk:
    """The first JDK in the order of the search that will do; one that whoever can reach the lab can use goes before."""
    refused = []
    fitting = _fitting(env, refused)
    first = next(fitting, None)
    if first is None:
        raise none_found(refused)
    return next((jdk for jdk in itertools.chain([first], fitting) if others.may_use(jdk.home)), first)


def _fitting(env, refused):
    for found, home in candidates(env):
        reason, version = examine(home)
        if reason is None:
            yield Jdk(home, version, found)
        else:
            refused.append((found, home, reason))


def at(home: Path, found: str) -> Jdk:
    """The JDK that is there."""
    reason, version = examine(home)
    if reason:
        raise none_found([(found, home, reason)])
    return Jdk(home, version, found)


def note(env=os.environ):
    """Why the JDK that LAB_JAVA_HOME names is not used, or None: a wish is never ignored in silence."""
    wish = env.get("LAB_JAVA_HOME")
    reason = wish and (examine(Path(wish))[0] or _is_private(wish, env))
    return f"LAB_JAVA_HOME names {wish}, which is not used: {reason}" if reason else None


def _is_private(wish, env):
    """Why another one was taken, although this one will do."""
    taken = None if others.may_use(wish) else find(env).home
    same = taken is None or os.path.realpath(taken) == os.path.realpath(wish)
    return None if same else f"others can reach this lab, and may not enter {others.closed_at(wish)}"


def examine(home: Path):
    """(None, version) for a JDK that will do, otherwise (why not, None)."""
    if not home.is_dir():
        return "there is no such folder", None
    if not (home / "bin" / JAVA).exists():
        return f"it has no bin/{JAVA}", None
    try:
        release = read_release(home)
    except OSError:
        return "it has no file named release, which every JDK has", None
    version = release.get("JAVA_VERSION", "")
    if major(version) < OLDEST:
        return f"it is version {version or 'unknown'}, and the lab needs {OLDEST} or newer", None
    missing = [module for module in MODULES if module not in modules(home, release)]
    if missing:
        return f"it is version {version} without {' and '.join(missing)}: a runtime, not a whole JDK", None
    return None, version


def read_release(home: Path) -> dict:
    """The file `release` of a JDK: NAME="value" lines."""
    text = (home / "release").read_text("utf-8", "replace")
    return {name: value.strip('"') for name, value in re.findall(r"^(\w+)=(.*)$", text, re.M)}


def major(version: str) -> int:
    """25 for "25.0.3" and "25-ea", 8 for "1.8.0_412", 0 for nonsense."""
    numbers = [int(number) for number in re.findall(r"\d+", version)] + [0, 0]
    return numbers[1] if numbers[0] == 1 else numbers[0]


def modules(home: Path, release: dict) -> list:
    """The modules a JDK brings; the few that do not list them in `release` are asked."""
    if "MODULES" in release:
        return release["MODULES"].split()
    asked = subprocess.run([home / "bin" / JAVA, "--list-modules"], capture_output=True, text=True, timeout=30)
    return [line.split("@")[0] for line in asked.stdout.splitlines()]


def candidates(env=os.environ):
    """(where, home) in the order of the search, each home once."""
    met = set()
    for found, home in _places(env):
        key = os.path.realpath(home)
        if key not in met:
            met.add(key)
            yield found, Path(home)


def _places(env):
    for name in ("LAB_JAVA_HOME", "JAVA_HOME"):
        if env.get(name):
            yield name, env[name]
    for name in ("CONDA_PREFIX", "NB_PYTHON_PREFIX"):
        if env.get(name):
            yield from _inside(name, env[name], "lib/jvm", "Library/lib/jvm")
    if places.INSTALLED:
        yield from _inside("beside this Python", sys.prefix, "lib/jvm", "Library/lib/jvm")  # conda's, not activated
    on_path = shutil.which("java", path=env.get("PATH", ""))
    if on_path:
        yield "java on the PATH", Path(os.path.realpath(on_path)).parent.parent
    for folder in (env.get("LAB_JDK_FOLDERS") or "/usr/lib/jvm").split(os.pathsep):
        yield from _inside(folder, folder, "*")
    yield from _from_installers(env)


def _from_installers(env):
    """Where installers put JDKs for one person, and on macOS and Windows for all."""
    home = env.get("HOME") or env.get("USERPROFILE") or os.path.expanduser("~")
    yield from _inside("sdkman", env.get("SDKMAN_DIR") or f"{home}/.sdkman", "candidates/java/*")
    yield from _inside("~/.jdks", home, ".jdks/*")
    if system.MACOS:
        for base in ("/", home):
            yield from _inside("macOS", base, "Library/Java/JavaVirtualMachines/*/Contents/Home")
        for base in ("/opt/homebrew", "/usr/local"):
            yield from _inside("Homebrew", base, "opt/openjdk*/libexec/openjdk.jdk/Contents/Home")
    if system.WINDOWS:
        makers = ("Eclipse Adoptium", "Java", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft")
        for base in (env.get("ProgramFiles"), f"{env.get('LOCALAPPDATA')}/Programs"):
            yield from _inside(base, base or "", *(f"{maker}/*" for maker in makers))


def _inside(found, base, *patterns):
    """The folders in base that have a bin folder; of a family the newest name comes first."""
    for pattern in patterns:
        for home in sorted(glob.glob(os.path.join(glob.escape(base), pattern)), reverse=True):
            if os.path.isdir(os.path.join(home, "bin")):
                yield found, home


def none_found(refused) -> Problem:
    """The refusal that lists every JDK met."""
    seen = [f"{home} ({found}): {reason}" for found, home, reason in refused]
    return Problem(
        f"No JDK {OLDEST} or newer was found.",
        seen=[*(seen or ["no JDK at all"]), LOOKED_AT],
        attempt=[*how_to_install(), "or set LAB_JAVA_HOME to the folder of a JDK that is elsewhere"],
    )


def how_to_install(system=sys.platform):
    """Names to ask an installer for, on this kind of machine first."""
    anywhere = "with conda: conda install -c conda-forge 'openjdk>=25'"
    if system == "darwin":
        return ["brew install openjdk", anywhere, "with sdkman: sdk install java 25-tem"]
    if system == "win32":
        return ["winget install EclipseAdoptium.Temurin.25.JDK", anywhere]
    return ["Debian, Ubuntu: the package temurin-25-jdk of Eclipse Adoptium, or openjdk-25-jdk where it is offered",
            anywhere, "with sdkman, no root needed: sdk install java 25-tem"]
