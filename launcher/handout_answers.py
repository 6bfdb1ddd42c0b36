"""The answers to a handout: what the guesses came to in the reference run, solutions, and right options with their reasons."""

from launcher import exercise, guesses, handout_parts, handout_prose, reference_cells


def told(read) -> dict:
    measured = reference_cells.guesses(read)
    asked = [guesses.asked(block.source) for block in read.blocks if "predict" in block.tags]
    return {"number": read.number, "title": read.front["title"], "about": reference_cells.about(read),
            "guesses": [{"what": one.what, "was": said(measured.get(one.name), one.unit)} for one in asked],
            "exercises": [{"id": exercise.ids(block.source)[0], "solution": exercise.starter_and_solution(read, block)[1]}
                          for block in read.blocks if "exercise" in block.tags],
            "questions": [_question(question, options) for question, options in handout_parts.questions(read)]}


def said(value, unit="") -> str:
    """A figure as a person says it; a dash where none was kept, or the run was rejected."""
    if isinstance(value, list):
        return ", ".join(said(one) for one in value)
    if value is None:
        return "–"
    number = f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2g}" if abs(value) < 1 else f"{value:.2f}"
    return f"{number} {unit}".strip()


def _question(question, options):
    letter, _, text, why = next(option for option in options if option[1])
    return {"asked": handout_prose.line(question), "letter": letter, "option": handout_prose.line(text), "why": handout_prose.line(why)}
