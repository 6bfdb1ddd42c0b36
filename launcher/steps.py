"""One line a step, and no wait longer than two seconds without a word."""

import os
import subprocess
import sys
import time

from launcher import places
from launcher.problem import Problem

QUIET = 2.0
"""Seconds after which a running step starts to tell how long it has been."""

HEARTBEAT = 5.0
"""Seconds between two such words where the line cannot be rewritten (a file, CI)."""


def say(name: str, text: str):
    """A finished step."""
    _clear()
    print(f"  {name:<9}{text}", flush=True)


def run(name: str, doing: str, command, env=None, cwd=places.ROOT):
    """Run a command as a step; its output goes to a log file, whose end is shown when it fails."""
    log = places.LOGS / f"{name.lower()}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with open(log, "wb") as out:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
        )
    try:
        watch(process, name, doing, log)
    finally:
        if process.poll() is None:
            process.kill()
    if process.returncode != 0:
        raise _failure(name, doing, process.returncode, log)
    say(name, f"{doing}: {time.monotonic() - started:.1f} s")


def watch(process, name, doing, log, until=lambda: False):
    """Wait for the process to end, or for something to be so; meanwhile show that time passes."""
    ticker = Ticker(name, doing, log)
    while process.poll() is None and not until():
        ticker.tick()
        time.sleep(0.1)
    _clear()


class Ticker:
    """The elapsed seconds and the last line of the log: rewritten on a terminal, now and then elsewhere."""

    def __init__(self, name, doing, log):
        self.name, self.doing, self.log = name, doing, log
        self.started = time.monotonic()
        self.next = self.started + QUIET

    def tick(self):
        now = time.monotonic()
        if now < self.next:
            return
        line = f"  {self.name:<9}{self.doing} ... {now - self.started:.0f} s"
        if sys.stdout.isatty():
            self.next = now + 0.5
            print("\r" + f"{line}  {tail(self.log, 1)}"[: _width()].ljust(_width()), end="", flush=True)
        else:
            self.next = now + HEARTBEAT
            print(line, flush=True)


def tail(log, count: int) -> str:
    """The last lines of a log that say anything."""
    try:
        with open(log, "rb") as file:
            file.seek(max(0, os.path.getsize(log) - 20_000))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return "\n".join([line.rstrip() for line in text.splitlines() if line.strip()][-count:])


def _failure(name, doing, code, log) -> Problem:
    return Problem(
        f"{name}: {doing} failed (exit code {code}).",
        seen=[*tail(log, 20).splitlines(), f"(the whole log is {places.near(log)})"],
        attempt=[f"put right what the last lines name, then run {places.COMMAND} setup again",
                 f"{places.COMMAND} doctor looks at everything the lab needs"],
    )


def _clear():
    if sys.stdout.isatty():
        print("\r" + " " * _width() + "\r", end="", flush=True)


def _width() -> int:
    try:
        return max(20, os.get_terminal_size().columns - 1)
    except OSError:
        return 79
