"""Where things are. Everything the lab makes is under .lab/, so deleting that folder undoes all of it."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE = ROOT / ".lab"
VENV = MADE / "venv"
BUILD = MADE / "build"
CACHE = MADE / "cache"
FILES = MADE / "files"
JUPYTER = MADE / "jupyter"
LOGS = MADE / "logs"
REPORTS = MADE / "reports"
RESULTS = MADE / "results"
ARTIFACTS = MADE / "artifacts"
STATE = MADE / "state.json"
NOTEBOOKS = ROOT / "notebooks"
LESSONS = ROOT / "lessons"

COMMAND = "python lab" if os.name == "nt" else "./lab"
"""How a person here types our name; used in every message that says what to do next."""


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
