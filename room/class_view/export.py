"""What the class sent, as tables for spreadsheets."""

import csv
import io

TABLES = {
    "guesses": """SELECT l.number AS learner, l.name, g.cores, l.system, l.java, g.lesson, g.cell, g.what, g.unit, g.guess, g.measured,
        datetime(g.at, 'unixepoch') AS utc FROM guess g JOIN learner l ON l.id = g.learner ORDER BY g.lesson, g.what, l.number""",
    "results": """SELECT l.number AS learner, l.name, r.cores, l.system, l.java, r.lesson, r.workload, r.strategy, r.ms, r.speedup,
        datetime(r.at, 'unixepoch') AS utc FROM result r JOIN learner l ON l.id = r.learner
        ORDER BY r.lesson, r.workload, r.uid, r.at_row""",
    "answers": """SELECT l.number AS learner, l.name, a.moment, a.question, a.correct, datetime(a.at, 'unixepoch') AS utc
        FROM answer a JOIN learner l ON l.id = a.learner ORDER BY l.number, a.moment DESC, a.question""",
}


def table(book, name: str) -> str:
    cursor = book.connection.execute(TABLES[name])
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column[0] for column in cursor.description])
    writer.writerows([_harmless(value) for value in row] for row in cursor)
    return out.getvalue()


def _harmless(value):
    """A text that a spreadsheet would take for a formula stays a text."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t" and value else value
