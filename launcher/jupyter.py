"""Opens JupyterLab on the start page and stays until it is closed."""

import json
import os
import signal
import subprocess
import webbrowser
from pathlib import Path

from launcher import environment, home, places, ports, steps
from launcher.problem import Problem

SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    "@jupyter-widgets/jupyterlab-manager:plugin": {"saveState": True},
}
"""No question about news and no look-up of updates, as nothing is fetched at run time; every cell stays in
the page, so that searching, printing and screen readers find all of a lesson; and a notebook keeps its controls
with their last result, where otherwise an error would stand once the kernel has ended."""

SERVER = {
    "MultiKernelManager": {"default_kernel_name": "interleave"},
    "ZMQChannelsWebsocketConnection": {"iopub_data_rate_limit": 1e8},
}
"""A cell that prints a lot loses nothing: the kernel batches what is printed, and the server's own limit of 1 MB a
second would drop it."""

ONE_KERNEL = {"KernelSpecManager": {"allowed_kernelspecs": ["interleave"], "ensure_native_kernel": False}}
"""A learner sees one kernel; the stock ones stay installed, for the tests. Not where the environment is somebody's own."""

LOG = places.LOGS / "jupyterlab.log"


def set_up():
    """Write JupyterLab's settings to where each server of the environment finds them, a hub's too."""
    folder = environment.jupyters() / "etc/jupyter"
    only = ONE_KERNEL if places.MADE in folder.parents else {}
    file = folder / "jupyter_server_config.json"
    _write(file, _read(file) | SERVER | only)
    _write(folder / "labconfig/default_setting_overrides.json", SETTINGS)


def start(arguments) -> int:
    """Open the lab. Arguments that are not ours go to JupyterLab as they are."""
    port, browser, rest = split(arguments)
    if port is not None:
        refuse_busy(port)
    home.furnish()
    end_like_ctrl_c()
    server = launch(port, rest)
    try:
        url = wait_for(server)
        print(f"\nInterleave is open at\n  {url}\nTo close it: Ctrl-C.", flush=True)
        if browser and not webbrowser.open(url):
            print("No browser opened by itself here: open that address in one.", flush=True)
        return server.wait()
    except KeyboardInterrupt:
        print("\nClosing ...", flush=True)
        close(server)
        print("Closed. Notebooks are saved as JupyterLab last saved them.", flush=True)
        return 0
    finally:
        close(server)


def split(arguments):
    """(port or None, open a browser?, the rest)."""
    port, browser, rest = None, True, []
    waiting = iter(arguments)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if name == "--port":
            port = _number(value if equals else next(waiting, ""))
        elif argument == "--no-browser":
            browser = False
        else:
            rest.append(argument)
    return port, browser, rest


def refuse_busy(port: int):
    """A port that was asked for by number is not exchanged for another in silence."""
    try:
        ports.probe(ports.LOOPBACK, port)
    except OSError as error:
        raise _taken(port, error) from None


def launch(port, rest) -> subprocess.Popen:
    """Start the server on loopback, with its token; apart from us, so that Ctrl-C reaches it by our hand alone."""
    command = [
        environment.python(), "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1",
        "--LabApp.expose_app_in_browser=True",  # so that the playground can write a cell
        f"--ServerApp.root_dir={places.WORK}", f"--LabApp.default_url={start_page()}",
        *([f"--ServerApp.port={port}", "--ServerApp.port_retries=0"] if port is not None else []),
        *(["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        *rest,
    ]
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with open(LOG, "wb") as log:
        return subprocess.Popen([str(part) for part in command], cwd=places.WORK, env=environment.variables(),
                                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                                start_new_session=True)


def wait_for(server) -> str:
    """The address of the page, once the server listens."""
    file = places.JUPYTER / "runtime" / f"jpserver-{server.pid}.json"
    steps.watch(server, "Jupyter", "starting JupyterLab", LOG, until=lambda: _listens(file))
    if server.poll() is not None:
        raise Problem("JupyterLab did not start.",
                      seen=[*steps.tail(LOG, 20).splitlines(), f"(the whole log is {places.near(LOG)})"],
                      attempt=f"{places.COMMAND} doctor looks at everything the lab needs")
    said = json.loads(file.read_text("utf-8"))
    return f"{said['url'].rstrip('/')}{start_page()}?token={said['token']}" if said["token"] else said["url"]


def start_page() -> str:
    """The first notebook by name; the file browser where there is none."""
    folder = home.own(places.NOTEBOOKS)
    pages = sorted(page.name for page in folder.glob("[0-9]*.ipynb") if ".kept-" not in page.name)
    return f"/lab/tree/notebooks/{pages[0]}" if pages else "/lab"


def close(server):
    """End the server, which ends its kernels."""
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


def _listens(file: Path) -> bool:
    try:
        return ports.answers(json.loads(file.read_text("utf-8"))["port"])
    except (OSError, ValueError, KeyError):
        return False


def end_like_ctrl_c():
    """A closed terminal or a kill ends the lab as Ctrl-C does, so no server and no kernel stays behind."""

    def interrupt(number, frame):
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)


def _number(text: str) -> int:
    if text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise Problem(f"--port {text or '(nothing)'} is not a port.",
                  attempt="a number from 1024 to 65535, for example --port 8899")


def _taken(port: int, error: OSError) -> Problem:
    return Problem(
        f"Port {port} cannot be used.",
        seen=f"{error.strerror} (127.0.0.1:{port})",
        cause=_open_lab_at(port) or ("ports under 1024 are kept for the system" if port < 1024
                                     else "another program listens there, perhaps a lab that is still open"),
        attempt=[f"{places.COMMAND} --port {port + 1 if 1024 <= port < 65535 else 8899}",
                 f"or {places.COMMAND} alone, which takes the next free port"],
    )


def _open_lab_at(port: int):
    """The address of a lab of this folder which is open on that port."""
    for file in (places.JUPYTER / "runtime").glob("jpserver-*.json"):
        try:
            said = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if said.get("port") == port:
            return f"this lab is open there already: {said['url']}lab?token={said['token']}"
    return None


def _read(file: Path) -> dict:
    """What an environment that was there before says already."""
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _write(file: Path, value):
    text = json.dumps(value, indent=2) + "\n"
    if not file.exists() or file.read_text("utf-8") != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
