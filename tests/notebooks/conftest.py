"""A lesson to take apart, and notebooks run through the real kernel.

Kernels measure two rounds at most, unless INTERLEAVE_SIZE says full, and ask nobody for a guess.
"""

import os
import time
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from launcher import exercise, notebooks, places

SAMPLE = Path(__file__).parent / "fixtures" / "90-sample.md"
PATIENCE = 180
"""Seconds for a cell. Lessons keep to 20; a busy machine may need longer."""

os.environ.setdefault("INTERLEAVE_SIZE", "small")
os.environ["INTERLEAVE_GUESSES"] = "off"


@pytest.fixture
def sample() -> str:
    return SAMPLE.read_text("utf-8")


@pytest.fixture
def build(tmp_path):
    """Makes a notebook of a lesson's text."""
    def build(text, make=notebooks.notebook):
        path = tmp_path / SAMPLE.name
        path.write_text(text, "utf-8")
        return make(path)

    return build


@pytest.fixture(scope="module")
def played(request) -> "Played":
    return Played(request.param)


class Played:
    """A notebook run as a learner runs it, in one kernel: from top to bottom as it was built, then every
    exercise once more, solved. Outputs are kept as artifacts."""

    def __init__(self, source: Path):
        self.built, self.solved, self.seconds = notebooks.notebook(source), notebooks.solved(source), {}
        started = time.monotonic()
        client = NotebookClient(self.built, kernel_name="interleave", timeout=PATIENCE, allow_errors=True,
                                resources={"metadata": {"path": str(source.parent)}})
        with client.setup_kernel():
            self.run(client, lambda cell: True)
            client.nb = self.solved
            self.run(client, lambda cell: "exercise" in tags(cell))
        print(f"{source.stem}: {time.monotonic() - started:.1f} s; the longest cells:", *self.longest())
        self.keep(source.stem)

    def run(self, client, chosen):
        for position, cell in enumerate(client.nb.cells):
            if cell.cell_type == "code" and chosen(cell):
                started = time.monotonic()
                client.execute_cell(cell, position)
                self.seconds[cell.id] = max(self.seconds.get(cell.id, 0), time.monotonic() - started)

    def longest(self):
        slowest = sorted(self.seconds.items(), key=lambda item: -item[1])[:3]
        return [f"{id} {seconds:.1f} s" for id, seconds in slowest]

    def keep(self, stem):
        folder = places.ARTIFACTS / "notebooks"
        folder.mkdir(parents=True, exist_ok=True)
        nbformat.write(self.built, folder / f"{stem}.ipynb")
        nbformat.write(self.solved, folder / f"{stem}.solved.ipynb")

    def codes(self):
        """Every code cell that ran, as built and as solved."""
        return [cell for page in (self.built, self.solved) for cell in page.cells
                if cell.cell_type == "code" and cell.execution_count]

    def exercises(self, page):
        """(id, what its cell printed) for each exercise of a page."""
        return [(exercise.ids(cell.source)[0], printed(cell)) for cell in page.cells if "exercise" in tags(cell)]


def tags(cell):
    return cell.metadata.get("tags", [])


def printed(cell) -> str:
    """All of a cell's output as plain text."""
    return "\n".join(output.get("text") or output.get("data", {}).get("text/plain") or output.get("evalue") or ""
                     for output in cell.outputs)
