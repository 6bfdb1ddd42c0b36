"""The kept reference run: a packed file a lesson in book/run, with what each cell came to. Data, not pictures of a page."""

import gzip
import hashlib
import json

from launcher import places

FOLDER = places.ROOT / "book" / "run"


def write(lesson: str, run: dict):
    """The same run gives the same bytes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = json.dumps(run, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    _file(lesson).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def read(lesson: str) -> dict:
    """That of a lesson; one without cells where none is kept."""
    file = _file(lesson)
    return json.loads(gzip.decompress(file.read_bytes())) if file.exists() else {"cells": {}, "guesses": {}, "models": {}}


def lessons() -> list:
    return sorted(file.name.partition(".")[0] for file in FOLDER.glob("*.json.gz"))


def mark(code: str) -> str:
    """What a cell's outputs are kept under. Code that has changed since the run finds none, and the page says so."""
    return hashlib.sha256(code.encode()).hexdigest()[:12]


def about(run: dict) -> str:
    """Where and when it was measured."""
    return f"{run['machine']}, {run['day']}, {run['rest']}"


def _file(lesson):
    return FOLDER / f"{lesson}.json.gz"
