"""A class view that runs, as ./lab class starts it, and learners who are messages."""

import http.client
import json
import socket
import sqlite3
import subprocess
import threading
import time
from types import SimpleNamespace

import requests

from launcher import class_view

WORD, KEY = "tako-misu-rele", "instructors-key"
CODE = "the very code of a cell"


class Served:
    """The service in a process of its own."""

    def __init__(self, folder, port, **more):
        self.folder, self.port, self.more = folder, port, more
        self.url = f"http://127.0.0.1:{port}/"
        self.teacher = requests.Session()
        self.teacher.cookies.set("interleave-class", KEY)
        self.start()

    def start(self, **more):
        settings = {"on": "127.0.0.1", "port": self.port, "word": WORD, "key": KEY} | self.more | more
        self.process = class_view.launch(self.folder, settings)
        class_view.wait_for(self.process, settings)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def tell(self, body, word=WORD):
        return requests.post(f"{self.url}tell", json=body, headers={"Authorization": f"token {word}"}, timeout=30)

    def open(self, lesson, what, wide=True):
        return self._ask({"lesson": lesson, "what": what, "open": wide})

    def forget(self):
        return self._ask({"forget": True})

    def _ask(self, body):
        return self.teacher.post(f"{self.url}open", json=body, headers={"X-Class-View": "1"}, timeout=30)

    def state(self):
        with self.teacher.get(f"{self.url}events", stream=True, timeout=30) as page:
            line = next(line for line in page.iter_lines() if line.startswith(b"data: "))
        return json.loads(line[6:])

    def rows(self, table):
        with sqlite3.connect(f"file:{self.folder / 'class.sqlite'}?mode=ro", uri=True) as read:
            read.row_factory = sqlite3.Row
            return [dict(row) for row in read.execute(f"SELECT * FROM {table}")]


class Watcher:
    """A page that is open: the states that it was sent, each with the time at which it came."""

    def __init__(self, served):
        self.states = []
        self.page = http.client.HTTPConnection("127.0.0.1", served.port)
        self.page.request("GET", "/events", headers={"Cookie": f"interleave-class={KEY}"})
        self.sent = self.page.getresponse()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        self.until(lambda state: True)

    def _read(self):
        try:
            for line in self.sent:
                if line.startswith(b"data: "):
                    self.states.append(SimpleNamespace(at=time.monotonic(), **json.loads(line[6:])))
        except (OSError, http.client.HTTPException):
            pass  # the service ended

    def until(self, so, seconds=30):
        """The first state that is so."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = next((state for state in list(self.states) if so(state)), None)
            if found:
                return found
            time.sleep(0.01)
        raise AssertionError(f"never came; last: {vars(self.states[-1]) if self.states else 'nothing'}")

    def close(self):
        self.page.sock.shutdown(socket.SHUT_RDWR)
        self.reader.join(10)
        self.page.close()


def post(learner, *messages, cores=2):
    return {"learner": learner, "cores": cores, "system": "Linux, amd64", "java": "25", "messages": list(messages)}


def guess(value, what="ten waits", lesson="01", **more):
    return {"kind": "guess", "lesson": lesson, "cell": "01-06", "what": what, "unit": "ms", "guess": value} | more


def measured(value, result, **more):
    return guess(value, kind="measured", measured=result, **more)


def answers(moment, right):
    return {"kind": "answers", "lesson": "", "cell": "", "moment": moment, "right": right}
