"""Lessons to slides: one file a lesson that needs nothing else, no network and no kernel.

Run by the environment's Python, from the lab's folder:

    python -m launcher.slides [--into FOLDER] [LESSON.md ...]

slides_parts.py says what stands on a slide, slides_results.py what is behind its key, slides_notes.py what the speaker sees.
"""

import argparse
import html
import json
import re
from pathlib import Path

from pygments.formatters import HtmlFormatter

from launcher import lesson, places, problem, reference_cells, slides_notes, slides_parts

_HERE = Path(__file__).parent
_LIGHT, _DARK = HtmlFormatter(style="default"), HtmlFormatter(style="github-dark")


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
    slides = slides_parts.slides(read)
    sections = [{"title": title, "minutes": minutes} for title, minutes in slides_notes.minutes(read, slides)]
    style = (_HERE / "slides.css").read_text("utf-8") + _colours()
    script = (_HERE / "slides.js").read_text("utf-8")
    title = html.escape(f"{read.number} {read.front['title']}")
    planned = json.dumps(sections, ensure_ascii=False).replace("<", "\\u003c")
    return (f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title>\n'
            f"<style>{style}</style></head>\n<body>\n{_sections(read, slides)}\n"
            f'<footer><span class="clock" hidden></span><span>{title} · <output></output></span></footer>\n'
            f'<script type="application/json" id="planned">{planned}</script>\n<script>{script}</script>\n</body>\n</html>\n')


def _sections(read, slides):
    """Every slide with its results and its notes; data-section says to whose minutes it counts."""
    shown, number, about = [], -1, html.escape(reference_cells.about(read))
    for slide in slides:
        number += slide.begins or number < 0
        results = "".join(_result(result, about) for result in slide.results)
        notes = slides_notes.of(read, slide)
        aside = f"<aside>{notes}</aside>" if notes else ""
        shown.append(f'<section data-section="{number}" data-title="{html.escape(slide.title)}"><div class="told">{slide.told}</div>'
                     f"{results}{aside}</section>")
    return "\n".join(shown)


def _result(result, about):
    return (f'<details class="result"><summary>What was measured (key M)</summary>'
            f'<figure>{result}<figcaption>{about}</figcaption></figure></details>')


def _colours():
    """Of code, on light and on dark ground; the ground itself is the page's."""
    light, dark = (re.sub(r"background[^;}]*;?", "", style.get_style_defs(".code")) for style in (_LIGHT, _DARK))
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m launcher.slides")
    parser.add_argument("--into", type=Path, default=places.SLIDES)
    parser.add_argument("lessons", nargs="*", type=Path)
    asked = parser.parse_args()
    problem.run(main, asked.into, asked.lessons)
