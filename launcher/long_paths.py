"""Windows opens no path longer than 259 characters unless it is told to; a lab in a deep folder would fail in the middle of pip."""

from launcher import places, system
from launcher.problem import Problem

MOST = 259
LONGEST = 170
"""Characters of the longest path below the lab's folder; it is a file of JupyterLab's."""


def refuse():
    """Before anything is downloaded."""
    if system.WINDOWS and len(str(places.ROOT)) + LONGEST > MOST and not are_let():
        raise Problem("The lab's folder is too deep for Windows.",
                      seen=f"{places.ROOT}: {len(str(places.ROOT))} characters, and {MOST - LONGEST} is the most",
                      cause=f"below it are paths of {LONGEST} characters, and Windows opens none that is longer than {MOST}",
                      attempt=["clone the lab to a short folder, for example C:\\interleave",
                               "or switch long paths on: Windows' settings for developers, or LongPathsEnabled in its registry"])


def are_let() -> bool:
    """Whether this Windows opens longer ones."""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
            return winreg.QueryValueEx(key, "LongPathsEnabled")[0] == 1
    except OSError:
        return False
