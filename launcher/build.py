"""Lessons to notebooks, by the environment's own Python: the converter needs jupytext, the launcher nothing."""

import subprocess

from launcher import environment, places
from launcher.problem import Problem


def run(*arguments):
    """Run the converter. A notebook that cannot be built is a problem, not a half-written file."""
    command = [environment.python(), "-m", "launcher.notebooks", *arguments]
    env = environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1")
    done = subprocess.run([str(part) for part in command], cwd=places.ROOT, env=env)
    if done.returncode:
        raise Problem("The notebooks were not built.", seen="the lines above", attempt="put right the lesson they name")
