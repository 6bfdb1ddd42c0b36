"""A real room on loopback, and the browsers of people who come to it."""

import json
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path

import requests
import websocket
from requests.adapters import HTTPAdapter

from launcher import environment, others, places

WORD = "tako-misu-rele"


class Room:
    """A room that is open, and what can be asked of its machine."""

    def __init__(self, folder: Path, *options):
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = open(folder / "said.log", "w+")
        self.process = subprocess.Popen(self.command("--port", str(self.port), "--word", WORD, *options), env=self.env(),
                                        stdout=self.log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            self.until(lambda: "The room is open at" in self.said() or self.process.poll() is not None, 240)
        except AssertionError:
            self.process.terminate()  # as Ctrl-C: it closes what it has opened
            raise
        assert self.process.poll() is None, self.said()

    def command(self, *arguments):
        return [sys.executable, str(places.ROOT / "lab"), "room", *arguments]

    def env(self):
        return os.environ | {"INTERLEAVE_ROOM": str(self.folder / "room")}

    def run(self, *arguments):
        return subprocess.run(self.command(*arguments), env=self.env(), capture_output=True, text=True, timeout=120)

    def said(self):
        return Path(self.log.name).read_text()

    def missing(self):
        """What this system does not limit."""
        named = re.search(r"does not let us limit: ([\w, ]+)\.", self.said())
        return named[1].split(", ") if named else []

    def account(self, name):
        accounts = json.loads((self.folder / "room/accounts.json").read_text())
        return pwd.getpwnam(accounts[name])

    def as_learner(self, name, code):
        """Python code, run as a learner's user; its last line of output, or of what went wrong."""
        account = self.account(name)
        done = subprocess.run(["/usr/bin/python3", "-c", code], user=account.pw_uid, group=account.pw_gid, extra_groups=[],
                              cwd="/", capture_output=True, text=True, timeout=60)
        return (done.stdout + done.stderr).strip().splitlines()[-1]

    @staticmethod
    def until(so, seconds=60):
        end = time.monotonic() + seconds
        while not so():
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.2)


class Visitor(requests.Session):
    """A browser, at an address of its own on loopback."""

    def __init__(self, room, address="127.0.0.1"):
        super().__init__()
        self.room, self.name = room, None
        adapter = HTTPAdapter()
        adapter.init_poolmanager(10, 10, source_address=(address, 0))
        self.mount("http://", adapter)

    def see(self, path, method="GET", **more):
        return self.request(method, self.room.url + path, timeout=60, **more)

    def come_in(self, name, word=WORD):
        """What the page answers to name and word."""
        self.see("/hub/login")
        xsrf = next(cookie.value for cookie in self.cookies if cookie.name == "_xsrf" and cookie.path.startswith("/hub"))
        return self.see("/hub/login", "POST", data={"username": name, "password": word, "_xsrf": xsrf}, allow_redirects=False)

    def sit_down(self, said, within=120):
        """In, and until the server is there."""
        assert self.come_in(said).status_code == 302
        name = self.name = said.casefold()
        self.room.until(lambda: self.see(f"/hub/spawn/{name}").url.startswith(f"{self.room.url}/user/"), within)
        xsrf = next(cookie.value for cookie in self.cookies if cookie.name == "_xsrf" and cookie.path.startswith("/hub"))
        made = self.see(f"/hub/api/users/{name}/tokens", "POST", headers={"X-XSRFToken": xsrf}, json={})
        self.token = made.json()["token"]
        return self

    def api(self, path, method="GET", name=None, **more):
        """With the token alone, as a program would."""
        return requests.request(method, f"{self.room.url}/user/{name or self.name}/api/{path}", timeout=60,
                                headers={"Authorization": f"token {self.token}"}, **more)

    def cell(self, kernel, code):
        """The text of a cell's value."""
        return "".join(map(text, self.messages(kernel, code)))

    def messages(self, kernel, code, quiet=90):
        """What a cell says, until it has ended; an error when nothing is heard for so many seconds."""
        channel = self.channel(kernel, uuid.uuid4().hex, quiet=quiet)
        self.ask(channel, code)
        yield from self.answers(channel)
        channel.close()

    def channel(self, kernel, session, port=None, quiet=90):
        """As a page has one to its kernel; a page that lost it comes again as the same session."""
        address = f"ws://127.0.0.1:{port or self.room.port}/user/{self.name}/api/kernels/{kernel}/channels?session_id={session}"
        return websocket.create_connection(address, header=[f"Authorization: token {self.token}"], timeout=quiet)

    @staticmethod
    def ask(channel, code):
        header = {"msg_id": "1", "msg_type": "execute_request", "session": "s", "username": "", "version": "5.3", "date": ""}
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        channel.send(json.dumps({"header": header, "parent_header": {}, "metadata": {}, "content": content,
                                 "channel": "shell", "buffers": []}))

    @staticmethod
    def answers(channel):
        """Until the cell is done."""
        while True:
            message = json.loads(channel.recv())
            if message["parent_header"].get("msg_id") != "1":
                continue
            yield message
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return


def text(message):
    """What a reader sees of it."""
    content = message["content"]
    return content.get("text", "") + content.get("data", {}).get("text/plain", "") + content.get("evalue", "")


def processes(room, name, of=""):
    """What a learner runs; all of it, or what has these words in its command."""
    uid = room.account(name).pw_uid
    found = [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and owner(pid) == uid]
    return [pid for pid in found if of.encode() in command_of(pid)]


def owner(pid):
    try:
        return os.stat(f"/proc/{pid}").st_uid
    except OSError:
        return None


def locked(file):
    """The first byte of each lock that anybody holds on it."""
    locks = [line.split() for line in Path("/proc/locks").read_text().splitlines() if "->" not in line]
    return [int(lock[6]) for lock in locks if lock[5].endswith(f":{file.stat().st_ino}")]


def command_of(pid):
    """Empty for a process that has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def why_not():
    """Why no room can be opened here, or nothing."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("useradd"):
        return "a room makes users of this system, which root can, on Linux"
    return others.note(Python=environment.python()) or (others.closed_at(places.ROOT) and "nobody else can reach this lab") or ""
