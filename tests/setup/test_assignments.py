"""The lessons' exercises as a course: what nbgrader is to find in the notebooks. With --deep, nbgrader itself.

A course is made, released, fetched, submitted, graded and answered: a right solution has full marks, a cell that nobody
touched has none.
"""

import os
import re
import sqlite3
import subprocess
import sys

import nbformat
import pytest

from launcher import course, environment, exercise, places

LESSONS = [path for path in places.lessons() if path.stem[:2] in ("01", "05", "14") or
           path.stem[0].isdigit() and os.environ.get("INTERLEAVE_DEEP")]
LESSON = next(path for path in LESSONS if path.stem.startswith("01-"))

DEEP = pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP") or sys.version_info < (3, 11),
                          reason="brings nbgrader, and runs a lesson three times: --deep, on Python 3.11")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Every lesson's assignment, by its number, and where they lie."""
    folder = tmp_path_factory.mktemp("course")
    assert course.main(folder, LESSONS) == 0
    return {path.stem[:2]: path for path in sorted(folder.glob("source/*/*.ipynb"))}


def cells(path, kind):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.metadata.get("nbgrader", {}).get(kind)]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_each_exercise_has_a_starter_a_solution_and_a_locked_point(made, lesson):
    page = nbformat.read(made[lesson.stem[:2]], as_version=4)
    nbformat.validate(page)
    solutions, points = cells(made[lesson.stem[:2]], "solution"), cells(made[lesson.stem[:2]], "grade")
    assert [exercise.ids(cell.source) for cell in solutions] == \
        [re.findall(r'Points\.earned\("([\d.]+)"\)', cell.source) for cell in points] != []
    for cell in solutions:
        assert cell.metadata["starter"] != cell.source
        after = page.cells[[other.id for other in page.cells].index(cell.id) + 1]
        assert after.metadata["nbgrader"] | {"grade_id": ""} == {"schema_version": 3, "grade_id": "", "grade": True, "points": 1,
                                                                "solution": False, "locked": True, "task": False}


def test_no_two_cells_of_the_course_share_a_name(made):
    names = [cell.metadata["nbgrader"]["grade_id"] for path in made.values() for kind in ("solution", "grade")
             for cell in cells(path, kind)]
    assert len(names) == len(set(names)) and all(re.fullmatch(r"[\w-]+", name) for name in names)


def test_what_an_assignment_leads_to_travels_with_it(made):
    links = [(path, link) for path in made.values() for cell in nbformat.read(path, as_version=4).cells
             if cell.cell_type == "markdown" for link in re.findall(r"\]\(([^)\s#]+)", cell.source)]
    assert links
    assert [link for path, link in links if not re.match(r"[a-z]+:", link) and not (path.parent / link).exists()] == []


def test_nobody_finds_the_solution_in_what_is_released(made):
    page = nbformat.read(made["01"], as_version=4)
    solved = [cell.source for cell in page.cells if "starter" in cell.metadata]
    assert not [cell.id for cell in page.cells if cell.cell_type == "markdown" for code in solved if code in cell.source]


class Course:
    """A course of one lesson, and the real nbgrader."""

    def __init__(self, folder):
        self.folder, self.exchange, self.assignment = folder / "course", folder / "exchange", LESSON.stem
        self.exchange.mkdir(mode=0o777)
        self.exchange.chmod(0o777)
        assert course.main(self.folder, [LESSON]) == 0

    def nbgrader(self, command, *more, where=None):
        done = subprocess.run([environment.python().with_name("nbgrader"), command, self.assignment, *more,
                               f"--Exchange.root={self.exchange}", "--course=interleave"],
                              cwd=where or self.folder, env=environment.variables(), capture_output=True, text=True, timeout=900)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def hand_in(self, folder, user, solve):
        """What a learner called so does: fetch, work, submit."""
        mine = folder / user
        mine.mkdir()
        self.nbgrader("fetch_assignment", where=mine)
        notebook = mine / self.assignment / f"{self.assignment}.ipynb"
        page = nbformat.read(notebook, as_version=4)
        for cell in page.cells:
            cell.source = solve(cell) or cell.source
        nbformat.write(page, notebook)
        self.nbgrader("submit", f"--student={user}", where=mine)

    def scores(self):
        """The points of each learner, by the name of the cell."""
        rows = sqlite3.connect(self.folder / "gradebook.db").execute(
            "SELECT student_id, base_cell.name, COALESCE(auto_score, 0) FROM grade JOIN base_cell ON grade.cell_id = base_cell.id "
            "JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id JOIN submitted_assignment "
            "ON submitted_notebook.assignment_id = submitted_assignment.id")
        scores = {}
        for learner, cell, points in rows:
            scores.setdefault(learner, {})[cell] = points
        return scores


@DEEP
def test_the_real_nbgrader_gives_points_for_what_is_right_and_for_nothing_else(tmp_path):
    environment.set_up_course()
    made = Course(tmp_path)
    solutions = {cell.metadata["nbgrader"]["grade_id"]: cell.source
                 for cell in cells(made.folder / "source" / LESSON.stem / f"{LESSON.stem}.ipynb", "solution")}
    made.nbgrader("generate_assignment")
    released = made.folder / "release" / LESSON.stem / f"{LESSON.stem}.ipynb"
    assert not [code for code in solutions.values() if code in released.read_text("utf-8")]
    assert [cell.metadata.get("starter") for cell in cells(released, "solution")] == [None] * len(solutions)
    made.nbgrader("release_assignment")

    def solve(wanted):
        return lambda cell: solutions.get(cell.metadata.get("nbgrader", {}).get("grade_id")) if wanted(cell) else None

    made.hand_in(tmp_path, "ada", solve(lambda cell: True))
    made.hand_in(tmp_path, "bob", solve(lambda cell: False))
    made.hand_in(tmp_path, "eve", lambda cell: "// mine" if cell.metadata.get("nbgrader", {}).get("locked") else
                 solve(lambda cell: cell.metadata.get("nbgrader", {}).get("grade_id") == "exercise-1-2")(cell))
    made.nbgrader("collect", "--ExchangeCollect.check_owner=False")  # here one user of the system plays all three
    made.nbgrader("autograde")
    made.nbgrader("generate_feedback")
    none, all_of_it = {"points-1-1": 0, "points-1-2": 0}, {"points-1-1": 1, "points-1-2": 1}
    assert made.scores() == {"ada": all_of_it, "bob": none, "eve": none | {"points-1-2": 1}}
    page = (made.folder / "feedback/bob" / LESSON.stem / f"{LESSON.stem}.html").read_text("utf-8")
    assert "1.1 not yet" in page
