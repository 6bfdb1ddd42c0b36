"""Sets up what is missing, and says so; what is there and whole is left alone.

Whoever may not write into the lab's folder uses it as its owner set it up.
"""

import shutil
import tempfile
from pathlib import Path

from launcher import aot, environment, home, jdk, jupyter, kernelspec, lock, long_paths, maven, others, places, state, steps
from launcher.problem import Problem

ROOM = 1.5e9
"""Bytes: the Python side, Maven's downloads, the build and the files that lessons read."""


def set_up(fresh=False) -> jdk.Jdk:
    """Every step in order. Each looks first whether there is anything to do."""
    if is_somebody_elses() and not fresh:
        return as_its_owner_did()
    refuse_read_only()
    with lock.alone(), others.may_read():
        return every_step(fresh)


def is_somebody_elses() -> bool:
    """Whether the lab was set up by an owner whose folder we may not write into."""
    return bool(state.note("jdk")) and not places.is_ours()


def jdk_in_use() -> jdk.Jdk:
    """The owner's, where there is one: the kernel was built by it."""
    return jdk.at(Path(state.note("jdk")), "as the lab's owner set it up") if is_somebody_elses() else jdk.find()


def how_to_mend() -> str:
    return f"have its owner run {places.COMMAND} setup" if is_somebody_elses() else f"{places.COMMAND} setup"


def as_its_owner_did() -> jdk.Jdk:
    """The lab of somebody else, whole. What is missing there only the owner can mend."""
    found = jdk_in_use()
    whole = {"JupyterLab": environment.ready(), "the Java side": maven.ready(found), "the kernelspec": kernelspec.ready(found)}
    missing = [name for name, ready in whole.items() if not ready]
    if missing:
        raise Problem("This lab is set up by somebody else, and not whole.",
                      seen=f"not ready: {', '.join(missing)} (in {places.MADE})",
                      attempt=how_to_mend())
    return found


def every_step(fresh) -> jdk.Jdk:
    if fresh:
        start_over()
    found = find_jdk()
    if not environment.ready():
        refuse_full_disk()
        long_paths.refuse()
        print(f"Setting up Interleave; everything goes into {places.near(places.MADE)}/", flush=True)
        steps.say("JDK", f"{found.version} at {found.home}")
        maven.find()  # a missing tool is better heard of now than after the first download
    environment.set_up()
    maven.set_up(found)
    aot.set_up(found)
    kernelspec.set_up(found)
    jupyter.set_up()
    state.note("jdk", str(found.home))
    return found


def find_jdk() -> jdk.Jdk:
    """The JDK to use, with a word about a LAB_JAVA_HOME that could not be followed."""
    unfollowed = jdk.note()
    if unfollowed:
        print(f"Note: {unfollowed}", flush=True)
    return jdk.find()


def refuse_read_only():
    """Everything is made inside the lab's folder, or in one's home, so whoever sets it up must be able to write there."""
    if places.INSTALLED:
        home.furnish()  # first, as nobody else may look into a home
    try:
        places.MADE.mkdir(parents=True, exist_ok=True)
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
    alone = others.note(Python=environment.python(), JDK=found.home)
    return (f"Everything is ready: JDK {found.version}, JupyterLab {jupyterlab}, kernel {kernelspec.DISPLAY_NAME}."
            + (f"\nNote: {alone}." if alone else ""))

