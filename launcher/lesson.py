"""Reads a lesson: front matter, and blocks of text, code and directives, each with its line in the file.

jupytext does the parsing. What it leaves in the text are our two directives, hints and question;
they are cut out here, so that an author need not put +++ around them.
"""

import re
import warnings
from dataclasses import dataclass
from pathlib import Path

import yaml
from jupytext import myst

from launcher import places
from launcher.problem import Problem

TAGS = {"predict", "run", "look", "tweak", "record", "exercise", "slow", "raises-exception"}
DIRECTIVES = {"hints", "question"}
FRONT_MATTER = ("title", "lesson", "question", "objective", "needs", "minutes", "kernelspec")

_FENCE = re.compile(r"(`{3,}|~{3,}|:{3,})\s*(?:\{([^}]*)\})?\s*(.*)")


@dataclass(frozen=True)
class Block:
    """A piece of a lesson: kind is text, code or a directive's name; line is that of its first line of source."""

    kind: str
    source: str
    line: int
    tags: tuple = ()
    argument: str = ""


@dataclass(frozen=True)
class Lesson:
    path: Path
    front: dict
    blocks: tuple

    @property
    def number(self) -> str:
        """Two digits, as the file name starts; the playground's name, as it has none."""
        return number(self.path)

    def wrong(self, line: int, headline: str, **more) -> Problem:
        return wrong(self.path, line, headline, **more)


def number(path: Path) -> str:
    """What the cells of a lesson are called after."""
    return path.stem.partition("-")[0]


def wrong(path: Path, line: int, headline: str, **more) -> Problem:
    """A mistake in a lesson, with the place where an editor can jump to."""
    return Problem(f"{places.near(path.resolve())}:{line}: {headline}", **more)


def read(path: Path) -> Lesson:
    """The lesson in this file."""
    text = _text(path)
    _refuse_backticks(path, text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of several languages: told below, with its line
            parsed = myst.myst_to_notebook(text, add_source_map=True)
    except (myst.MystMetadataParsingError, yaml.YAMLError) as error:
        raise wrong(path, _yaml_line(error), "This YAML cannot be read.", seen=str(error),
                    cause="a colon or a quote that is not itself in quotes",
                    attempt='put the value in double quotes: title: "Why: a question"') from None
    front = {key: value for key, value in parsed.metadata.items() if key not in ("source_map", "jupyter")}
    _check_front(path, front)
    lines = text.splitlines()
    blocks = []
    for cell, start in zip(parsed.cells, parsed.metadata["source_map"]):
        line = _line_of(cell.source, lines, start)
        if cell.cell_type == "markdown":
            blocks += _cut(path, cell.source, line)
        else:
            blocks.append(_code(path, cell, line))
    return Lesson(path, front, tuple(blocks))


def _text(path):
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"{places.near(path)} cannot be read.", seen=str(error),
                      attempt="name a file in lessons/, written in UTF-8") from None


def _refuse_backticks(path, text):
    """Markdown does not take such a line for a fence, and then its end for a beginning: nothing is where it was."""
    for line, opening in enumerate(text.splitlines(), start=1):
        if re.match(r"`{3,}\{[^`]*`", opening):
            raise wrong(path, line, "The line that opens a directive cannot hold a backtick.", seen=opening,
                        attempt="name the code without backticks there, or in quotes")


def _code(path, cell, line):
    tags = cell.metadata.get("tags", [])
    for tag in tags:
        if tag not in TAGS:
            raise wrong(path, line, f"There is no tag {tag}.", seen=f":tags: {tags}", attempt=" ".join(sorted(TAGS)))
    more = set(cell.metadata) - {"tags"}
    if more or cell.cell_type != "code":
        raise wrong(path, line, "A code cell has no options but tags.", seen=", ".join(more) or cell.cell_type,
                    attempt=":tags: [predict]")
    if not cell.source.strip():
        raise wrong(path, line, "This code cell is empty.", attempt="write its code or leave the cell out")
    return Block("code", cell.source, line, tuple(tags))


def _cut(path, source, line):
    """The text with its directives cut out, in order."""
    blocks, text, text_line = [], [], line
    lines = source.splitlines()
    position = 0
    while position < len(lines):
        fence = _FENCE.match(lines[position])
        if not fence:
            text.append(lines[position])
            position += 1
            continue
        end = _closing(path, lines, position, fence[1], line)
        if fence[2] is None and not fence[1].startswith(":"):
            text += lines[position:end + 1]
        else:
            name = fence[2] if fence[2] is not None else fence[3]
            if name not in DIRECTIVES:
                raise wrong(path, line + position, f"There is no directive {{{name}}}.", seen=lines[position],
                            cause="JupyterLab shows plain Markdown alone; what MyST adds to it stays as it is typed",
                            attempt=["{hints} after an exercise, {question} with options, {code-cell} java",
                                     "for anything else, plain Markdown"])
            blocks += _text_block(text, text_line)
            body = "\n".join(lines[position + 1:end])
            blocks.append(Block(name, body, line + position, argument=fence[3].strip()))
            text, text_line = [], line + end + 1
        position = end + 1
    return blocks + _text_block(text, text_line)


def _closing(path, lines, position, fence, line):
    for end in range(position + 1, len(lines)):
        closing = lines[end].strip()
        if closing and set(closing) == {fence[0]} and len(closing) >= len(fence):
            return end
    raise wrong(path, line + position, "This fence is never closed.", seen=lines[position],
                attempt=f"a line of {fence} below it")


def _text_block(lines, line):
    skipped = next((count for count, text in enumerate(lines) if text.strip()), None)
    if skipped is None:
        return []
    return [Block("text", "\n".join(lines[skipped:]).rstrip(), line + skipped)]


def _line_of(source, lines, start):
    """Line numbers count from 1; jupytext says where the cell begins, options and blank lines included."""
    if not source:
        return start + 1
    first = source.splitlines()[0]
    return next((at + 1 for at in range(start, len(lines)) if lines[at] == first), start + 1)


def _check_front(path, front):
    missing = [key for key in FRONT_MATTER if key not in front]
    if missing:
        raise wrong(path, 1, f"The front matter lacks {', '.join(missing)}.", seen=", ".join(front) or "no front matter",
                    attempt="copy the front matter of another lesson")
    minutes = front["minutes"]
    if not isinstance(minutes, dict) or sorted(minutes) != ["exercise", "teach"]:
        raise wrong(path, 1, "minutes needs two numbers.", seen=f"minutes: {minutes}",
                    attempt="minutes: {teach: 20, exercise: 10}")
    if str(front["lesson"]).zfill(2) != number(path):
        raise wrong(path, 1, "The number of the lesson is not that of its file.",
                    seen=f"lesson: {front['lesson']} in {path.name}", attempt=f'lesson: "{number(path)}"')
    if front["kernelspec"].get("name") != "interleave":
        raise wrong(path, 1, "A lesson runs on the lab's kernel.", seen=f"kernelspec: {front['kernelspec']}",
                    attempt="kernelspec: {name: interleave, display_name: Java (Interleave), language: java}")


def _yaml_line(error):
    mark = getattr(error, "problem_mark", None) or getattr(error.__context__, "problem_mark", None)
    return mark.line + 2 if mark else 1
