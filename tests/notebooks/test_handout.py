"""Handouts, read as PDF: two pages each, whole code, and nothing that tells an answer."""

import io
import os
import re
from functools import cache

import pytest
from pypdf import PdfReader

from launcher import exercise, guesses, handout, handout_answers, handout_axes, handout_parts, lesson, places

LESSONS = sorted(places.LESSONS.glob("[0-9]*.md"))
each_lesson = pytest.mark.parametrize("source", LESSONS, ids=lambda path: path.stem)
each_read = pytest.mark.parametrize("source", LESSONS[::1 if os.environ.get("INTERLEAVE_DEEP") else 4], ids=lambda path: path.stem)
"""Every fourth lesson; all with --deep, as reading a PDF takes longer than writing it."""


@cache
def printed(source):
    """A lesson's handout, laid out once."""
    return PdfReader(io.BytesIO(handout.page(source)))


@cache
def text(reader):
    return squeezed("".join(page.extract_text() for page in reader.pages))


@each_lesson
def test_a_handout_has_two_pages(source):
    assert len(printed(source).pages) == 2


@each_read
def test_something_is_on_both_pages(source):
    assert all(len(squeezed(page.extract_text())) > 300 for page in printed(source).pages)


@each_read
def test_question_guesses_and_an_exercise_are_on_it(source):
    read, shown = lesson.read(source), text(printed(source))
    assert squeezed(read.front["title"]) in shown
    assert "Chooseone." in shown
    assert any(squeezed(starter) in shown for _, starter in handout_parts.exercises(read))
    asked = [guesses.asked(block.source).what for block in read.blocks if "predict" in block.tags]
    assert [what for what in asked if squeezed(what) not in shown] == []


@each_read
def test_code_is_whole(source):
    """Of an experiment there is all of its code or none."""
    shown = text(printed(source))
    whole = [experiment for experiment in handout_parts.experiments(lesson.read(source))
             if squeezed(experiment.told[-1][1]) in shown]
    assert whole
    for experiment in whole:
        assert all(squeezed(code) in shown for kind, code in experiment.told if kind == "code")


@each_read
def test_no_solution_and_no_answer_is_on_it(source):
    read, shown = lesson.read(source), text(printed(source))
    for block in read.blocks:
        if "exercise" in block.tags:
            assert squeezed(exercise.starter_and_solution(read, block)[1]) not in shown
    for _, options in handout_parts.questions(read):
        assert not [why for *_, why in options if squeezed(plain(why)) in shown]


@each_read
def test_nothing_leaves_the_paper(source):
    places_of_text = []
    for page in printed(source).pages:
        page.extract_text(visitor_text=lambda text, cm, tm, font, size: places_of_text.append((text, cm, tm)) if text.strip() else None)
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((595.28, 841.89), abs=0.1)
    for said, cm, tm in places_of_text:
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        assert 40 < x < 550 and 20 < y < 815, said


@each_lesson
def test_there_are_axes_to_draw_on(source):
    read = lesson.read(source)
    axes = handout_axes.of(read, handout_parts.experiments(read))
    assert any(axes)
    for one in filter(None, axes):
        assert one["kind"] == "timeline" and one["rows"] and one["x"] or one["y"]


@each_lesson
def test_axes_tell_nothing_that_was_measured(source):
    """In a picture, bars have their numbers above them, and titles of timelines end with a time."""
    read = lesson.read(source)
    for axes in filter(None, handout_axes.of(read, handout_parts.experiments(read))):
        titles = [axes["title"], *(row["head"] for row in axes.get("rows", []) if "head" in row)]
        assert [title for title in titles if re.search(r"\d (µs|ms|s|min)$", title)] == []
        bars = axes["names"] if axes["kind"] == "chart" and not axes["x"] else []
        assert {word for bar in bars for word in words(bar)} <= words(source.read_text("utf-8"))


def test_answers_have_what_handouts_leave_out():
    reads = [lesson.read(source) for source in LESSONS[8:10]]
    shown = text(PdfReader(io.BytesIO(handout.answers(reads))))
    for read in reads:
        for block in read.blocks:
            if "exercise" in block.tags:
                assert squeezed(exercise.starter_and_solution(read, block)[1]) in shown
        for _, options in handout_parts.questions(read):
            assert [squeezed(plain(why)) in shown for _, right, _, why in options] == [right for _, right, _, _ in options]


def test_the_same_lesson_gives_the_same_bytes():
    assert handout.page(LESSONS[9]) == handout.page(LESSONS[9])


@pytest.mark.parametrize("code, guess", [
    ('var a = predict("x", null).inMs();', ("a", "x", "ms", ())),
    ('var b = predict("y", null).in("visitors");', ("b", "y", "visitors", ())),
    ('var c = predict("z", null).ofSpeedup();', ("c", "z", "times as fast", ())),
    ('int p = 2;\nvar d = predict("s", threads(1, 2, 8 * p), null);', ("d", "s", "", ("1", "2", "8 * p"))),
])
def test_a_guess_has_a_name_a_unit_and_counts(code, guess):
    assert guesses.asked(code) == guesses.Guess(*guess)


@pytest.mark.parametrize("value, unit, words", [(1010.4, "ms", "1,010 ms"), (7.0, "", "7"), (1.8749, "times as fast", "1.87 times as fast"),
                                                (0.0531, "", "0.053"), (None, "ms", "–"), ([1.0, 1.9], "", "1, 1.90")])
def test_figures_are_said_as_a_person_does(value, unit, words):
    assert handout_answers.said(value, unit) == words


def plain(markdown):
    return re.sub(r"[*`]", "", markdown)


def words(text):
    return set(re.findall(r"\w+", re.sub("[,_]", "", text)))


def squeezed(words):
    return re.sub(r"\s", "", words)
