"""Whatever arrives on the channels, the kernel answers what can be answered and goes on."""

import json
import os
import time

import pytest
import zmq
from malformed import DELIMITER, Malformed

MESSAGES = 10_000 if os.environ.get("INTERLEAVE_DEEP") else 1_000
SOCKETS = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "hb": zmq.DEALER, "iopub": zmq.XSUB}
THREADS = {f"jupyter-{name}" for name in ("shell", "control", "stdin", "iopub", "heartbeat", "publisher")} | {"shell"}
LIST_THREADS = 'Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(java.util.stream.Collectors.joining(","))'


class Sockets:
    """A socket of our own to each channel, and what came back."""

    def __init__(self, manager):
        self.context = zmq.Context()
        info = manager.get_connection_info()
        self.sockets = {}
        self.answered = {}
        for name, kind in SOCKETS.items():
            socket = self.sockets[name] = self.context.socket(kind)
            socket.linger = 0
            socket.sndhwm = socket.rcvhwm = 0
            socket.connect(f"tcp://{info['ip']}:{info[name + '_port']}")

    def send(self, channel, frames):
        self.sockets[channel].send_multipart(frames)

    def take(self):
        """Takes what has arrived; a reply is noted under the id of its request."""
        for name, socket in self.sockets.items():
            while socket.poll(0):
                frames = socket.recv_multipart()
                if name in ("shell", "control"):
                    start = frames.index(DELIMITER)
                    parent, content = json.loads(frames[start + 3]), json.loads(frames[start + 5])
                    self.answered[parent.get("msg_id")] = content["status"]

    def await_answers(self, ids, seconds):
        end = time.monotonic() + seconds
        while not ids <= self.answered.keys() and time.monotonic() < end:
            self.take()
            time.sleep(0.01)

    def close(self):
        self.context.destroy(linger=0)


def living_threads(notebook):
    return set(notebook.run(LIST_THREADS).value.split(","))


@pytest.mark.parametrize("seed", [20])
def test_malformed_messages(fresh, seed):
    before = living_threads(fresh) & THREADS
    fresh.client.stop_channels()
    source = Malformed(fresh.client.session.key, seed)
    sockets = Sockets(fresh.manager)
    for i in range(MESSAGES):
        sockets.send(*source.next())
        if i % 50 == 0:
            sockets.take()
    sockets.await_answers(source.asked, seconds=60 + MESSAGES / 50)
    sockets.close()
    assert source.asked - sockets.answered.keys() == set()
    assert fresh.manager.is_alive()
    fresh.client = fresh.manager.client()
    fresh.client.start_channels()
    fresh.client.wait_for_ready(timeout=30)
    assert fresh.run("1 + 1").value == "2"
    assert before == THREADS
    assert living_threads(fresh) >= THREADS
    assert fresh.control("kernel_info_request")["status"] == "ok"
    assert fresh.client.hb_channel.is_beating()


def test_a_message_to_the_outputs_that_never_ends_does_not_hold_them_up(shared):
    sockets = Sockets(shared.manager)
    sockets.send("iopub", [b"\1topic"])
    sockets.send("iopub", [b"part", b"\1topic"])  # a subscription known already is taken out of the message
    time.sleep(0.5)  # nothing says that it has arrived
    assert shared.run("1 + 1").value == "2"
    sockets.close()


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
@pytest.mark.parametrize("place", range(4), ids=["header", "parent", "metadata", "content"])
def test_a_signed_message_nested_deep(shared, channel, place):
    parts = Malformed(shared.client.session.key, 1).parts()
    parts[0] = json.dumps({"msg_id": "deep", "msg_type": "kernel_info_request", "session": "s", "username": "u"}).encode()
    parts[place] = parts[place][:-1] + (b"," if len(parts[place]) > 2 else b"") + b'"deep":' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    sockets = Sockets(shared.manager)
    sockets.send(channel, Malformed(shared.client.session.key, 1).signed(parts))
    if channel != "stdin":
        sockets.await_answers({"deep"}, seconds=20)
        assert sockets.answered == {"deep": "ok"}
    sockets.close()
    assert shared.run("1 + 1").value == "2"
    assert living_threads(shared) >= THREADS


@pytest.mark.parametrize("content", [{"code": {"a": 1}}, {"code": 7}, {"code": ["1"]}, {}, {"code": None}], ids=str)
def test_a_cell_whose_code_is_no_text_gets_a_reply(shared, content):
    message = shared.client.session.msg("execute_request", content)
    shared.client.shell_channel.send(message)
    result = shared.finish(message["header"]["msg_id"])
    assert result.status == "error" and "code" in result.reply["content"]["evalue"]
    assert shared.run("1 + 1").value == "2"


