"""Windows and macOS, simulated on the system that is there. docs/systems.md says what that shows and what it does not."""

import ast
import importlib
import io
import json
import os
import subprocess
import sys
import types

import pytest
import yaml
import yamllint.config
import yamllint.linter

from launcher import cli, environment, jdk, jvm, lock, long_paths, others, places, ports, room, server, setup, system
from launcher.problem import Problem

LEFT_OUT = """
import builtins, sys
absent = {"fcntl", "pwd", "grp", "termios", "resource", "pty", "tty", "syslog", "crypt"}
found = builtins.__import__
def windows(name, *more, **most):
    if name.partition(".")[0] in absent:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return found(name, *more, **most)
for name in absent:
    sys.modules.pop(name, None)
builtins.__import__ = windows
import os, signal
for name in ("geteuid", "getuid", "killpg", "fork", "setsid", "getpgid"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGKILL", "SIGHUP"):
    delattr(signal, name)
import importlib
for module in sys.argv[1:]:
    importlib.import_module(f"launcher.{module}")
from launcher import cli
sys.exit(cli.main(["help"]))
"""


@pytest.fixture
def windows(monkeypatch):
    """The launcher believes that this is Windows; what Python has only there is put in its place."""
    set_system(monkeypatch, WINDOWS=True)
    monkeypatch.setattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0x200, raising=False)
    monkeypatch.setattr(jdk, "JAVA", "java.exe")


@pytest.fixture
def macos(monkeypatch):
    set_system(monkeypatch, MACOS=True)


def set_system(monkeypatch, **this):
    for name in ("WINDOWS", "MACOS", "LINUX"):
        monkeypatch.setattr(system, name, this.get(name, False))


def test_the_launcher_loads_where_unix_modules_are_missing():
    modules = reached_by_a_command()
    assert {"lock", "room", "hub", "server", "jupyter"} <= modules
    done = subprocess.run([sys.executable, "-c", LEFT_OUT, *modules], cwd=places.ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Interleave, a Java notebook lab" in done.stdout


def reached_by_a_command():
    """The modules that a command loads, now or later. Others are run by the environment's Python, which has more packages."""
    reached, waiting = set(), {"cli"}
    while waiting:
        module = waiting.pop()
        reached.add(module)
        tree = ast.parse((places.ROOT / f"launcher/{module}.py").read_text("utf-8"))
        names = {name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for name in taken(node)}
        waiting |= {name for name in names if (places.ROOT / f"launcher/{name}.py").exists()} - reached
    return reached


def taken(node):
    """Of the launcher, by one import."""
    room, _, module = (node.module or "").partition(".")
    return () if room != "launcher" else [module] if module else [alias.name for alias in node.names]


def test_only_one_module_asks_which_system_this_is():
    asking = ('os.name', 'sys.platform ', 'sys.platform.', 'platform.system() ==')
    sources = {path.name: path.read_text("utf-8") for path in (places.ROOT / "launcher").rglob("*.py")}
    assert {name for name, text in sources.items() if any(words in text for words in asking)} == {"system.py"}


def test_windows_types_another_name(monkeypatch, windows):
    try:
        assert importlib.reload(places).COMMAND == "python lab"
        assert places.ROOT.is_absolute()
    finally:
        monkeypatch.undo()
        importlib.reload(places)


def test_a_network_drive_keeps_its_letter_in_windows(tmp_path, windows):
    """What resolve() does there to a mapped drive it does here to a link."""
    (tmp_path / "share").mkdir()
    (tmp_path / "Z").symlink_to(tmp_path / "share")
    assert places.settled(tmp_path / "Z") == tmp_path / "Z"


def test_elsewhere_a_link_is_followed_so_that_a_lab_has_one_name(tmp_path):
    (tmp_path / "share").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "share")
    assert places.settled(tmp_path / "link") == (tmp_path / "share").resolve()


@pytest.mark.parametrize("program", ["bin/python", "Scripts/python.exe", "python.exe"])
def test_an_environments_python_is_found_where_its_system_puts_it(tmp_path, program):
    (tmp_path / program).parent.mkdir(exist_ok=True)
    (tmp_path / program).touch()
    assert environment.python(tmp_path) == tmp_path / program


def test_windows_locks_a_byte_of_the_file(tmp_path, windows, monkeypatch):
    held = []

    def locking(descriptor, mode, count):
        if held:
            raise PermissionError(13, "Permission denied")
        held.append((mode, count))

    monkeypatch.setitem(sys.modules, "msvcrt", types.SimpleNamespace(LK_NBLCK=2, locking=locking))
    with open(tmp_path / "setting-up", "a") as file:
        assert lock.take(file)
        assert not lock.take(file), "somebody else has it"
    assert held == [(2, 1)]


def test_ctrl_c_reaches_the_server_by_our_hand_alone(windows, monkeypatch):
    assert server.apart() == {"creationflags": 0x200}
    monkeypatch.setattr(system, "WINDOWS", False)
    assert server.apart() == {"start_new_session": True}


@pytest.fixture
def running(monkeypatch, tmp_path):
    """JupyterLab itself, with its files in a folder of the test's. (the process, what was there before)"""
    monkeypatch.setattr(places, "JUPYTER", tmp_path / "jupyter")
    monkeypatch.setattr(places, "WORK", tmp_path)
    monkeypatch.setattr(server, "LOG", tmp_path / "server.log")
    (tmp_path / "jupyter/runtime").mkdir(parents=True)
    (tmp_path / "jupyter/runtime/jpserver-1.json").write_text(json.dumps({"port": ports.free(1)[0], "url": "http://gone/", "token": "old"}))
    (tmp_path / "jupyter/runtime/jpserver-2.json").write_text("{ not json")
    before = server.all_said()
    process = server.launch([])
    yield process, before
    process.kill()
    process.wait()


def test_in_windows_a_server_is_known_by_its_new_file_and_asked_to_end(running, windows, monkeypatch):
    """An environment's python.exe starts another one, so that the number in the file's name is not the one we know."""
    process, before = running
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    said = server.wait_for(process, before)
    assert said["token"] != "old" and ports.answers(said["port"])
    server.ask_to_end(said)
    assert process.wait(timeout=60) == 0, "it ended by itself"


def test_a_server_that_ends_is_noticed_without_waiting_for_its_process():
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.3); raise SystemExit(3)"])
    assert server.stay(process) == 3


def test_a_file_in_use_is_told_in_words(windows, monkeypatch, capsys):
    def in_use(arguments):
        raise PermissionError(13, "The process cannot access the file because it is being used by another process", "kernel.aot")

    monkeypatch.setitem(cli.COMMANDS, "doctor", in_use)
    assert cli.main(["doctor"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("\nkernel.aot cannot be written or replaced.") and "perhaps a lab that is open" in said


@pytest.mark.parametrize("page", ["cp437", "cp1252", "cp932"])
def test_a_console_with_an_old_code_page_shows_what_it_can(page):
    env = os.environ | {"PYTHONIOENCODING": page, "PYTHONUTF8": "0"}
    for arguments, shown in ((["help"], b"Interleave, a Java notebook lab"), (["fly \N{SNOWMAN}"], b"There is no command fly ?.")):
        done = subprocess.run([sys.executable, places.ROOT / "lab", *arguments], capture_output=True, env=env, timeout=30)
        assert shown in done.stdout + done.stderr and b"Traceback" not in done.stderr


def test_a_python_is_asked_in_utf_8_whatever_the_code_page(monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "cp437")
    monkeypatch.setenv("LC_ALL", "C")
    assert environment.ask("print('J\\u00fcrgen \\u65e5\\u672c')") == "J\u00fcrgen \u65e5\u672c"


@pytest.mark.parametrize("folder, allowed, refused", [("C:/interleave", False, False), ("C:/" + "deep/" * 30, False, True),
                                                      ("C:/" + "deep/" * 30, True, False)])
def test_a_folder_too_deep_for_windows_is_refused_before_any_download(windows, monkeypatch, folder, allowed, refused):
    monkeypatch.setattr(places, "ROOT", folder)
    monkeypatch.setattr(long_paths, "are_let", lambda: allowed)
    if refused:
        with pytest.raises(Problem, match="(?s)too deep for Windows.*89 is the most.*C:.interleave.*LongPathsEnabled"):
            long_paths.refuse()
    else:
        long_paths.refuse()


def test_windows_is_asked_whether_it_opens_long_paths(monkeypatch):
    key = io.BytesIO()
    registry = types.SimpleNamespace(HKEY_LOCAL_MACHINE=1, OpenKey=lambda root, name: key, QueryValueEx=lambda key, name: (1, 4))
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert long_paths.are_let()

    def missing(root, name):
        raise FileNotFoundError(2, "The system cannot find the file specified")

    registry.OpenKey = missing
    assert not long_paths.are_let()


def test_nothing_of_the_lab_is_deeper_than_is_reckoned_with():
    """Below .lab as Windows lays it out: Lib/site-packages where others have lib/python3.NN/site-packages."""
    packages = environment._site_packages()[0]
    deepest = max(len(str(path.relative_to(packages))) for path in packages.rglob("*"))
    assert len("/.lab/venv/Lib/site-packages/") + deepest <= long_paths.LONGEST
    downloads = [len(str(path.relative_to(places.maven_repository()))) for path in places.maven_repository().rglob("*")]
    assert len("/.lab/maven/") + max(downloads, default=0) <= long_paths.LONGEST


@pytest.mark.parametrize("made, base", [("Eclipse Adoptium/jdk-25.0.3.9-hotspot", "ProgramFiles"),
                                        ("Programs/Microsoft/jdk-25.0.3.9", "LOCALAPPDATA")])
def test_windows_has_its_jdks_in_program_files(windows, tmp_path, make_jdk, made, base):
    home = make_jdk(made, folder=tmp_path / "Program Files")
    env = {"PATH": "", "HOME": str(tmp_path), "LAB_JDK_FOLDERS": str(tmp_path / "none"), base: str(tmp_path / "Program Files")}
    found = jdk.find(env)
    assert (found.home, found.java.name) == (home, "java.exe")


def test_macos_has_its_jdks_in_the_library(macos, tmp_path, make_jdk):
    home = make_jdk("temurin-25.jdk/Contents/Home", folder=tmp_path / "Library/Java/JavaVirtualMachines")
    assert jdk.find({"PATH": "", "HOME": str(tmp_path), "LAB_JDK_FOLDERS": str(tmp_path / "none")}).home == home


def test_macos_own_java_is_a_stub_and_refused_as_such(macos, tmp_path):
    (tmp_path / "usr/bin").mkdir(parents=True)
    (tmp_path / "usr/bin/java").touch(mode=0o755)
    with pytest.raises(Problem, match="(?s)usr.*has no file named release.*"):
        jdk.find({"PATH": str(tmp_path / "usr/bin"), "HOME": str(tmp_path), "LAB_JDK_FOLDERS": str(tmp_path / "none")})


@pytest.mark.parametrize("this", ["WINDOWS", "MACOS"])
def test_a_room_elsewhere_than_on_linux_is_refused_in_words(monkeypatch, this):
    set_system(monkeypatch, **{this: True})
    monkeypatch.delattr(os, "geteuid")
    with pytest.raises(Problem, match="(?s)A room needs root, on Linux.*WSL 2"):
        room.main([])


def test_who_else_may_enter_a_folder_is_not_asked_in_windows(windows, tmp_path):
    (tmp_path / "private").mkdir(mode=0o700)
    assert others.closed_at(tmp_path / "private") is None


def test_only_a_jvm_on_linux_is_told_to_give_native_memory_back(monkeypatch):
    assert "-XX:TrimNativeHeapInterval=3000" in jvm.GIVEN_BACK if system.LINUX else jvm.GIVEN_BACK == []
    set_system(monkeypatch, MACOS=True)
    try:
        assert importlib.reload(jvm).GIVEN_BACK == []
    finally:
        monkeypatch.undo()
        importlib.reload(jvm)


def test_set_up_refuses_before_it_downloads(windows, monkeypatch):
    """The order in which set-up looks: a refusal comes before the first download."""
    source = (places.ROOT / "launcher/setup.py").read_text("utf-8")
    assert source.index("long_paths.refuse()") < source.index("environment.set_up()")
    assert setup.ROOM


WORKFLOWS = sorted((places.ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_workflows_are_tidy_yaml(file):
    rules = yamllint.config.YamlLintConfig("{extends: relaxed, rules: {line-length: {max: 130}}}")
    assert [str(problem) for problem in yamllint.linter.run(file.read_text("utf-8"), rules)] == []


def test_the_suite_is_run_on_both_systems_and_in_no_old_folder():
    job = yaml.safe_load((places.ROOT / ".github/workflows/systems.yml").read_text("utf-8"))["jobs"]["suite"]
    assert {name.partition("-")[0] for name in job["strategy"]["matrix"]["os"]} == {"windows", "macos"}
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert "python lab test" in commands
