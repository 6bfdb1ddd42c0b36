"""A refusal in the lab's manner: what was seen, what may have caused it, what to try."""

import sys


class Problem(Exception):
    """Something a person can put right. Shown as text, never as a stack trace."""

    def __init__(self, headline, *, seen=(), cause="", attempt=()):
        super().__init__(headline)
        self.headline = headline
        self.seen = _lines(seen)
        self.cause = cause
        self.attempt = _lines(attempt)

    def __str__(self):
        return "\n".join([self.headline, *self._rows()])

    def _rows(self):
        yield from _labelled("seen", self.seen)
        yield from _labelled("cause", _lines(self.cause))
        yield from _labelled("try", self.attempt)


def run(program, *arguments):
    """Ends this process with what the program answers, or with its problem as text."""
    try:
        sys.exit(program(*arguments))
    except Problem as problem:
        sys.exit(f"\n{problem}")


def _lines(text):
    return text.splitlines() if isinstance(text, str) else list(text)


def _labelled(label, lines):
    """The label once, then its lines under one another."""
    for position, line in enumerate(lines):
        name = label + ":" if position == 0 else ""
        yield f"  {name:<7}{line}"
