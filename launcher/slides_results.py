"""What a cell came to in the kept reference run, as HTML for a slide: pictures and tables that stand still, and what was printed."""

import html
import re

from launcher import guesses, handout_answers, reference_cells
from launcher.book import controls
from launcher.book.notebook import NO_GUESS

HIDDEN = {"predict", "exercise", "record"}
"""What these come to is the learner's own."""

ERROR = 8
"""Lines of an error's message that are read on a wall."""

_SCRIPT = re.compile(r"<script\b.*?</script>", re.S)
_PROGRESS = re.compile(r"<small\b[^>]*>.*?</small>", re.S)


def of(read, position) -> list:
    """One for each output, and one for a guess that is checked here."""
    block = read.blocks[position - 1]
    if block.kind != "code" or HIDDEN.intersection(block.tags):
        return []
    models = reference_cells.models(read)
    found = [_shown(output, models) for output in reference_cells.outputs(read, block)]
    return [*_checked(read, position), *filter(None, found)]


def _shown(output, models):
    data = output.get("data", {})
    if controls.VIEW in data:
        return controls.page(data[controls.VIEW]["model_id"], models, lambda held: "".join(_shown(one, models) for one in held))
    if "text/html" in data:
        return _PROGRESS.sub("", _SCRIPT.sub("", data["text/html"])).strip()
    if output["output_type"] == "error":
        text = "\n".join(output["evalue"].splitlines()[:ERROR])
    else:
        text = output.get("text") or data.get("text/plain", "")
    text = NO_GUESS.sub("", text).strip()
    return f"<pre>{html.escape(text)}</pre>" if text else ""


def _checked(read, position):
    """What the guess of this cell was compared with."""
    measured = reference_cells.guesses(read)
    found = []
    for block in read.blocks[:position]:
        if "predict" in block.tags:
            one = guesses.asked(block.source)
            if one.name in measured and _first_use(read, one.name) == position:
                was = handout_answers.said(measured[one.name], one.unit)
                found.append(f'<p class="was">{html.escape(one.what)}: <strong>{html.escape(was)}</strong></p>')
    return found


def _first_use(read, name):
    """Where a guess is compared, or else where its run asks for it."""
    for wanted in (rf"\b{name}\b[^;]*\.check\(|\((?:[^()]*, )?{name}\)", rf"\b{name}\.ask\("):
        for position, block in enumerate(read.blocks, start=1):
            if block.kind == "code" and not HIDDEN.intersection(block.tags) and re.search(wanted, block.source):
                return position
    return None
