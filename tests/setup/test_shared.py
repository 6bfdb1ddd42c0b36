"""One lab for many: what its owner set up is read-only to others, and each works in a home of their own."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

import nbformat
import pytest

try:
    import pwd
except ImportError:  # Windows has no such users; ROOT_ONLY leaves out what needs them
    pwd = None

from launcher import environment, jdk, others, places, pythons

ROOT_ONLY = pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("useradd"),
                               reason="only root can make a second user of this system")
LINK = re.compile(r'(?:\]\(|src=")([^)"\s#]+)')


class Learner:
    """A user of this system with a home of their own, who may write nowhere else."""

    def __init__(self, lab):
        self.lab, self.name = lab, f"learner-{uuid.uuid4().hex[:8]}"
        subprocess.run(["useradd", "--create-home", "--shell", "/bin/sh", self.name], check=True)
        self.home = Path(pwd.getpwnam(self.name).pw_dir)
        self.work = self.home / ".interleave"

    def gone(self):
        subprocess.run(["userdel", "--remove", self.name], check=True, capture_output=True)

    def call(self, *command, **env):
        kept = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8"}
        account = pwd.getpwnam(self.name)
        return subprocess.run([str(word) for word in command], cwd="/", env=kept | env, capture_output=True, text=True,
                              user=account.pw_uid, group=account.pw_gid, extra_groups=[], timeout=300)

    def run(self, *arguments, **env):
        return self.call("/usr/bin/python3", self.lab.root / "lab", *arguments, **env)


@pytest.fixture(scope="module")
def learner(lab):
    made = Learner(lab)
    yield made
    made.gone()


def owners(lab):
    """Every file of the lab with its time, so that a change by somebody else is seen."""
    return {path: path.lstat().st_mtime_ns for path in lab.root.rglob("*") if "setting-up" not in path.name}


@ROOT_ONLY
def test_a_learner_works_on_a_lab_that_only_its_owner_can_write(lab, learner):
    before = owners(lab)
    doctor = learner.run("doctor")
    assert "All is well." in doctor.stdout, doctor.stdout + doctor.stderr
    assert "answered 1 + 1 = 2" in doctor.stdout
    assert "is its owner's affair" in doctor.stdout and f"{learner.work} is yours" in doctor.stdout
    reset = learner.run("reset", "8")
    assert reset.returncode == 0, reset.stdout + reset.stderr
    assert "Nothing to reset: it is as the lab made it." in reset.stdout
    assert owners(lab) == before


@ROOT_ONLY
def test_a_learners_notebook_is_reset_and_the_old_one_kept(lab, learner):
    learner.run("reset", "9")
    notebook = next(learner.work.glob("notebooks/09-*.ipynb"))
    changed = nbformat.read(notebook, as_version=4)
    changed.cells[0].source = "mine"
    nbformat.write(changed, notebook)
    done = learner.run("reset", "9")
    assert done.returncode == 0 and "is fresh; yours is kept as 09-" in done.stdout, done.stdout + done.stderr
    kept = next(learner.work.glob("notebooks/09-*.kept-*.ipynb"))
    assert nbformat.read(kept, as_version=4).cells[0].source == "mine"


@ROOT_ONLY
def test_pages_and_figures_travel_with_the_notebooks(lab, learner):
    learner.run("reset", "0")
    assert {page.name for page in lab.root.glob("notebooks/*.ipynb")} <= {page.name for page in learner.work.glob("notebooks/*")}
    lost = []
    for notebook in learner.work.glob("notebooks/*.ipynb"):
        for cell in nbformat.read(notebook, as_version=4).cells:
            links = LINK.findall(cell.source) if cell.cell_type == "markdown" else []
            lost += [(notebook.name, link) for link in links
                     if not re.match(r"[a-z]+:", link) and not (notebook.parent / link).exists()]
    assert lost == []


CELLS = """
import json, pathlib, sys
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="interleave", startup_timeout=60)
said = []
def hear(message):
    content = message["content"]
    said.extend([content.get("text", ""), content.get("data", {}).get("text/plain", ""), *content.get("traceback", [])])
for cell in sys.argv[1:]:
    client.execute_interactive(cell, timeout=90, output_hook=hear)
client.stop_channels(); manager.shutdown_kernel()
print("\\n".join(said))
"""

RECORDS = """var jobs = workload("ten waits", 10, i -> Thread.sleep(5));
record("00", jobs.run("one after another", tasks -> tasks.forEach(Task::run)))"""
CHILD = 'import dev.interleave.work.*;\nChild.java("IO.println(6 * 7);").run().text()'
FOLDERS = 'System.getProperty("interleave.files") + " and " + System.getProperty("org.sqlite.tmpdir")'


@ROOT_ONLY
def test_results_files_and_children_are_in_the_learners_home(lab, learner):
    done = learner.call(lab.made / "venv/bin/python", "-c", CELLS, FOLDERS, RECORDS, CHILD)
    assert f"{learner.work}/files and {learner.work}/files" in done.stdout, done.stdout + done.stderr
    assert "42" in done.stdout and "Exception" not in done.stdout, done.stdout
    results = list(learner.work.glob("results/*"))
    assert results, done.stdout + done.stderr
    assert {path.owner() for path in results} == {learner.name}


@ROOT_ONLY
def test_slides_are_written_into_the_learners_home(learner):
    done = learner.run("slides")
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(learner.work.glob("slides/[0-9]*.html"))) == len(list(learner.lab.root.glob("lessons/[0-9]*.md")))


@ROOT_ONLY
@pytest.mark.parametrize("command", [["build"], ["test"], ["bench"], ["setup", "--fresh"]])
def test_what_only_the_owner_can_do_is_refused_in_words(learner, command):
    done = learner.run(*command)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "The lab cannot write into its own folder." in done.stderr


@ROOT_ONLY
def test_a_kernelspec_for_a_jupyter_that_is_there(lab, learner):
    done = learner.run("kernelspec", "--user")
    assert done.returncode == 0, done.stdout + done.stderr
    spec = learner.home / ".local/share/jupyter/kernels/interleave/kernel.json"
    assert json.loads(spec.read_text()) == json.loads(lab.kernel.read_text())
    assert "anywidget==" in done.stdout
    assert learner.run("kernelspec", "--user", "--remove").returncode == 0
    assert not spec.exists()
    assert "kernelspec does not know what to do." in learner.run("kernelspec").stderr


@ROOT_ONLY
def test_what_is_missing_is_the_owners_to_mend(lab, learner):
    hidden = lab.kernel.with_suffix(".hidden")
    lab.kernel.rename(hidden)
    try:
        done = learner.run("reset")
    finally:
        hidden.rename(lab.kernel)
    assert done.returncode == 1
    assert "not ready: the kernelspec" in done.stderr and "have its owner run ./lab setup" in done.stderr
    assert "Traceback" not in done.stderr


@ROOT_ONLY
def test_a_home_that_cannot_be_made_is_refused_in_words(learner):
    done = learner.run("reset", INTERLEAVE_HOME="/root/not/mine")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "There is no folder for your notebooks and results." in done.stderr
    assert "INTERLEAVE_HOME=/a/folder/of/yours ./lab" in done.stderr


def test_an_owner_may_have_a_home_elsewhere_too(lab, tmp_path):
    done = lab.run("reset", "8", INTERLEAVE_HOME=str(tmp_path / "mine"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "mine/notebooks").glob("08-*.ipynb")) and (tmp_path / "mine/docs/glossary.md").exists()
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o700


@pytest.fixture
def open_folder():
    """One that everybody can reach; pytest's own are private."""
    folder = Path(tempfile.mkdtemp(prefix="open "))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out by other means")
def test_a_private_folder_is_found_wherever_it_is_on_the_way(open_folder, monkeypatch):
    inner = open_folder / "private" / "bin"
    inner.mkdir(parents=True)
    monkeypatch.setattr(places, "ROOT", open_folder)
    assert others.closed_at(inner) is None and others.may_use(inner)
    (open_folder / "private").chmod(0o700)
    (open_folder / "link").symlink_to(inner)
    assert others.closed_at(open_folder / "link") == open_folder / "private"
    assert not others.may_use(inner)
    said = others.note(Python=open_folder, JDK=inner)
    assert "only you can use this lab" in said and f"others may not enter {open_folder}/private" in said
    monkeypatch.setattr(places, "ROOT", inner)
    assert others.may_use(inner), "a lab that nobody can reach concerns nobody else"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out by other means")
def test_a_jdk_that_others_can_use_goes_before_a_private_one(open_folder, make_jdk, monkeypatch):
    private, shared = make_jdk("private", folder=open_folder / "mine"), make_jdk("shared", folder=open_folder / "all")
    (open_folder / "mine").chmod(0o700)
    monkeypatch.setattr(places, "ROOT", open_folder)
    env = {"PATH": "/nowhere", "HOME": "/nowhere", "LAB_JAVA_HOME": str(private), "LAB_JDK_FOLDERS": str(open_folder / "all")}
    assert jdk.find(env).home == shared
    assert f"others can reach this lab, and may not enter {open_folder}/mine" in jdk.note(env)
    assert jdk.find(env | {"LAB_JDK_FOLDERS": "/nowhere"}).home == private, "one alone is better than none"


@ROOT_ONLY
def test_the_environment_is_made_from_a_python_that_others_can_use(lab):
    assert others.closed_at(lab.root) is None
    assert others.closed_at(environment.python(lab.made / "venv")) is None, pythons.base()
