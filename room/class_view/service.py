"""The class view as a server: a Hub's service, or alone. python -m room.class_view.service FOLDER"""

import asyncio
import json
import os
import sqlite3
import sys
from pathlib import Path

from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler, authenticated

from room.class_view import export, message
from room.class_view.access import KeyHolder, Seats, Word
from room.class_view.book import Book
from room.class_view.live import Live

PAGE = Path(__file__).parent / "page"
LARGEST = 256 * 1024
"""Bytes of a post."""

LARGEST_FILE = 50_000
"""Pages of 4 KiB: nobody who knows the word can fill the disk."""

BEAT = 15.0
"""Seconds after which a page that nothing happens on hears that the service is there."""

POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'self'"


class Plain(RequestHandler):
    """Errors are a sentence, for a kernel that says it to a learner."""

    def initialize(self, book=None, live=None, senders=None):
        self.book, self.live, self.senders = book, live, senders

    def set_default_headers(self):
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Cache-Control", "no-store")

    def write_error(self, status, **info):
        error = info.get("exc_info", (None, None))[1]
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(getattr(error, "log_message", None) or self._reason)


class Tell(Plain):
    """What a learner's kernel posts."""

    def post(self):
        try:
            envelope = message.read(json.loads(self.request.body))
        except message.Refused as wrong:
            raise HTTPError(400, f"{wrong}".replace("%", "%%")) from None
        except (ValueError, RecursionError):
            raise HTTPError(400, "This is no JSON.") from None
        learner = self.senders.learner(self.request, envelope)
        try:
            self.book.take(learner, envelope)
        except sqlite3.Error as error:
            self.live.failed(error)
            raise HTTPError(507, f"the class's file cannot be written: {error}") from None
        self.live.kept()
        self.set_status(204)


class Leaves(Plain):
    """What leaves a learner's kernel, for everybody to read."""

    def get(self):
        self.render(str(PAGE / "leaves.html"))


class Teach(Plain):
    @authenticated
    def get(self):
        self.render(str(PAGE / "teach.html"))


class Events(Plain):
    """The state now, and again whenever it changed."""

    @authenticated
    async def get(self):
        self.set_header("Content-Type", "text/event-stream")
        changes = asyncio.Queue(1)
        self.live.listeners.add(changes)
        try:
            await self._send(self.live.now())
            while not self.request.connection.stream.closed():
                try:
                    await self._send(await asyncio.wait_for(changes.get(), BEAT))
                except asyncio.TimeoutError:
                    await self._send("")
        except Exception as gone:  # a page that was closed
            if not self.request.connection.stream.closed():
                raise gone
        finally:
            self.live.listeners.discard(changes)

    async def _send(self, text):
        self.write(f"data: {text}\n\n" if text else ": here\n\n")
        await self.flush()


class Open(Plain):
    """Opens a question, or closes it; forgets the class. A page of another site cannot send this header."""

    @authenticated
    def post(self):
        if "X-Class-View" not in self.request.headers:
            raise HTTPError(403, "This is for the instructor's page.")
        asked = json.loads(self.request.body)
        if asked == {"forget": True}:
            self.book.forget()
        else:
            self.book.open(str(asked["lesson"]), str(asked["what"]), asked["open"] is True)
        self.live.changed()
        self.set_status(204)

    def check_xsrf_cookie(self):
        """The header above does it."""


class Export(Plain):
    @authenticated
    def get(self, name):
        self.set_header("Content-Type", "text/csv; charset=utf-8")
        self.set_header("Content-Disposition", f'attachment; filename="class-{name}.csv"')
        self.write("\ufeff" + export.table(self.book, name))


def application(book: Book, senders, prefix="/", instructor=KeyHolder, more=(), **settings) -> Application:
    """instructor is the mixin that knows who may look."""
    common = {"book": book, "live": Live(book), "senders": senders}
    kept = {kind: type(kind.__name__, (instructor, kind), {}) for kind in (Teach, Events, Open, Export)}
    return Application([
        (prefix, Leaves, common), (f"{prefix}tell", Tell, common), (f"{prefix}teach", kept[Teach], common),
        (f"{prefix}events", kept[Events], common), (f"{prefix}open", kept[Open], common),
        (f"{prefix}({'|'.join(export.TABLES)})\\.csv", kept[Export], common),
        (f"{prefix}page/(.*)", StaticFileHandler, {"path": str(PAGE)}), *more], **settings)


def alone(book: Book, word: str, key: str) -> Application:
    """For ./lab class."""
    return application(book, Word(word), key=key)


def of_hub(book: Book, secret: str) -> Application:
    """For a room. JupyterHub says who looks in, and lets in only those whose role has the scope."""
    from jupyterhub.services.auth import HubOAuthCallbackHandler, HubOAuthenticated

    prefix = os.environ["JUPYTERHUB_SERVICE_PREFIX"]
    return application(book, Seats(secret), prefix, HubOAuthenticated, [(f"{prefix}oauth_callback", HubOAuthCallbackHandler)],
                       cookie_secret=os.urandom(32))


async def serve(app: Application, address: str, port: int):
    app.listen(port, address, max_body_size=LARGEST)
    await asyncio.Event().wait()


def main(folder: Path):
    """Settings are in the environment, which nobody else can read."""
    asked = json.loads(os.environ.pop("INTERLEAVE_CLASS_SETTINGS"))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    book = Book(folder / "class.sqlite", asked.get("most_pages", LARGEST_FILE))
    app = of_hub(book, asked["secret"]) if "secret" in asked else alone(book, asked["word"], asked["key"])
    asyncio.run(serve(app, asked["on"], asked["port"]))


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except KeyboardInterrupt:
        pass
