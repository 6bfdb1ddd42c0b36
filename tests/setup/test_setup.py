"""Set-up for real, in a path with spaces and with an empty HOME: done once, quick again, mended when broken."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from launcher import environment, lock, places, state, system

READY = "Everything is ready:"


def set_up_again(lab):
    done = lab.run("setup")
    assert done.returncode == 0, done.stdout + done.stderr
    assert READY in done.stdout
    return done.stdout


def test_everything_is_made_under_the_one_folder(lab):
    assert set(os.listdir(lab.home)) <= {".java"}, "something was written to HOME"
    assert {"venv", "build", "state.json"} <= set(os.listdir(lab.made))
    assert not list(lab.root.glob("launcher/__pycache__"))


def test_a_second_set_up_does_nothing(lab):
    watched = [lab.kernel, lab.made / "state.json", lab.made / "venv/pyvenv.cfg", *lab.made.glob("build/*/lib/*.jar")]
    before = [file.stat().st_mtime_ns for file in watched]
    said = set_up_again(lab)
    assert said.count("\n") == 1, said
    assert [file.stat().st_mtime_ns for file in watched] == before


def test_a_set_up_waits_for_another_one(lab):
    with open(lab.made / "setting-up", "w") as held:
        assert lock.take(held)
        waiting = subprocess.Popen(lab.command("setup"), env=lab.env(), stdout=subprocess.PIPE, text=True)
        assert "Another set-up of this lab is under way" in waiting.stdout.readline()
        assert waiting.poll() is None
    said, _ = waiting.communicate(timeout=60)
    assert READY in said and waiting.returncode == 0


def test_the_doctor_gets_an_answer_from_the_kernel(lab):
    done = lab.run("doctor")
    assert "answered 1 + 1 = 2" in done.stdout, done.stdout + done.stderr
    assert "All is well." in done.stdout and done.returncode == 0


@pytest.mark.parametrize("name", ["*/lib/interleave-*.jar", "tables/tablesaw-core-*.jar"])
def test_a_missing_jar_is_built_again(lab, name):
    jar = next(lab.made.glob(f"build/{name}"))
    jar.unlink()
    assert "building the library and the kernel" in set_up_again(lab)
    assert jar.exists()


def test_a_jar_cut_short_is_built_again_and_one_of_an_older_version_does_not_stay(lab):
    whole = next(lab.made.glob("build/*/lib/interleave-*.jar"))
    whole.write_bytes(b"cut short")
    old = whole.with_name("tablesaw-core-0.1.jar")
    old.touch()
    set_up_again(lab)
    assert whole.stat().st_size > 100
    assert not old.exists() and old.name not in lab.kernel.read_text()


def test_tablesaw_is_put_together_once_and_not_with_every_build(lab):
    jar = next(lab.made.glob("build/tables/tablesaw-core-*.jar"))
    made = jar.stat().st_mtime_ns
    next(lab.made.glob("build/*/lib/interleave-*.jar")).unlink()
    assert "building the library and the kernel" in set_up_again(lab)
    assert jar.stat().st_mtime_ns == made
    assert jar.name in lab.kernel.read_text()


@pytest.mark.parametrize("text", ["", "{ not json", '{"argv": ["/gone/bin/java"]}'])
def test_a_garbled_kernelspec_is_written_again(lab, text):
    good = lab.kernel.read_text()
    lab.kernel.write_text(text)
    assert "Java (Interleave) on JDK" in set_up_again(lab)
    assert lab.kernel.read_text() == good


@pytest.mark.skipif(system.WINDOWS, reason="a link needs rights in Windows")
def test_a_dead_interpreter_is_replaced(lab):
    python = environment.python(lab.made / "venv")
    python.unlink()
    python.symlink_to("/gone/python3")
    assert "installing JupyterLab" in set_up_again(lab)
    assert lab.run("doctor").returncode == 0


@pytest.mark.skipif(system.WINDOWS, reason="uv is a shell script here")
def test_pip_takes_over_from_a_uv_that_fails(tmp_path, monkeypatch, capsys):
    """With one package instead of a hundred, for the sake of time; uv leaves an environment without pip behind."""
    (tmp_path / "uv").write_text("#!/bin/sh\necho no network for me\nexit 2\n")
    (tmp_path / "uv").chmod(0o755)
    (tmp_path / "wanted.txt").write_text(f"pytest=={pytest.__version__}\n")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(places, "VENV", tmp_path / "venv")
    monkeypatch.setattr(places, "LOGS", tmp_path)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", places.VENV], check=True)
    environment._install("Python", "installing one package", tmp_path / "wanted.txt")
    assert "uv did not manage" in capsys.readouterr().out
    assert subprocess.run([environment.python(), "-c", "import pytest"]).returncode == 0


def test_a_deleted_package_is_installed_again(lab):
    package = lab.packages / "tornado"
    package.rename(lab.made / "tornado-was-here")
    assert "installing JupyterLab" in set_up_again(lab)
    assert package.exists()


@pytest.mark.parametrize("text", ["", "[]", "{ not json", "\0"])
def test_a_garbled_state_file_counts_as_nothing_done(tmp_path, monkeypatch, text):
    monkeypatch.setattr(places, "STATE", tmp_path / "state.json")
    places.STATE.write_text(text)
    assert not state.ready("python", "inputs")
    made = tmp_path / "made.jar"
    made.write_text("whole")
    state.stamp("python", "inputs", [made])
    assert not state.ready("python", "other inputs")
    assert state.ready("python", "inputs")
    made.write_text("cut")
    assert not state.ready("python", "inputs")


@pytest.mark.skipif(system.WINDOWS, reason="Windows kills no group of processes")
def test_a_set_up_killed_midway_is_finished_by_the_next(lab):
    config = lab.made / "venv/pyvenv.cfg"
    config.unlink()
    (lab.packages / "jupyterlab/__init__.py").unlink()
    (lab.root / "requirements.txt").open("a").write("\n")
    process = subprocess.Popen(lab.command("setup"), env=lab.env(), stdout=subprocess.DEVNULL, start_new_session=True)
    while not config.exists():
        assert process.poll() is None, "set-up ended before it could be killed"
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    said = lab.run("doctor")
    assert said.returncode == 1 and "JupyterLab is not installed, or not whole." in said.stdout
    assert "installing JupyterLab" in set_up_again(lab)
    assert lab.run("doctor").returncode == 0


def test_a_moved_lab_mends_itself(lab):
    moved = lab.root.parent / "moved elsewhere"
    lab.root.rename(moved)
    try:
        lab.root, old = moved, lab.root
        set_up_again(lab)
        assert str(old) not in lab.kernel.read_text()
        assert lab.run("doctor").returncode == 0
    finally:
        moved.rename(old)
        lab.root = old
    set_up_again(lab)


def test_the_lab_opens_from_elsewhere_and_shows_one_kernel(lab):
    process = subprocess.Popen(lab.command("--no-browser"), cwd="/", env=lab.env(), text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        url = next(line.strip() for line in process.stdout if "127.0.0.1" in line)
        base, token = re.match(r"(http://127\.0\.0\.1:\d+/)lab.*\?token=(\w+)$", url).groups()
        said = json.load(urllib.request.urlopen(f"{base}api/kernelspecs?token={token}", timeout=20))
        assert (said["default"], list(said["kernelspecs"])) == ("interleave", ["interleave"])
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(f"{base}api/kernelspecs", timeout=20)
    finally:
        process.terminate()
        rest = process.communicate(timeout=40)[0]
    assert process.returncode == 0 and "Closed." in rest


def test_the_count_is_the_last_line_and_a_failure_is_an_exit_code(lab):
    """Three tests of our own in parts of the copy, so that it is known what must be counted."""
    for part, body in (("kernel", "def test_a(): pass\n\ndef test_b(): assert 1 == 2\n"),
                       ("browser", "import pytest\n\ndef test_c(): pytest.skip('because')\n")):
        folder = lab.root / "tests" / part
        for old in folder.glob("*.py"):
            old.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "test_count.py").write_text(body)
    done = lab.run("test", "kernel", "browser")
    assert done.stdout.splitlines()[-1] == "1 passed, 1 failed, 1 skipped", done.stdout + done.stderr
    assert done.returncode == 1
    assert "SKIPPED" in done.stdout and "because" in done.stdout
    assert lab.run("test", "browser").returncode == 1, "a run in which nothing passed is not a success"
