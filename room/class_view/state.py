"""What the instructor's page shows. A question that is closed is sent as a count alone, so no look can open it."""

import statistics

from room.class_view import gain, histogram

LEARNERS = "SELECT number, name, cores, lesson, cell, what, seen FROM learner ORDER BY number"
GUESSES = """SELECT g.lesson, g.what, g.cell, g.unit, g.guess, g.measured, g.cores, g.at, o.what IS NOT NULL AS wide
FROM guess g LEFT JOIN opened o ON o.lesson = g.lesson AND o.what = g.what ORDER BY g.at"""
RESULTS = "SELECT lesson, workload, strategy, at_row, ms, speedup, cores, learner FROM result ORDER BY at"
ANSWERS = "SELECT learner, moment, question, correct FROM answer"


def of(book) -> dict:
    return {"learners": book.rows(LEARNERS), "questions": _questions(book.rows(GUESSES)), "results": _results(book.rows(RESULTS)),
            "learned": gain.of(book.rows(ANSWERS)) | {"titles": list(gain.titles().values())}}


def _questions(rows) -> list:
    """The newest first: it is the one that the class is at."""
    asked = {}
    for row in rows:
        asked.setdefault((row["lesson"], row["what"]), []).append(row)
    newest = sorted(asked.values(), key=lambda guesses: guesses[0]["at"], reverse=True)
    return [_question(guesses) for guesses in newest]


def _question(rows) -> dict:
    first = rows[0]
    cell = next((row["cell"] for row in rows if row["cell"]), "")
    unit = next((row["unit"] for row in rows if row["unit"]), "")
    said = {"lesson": first["lesson"], "what": first["what"], "cell": cell, "unit": unit, "guesses": len(rows),
            "measured": sum(row["measured"] is not None for row in rows), "open": bool(first["wide"])}
    return said | _opened(rows) if first["wide"] else said


def _opened(rows) -> dict:
    """The guesses, and beside them the measured values, a column for each number of cores; all in the same bins."""
    guesses = [row["guess"] for row in rows]
    by_cores = {}
    for row in rows:
        if row["measured"] is not None:
            by_cores.setdefault(row["cores"], []).append(row["measured"])
    borders = histogram.edges(guesses + sum(by_cores.values(), []))
    columns = [{"cores": None, "counts": histogram.counts(guesses, borders), "median": statistics.median(guesses)}]
    for cores in sorted(by_cores):
        values = by_cores[cores]
        columns.append({"cores": cores, "counts": histogram.counts(values, borders), "median": statistics.median(values)})
    return {"edges": borders, "columns": columns}


def _results(rows) -> list:
    """Medians of what was recorded: a row for each way of doing the work, a column for each number of cores."""
    works = {}
    for row in rows:
        ways = works.setdefault((row["lesson"], row["workload"]), {})
        ways.setdefault(row["strategy"], {}).setdefault(row["cores"], []).append(row)
    return [{"lesson": lesson, "workload": workload, "ways": [_way(name, cores) for name, cores in ways.items()]}
            for (lesson, workload), ways in sorted(works.items())]


def _way(strategy, by_cores) -> dict:
    return {"strategy": strategy, "cores": [_cell(cores, by_cores[cores]) for cores in sorted(by_cores)]}


def _cell(cores, rows) -> dict:
    speedups = [row["speedup"] for row in rows if row["speedup"] is not None]
    return {"cores": cores, "ms": statistics.median(row["ms"] for row in rows),
            "speedup": statistics.median(speedups) if speedups else None, "learners": len({row["learner"] for row in rows})}
