"""Lessons to notebooks, slides and paper, by the environment's own Python: that needs jupytext, the launcher nothing."""

import subprocess

from launcher import environment, places
from launcher.problem import Problem


def run(*arguments):
    """Run the converter. A notebook that cannot be built is a problem, not a half-written file."""
    _run("notebooks", arguments)


def slides(*arguments):
    """Write the slides of every lesson, or of those named."""
    _run("slides", arguments)


def handout(*arguments):
    """Write the handouts of every lesson, or of those named, and their answers."""
    environment.set_up_paper()
    _run("handout", arguments)


def course(*arguments):
    """Write a course of the exercises for nbgrader."""
    _run("course", arguments)


def _run(what, arguments):
    command = [environment.python(), "-m", f"launcher.{what}", *arguments]
    env = environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1")
    done = subprocess.run([str(part) for part in command], cwd=places.ROOT, env=env)
    if done.returncode:
        raise Problem(f"The {what} were not built.", seen="the lines above", attempt="put right the lesson they name")
