"""A lab that other people can reach is to stand on what they can reach too: no Python or JDK in a private folder."""

import contextlib
import os
import stat
from pathlib import Path

from launcher import places, system


def closed_at(path):
    """The topmost folder on the way to this path that others may not enter, or None. Links are followed."""
    real = Path(os.path.realpath(path))
    folders = [*reversed(real.parents), real]
    return None if system.WINDOWS else next((folder for folder in folders if not _lets_in(folder)), None)


def may_use(path) -> bool:
    """Whether this is as open as the lab. Where nobody else can reach the lab, or each sets up their own, nobody is concerned."""
    return places.INSTALLED or closed_at(places.ROOT) is not None or closed_at(path) is None


def note(**parts):
    """What keeps others from using the lab that they can reach, or None."""
    for name, path in parts.items():
        if not may_use(path):
            return (f"only you can use this lab: its {name} is {os.path.realpath(path)}, and others may not enter "
                    f"{closed_at(path)}. For a lab that is shared, install a {name} for everybody on this machine, "
                    f"then {places.COMMAND} setup --fresh")
    return None


@contextlib.contextmanager
def may_read():
    """What is made meanwhile can be read by whoever can reach the lab, also where the owner's umask is strict."""
    before = os.umask(0o022)
    if closed_at(places.ROOT):
        os.umask(before)
    try:
        yield
    finally:
        os.umask(before)


def _lets_in(folder) -> bool:
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_IXOTH) or not stat.S_ISDIR(mode)
