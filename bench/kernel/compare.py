"""Kernels side by side: start, latency, completion, output, memory.

    python bench/kernel/compare.py [--rounds 7] [--kernels interleave,java,python3]

Each round starts every kernel once, in turn, so that a busy moment of the machine meets all of them. The table shows medians over the rounds and
the ratio to the first kernel. JShell's own cost of evaluating `1 + 1`, which no kernel on it can beat, is printed beside.

The kernel "interleave" is the one built in this repository, with an AOT cache that is trained first; others are kernelspecs by name.
"""

import argparse
import importlib.metadata
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "kernel"))

from conftest import class_path, command, java  # noqa: E402
from notebook import Notebook  # noqa: E402

OPTIONS = [o for o in command() if o.startswith(("-XX:+", "-X", "-D", "--"))]

LANGUAGES = {
    "python3": {
        "trivial": "{n} + 1",
        "print": "print('hi')",
        "lines": "import threading\n"
        "def work(t):\n    for i in range(1000): print(f'thread {t} line {i}')\n"
        "ts = [threading.Thread(target=work, args=(t,)) for t in range(16)]\n"
        "[t.start() for t in ts]; [t.join() for t in ts]; None",
        "complete": ("import sys\nsys.std", "sys.stdo"),
    },
    "java": {
        "trivial": "{n} + 1",
        "print": 'System.out.println("hi");',
        "lines": "var ts = new java.util.ArrayList<Thread>();\n"
        "for (int t = 0; t < 16; t++) { int id = t; ts.add(Thread.ofPlatform().start(() -> {"
        ' for (int i = 0; i < 1000; i++) System.out.println("thread " + id + " line " + i); })); }\n'
        "for (var t : ts) t.join();",
        "complete": ("System.out.prin", "Thread.sle"),
    },
}

LESSON = [
    "int x = 1;", "x + 1", 'String name = "Ada";', "name.length()",
    "int square(int n) { return n * n; }", "square(7)",
    "record Point(int x, int y) { }", "new Point(1, 2)",
    "var list = new java.util.ArrayList<Integer>();", "for (int i = 0; i < 1000; i++) list.add(i);",
    "list.stream().mapToInt(i -> i).sum()", "import java.util.concurrent.*;",
    "var pool = Executors.newFixedThreadPool(2);", "pool.submit(() -> 42).get()", "pool.shutdown();",
    "class Counter { int n; synchronized void up() { n++; } }", "var counter = new Counter();",
    "for (int i = 0; i < 1_000_000; i++) counter.up();", "counter.n", 'System.out.println("done");',
]  # fmt: skip


def language(kernel):
    return LANGUAGES["python3" if kernel.startswith("python") else "java"]


def train(folder):
    """Writes the AOT cache and returns its path."""
    cache = folder / "kernel.aot"
    subprocess.run(
        [java(), f"-XX:AOTCacheOutput={cache}", *OPTIONS, "-cp", class_path(), "dev.interleave.kernel.Training"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return cache


def install(folder, name, argv):
    spec = folder / "kernels" / name
    spec.mkdir(parents=True, exist_ok=True)
    (spec / "kernel.json").write_text(
        json.dumps({"argv": argv, "display_name": name, "language": "java", "interrupt_mode": "message"})
    )


def resident(pid):
    """Megabytes of the process and its children (stock JJava runs in two JVMs)."""
    total = 0
    for line in subprocess.run(["ps", "-eo", "pid,ppid,rss"], capture_output=True, text=True).stdout.splitlines()[1:]:
        process, parent, rss = map(int, line.split())
        if pid in (process, parent):
            total += rss / 1024
    return total


def milliseconds(action, *arguments, **options):
    start = time.perf_counter()
    result = action(*arguments, **options)
    return (time.perf_counter() - start) * 1000, result


def measure(kernel, repeats):
    words = language(kernel)
    figures = {}
    notebook = Notebook(kernel)
    start = time.perf_counter()
    notebook.manager.start_kernel(stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    notebook.client = notebook.manager.client()
    notebook.client.start_channels()
    try:
        notebook.client.wait_for_ready(timeout=60)
        figures["spawn to kernel_info, ms"] = (time.perf_counter() - start) * 1000
        notebook.run("1 + 1", timeout=60)
        figures["spawn to first 1 + 1, ms"] = (time.perf_counter() - start) * 1000
        time.sleep(1.5)
        times = [milliseconds(notebook.run, words["trivial"].format(n=n))[0] for n in range(repeats)]
        warm = sorted(times[repeats // 3 :])
        figures["trivial cell p50, ms"] = statistics.median(warm)
        figures["trivial cell p95, ms"] = warm[int(len(warm) * 0.95)]
        complete = lambda code: notebook.reply(notebook.client.complete(code))  # noqa: E731
        figures["completion first, ms"] = milliseconds(complete, words["complete"][0])[0]
        times = [milliseconds(complete, words["complete"][i % 2])[0] for i in range(20)]
        figures["completion warm p50, ms"] = statistics.median(times[8:])
        try:
            elapsed, result = milliseconds(notebook.run, words["lines"], timeout=15)
            figures["16 x 1,000 lines, ms"] = elapsed
            figures["16 x 1,000 lines, arrived"] = len(result.lines)
        except Exception:
            figures["16 x 1,000 lines, ms"] = float("inf")
            figures["16 x 1,000 lines, arrived"] = float("nan")
    finally:
        notebook.client.stop_channels()
        notebook.manager.shutdown_kernel(now=True)
    return figures


def lesson(kernel):
    if kernel.startswith("python"):
        return {}
    with Notebook(kernel) as notebook:
        elapsed, _ = milliseconds(lambda: [notebook.run(cell) for cell in LESSON])
        return {"20-cell lesson, ms": elapsed, "20-cell lesson, resident MB": resident(notebook.pid)}


def jshell_alone():
    """Median milliseconds of JShell.eval of an expression, in a warm JVM."""
    program = (
        "import jdk.jshell.*; public class Alone { public static void main(String[] a) { var sh = JShell.builder()"
        '.executionEngine("local").build(); double[] t = new double[60]; for (int i = 0; i < 60; i++) {'
        " long s = System.nanoTime(); sh.eval(i + \" + 1\"); t[i] = (System.nanoTime() - s) / 1e6; }"
        " var w = java.util.Arrays.copyOfRange(t, 20, 60); java.util.Arrays.sort(w); System.out.println(w[20]); } }"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "Alone.java"
        source.write_text(program)
        out = subprocess.run([java(), "-XX:+UseSerialGC", str(source)], capture_output=True, text=True)
        return float(out.stdout.split()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=45, help="trivial cells a round")
    parser.add_argument("--kernels", default="interleave,java,python3")
    options = parser.parse_args()
    kernels = options.kernels.split(",")
    # Stock kernelspecs say just "java": they must get the same JDK.
    os.environ["PATH"] = os.path.dirname(java()) + os.pathsep + os.environ["PATH"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [temporary, os.environ.get("JUPYTER_PATH")]))
        if "interleave" in kernels:
            argv = command()
            install(folder, "interleave", [argv[0], f"-XX:AOTCache={train(folder)}", *argv[1:]])
        if "interleave-cold" in kernels:
            install(folder, "interleave-cold", command())
        rounds = {kernel: [] for kernel in kernels}
        for number in range(options.rounds):
            for kernel in kernels:
                rounds[kernel].append({**measure(kernel, options.repeats), **lesson(kernel)})
            print(f"round {number + 1} of {options.rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    report(kernels, rounds)


def report(kernels, rounds):
    print("python " + " ".join(sys.argv))
    print(f"cores {os.cpu_count()}, load {os.getloadavg()[0]:.1f}, jjava {version('jjava')}, ipykernel {version('ipykernel')}")
    print(f"JShell alone, eval of `1 + 1`, p50: {jshell_alone():.1f} ms\n")
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
