"""The process of a room's hub: started, kept alive, told of, ended."""

import http.client
import os
import signal
import ssl
import subprocess
import time
import urllib.request
from pathlib import Path

from launcher import environment, lock, news, node, places, server, steps
from launcher.problem import Problem

LOG = "hub/hub.log"

SOON = 10.0
"""Seconds; a hub that ends sooner than that after its start would only end again."""

LOOKS = 1.0
"""Seconds between two looks at what happens in the room."""


def stay(folder: Path, settings: dict):
    """Blocks until Ctrl-C or stop. A hub that ends by itself is started again: proxy, servers and kernels go on meanwhile."""
    (folder / "hub/open").touch()
    with open(folder / "hub/open", "r+") as held:
        if not lock.take(held):
            raise _second()
        held.write(f"{os.getpid():<10}")
        held.flush()
        server.end_like_ctrl_c()
        hub = None
        try:
            while True:
                hub, began = launch(folder), time.monotonic()
                wait_for(hub, folder, settings)
                tell(folder)
                follow(hub, news.News(folder))
                if time.monotonic() - began < SOON:
                    raise _ended(folder)
                print("\nThe hub ended by itself. It is started again; learners' kernels go on meanwhile.", flush=True)
        except KeyboardInterrupt:
            print("\nClosing the room ...", flush=True)
        finally:
            close(hub, folder)
    print(f"The room is closed. What learners made stays; {places.COMMAND} room opens it again, room remove ends it for good.")


def refuse_second(folder: Path):
    if pid(folder):
        raise _second()


def stop(folder: Path) -> bool:
    """Ends the room that is open in this folder, and waits for its end. False when there is none."""
    open_by = pid(folder)
    if not open_by:
        return False
    os.kill(open_by, signal.SIGTERM)
    while pid(folder):
        time.sleep(0.2)
    return True


def pid(folder: Path) -> int:
    """The process that holds the room open, or 0."""
    file = folder / "hub/open"
    if not file.parent.exists():
        return 0
    file.touch()
    with open(file) as held:
        return 0 if lock.take(held) else int(held.read().split()[0])


def launch(folder: Path) -> subprocess.Popen:
    """Apart from us, so that Ctrl-C reaches it by our hand alone."""
    command = [environment.python(), "-m", "jupyterhub", "--config", places.ROOT / "room/hub_config.py"]
    with open(folder / LOG, "ab") as log:
        return subprocess.Popen([str(word) for word in command], cwd=folder / "hub", env=variables(folder), stdin=subprocess.DEVNULL,
                                stdout=log, stderr=subprocess.STDOUT, start_new_session=True)


def wait_for(hub, folder: Path, settings: dict):
    """Until the hub answers behind its proxy."""
    steps.watch(hub, "Room", "starting the hub", folder / LOG,
                until=lambda: answers(settings["url"]))
    if hub.poll() is not None:
        raise _ended(folder)


def answers(url: str) -> bool:
    """A listening port is not enough: the proxy has no way to the hub before the hub's services are up."""
    own = ssl._create_unverified_context()  # the room's own certificate, which nobody has signed
    asking = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=own))
    try:
        with asking.open(f"{url}hub/health", timeout=5) as page:
            return page.status == 200
    except (OSError, http.client.HTTPException):
        return False


def follow(hub, heard: news.News):
    """Until the hub ends; meanwhile the instructor hears what happens."""
    while hub.poll() is None:
        heard.look()
        time.sleep(LOOKS)


def tell(folder: Path):
    """What the instructor puts on the wall."""
    subprocess.run([str(environment.python()), "-m", "room.wall"], cwd=places.ROOT, env=variables(folder))


def variables(folder: Path) -> dict:
    """For what of room/ is run."""
    return environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1", INTERLEAVE_ROOM=str(folder))


def close(hub, folder: Path):
    """The hub ends its servers, they end their kernels; then the proxy, which a hub that was killed leaves behind."""
    if hub is not None and hub.poll() is None:
        hub.terminate()
        try:
            hub.wait(timeout=90)
        except subprocess.TimeoutExpired:
            hub.kill()
    node.end_proxy(folder / "hub/proxy.pid")


def _second() -> Problem:
    return Problem("This room is open already.", attempt=f"{places.COMMAND} room stop closes it")


def _ended(folder: Path) -> Problem:
    return Problem("The hub did not start.",
                   seen=[*steps.tail(folder / LOG, 15).splitlines(), f"(the whole log is {places.near(folder / LOG)})"],
                   attempt="put right what the last lines name")
