"""The book's pages before Sphinx has them: a lesson run as the reference run is made, what is kept of it, and what a reader gets."""

import json
import re
import sys
from pathlib import Path

import pytest

from launcher import lesson, notebooks, places, reference_run
from launcher.book import cores, figures, guesses, kept, notebook, site
from launcher.problem import Problem

SAMPLE = Path(__file__).parent / "fixtures" / "90-sample.md"
LESSONS = sorted(places.LESSONS.glob("[0-9]*.md"))
each_lesson = pytest.mark.parametrize("source", LESSONS, ids=lambda path: path.stem)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="a reference run is made on Linux")


@pytest.fixture(scope="module")
def run():
    """A run of the sample lesson, kept as those of the lessons are."""
    from launcher.book import measure

    return measure.measured(SAMPLE) | {"machine": "a machine, JDK 25", "day": "2026-11-26", "rest": "while it was quiet"}


@pytest.fixture
def page(run):
    return notebook.page(SAMPLE, run)


def codes(page):
    return [cell for cell in page.cells if cell.cell_type == "code"]


def html(cell):
    return "".join(output.get("data", {}).get("text/html", "") for output in cell.outputs)


def test_a_run_is_kept_and_read_as_it_was(run, tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    kept.write("90", run)
    first = (tmp_path / "90.json.gz").read_bytes()
    kept.write("90", kept.read("90"))
    assert kept.read("90") == json.loads(json.dumps(run)) and (tmp_path / "90.json.gz").read_bytes() == first


def test_pictures_keep_their_data_and_lose_their_script(run):
    text = json.dumps(run)
    assert 'data-lab=\\"replace\\"' in text and 'data-lab=\\"replaceByChart\\"' in text
    assert "DecompressionStream" not in text and "const packed" not in text


def test_every_cell_has_what_it_came_to(page, run):
    assert notebook.missing(SAMPLE, run) == 0
    assert [cell.source for cell in codes(page) if not cell.outputs] == []
    assert "a machine, JDK 25, 2026-11-26, while it was quiet" in page.cells[1].source


def test_an_exercise_keeps_its_starter_and_folds_what_the_solution_comes_to(page):
    (cell,) = [cell for cell in codes(page) if "exercise" in cell.metadata.get("tags", ())]
    assert "return n;" in cell.source and "hide-output" in cell.metadata.tags
    assert "90.1 passed" in "".join(map(str, cell.outputs))


def test_a_cell_that_has_changed_says_so_and_is_counted(run):
    code = next(cell.source for cell in codes(notebooks.solved(SAMPLE)) if "sweep" in cell.source)
    older = run | {"cells": {mark: outputs for mark, outputs in run["cells"].items() if mark != kept.mark(code)}}
    (changed,) = [cell for cell in codes(notebook.page(SAMPLE, older)) if notebook.CHANGED in html(cell)]
    assert changed.source == code and notebook.missing(SAMPLE, older) == 1


def test_a_guess_is_taken_out_of_its_check():
    code = 'System.out.println(hope.wouldBe("one", 1_000)\n    .about("b").check(computed.runs().get(1).over(x)));'
    assert guesses.checked(code, ["hope", "other"]) == {"hope": ('.wouldBe("one", 1_000)\n    .about("b")', "computed.runs().get(1).over(x)")}


def test_where_nobody_guessed_the_readers_guess_is_told():
    said = {"output_type": "stream", "name": "stdout", "text":
            "before\nno guess yet: put a number in place of null, a wrong one is welcome, and run\n  again\nafter\n"}
    parts = notebook._answered(said, "hope")
    assert [part.get("text") for part in parts] == ["before\n", None, "after\n"]
    assert 'data-answer="hope"' in parts[1].data["text/html"]


@each_lesson
def test_every_guess_is_compared_with_something(source):
    number = lesson.number(source)
    code = [cell.source for cell in codes(notebooks.solved(source))]
    asked = {name for text in code for name in guesses.PREDICTION.findall(text)}
    found = {name for text in code for name in guesses.checked(text, asked)}
    assert found | set(guesses.WITHOUT_CHECK.get(number, ())) | guesses.WITHOUT_NUMBER.get(number, set()) == asked


@each_lesson
def test_results_of_a_guess_are_folded(source):
    cells = notebook.page(source, kept.read(lesson.number(source))).cells
    asked = [cell for cell in cells if re.match(r"\w+\.ask\(\);", cell.source) and cell.outputs]
    assert [cell.source for cell in asked if "hide-output" not in cell.metadata.tags] == []


def test_only_the_cores_that_were_there_are_called_measured():
    kept_cores = {"what": "x", "cores": 4, "alone": 100.0, "measured": 30.0, "simulated": {"2": 50, "4": 25, "8": 13, "16": 7}}
    rows = [line for line in cores.page("01", kept_cores).splitlines() if re.match(r"\| \d", line)]
    assert [row.split("|")[1].strip() + ":" + row.split("|")[4].strip() for row in rows] == [
        "1 thread:**measured**", "2 cores:simulated", "4 cores:**measured**", "8 cores:simulated", "16 cores:simulated"]


@on_linux
def test_the_machine_is_named(monkeypatch):
    assert re.fullmatch(r"\d+ cores? \(.+\), Linux [\d.]+, JDK 25.*", reference_run.machine())


def test_a_folder_of_somebodys_is_not_cleared(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(Problem, match="not empty"):
        site.clear(tmp_path)
    assert (tmp_path / "mine.txt").exists()


def test_html_without_a_script_stays():
    assert figures.without_script("<p>one</p>") == "<p>one</p>"
