"""Where things are: what set-up makes is under .lab/, what a learner makes is in a home of the learner's own.

One person's lab keeps both in .lab/, so deleting that folder undoes all of it. A lab that many use belongs to whoever
set it up, and nobody else may write there: each has a home elsewhere, with notebooks to work in. So has everybody whose
lab pip installed: the package is only read, and what a first start makes on this machine is in the home as well.
"""

import os
from pathlib import Path

from launcher import system


def settled(path) -> Path:
    """Without links. In Windows as it is: there resolve() makes \\\\server\\share of a network drive, where no mvn.cmd can run."""
    return Path(path).absolute() if system.WINDOWS else Path(path).resolve()


ROOT = settled(__file__).parent.parent

INSTALLED = (ROOT / "jars").is_dir()
"""Whether pip installed this lab, jars and all. A checkout builds them."""

COMMAND = "interleave" if INSTALLED else "python lab" if system.WINDOWS else "./lab"
"""How a person here types our name; used in every message that says what to do next."""


def home(env=os.environ) -> Path:
    """INTERLEAVE_HOME, or .lab, or where that is not for us to write a folder of our own. The kernel's Home finds the same."""
    named = env.get("INTERLEAVE_HOME", "").strip()
    if named:
        return Path(named).expanduser().absolute()
    own = Path(env.get("HOME") or Path.home()) / ".interleave"
    return own if INSTALLED or not _may_write(ROOT / ".lab") else ROOT / ".lab"


def is_ours() -> bool:
    """Whether we may write where set-up writes."""
    return INSTALLED or _may_write(MADE)


def _may_write(folder: Path) -> bool:
    return os.access(folder if folder.exists() else folder.parent, os.W_OK)


HOME = home()
MADE = HOME / "made" if INSTALLED else ROOT / ".lab"
VENV = MADE / "venv"
BUILD = MADE / "build"
JARS = ROOT / "jars" if INSTALLED else BUILD
CACHE = MADE / "cache"
REPORTS = MADE / "reports"
ARTIFACTS = MADE / "artifacts"
STATE = MADE / "state.json"
NOTEBOOKS = ROOT / "notebooks"
LESSONS = ROOT / "lessons"

JUPYTER = HOME / "jupyter"
LOGS = HOME / "logs"
SLIDES = HOME / "slides"
HANDOUTS = HOME / "handouts"

WORK = ROOT if HOME == MADE else HOME
"""What JupyterLab shows: the checkout itself, or a home with copies of what notebooks need."""


def maven_repository() -> Path:
    """Maven's downloads: ours, unless LAB_MAVEN_REPO names a folder to share."""
    return Path(os.environ.get("LAB_MAVEN_REPO") or MADE / "maven")


def lessons() -> list:
    """The source of every lesson, in order, then that of the playground, which is none. An installed lab has notebooks alone."""
    folder, kind = (NOTEBOOKS, "ipynb") if INSTALLED else (LESSONS, "md")
    return sorted(folder.glob(f"[0-9]*.{kind}")) + sorted(folder.glob(f"playground.{kind}"))


def near(path) -> str:
    """A path as a reader wants it: from the lab's folder when it is inside, whole otherwise."""
    try:
        return str(Path(path).relative_to(ROOT))
    except ValueError:
        return str(path)
