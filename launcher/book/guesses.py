"""What a guess would have been compared with in the reference run, so that a reader's own guess can be."""

import json
import re

from launcher import reference_run

PREDICTION = re.compile(r"\bvar (\w+) = predict\(")

WITHOUT_CHECK = {
    "08": {"fromMemory": "memory.at(10).speedupOver(memory.at(1))", "fromDisk": "disk.at(10).speedupOver(disk.at(1))"},
    "09": {"second": "unlucky.makespan().ms()", "plain": "quarters.makespan().ms()"},
    "17": {"heard": "0.0"},
}
"""Guesses that a lesson draws into a picture, and never checks in words: what they are about."""

WITHOUT_NUMBER = {"11": {"better"}, "14": {"full"}}
"""What they are about never ends."""

_UNIT_GUESS = 'new Prediction("", 1.0, {0}.quantity(), {0}.unit(), {0}.row(), List.of())'
"""Measured over a guess of 1 is what was measured."""


def checked(code: str, names) -> dict:
    """{name: (calls between it and its check, argument of the check)} for each guess that the code checks."""
    found = {}
    for name in names:
        match = re.search(rf"\b{name}((?:\s*\.\s*(?:wouldBe|about)\([^()]*\))*)\s*\.check\(", code)
        if match:
            found[name] = match[1], code[match.end():_closing(code, match.end())]
    return found


def _closing(code, at):
    """Where the bracket that is open at a place closes."""
    depth = 1
    while depth:
        depth += {"(": 1, ")": -1}.get(code[at], 0)
        at += 1
    return at - 1


def of(client, code: str, names) -> dict:
    """The measured value of each guess that this cell checks, of a drawn curve the values; None for a rejected one."""
    return {name: _measured(client, name, *call) for name, call in checked(code, names).items()}


def unchecked(client, lesson: str) -> dict:
    return {name: _number(reference_run.value(client, code)) for name, code in WITHOUT_CHECK.get(lesson, {}).items()}


def _measured(client, name, calls, argument):
    if reference_run.value(client, f"{name}.getClass().getSimpleName()") == "PredictedCurve":
        values = f'{argument}.figures().values().stream().map(f -> f.isRejected() ? "null" : "" + f.value()).toList()'
        return json.loads(reference_run.value(client, f"{values}.toString()"))
    guess = _UNIT_GUESS.format(name)
    return _number(reference_run.value(client, f"({guess}){calls}.check({argument}).ratio()"))


def _number(text):
    return None if text == "NaN" else float(text)
