"""A reset gives a fresh notebook and never loses the old one."""

from datetime import datetime

import pytest

from launcher import reset

NOW = datetime(2026, 11, 24, 8, 15, 0)

CONVERTER = '''
import argparse
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("--into", type=Path)
parser.add_argument("lessons", nargs="*", type=Path)
asked = parser.parse_args()
for lesson in asked.lessons:
    (asked.into / f"{lesson.stem}.ipynb").write_text("fresh " + lesson.read_text())
'''
"""The converter of these tests: it keeps the contract of launcher/notebooks.py, and its result is known."""


@pytest.fixture
def notebooks(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "fresh").mkdir()
    (tmp_path / "fresh" / "08-files.ipynb").write_text("fresh")
    return tmp_path / "notebooks"


def test_the_old_one_is_kept_beside_it(notebooks):
    (notebooks / "08-files.ipynb").write_text("a learner's work")
    assert reset.put(notebooks.parent / "fresh/08-files.ipynb", notebooks, NOW)
    assert (notebooks / "08-files.ipynb").read_text() == "fresh"
    assert (notebooks / "08-files.kept-20261124-081500.ipynb").read_text() == "a learner's work"


def test_two_resets_within_a_second_keep_both(notebooks):
    for work in ("first", "second", "third"):
        (notebooks / "08-files.ipynb").write_text(work)
        reset.put(notebooks.parent / "fresh/08-files.ipynb", notebooks, NOW)
    assert {kept.read_text() for kept in notebooks.glob("*.kept-*")} == {"first", "second", "third"}


def test_a_notebook_that_is_fresh_is_left_alone(notebooks):
    (notebooks / "08-files.ipynb").write_text("fresh")
    assert not reset.put(notebooks.parent / "fresh/08-files.ipynb", notebooks, NOW)
    assert not list(notebooks.glob("*.kept-*"))


@pytest.fixture
def made_up(lab):
    """The lab with that converter and a lesson for it; whole again afterwards."""
    converter = lab.root / "launcher/notebooks.py"
    real = converter.read_text()
    converter.write_text(CONVERTER)
    (lab.root / "lessons/97-made-up.md").write_text("lesson")
    (lab.root / "notebooks/97-made-up.ipynb").write_text("a learner's work")
    yield lab
    converter.write_text(real)
    for made in lab.root.glob("*/97-made-up*"):
        made.unlink()


def test_reset_by_number_from_the_command_line(made_up):
    lab = made_up
    done = lab.run("reset", "97")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (lab.root / "notebooks/97-made-up.ipynb").read_text() == "fresh lesson"
    assert [kept.read_text() for kept in lab.root.glob("notebooks/97-*.kept-*.ipynb")] == ["a learner's work"]
    assert "Nothing to reset" in lab.run("reset", "made-up").stdout
    unknown = lab.run("reset", "no such lesson")
    assert unknown.returncode == 1 and "97-made-up" in unknown.stderr
