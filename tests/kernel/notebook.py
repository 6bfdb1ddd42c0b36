"""A notebook without a browser: runs cells and collects what they show."""

import dataclasses
import os
import queue
import time

from jupyter_client.manager import KernelManager


PATIENCE = float(os.environ.get("KERNEL_TEST_TIMEOUT", "30"))


@dataclasses.dataclass
class Result:
    """What one cell did."""

    reply: dict
    messages: list
    seconds: float

    @property
    def status(self):
        return self.reply["content"]["status"]

    def stream(self, name="stdout"):
        return "".join(
            m["content"]["text"]
            for m in self.messages
            if m["msg_type"] == "stream" and m["content"]["name"] == name
        )

    @property
    def lines(self):
        return self.stream().splitlines()

    @property
    def value(self):
        for m in self.messages:
            if m["msg_type"] == "execute_result":
                return m["content"]["data"]["text/plain"]
        return None

    @property
    def error(self):
        for m in self.messages:
            if m["msg_type"] == "error":
                return m["content"]
        return None

    @property
    def traceback(self):
        return "\n".join(self.error["traceback"]) if self.error else ""

    def of_type(self, msg_type):
        return [m["content"] for m in self.messages if m["msg_type"] == msg_type]


class Notebook:
    """A kernel with one client."""

    def __init__(self, kernel_name):
        self.manager = KernelManager(kernel_name=kernel_name)
        self.others = []

    def __enter__(self):
        self.manager.start_kernel(stderr=open(os.devnull, "w"), stdout=open(os.devnull, "w"))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        return self

    def __exit__(self, *exception):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def start(self, code, **options):
        """Sends a cell and does not wait for it."""
        return self.client.execute(code, **options)

    def finish(self, msg_id, timeout=PATIENCE, pause=None):
        """Collects what a cell shows until it is idle and has replied."""
        timeout = min(timeout, 2 * PATIENCE)
        started = time.monotonic()
        messages = []
        while True:
            message = self.next_output(started + timeout - time.monotonic())
            if message["parent_header"].get("msg_id") != msg_id:
                self.others.append(message)
                continue
            if pause:
                time.sleep(pause)
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        reply = self.reply(msg_id, started + timeout - time.monotonic())
        return Result(reply, messages, time.monotonic() - started)

    def run(self, code, timeout=PATIENCE, **options):
        return self.finish(self.start(code, **options), timeout)

    def next_output(self, timeout):
        return self.client.get_iopub_msg(timeout=max(0.01, timeout))

    def reply(self, msg_id, timeout=10):
        end = time.monotonic() + timeout
        while True:
            message = self.client.get_shell_msg(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") == msg_id:
                return message

    def later(self, msg_id, seconds):
        """What a cell that has ended still shows within some seconds."""
        end = time.monotonic() + seconds
        messages = [m for m in self.others if m["parent_header"].get("msg_id") == msg_id]
        while (left := end - time.monotonic()) > 0:
            try:
                message = self.next_output(left)
            except queue.Empty:
                break
            if message["parent_header"].get("msg_id") == msg_id:
                messages.append(message)
        return Result({"content": {"status": "ok"}}, messages, seconds)

    def stop(self, msg_id, after=0.5, timeout=min(PATIENCE, 20)):
        """Presses Stop on a running cell; the seconds are those until it was idle."""
        time.sleep(after)
        self.manager.interrupt_kernel()
        return self.finish(msg_id, timeout)

    def printed(self, text, timeout=PATIENCE):
        """Waits until the running cell has printed something, then a moment longer."""
        end = time.monotonic() + timeout
        while text not in self.next_output(end - time.monotonic())["content"].get("text", ""):
            pass
        time.sleep(0.5)

    def control(self, msg_type, content=None, timeout=10):
        """A request on the control channel, and its reply's content."""
        message = self.client.session.msg(msg_type, content or {})
        self.client.control_channel.send(message)
        end = time.monotonic() + timeout
        while True:
            reply = self.client.get_control_msg(timeout=max(0.01, end - time.monotonic()))
            if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                return reply["content"]

    def on_subshell(self, subshell_id, msg_type, content):
        """Sends a shell message to a subshell; returns its id."""
        message = self.client.session.msg(msg_type, content)
        message["header"]["subshell_id"] = subshell_id
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def cores_burning(self, seconds=0.5):
        """How many cores the kernel keeps busy."""
        before = self._cpu_seconds()
        time.sleep(seconds)
        return (self._cpu_seconds() - before) / seconds

    def cores_left_burning(self):
        """How many cores something keeps busy for good: a loop burns in every window, the compiler's threads only in some."""
        return min(self.cores_burning() for _ in range(3))

    def settle(self, timeout=15):
        """Waits until the kernel does nothing: after its first cell it prepares what later ones may need."""
        self.run("1 + 1")
        time.sleep(1.5)
        end = time.monotonic() + timeout
        quiet = 0
        while quiet < 2 and time.monotonic() < end:
            quiet = quiet + 1 if self.cores_burning() <= 0.05 else 0

    def _cpu_seconds(self):
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
