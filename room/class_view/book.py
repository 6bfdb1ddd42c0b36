"""What the class sent, in one SQLite file."""

import sqlite3
import time
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS learner(
  id TEXT PRIMARY KEY, number INTEGER UNIQUE, name TEXT NOT NULL DEFAULT '', cores INTEGER, system TEXT, java TEXT,
  lesson TEXT NOT NULL DEFAULT '', cell TEXT NOT NULL DEFAULT '', what TEXT NOT NULL DEFAULT '', seen REAL);
CREATE TABLE IF NOT EXISTS guess(
  learner TEXT, lesson TEXT, what TEXT, cell TEXT, unit TEXT, guess REAL, measured REAL, cores INTEGER, held INTEGER DEFAULT 0,
  at REAL, PRIMARY KEY(learner, lesson, what));
CREATE TABLE IF NOT EXISTS result(
  uid TEXT, at_row INTEGER, learner TEXT, lesson TEXT, workload TEXT, strategy TEXT, ms REAL, speedup REAL, cores INTEGER,
  at REAL, PRIMARY KEY(uid, at_row));
CREATE TABLE IF NOT EXISTS answer(
  learner TEXT, moment TEXT, question INTEGER, correct INTEGER, at REAL, PRIMARY KEY(learner, moment, question));
CREATE TABLE IF NOT EXISTS opened(lesson TEXT, what TEXT, PRIMARY KEY(lesson, what));
CREATE INDEX IF NOT EXISTS result_of ON result(lesson, workload);
"""

GUESS = """
INSERT INTO guess(learner, lesson, what, cell, unit, guess, cores, at) VALUES(:learner, :lesson, :what, :cell, :unit, :guess, :cores, :at)
ON CONFLICT DO UPDATE SET guess = excluded.guess, unit = excluded.unit, cell = excluded.cell, at = excluded.at WHERE NOT held"""

MEASURED = """
UPDATE guess SET measured = COALESCE(:measured, measured), cores = :cores, held = 1,
  unit = CASE WHEN unit = '' THEN :unit ELSE unit END
WHERE learner = :learner AND lesson = :lesson AND what = :what"""

RESULT = """
INSERT OR REPLACE INTO result VALUES(:uid, :row, :learner, :of, :workload, :strategy, :ms, :speedup, :cores, :at)"""

ANSWER = "INSERT OR REPLACE INTO answer VALUES(:learner, :moment, :question, :correct, :at)"

SEEN = """
INSERT INTO learner(id, number, cores, system, java, seen)
VALUES(:learner, (SELECT COALESCE(MAX(number), 0) + 1 FROM learner), :cores, :system, :java, :at)
ON CONFLICT(id) DO UPDATE SET cores = excluded.cores, system = excluded.system, java = excluded.java, seen = excluded.seen"""

WHERE = "UPDATE learner SET lesson = :lesson, cell = :cell, what = COALESCE(:what, what) WHERE id = :learner"


class Book:
    """Every write is one transaction; an sqlite3.Error says why it cannot be."""

    def __init__(self, file: Path, most_pages: int):
        self.connection = sqlite3.connect(file, isolation_level=None)
        self.connection.row_factory = sqlite3.Row
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=NORMAL")
        self.connection.executescript(SCHEMA)
        self.connection.execute(f"PRAGMA max_page_count={most_pages}")

    def take(self, learner: str, envelope: dict):
        """All messages of a post, or none of them."""
        common = {name: envelope[name] for name in ("cores", "system", "java")} | {"learner": learner, "at": time.time()}
        with self._transaction() as write:
            write(SEEN, common)
            for message in envelope["messages"]:
                self._keep(write, common | message)

    def _keep(self, write, message):
        """A guess may be changed until what it is about was measured; from then on it stands."""
        kind = message["kind"]
        if kind in ("guess", "measured"):
            write(GUESS, message)
        if kind == "measured":
            write(MEASURED, {"measured": None} | message)
        if kind == "result":
            for at, way in enumerate(message["ways"]):
                write(RESULT, {"speedup": None} | message | way | {"row": at})
        if kind == "answers":
            for question, right in message["right"].items():
                write(ANSWER, message | {"question": question, "correct": right})
        if kind == "name":
            write("UPDATE learner SET name = :name WHERE id = :learner", message)
        if message["lesson"]:
            write(WHERE, {"what": None} | message)

    def open(self, lesson: str, what: str, wide: bool):
        sql = "INSERT OR IGNORE INTO opened VALUES(?, ?)" if wide else "DELETE FROM opened WHERE lesson = ? AND what = ?"
        with self._transaction() as write:
            write(sql, (lesson, what))

    def forget(self):
        """Everything, so that the next class begins with nothing."""
        with self._transaction() as write:
            for table in ("learner", "guess", "result", "answer", "opened"):
                write(f"DELETE FROM {table}", ())

    def rows(self, sql: str, *values) -> list:
        return [dict(row) for row in self.connection.execute(sql, values)]

    def _transaction(self):
        return _Transaction(self.connection)


class _Transaction:
    def __init__(self, connection):
        self.connection = connection

    def __enter__(self):
        self.connection.execute("BEGIN IMMEDIATE")
        return self.connection.execute

    def __exit__(self, kind, error, trace):
        if self.connection.in_transaction:  # a full disk may have ended it already
            self.connection.execute("ROLLBACK" if kind else "COMMIT")
