"""Lessons to slides: one file a lesson that needs nothing else, no network and no kernel.

Run by the environment's Python, from the lab's folder:

    python -m launcher.slides [--into FOLDER] [LESSON.md ...]

A text begins a slide, and the code that runs below it stands on the same one if it is short. What a class does at the
keyboard is left out: hints, solutions, cells that only show or record, and each guess is a line to fill in.
"""

import argparse
import base64
import html
import mimetypes
import re
import sys
from pathlib import Path

from markdown_it import MarkdownIt
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import JavaLexer

from launcher import directives, exercise, lesson, places
from launcher.problem import Problem

LEFT_OUT = {"look", "record"}

_HERE = Path(__file__).parent
_LIGHT, _DARK = HtmlFormatter(style="default"), HtmlFormatter(style="github-dark")
_HEADING = re.compile(r"^(?=#{1,3} )", re.MULTILINE)
_GUESS = re.compile(r'predict\("([^"]*)", (?:threads\(.*\), )?null\)(\.inMs\(\))?')


def main(into: Path = places.SLIDES, lessons=()) -> int:
    """Write the slides of these lessons, or of all. 0 when all are written."""
    into.mkdir(parents=True, exist_ok=True)
    sources = [Path(name) for name in lessons] or sorted(places.LESSONS.glob("[0-9]*.md"))
    for source in sources:
        (into / f"{source.stem}.html").write_text(page(source), "utf-8")
    print(f"slides of {len(sources)} lesson{'' if len(sources) == 1 else 's'} in {places.near(into)}: open one with a browser")
    return 0


def page(source: Path) -> str:
    """A lesson's slides as one HTML document."""
    read = lesson.read(source)
    shown = "\n".join(f"<section>{slide}</section>" for slide in slides(read))
    style = (_HERE / "slides.css").read_text("utf-8") + _colours()
    script = (_HERE / "slides.js").read_text("utf-8")
    title = html.escape(f"{read.number} {read.front['title']}")
    return (f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title>\n'
            f"<style>{style}</style></head>\n<body>\n{shown}\n<footer>{title} · <output></output></footer>\n"
            f"<script>{script}</script>\n</body>\n</html>\n")


def _colours():
    """Of code, on light and on dark ground; the ground itself is the page's."""
    light, dark = (re.sub(r"background[^;}]*;?", "", style.get_style_defs(".code")) for style in (_LIGHT, _DARK))
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def slides(read) -> list:
    """The HTML of each slide, in order."""
    made = []
    for block in read.blocks:
        if block.kind == "text":
            made += [_text(part, read.path.parent) for part in _HEADING.split(block.source) if part.strip()]
        elif block.kind == "question":
            made.append(MarkdownIt().render(directives.question(read, block)))
        elif block.kind == "code" and not LEFT_OUT.intersection(block.tags):
            made += [_code(read, block)] if _is_long(block.source) else [made.pop() + _code(read, block)]
    return made


def _is_long(code):
    """Too long to share a slide."""
    return len(code.splitlines()) > 6


def _code(read, block):
    if "predict" in block.tags:
        what, in_ms = _GUESS.search(block.source).groups()
        return f'<p class="guess">{html.escape(what)}{", in ms" if in_ms else ""}: <span></span></p>'
    code = exercise.starter_and_solution(read, block)[0] if "exercise" in block.tags else block.source
    small = len(code.splitlines()) > 12 or max(map(len, code.splitlines())) > 76
    return highlight(code, JavaLexer(), HtmlFormatter(cssclass="code small" if small else "code"))


def _text(markdown, folder):
    made = MarkdownIt().enable("table").render(markdown)
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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m launcher.slides")
    parser.add_argument("--into", type=Path, default=places.SLIDES)
    parser.add_argument("lessons", nargs="*", type=Path)
    asked = parser.parse_args()
    try:
        sys.exit(main(asked.into, asked.lessons))
    except Problem as problem:
        sys.exit(f"\n{problem}")
