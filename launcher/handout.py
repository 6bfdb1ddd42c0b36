"""Lessons to paper: two printable pages each, and the answers in answers.pdf.

Run by the environment's Python, from the lab's folder:

    python -m launcher.handout [--into FOLDER] [LESSON.md ...]

Typst lays the pages out; handout_parts.py says what of a lesson goes on them, handout_axes.py what is drawn on.
"""

import argparse
import json
from pathlib import Path

import typst

from launcher import handout_answers, handout_axes, handout_parts, handout_prose, lesson, places, problem

_HERE = Path(__file__).parent
_WEIGHTS = {"exercise": 0, "question": 1, "experiment": 2}


def main(into: Path = places.HANDOUTS, lessons=()) -> int:
    """Write the handouts of these lessons, or of all. 0 when all are written."""
    into.mkdir(parents=True, exist_ok=True)
    sources = [Path(name) for name in lessons] or sorted(places.LESSONS.glob("[0-9]*.md"))
    for source in sources:
        (into / f"{source.stem}.pdf").write_bytes(page(source))
    (into / "answers.pdf").write_bytes(answers([lesson.read(source) for source in sources]))
    print(f"handouts of {len(sources)} lesson{'' if len(sources) == 1 else 's'} in {places.near(into)}, answers.pdf for you")
    return 0


def page(source: Path) -> bytes:
    """A lesson's two pages as a PDF."""
    return _set("handout.typ", told(lesson.read(source)))


def answers(lessons) -> bytes:
    """What was measured, the solutions and the right options, for whoever teaches."""
    return _set("handout_answers.typ", {"lessons": [handout_answers.told(read) for read in lessons]})


def told(read) -> dict:
    """What the layout chooses from."""
    asked = handout_parts.experiments(read)
    pieces = [_experiment(*both) for both in zip(asked, handout_axes.of(read, asked))]
    pieces += [_exercise(text, starter) for text, starter in handout_parts.exercises(read)]
    pieces += [_question(question, options) for question, options in handout_parts.questions(read)]
    return {"number": read.number, "title": read.front["title"], "opening": handout_prose.blocks(handout_parts.opening(read)),
            "guesses": [{"what": one.guess.what, "unit": one.guess.unit} for one in asked],
            "pieces": [piece | {"place": place, "weight": _weight(pieces, place)} for place, piece in enumerate(pieces)]}


def _weight(pieces, place):
    """One of each kind first: an exercise, the question, an experiment; then the second of each."""
    kind = pieces[place]["kind"]
    return 10 * sum(piece["kind"] == kind for piece in pieces[:place]) + _WEIGHTS[kind]


def _experiment(experiment, axes):
    parts = [{"kind": kind, "source": source, "prose": handout_prose.blocks(source) if kind == "text" else []}
             for kind, source in experiment.told]
    return {"kind": "experiment", "told": parts, "axes": axes}


def _exercise(text, starter):
    return {"kind": "exercise", "axes": None, "told": [{"kind": "text", "prose": handout_prose.blocks(text)},
                                                       {"kind": "code", "source": starter}]}


def _question(question, options):
    return {"kind": "question", "asked": handout_prose.line(question),
            "options": [[letter, handout_prose.line(text)] for letter, _, text, _ in options]}


def _set(template, data) -> bytes:
    return typst.compile(str(_HERE / template), root=str(_HERE), ignore_system_fonts=True,
                         sys_inputs={"told": json.dumps(data)}, timestamp=0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m launcher.handout")
    parser.add_argument("--into", type=Path, default=places.HANDOUTS)
    parser.add_argument("lessons", nargs="*", type=Path)
    asked = parser.parse_args()
    problem.run(main, asked.into, asked.lessons)
