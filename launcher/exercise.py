"""An exercise is written once, with its solution in place; the starter is made from it.

    // solution
    var permits = new Semaphore(10);
    // starter
    // tasks.forEach(pool::submit);      // your change goes here
    // end
"""

import re

_MARKER = re.compile(r"\s*//\s*(solution|starter|end)\s*")
_COMMENT = re.compile(r"(\s*)// ?(.*)")
_CHECK = re.compile(r'(?<![.\w])check\(\s*"([^"]*)"')


def ids(code: str) -> list:
    """The ids of the checks that this code calls."""
    return _CHECK.findall(code)


def starter_and_solution(lesson, block):
    """Both codes of an exercise. Every line outside the markers is in both."""
    starter, solution = [], []
    for line, part, text in _parts(lesson, block):
        if part != "starter":
            solution.append(text)
        if part != "solution":
            starter.append(_uncommented(lesson, line, text) if part == "starter" else text)
    return "\n".join(starter), "\n".join(solution)


def _parts(lesson, block):
    """(line, part, text) of each line but the markers; part is solution, starter or both."""
    lines, opened, part = [], None, "both"
    for line, text in enumerate(block.source.splitlines(), start=block.line):
        marker = _MARKER.fullmatch(text)
        if not marker:
            lines.append((line, part, text))
            continue
        part = _next(lesson, line, part, marker[1])
        opened = line if part == "solution" else opened
    if part != "both":
        raise lesson.wrong(opened, f"This // solution has no // {'starter' if part == 'solution' else 'end'}.",
                           seen="the cell ends before it", attempt="// solution, // starter and // end, in this order")
    if opened is None:
        raise lesson.wrong(block.line, "This exercise has nothing to solve.", seen="no // solution in the cell",
                           attempt="// solution, // starter and // end, or leave out the tag exercise")
    return lines


def _next(lesson, line, part, marker):
    after = {("both", "solution"): "solution", ("solution", "starter"): "starter", ("starter", "end"): "both"}
    if (part, marker) not in after:
        before = {"both": "outside of an exercise", "solution": "after // solution", "starter": "after // starter"}[part]
        raise lesson.wrong(line, f"// {marker} is out of order.", seen=f"// {marker} {before}",
                           attempt="// solution, // starter and // end, in this order")
    return after[part, marker]


def _uncommented(lesson, line, text):
    comment = _COMMENT.fullmatch(text)
    if not comment and text.strip():
        raise lesson.wrong(line, "A line of the starter is a comment in the lesson.", seen=text.strip(),
                           cause="without it the lesson's own code would hold starter and solution at once",
                           attempt=f"// {text.strip()}")
    return (comment[1] + comment[2]).rstrip() if comment else ""
