"""A reference run: a lesson at full size in a kernel of its own, as a learner runs it, with every exercise solved.

The documents quote figures of it, and the book shows what its cells came to. Leave the machine alone meanwhile.
"""

import os
import platform
import time
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from launcher import notebooks
from launcher.problem import Problem

QUIET = 0.1
"""Cores that others may take while nothing of ours runs."""


@contextmanager
def started(source: Path):
    """A client whose kernel is up, with the solved notebook of a lesson."""
    os.environ["INTERLEAVE_GUESSES"] = "off"
    client = NotebookClient(notebooks.solved(source), kernel_name="interleave", timeout=300, allow_errors=True,
                            resources={"metadata": {"path": str(source.parent)}})
    with client.setup_kernel():
        yield client


def cells(client):
    """Runs each code cell and hands it out. No figure comes from a lesson that did not run whole."""
    for position, cell in enumerate(list(client.nb.cells)):
        if cell.cell_type == "code":
            client.execute_cell(cell, position)
            _refuse_failed(cell)
            yield cell


def outputs(client, code) -> list:
    """What code comes to that no cell of the lesson holds."""
    cell = nbformat.v4.new_code_cell(code)
    client.nb.cells.append(cell)
    try:
        client.execute_cell(cell, len(client.nb.cells) - 1)
        _refuse_failed(cell)
        return cell.outputs
    finally:
        client.nb.cells.pop()


def value(client, code) -> str:
    """What an expression comes to, as text."""
    said = [output.data["text/plain"] for output in outputs(client, code) if output.output_type == "execute_result"]
    if not said:
        raise Problem("An expression came to nothing.", seen=code)
    return said[-1].strip('"')


def others(seconds=3) -> float:
    """Cores that are busy before a lesson begins."""
    def busy():
        numbers = [int(word) for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
        return sum(numbers) - numbers[3] - numbers[4]

    before = busy()
    time.sleep(seconds)
    return round((busy() - before) / os.sysconf("SC_CLK_TCK") / seconds, 2)


def machine() -> str:
    """2 cores (AMD EPYC), Linux 6.18.44, JDK 25.0.3."""
    with open("/proc/cpuinfo") as lines:
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    cores = len(os.sched_getaffinity(0))
    java = dict(line.split("=", 1) for line in Path(os.environ["JAVA_HOME"], "release").read_text().splitlines() if "=" in line)
    return (f"{cores} core{'' if cores == 1 else 's'} ({model}), {platform.system()} {platform.release().split('-')[0]}, "
            f"JDK {java['JAVA_VERSION'].strip(chr(34))}")


def rest(loads) -> str:
    """In words, what others did before each lesson."""
    return "while it was quiet" if max(loads) <= QUIET else "while others were at work on it"


def _refuse_failed(cell):
    failed = [output.evalue for output in cell.outputs if output.output_type == "error"]
    if failed and "raises-exception" not in cell.metadata.get("tags", []):
        raise Problem(f"{cell.id} failed, so this run is not kept.", seen=[cell.source, failed[0]])
