"""Slides, read but not shown: nothing in them comes from elsewhere, and nothing gives a solution away."""

import html
import re

import pytest

from launcher import exercise, lesson, places, slides

LESSONS = sorted(places.LESSONS.glob("[0-9]*.md"))
each_lesson = pytest.mark.parametrize("source", LESSONS, ids=lambda path: path.stem)


@each_lesson
def test_nothing_is_fetched(source):
    page = slides.page(source)
    targets = re.findall(r'(?:src|href|poster|data)="([^"]*)"|url\(([^)]*)\)|@import', page)
    beside = {f"{path.stem}.html" for path in LESSONS}
    assert not [one or two for one, two in targets if (one or two) not in beside and not one.startswith("data:image/")]


@each_lesson
def test_every_question_and_every_guess_has_a_place(source):
    page, blocks = slides.page(source), lesson.read(source).blocks
    assert page.count("Choose one, then open it.") == sum(block.kind == "question" for block in blocks)
    assert page.count('class="guess"') == sum("predict" in block.tags for block in blocks)


@each_lesson
def test_no_solution_is_shown(source):
    read = lesson.read(source)
    shown = squeezed(html.unescape(re.sub(r"<[^>]*>", "", slides.page(source))))
    for block in read.blocks:
        if "exercise" in block.tags:
            starter, solution = exercise.starter_and_solution(read, block)
            assert squeezed(starter) in shown and squeezed(solution) not in shown


@each_lesson
def test_no_slide_is_empty(source):
    made = slides.slides(lesson.read(source))
    assert len(made) > 10
    assert not [slide for slide in made if not re.sub(r"<(?!img )[^>]*>|\s", "", slide)]


def test_the_same_sources_give_the_same_files(tmp_path):
    assert slides.main(tmp_path) == 0
    assert sorted(path.stem for path in tmp_path.glob("*.html")) == [path.stem for path in LESSONS]
    assert all((tmp_path / f"{path.stem}.html").read_text("utf-8") == slides.page(path) for path in LESSONS)


def squeezed(text):
    return re.sub(r"\s", "", text)
