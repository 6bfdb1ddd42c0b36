"""Tells every page that is open, soon after something changed, and not more often than a page can draw."""

import asyncio
import json
import sqlite3
import time

from room.class_view import state

GATHER = 0.2
"""Seconds in which what a class sends at once becomes one message."""

FULL = "The class's file cannot be written ({}). What learners send now is kept in their kernels, and comes when there is room."


class Live:
    def __init__(self, book):
        self.book = book
        self.listeners = set()
        self.problem = ""
        self.soon = None

    def changed(self):
        if self.listeners and self.soon is None:
            self.soon = asyncio.get_running_loop().call_later(GATHER, self._tell)

    def failed(self, error: sqlite3.Error):
        self.problem = FULL.format(error)
        self.changed()

    def kept(self):
        self.problem = ""
        self.changed()

    def now(self) -> str:
        return json.dumps(state.of(self.book) | {"problem": self.problem, "now": time.time()})

    def _tell(self):
        self.soon = None
        text = self.now()
        for listener in self.listeners:
            if listener.full():
                listener.get_nowait()  # a page that is slow is told the newest
            listener.put_nowait(text)
