"""Speaker's notes and minutes from the instructor's guide: whatever its tables say of a cell or of an exercise."""

import re
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt

from launcher import exercise, places

GUIDE = places.ROOT / "docs" / "instructor"

_CELL = re.compile(r"\b(\d\d)-(\d\d)\b")
_EXERCISE = re.compile(r"(\d+\.\d+)\b")
_MARK = re.compile(r"<!--.*?-->")
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Row:
    """A row of a table by the names of its columns."""

    cells: dict

    def has(self, *columns):
        return all(self.cells.get(column, "").strip() for column in columns)


def of(read, slide) -> str:
    """Notes to a slide, as HTML; each begins at the first cell that the guide names."""
    told = [_note(row) for row in _rows("README.md") if _begins(row, read.number) in slide.cells]
    told += [_of_exercise(row) for row in _rows("answers.md") if _exercise(row) in _ids(read, slide)]
    return MarkdownIt().render("\n\n".join(dict.fromkeys(filter(None, told))))


def minutes(read, slides) -> list:
    """(title, minutes) of each section. An exercise has its own; the others share the lesson's by their slides."""
    sections = []
    for slide in slides:
        if slide.begins or not sections:
            sections.append([])
        sections[-1].append(slide)
    known = {_exercise(row): float(row.cells["Minutes"]) for row in _rows("answers.md") if row.has("Minutes", "Exercise")}
    taught = [sum(not _ids(read, slide) for slide in section) * (not section[0].title.startswith("Exercise")) for section in sections]
    each = read.front["minutes"]["teach"] / sum(taught)
    own = [sum(known.get(id, 0) for slide in section for id in _ids(read, slide)) for section in sections]
    return [(section[0].title, round(slides * each + minutes, 1)) for section, slides, minutes in zip(sections, taught, own)]


def _note(row):
    if row.has("You say") and row.cells["You say"] != "as above":
        return f"**You say:** {row.cells['You say']}"
    if row.has("You see", "Do"):
        return f"**If {row.cells['You see']}:** {row.cells['Why']}. *Do:* {row.cells['Do']}."
    measured = [(name, text) for name, text in row.cells.items() if name in ("Measured", "By arithmetic, any number of cores") and text]
    return "".join(f"**Expect** {row.cells['Waiting work']}: {text}. " for name, text in measured)


def _of_exercise(row):
    column = next(name for name in row.cells if name.startswith("A frequent other answer"))
    return f"**{column}:** {row.cells[column]}" if row.cells[column] else ""


def _begins(row, number):
    """The first cell of this lesson that a row names, as a position."""
    first = next((cell for cell in _CELL.findall(" ".join(row.cells.values())) if cell[0] == number), None)
    return int(first[1]) if first else None


def _exercise(row):
    found = _EXERCISE.match(row.cells.get("Exercise", ""))
    return found[1] if found else None


def _ids(read, slide):
    return [exercise.ids(read.blocks[at - 1].source)[0] for at in slide.cells if "exercise" in read.blocks[at - 1].tags]


@cache
def _rows(name):
    """Every row of every table of a document."""
    rows, columns = [], None
    for line in (GUIDE / name).read_text("utf-8").splitlines():
        if not line.startswith("|"):
            columns = None
        elif not set(line) <= set("|-: "):
            cells = [_LINK.sub(r"\1", _MARK.sub("", cell)).strip() for cell in line.strip().strip("|").split(" | ")]
            if columns is None:
                columns = cells
            else:
                rows.append(Row(dict(zip(columns, cells))))
    return rows
