"""Sets up what is missing, and says so; what is there and whole is left alone."""

import shutil
import tempfile
from pathlib import Path

from launcher import aot, environment, jdk, jupyter, kernelspec, lock, maven, places, steps
from launcher.problem import Problem

ROOM = 1.5e9
"""Bytes: the Python side, Maven's downloads, the build and the files that lessons read."""


def set_up(fresh=False) -> jdk.Jdk:
    """Every step in order. Each looks first whether there is anything to do."""
    refuse_read_only()
    with lock.alone():
        return every_step(fresh)


def every_step(fresh) -> jdk.Jdk:
    if fresh:
        start_over()
    found = find_jdk()
    if not environment.ready():
        refuse_full_disk()
        print(f"Setting up Interleave; everything goes into {places.near(places.MADE)}/", flush=True)
        steps.say("JDK", f"{found.version} at {found.home}")
        maven.find()  # a missing tool is better heard of now than after the first download
    environment.set_up()
    maven.set_up(found)
    aot.set_up(found)
    kernelspec.set_up(found)
    jupyter.set_up()
    return found


def find_jdk() -> jdk.Jdk:
    """The JDK to use, with a word about a LAB_JAVA_HOME that could not be followed."""
    unfollowed = jdk.note()
    if unfollowed:
        print(f"Note: {unfollowed}", flush=True)
    return jdk.find()


def refuse_read_only():
    """Everything is made inside the lab's folder, so it must be writable."""
    try:
        places.MADE.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=places.MADE):
            pass
    except OSError as error:
        raise Problem(
            "The lab cannot write into its own folder.",
            seen=f"{places.MADE}: {error.strerror}",
            cause="the folder is read-only, or belongs to somebody else",
            attempt=["copy or clone the lab to a folder of yours, for example in your home",
                     f"or have its owner run {places.COMMAND} setup"],
        ) from None


def refuse_full_disk():
    free = free_bytes()
    if free < ROOM:
        raise Problem("There is too little room on the disk.",
                      seen=f"{free / 1e9:.1f} GB free at {places.ROOT}; set-up needs {ROOM / 1e9:.1f} GB",
                      attempt="make room, or clone the lab to a disk that has it")


def free_bytes() -> int:
    return shutil.disk_usage(places.ROOT).free


def start_over():
    """Forget what was made, except files of the learner's own and Maven's downloads."""
    for folder in (places.VENV, places.BUILD, places.CACHE, places.MADE / "tools"):
        shutil.rmtree(folder, ignore_errors=True)
    Path(places.STATE).unlink(missing_ok=True)


def summary(found: jdk.Jdk) -> str:
    jupyterlab = environment.pinned("jupyterlab")
    return f"Everything is ready: JDK {found.version}, JupyterLab {jupyterlab}, kernel {kernelspec.DISPLAY_NAME}."

