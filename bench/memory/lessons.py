"""What each lesson takes: megabytes of its kernel, resident at the end and at the peak, and proportional (PSS).

    bench/memory/run [--cells N] [--lessons 08 11]

Every lesson runs at full size in a kernel of its own, as a learner runs it. With --cells the kernel runs that many mixed
cells instead, and what each leaves in the heap is printed. Linux only: the figures are those of /proc.
"""

import argparse
import os
import subprocess
import time
from pathlib import Path

from nbclient import NotebookClient

from launcher import notebooks, places

os.environ["INTERLEAVE_GUESSES"] = "off"
os.environ["INTERLEAVE_RESULTS"] = str(places.CACHE / "bench-results")

MIXED = ["int v{n} = {n};", "{n} + 1", 'System.out.println("line {n}");', "int twice{n}(int i) {{ return 2 * i; }}", "twice{n}({n})"]


def figures(pid) -> dict:
    """Resident, peak and proportional megabytes of a process."""
    said = Path(f"/proc/{pid}/status").read_text() + Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in said.splitlines() if line.endswith("kB")}
    return {"resident": found["VmRSS"], "peak": found["VmHWM"], "PSS": found["Pss"]}


def lesson(source) -> dict:
    client = NotebookClient(notebooks.notebook(source), kernel_name="interleave", timeout=300, allow_errors=True,
                            resources={"metadata": {"path": str(source.parent)}})
    started = time.monotonic()
    with client.setup_kernel():
        for position, cell in enumerate(client.nb.cells):
            if cell.cell_type == "code":
                client.execute_cell(cell, position)
        pid = client.km.provisioner.process.pid
        found = figures(pid)
        time.sleep(15)
        return found | {"15 s later": figures(pid)["resident"], "seconds": time.monotonic() - started - 15}


def cells(count):
    """Bytes that a mixed cell leaves in the heap."""
    import nbformat
    book = nbformat.v4.new_notebook()
    client = NotebookClient(book, kernel_name="interleave", timeout=60)
    with client.setup_kernel():
        pid = client.km.provisioner.process.pid
        sizes = []
        for n in range(count + 1):
            cell = nbformat.v4.new_code_cell(MIXED[n % len(MIXED)].format(n=n - n % len(MIXED)))
            book.cells = [cell]
            client.execute_cell(cell, 0)
            if n % max(1, count // 4) == 0:
                sizes.append((n, heap(pid)))
                print(f"{n:6} cells: {sizes[-1][1] / 1e6:8.1f} MB in use after a collection", flush=True)
        (first, least), (last, most) = sizes[1], sizes[-1]
        print(f"{(most - least) / (last - first) / 1024:.1f} KB a cell, from cell {first} to {last}")


def heap(pid) -> int:
    """Bytes of living objects."""
    jcmd = Path(os.environ["JAVA_HOME"], "bin", "jcmd")
    said = subprocess.run([jcmd, str(pid), "GC.class_histogram"], capture_output=True, text=True, check=True).stdout
    return int(said.strip().splitlines()[-1].split()[2])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int)
    parser.add_argument("--lessons", nargs="*")
    asked = parser.parse_args()
    if asked.cells:
        return cells(asked.cells)
    sources = [s for s in sorted(places.LESSONS.glob("[0-9]*.md")) if not asked.lessons or s.stem[:2] in asked.lessons]
    print("| lesson | resident MB | peak MB | PSS MB | resident 15 s later | seconds |\n|---|---|---|---|---|---|")
    for source in sources:
        found = lesson(source)
        print(f"| {source.stem} | {found['resident']:.0f} | {found['peak']:.0f} | {found['PSS']:.0f} | {found['15 s later']:.0f} | "
              f"{found['seconds']:.0f} |", flush=True)


if __name__ == "__main__":
    main()
