"""A matrix product in a cell beside the same code in a plain Java program: both are started anew in each of the
alternating rounds, and the fastest of ten products counts, when the compiler has done its work.

    bench/cell/run [ROUNDS]
"""

import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "kernel"))
sys.path.insert(0, str(ROOT))

from conftest import java  # noqa: E402
from notebook import Notebook  # noqa: E402

PROGRAM = ROOT / "bench" / "cell" / "Product.java"


def in_a_program():
    return subprocess.run([java(), "-XX:+UseSerialGC", str(PROGRAM)], capture_output=True, text=True, check=True).stdout


def in_a_cell():
    with Notebook("interleave") as notebook:
        notebook.run(PROGRAM.read_text())
        return notebook.run("System.out.println(Product.rounds())").stream()


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    times = {in_a_program: [], in_a_cell: []}
    for number in range(rounds):
        for way in sorted(times, key=lambda w: w.__name__, reverse=number % 2):
            times[way].append(min(map(float, way().split())))
    cell, program = (statistics.median(times[way]) for way in (in_a_cell, in_a_program))
    print(f"matrix product of 400 x 400, ms, median of {rounds} rounds: cell {cell:.1f}, program {program:.1f}, ratio {cell / program:.3f}")


if __name__ == "__main__":
    main()
