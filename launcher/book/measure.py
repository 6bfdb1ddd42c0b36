"""Makes the reference run that the book shows.

    python -m launcher.book.measure [LESSON ...]

Without numbers of lessons it runs all of them, about half a minute each. Leave the machine alone meanwhile.
"""

import datetime
import os
import sys
import tempfile

from launcher import lesson, places, problem, reference_run
from launcher.book import controls, cores, figures, guesses, kept
from launcher.problem import Problem


def main(lessons) -> int:
    known = {lesson.number(source): source for source in places.lessons()}
    for name in lessons:
        if name not in known:
            raise Problem(f"There is no lesson {name}.", attempt=f"one of {', '.join(known)}")
    with tempfile.TemporaryDirectory() as results:
        os.environ["INTERLEAVE_RESULTS"] = results  # what lessons record must not show what others recorded
        for name in lessons or known:
            load = reference_run.others()
            run = measured(known[name])
            rest = reference_run.rest([load])
            today = datetime.date.today().isoformat()
            kept.write(name, run | {"machine": reference_run.machine(), "day": today, "rest": rest, "load": load})
            print(f"  {name}  {len(run['cells'])} cells, {len(run['guesses'])} guesses; {rest}", flush=True)
    return 0


def measured(source) -> dict:
    """What the cells of a lesson come to, what its guesses were compared with, and what more cores would show."""
    number = lesson.number(source)
    asked, found, cells = [], {}, {}
    with reference_run.started(source) as client:
        for cell in reference_run.cells(client):
            asked += guesses.PREDICTION.findall(cell.source)
            found |= guesses.of(client, cell.source, asked)
            cells[kept.mark(cell.source)] = cell
        found |= guesses.unchecked(client, number)
        more = cores.of(client, number)
        states = client.widget_state
    return {"cells": {mark: figures.pruned(cell.outputs) for mark, cell in cells.items()}, "guesses": found, "cores": more,
            "models": models(cells.values(), states)}


def models(cells, states) -> dict:
    """The controls that outputs show; the outputs that they hold are pruned as any others."""
    roots = [output.data[controls.VIEW]["model_id"] for cell in cells for output in cell.outputs
             if controls.VIEW in output.get("data", {})]
    held = controls.reachable(roots, {id: _model(state) for id, state in states.items()})
    for model in held.values():
        if "outputs" in model:
            model["outputs"] = figures.pruned(model["outputs"])
    return held


def _model(state):
    return {"model_name": state.get("_model_name", ""), "state": state}


if __name__ == "__main__":
    problem.run(main, sys.argv[1:])
