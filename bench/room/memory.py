"""What a learner of ./lab room takes: servers and kernels of a real room, in PSS, where pages that are shared count in parts.

Each learner comes in, opens a kernel and runs three cells. Learners come one after another; rows are printed as they sit.
"""

import argparse
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/room")]

from launcher import environment  # noqa: E402
from people import Room, Visitor, processes, why_not  # noqa: E402

CELLS = ("1 + 1", 'var jobs = workload("forty waits", 40, i -> Thread.sleep(5));',
         'jobs.run("one after another", tasks -> tasks.forEach(Task::run))')


def pss(pid) -> float:
    """Megabytes."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss: +(\d+) kB", text, re.M)[1]) / 1024


def split(room, names):
    """(servers, kernels): the PSS of each learner's."""
    servers, kernels = [], []
    for name in names:
        for pid in processes(room, name):
            kind = kernels if b"dev.interleave.kernel.Main" in Path(f"/proc/{pid}/cmdline").read_bytes() else servers
            kind.append(pss(pid))
    return servers, kernels


def prepare():
    environment.set_up_room()
    if why_not():
        sys.exit(f"No room can be opened: {why_not()}")


def main(counts):
    prepare()
    folder = Path(tempfile.mkdtemp(prefix="interleave-bench-room-"))
    folder.chmod(0o755)
    room, names = Room(folder), []
    print("| learners | server MB each | kernel MB each | all together MB | seconds to come in, median |\n|---|---|---|---|---|")
    try:
        took = []
        for count in counts:
            while len(names) < count:
                began = time.monotonic()
                learner = Visitor(room).sit_down(f"learner-{len(names)}")
                took.append(time.monotonic() - began)
                names.append(learner.name)
                kernel = learner.api("kernels", "POST", json={"name": "interleave"}).json()["id"]
                for cell in CELLS:
                    learner.cell(kernel, cell)
            servers, kernels = split(room, names)
            print(f"| {count} | {statistics.mean(servers):.0f} | {statistics.mean(kernels):.0f} "
                  f"| {sum(servers) + sum(kernels):.0f} | {statistics.median(took):.0f} |", flush=True)
    finally:
        room.run("stop")
        room.run("remove")
        shutil.rmtree(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bench/room/run")
    parser.add_argument("--learners", type=int, nargs="+", default=[1, 8, 20])
    main(parser.parse_args().learners)
