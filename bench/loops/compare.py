"""Runs the loops under JMH with and without the polls, in alternating rounds, and prints medians and ratios.

    bench/loops/run [ROUNDS]
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "kernel"))
sys.path.insert(0, str(ROOT))

from conftest import java  # noqa: E402

from launcher import jvm  # noqa: E402

BUILD = ROOT / ".lab" / "build" / "bench-loops"
POLLS = ("UseCountedLoopSafepoints", "LoopStripMiningIter")
JMH = ["-f", "1", "-wi", "3", "-w", "500ms", "-i", "5", "-r", "300ms"]


def options(polls):
    return [option for option in jvm.options() if option.startswith("-XX") and (polls or not any(p in option for p in POLLS))]


def scores(polls):
    """Microseconds an operation, by loop."""
    classes = os.pathsep.join(map(str, [BUILD / "classes", *sorted((BUILD / "lib").glob("*.jar"))]))
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        subprocess.run(
            [java(), *options(polls), "-cp", classes, "org.openjdk.jmh.Main", "LoopsBench", *JMH, "-rf", "json", "-rff", file.name],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        results = json.loads(pathlib.Path(file.name).read_text())
    return {r["benchmark"].rsplit(".", 1)[1]: statistics.median(r["primaryMetric"]["rawData"][0]) for r in results}


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    runs = {True: [], False: []}
    for number in range(rounds):
        for polls in (True, False) if number % 2 else (False, True):
            runs[polls].append(scores(polls))
    print(" ".join(sorted(set(options(True)) - set(options(False)))))
    print(f"{'loop, us':20} {'without':>10} {'with':>10} {'ratio':>8}   least, without / with, of {rounds} rounds")
    for loop in runs[True][0]:
        without, polled = ([run[loop] for run in runs[polls]] for polls in (False, True))
        ratio = statistics.median(polled) / statistics.median(without)
        print(
            f"{loop:20} {statistics.median(without):10.1f} {statistics.median(polled):10.1f} {ratio:8.3f}   {min(without):.1f} / {min(polled):.1f}"
        )


if __name__ == "__main__":
    main()
