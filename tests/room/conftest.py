"""One room for all tests: the hub, its proxy, learners that are users of this system; all gone at the end."""

import shutil
import sys
import tempfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode leaves it out

from people import Room, Visitor, why_not  # noqa: E402


@pytest.fixture(scope="session")
def folder():
    """One that learners can reach; pytest's own are private."""
    made = Path(tempfile.mkdtemp(prefix="interleave-room-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="session")
def room(folder):
    if why_not():
        pytest.skip(why_not())
    opened = Room(folder, "--class", "--disk", "400")
    yield opened
    opened.process.terminate()
    opened.process.wait(timeout=120)
    opened.run("remove")


@pytest.fixture(scope="session")
def ada(room):
    return Visitor(room).sit_down("ada")


@pytest.fixture(scope="session")
def bob(room):
    return Visitor(room).sit_down("Bob")


@pytest.fixture(scope="session")
def kernel(ada):
    """One that ada works with."""
    made = ada.api("kernels", "POST", json={"name": "interleave"})
    assert made.status_code == 201, made.text
    return made.json()["id"]


@pytest.fixture
def visitor(room):
    return Visitor(room)
