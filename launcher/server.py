"""The process of JupyterLab's server: started, waited for, ended together with its kernels."""

import contextlib
import json
import os
import signal
import subprocess
import time
import urllib.request

from launcher import environment, places, ports, steps, system
from launcher.problem import Problem

LOG = places.LOGS / "jupyterlab.log"

PAUSE = 0.2
"""Seconds between two looks."""


def launch(options) -> subprocess.Popen:
    """Start the server on loopback, with its token."""
    command = [
        environment.python(), "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1",
        "--LabApp.expose_app_in_browser=True",  # so that the playground can write a cell
        f"--ServerApp.root_dir={places.WORK}",
        *(["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        *options,
    ]
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with open(LOG, "wb") as log:
        return subprocess.Popen([str(part) for part in command], cwd=places.WORK, env=environment.variables(),
                                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, **apart())


def apart() -> dict:
    """So that Ctrl-C reaches a process by our hand alone."""
    return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if system.WINDOWS else {"start_new_session": True}


def wait_for(server, before) -> dict:
    """What the server says of itself, once it listens. The servers that were there before are others."""
    steps.watch(server, "Jupyter", "starting JupyterLab", LOG, until=lambda: _new(before))
    if server.poll() is not None:
        raise Problem("JupyterLab did not start.",
                      seen=[*steps.tail(LOG, 20).splitlines(), f"(the whole log is {places.near(LOG)})"],
                      attempt=f"{places.COMMAND} doctor looks at everything the lab needs")
    return _new(before)


def all_said() -> dict:
    """What each server of this home says of itself, by file and time. In Windows an environment's Python starts another one, so the
    server's number is not that of the process we started, and its file is known by being new."""
    said = {}
    for file in (places.JUPYTER / "runtime").glob("jpserver-*.json"):
        with contextlib.suppress(OSError, ValueError):
            said[file, file.stat().st_mtime_ns] = json.loads(file.read_text("utf-8"))
    return said


def _new(before):
    return next((said for key, said in all_said().items() if key not in before and ports.answers(said["port"])), None)


def stay(server) -> int:
    """Until the server ends. server.wait() would let no Ctrl-C through in Windows."""
    while server.poll() is None:
        time.sleep(PAUSE)
    return server.returncode


def close(server, said=None):
    """End the server, which ends its kernels."""
    if server.poll() is None:
        if system.WINDOWS and said:
            ask_to_end(said)
        else:
            server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


def ask_to_end(said):
    """By the server's own door: Windows has no signal that leaves it the time to end its kernels."""
    asking = urllib.request.Request(f"{said['url']}api/shutdown", data=b"", headers={"Authorization": f"token {said['token']}"})
    with contextlib.suppress(OSError):
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asking, timeout=20).close()


def end_like_ctrl_c():
    """A closed terminal or a kill ends the lab as Ctrl-C does, so no server and no kernel stays behind."""

    def interrupt(number, frame):
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)
