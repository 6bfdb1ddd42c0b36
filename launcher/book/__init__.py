"""./lab book: all lessons as a site that needs no network, with what each cell came to in the kept reference run.

It is built by the environment's Python (launcher.book.site); --measure makes the run anew (launcher.book.measure).
"""

import subprocess

from launcher import environment, lock, others, places, setup
from launcher.problem import Problem

SITE = places.HOME / "book"


def main(arguments) -> int:
    """Build the book; with --measure [LESSON ...] run these lessons first, or all. Only that needs a JDK and the kernel."""
    names, lessons = split(arguments)
    env = environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1", INTERLEAVE_SIZE="full")
    if lessons is not None:
        env["JAVA_HOME"] = str(setup.set_up().home)
    with lock.alone(), others.may_read():
        environment.set_up()
        environment.set_up_book()
    if lessons is not None:
        _run("measure", lessons, env)
    return _run("site", names, env)


def split(arguments):
    """(for the site, lessons to measure or None)."""
    if "--measure" not in arguments:
        return arguments, None
    at = arguments.index("--measure")
    return arguments[:at], arguments[at + 1:]


def _run(part, words, env) -> int:
    done = subprocess.run([str(word) for word in (environment.python(), "-m", f"launcher.book.{part}", *words)], env=env)
    if done.returncode:
        raise Problem("The book was not built.", seen="the lines above", attempt="put right what they name")
    return 0
