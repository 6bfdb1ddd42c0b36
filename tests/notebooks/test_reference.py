"""The documents quote the kept reference run, and nobody types what it measured."""

import importlib.util
import json
import re

import pytest

from launcher import places, reference

DOCUMENTS = reference.documents()
KNOWN = reference.figures()
ABOUT = {"machine", "day", "rest"}
CODE = re.compile(r"`[^`]*`")
PARAMETER = re.compile(r"\bof (?:\d[\d,.]*(?:, | and | to )?)+ ?(?:ms|µs|MiB|KiB|s)\b")
"""What was asked for, as in "waits of 50 ms"; what came out is said in another way, as in "took 407 ms"."""

TYPED = re.compile(r"\d[\d,.]* ?(?:ms|µs|MiB|KiB)\b")


def typed(words) -> list:
    """Times and sizes that came out and stand outside of a mark."""
    return TYPED.findall(PARAMETER.sub("", CODE.sub("", reference.plain(words))))


def tables(page) -> list:
    """Each table of a document, its rows as lists of fields, the titles first."""
    found = re.findall(r"(?:^\|.*\n)+", (places.ROOT / "docs" / page).read_text("utf-8"), re.M)
    return [[[field.strip() for field in line.strip("|").split("|")] for line in table.splitlines()] for table in found]


@pytest.fixture(scope="module")
def asked():
    spec = importlib.util.spec_from_file_location("figures", places.ROOT / "bench" / "reference" / "figures.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {f"{lesson}.{name}" for lesson, figures in module.FIGURES.items() for name in figures}


@pytest.mark.parametrize("page", DOCUMENTS, ids=places.near)
def test_documents_hold_the_figures_of_the_reference_run(page):
    text = page.read_text("utf-8")
    assert reference.filled(text, KNOWN) == text, "python -m launcher.reference writes them"
    assert reference.named(text) <= set(KNOWN)


def test_the_run_has_every_figure_that_is_asked_for_and_no_other(asked):
    assert set(KNOWN) == asked | ABOUT, "./lab bench reference measures them"


def test_every_figure_is_quoted():
    quoted = set().union(*(reference.named(page.read_text("utf-8")) for page in DOCUMENTS))
    assert set(KNOWN) - quoted == set()


@pytest.mark.parametrize("page", ["claims.md", "cheat-sheet.md"])
def test_no_measured_time_is_typed(page):
    verdicts = [" | ".join(row[-2:]) for table in tables(page) for row in table]
    assert len(verdicts) > 10
    assert [words for words in verdicts if typed(words)] == []


def test_no_measured_time_is_typed_into_the_guide():
    measured = [table for table in tables("instructor/README.md") if "measured" in " ".join(table[0]).lower()]
    others = [[row for row in table if "measured" in " ".join(row)] for table in tables("instructor/README.md")]
    assert len(measured) == 3 and sum(map(len, others)) > 3
    assert [row for table in measured + others for row in table if typed(" | ".join(row[1:]))] == []


def test_a_figure_that_was_typed_is_noticed():
    text = "took <!--=machine-->another<!--/--> and 12 ms"
    assert reference.filled(text, {"machine": "two cores"}) == "took <!--=machine-->two cores<!--/--> and 12 ms"
    assert typed(text) == ["12 ms"]
    assert typed("eight waits of 50 ms, files of 1 MiB, waits of 300, 200 and 100 ms") == []


def test_the_run_says_how_quiet_the_machine_was(asked):
    load = json.loads(reference.KEPT.read_text("utf-8"))["load"]
    assert set(load) == {name.partition(".")[0] for name in asked}
