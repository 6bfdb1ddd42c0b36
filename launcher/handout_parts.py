"""What of a lesson goes on paper: its question, its experiments, its exercises; nothing that tells a result.

An experiment is a guess with what a reader needs for it: the section's text and code above it, and the code that runs.
"""

from dataclasses import dataclass

from launcher import directives, exercise, guesses

RESULTS = {"run", "look", "tweak", "record", "predict", "exercise"}


@dataclass(frozen=True)
class Experiment:
    """Text and code are (kind, source) in the order of the lesson; ran is the cell that runs, by position from 1."""

    guess: guesses.Guess
    told: tuple
    ran: int


def opening(lesson) -> str:
    """The first text without its title: a picture of everyday life, and the question."""
    return lesson.blocks[0].source.partition("\n")[2]


def experiments(lesson) -> list:
    return [_experiment(lesson, at) for at, block in enumerate(lesson.blocks) if "predict" in block.tags]


def exercises(lesson) -> list:
    """(text, starter) of each that needs no picture from the screen."""
    found = [(_task(lesson.blocks, at), exercise.starter_and_solution(lesson, block)[0])
             for at, block in enumerate(lesson.blocks) if "exercise" in block.tags]
    return [(text, starter) for text, starter in found if text]


def questions(lesson) -> list:
    """(question, options) of each, an option as (letter, whether it is right, text, why)."""
    return [(block.argument, directives.lettered(lesson, block)) for block in lesson.blocks if block.kind == "question"]


def _experiment(lesson, at):
    ran = next(place for place in range(at + 1, len(lesson.blocks)) if "run" in lesson.blocks[place].tags)
    after = [("code", lesson.blocks[ran].source)]
    return Experiment(guesses.asked(lesson.blocks[at].source), (*_above(lesson.blocks, at), *after), ran + 1)


def _above(blocks, at):
    """Back to the section's heading, or to the last result: what is said of that one would be told too early."""
    told = []
    for place in range(at - 1, 0, -1):  # the first text is the opening
        block = blocks[place]
        if block.kind not in ("text", "code") or RESULTS.intersection(block.tags):
            break
        told.insert(0, (block.kind, block.source))
        if block.kind == "text" and _has_heading(block.source):
            told[0] = ("text", _section(block.source))
            break
        if place and RESULTS.intersection(blocks[place - 1].tags):
            told[0] = (block.kind, block.source.split("\n\n")[-1]) if block.kind == "text" else told[0]
            break
    return told


def _task(blocks, at):
    """The text from the exercise's heading on; None where a picture is a part of it."""
    texts = []
    for block in reversed(blocks[:at]):
        if block.source.startswith("exercise("):
            return None
        if block.kind == "text":
            texts.insert(0, _section(block.source))
            if _has_heading(block.source):
                break
    return "\n\n".join(texts)


def _has_heading(text):
    return any(line.startswith("#") for line in text.splitlines())


def _section(text):
    """From the last heading on."""
    lines = text.splitlines()
    begin = max((at for at, line in enumerate(lines) if line.startswith("#")), default=0)
    return "\n".join(lines[begin:])
