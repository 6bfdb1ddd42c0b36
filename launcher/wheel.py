"""./lab wheel: the lab as one file that pip installs, with the jars built, so that nobody needs Maven; pyproject.toml says what is in it.

    ./lab wheel [--into FOLDER] [--wheelhouse FOLDER]

The wheelhouse holds all that a machine without a network needs beside a Python and a JDK.
"""

import argparse
import platform
import shutil
import zipfile
from collections import Counter
from pathlib import Path

from launcher import build, environment, maven, places, setup, steps
from launcher.problem import Problem

FOLDER = places.MADE / "wheel"

INSTALL = """\
Interleave without a network. You need Python {python} on {machine}, as this folder was made for it,
and a JDK 25 or newer with JShell. In this folder:

  python3 -m venv lab
  lab/bin/pip install --no-index --find-links . interleave-lab        (Windows: lab\\Scripts\\pip)
  lab/bin/interleave                                                  (Windows: lab\\Scripts\\interleave)
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Problem(f"wheel: {message}.", attempt=f"{places.COMMAND} wheel [--into FOLDER] [--wheelhouse FOLDER]")


def main(arguments) -> int:
    """Make the wheel, and a wheelhouse if one is wanted; say how large each is."""
    parser = _Parser(prog="lab wheel", add_help=False)
    parser.add_argument("--into", type=Path, default=FOLDER)
    parser.add_argument("--wheelhouse", type=Path)
    options = parser.parse_args(arguments)
    setup.set_up()
    environment.set_up_wheel()
    stage()
    wheel = pack(options.into.absolute())
    print("\n".join([f"\n{places.near(wheel)}: {amount(wheel.stat().st_size)}", *sizes(wheel)]))
    if options.wheelhouse:
        fill(options.wheelhouse.absolute(), wheel)
    return 0


def stage():
    """What the package has and the checkout has not: the jars, and notebooks in which nobody has worked."""
    for part in ("jars", "notebooks"):
        shutil.rmtree(FOLDER / part, ignore_errors=True)
    for jar in {*maven.class_path("kernel"), *maven.class_path("resolver")}:
        copy = FOLDER / "jars" / jar.relative_to(places.BUILD)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(jar, copy)
    build.run("--into", FOLDER / "notebooks")


def pack(into: Path) -> Path:
    """The wheel, from the folders that were staged and the checkout."""
    into.mkdir(parents=True, exist_ok=True)
    for old in into.glob("interleave_lab-*.whl"):
        old.unlink()
    steps.run("Wheel", "packing it", [environment.python(), "-m", "hatchling", "build", "-t", "wheel", "-d", into])
    return next(into.glob("interleave_lab-*.whl"))


def sizes(wheel: Path) -> list:
    """A line for each folder of the wheel: files, packed and unpacked."""
    counts, packed, unpacked = Counter(), Counter(), Counter()
    for entry in zipfile.ZipFile(wheel).infolist():
        part = entry.filename.split("/")[1] if entry.filename.startswith("interleave_lab/") else "about it"
        counts[part] += 1
        packed[part] += entry.compress_size
        unpacked[part] += entry.file_size
    return [f"  {part:<18} {counts[part]:>3} files, {amount(packed[part])} ({amount(unpacked[part])} installed)"
            for part, _ in packed.most_common()]


def fill(folder: Path, wheel: Path):
    """The wheel, and every package that it needs at the version that the lab was tested with."""
    folder.mkdir(parents=True, exist_ok=True)
    environment.download(wheel, folder)
    text = INSTALL.format(python=".".join(platform.python_version_tuple()[:2]), machine=f"{platform.system()} {platform.machine()}")
    (folder / "INSTALL.txt").write_text(text, "utf-8")
    wheels = list(folder.glob("*.whl"))
    print(f"\n{places.near(folder)}: {len(wheels)} wheels, {amount(sum(file.stat().st_size for file in wheels))}; INSTALL.txt says how")


def amount(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
