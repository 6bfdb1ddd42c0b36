"""Each sentence that a lesson takes from its measurement is one that the library has, and none is forgotten."""

import re

import pytest

from launcher import places

CATALOGUE = places.ROOT / "src/main/java/dev/interleave/finding/catalogue/AllFindings.java"
KNOWN = set(re.findall(r'Map\.entry\(\s*"(\d\d\.\w+)"', CATALOGUE.read_text("utf-8")))
USED = re.compile(r'^finding\("(\d\d\.\w+)"', re.M)


def used(lesson):
    return USED.findall(lesson.read_text("utf-8"))


@pytest.mark.parametrize("lesson", sorted(places.LESSONS.glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_lesson_asks_for_its_own_findings(lesson):
    assert [name for name in used(lesson) if name not in KNOWN or name[:2] != lesson.stem[:2]] == []


def test_every_finding_is_shown_by_a_lesson():
    assert KNOWN - {name for lesson in places.LESSONS.glob("[0-9]*.md") for name in used(lesson)} == set()
