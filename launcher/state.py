"""What set-up has finished, so that a second run is quick and a half-finished one is noticed.

A step is ready when its inputs are those it was made from and everything it made is still there.
Its stamp is dropped before the step starts and written after it ends: a run that was killed
in between leaves no stamp.
"""

import hashlib
import json
import os
from pathlib import Path

from launcher import places


def ready(step: str, fingerprint: str) -> bool:
    """Whether the step was finished from these inputs and nothing it made is missing or cut short."""
    stamp = _read().get(step, {})
    return stamp.get("fingerprint") == fingerprint and all(
        _size(places.ROOT / name) == size for name, size in stamp.get("made", {}).items()
    )


def drop(step: str):
    """Forget that the step was finished."""
    state = _read()
    if state.pop(step, None) is not None:
        _write(state)


def stamp(step: str, fingerprint: str, made):
    """Remember that the step was finished, and the files and folders it made."""
    sizes = {places.near(path): _size(path) for path in sorted(made)}
    _write(_read() | {step: {"fingerprint": fingerprint, "made": sizes}})


def note(key: str, value=None):
    """A remembered setting; with a value, set it first."""
    if value is not None and _read().get(key) != value:
        _write(_read() | {key: value})
    return _read().get(key)


def fingerprint(files, *facts) -> str:
    """One short text which changes when a file's name or content, or a fact, does."""
    digest = hashlib.sha256(repr(facts).encode())
    for file in sorted(files):
        digest.update(places.near(file).encode() + b"\0")
        digest.update(Path(file).read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _size(path: Path):
    """A file's size, "folder" for a folder, None for what is not there."""
    if path.is_dir():
        return "folder"
    return path.stat().st_size if path.exists() else None


def _read() -> dict:
    """The state; a file that is missing or garbled counts as nothing finished."""
    try:
        state = json.loads(places.STATE.read_text("utf-8"))
        return state if isinstance(state, dict) else {}
    except (OSError, ValueError):
        return {}


def _write(state: dict):
    """In one stroke, so that a kill leaves the old file or the new one."""
    places.MADE.mkdir(parents=True, exist_ok=True)
    fresh = places.STATE.with_suffix(".new")
    fresh.write_text(json.dumps(state, indent=1, sort_keys=True), "utf-8")
    os.replace(fresh, places.STATE)
