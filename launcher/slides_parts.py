"""A lesson as slides: a text begins one, and the code that runs below it stands on the same one if it is short.

What a class does at the keyboard is left out: hints, solutions, cells that only show or record. Each guess is a line to fill in.
What cells came to in the reference run lies behind a key on the slide that they belong to.
"""

import base64
import html
import mimetypes
import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import JavaLexer

from launcher import directives, exercise, guesses, slides_results

LEFT_OUT = {"look", "record"}

SHORT = 6
"""Lines of code that share a slide with text."""

TALL = 24
"""Lines of code that a slide shows in letters for the last row; longer code goes on on the next one."""

_HEADING = re.compile(r"^(?=#{1,3} )", re.MULTILINE)


@dataclass
class Slide:
    """Its HTML, what was measured, and the positions of its blocks in the lesson, from 1 as cells are counted."""

    told: str
    title: str
    begins: bool = False
    cells: list = field(default_factory=list)
    results: list = field(default_factory=list)


def slides(read) -> list:
    """Every slide of a lesson, in order."""
    made = []
    for position, block in enumerate(read.blocks, start=1):
        if block.kind == "text":
            made += [_text(read, part, made) for part in _HEADING.split(block.source) if part.strip()]
        elif block.kind == "question":
            made.append(Slide(MarkdownIt().render(directives.question(read, block)), made[-1].title))
        elif block.kind == "code" and not LEFT_OUT.intersection(block.tags):
            _add_code(made, read, block)
        made[-1].cells.append(position)
        made[-1].results += slides_results.of(read, position)
    return made


def _text(read, part, made):
    heading = re.match(r"(#{1,3}) (.*)", part)
    title = re.sub("[*`]", "", heading[2]) if heading else made[-1].title
    return Slide(_markdown(part, read.path.parent), title, begins=bool(heading) and len(heading[1]) < 3)


def _add_code(made, read, block):
    """Onto the last slide if it is short, else onto slides of its own."""
    if "predict" in block.tags:
        made[-1].told += _guess(block)
        return
    code = exercise.starter_and_solution(read, block)[0] if "exercise" in block.tags else block.source
    if len(code.splitlines()) <= SHORT and _has_room(made[-1].told):
        made[-1].told += _code(code)
    else:
        made += [Slide(_code(part), made[-1].title) for part in _pieces(code)]


def _has_room(told):
    """A slide shows one code, and text of some ten lines above it."""
    return 'class="code"' not in told and len(re.sub("<[^>]*>", "", told)) < 700


def _guess(block):
    asked = guesses.asked(block.source)
    unit = f", in {asked.unit}" if asked.unit == "ms" else ""
    return f'<p class="guess">{html.escape(asked.what)}{unit}: <span></span></p>'


def _code(code):
    """The style sheet makes its letters as large as lines and columns allow."""
    lines = code.splitlines()
    size = f"--lines:{max(len(lines), SHORT)};--columns:{max(map(len, lines))}"
    return f'<div style="{size}">{highlight(code, JavaLexer(), HtmlFormatter(cssclass="code"))}</div>'


def _pieces(code):
    """Code that is too tall is cut before a line that is not indented, as near to the middle as can be."""
    lines = code.splitlines()
    if len(lines) <= TALL:
        return [code]
    outer = [at for at, line in enumerate(lines) if at and line and line[0] not in " })"] or [len(lines) // 2]
    cut = min(outer, key=lambda at: abs(at - len(lines) / 2))
    return [*_pieces("\n".join(lines[:cut])), *_pieces("\n".join(lines[cut:]))]


def _markdown(text, folder):
    made = MarkdownIt().enable("table").render(text)
    made = re.sub(r'(?<=src=")[^"]+', lambda match: _inside(folder, match[0]), made)
    return re.sub(r'<a href="([^"]*)">(.*?)</a>', _linked, made, flags=re.DOTALL)


def _inside(folder, path):
    """A picture as a part of the page."""
    content = base64.b64encode((folder / path).read_bytes()).decode()
    return f"data:{mimetypes.guess_type(path)[0]};base64,{content}"


def _linked(match):
    """Another lesson's slides lie beside these; everything else is not here to be opened."""
    target = re.fullmatch(r"(\d\d-[\w-]+)\.(?:md|ipynb)", match[1])
    return f'<a href="{target[1]}.html">{match[2]}</a>' if target else match[2]
