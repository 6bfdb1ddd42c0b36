"""A fresh copy of a notebook. The old one is kept beside it; nothing a learner wrote is ever lost."""

import os
import shutil
import tempfile
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path

from launcher import home, places, setup
from launcher.problem import Problem


def main(names) -> int:
    """Reset the named lessons, or every one that was changed."""
    setup.set_up()
    home.furnish()
    lessons = [find(name) for name in names] or all_lessons()
    with tempfile.TemporaryDirectory(dir=places.HOME) as folder:
        fresh = pristine(lessons, Path(folder))
        outcomes = [put(fresh / f"{lesson.stem}.ipynb", home.own(places.NOTEBOOKS)) for lesson in lessons]
    if not any(outcomes):
        print("Nothing to reset: " + ("it is" if len(lessons) == 1 else "all are") + " as the lab made it.")
    return 0


def pristine(lessons, folder: Path) -> Path:
    """A folder with the notebooks as the lab makes them. Learners work in those of a checkout, so there they are made anew."""
    if places.INSTALLED:
        return places.NOTEBOOKS
    from launcher import build

    build.run("--into", folder, *lessons)
    return folder


def put(fresh: Path, folder: Path, now=None) -> bool:
    """Put a fresh notebook in place, the old one kept under a name with the time; False when they are the same."""
    notebook = folder / fresh.name
    if notebook.exists():
        if notebook.read_bytes() == fresh.read_bytes():
            return False
        kept = free_name(notebook, now or datetime.now())
        os.rename(notebook, kept)
        print(f"  {places.near(notebook)} is fresh; yours is kept as {kept.name}")
    else:
        print(f"  {places.near(notebook)} is fresh; there was none")
    folder.mkdir(exist_ok=True)
    shutil.copyfile(fresh, notebook)
    return True


def free_name(notebook: Path, now: datetime) -> Path:
    """NAME.kept-20261124-081500.ipynb, with a number after it in the rare case that it is taken."""
    stem = f"{notebook.stem}.kept-{now:%Y%m%d-%H%M%S}"
    names = [notebook.with_name(f"{stem}{tail}.ipynb") for tail in ("", *(f"-{n}" for n in range(2, 100)))]
    return next(name for name in names if not name.exists())


def find(name: str) -> Path:
    """The lesson that a person means by 8, 08, reading or its file name."""
    wanted = Path(name).name.removesuffix(".ipynb").removesuffix(".md")
    by_number = f"{wanted.zfill(2)}-*" if wanted.isdigit() else wanted
    for pattern in (wanted, by_number, f"*{wanted}*"):
        found = [lesson for lesson in all_lessons() if fnmatch(lesson.stem, pattern)]
        if len(found) == 1:
            return found[0]
    raise Problem(f"No one lesson is called {name}.",
                  seen=[lesson.stem for lesson in all_lessons()] or "there are no lessons in lessons/",
                  attempt=f"{places.COMMAND} reset with a number or a name from that list")


def all_lessons() -> list:
    return places.lessons()
