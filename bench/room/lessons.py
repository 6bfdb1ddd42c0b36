"""Learners of one room who run the same lesson at once: what they wait for, what fails, and what they measure.

    bench/room/run [--learners 1 20] [--lessons 08 11] [--ways turns no-turns]

For each lesson and number of learners a room is opened: once with turns at the cores, once without. One learner alone is
what the others are held against, also for cells that fail: some lessons have one that is to fail. Each learner is a real
user with a real kernel, on loopback. With --learners 1 and all lessons the last columns are the memory (PSS) of each.
"""

import argparse
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/room")]

from people import Room, Visitor  # noqa: E402

from bench.room.memory import prepare, split  # noqa: E402
from launcher import notebooks, places  # noqa: E402

QUIET = 1800
"""Seconds without a word after which a cell is given up."""

SPEEDUPS = {
    "08": {"far": "latency.speedups().get(10)", "memory": "memory.speedups().get(memory.speedups().lastKey())"},
    "11": {"fork/join": "tiny.baseline().makespan().over(tiny.runs().get(2).makespan())"},
}
"""What a lesson has measured at its end: a wait first where it has one, then computing."""

DOUBTED = {"08": "new Comparison(List.copyOf(memory.series().values()))", "11": "tiny"}
DOUBTS = """{}.cautions().stream().filter(c -> c.kind() == dev.interleave.doubt.Caution.Kind.BUSY)
    .map(c -> c.seen().contains("is shared") ? "shared" : "busy").distinct().toList()"""


class Learner(threading.Thread):
    """Comes in, opens a kernel, runs a lesson from top to bottom."""

    def __init__(self, room, name, lesson, ready, go):
        super().__init__(name=name, daemon=True)
        self.visitor, self.lesson, self.ready, self.go = Visitor(room), lesson, ready, go
        self.failed, self.measured, self.doubts, self.broken = 0, {}, "", None

    def run(self):
        try:
            self.enter()
            self.ready.wait()
            self.go.wait()
            self.work()
        except Exception as error:  # a learner who is thrown out is a row of the table
            self.broken = error
            self.ready.abort()

    def enter(self):
        began = time.monotonic()
        self.visitor.sit_down(self.name, QUIET)
        self.entered = time.monotonic() - began
        self.kernel = self.visitor.api("kernels", "POST", json={"name": "interleave"}).json()["id"]
        self.visitor.cell(self.kernel, "withoutGuesses()")
        self.first_cell = time.monotonic() - began

    def work(self):
        began = time.monotonic()
        for code in cells(self.lesson):
            messages = list(self.visitor.messages(self.kernel, code, QUIET))
            self.failed += sum(message["msg_type"] == "error" for message in messages)
        self.took = time.monotonic() - began
        for what, code in SPEEDUPS.get(self.lesson, {}).items():
            found = re.search(r"\d+\.\d+", self.visitor.cell(self.kernel, code))
            if found:
                self.measured[what] = float(found[0])
        if self.lesson in DOUBTED:
            self.doubts = self.visitor.cell(self.kernel, DOUBTS.format(DOUBTED[self.lesson]))


def cells(lesson):
    source = next(places.LESSONS.glob(f"{lesson}-*.md"))
    return [cell.source for cell in notebooks.notebook(source).cells if cell.cell_type == "code"]


def class_of(count, lesson, options):
    """The learners after their lesson, and the megabytes of a server and of a kernel."""
    folder = Path(tempfile.mkdtemp(prefix="interleave-bench-room-"))
    folder.chmod(0o755)
    room = Room(folder, *options)
    try:
        ready, go = threading.Barrier(count + 1), threading.Event()
        learners = [Learner(room, f"learner-{number}", lesson, ready, go) for number in range(count)]
        for learner in learners:
            learner.start()
        try:
            ready.wait()
        except threading.BrokenBarrierError:
            pass  # somebody could not come in; the row says so
        go.set()
        for learner in learners:
            learner.join()
        return learners, split(room, [learner.name for learner in learners if learner.broken is None])
    finally:
        room.run("stop")
        room.run("remove")
        shutil.rmtree(folder)


def row(way, count, lesson):
    learners, (servers, kernels) = class_of(count, lesson, [] if way == "turns" else ["--no-turns"])
    there = [learner for learner in learners if learner.broken is None]
    for learner in learners:
        if learner.broken is not None:
            print(f"  {learner.name}: {learner.broken!r}", file=sys.stderr)
    measured = {what: [learner.measured[what] for learner in there if what in learner.measured] for what in SPEEDUPS.get(lesson, {})}
    return [lesson, count, way, spread(l.entered for l in there), spread(l.first_cell for l in there), spread(l.took for l in there),
            f"{sum(l.failed for l in there)} of {len(there) * len(cells(lesson))}", len(learners) - len(there),
            "; ".join(f"{what} {spread(values, 2)}" for what, values in measured.items()),
            sum("shared" in l.doubts for l in there), sum("busy" in l.doubts for l in there),
            mean(servers), mean(kernels)]


def spread(values, digits=0):
    """Median, and from least to most."""
    values = sorted(values)
    if not values:
        return "none"
    return " ".join([f"{statistics.median(values):.{digits}f}", f"({values[0]:.{digits}f} to {values[-1]:.{digits}f})"])


def mean(values):
    return f"{statistics.mean(values):.0f}" if values else "none"


HEAD = ["lesson", "learners", "way", "seconds to enter", "to the first cell", "for the lesson", "cells failed", "thrown out",
        "speedups", "shared", "busy", "server MB", "kernel MB"]


def main(asked):
    prepare()
    print("| " + " | ".join(HEAD) + " |\n|" + "---|" * len(HEAD))
    for lesson in asked.lessons:
        for count in asked.learners:
            for way in asked.ways if count > 1 else asked.ways[:1]:
                print("| " + " | ".join(map(str, row(way, count, lesson))) + " |", flush=True)


def read(arguments):
    parser = argparse.ArgumentParser(prog="bench/room/run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, nargs="+", default=[1, 20])
    parser.add_argument("--lessons", nargs="+", default=["08", "11"])
    parser.add_argument("--ways", nargs="+", default=["turns", "no-turns"], choices=["turns", "no-turns"])
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(read(sys.argv[1:]))
