"""The figures that the documents quote, measured here: docs/reference.json, and from there into the documents.

    bench/reference/run [--lessons 08 12]

Each lesson runs at full size in a kernel of its own, as a learner runs it, with every exercise solved; then the expressions of
figures.py are asked. With --lessons the figures of the others are kept. Leave the machine alone meanwhile.
"""

import argparse
import datetime
import json
import os

from figures import FIGURES, PRELUDE
from launcher import places, problem, reference, reference_run

os.environ["INTERLEAVE_RESULTS"] = str(places.CACHE / "bench-results")


def measured(lesson) -> dict:
    (source,) = places.LESSONS.glob(f"{lesson}-*.md")
    with reference_run.started(source) as client:
        for _ in reference_run.cells(client):
            pass
        reference_run.value(client, PRELUDE)
        return {f"{lesson}.{name}": reference_run.value(client, code) for name, code in FIGURES[lesson].items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", nargs="*", default=sorted(FIGURES))
    for lesson in parser.parse_args().lessons:
        load = reference_run.others()
        keep(lesson, load, measured(lesson))
        quiet = "" if load <= reference_run.QUIET else "(not quiet: measure it again)"
        print(lesson, "others took", load, "cores before it", quiet, flush=True)
    reference.main()


def keep(lesson, load, found):
    """The figures of a lesson beside those that are kept; what nobody asks for any more is dropped."""
    kept = json.loads(reference.KEPT.read_text("utf-8")) if reference.KEPT.exists() else {"figures": {}, "load": {}}
    loads = dict(sorted((kept["load"] | {lesson: load}).items()))
    about = {"machine": reference_run.machine(), "day": datetime.date.today().isoformat(), "rest": reference_run.rest(loads.values())}
    figures = {name: figure for name, figure in sorted((kept["figures"] | found | about).items()) if known(name)}
    reference.KEPT.write_text(json.dumps({"load": loads, "figures": figures}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def known(name) -> bool:
    lesson, _, figure = name.partition(".")
    return name in ("machine", "day", "rest") or figure in FIGURES.get(lesson, {})


if __name__ == "__main__":
    problem.run(main)
