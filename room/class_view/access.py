"""Who may send, and who may look.

In a room each seat has a token that can send as this one learner, and nothing else; it carries no name. On laptops all share
the class's word, and each kernel says a random number. Only the instructor may look.
"""

import hashlib
import hmac
from http.cookies import CookieError, SimpleCookie

from tornado.web import HTTPError

from room import names
from room.tries import Tries

COOKIE = "interleave-class"


def seat_token(secret: str, name: str) -> str:
    """For a seat's environment. Whoever has it knows neither the secret nor another's token."""
    learner = _keyed(secret, f"learner {name}")[:32]
    return f"{learner}.{_keyed(secret, learner)}"


def _keyed(secret, text):
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


class Seats:
    """Tokens of a room."""

    def __init__(self, secret: str):
        self.secret = secret

    def learner(self, request, envelope) -> str:
        learner, _, proof = _token(request).partition(".")
        if not hmac.compare_digest(proof.encode(), _keyed(self.secret, learner).encode()):
            raise HTTPError(403, "This is no token of a seat in this room.")
        return learner


class Word:
    """One word for everybody; an address that tries many has to wait."""

    def __init__(self, word: str):
        self.word = word
        self.tries = Tries()

    def learner(self, request, envelope) -> str:
        wait = self.tries.wait(request.remote_ip)
        if wait:
            raise HTTPError(429, f"Too many wrong words came from this computer. Try again in {wait:.0f} seconds.")
        if not hmac.compare_digest(names.letters(_token(request)).encode(), names.letters(self.word).encode()):
            self.tries.was_wrong(request.remote_ip)
            raise HTTPError(403, "That is not the word of this class.")
        return envelope["learner"]


class KeyHolder:
    """Without a Hub: the instructor comes with the link that the terminal shows, and the browser keeps its key."""

    def get_current_user(self):
        given = self.get_query_argument("key", "") or _cookie(self.request)
        return "instructor" if hmac.compare_digest(given.encode(), self.settings["key"].encode()) else None

    def get_login_url(self):
        raise HTTPError(403, "This page is the instructor's. Its link is in the terminal of ./lab class.")

    def prepare(self):
        """The key does not stay in the address, where a projector shows it."""
        if self.current_user and self.get_query_argument("key", ""):
            self.set_header("Set-Cookie", f"{COOKIE}={self.settings['key']}; Path=/; HttpOnly; SameSite=Strict")
            self.redirect(self.request.path)


def _token(request) -> str:
    return request.headers.get("Authorization", "").partition("token ")[2].strip()


def _cookie(request) -> str:
    try:
        found = SimpleCookie(request.headers.get("Cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
