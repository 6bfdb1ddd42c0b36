"""Shared by the set-up tests: a copy of the lab in a path with spaces, set up for real, with an empty HOME."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from launcher import jdk, places

NOT_COPIED = shutil.ignore_patterns(".git", ".lab", "__pycache__", ".ipynb_checkpoints", "*.kept-*")


class Copy:
    """A copy of the lab that can be run, moved and damaged."""

    def __init__(self, root: Path, home: Path):
        self.root, self.home = root, home
        shutil.copytree(places.ROOT, root, ignore=NOT_COPIED)
        home.mkdir(exist_ok=True)

    @property
    def made(self) -> Path:
        return self.root / ".lab"

    @property
    def kernel(self) -> Path:
        return self.made / "venv/share/jupyter/kernels/interleave/kernel.json"

    @property
    def packages(self) -> Path:
        """Where the environment's packages are: lib/python3.NN/site-packages, in Windows Lib/site-packages."""
        return next(path for folder in ("lib/python*", "Lib") for path in self.made.glob(f"venv/{folder}/site-packages"))

    def env(self, **more):
        """Downloads are shared with the lab under test, nothing else is."""
        tools = str(places.MADE / "tools" / "bin")
        dropped = ("JAVA_HOME", "LAB_JAVA_HOME", "CONDA_PREFIX", "PYTHONPATH", "CI", "INTERLEAVE_HOME", "INTERLEAVE_RESULTS")
        env = {name: value for name, value in os.environ.items() if name not in dropped and not name.startswith("JUPYTER_")}
        shared = {"LAB_MAVEN_REPO": str(places.maven_repository()), "UV_CACHE_DIR": str(places.CACHE / "uv")}
        return env | shared | {"HOME": str(self.home), "PATH": tools + os.pathsep + env["PATH"]} | more

    def command(self, *arguments):
        return [base_python(), str(self.root / "lab"), *arguments]

    def run(self, *arguments, cwd="/", **env):
        return subprocess.run(self.command(*arguments), cwd=cwd, env=self.env(**env), timeout=300,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)


def base_python() -> str:
    """The Python a person would type, not that of the environment under test."""
    return getattr(sys, "_base_executable", None) or sys.executable


@pytest.fixture
def unset(tmp_path):
    """A copy that was never set up."""
    return Copy(tmp_path / "a path with spaces" / "lab", tmp_path / "home")


@pytest.fixture(scope="session")
def lab():
    """A copy that is set up once for all tests. Each leaves it whole, or sets it up again itself.

    Other users can reach it, which they cannot in a folder of pytest's.
    """
    folder = Path(tempfile.mkdtemp(prefix="interleave-set-up-"))
    folder.chmod(0o755)
    copy = Copy(folder / "a path with spaces" / "lab", folder / "home")
    done = copy.run("setup")
    assert done.returncode == 0, done.stdout + done.stderr
    yield copy
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def make_jdk(tmp_path):
    """Make a folder that looks like a JDK: bin/java and a file `release`."""

    def make(name, version="25.0.3", modules="java.base jdk.compiler jdk.jshell", folder=tmp_path / "jdks"):
        home = folder / name
        (home / "bin").mkdir(parents=True)
        (home / "bin" / jdk.JAVA).touch(mode=0o755)
        (home / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="{modules}"\n')
        return home

    return make
