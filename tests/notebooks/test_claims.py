"""docs/claims.md, compared with the notebooks it speaks of. No notebook runs."""

import re

import nbformat
import pytest

from launcher import glossary, places

TEXT = (places.ROOT / "docs" / "claims.md").read_text("utf-8")
VERDICTS = ("true", "true for ", "imprecise", "false on this machine")
DOCUMENTS = [places.ROOT / "docs" / name for name in ("claims.md", "glossary.md", "cheat-sheet.md")]
DOCUMENTS += sorted((places.ROOT / "docs" / "instructor").glob("*.md"))


def table(heading) -> list:
    """The rows of the first table under a heading, each a dictionary by column."""
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE)[1]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    cut = [[field.strip() for field in line.strip("|").split("|")] for line in lines]
    assert all(len(row) == len(cut[0]) for row in cut), [row for row in cut if len(row) != len(cut[0])]
    return [dict(zip(cut[0], row)) for row in cut[2:]]


TESTED, SHARED, MISCONCEPTIONS = map(table, ("Tested", "What is said of shared code", "Twelve misconceptions"))
CELL = r"\b\d\d-\d\d\b"
REFUTED = [row for row in MISCONCEPTIONS if not row["Cell"].startswith("lesson")]


@pytest.fixture(scope="module")
def cells():
    books = [nbformat.read(book, as_version=4) for book in places.NOTEBOOKS.glob("[0-9]*.ipynb")]
    return {cell.id: cell.source for book in books for cell in book.cells}


def named(row) -> str:
    return row.get("No.", "shared") + "-" + row["Cell"]


@pytest.fixture(scope="module")
def guide():
    return "\n".join(page.read_text("utf-8") for page in (places.ROOT / "docs" / "instructor").glob("*.md"))


@pytest.mark.parametrize("row", TESTED + SHARED + REFUTED, ids=named)
def test_the_cell_is_there_and_holds_that_code(row, cells):
    code = row["Code there"].strip("`")
    there = [cell for cell, source in cells.items() if code in source]
    assert row["Cell"] in there, f"{row['Cell']} does not hold {code}; these do: {there}"


def test_every_claim_is_listed_once():
    numbers = [int(row["No."]) for row in TESTED]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_every_claim_has_a_verdict_and_a_source():
    assert [row["Cell"] for row in TESTED + SHARED if not row["Verdict"].startswith(VERDICTS)] == []
    assert [row["Cell"] for row in TESTED + SHARED if len(row["Primary source"]) < 5] == []


def test_there_are_twelve_misconceptions():
    assert [row["No."] for row in MISCONCEPTIONS] == [str(n) for n in range(1, 13)]
    assert all(row["What one sees"] for row in MISCONCEPTIONS)


def test_the_guide_names_cells_that_are_there(guide, cells):
    assert set(re.findall(CELL, guide)) - set(cells) == set()


def test_the_guide_finds_each_exercise(guide, cells):
    found = 0
    for line in guide.splitlines():
        exercise = re.search(r"\*\*(?:[Ee]xercise )?(\d+\.\d)\*\*", line)
        named = re.findall(CELL, line)
        if exercise and named:
            assert f"Exercise {exercise[1]}" in cells[named[-1]], line
            found += 1
    assert found


def test_every_term_of_the_glossary_is_introduced_by_a_lesson():
    titles = [title for title, _ in glossary.entries()]
    introduced = {term for path in places.LESSONS.glob("[0-9]*.md") for term in glossary.terms(path.stem[:2])}
    assert len(titles) > 50 and set(map(glossary.anchor, titles)) == introduced


def test_the_titles_of_the_glossary_are_anchors_everywhere():
    assert [title for title, _ in glossary.entries() if not re.fullmatch(r"[a-z -]+", title)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_links_lead_somewhere(document):
    targets = re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8"))
    local = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    assert [target for target in local if not (document.parent / target).exists()] == []
