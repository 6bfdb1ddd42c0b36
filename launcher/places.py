"""Where things are: what set-up makes is under .lab/, what a learner makes is in a home of the learner's own.

One person's lab keeps both in .lab/, so deleting that folder undoes all of it. A lab that many use belongs to whoever
set it up, and nobody else may write there: each has a home elsewhere, with notebooks to work in.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE = ROOT / ".lab"
VENV = MADE / "venv"
BUILD = MADE / "build"
CACHE = MADE / "cache"
REPORTS = MADE / "reports"
ARTIFACTS = MADE / "artifacts"
STATE = MADE / "state.json"
NOTEBOOKS = ROOT / "notebooks"
LESSONS = ROOT / "lessons"

COMMAND = "python lab" if os.name == "nt" else "./lab"
"""How a person here types our name; used in every message that says what to do next."""


def is_ours() -> bool:
    """Whether we may write where set-up writes."""
    return os.access(MADE if MADE.exists() else ROOT, os.W_OK)


def home(env=os.environ) -> Path:
    """INTERLEAVE_HOME, or .lab, or where that is somebody else's a folder of our own. The kernel's Home finds the same."""
    named = env.get("INTERLEAVE_HOME", "").strip()
    if named:
        return Path(named).expanduser().absolute()
    return MADE if is_ours() else Path(env.get("HOME") or Path.home()) / ".interleave"


HOME = home()
JUPYTER = HOME / "jupyter"
LOGS = HOME / "logs"
SLIDES = HOME / "slides"

WORK = ROOT if HOME == MADE else HOME
"""What JupyterLab shows: the checkout itself, or a home with copies of what notebooks need."""


def maven_repository() -> Path:
    """Maven's downloads: ours, unless LAB_MAVEN_REPO names a folder to share."""
    return Path(os.environ.get("LAB_MAVEN_REPO") or MADE / "maven")


def lessons() -> list:
    """The source of every lesson, in order, then that of the playground, which is none."""
    return sorted(LESSONS.glob("[0-9]*.md")) + sorted(LESSONS.glob("playground.md"))


def near(path) -> str:
    """A path as a reader wants it: from the lab's folder when it is inside, whole otherwise."""
    try:
        return str(Path(path).relative_to(ROOT))
    except ValueError:
        return str(path)
