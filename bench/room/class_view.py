"""The class view under 30 and 300 learners, by their messages: delay to an open page, what was dropped, CPU of the service.

Each learner sends a guess and what was measured for it, five times, as a lesson does: all within a minute, by chance. The delay is from
before a post to the arrival of the first state that counts it; the page gathers changes for 0.2 s.
Use: PYTHONPATH=. .lab/venv/bin/python bench/room/class_view.py [--learners 30 300] [--seconds 60]
"""

import argparse
import concurrent.futures
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/room")]

from class_people import Served, Watcher, guess, measured, post  # noqa: E402

from launcher import ports  # noqa: E402

QUESTIONS = 5


def cpu(pid) -> float:
    """Seconds so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss(pid) -> float:
    """Megabytes."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def learner(served, no, seconds, chance):
    """(when, status) of each post."""
    sent = []
    began = time.monotonic()
    moments = sorted(chance.uniform(0, seconds) for _ in range(2 * QUESTIONS))
    for at, moment in enumerate(moments):
        time.sleep(max(0, began + moment - time.monotonic()))
        what = f"question {at // 2}"
        message = guess(no, what=what) if at % 2 == 0 else measured(no, no / 2, what=what)
        when = time.monotonic()
        sent.append((when, served.tell(post(f"learner-{no}", message)).status_code))
    return sent


def delays(posts, watcher) -> list:
    """The post that makes the count n is the nth: posts of a kind are counted as they come."""
    seen, found = watcher.states, []
    for at, (when, _) in enumerate(sorted(posts), start=1):
        arrived = next((state.at for state in seen if counted(state) >= at), None)
        if arrived is not None:
            found.append(arrived - when)
    return found


def counted(state) -> int:
    return sum(question["guesses"] + question["measured"] for question in state.questions)


def main(counts, seconds):
    print("| learners | posts | dropped | delay s, median | longest | CPU of a core | memory MB | states sent |\n|---|---|---|---|---|---|---|---|")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            served = Served(Path(folder) / "class", ports.free(1)[0])
            try:
                watcher = Watcher(served)
                began, used = time.monotonic(), cpu(served.process.pid)
                with concurrent.futures.ThreadPoolExecutor(count) as people:
                    each = [people.submit(learner, served, no, seconds, random.Random(no)) for no in range(count)]
                posts = [one for done in each for one in done.result()]
                took, used = time.monotonic() - began, cpu(served.process.pid) - used
                watcher.until(lambda state: counted(state) == len(posts))
                waits = delays(posts, watcher)
                dropped = len(posts) - len(served.rows("guess")) - sum(row["measured"] is not None for row in served.rows("guess"))
                print(f"| {count} | {len(posts)} | {dropped} | {statistics.median(waits):.2f} | {max(waits):.2f} | {100 * used / took:.1f} % "
                      f"| {pss(served.process.pid):.0f} | {len(watcher.states)} |", flush=True)
                watcher.close()
            finally:
                served.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bench/room/class_view.py")
    parser.add_argument("--learners", type=int, nargs="+", default=[30, 300])
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    main(asked.learners, asked.seconds)
