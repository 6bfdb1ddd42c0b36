"""Which Python the lab's environment is made from."""

import os
import shutil
import subprocess
import sys

from launcher import oldest_python, others

FIT = f"import ensurepip, sys, venv; sys.exit(sys.version_info < {oldest_python.OLDEST})"
"""What a Python is asked; it needs the parts that Debian ships in a package of their own."""


def base() -> str:
    """The one that runs us; or, where others can reach the lab but not that one, the first that they can."""
    if others.may_use(sys.executable):
        return sys.executable
    return next((python for python in _on_path() if others.may_use(python) and _fits(python)), sys.executable)


def _on_path():
    folders = [*os.environ.get("PATH", "").split(os.pathsep), "/usr/bin", "/usr/local/bin"]
    names = ["python3", *(f"python3.{minor}" for minor in range(13, oldest_python.OLDEST[1] - 1, -1))]
    found = (shutil.which(name, path=folder) for folder in folders for name in names)
    return (python for python in found if python)


def _fits(python) -> bool:
    try:
        return subprocess.run([python, "-I", "-c", FIT], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
