"""Hints, questions and solutions as Markdown that opens and closes without a network, a kernel or Python."""

import hashlib
import re

from markdown_it import MarkdownIt

HINTS = 3

_OPTION = re.compile(r"- \[([ xX])\] (.*)")


def details(summary: str, body: str) -> str:
    """Closed at first. The blank lines make JupyterLab read the body as Markdown again."""
    return f"<details>\n<summary>{MarkdownIt().renderInline(summary)}</summary>\n\n{body}\n\n</details>"


def hints(lesson, block, solution: str | None) -> str:
    """Each hint holds the next one, and the last one the solution, so they open one at a time. None leaves it out."""
    given = _items(lesson, block, re.compile(r"- (.*)"))
    if len(given) != HINTS:
        raise lesson.wrong(block.line, f"An exercise has {HINTS} hints.", seen=f"{len(given)}",
                           attempt="where to look, what to use, nearly the line itself")
    nested = details("Solution", f"```java\n{solution}\n```") if solution else ""
    for number in range(HINTS, 0, -1):
        nested = details(f"Hint {number}", "\n\n".join(part for part in (given[number - 1][1][1], nested) if part))
    return nested


def right(lesson, block) -> tuple:
    """(option, why) of a question's right answer."""
    return next((option, why) for is_right, option, why in _options(lesson, block) if is_right)


def question(lesson, block) -> str:
    """The question, and under each option what speaks for it or against it."""
    options = _options(lesson, block)
    marked = sum(option[0] for option in options)
    if marked != 1 or len(options) < 2:
        raise lesson.wrong(block.line, "A question has one right answer among others.",
                           seen=f"{len(options)} options, {marked} of them marked [x]", attempt="one - [x], the others - [ ]")
    if not block.argument:
        raise lesson.wrong(block.line, "This question asks nothing.", attempt="```{question} Why did ten threads finish sooner?")
    parts = [f"**{block.argument}** Choose one, then open it."]
    for letter, is_right, text, why in lettered(lesson, block):
        parts.append(details(f"{letter}. {text}", _answer("Yes." if is_right else "Not quite.", why)))
    return "\n\n".join(parts)


def lettered(lesson, block) -> list:
    """(letter, whether it is right, option, why) of each, in the order in which they are shown."""
    return [(letter, *option) for letter, option in zip("ABCDEFGHIJ", sorted(_options(lesson, block), key=_dealt))]


def _options(lesson, block):
    """(whether it is right, option, why) of each."""
    return [(match[1] != " ", *_halves(lesson, line, match[2])) for line, match in _items(lesson, block, _OPTION)]


def _dealt(option):
    """An order that says nothing about which is right, and is the same in every build."""
    return hashlib.sha256(option[1].encode()).digest()


def _answer(opening, why):
    """Begins with the opening, once, also where the author wrote it."""
    return why if why.startswith(opening) else f"{opening} {why[:1].upper()}{why[1:]}"


def _halves(lesson, line, text):
    option, colons, why = (part.strip() for part in text.partition("::"))
    if not (option and why):
        raise lesson.wrong(line, "An option says why it is right, or what refutes it.", seen=text,
                           attempt="- [ ] the option :: what to run or to look at")
    return option, why


def _items(lesson, block, pattern):
    """(line, match) of each list item; the lines under an item belong to it."""
    items = []
    for line, text in enumerate(block.source.splitlines(), start=block.line + 1):
        if pattern.fullmatch(text):
            items.append([line, text])
        elif text.strip():
            if not items or not text.startswith(" "):
                raise lesson.wrong(line, f"This line of {{{block.kind}}} is not an item.", seen=text,
                                   attempt="an item, or two spaces before it to go on with the item above")
            items[-1][1] += " " + text.strip()
    return [(line, pattern.fullmatch(text)) for line, text in items]
