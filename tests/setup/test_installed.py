"""The package in an empty environment, by pip and by Binder's postBuild; with --deep, as it takes minutes and a registry."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
import uuid
from pathlib import Path

import nbformat
import pytest
import websocket

from launcher import jdk, others, places
from tests.setup.conftest import base_python

pytestmark = pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="installs a hundred packages twice: --deep")

NOWHERE = "http://127.0.0.1:9"
OFFLINE = {name: NOWHERE for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")} | {"no_proxy": "127.0.0.1,localhost"}


@pytest.fixture(scope="module")
def house(lab, tmp_path_factory):
    """A folder with all that an offline machine needs."""
    folder = tmp_path_factory.mktemp("wheel house")
    done = lab.run("wheel", "--into", str(tmp_path_factory.mktemp("wheel")), "--wheelhouse", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d+ wheels, \d+\.\d MB; INSTALL.txt says how", done.stdout)
    assert "--no-index --find-links . interleave-lab" in (folder / "INSTALL.txt").read_text()
    return folder


class Environment:
    """An empty one, on a path with spaces, with a HOME where nothing is, and a JDK as conda brings it; no Maven, no network."""

    def __init__(self, folder):
        self.person = ()
        self.folder, self.home = folder / "an environment", folder / "an empty home"
        self.home.mkdir()
        subprocess.run([base_python(), "-m", "venv", self.folder], check=True)
        (self.folder / "lib").mkdir(exist_ok=True)
        (self.folder / "lib/jvm").symlink_to(jdk.find().home)
        dropped = ("JAVA_HOME", "LAB_JAVA_HOME", "CONDA_PREFIX", "PYTHONPATH", "INTERLEAVE_HOME", "INTERLEAVE_RESULTS")
        self.env = {name: value for name, value in os.environ.items() if name not in dropped and not name.startswith("JUPYTER_")}
        self.env |= OFFLINE | {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LAB_JDK_FOLDERS": "/nowhere"}

    def run(self, program, *arguments, **more):
        done = subprocess.run([*self.person, self.folder / "bin" / program, *arguments], cwd="/", env=self.env | more, timeout=900,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def files(self):
        return {path: path.lstat().st_mtime_ns for path in self.folder.rglob("*") if "__pycache__" not in path.parts and not path.is_dir()}


@pytest.fixture
def empty(tmp_path):
    return Environment(tmp_path)


def test_pip_installs_it_offline_and_a_first_cell_runs(house, empty):
    started = time.monotonic()
    empty.run("pip", "install", "--quiet", "--no-index", "--find-links", house, "interleave-lab")
    before = empty.files()
    lab = subprocess.Popen([empty.folder / "bin/interleave", "--no-browser"], cwd="/", env=empty.env, text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        url = next(line.strip() for line in lab.stdout if "127.0.0.1" in line)
        base, token = re.match(r"(http://127\.0\.0\.1:\d+/)lab.*00-welcome\.ipynb\?token=(\w+)$", url).groups()
        book = nbformat.read(empty.home / ".interleave/notebooks/00-welcome.ipynb", as_version=4)
        cell = next(cell.source for cell in book.cells if cell.cell_type == "code")
        said = outputs(base, token, [cell, 'IO.println(6 * 7 + " is printed")'])
        print(f"from pip install to a first cell printed: {time.monotonic() - started:.0f} s")
        settings = json.load(urllib.request.urlopen(f"{base}lab/api/settings/@jupyterlab/notebook-extension:tracker?token={token}"))
    finally:
        lab.terminate()
        lab.communicate(timeout=60)
    assert "42 is printed" in said and "error" not in said, said
    assert settings["schema"]["properties"]["windowingMode"]["default"] == "none"
    assert empty.files() == before, "the package is only read"
    assert {path.name for path in empty.home.iterdir()} <= {".interleave", ".java", ".npm", ".rustup"}, "only tools of this machine's"


def outputs(base, token, cells):
    """What the cells print, and "error" where one fails, from a new kernel of the server's."""
    asked = urllib.request.Request(f"{base}api/kernels?token={token}", data=b"{}", headers={"Content-Type": "application/json"})
    kernel = json.load(urllib.request.urlopen(asked, timeout=60))
    assert kernel["name"] == "interleave"
    channel = websocket.create_connection(f"ws{base[4:]}api/kernels/{kernel['id']}/channels?token={token}", timeout=90)
    said = []
    for cell in cells:
        number = uuid.uuid4().hex
        header = {"msg_id": number, "msg_type": "execute_request", "username": "", "session": "s", "version": "5.3", "date": ""}
        content = {"code": cell, "silent": False, "store_history": True, "allow_stdin": False}
        channel.send(json.dumps({"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}))
        while True:
            message = json.loads(channel.recv())
            if message["parent_header"].get("msg_id") != number or message["channel"] != "iopub":
                continue
            said += [message["content"].get("text", ""), "error" if message["msg_type"] == "error" else ""]
            if message["content"].get("execution_state") == "idle":
                break
    channel.close()
    return "".join(said)


def test_the_doctor_of_an_installed_lab_finds_all_well(house, empty):
    empty.run("pip", "install", "--quiet", "--no-index", "--find-links", house, "interleave-lab")
    empty.run("interleave-lab", "setup")
    said = empty.run("interleave-lab", "doctor")
    assert "(beside this Python)" in said and "the jars came with the package" in said
    assert "answered 1 + 1 = 2" in said and "All is well." in said
    notebook = next(empty.home.glob(".interleave/notebooks/08-*.ipynb"))
    notebook.write_text("{}")
    assert "is fresh; yours is kept as 08-" in empty.run("interleave", "reset", "8")
    assert "Nothing to reset" in empty.run("interleave", "reset", "8")
    assert nbformat.read(notebook, as_version=4).cells


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("setpriv"), reason="only root can be somebody else")
def test_what_root_installed_serves_somebody_who_may_not_write_there(house):
    if others.closed_at(base_python()) or others.closed_at(jdk.find().home):
        pytest.skip("the Python or the JDK is in a folder that only its owner may enter")
    folder = Path(tempfile.mkdtemp(prefix="everybodys "))
    folder.chmod(0o755)
    try:
        shared = Environment(folder)
        shared.run("pip", "install", "--quiet", "--no-index", "--find-links", house, "interleave-lab")
        os.chown(shared.home, 65534, 65534)
        shared.person = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
        shared.run("interleave", "setup")
        assert "answered 1 + 1 = 2" in shared.run("interleave", "doctor")
        made = [path for path in folder.rglob("*") if path.lstat().st_uid == 65534]
        assert made and [path for path in made if shared.home not in (path, *path.parents)] == []
    finally:
        shutil.rmtree(folder)


def test_binder_builds_and_installs_it(unset, empty):
    """postBuild for real, in an environment that has what environment.yml asks for; Binder's own registry is pip's."""
    env = unset.env(NB_PYTHON_PREFIX=str(empty.folder), LAB_JAVA_HOME=str(jdk.find().home), HOME=str(empty.home))
    done = subprocess.run([unset.root / "postBuild"], cwd=unset.root, env=env, capture_output=True, text=True, timeout=1500)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not unset.made.exists()
    spec = json.loads((empty.folder / "share/jupyter/kernels/interleave/kernel.json").read_text())
    assert "interleave_lab/jars/kernel" in spec["argv"][spec["argv"].index("-cp") + 1]
    asked = empty.run("python", places.ROOT / "launcher/kernel_check.py", "interleave")
    assert asked.strip() == "1 + 1 = 2"
