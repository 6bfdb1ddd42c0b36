"""In a container of the image, as its user: the server that the image starts, and a kernel of it that runs two cells."""

import json
import os
import subprocess
import time
import urllib.request

from jupyter_client.manager import start_new_kernel

CHART = """workload("waits", 8, i -> Thread.sleep(2)).sweep(threads(1, 2), (n, tasks) -> {
    try (var pool = Executors.newFixedThreadPool(n)) { tasks.forEach(pool::submit); }
}).chart()"""
CELLS = {"6 * 7": "42", CHART: "<svg"}
"""A chart needs the system's fonts, which a small image may lack."""

PORT = 18901


def page() -> str:
    """What the start page answers, once the server is there."""
    server = subprocess.Popen(["/opt/conda/bin/python", "/opt/interleave/room/sit.py", f"--ServerApp.port={PORT}",
                               "--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=word"], stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                url = f"http://127.0.0.1:{PORT}/api/contents/notebooks?token=word"
                return ", ".join(book["name"] for book in json.load(urllib.request.urlopen(url))["content"][:3])
            except OSError:
                time.sleep(0.2)
        return "nothing in a minute"
    finally:
        server.terminate()
        server.wait(20)


def cells():
    """Each cell's value."""
    manager, client = start_new_kernel(kernel_name="interleave", startup_timeout=60)
    for code, wanted in CELLS.items():
        said = []
        client.execute_interactive(code, timeout=90, output_hook=lambda message: said.append(str(message["content"])))
        assert any(wanted in text for text in said), (code, said)
        print(code.splitlines()[0], "...", wanted)
    client.stop_channels()
    manager.shutdown_kernel()


print("user", os.getuid(), "sees", page())
cells()
