"""Lessons to notebooks.

Run by the environment's Python (it has jupytext and nbformat), from the lab's folder:

    python -m launcher.notebooks [--check] [--into FOLDER] [--without-solutions] [LESSON.md ...]

Without names it is about every lesson. It writes FOLDER/NAME.ipynb for each lessons/NAME.md, without
outputs, cell ids derived from lesson and position, so that the same lesson gives the same bytes. Without solutions the
hints end with the third, and answers.md beside the notebooks has the solutions for whoever teaches.
"""

import argparse
import os
import re
import sys
from datetime import datetime
from pathlib import Path

import nbformat
from nbformat import v4

from launcher import answers, directives, exercise, glossary, lesson, places, reset
from launcher.problem import Problem

KERNEL = {"name": "interleave", "display_name": "Java (Interleave)", "language": "java"}
LANGUAGE = {"name": "java", "mimetype": "text/x-java-source", "file_extension": ".jshell",
            "codemirror_mode": "java", "pygments_lexer": "java"}

LONG = 15
"""Lines of a code cell that are read at a glance. One cell in ten may have more."""

WIDE = 96
"""Characters of a line that a page of JupyterLab shows beside its side bar on a projector."""

_LINK = re.compile(r'(\]\(|src=")([^)"\s]+)')


def main(check: bool, into: Path = places.NOTEBOOKS, lessons=(), solutions=True) -> int:
    """Build, or with check only compare and name what differs. 0 when all is well."""
    sources = [Path(name) for name in lessons] or places.lessons()
    act = _compare if check else _write
    outcomes = [_attempt(source, into, act, solutions) for source in sources]
    if not solutions and False not in outcomes:
        outcomes.append(act(into / "answers.md", answers.page(map(lesson.read, sources))))
    if check and not lessons:
        outcomes += [_tell(page, "has no lesson") for page in built(into)
                     if page.stem not in {source.stem for source in sources}]
    count = f"{len(sources)} lesson{'' if len(sources) == 1 else 's'}"
    print(f"{count}, {outcomes.count(False)} to put right" if False in outcomes else f"{count}, notebooks up to date")
    return 1 if False in outcomes else 0


def notebook(source: Path, solutions=True):
    """The notebook that learners get: each exercise with its starter, and hints that end with the solution if wanted."""
    return _notebook(lesson.read(source), solved=False, solutions=solutions)


def solved(source: Path):
    """The same with each exercise's solution in place of its starter, for the tests."""
    return _notebook(lesson.read(source), solved=True)


def text(page) -> str:
    """As it is written to a file."""
    return nbformat.writes(page) + "\n"


def built(folder: Path = places.NOTEBOOKS) -> list:
    """The notebooks in a folder that a lesson is behind, without those that were kept for a learner."""
    pages = [*folder.glob("[0-9]*.ipynb"), *folder.glob("playground*.ipynb")]
    return sorted(page for page in pages if ".kept-" not in page.name)


def _notebook(source, solved, solutions=True):
    cells = _cells(source, solved, solutions)
    for position, cell in enumerate(cells, start=1):
        cell.id = f"{source.number}-{position:02}"
    front = source.front
    about = {"lesson": source.number, "minutes": front["minutes"], "question": front["question"]}
    page = v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL, "language_info": LANGUAGE, "interleave": about})
    nbformat.validate(page)
    return page


def _cells(source, solved, solutions):
    cells, seen, answer, terms = [], {}, None, glossary.terms(source.number)
    _refuse_long(source)
    _refuse_wide(source)
    for block, after in zip(source.blocks, (*source.blocks[1:], None)):
        if "exercise" in block.tags:
            _refuse_bad_exercise(source, block, after, seen)
            starter, answer = exercise.starter_and_solution(source, block)
            cells.append(_code(answer if solved else starter, block.tags))
        elif block.kind == "code":
            cells.append(_code(block.source, block.tags))
        elif block.kind == "hints":
            if answer is None:
                raise source.wrong(block.line, "These hints follow no exercise.", cause="something stands between the two",
                                   attempt="the hints right below the exercise's cell")
            cells.append(v4.new_markdown_cell(directives.hints(source, block, answer if solutions else None)))
            answer = None
        else:
            written = directives.question(source, block) if block.kind == "question" else glossary.linked(block.source, terms)
            cells.append(v4.new_markdown_cell(_relinked(written, source.path.parent)))
    return cells


def _code(code, tags):
    return v4.new_code_cell(code, metadata={"tags": list(tags)} if tags else {})


def _refuse_bad_exercise(source, block, after, seen):
    found = exercise.ids(block.source)
    stem = f"{int(source.number)}."
    if len(found) != 1 or not found[0].startswith(stem):
        raise source.wrong(block.line, "An exercise has one check, with an id of this lesson.",
                           seen=", ".join(found) or "no check(...) in the cell", attempt=f'check("{stem}1", mine)')
    if found[0] in seen:
        raise source.wrong(block.line, f"There are two exercises {found[0]}.", seen=f"the other one is in line {seen[found[0]]}",
                           attempt=f"{stem}{len(seen) + 1}")
    seen[found[0]] = block.line
    if after is None or after.kind != "hints":
        raise source.wrong(block.line, f"Exercise {found[0]} has no hints.",
                           seen=f"after it comes {after.kind if after else 'the end'}",
                           attempt=f"```{{hints}} right below it, with {directives.HINTS} items")


def _refuse_long(source):
    codes = [(len(_shown(source, block).splitlines()), block.line) for block in source.blocks if block.kind == "code"]
    longer = sorted(code for code in codes if code[0] > LONG)
    if len(longer) > len(codes) // 10:
        raise source.wrong(longer[-1][1], f"This code cell is too long to be read at a glance: {longer[-1][0]} lines.",
                           seen=f"{len(longer)} of {len(codes)} code cells have more than {LONG} lines; one in ten may",
                           attempt="cut it in two, or move what is not the idea into the library")


def _refuse_wide(source):
    for block in source.blocks:
        for text in _shown(source, block).splitlines() if block.kind == "code" else ():
            if len(text) > WIDE:
                raise source.wrong(block.line, f"A line of this cell is cut off on a projector: it has {len(text)} characters.",
                                   seen=text.strip(), attempt=f"{WIDE} at most; go on in a new line")


def _shown(source, block):
    return exercise.starter_and_solution(source, block)[0] if "exercise" in block.tags else block.source


def _relinked(markdown, folder):
    """Links as they must read in notebooks/: a lesson's to its notebook, all others to the same file as before."""
    def move(match):
        opening, target = match.groups()
        if re.match(r"[a-z]+:|#|/", target):
            return match[0]
        path, hash_sign, anchor = target.partition("#")
        moved = Path(os.path.relpath(folder.resolve() / path, places.NOTEBOOKS))
        if moved.suffix in (".md", ".ipynb") and moved.parent == Path("../lessons"):
            moved = Path(moved.stem + ".ipynb")
        return opening + moved.as_posix() + hash_sign + anchor

    return _LINK.sub(move, markdown)


def _attempt(source, into, act, solutions):
    try:
        return act(into / f"{source.stem}.ipynb", text(notebook(source, solutions)))
    except Problem as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return False


def _write(page, content):
    """Bytes that are there already are left alone, so that an open JupyterLab does not ask to reload."""
    if not page.exists() or page.read_bytes() != content.encode():
        page.parent.mkdir(parents=True, exist_ok=True)
        _keep_if_worked_in(page)
        page.write_bytes(content.encode())
        print(f"  {places.near(page)}")
    return True


def _keep_if_worked_in(page):
    """A notebook in which cells were run holds somebody's answers; an author's build must not lose them."""
    if page.exists() and _was_run(page):
        kept = reset.free_name(page, datetime.now())
        page.rename(kept)
        print(f"  {places.near(page)} was worked in; it is kept as {kept.name}")


def _was_run(page):
    try:
        return any(cell.get("execution_count") for cell in nbformat.read(page, as_version=4).cells)
    except (ValueError, AttributeError):
        return True  # not a notebook as we write them, so it is somebody's


def _compare(page, content):
    if page.exists() and page.read_bytes() == content.encode():
        return True
    return _tell(page, "differs from its lesson" if page.exists() else "is missing")


def _tell(page, what):
    print(f"  {places.near(page)} {what}; {places.COMMAND} build writes it from lessons/", file=sys.stderr)
    return False


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="lab build")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--into", type=Path)
    parser.add_argument("--without-solutions", action="store_true")
    parser.add_argument("lessons", nargs="*", type=Path)
    asked = parser.parse_args()
    usual = places.HOME / "without-solutions" if asked.without_solutions else places.NOTEBOOKS
    sys.exit(main(asked.check, asked.into or usual, asked.lessons, not asked.without_solutions))
