"""Kernels for the tests: real processes, reached through jupyter_client.

By default the kernel of this repository is started as it was built. INTERLEAVE_KERNEL=java (or another kernelspec's name) runs the
same tests against that kernel; `python tests/kernel/beside.py java` prints both results side by side.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))  # importlib mode leaves it out

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from launcher import jvm, maven  # noqa: E402
from notebook import Notebook  # noqa: E402

BUILD = ROOT / ".lab" / "build" / "kernel"


def java():
    home = os.environ.get("LAB_JAVA_HOME") or os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home) / "bin" / "java") if home else shutil.which("java")


def command(*options):
    """The command of the lab's kernel, without an AOT cache unless KERNEL_AOT names one."""
    cache = os.environ.get("KERNEL_AOT")
    return [
        java(),
        *([f"-XX:AOTCache={cache}"] if cache else []),
        *jvm.heap(),
        *jvm.options(),
        *options,
        "-cp",
        class_path(),
        "dev.interleave.kernel.Main",
        "{connection_file}",
    ]


def class_path():
    jar = next(BUILD.glob("interleave-kernel-*.jar"), None)
    if jar is None:
        pytest.exit(f"no kernel in {BUILD}: build it first (mvn package)", returncode=4)
    libraries = sorted((BUILD / "lib").glob("*.jar"))
    return os.pathsep.join(map(str, [jar, *libraries, *maven.tables()]))


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: takes more than five seconds")


@pytest.fixture(scope="session")
def kernel_name(tmp_path_factory):
    """The name of the kernelspec under test; the lab's own is written for the session."""
    name = os.environ.get("INTERLEAVE_KERNEL")
    return name or write_kernelspec(tmp_path_factory.mktemp("jupyter"), "interleave-test", command())


def write_kernelspec(folder, name, argv):
    """Writes a kernelspec below the folder and makes Jupyter find it; returns its name."""
    spec = folder / "kernels" / name
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(
        json.dumps(
            {
                "argv": argv,
                "display_name": "Interleave (test)",
                "language": "java",
                "interrupt_mode": "message",
            }
        )
    )
    os.environ["JUPYTER_PATH"] = os.pathsep.join(
        filter(None, [str(folder), os.environ.get("JUPYTER_PATH")])
    )
    return name


@pytest.fixture(scope="module")
def shared(kernel_name):
    """One kernel for the tests of a module, for tests that leave nothing behind."""
    with Notebook(kernel_name) as notebook:
        yield notebook


@pytest.fixture
def fresh(kernel_name):
    """A kernel of the test's own."""
    with Notebook(kernel_name) as notebook:
        yield notebook


@pytest.fixture
def busy_machine():
    """Other programs that want every core several times over, while the test runs."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(3 * os.cpu_count())]
    yield
    for other in others:
        other.kill()
        other.wait()
