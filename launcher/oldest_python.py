"""Which Python is old enough to be refused. Readable by Python 2.7 on purpose, like lab itself."""

import os

OLDEST = (3, 10)


def refusal(version, executable):
    """The sentence for a Python that is too old, or None when it will do."""
    if tuple(version[:2]) >= OLDEST:
        return None
    lines = [
        "Interleave needs Python 3.10 or newer.",
        "  seen:  Python %d.%d at %s" % (version[0], version[1], executable),
    ]
    newer = newer_pythons(os.environ.get("PATH", ""))
    if newer:
        lines.append("  try:   %s lab   (it is on this machine's PATH)" % newer[0])
    else:
        lines.append("  looked for a newer one on the PATH, python3.10 to python3.19: none is there")
        lines.append("  try:   Debian, Ubuntu: apt install python3 python3-venv    macOS: brew install python")
        lines.append("         Windows: winget install Python.Python.3.13")
        lines.append("         conda: conda env create -f environment.yml")
    return "\n".join(lines)


def newer_pythons(path):
    """Names of newer Pythons on the given PATH, newest first."""
    folders = path.split(os.pathsep)
    names = ["python3.%d" % minor for minor in range(19, OLDEST[1] - 1, -1)]
    return [name for name in names if any(_runs(os.path.join(folder, name)) for folder in folders)]


def _runs(program):
    return "shims" not in program and os.access(program, os.X_OK) and os.path.isfile(program)
