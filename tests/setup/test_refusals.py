"""What the lab answers when something it needs is not there."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from launcher import bench, cli, environment, jdk, jupyter, jvm, oldest_python
from launcher.problem import Problem


def test_no_jdk(unset, make_jdk, tmp_path):
    old = make_jdk("jdk-17", "17.0.15")
    done = unset.run("setup", PATH=str(tmp_path), LAB_JDK_FOLDERS=str(old.parent))
    assert done.returncode == 1
    assert "No JDK 25 or newer was found." in done.stderr
    assert f"{old} ({old.parent}): it is version 17.0.15, and the lab needs 25 or newer" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_maven_is_heard_of_before_anything_is_downloaded(unset, tmp_path):
    done = unset.run("setup", PATH=str(tmp_path), LAB_JAVA_HOME=str(jdk.find().home))
    assert done.returncode == 1
    assert "Maven was not found." in done.stderr
    assert "apt install maven" in done.stderr and "conda-forge maven" in done.stderr
    assert not (unset.made / "venv").exists()


def test_a_wish_for_a_wrong_jdk_is_answered(lab, make_jdk):
    done = lab.run("setup", LAB_JAVA_HOME=str(make_jdk("jdk-17", "17.0.15")))
    assert done.returncode == 0
    assert re.search(r"Note: LAB_JAVA_HOME names .*jdk-17, which is not used: it is version 17", done.stdout)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 9, 18)])
def test_an_old_python_is_refused(version):
    text = oldest_python.refusal(version, "/usr/bin/python3")
    assert "needs Python 3.10 or newer" in text
    assert f"Python {version[0]}.{version[1]} at /usr/bin/python3" in text


def test_python_3_10_is_not_refused():
    assert oldest_python.refusal((3, 10, 0), "python3") is None


def test_an_old_python_hears_of_a_newer_one_that_is_there(tmp_path):
    (tmp_path / "python3.12").touch(mode=0o755)
    (tmp_path / "python3.9").touch(mode=0o755)
    assert oldest_python.newer_pythons(str(tmp_path)) == ["python3.12"]


def old_pythons():
    folder = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    return [found for name in ("2.7", "3.6", "3.9") for found in sorted(folder.glob(f"{name}.*/bin/python"))]


def test_old_pythons_of_this_machine_answer_in_a_sentence(unset):
    if not old_pythons():
        pytest.skip("this machine has no Python older than 3.10")
    for python in old_pythons():
        done = subprocess.run([python, unset.root / "lab"], capture_output=True, text=True, timeout=30)
        assert done.returncode == 1
        assert done.stderr.startswith("Interleave needs Python 3.10 or newer."), done.stderr


def test_python_without_ensurepip(monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(Problem, match="(?s)cannot make an environment.*apt install python3-venv"):
        environment._refuse_without_ensurepip()


def test_a_port_in_use_is_not_exchanged_for_another(unset):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = unset.run("--no-browser", "--port", str(port))
    assert done.returncode == 1
    assert f"Port {port} cannot be used." in done.stderr
    assert "another program listens there" in done.stderr and "./lab --port" in done.stderr
    assert not (unset.made / "venv").exists()


@pytest.mark.parametrize("port", ["http", "0", "70000", "-1", ""])
def test_a_port_that_is_none(unset, port):
    done = unset.run(f"--port={port}")
    assert done.returncode == 1
    assert f"--port {port or '(nothing)'} is not a port." in done.stderr


def test_other_options_go_to_jupyterlab():
    asked = ["--port", "9000", "--no-browser", "--LabApp.collaborative=False", "--debug"]
    assert jupyter.split(asked) == (9000, False, ["--LabApp.collaborative=False", "--debug"])
    assert jupyter.split(["--port=9001"]) == (9001, True, [])


def test_a_read_only_folder(unset):
    folder = Path(tempfile.mkdtemp(prefix="read only "))
    try:
        shutil.copytree(unset.root, folder / "lab")
        for path in (folder / "lab", folder):
            path.chmod(0o555)
        done = subprocess.run([*as_nobody(), folder / "lab" / "lab", "setup"], capture_output=True, text=True, timeout=60)
    finally:
        for path in (folder, folder / "lab"):
            path.chmod(0o755)
        shutil.rmtree(folder)
    assert done.returncode == 1
    assert "The lab cannot write into its own folder." in done.stderr
    assert "Traceback" not in done.stderr


def as_nobody():
    """A Python run by somebody whom permissions bind; root is not."""
    if os.name == "nt" or os.geteuid() != 0:
        return [sys.executable]
    if not (shutil.which("setpriv") and Path("/usr/bin/python3").exists()):
        pytest.skip("root may write everywhere, and there is no setpriv or system Python to be somebody else with")
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/python3"]


def test_an_unknown_command_part_and_option(unset):
    for asked, answer in ((["fly"], "There is no command fly."), (["test", "fly"], "There is no part fly to test."),
                          (["setup", "--fly"], "setup does not know --fly."),
                          (["setup", "--prefix", "/nowhere"], "--prefix /nowhere is not a Python environment.")):
        done = unset.run(*asked)
        assert done.returncode == 1
        assert answer in done.stderr and "Traceback" not in done.stderr


def test_help_names_every_command(unset):
    done = unset.run("help")
    assert done.returncode == 0
    for command in cli.COMMANDS:
        assert f"./lab {command}" in done.stdout


@pytest.mark.parametrize("said", ["lots", "64m", "1.5g", "-1g"])
def test_a_heap_that_is_none_is_refused(said):
    with pytest.raises(Problem) as refusal:
        jvm.heap_limit({"INTERLEAVE_HEAP": said})
    assert said in str(refusal.value) and "INTERLEAVE_HEAP=1g" in str(refusal.value)


@pytest.mark.parametrize("said, limit", [("", "256m"), ("1G", "1g"), ("512m", "512m")])
def test_the_heap_is_set_in_one_place(said, limit):
    assert jvm.heap_limit({"INTERLEAVE_HEAP": said}) == limit


def test_options_of_a_benchmark_follow_its_name():
    assert bench.split(["kernel", "--", "--rounds", "3"]) == (["kernel"], ["--rounds", "3"])
    assert bench.split(["kernel", "--rounds", "3"]) == (["kernel"], ["--rounds", "3"])
    assert bench.split([]) == ([], [])


def test_a_collector_after_all_other_options_is_refused_in_words():
    with pytest.raises(Problem) as refusal:
        jvm.refuse_second_collector({"_JAVA_OPTIONS": "-Dx=1 -XX:+UseG1GC"})
    assert "_JAVA_OPTIONS=-Dx=1 -XX:+UseG1GC" in str(refusal.value) and "JAVA_TOOL_OPTIONS=-XX:+UseG1GC" in str(refusal.value)
    jvm.refuse_second_collector({"_JAVA_OPTIONS": "-Dx=1 -XX:+UseSerialGC"})
