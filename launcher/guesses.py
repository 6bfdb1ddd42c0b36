"""What a lesson asks a learner to guess: the words, the unit, and the counts where a curve is drawn."""

import re
from dataclasses import dataclass

_GUESS = re.compile(r'(?:var (\w+) = )?predict\("([^"]*)", (?:threads\((.*)\), )?null\)(?:\.in(Ms)?\((?:"([^"]*)")?\)|\.(ofSpeedup)\(\))?')


@dataclass(frozen=True)
class Guess:
    """name is that of its variable; counts is empty for a number, and names the thread counts of a curve, as the cell writes them."""

    name: str
    what: str
    unit: str
    counts: tuple = ()


def asked(code: str) -> Guess:
    """The guess that a cell with the tag predict asks for."""
    name, what, counts, in_ms, named, of_speedup = _GUESS.search(code).groups()
    unit = "ms" if in_ms else named or ("times as fast" if of_speedup else "")
    return Guess(name, what, unit, tuple(count.strip() for count in counts.split(",")) if counts else ())
