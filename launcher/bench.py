"""Runs the benchmarks in bench/: each part is a folder with a program named run."""

import subprocess
import sys

from launcher import environment, places, setup, system
from launcher.problem import Problem


def main(arguments) -> int:
    """Run the named parts, or all; what follows -- goes to each. The exit code is that of the first that failed, or 0."""
    names, options = split(arguments)
    parts = sorted(run.parent.name for run in places.ROOT.glob("bench/*/run"))
    for name in names:
        if name not in parts:
            raise Problem(f"There is no benchmark {name}.", seen=" ".join(parts) or "bench/ has no parts yet",
                          attempt=f"{places.COMMAND} bench with one of those names; options of its own follow --")
    found = setup.set_up()
    environment.set_up_tests()
    env = environment.variables(JAVA_HOME=str(found.home), PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1",
                                INTERLEAVE_BENCH="launcher")
    codes = [subprocess.run([*_command(name), *options], cwd=places.ROOT, env=env | _brought(name)).returncode
             for name in names or parts]
    if not codes:
        print("bench/ has no parts yet.")
    return next((code for code in codes if code), 0)


def split(arguments):
    """(names, options): the options follow the first -- or begin with the first word that looks like one."""
    at = next((i for i, word in enumerate(arguments) if word.startswith("-")), len(arguments))
    return arguments[:at], [word for word in arguments[at:] if word != "--"]


def _brought(name) -> dict:
    """Where the packages are that a benchmark asks for in a requirements.txt of its own."""
    requirements = places.ROOT / "bench" / name / "requirements.txt"
    return {"INTERLEAVE_BROUGHT": str(environment.bring(requirements))} if requirements.exists() else {}


def _command(name) -> list:
    run = str(places.ROOT / "bench" / name / "run")
    return [sys.executable, run] if system.WINDOWS else [run]
