"""A learner's own server, started in line, as a user of this system of its own, within limits."""

import asyncio
import os
import socket
import sys

from jupyterhub.spawner import LocalProcessSpawner, set_user_setuid
from traitlets import Any

from launcher import places
from room import class_service
from room.line import Line

READY = 120.0
"""Seconds that a server may take to listen, once it is its turn."""


class Seat(LocalProcessSpawner):
    line = Line(os.cpu_count() or 1)
    accounts = Any(config=True)
    limits = Any(config=True)
    leases = Any(config=True)
    class_view = Any({}, config=True)
    told = Any(config=True, help="a file whose lines are said on the instructor's screen")

    _starting = False

    async def start(self):
        """Waits in line, and keeps its turn until the server answers, so that the next one starts on idle cores."""
        self._starting = True
        try:
            async with self.line.turn(self):
                where = await super().start()
                await self._listening(*where)
                return where
        finally:
            self._starting = False

    async def poll(self):
        """Waiting in line is no end."""
        return None if self._starting and self.proc is None else await super().poll()

    async def poll_and_notify(self):
        """Asked now and then while the hub has not ended the server itself."""
        status = await super().poll_and_notify()
        if status is not None:
            with open(self.told, "a", encoding="utf-8") as screen:
                screen.write(f"The server of {self.user.name} ended by itself ({status}). What was saved is there; "
                             "their page offers a new server.\n")
        return status

    async def progress(self):
        """What the page shows meanwhile, with no question asked."""
        while True:
            place = self.line.place(self)
            yield {"message": f"You are number {place} in line: about {self.line.seconds(place)} seconds."
                   if place else "Your notebooks are being opened."}
            await asyncio.sleep(1)

    def make_preexec_fn(self, name):
        account = self._account().pw_name
        groups = self.limits.join(account)
        become = set_user_setuid(account)

        def prepare():
            self.limits.apply(groups)
            become()
            os.umask(0o077)

        return prepare

    def user_env(self, env):
        account = self._account()
        return env | {
            "USER": account.pw_name, "HOME": account.pw_dir, "SHELL": account.pw_shell,
            "INTERLEAVE_HOME": os.path.join(account.pw_dir, "interleave"),
            "INTERLEAVE_LEASES": str(self.leases), "INTERLEAVE_CLASSMATES": self.limits.counter(),
            "PYTHONPATH": str(places.ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1",
            "PATH": os.pathsep.join([os.path.dirname(sys.executable), "/usr/local/bin", "/usr/bin", "/bin"]),
        } | class_service.seat(self.class_view, self.user.name)

    async def stop(self, now=False):
        await super().stop(now)
        self.limits.leave(self._account().pw_name)

    def _account(self):
        return self.accounts.of(self.user.name)

    async def _listening(self, ip, port):
        loop = asyncio.get_running_loop()
        until = loop.time() + READY
        while loop.time() < until and self.proc.poll() is None:
            with socket.socket() as probe:
                probe.setblocking(False)
                try:
                    await asyncio.wait_for(loop.sock_connect(probe, (ip, port)), 1)
                    return
                except (OSError, asyncio.TimeoutError):
                    await asyncio.sleep(0.2)
