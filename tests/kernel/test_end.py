"""The end: at once, whatever still runs, and nothing left behind."""

import os
import signal
import subprocess
import sys
import time

import pytest

from notebook import Notebook


def gone(pid, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
            with open(f"/proc/{pid}/stat") as file:
                if file.read().rsplit(")", 1)[1].split()[0] == "Z":
                    return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.01)
    return False


@pytest.mark.parametrize(
    "code",
    [
        "1 + 1",
        "Thread.ofPlatform().start(() -> { while (true) { } });",
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));",
        'var child = new ProcessBuilder("sleep", "1000").start();',
    ],
    ids=["idle", "busy thread", "endless shutdown hook", "child process"],
)
def test_shutdown_takes_less_than_half_a_second(fresh, code):
    fresh.run(code)
    pid = fresh.pid
    started = time.monotonic()
    fresh.client.shutdown()
    assert gone(pid, 3)
    assert time.monotonic() - started < patience(0.55)


def test_shutdown_while_a_cell_runs(fresh):
    fresh.run("1 + 1")
    fresh.start("while (true) { }")
    time.sleep(0.3)
    pid = fresh.pid
    fresh.client.shutdown()
    assert gone(pid, patience(1))


def test_a_restart_leaves_no_process_behind(fresh):
    child = int(fresh.run('new ProcessBuilder("sleep", "1000").start().pid()').value)
    old = fresh.pid
    fresh.manager.restart_kernel()
    fresh.client.wait_for_ready(timeout=60)
    assert fresh.pid != old
    assert gone(old, patience(1)) and gone(child, patience(1))


def patience(seconds):
    """More on a machine that is busy with other things."""
    return seconds * max(1, 1.5 * os.getloadavg()[0] / os.cpu_count())


SERVER = """
import sys, time
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name=sys.argv[1])
manager.start_kernel()
client = manager.client(); client.start_channels(); client.wait_for_ready(timeout=60)
client.execute_interactive(sys.argv[2], timeout=60, output_hook=lambda message: None)
print(manager.provisioner.process.pid, flush=True)
time.sleep(1000)
"""


@pytest.mark.parametrize(
    "code",
    [
        "1 + 1",
        "for (int i = 0; i < 4; i++) java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) Thread.onSpinWait(); });",
    ],
    ids=["idle", "common pool full"],
)
def test_the_kernel_goes_when_its_server_dies(kernel_name, code):
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER, kernel_name, code], stdout=subprocess.PIPE, text=True
    )
    pid = int(server.stdout.readline())
    server.send_signal(signal.SIGKILL)
    server.wait()
    try:
        assert gone(pid, 8)
    finally:
        if not gone(pid, 0.01):
            os.kill(pid, signal.SIGKILL)
