"""Slides, read but not shown: nothing in them comes from elsewhere, nothing gives a solution away, and notes are the guide's."""

import html
import re
from functools import cache

import pytest

from launcher import exercise, lesson, places, slides, slides_notes, slides_parts
from launcher.book import kept

LESSONS = sorted(places.LESSONS.glob("[0-9]*.md"))
each_lesson = pytest.mark.parametrize("source", LESSONS, ids=lambda path: path.stem)
shown_page = cache(slides.page)


@each_lesson
def test_nothing_is_fetched(source):
    page = shown_page(source)
    targets = re.findall(r'(?:src|href|poster|data)="([^"]*)"|url\(([^)]*)\)|@import', page)
    beside = {f"{path.stem}.html" for path in LESSONS}
    assert not [one or two for one, two in targets if (one or two) not in beside and not one.startswith("data:image/")]


@each_lesson
def test_every_question_and_every_guess_has_a_place(source):
    page, blocks = shown_page(source), lesson.read(source).blocks
    assert page.count("Choose one, then open it.") == sum(block.kind == "question" for block in blocks)
    assert page.count('class="guess"') == sum("predict" in block.tags for block in blocks)


@each_lesson
def test_no_solution_is_shown(source):
    read = lesson.read(source)
    shown = squeezed(html.unescape(re.sub(r"<[^>]*>", "", shown_page(source))))
    for block in read.blocks:
        if "exercise" in block.tags:
            starter, solution = exercise.starter_and_solution(read, block)
            assert squeezed(starter) in shown and squeezed(solution) not in shown


@each_lesson
def test_no_slide_is_empty(source):
    made = slides_parts.slides(lesson.read(source))
    assert len(made) > 10
    assert not [slide for slide in made if not re.sub(r"<(?!img )[^>]*>|\s", "", slide.told)]


@each_lesson
def test_minutes_add_up_to_those_of_the_lesson(source):
    read = lesson.read(source)
    planned = slides_notes.minutes(read, slides_parts.slides(read))
    assert min(minutes for _, minutes in planned) > 0
    assert sum(minutes for _, minutes in planned) == pytest.approx(sum(read.front["minutes"].values()), abs=1.5)


def test_notes_stand_where_the_guide_says():
    read = lesson.read(next(places.LESSONS.glob("15-*.md")))
    notes = {cell: slides_notes.of(read, slide) for slide in slides_parts.slides(read) for cell in slide.cells}
    assert "Who wrote where?" in notes[2]
    assert "did not keep the flag" in notes[6] and "did not keep the flag" not in notes[2]
    assert "which of them carries the promise?" in notes[36]


@pytest.mark.parametrize("name", [name for name in kept.lessons() if name.isdigit()])
def test_results_are_behind_the_key(name):
    """Each on the slide of its cell, closed, with where it was measured; nothing of them stands in the open."""
    source = next(places.LESSONS.glob(f"{name}-*.md"))
    page, read = shown_page(source), lesson.read(source)
    run = kept.read(name)
    measured = [block for block in read.blocks if kept.mark(block.source) in run["cells"]]
    results = re.findall(r'<details class="result">(.*?)</figcaption></figure></details>', page, re.S)
    assert len(results) >= len([block for block in measured if {"run", "look"} & set(block.tags)]) / 2
    assert all(html.escape(kept.about(run)) in result for result in results)
    assert not re.search(r"<details[^>]* open", page) and "data:image/svg+xml," not in re.sub(r"<details class.*?</details>", "", page, flags=re.S)


def test_long_code_is_cut_between_statements():
    code = "\n".join(["int a = 0;", *["    more();"] * 20, "int b = 0;", *["    more();"] * 20])
    pieces = slides_parts._pieces(code)
    assert "\n".join(pieces) == code
    assert [piece.splitlines()[0] for piece in pieces] == ["int a = 0;", "int b = 0;"]


def test_the_same_sources_give_the_same_files(tmp_path):
    assert slides.main(tmp_path) == 0
    assert sorted(path.stem for path in tmp_path.glob("*.html")) == [path.stem for path in LESSONS]
    assert all((tmp_path / f"{path.stem}.html").read_text("utf-8") == slides.page(path) for path in LESSONS)


def squeezed(text):
    return re.sub(r"\s", "", text)
