"""What learners may call themselves, and the word that lets them in."""

import re
import secrets
import unicodedata

LONGEST = 24

INSTRUCTOR = "instructor"
"""Where a room has a class view, this name has a word of its own."""

_NAME = re.compile(rf"[^\W_][\w-]{{0,{LONGEST - 1}}}")
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def tidy(said: str) -> str:
    """The same name however it is typed: Ada, ADA, ada."""
    return re.sub(r"\s+", "-", unicodedata.normalize("NFKC", said).strip().casefold())


def is_name(tidied: str) -> bool:
    """Letters and digits of any script, - and _; so it is no path, and no part of one."""
    return bool(_NAME.fullmatch(tidied))


def word() -> str:
    """Six syllables: easy to read from a wall, and one of 100,000,000,000."""
    syllables = [secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(6)]
    return "-".join("".join(syllables[at:at + 2]) for at in (0, 2, 4))


def letters(said: str) -> str:
    """A word without what one may forget to type."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", said).casefold())
