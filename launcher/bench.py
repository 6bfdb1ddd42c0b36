"""Runs the benchmarks in bench/: each part is a folder with a program named run."""

import os
import subprocess
import sys

from launcher import environment, places, setup
from launcher.problem import Problem


def main(names) -> int:
    """Run the named parts, or all. The exit code is that of the first part that failed, or 0."""
    parts = sorted(run.parent.name for run in places.ROOT.glob("bench/*/run"))
    for name in names:
        if name not in parts:
            raise Problem(f"There is no benchmark {name}.", seen=" ".join(parts) or "bench/ has no parts yet",
                          attempt=f"{places.COMMAND} bench with one of those names")
    found = setup.set_up()
    env = environment.variables(JAVA_HOME=str(found.home), PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1")
    codes = [subprocess.run(_command(name), cwd=places.ROOT, env=env).returncode for name in names or parts]
    if not codes:
        print("bench/ has no parts yet.")
    return next((code for code in codes if code), 0)


def _command(name) -> list:
    run = str(places.ROOT / "bench" / name / "run")
    return [sys.executable, run] if os.name == "nt" else [run]
