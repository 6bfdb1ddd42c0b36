"""What documents name is there: files behind links, the answers of CONTRIBUTING.md, decisions in one form."""

import re

import pytest

from launcher import places

CONTRIBUTING = places.ROOT / "CONTRIBUTING.md"
DECISIONS = places.ROOT / "docs" / "decisions"
PAGES = sorted([*places.ROOT.glob("*.md"), *(places.ROOT / "docs").rglob("*.md")])
NUMBERED = sorted(DECISIONS.glob("[0-9]*.md"))
WIDEST = 120

PARAGRAPHS = ["Chosen", "Not chosen", "Price", "What would change our mind"]
"""Each decision has these, in this order. Some have no price that was seen."""

SOURCES = {".java", ".js", ".md", ".py", ".txt", ".xml", ".yml"}

_FENCED = re.compile(r"^(`{3,}).*?^\1", re.M | re.S)
_LINK = re.compile(r"\]\(([^)\s]+)")
_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*/?)`")
_ANSWER = re.compile(r"^\| (?P<question>[^|]+\?) \| \[[^]]+]\((?P<file>[^)]+)\) \| (?P<names>[^|]+) \|$", re.M)

ANSWERS = list(_ANSWER.finditer(CONTRIBUTING.read_text("utf-8")))


def name(page):
    return page.relative_to(places.ROOT).as_posix()


def prose(page):
    return _FENCED.sub("", page.read_text("utf-8"))


def slug(heading):
    """The anchor that a code host and JupyterLab give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def is_there(page, link):
    path, _, anchor = link.partition("#")
    target = page.parent / path if path else page
    if not target.exists() or not anchor or target.suffix != ".md":
        return target.exists()
    return anchor in {slug(heading) for heading in re.findall(r"^#+ (.+)$", prose(target), re.M)}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page):
    links = [link for link in _LINK.findall(prose(page)) if not re.match(r"[a-z]+:", link)]
    assert [link for link in links if not is_there(page, link)] == []


def test_contributing_names_paths_that_are_there():
    named = [path for path in _PATH.findall(prose(CONTRIBUTING)) if "NN" not in path]
    paths = [path for path in named if "/" in path or "." + path.rpartition(".")[2] in SOURCES]
    assert "docs/decisions/" in paths
    assert [path for path in paths if not (places.ROOT / path).exists()] == []


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda found: found["question"])
def test_each_answer_is_declared_in_the_file_it_names(answer):
    source = (places.ROOT / answer["file"]).read_text("utf-8")
    names = re.findall(r"`(\w+)`", answer["names"])
    assert names
    assert [word for word in names if not re.search(rf"\b{word}(\(| =)", source)] == []


def test_ten_questions_are_answered():
    assert len(ANSWERS) >= 10


@pytest.mark.parametrize("page", NUMBERED, ids=name)
def test_decisions_have_one_form(page):
    text = page.read_text("utf-8")
    title, month = re.match(r"# (\d{4} [A-Z`].+)\n\n(.+)\n\n", text).groups()
    assert title[:4] == page.name[:4]
    assert re.fullmatch(r"\d{4}-\d{2}", month)
    found = re.findall(r"^\*\*(.+?)\.\*\* ", text, re.M)
    assert found == [paragraph for paragraph in PARAGRAPHS if paragraph != "Price" or paragraph in found]
    assert max(map(len, text.splitlines())) <= WIDEST


def test_the_index_has_each_decision_once():
    listed = re.findall(r"^\| \[\d{4}]\((\S+\.md)\) \|", (DECISIONS / "README.md").read_text("utf-8"), re.M)
    assert sorted(listed) == [page.name for page in NUMBERED]


def test_the_index_names_rooms_that_are_there():
    """A package of the library or the kernel, a class or a file, by the end of its path."""
    paths = ["/" + name(path) for path in (*places.ROOT.glob("src/**/*"), *places.ROOT.glob("kernel-extensions/*/**/*"),
                                           *places.ROOT.glob("l*/"), *places.ROOT.glob("launcher/*"))]
    known = paths + [path.rpartition(".")[0] for path in paths]
    rows = re.findall(r"^\| \[\d{4}].*\| ([^|]+) \|$", (DECISIONS / "README.md").read_text("utf-8"), re.M)
    rooms = [room for row in rows for room in re.findall(r"`([^`]+)`", row)]
    assert rooms
    assert [room for room in rooms if not any(path.endswith("/" + room) for path in known)] == []


def test_decisions_are_numbered_without_gaps():
    assert [int(page.name[:4]) for page in NUMBERED] == list(range(1, len(NUMBERED) + 1))


def test_decisions_are_quoted_by_their_number():
    quoted = [pair for page in PAGES for pair in re.findall(r"\[(\d{4})]\(\S*?(\d{4})-", page.read_text("utf-8"))]
    assert quoted
    assert [pair for pair in quoted if pair[0] != pair[1]] == []


def test_code_refers_to_decisions_that_are_there():
    numbers = {page.name[:4] for page in NUMBERED}
    tops = [top for top in places.ROOT.iterdir() if top.is_dir() and not top.name.startswith(".")]
    sources = [path for top in tops for path in top.rglob("*") if path.suffix in SOURCES - {".md"}]
    named = [(name(path), number) for path in sources
             for number in re.findall(r"decisions?[ /](\d+)", path.read_text("utf-8"))]
    assert named
    assert [pair for pair in named if pair[1] not in numbers] == []
