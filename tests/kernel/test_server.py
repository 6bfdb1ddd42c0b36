"""Through a Jupyter server, as JupyterLab talks to the kernel."""

import json
import socket
import subprocess
import sys
import time
import urllib.request
import uuid

import pytest

from test_output import THREADS, expect_every_line
from notebook import Result


@pytest.fixture(scope="module")
def server(tmp_path_factory, kernel_name):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("server")
    process = subprocess.Popen(
        [
            sys.executable, "-m", "jupyter_server", "--no-browser", f"--port={port}", "--ip=127.0.0.1", "--allow-root",
            "--IdentityProvider.token=test", f"--ServerApp.root_dir={folder}",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"127.0.0.1:{port}"
    for _ in range(150):
        try:
            urllib.request.urlopen(f"http://{address}/api?token=test", timeout=1)
            break
        except OSError:
            time.sleep(0.2)
    yield address
    process.terminate()
    process.wait(timeout=20)


def test_sixteen_threads_lose_no_line_through_the_server(server, kernel_name):
    websocket = pytest.importorskip("websocket")
    request = urllib.request.Request(
        f"http://{server}/api/kernels?token=test",
        data=json.dumps({"name": kernel_name}).encode(),
        headers={"Content-Type": "application/json"},
    )
    kernel = json.load(urllib.request.urlopen(request, timeout=60))["id"]
    channel = websocket.create_connection(
        f"ws://{server}/api/kernels/{kernel}/channels?token=test", timeout=30
    )

    def run(code):
        msg_id = uuid.uuid4().hex
        header = {
            "msg_id": msg_id, "msg_type": "execute_request", "username": "", "session": "s", "version": "5.3", "date": "",
        }  # fmt: skip
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
        channel.send(
            json.dumps({"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []})
        )
        messages = []
        started = time.monotonic()
        while True:
            message = json.loads(channel.recv())
            if message["parent_header"].get("msg_id") == msg_id and message["channel"] == "iopub":
                messages.append(message)
                if message["content"].get("execution_state") == "idle":
                    return Result({"content": {"status": "ok"}}, messages, time.monotonic() - started)

    run("1 + 1")
    expect_every_line(run(THREADS), 16, 1000)
    channel.close()
