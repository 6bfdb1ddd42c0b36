"""A course of the lessons' exercises, as nbgrader wants it: an assignment a lesson, with a locked cell below each exercise.

Run by the environment's Python: python -m launcher.course --into FOLDER [LESSON.md ...]

The source holds the solutions, and each starter in its cell's metadata; the folder's nbgrader_config.py puts it in place
when an assignment is released.
"""

import argparse
import re
import shutil
import sys
from pathlib import Path

from nbformat import v4

from launcher import exercise, lesson, notebooks, places
from launcher.problem import Problem

CONFIG = Path(__file__).with_name("nbgrader_config.py")

_LINK = re.compile(r'(?P<picture>!?)\[(?P<text>[^]]*)]\((?P<target>[^)\s]+)\)')


def main(into: Path, lessons=()) -> int:
    sources = [Path(name) for name in lessons] or [path for path in places.lessons() if path.stem[0].isdigit()]
    into.mkdir(parents=True, exist_ok=True)
    if not (into / CONFIG.name).exists():
        shutil.copy(CONFIG, into)
    try:
        for source in sources:
            write(source, into / "source" / source.stem)
    except Problem as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    print(f"{len(sources)} assignment{'' if len(sources) == 1 else 's'} in {places.near(into)}/source")
    return 0


def write(source: Path, folder: Path):
    """One assignment, with the pictures and pages that it leads to."""
    folder.mkdir(parents=True, exist_ok=True)
    page = assignment(source)
    for cell in page.cells:
        if cell.cell_type == "markdown":
            cell.source = _LINK.sub(lambda link: _brought(link, folder), cell.source)
    (folder / f"{source.stem}.ipynb").write_text(notebooks.text(page), "utf-8")


def assignment(source: Path):
    """The lesson's notebook with solutions in place, starters in their metadata, and what gives the points."""
    page, solved = notebooks.notebook(source, solutions=False), notebooks.solved(source)
    number, cells = lesson.number(source), []
    for cell, answer in zip(page.cells, solved.cells):
        cells.append(cell)
        if "exercise" in cell.metadata.get("tags", []):
            id = exercise.ids(cell.source)[0]
            cell.metadata |= {"starter": cell.source, "nbgrader": _graded(f"exercise-{id}", solution=True)}
            cell.source = answer.source
            cells.append(_points(id, f"{cell.id}-points"))
    page.cells = cells
    page.metadata["interleave"]["lesson"] = number
    return page


def _points(id, cell_id):
    code = f'// gives the point of exercise {id}; leave it as it is\ndev.interleave.Points.earned("{id}");'
    cell = v4.new_code_cell(code, metadata={"nbgrader": _graded(f"points-{id}", grade=True, locked=True) | {"points": 1}})
    cell.id = cell_id
    return cell


def _graded(id, grade=False, solution=False, locked=False):
    return {"schema_version": 3, "grade_id": id.replace(".", "-"), "grade": grade, "solution": solution, "locked": locked,
            "task": False}


def _brought(link, folder):
    """A link to a file, which comes along; a link to another lesson, which is another assignment, as its text."""
    path, sharp, anchor = link["target"].partition("#")
    file = (places.NOTEBOOKS / path).resolve()
    if re.match(r"[a-z]+:", link["target"]) or not path:
        return link[0]
    if file.suffix == ".ipynb":
        return link["text"]
    shutil.copy(file, folder)
    return f"{link['picture']}[{link['text']}]({file.name}{sharp}{anchor})"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="lab assignments")
    parser.add_argument("--into", type=Path, default=places.HOME / "course")
    parser.add_argument("lessons", nargs="*", type=Path)
    asked = parser.parse_args()
    sys.exit(main(asked.into, asked.lessons))
