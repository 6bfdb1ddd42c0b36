"""Packages of npm's, as their lock says, in a folder under .lab; what a package would like to run meanwhile is not run."""

import shutil
from pathlib import Path

from launcher import state, steps

MANIFEST = ("package.json", "package-lock.json", ".npmrc")


def install(step: str, sources: Path, folder: Path, made, npm, name: str, doing: str, **more):
    """Unless that is done: the packages of the manifest in sources. npm is its command, made what must be there then."""
    files = [sources / part for part in MANIFEST]
    fingerprint = state.fingerprint(files)
    if state.ready(step, fingerprint):
        return
    state.drop(step)
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        shutil.copy(file, folder)
    steps.run(name, doing, [*npm, "ci", "--ignore-scripts"], cwd=folder, **more)
    state.stamp(step, fingerprint, made)
