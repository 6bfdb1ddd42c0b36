"""The table of claims names cells by their ids; in the book each leads to its cell."""

import functools
import re

from launcher import lesson, places

PAGE = places.ROOT / "docs" / "claims.md"

_CELL = re.compile(r"(?<=\| )(\d\d-\d\d)(?= \|)")


@functools.cache
def cells() -> frozenset:
    """The ids that are named."""
    return frozenset(_CELL.findall(PAGE.read_text("utf-8")))


def anchor(cell: str) -> str:
    return f"c{cell}"


def page() -> str:
    """The document with its cells linked."""
    pages = {lesson.number(source): source.stem for source in places.lessons()}
    link = '<a href="../notebooks/{}.html#{}">{}</a>'
    return _CELL.sub(lambda cell: link.format(pages[cell[1][:2]], anchor(cell[1]), cell[1]), PAGE.read_text("utf-8"))
