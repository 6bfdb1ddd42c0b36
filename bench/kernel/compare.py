"""Kernels side by side: start, latency, completion, output, memory.

    bench/kernel/run [--rounds 5] [--cells 200] [--kernels interleave,java,python3,deno,xpython-raw]

Each round starts every kernel once, in turn, so that a busy moment of the machine meets all of them. The table shows medians
over the rounds and the ratio to the first kernel. A start is measured from nothing, in both ways of asking: kernel_info, then
execute, as JupyterLab does; and jupyter_client's wait_for_ready, which adds a flush of 0.2 s. JShell's own cost of
evaluating `1 + 1` in a small program is printed beside.
"""

import argparse
import importlib.metadata
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import peers

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "kernel"))

from notebook import Notebook  # noqa: E402

EARLY = 45


def milliseconds(action, *arguments, **options):
    start = time.perf_counter()
    result = action(*arguments, **options)
    return (time.perf_counter() - start) * 1000, result


class Started(Notebook):
    """A kernel whose start is timed; ready by wait_for_ready or by its first answer to kernel_info."""

    def __init__(self, kernel, waits):
        super().__init__(kernel)
        self.waits = waits

    def __enter__(self):
        self.spawned = time.perf_counter()
        self.manager.start_kernel(stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        if self.waits:
            self.client.wait_for_ready(timeout=60)
        else:
            self.reply(self.client.kernel_info(), timeout=60)
        return self

    def since_spawn(self):
        return (time.perf_counter() - self.spawned) * 1000


def measure(kernel, cells) -> dict:
    words, figures = peers.WORDS[kernel], {}
    with Started(kernel, waits=False) as notebook:
        figures["spawn to kernel_info, ms"] = notebook.since_spawn()
        first(notebook)
        figures["then to the first 1 + 1, ms"] = notebook.since_spawn()
        time.sleep(1.5)
        times = [milliseconds(notebook.run, words["trivial"].format(n=n))[0] for n in range(cells)]
        figures |= latency("first 45 cells", times[:EARLY]) | latency("cells after 150", times[150:])
        figures |= completion(notebook, words) | lines(notebook, words)
    with Started(kernel, waits=True) as notebook:
        first(notebook)
        figures["by wait_for_ready to the first 1 + 1, ms"] = notebook.since_spawn()
    return figures | lesson(kernel, words)


def first(notebook):
    """Asks again where the first answer is lost, as it is by a kernel that publishes before anyone listens."""
    try:
        notebook.run("1 + 1", timeout=10)
    except Exception:
        notebook.run("1 + 1", timeout=60)


def latency(name, times) -> dict:
    ordered = sorted(times)
    return {f"{name}, p50, ms": statistics.median(ordered), f"{name}, p95, ms": ordered[int(len(ordered) * 0.95)]} if ordered else {}


def completion(notebook, words) -> dict:
    if "complete" not in words:
        return {}
    ask = lambda code: notebook.reply(notebook.client.complete(code))  # noqa: E731
    cold = milliseconds(ask, words["complete"][0])[0]
    times = [milliseconds(ask, words["complete"][i % 2])[0] for i in range(20)]
    return {"completion first, ms": cold, "completion warm p50, ms": statistics.median(times[8:])}


def lines(notebook, words) -> dict:
    if "lines" not in words:
        return {}
    try:
        elapsed, result = milliseconds(notebook.run, words["lines"], timeout=15)
        return {"16 x 1,000 lines, ms": elapsed, "16 x 1,000 lines, arrived": len(result.lines)}
    except Exception:
        return {"16 x 1,000 lines, ms": math.inf, "16 x 1,000 lines, arrived": math.nan}


def lesson(kernel, words) -> dict:
    if "lesson" not in words:
        return {}
    with Notebook(kernel) as notebook:
        elapsed, _ = milliseconds(lambda: [notebook.run(cell) for cell in words["lesson"]])
        return {"20-cell lesson, ms": elapsed, "20-cell lesson, resident MB": resident(notebook.pid)}


def resident(pid):
    """Megabytes of the process and its children (stock JJava runs in two JVMs)."""
    said = subprocess.run(["ps", "-eo", "pid,ppid,rss"], capture_output=True, text=True).stdout
    rows = [list(map(int, line.split())) for line in said.splitlines()[1:]]
    return sum(rss for process, parent, rss in rows if pid in (process, parent)) / 1024


def jshell_alone():
    """Median milliseconds of JShell.eval of an expression, in a warm JVM with a small class path."""
    program = (
        "import jdk.jshell.*; public class Alone { public static void main(String[] a) { var sh = JShell.builder()"
        '.executionEngine("local").build(); double[] t = new double[800]; for (int i = 0; i < 800; i++) {'
        " long s = System.nanoTime(); sh.eval(i + \" + 1\"); t[i] = (System.nanoTime() - s) / 1e6; }"
        " var w = java.util.Arrays.copyOfRange(t, 700, 800); java.util.Arrays.sort(w); System.out.println(w[50]); } }"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "Alone.java"
        source.write_text(program)
        out = subprocess.run(["java", "-XX:+UseSerialGC", str(source)], capture_output=True, text=True)
        return float(out.stdout.split()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cells", type=int, default=200, help="trivial cells a round")
    parser.add_argument("--kernels", default=",".join(peers.ALL))
    asked = parser.parse_args()
    kernels = asked.kernels.split(",")
    peers.install(kernels)
    rounds = {kernel: [] for kernel in kernels}
    for number in range(asked.rounds):
        for kernel in kernels:
            rounds[kernel].append(measure(kernel, asked.cells))
        print(f"round {number + 1} of {asked.rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    report(kernels, rounds)


def report(kernels, rounds):
    print(f"cores {os.cpu_count()}, load {os.getloadavg()[0]:.1f}, {len(rounds[kernels[0]])} rounds, "
          f"jjava {version('jjava')}, ipykernel {version('ipykernel')}")
    print(f"JShell alone, eval of `1 + 1`, p50 after 700: {jshell_alone():.1f} ms\n")
    names = list(dict.fromkeys(name for kernel in kernels for figures in rounds[kernel] for name in figures))
    print("| median | " + " | ".join(kernels) + " | " + " | ".join(f"{k} / {kernels[0]}" for k in kernels[1:]) + " |")
    print("|---" * (2 * len(kernels)) + "|")
    for name in names:
        medians = [median(figures.get(name) for figures in rounds[kernel]) for kernel in kernels]
        ratios = [m / medians[0] if m is not None and medians[0] else None for m in medians[1:]]
        print(f"| {name} | " + " | ".join(map(shown, medians)) + " | " + " | ".join(f"{r:.2f}" if r is not None else "" for r in ratios) + " |")


def median(values):
    present = [value for value in values if value is not None]
    return statistics.median(present) if present else None


def shown(value):
    return "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def version(package):
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "none"


if __name__ == "__main__":
    main()
