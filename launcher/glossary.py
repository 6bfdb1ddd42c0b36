"""Lessons and the glossary: an entry names the lessons that introduce its term, and each of them links to it.

    ### thread pool
    Also pool. An executor that keeps its threads and reuses them. [00](../notebooks/00-welcome.ipynb)

The first time such a lesson uses one of these words in a text, it becomes a link to the entry. Titles are in lower case
and without signs, since JupyterLab and GitHub make the same anchor of such a title only.
"""

import re

from launcher import places

PAGE = places.ROOT / "docs" / "glossary.md"

_ENTRY = re.compile(r"^### (.+)\n(.*(?:\n(?!#).*)*)", re.MULTILINE)
_ALSO = re.compile(r"Also ([^.]+)\. ")
_LESSON = re.compile(r"\[(\d\d)\]\(")
_UNTOUCHED = re.compile(r"(```.*?```|`[^`]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|^#[^\n]*|\*\*Question:\*\*)", re.DOTALL | re.MULTILINE)
"""Code, links, pictures, HTML and headings are left as they are."""


def terms(lesson: str) -> dict:
    """The words of each entry that names this lesson, by the entry's anchor."""
    return {anchor(title): words(title, text) for title, text in entries() if lesson in _LESSON.findall(text)}


def entries() -> list:
    """(title, text) of each."""
    return _ENTRY.findall(PAGE.read_text("utf-8"))


def anchor(title: str) -> str:
    return title.replace(" ", "-")


def words(title: str, text: str) -> list:
    """What a lesson may call it."""
    also = _ALSO.match(text)
    return [title, *(also[1].split(", ") if also else ())]


def linked(markdown: str, missing: dict) -> str:
    """The text with the first use of each missing term linked; what it finds is no longer missing."""
    for target, names in list(missing.items()):
        pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?:e?s)?(?![\w-])", re.IGNORECASE)
        for found in pattern.finditer(_blanked(markdown)):
            start, end = found.span()
            markdown = f"{markdown[:start]}[{found[0]}](../docs/glossary.md#{target}){markdown[end:]}"
            del missing[target]
            break
    return markdown


def _blanked(markdown):
    """As long as before, with blanks where no link may begin."""
    return _UNTOUCHED.sub(lambda match: " " * len(match[0]), markdown)
