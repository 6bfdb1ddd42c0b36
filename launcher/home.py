"""A learner's own folder, where the lab belongs to somebody else: notebooks, and the pages and figures they lead to."""

import os
import shutil
from pathlib import Path

from launcher import places
from launcher.problem import Problem

PAGES = ("docs/glossary.md", "docs/cheat-sheet.md", "lessons/figures/*")
"""What notebooks link to and show. Nobody works in these, so they are always those of the lab."""


def furnish():
    """Make the folder, and bring what is missing there. A notebook that is there is a learner's, and stays as it is."""
    refuse_unwritable()
    places.HOME.mkdir(parents=True, exist_ok=True, mode=0o700)
    if places.WORK == places.ROOT:
        return
    for notebook in places.NOTEBOOKS.glob("*.ipynb"):
        if ".kept-" not in notebook.name and not own(notebook).exists():
            bring(notebook)
    for page in (page for pattern in PAGES for page in places.ROOT.glob(pattern)):
        if not own(page).exists() or own(page).read_bytes() != page.read_bytes():
            bring(page)


def refuse_unwritable():
    """Who may not write into the lab needs a folder elsewhere."""
    there = next(folder for folder in (places.HOME, *places.HOME.parents) if os.path.exists(folder))
    if not (os.path.isdir(there) and os.access(there, os.W_OK)):
        raise Problem("There is no folder for your notebooks and results.",
                      seen=f"{places.HOME}: {there} cannot be written to",
                      attempt=f"INTERLEAVE_HOME=/a/folder/of/yours {places.COMMAND}")


def own(path: Path) -> Path:
    """The learner's copy of a file of the lab."""
    return places.WORK / path.relative_to(places.ROOT)


def bring(path: Path):
    """In one stroke, so that a kill leaves no half a notebook."""
    own(path).parent.mkdir(parents=True, exist_ok=True)
    fresh = own(path).with_name(f".{path.name}.new")
    shutil.copyfile(path, fresh)
    os.replace(fresh, own(path))
