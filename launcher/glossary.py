"""Lessons and the glossary: an entry names the lessons that introduce its term, and each of them links to it.

    ### Makespan
    From the start of a run to the end of its last task. [00](../notebooks/00-welcome.ipynb)

The first time such a lesson uses the term in a text, the term becomes a link to its entry.
"""

import re

from launcher import places

PAGE = places.ROOT / "docs" / "glossary.md"

_ENTRY = re.compile(r"^### (.+)\n(.*(?:\n(?!#).*)*)", re.MULTILINE)
_LESSON = re.compile(r"\[(\d\d)\]\(")
_UNTOUCHED = re.compile(r"(```.*?```|`[^`]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|^#[^\n]*|\*\*Question:\*\*)", re.DOTALL | re.MULTILINE)
"""Code, links, pictures, HTML and headings are left as they are."""


def terms(lesson: str) -> dict:
    """The words of each entry that names this lesson, by the entry's anchor."""
    entries = _ENTRY.findall(PAGE.read_text("utf-8"))
    return {anchor(title): words(title) for title, text in entries if lesson in _LESSON.findall(text)}


def anchor(title: str) -> str:
    """As the sites that show Markdown make it of a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def words(title: str) -> list:
    """What a text may call it: Block and cyclic distribution, Longest processing time first (LPT)."""
    return [word for word in re.split(r" \(|\)", title) if word]


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
