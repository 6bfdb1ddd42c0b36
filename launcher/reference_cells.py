"""What the cells of a lesson came to in the reference run that is kept for the book."""

from functools import cache

from launcher import exercise
from launcher.book import kept

_run = cache(kept.read)


def outputs(lesson, block) -> list:
    """Those of a code cell; none where the cell has changed since the run."""
    return _run(lesson.number)["cells"].get(kept.mark(_ran(lesson, block)), [])


def html(lesson, block) -> list:
    """What of them is HTML."""
    return [output["data"]["text/html"] for output in outputs(lesson, block) if "text/html" in output.get("data", {})]


def models(lesson) -> dict:
    """The controls that outputs show, by their ids."""
    return _run(lesson.number).get("models", {})


def guesses(lesson) -> dict:
    """What each guess was compared with, by the name of its variable."""
    return _run(lesson.number).get("guesses", {})


def about(lesson) -> str:
    """Where and when it was measured; empty where no run is kept."""
    run = _run(lesson.number)
    return kept.about(run) if "machine" in run else ""


def _ran(lesson, block):
    return exercise.starter_and_solution(lesson, block)[1] if "exercise" in block.tags else block.source
