"""The lessons and notebooks in the repository, read but not run."""

import re
from pathlib import Path

import nbformat
import pytest

from launcher import glossary, lesson, notebooks, places

LESSONS = sorted(places.LESSONS.glob("[0-9]*.md"))
each_lesson = pytest.mark.parametrize("source", LESSONS, ids=lambda path: path.stem)


@pytest.fixture
def texts(source):
    return [cell for cell in notebooks.notebook(source).cells if cell.cell_type == "markdown"]


def test_every_notebook_is_as_built_from_its_lesson(capsys):
    assert notebooks.main(check=True) == 0, capsys.readouterr().err


@pytest.mark.parametrize("built", notebooks.built(), ids=lambda path: path.stem)
def test_notebooks_hold_no_outputs(built):
    cells = nbformat.read(built, as_version=4).cells
    assert not [cell.id for cell in cells if cell.get("outputs") or cell.get("execution_count")]


@each_lesson
def test_nine_texts_in_ten_are_short(texts):
    long = [f"{cell.id}: {words(cell.source)} words" for cell in texts if words(cell.source) > 60]
    assert len(long) <= len(texts) / 10, long


@each_lesson
def test_every_picture_says_what_it_shows(texts):
    markdown = "\n".join(cell.source for cell in texts)
    silent = re.findall(r"!\[\s*\]\([^)]*\)", markdown)
    silent += [image for image in re.findall(r"<img[^>]*>", markdown) if not re.search(r'alt="[^"]+"', image)]
    assert not silent


@each_lesson
def test_links_lead_somewhere(texts):
    targets = [target for cell in texts for target in re.findall(r'(?:\]\(|src="|href=")([^)"\s]+)', cell.source)]
    local = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    assert not [target for target in local if not (places.NOTEBOOKS / target).exists()]


@each_lesson
def test_every_guess_is_asked_for_where_its_run_begins(source):
    codes = [cell for cell in notebooks.notebook(source).cells if cell.cell_type == "code"]
    tagged = [(cell.metadata.get("tags", []), cell.source) for cell in codes]
    for at, (tags, code) in enumerate(tagged):
        if "predict" in tags:
            guess = re.search(r"var (\w+) = predict\(", code)[1]
            run = next(later for tags, later in tagged[at + 1:] if "run" in tags)
            assert run.startswith(f"{guess}.ask();\n"), code


@each_lesson
def test_terms_lead_to_their_entry_in_the_glossary(source, texts):
    targets = re.findall(r"\]\(\.\./docs/glossary\.md#([\w-]+)\)", "\n".join(cell.source for cell in texts))
    assert sorted(targets) == sorted(glossary.terms(source.stem[:2])), "each term that the glossary says it introduces"


@each_lesson
def test_lessons_it_needs_are_there(source):
    numbers = {path.stem[:2] for path in LESSONS}
    assert not [need for need in lesson.read(source).front["needs"] if str(need).zfill(2) not in numbers]


def words(markdown):
    """Words a reader meets at once: what is folded away does not count, nor do the targets of links."""
    shown = re.sub(r"<details>.*</details>", "", markdown, flags=re.DOTALL)
    return len(re.findall(r"\w[\w'’.-]*", re.sub(r"\]\([^)]*\)", "]", shown)))
