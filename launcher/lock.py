"""One set-up at a time: a second one waits for the first, and then finds everything there."""

import contextlib
import time

from launcher import places, system

PAUSE = 0.2
"""Seconds between two looks."""


@contextlib.contextmanager
def alone():
    """Holds the lab's folder. The system lets go of it when the process ends, however it ends."""
    with open(places.MADE / "setting-up", "a") as file:
        if not take(file):
            print("Another set-up of this lab is under way; waiting for it to end.", flush=True)
            while not take(file):
                time.sleep(PAUSE)
        yield


def take(file) -> bool:
    """Whether the file is ours now."""
    try:
        if system.WINDOWS:
            import msvcrt
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False
