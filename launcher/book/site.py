"""Builds the book: notebooks with the kept outputs, three pages of docs/, and Sphinx over them.

    python -m launcher.book.site [--into FOLDER] [LESSON ...]

With numbers of lessons only those are in the book.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from launcher import book, lesson, page, places, problem
from launcher.book import claims, kept, notebook
from launcher.problem import Problem

CONF = places.ROOT / "book"
DOCUMENTS = ("glossary", "claims", "cheat-sheet")


def main(into: Path = book.SITE, lessons=()) -> int:
    """Write the site. Sphinx takes a link that leads nowhere for an error."""
    begun = time.monotonic()
    clear(into)
    sources = [source for source in places.lessons() if not lessons or lesson.number(source) in lessons]
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "source"
        changed = sum(write(folder, source) for source in sources)
        documents(folder)
        index(folder, sources)
        sphinx(folder, into, runs(sources), partly=bool(lessons))
    (into / "_static" / "pictures.js").write_text(f"window.labPictures = {json.dumps(page.BUNDLE.read_text('utf-8'))};\n", "utf-8")
    tidy(into)
    tell(into, changed, time.monotonic() - begun)
    return 0


def clear(into):
    """An older book makes way; a folder with anything else in it is somebody's."""
    if into.exists() and any(into.iterdir()) and not (into / "_static" / "book.js").exists():
        raise Problem(f"{into} is not empty, and no book.", attempt="name a new folder: --into FOLDER")
    shutil.rmtree(into, ignore_errors=True)


def write(folder, source) -> int:
    """A lesson's notebook with its outputs; how many of its cells have changed since the run."""
    run = kept.read(lesson.number(source))
    file = folder / "notebooks" / f"{source.stem}.ipynb"
    file.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook.page(source, run), file)
    return notebook.missing(source, run)


def documents(folder):
    """Pages that lessons link to, and the pictures of lessons."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    for name in DOCUMENTS:
        shutil.copy(places.ROOT / "docs" / f"{name}.md", folder / "docs")
    (folder / "docs" / "claims.md").write_text(claims.page(), "utf-8")
    shutil.copytree(places.LESSONS / "figures", folder / "lessons" / "figures")


def index(folder, sources):
    """The first page, with a line for each lesson."""
    read = [lesson.read(source) for source in sources]
    rows = [f"| {number(one)} | [{one.front['title']}](notebooks/{one.path.stem}.ipynb) | {one.front['question']} |" for one in read]
    tree = [f"{number(one)} {one.front['title']} <notebooks/{one.path.stem}>" for one in read]
    text = (CONF / "index.md").read_text("utf-8")
    text = text.replace("{lessons}", "\n".join(rows)).replace("{tree}", "\n".join(tree)).replace("{run}", runs(sources))
    (folder / "index.md").write_text(text, "utf-8")


def number(read) -> str:
    """The playground has none."""
    return read.number if read.number.isdigit() else ""


def runs(sources):
    found = {kept.about(run) for run in (kept.read(lesson.number(source)) for source in sources) if "machine" in run}
    return "; ".join(sorted(found)) or "no run is kept yet"


def sphinx(folder, into, measured, partly):
    """With a part of the lessons, links to the others lead nowhere, so they are no error."""
    strict = ["-D", "suppress_warnings=misc.highlighting_failure,myst.xref_missing"] if partly else ["-W", "--keep-going"]
    command = [sys.executable, "-m", "sphinx", "-q", "-j", "auto", *strict, "-A", f"measured={measured}", "-c", CONF,
               "-d", folder.parent / "doctrees", folder, into]
    if subprocess.run([str(word) for word in command]).returncode:
        raise Problem("Sphinx did not build the book.", seen="the lines above")


def tidy(into):
    """Without what only Sphinx reads."""
    shutil.rmtree(into / "_sources", ignore_errors=True)
    for name in (".buildinfo", "objects.inv"):
        (into / name).unlink(missing_ok=True)


def tell(into, changed, seconds):
    pages = list(into.rglob("*.html"))
    size = sum(file.stat().st_size for file in into.rglob("*") if file.is_file()) / 1e6
    largest = max(pages, key=lambda file: file.stat().st_size)
    print(f"{len(pages)} pages, {size:.1f} MB, the largest {largest.stat().st_size / 1e3:.0f} KB ({largest.name}), "
          f"built in {seconds:.0f} s: open {places.near(into / 'index.html')}")
    if changed:
        print(f"{changed} cells have changed since the reference run; {places.COMMAND} book --measure runs them anew")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="lab book")
    parser.add_argument("--into", type=Path, default=book.SITE)
    parser.add_argument("lessons", nargs="*")
    asked = parser.parse_args()
    problem.run(main, asked.into, asked.lessons)
