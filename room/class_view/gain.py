"""Did they learn? The same questions before and after, of those who answered both.

The normalised gain is what was gained of what could be gained: (after - before) / (100 - before), in percent of right
answers of the class. R. R. Hake, Interactive-engagement versus traditional methods, American Journal of Physics 66 (1998),
64-74: 0.23 on average in 14 courses of lectures, 0.48 in 48 courses where students worked and discussed.
"""

from pathlib import Path

from launcher import places

QUESTIONS = places.ROOT / "src/main/resources/dev/interleave/classroom/eight-questions.properties"


def titles(file: Path = QUESTIONS) -> dict:
    """The misconception that each question is about."""
    pairs = (line.split("=", 1) for line in file.read_text("utf-8").splitlines() if ".about=" in line)
    return {int(name.split(".")[0]): about for name, about in pairs}


def of(answers) -> dict:
    """Two rows of shares, and the gain; answers are rows of learner, moment, question, correct."""
    by_moment = {moment: {} for moment in ("before", "after")}
    for row in answers:
        by_moment[row["moment"]].setdefault(row["learner"], {})[row["question"]] = row["correct"]
    both = by_moment["before"].keys() & by_moment["after"].keys()
    before, after = (_row(learners, both) for learners in by_moment.values())
    return {"before": before, "after": after, "both": len(both), "gain": normalised(before["share"], after["share"]),
            "answered": {moment: len(learners) for moment, learners in by_moment.items()}}


def normalised(before, after):
    """None where nobody answered both, or nothing was left to gain."""
    return None if before is None or after is None or before >= 1 else (after - before) / (1 - before)


def _row(learners, who):
    """An answer that is missing is none that is right: whoever gives up answers less, not better."""
    questions = titles()
    right = {no: sum(bool(learners[one].get(no)) for one in who) for no in questions}
    asked = len(who) * len(questions)
    return {"right": [right[no] / len(who) if who else None for no in questions],
            "share": sum(right.values()) / asked if asked else None}
