"""Who comes in: whoever knows the room's word, under a name that nobody else has here."""

import asyncio
import hmac
import time
from pathlib import Path

from jupyterhub.auth import Authenticator
from tornado.web import HTTPError
from traitlets import Any, Unicode

from room import names
from room.tries import Tries

AGAIN = 600
"""Seconds in which a name may be taken once more, after ./lab room let NAME."""

PAUSE = 1.0
"""Seconds before a wrong word is answered."""


class Entrance(Authenticator):
    word = Unicode(config=True)
    instructor = Unicode(config=True, help="the word of the one who may look at the class view; empty where there is none")
    again = Any(Path(), config=True, help="the folder in which ./lab room let leaves a file for a name")
    tries = Tries()
    admitted = set()
    """Names that were let in: others may ask for one before the hub has made its user."""

    async def authenticate(self, handler, data):
        """The name; what an error says is shown on the page with the two fields."""
        refusal = await self._refusal(handler, data)
        if refusal:
            raise HTTPError(403, refusal)
        return names.tidy(data["username"])

    async def _refusal(self, handler, data):
        address = handler.request.remote_ip
        wait = self.tries.wait(address)
        if wait:
            return f"Too many wrong words came from this computer. Try again in {wait:.0f} seconds."
        name = names.tidy(data.get("username", ""))
        if self._is(data, self.instructor) and name == names.INSTRUCTOR:
            return None
        if not self._is(data, self.word):
            self.tries.was_wrong(address)
            await asyncio.sleep(PAUSE)
            return "That is not the room's word. It is on the instructor's screen."
        if not names.is_name(name):
            return f"A name here has 1 to {names.LONGEST} letters and digits, and may have - between them."
        if (name in self.admitted or handler.find_user(name)) and not self._is_let_in_again(name):
            return (f"Somebody in this room is called {name} already. Take another name. If it was you, come in from the "
                    "browser that you used, or ask the instructor to let you in again.")
        self.admitted.add(name)
        return None

    @staticmethod
    def _is(data, word):
        """Whether this is the word; an empty one is nobody's."""
        return bool(word) and hmac.compare_digest(names.letters(data.get("password", "")).encode(), names.letters(word).encode())

    def _is_let_in_again(self, name):
        """Once: the file that says so goes."""
        file = self.again / name
        try:
            fresh = time.time() - file.stat().st_mtime < AGAIN
            file.unlink()
            return fresh
        except OSError:
            return False

    def normalize_username(self, username):
        return names.tidy(username)

    def validate_username(self, username):
        return names.is_name(username)
