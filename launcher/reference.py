"""Measured figures in documents: each stands in a mark, <!--=08.far.one-->3,026<!--/-->, and comes from the kept reference run.

    python -m launcher.reference [--check]

writes docs/reference.json's figures into the documents; with --check only names what differs. The run itself is made by
./lab bench reference, on a quiet machine.
"""

import json
import re
import sys

from launcher import places

KEPT = places.ROOT / "docs" / "reference.json"
MARK = re.compile(r"(<!--=([\w.]+)-->)(.*?)(<!--/-->)", re.S)


def documents() -> list:
    """Every document that a figure may stand in; a decision is about its day, and quotes none."""
    folder = places.ROOT / "docs"
    return sorted([*folder.glob("*.md"), *(folder / "instructor").glob("*.md")])


def figures() -> dict:
    return json.loads(KEPT.read_text("utf-8"))["figures"]


def filled(text, known) -> str:
    """The text with each mark's figure; a figure that is not known stays as it is, and the tests name it."""
    return MARK.sub(lambda mark: mark[1] + known.get(mark[2], mark[3]) + mark[4], text)


def named(text) -> set:
    """The figures that a text asks for."""
    return {mark[2] for mark in MARK.finditer(text)}


def plain(text) -> str:
    """The text without its marks and what stands in them: what somebody typed."""
    return MARK.sub("", text)


def main(check=False) -> int:
    known, differing = figures(), []
    for page in documents():
        text = page.read_text("utf-8")
        if filled(text, known) != text:
            differing.append(places.near(page))
            if not check:
                page.write_text(filled(text, known), "utf-8")
    for page in differing:
        print(f"  {page} {'differs from the reference run' if check else 'has the figures of the reference run'}")
    return 1 if check and differing else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
