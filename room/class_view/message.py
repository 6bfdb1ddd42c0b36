"""What a learner's kernel may send. A field that is not named here is refused, so no code and no output can come in."""

import math
import re
from unicodedata import category

MOST = 100
"""Messages in one post."""

UNSEEN = {"Cc", "Cs", "Zl", "Zp"}
"""Letters that end a line or steer a terminal."""


class Refused(ValueError):
    """The words are for whoever sent it."""


def _text(longest):
    def check(value):
        if not isinstance(value, str) or len(value) > longest or any(category(letter) in UNSEEN for letter in value):
            raise Refused(f"a text of one line, {longest} letters at most")
        return value
    return check


def _matching(pattern):
    def check(value):
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise Refused(f"text like {pattern}")
        return value
    return check


def _number(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise Refused("a number")
    return float(value)


def _cores(value):
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 100_000:
        raise Refused("a number of cores")
    return value


def _ways(value):
    if not isinstance(value, list) or not 1 <= len(value) <= 100:
        raise Refused("1 to 100 ways")
    return [_fields(way, {"strategy": _text(200), "ms": _number}, {"speedup": _number}) for way in value]


def _right(value):
    if not isinstance(value, dict) or not 1 <= len(value) <= 20:
        raise Refused("an answer for each question")
    if not all(re.fullmatch(r"\d{1,2}", no) and isinstance(right, bool) for no, right in value.items()):
        raise Refused("numbers of questions, and true or false")
    return {int(no): right for no, right in value.items()}


_PLACE = {"kind": _text(10), "lesson": _matching(r"(\d\d)?"), "cell": _matching(r"(\d\d-\d{2,4})?")}
_GUESS = {"what": _text(300), "unit": _text(40), "guess": _number}

KINDS = {
    "guess": (_GUESS, {}),
    "measured": (_GUESS, {"measured": _number}),
    "result": ({"uid": _matching(r"[\w-]{1,40}"), "of": _text(40), "workload": _text(300), "ways": _ways}, {}),
    "answers": ({"moment": _matching("before|after"), "right": _right}, {}),
    "name": ({"name": _text(40)}, {}),
}
"""For each kind the fields that it has, and those that it may have."""

ENVELOPE = {"learner": _matching(r"[\w-]{1,64}"), "cores": _cores, "system": _text(80), "java": _text(20),
            "messages": lambda value: value}


def read(body):
    """The envelope with its messages, each checked."""
    envelope = _fields(body, ENVELOPE, {})
    messages = envelope["messages"]
    if not isinstance(messages, list) or not 1 <= len(messages) <= MOST:
        raise Refused(f"messages: 1 to {MOST} of them")
    return envelope | {"messages": [_message(message) for message in messages]}


def _message(message):
    kind = message.get("kind") if isinstance(message, dict) else None
    if not isinstance(kind, str) or kind not in KINDS:
        raise Refused(f"kind: one of {', '.join(KINDS)}")
    needed, optional = KINDS[kind]
    return _fields(message, _PLACE | needed, optional)


def _fields(value, needed, optional):
    if not isinstance(value, dict):
        raise Refused("an object was expected")
    unknown, missing = value.keys() - needed.keys() - optional.keys(), needed.keys() - value.keys()
    if unknown or missing:
        raise Refused(f"fields that are not known: {sorted(unknown)}; missing: {sorted(missing)}")
    return {name: _checked(name, (needed | optional)[name], field) for name, field in value.items()}


def _checked(name, check, value):
    try:
        return check(value)
    except Refused as wrong:
        raise Refused(f"{name}: {wrong}") from None
