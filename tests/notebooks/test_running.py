"""Every notebook through the real kernel, one after the other: lessons measure, and must not measure each other."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from launcher import places

LESSONS = places.lessons() + [Path(__file__).parent / "fixtures" / "90-sample.md"]
every_lesson = pytest.mark.parametrize("played", LESSONS, indirect=True, ids=lambda path: path.stem)


@every_lesson
def test_no_cell_fails(played):
    failed = [f"{cell.id}: {output.ename}: {output.evalue}\n{cell.source}"
              for cell in played.codes() if "raises-exception" not in cell.metadata.get("tags", [])
              for output in cell.outputs if output.output_type == "error"]
    assert not failed, "\n\n".join(failed)


@every_lesson
def test_nothing_is_said_on_stderr(played):
    said = [f"{cell.id}: {output.text}" for cell in played.codes() for output in cell.outputs
            if output.get("name") == "stderr" and "raises-exception" not in cell.metadata.get("tags", [])]
    assert not said, "\n\n".join(said)


@every_lesson
def test_starters_do_not_pass(played):
    passing = [f"{id}: {text}" for id, text in played.exercises(played.built) if not line(text, f"{id} not yet")]
    assert not passing, "\n\n".join(passing)


@every_lesson
def test_solutions_pass(played):
    failing = [f"{id}: {text}" for id, text in played.exercises(played.solved) if not line(text, f"{id} passed")]
    assert not failing, "\n\n".join(failing)


def test_a_run_without_a_guess_asks_before_it_shows_anything(monkeypatch):
    monkeypatch.delenv("INTERLEAVE_GUESSES")
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in (
        'var ran = new AtomicInteger(); var guess = predict("runs", null);',
        'guess.ask();\nworkload("count", 1, i -> ran.incrementAndGet()).run("alone", tasks -> tasks.forEach(Task::run));',
        "ran.get()", "withoutGuesses()", "guess.ask(); 7")])
    NotebookClient(page, kernel_name="interleave", timeout=60, allow_errors=True).execute()
    asked, ran, _, after = [cell.outputs for cell in page.cells[1:]]
    assert asked[0].output_type == "display_data", "nothing is wrong, so nothing is red"
    assert asked[0].data["text/plain"].startswith("This run waits for your guess: runs")
    assert ran[0].data["text/plain"] == "0" and after[0].data["text/plain"] == "7"


def test_a_comma_in_a_guess_is_told_before_anything_else():
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell('predict("visitors", 1,000)'),
                                           nbformat.v4.new_code_cell('predict("visitors", 1,000,000)')])
    NotebookClient(page, kernel_name="interleave", timeout=60, allow_errors=True).execute()
    for cell in page.cells:
        assert cell.outputs[0].evalue.startswith("write 1000, not 1,000: Java reads a comma between numbers as two")


def test_a_fresh_notebook_prints_only_what_it_was_asked_for():
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")])
    NotebookClient(page, kernel_name="interleave", timeout=60).execute()
    outputs = [(output.output_type, output.get("data")) for output in page.cells[0].outputs]
    assert outputs == [("execute_result", {"text/plain": "2"})]


def line(text, start):
    """Whether a line of the text starts so."""
    return any(candidate.startswith(start) for candidate in text.splitlines())
