"""Kernels for the tests: real processes, reached through jupyter_client.

By default the kernel of this repository is started as it was built. INTERLEAVE_KERNEL=java (or another kernelspec's name) runs the
same tests against that kernel; `python tests/kernel/beside.py java` prints both results side by side.
"""

import json
import os
import pathlib
import shutil
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))  # importlib mode leaves it out

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from launcher import aot, kernelspec  # noqa: E402
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
        *kernelspec.NO_OTHER_COLLECTOR,
        "-XX:+UseSerialGC",
        *aot.PREVIEW,
        "-Xms32m",
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.awt.headless=true",
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
    return os.pathsep.join(map(str, [jar, *libraries]))


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: takes more than five seconds")


@pytest.fixture(scope="session")
def kernel_name(tmp_path_factory):
    """The name of the kernelspec under test; the lab's own is written for the session."""
    name = os.environ.get("INTERLEAVE_KERNEL")
    if name:
        return name
    folder = tmp_path_factory.mktemp("jupyter")
    spec = folder / "kernels" / "interleave-test"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(
        json.dumps(
            {
                "argv": command(),
                "display_name": "Interleave (test)",
                "language": "java",
                "interrupt_mode": "message",
            }
        )
    )
    os.environ["JUPYTER_PATH"] = os.pathsep.join(
        filter(None, [str(folder), os.environ.get("JUPYTER_PATH")])
    )
    return "interleave-test"


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
