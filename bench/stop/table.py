"""The Stop table: each hard cell runs for a second in a kernel of its own, then Stop is pressed.

    bench/stop/run [--kernel interleave] [--shared] [WORDS OF A CASE ...]

Columns: milliseconds from Stop to idle and the limit; cores that the kernel uses one second later; milliseconds until the next cell, sent as soon as
the kernel is idle, has answered. With --shared all cells run in one kernel, one after another.
"""

import argparse
import pathlib
import queue
import statistics
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "kernel"))

from notebook import Notebook  # noqa: E402
from stop_cases import ALL, EARLIER  # noqa: E402


def measure(notebook, case):
    msg_id = notebook.start(case.code)
    time.sleep(1)
    try:
        stopped = notebook.stop(msg_id, after=0, timeout=15)
        after = notebook.run("1 + 1", timeout=15).seconds
    except queue.Empty:
        return None
    time.sleep(max(0.0, 1 - after))
    return stopped.seconds * 1000, notebook.cores_burning(), after * 1000


def open_notebook(kernel):
    notebook = Notebook(kernel).__enter__()
    notebook.settle()
    notebook.run(EARLIER)
    notebook.run("2 + 2")
    return notebook


def row(case, figures):
    if figures is None:
        return f"{case.name:30} {'never':>8} {case.limit:>6}"
    idle, cores, after = figures
    verdict = "" if idle <= case.limit and cores <= 0.05 else "  over"
    return f"{case.name:30} {idle:8.0f} {case.limit:6} {cores:8.2f} {after:8.0f}{verdict}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("words", nargs="*")
    arguments.add_argument("--kernel", default="interleave")
    arguments.add_argument("--shared", action="store_true")
    options = arguments.parse_args()
    wanted = " ".join(options.words)
    cases = [case for case in ALL if wanted in case.name]
    print(f"{'cell':30} {'idle, ms':>8} {'limit':>6} {'cores':>8} {'next, ms':>8}")
    shared = open_notebook(options.kernel) if options.shared else None
    idle = []
    for case in cases:
        notebook = shared or open_notebook(options.kernel)
        figures = measure(notebook, case)
        print(row(case, figures), flush=True)
        if figures:
            idle.append(figures[0])
        if not shared:
            notebook.__exit__()
    if shared:
        shared.__exit__()
    if idle:
        print(f"{'median':30} {statistics.median(idle):8.0f}")


if __name__ == "__main__":
    main()
