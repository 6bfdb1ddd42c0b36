"""The Python side: JupyterLab and its packages in .lab/venv, or in a Python that is there already."""

import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from launcher import places, pythons, state, steps
from launcher.problem import Problem

PACKAGES = ("requirements.txt", "constraints.txt")
TEST_PACKAGES = ("requirements-test.txt", "constraints.txt")
ROOM_PACKAGES = ("requirements-room.txt", "constraints.txt")
BOOK_PACKAGES = ("requirements-book.txt", "constraints.txt")
WHEEL_PACKAGES = ("requirements-wheel.txt", "constraints.txt")
PAPER_PACKAGES = ("requirements-paper.txt", "constraints.txt")
COURSE_PACKAGES = ("requirements-nbgrader.txt", "constraints.txt")


def prefix() -> Path:
    """The Python environment in use: one named at set-up (Binder has its own), or the lab's, or that of an installed lab."""
    named = state.note("prefix")
    return Path(named or (sys.prefix if places.INSTALLED else places.VENV))


def jupyters() -> Path:
    """Where Jupyter looks for the kernelspec and its settings: in the environment, but an installed lab leaves that as it is."""
    return places.MADE if places.INSTALLED and not state.note("prefix") else prefix()


def python(where: Path = None) -> Path:
    """Its interpreter."""
    if places.INSTALLED and not where:
        return Path(sys.executable)
    where = where or prefix()
    for name in ("bin/python", "Scripts/python.exe", "python.exe"):
        if (where / name).exists():
            return where / name
    return where / "bin/python"


def ask(code: str) -> str:
    """What the environment's Python prints. In UTF-8, as a path may have letters that the code page of a Windows has not."""
    asked = subprocess.run([python(), "-I", "-X", "utf8", "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return asked.stdout.strip()


def use(where: str):
    """From now on, use the Python environment at this prefix instead of making one."""
    home = places.settled(Path(where).expanduser())
    if not python(home).exists():
        raise Problem(f"--prefix {where} is not a Python environment.",
                      seen=f"there is no {python(home)}",
                      attempt="name the folder that holds bin/python, for example $CONDA_PREFIX")
    state.note("prefix", str(home))


def set_up():
    """Make the environment and install the pinned packages, unless all of it is there and works."""
    if ready():
        return
    state.drop("python")
    if prefix() == places.VENV:
        shutil.rmtree(places.VENV, ignore_errors=True)
    _install("Python", "installing JupyterLab", "requirements.txt")
    state.stamp("python", _inputs(PACKAGES), _installed())


def ready() -> bool:
    return places.INSTALLED or (state.ready("python", _inputs(PACKAGES)) and works())


def set_up_tests():
    """Add what only the tests need; learners never download it."""
    _add("test-tools", TEST_PACKAGES, "Tests", "installing the test tools")


def set_up_room():
    """Add what a room of many learners needs; one learner never downloads it."""
    _add("room", ROOM_PACKAGES, "Room", "installing JupyterHub")


def set_up_book():
    """Add what builds the book; a learner never downloads it."""
    _refuse_python_310("The book", "Sphinx, which builds it,")
    _add("book", BOOK_PACKAGES, "Book", "installing Sphinx")


def _refuse_python_310(what, who):
    check = "import sys; print(*sys.version_info[:2], sep='.'); sys.exit(sys.version_info < (3, 11))"
    asked = subprocess.run([python(), "-I", "-c", check], capture_output=True, text=True, timeout=60)
    if asked.returncode:
        raise Problem(f"{what} needs Python 3.11 or newer.", seen=f"Python {asked.stdout.strip()} in {places.near(prefix())}",
                      cause=f"{who} needs that; the lab itself runs on 3.10",
                      attempt=f"install a newer Python, then {places.COMMAND} setup --fresh")


def set_up_wheel():
    """Add what makes a package for pip; only whoever makes one downloads it."""
    _add("wheel-tools", WHEEL_PACKAGES, "Wheel", "installing what packs a wheel")


def download(package: Path, folder: Path):
    """Into the folder: the package and all that pip needs to install it there without a network."""
    pip = [python(), "-m", "pip", "download", "--only-binary", ":all:", "-c", places.ROOT / "constraints.txt"]
    steps.run("Wheel", "bringing what it needs", [*pip, "--dest", folder, package], _tools())


def set_up_paper():
    """Add what handouts are laid out with; most learners never download it."""
    _add("paper", PAPER_PACKAGES, "Paper", "installing Typst")


def set_up_course():
    """Add what grades the exercises of a course; who gives no grades never downloads it."""
    _refuse_python_310("A course", "nbgrader, which grades it,")
    _add("course", COURSE_PACKAGES, "Course", "installing nbgrader")


def _add(step, packages, name, doing):
    inputs = _inputs(packages)
    if state.ready(step, inputs):
        return
    state.drop(step)
    _install(name, doing, packages[0])
    state.stamp(step, inputs, _installed())


def bring(requirements: Path) -> Path:
    """A folder with what a benchmark measures beside; apart from the lab's own packages, which stay as they are."""
    folder = places.MADE / "brought" / requirements.parent.name
    step = f"brought-{folder.name}"
    if not state.ready(step, _inputs([requirements])):
        uv = _uv()
        pip = [uv, "pip", "install", "--python", python()] if uv else [sys.executable, "-m", "pip", "install"]
        steps.run("Bench", "bringing what is measured beside", [*pip, "--target", folder, "-r", requirements], _tools())
        state.stamp(step, _inputs([requirements]), [folder])
    return folder


def works() -> bool:
    """Whether the interpreter starts: a moved folder or an upgraded system Python leaves a dead one behind."""
    try:
        check = "import sys; sys.exit(sys.version_info < (3, 10))"
        return subprocess.run([python(), "-I", "-c", check], capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


def variables(**more) -> dict:
    """What Jupyter, the tests and the benchmarks run with: the lab's folders, nobody else's."""
    env = dict(os.environ) | _found_by_jupyter() if places.INSTALLED else _without_others(os.environ)
    return env | {
        "PATH": os.pathsep.join([str(python().parent), env.get("PATH", "")]),
        "INTERLEAVE_HOME": str(places.HOME),
        "JUPYTER_CONFIG_DIR": str(places.JUPYTER / "config"),
        "JUPYTER_DATA_DIR": str(places.JUPYTER / "data"),
        "JUPYTER_RUNTIME_DIR": str(places.JUPYTER / "runtime"),
        "IPYTHONDIR": str(places.JUPYTER / "ipython"),
    } | more


def _without_others(environ) -> dict:
    """No package from outside the lab's own environment."""
    env = {name: value for name, value in environ.items() if name not in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")}
    return env | {"PYTHONNOUSERSITE": "1"}


def _found_by_jupyter() -> dict:
    return {"JUPYTER_PATH": str(jupyters() / "share/jupyter"), "JUPYTER_CONFIG_PATH": str(jupyters() / "etc/jupyter")}


def pinned(package: str) -> str:
    """The version of a package that requirements.txt asks for, or that pip brought with an installed lab."""
    if places.INSTALLED:
        return importlib.metadata.version(package)
    lines = (places.ROOT / "requirements.txt").read_text("utf-8").splitlines()
    return next(line.split("==")[1] for line in lines if line.startswith(f"{package}=="))


def _install(name, doing, requirements):
    """With uv when it is there or pip can bring it (seconds), else with pip (half a minute)."""
    uv = _uv()
    if uv:
        try:
            return _install_with_uv(uv, name, doing, requirements)
        except Problem:
            steps.say(name, f"uv did not manage ({places.near(places.LOGS)}/{name.lower()}.log); going on with pip")
    _install_with_pip(name, doing, requirements)


def _install_with_uv(uv, name, doing, requirements):
    if not works():
        steps.run(name, "making .lab/venv", [uv, "venv", "--clear", "--python", pythons.base(), places.VENV], _tools())
    steps.run(name, doing, [uv, "pip", "install", "--python", python(), "-r", places.ROOT / requirements], _tools())


def _install_with_pip(name, doing, requirements):
    if prefix() == places.VENV and not (works() and _has_pip()):
        base = pythons.base()
        if base == sys.executable:
            _refuse_without_ensurepip()
        steps.run(name, "making .lab/venv", [base, "-m", "venv", "--clear", places.VENV], _tools())
    steps.run(name, doing, [python(), "-m", "pip", "install", "-r", places.ROOT / requirements], _tools())


def _has_pip() -> bool:
    """An environment made by uv has none."""
    return subprocess.run([python(), "-I", "-m", "pip", "--version"], capture_output=True, timeout=60).returncode == 0


def _uv():
    """uv from the PATH, or brought by pip into .lab/tools; None where there is neither."""
    tools = places.MADE / "tools"
    found = shutil.which("uv") or shutil.which("uv", path=str(tools / "bin"))
    if found or not importlib.util.find_spec("pip"):
        return found
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(tools), "uv"]
    try:
        steps.run("Python", "bringing uv, which installs fast", pip, _tools())
    except Problem:
        return None
    return shutil.which("uv", path=str(tools / "bin"))


def _refuse_without_ensurepip():
    if importlib.util.find_spec("ensurepip"):
        return
    raise Problem("This Python cannot make an environment of its own.",
                  seen=f"{sys.executable} has neither pip nor the module ensurepip",
                  cause="Debian and Ubuntu ship them in a package of their own",
                  attempt=["apt install python3-venv", "or, without root, install uv and have it on the PATH"])


def _tools() -> dict:
    """Caches under .lab unless the caller has some; the system's certificates, which a school's network may need."""
    env = {
        "PIP_CACHE_DIR": str(places.CACHE / "pip"),
        "UV_CACHE_DIR": str(places.CACHE / "uv"),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_SYSTEM_CERTS": "1",
    } | os.environ
    return {name: value for name, value in env.items() if name not in ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH")}


def _inputs(names) -> str:
    """Changes with the pinned versions and with the lab's place: an environment cannot be moved."""
    return state.fingerprint([places.ROOT / name for name in names], str(prefix()))


def _installed() -> list:
    """What a whole installation consists of: every package, the programs, Jupyter's shared files."""
    packages = [path for site in _site_packages() for path in site.iterdir() if path.name != "__pycache__"]
    shared = [path for path in (prefix() / "share/jupyter/kernels/java").glob("*.jar")]
    return [*packages, *shared]


def _site_packages() -> list:
    return [Path(ask("import sysconfig; print(sysconfig.get_path('purelib'))"))]
