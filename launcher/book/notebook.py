"""A lesson's notebook with what its cells came to in the reference run: guesses to check, results behind them."""

import re
from html import escape

from nbformat import v4

from launcher import lesson, notebooks
from launcher.book import claims, controls, cores, guesses, kept

NO_GUESS = re.compile(r"\s+".join("no guess yet: put a number in place of null, a wrong one is welcome, and run again".split()) + r"\s*")

_ANSI = re.compile(r"\x1b\[[\d;]*m")

CHANGED = "This cell has changed since the reference run. Run it in the lab."


def page(source, run):
    """The notebook that learners get, with the run's outputs. Exercises keep their starters; what the solution shows is folded."""
    made, solved = notebooks.notebook(source), notebooks.solved(source)
    asked, pending = [], set()
    for at, (cell, whole) in enumerate(zip(made.cells, solved.cells)):
        if cell.cell_type != "code":
            pending = {name for name in pending if _is_checked(name, made.cells[at:])}
            continue
        asked += guesses.PREDICTION.findall(cell.source)
        pending |= {name for name in asked if cell.source.startswith(f"{name}.ask();")}
        tags = set(cell.metadata.get("tags", ()))
        cell.outputs = _outputs(whole.source, run, asked, tags)
        if "exercise" in tags:
            _fold(cell, "Show what the solution comes to")
        elif pending and "predict" not in tags and cell.outputs:
            _fold(cell, "Show what came of it")
    cells = [part for cell in made.cells for part in (*_anchor(cell), cell)]
    made.cells = [cells[0], v4.new_markdown_cell(note(run)), *cells[1:], *_more(source, run)]
    for position, cell in enumerate(made.cells):
        cell.id = f"cell-{position}"
    return made


def note(run) -> str:
    """Where the figures of a page come from."""
    if "machine" not in run:
        return '<p class="lab-run">No reference run of this lesson is kept. Run it in the lab.</p>'
    return (f'<p class="lab-run">What the cells came to here was measured on one machine: {escape(kept.about(run))}. '
            "Your machine has figures of its own.</p>")


def missing(source, run) -> int:
    """Code cells that have changed since the run."""
    codes = [cell.source for cell in notebooks.solved(source).cells if cell.cell_type == "code"]
    return sum(kept.mark(code) not in run["cells"] for code in codes)


def _is_checked(name, cells):
    """Whether the answer is still to come: its results stay folded until then."""
    return any(cell.cell_type == "code" and guesses.checked(cell.source, [name]) for cell in cells)


def _anchor(cell):
    """A place to link to, for the cells that claims.md names."""
    return [v4.new_markdown_cell(f'<span id="{claims.anchor(cell.id)}"></span>')] if cell.id in claims.cells() else []


def _fold(cell, words):
    cell.metadata["tags"] = [*cell.metadata.get("tags", ()), "hide-output"]
    cell.metadata["mystnb"] = {"code_prompt_show": words, "code_prompt_hide": words.replace("Show", "Hide")}


def _more(source, run):
    """What other numbers of cores show."""
    number = lesson.number(source)
    text = cores.page(number, run.get("cores"))
    if not text:
        return []
    cells = [v4.new_markdown_cell(text)]
    if run.get("cores"):
        for (above, _), (code, outputs) in zip(cores.pictures(number), run["cores"]["pictures"]):
            shown = [_output(output, run) for output in outputs]
            cells += [v4.new_markdown_cell(above), v4.new_code_cell(code, outputs=shown)]
    return cells


def _outputs(code, run, asked, tags):
    outputs = run["cells"].get(kept.mark(code))
    if outputs is None:
        return [_html(f'<p class="lab-note">{CHANGED}</p>')]
    if "predict" in tags:
        name, = guesses.PREDICTION.findall(code)
        return [_html(_asking(name, output, run)) for output in outputs]
    checked = next(iter(guesses.checked(code, asked)), None)
    return [part for output in outputs for part in _answered(_output(output, run), checked)]


def _asking(name, output, run):
    """The box or the drawing of a guess, and what it is compared with."""
    figure = output["data"].get("text/html") or escape(output["data"]["text/plain"])
    measured = run["guesses"].get(name)
    values = "" if measured is None else escape(str(measured).replace("None", "null"))
    return f'<div data-guess="{name}" data-measured="{values}">{figure}</div>'


def _answered(output, name):
    """Where a cell says that nobody has guessed, the reader's own guess is told."""
    text = output.get("text") or output.get("data", {}).get("text/plain", "")
    if not (name and NO_GUESS.search(text)):
        return [output]
    before, after = NO_GUESS.split(text, maxsplit=1)
    told = _html(f'<p class="lab-checked" data-answer="{name}" role="status">Type your guess above, and read here how it compares.</p>')
    return [*_text(before), told, *_text(after)]


def _text(text):
    return [v4.new_output("stream", name="stdout", text=text)] if text.strip() else []


def _output(output, run):
    data = output.get("data", {})
    if controls.VIEW in data:
        return _html(controls.page(data[controls.VIEW]["model_id"], run["models"], lambda outputs: "".join(map(_shown, outputs))))
    if output["output_type"] == "error":
        return _html(f'<pre class="lab-error">{escape(_ANSI.sub("", chr(10).join(output["traceback"])))}</pre>')
    return v4.new_output("display_data", data=data) if data else v4.new_output(**output)


def _shown(output):
    """An output as HTML, for a widget that holds it."""
    data = output.get("data", {})
    return data.get("text/html") or f"<pre>{escape(output.get('text') or data.get('text/plain', ''))}</pre>"


def _html(html):
    return v4.new_output("display_data", data={"text/html": html})
