"""The axes of the picture that a cell came to in the kept reference run, without what was measured on them.

Names and units are the lesson's own. Counts that the code chooses stand below, numbers that were measured do not.
"""

import html
import re
from urllib.parse import unquote

from launcher import reference_cells

_IMAGE = re.compile(r"""<img [^>]*?src=(["'])data:image/svg\+xml,(.*?)\1""", re.S)
_TEXT = re.compile(r'<text ([^>]*)>(.*?)</text>', re.S)
_MEASURED = re.compile(r": [\d.,]+ (µs|ms|s|min)$")
_VIRTUAL = re.compile(r"^virtual-\d+$")
_NUMBER = re.compile(r"[\d.,]+( (µs|ms|s|min))?$")
_COUNTS = re.compile(r"threads\(([^()]*\bp\b[^()]*)\)")
_THREAD = re.compile(r'\.thread\("([^"]+)"')

ROWS = 8
"""Of one panel, when a picture has several: more do not fit on paper."""


WITHOUT_RUN = {"kind": "timeline", "title": "each worker's tasks", "x": "time in ms",
               "rows": [{"name": f"worker {number}"} for number in range(1, 5)]}
"""Where no run of the lesson is kept, or its cells have changed since."""


def of(lesson, experiments) -> list:
    """What to draw on for each experiment; None where its result is a number alone, but one in a lesson has something."""
    found = [_axes(lesson, one, _shown(lesson, one.ran)) for one in experiments]
    if not any(found):
        found[0] = _axes(lesson, experiments[0], [block for block in lesson.blocks if block.kind == "code"]) or WITHOUT_RUN
    return found


def _axes(lesson, experiment, blocks):
    threads = next(filter(None, (_THREAD.findall(block.source) for block in blocks)), None)
    if threads:
        return {"kind": "order", "title": "one order of steps, from the first to the last", "rows": threads, "y": "steps, one a line"}
    outputs = [output for block in blocks for output in reference_cells.html(lesson, block)]
    drawn = [_picture(output) for output in outputs] + [_table(output) for output in outputs]
    axes = next(filter(None, drawn), None)
    counts = _COUNTS.search(lesson.blocks[experiment.ran - 1].source)
    if counts and axes and axes["kind"] == "chart":  # by the number of cores, which is another one for each learner
        axes["names"] = [_count(count.strip()) for count in counts[1].split(",")]
        axes["x"] = axes["x"] or "threads"
    return axes


def _shown(lesson, ran):
    """The cell that runs, and those that show its result."""
    blocks = [lesson.blocks[ran - 1]]
    for block in lesson.blocks[ran:]:
        if block.kind == "question" or {"predict", "exercise"} & set(block.tags) or block.source.startswith("#"):
            break
        blocks += [block] if block.kind == "code" else []
    return blocks


def _count(code):
    return f"{int(code):,}" if code.replace("_", "").isdigit() else code


def _picture(output):
    image = _IMAGE.search(output)
    if not image:
        return None
    svg = html.unescape(unquote(image[2]))
    texts = [(attributes, html.unescape(re.sub("<[^>]*>", "", text))) for attributes, text in _TEXT.findall(svg)]
    return _chart(texts) if "data-plot" in svg else _timeline(texts)


def _timeline(texts):
    """A row a worker; above the rows of each panel its name, where there are several."""
    panels = []
    for attributes, text in texts:
        if "font-weight" in attributes:
            panels.append((_MEASURED.sub("", text), []))
        elif panels and 'text-anchor="end"' in attributes:
            panels[-1][1].append(_VIRTUAL.sub("virtual", text))
    rows = []
    for name, workers in panels:
        shown = workers if len(panels) == 1 or len(workers) <= ROWS else [*workers[:ROWS - 1], "…"]
        rows += ([{"head": name}] if len(panels) > 1 else []) + [{"name": worker} for worker in shown]
    title = panels[0][0] if len(panels) == 1 else "each worker's tasks"
    return {"kind": "timeline", "title": title, "rows": rows, "x": "time in ms"}


def _chart(texts):
    title, y = texts[0][1], _plain(texts[1][1])
    x = _plain(texts[2][1]) if not _NUMBER.match(texts[2][1]) else ""
    below = _below(texts[2:], x)
    return {"kind": "chart", "title": title, "names": [] if x.startswith("repetition") else below, "x": x, "y": y}


def _below(texts, x):
    """What stands along the axis: counts, or names of bars, which may take two lines; a number above a bar was measured."""
    found = {}
    for attributes, text in texts:
        if 'text-anchor="middle"' in attributes and _plain(text) != x and (x or not _NUMBER.match(text)):
            found.setdefault(re.search('x="([^"]*)"', attributes)[1], []).append(text)
    return [" ".join(lines) for lines in found.values()]


def _plain(name):
    """Paper has no scale yet."""
    return name.replace(" (logarithmic scale)", "")


def _table(output):
    """Bars for the rows of a table of runs."""
    rows = [[html.unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
            for row in re.findall(r"<tr>(.*?)</tr>", output, re.S)]
    if not rows or "makespan ms" not in rows[0] or len(rows) < 3:
        return None
    return {"kind": "chart", "title": "a bar for each run", "names": [row[0] for row in rows[1:]], "x": "", "y": "makespan in ms"}
