"""Opens JupyterLab on the start page and stays until it is closed."""

import json
import webbrowser
from pathlib import Path

from launcher import environment, home, places, ports, server
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
    server.end_like_ctrl_c()
    before, said = server.all_said(), None
    process = server.launch(options(port, rest))
    try:
        said = server.wait_for(process, before)
        print(f"\nInterleave is open at\n  {address(said)}\nTo close it: Ctrl-C.", flush=True)
        if browser and not webbrowser.open(address(said)):
            print("No browser opened by itself here: open that address in one.", flush=True)
        return server.stay(process)
    except KeyboardInterrupt:
        print("\nClosing ...", flush=True)
        server.close(process, said)
        print("Closed. Notebooks are saved as JupyterLab last saved them.", flush=True)
        return 0
    finally:
        server.close(process, said)


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


def options(port, rest) -> list:
    """What the server is told: a port that was asked for is not exchanged for another."""
    named = [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"] if port is not None else []
    return [f"--LabApp.default_url={start_page()}", *named, *rest]


def address(said) -> str:
    """Of the page."""
    return f"{said['url'].rstrip('/')}{start_page()}?token={said['token']}" if said["token"] else said["url"]


def start_page() -> str:
    """The first notebook by name; the file browser where there is none."""
    folder = home.own(places.NOTEBOOKS)
    pages = sorted(page.name for page in folder.glob("[0-9]*.ipynb") if ".kept-" not in page.name)
    return f"/lab/tree/notebooks/{pages[0]}" if pages else "/lab"


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
    return next((f"this lab is open there already: {said['url']}lab?token={said['token']}"
                 for said in server.all_said().values() if said.get("port") == port), None)


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
