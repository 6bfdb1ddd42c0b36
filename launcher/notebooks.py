"""Lessons to notebooks. This is the contract of the converter; the converter itself comes with the lessons.

Run by the environment's Python (it has jupytext and nbformat), from the lab's folder:

    python -m launcher.notebooks [--check] [--into FOLDER] [LESSON.md ...]

Without names it is about every lesson. It writes FOLDER/NAME.ipynb for each lessons/NAME.md, without
outputs, cell ids derived from lesson and position, so that the same lesson gives the same bytes.
"""

import argparse
import sys
from pathlib import Path

from launcher import places


def main(check: bool, into: Path = places.NOTEBOOKS, lessons=()) -> int:
    """Build, or with check only compare and name what differs. 0 when all is well."""
    print("No lessons are built yet.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="lab build")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--into", type=Path, default=places.NOTEBOOKS)
    parser.add_argument("lessons", nargs="*", type=Path)
    asked = parser.parse_args()
    sys.exit(main(asked.check, asked.into, asked.lessons))
