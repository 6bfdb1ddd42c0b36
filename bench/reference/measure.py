"""The figures that the documents quote, measured here: docs/reference.json, and from there into the documents.

    bench/reference/run [--lessons 08 12]

Each lesson runs at full size in a kernel of its own, as a learner runs it, with every exercise solved; then the expressions of
figures.py are asked. With --lessons the figures of the others are kept. Leave the machine alone meanwhile.
"""

import argparse
import datetime
import json
import os
import platform
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from figures import FIGURES, PRELUDE
from launcher import notebooks, places, reference

os.environ["INTERLEAVE_GUESSES"] = "off"
os.environ["INTERLEAVE_RESULTS"] = str(places.CACHE / "bench-results")

QUIET = 0.1
"""Cores that others may take while nothing of ours runs."""


def value(client, code) -> str:
    """What a cell comes to."""
    cell = nbformat.v4.new_code_cell(code)
    client.nb.cells.append(cell)
    client.execute_cell(cell, len(client.nb.cells) - 1)
    said = [output.data["text/plain"] for output in cell.outputs if output.output_type == "execute_result"]
    if not said:
        sys.exit(f"{code} came to nothing: {[output.get('evalue') for output in cell.outputs]}")
    return said[-1].strip('"')


def measured(lesson) -> dict:
    (source,) = places.LESSONS.glob(f"{lesson}-*.md")
    client = NotebookClient(notebooks.solved(source), kernel_name="interleave", timeout=300, allow_errors=True,
                            resources={"metadata": {"path": str(source.parent)}})
    with client.setup_kernel():
        for position, cell in enumerate(list(client.nb.cells)):
            if cell.cell_type == "code":
                client.execute_cell(cell, position)
                refuse_failed(cell)
        value(client, PRELUDE)
        return {f"{lesson}.{name}": value(client, code) for name, code in FIGURES[lesson].items()}


def refuse_failed(cell):
    """No figure comes from a lesson that did not run whole."""
    failed = [output.evalue for output in cell.outputs if output.output_type == "error"]
    if failed and "raises-exception" not in cell.metadata.get("tags", []):
        sys.exit(f"{cell.id} failed: {failed[0]}")


def others(seconds=3) -> float:
    """Cores that are busy before a lesson begins."""
    def busy():
        numbers = [int(word) for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
        return sum(numbers) - numbers[3] - numbers[4]

    before = busy()
    time.sleep(seconds)
    return round((busy() - before) / os.sysconf("SC_CLK_TCK") / seconds, 2)


def machine() -> str:
    with open("/proc/cpuinfo") as lines:
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    cores = len(os.sched_getaffinity(0))
    java = dict(line.split("=", 1) for line in Path(os.environ["JAVA_HOME"], "release").read_text().splitlines() if "=" in line)
    return (f"{cores} core{'' if cores == 1 else 's'} ({model}), {platform.system()} {platform.release().split('-')[0]}, "
            f"JDK {java['JAVA_VERSION'].strip(chr(34))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", nargs="*", default=sorted(FIGURES))
    for lesson in parser.parse_args().lessons:
        load = others()
        keep(lesson, load, measured(lesson))
        print(lesson, "others took", load, "cores before it", "" if load <= QUIET else "(not quiet: measure it again)", flush=True)
    reference.main()


def keep(lesson, load, found):
    """The figures of a lesson beside those that are kept; what nobody asks for any more is dropped."""
    kept = json.loads(reference.KEPT.read_text("utf-8")) if reference.KEPT.exists() else {"figures": {}, "load": {}}
    loads = dict(sorted((kept["load"] | {lesson: load}).items()))
    rest = "while it was quiet" if max(loads.values()) <= QUIET else "while others were at work on it"
    about = {"machine": machine(), "day": datetime.date.today().isoformat(), "rest": rest}
    figures = {name: figure for name, figure in sorted((kept["figures"] | found | about).items()) if known(name)}
    reference.KEPT.write_text(json.dumps({"load": loads, "figures": figures}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def known(name) -> bool:
    lesson, _, figure = name.partition(".")
    return name in ("machine", "day", "rest") or figure in FIGURES.get(lesson, {})


if __name__ == "__main__":
    main()
