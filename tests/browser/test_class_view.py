"""The instructor's page in a real browser: closed and opened guesses, live, by keyboard, in both themes."""

import random
import sys
import time

import pytest

from launcher import places, ports

sys.path.insert(0, str(places.ROOT / "tests/room"))
from class_people import KEY, Served, answers, guess, measured, post  # noqa: E402

MISCHIEF = '<img src="nowhere" onerror="document.title = 1">'


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    running = Served(tmp_path_factory.mktemp("class") / "class", ports.free(1)[0])
    send_a_class(running)
    yield running
    running.stop()


def send_a_class(served):
    """Thirty learners on laptops of 2, 4 and 8 cores; the numbers are of nobody, and the same each time."""
    chance = random.Random(7)
    for no in range(30):
        cores = (2, 4, 8)[no % 3]
        said = chance.choice((10, 10, 5, 2, 1, 8))
        far = {"what": "speedup of ten threads, files in memory", "unit": "speedup", "lesson": "08", "cell": "08-14"}
        ways = [{"strategy": "1 thread", "ms": 3100 + no}, {"strategy": "10 threads", "ms": 318.0 + no, "speedup": 9.7}]
        result = {"kind": "result", "lesson": "08", "cell": "08-50", "uid": f"u{no}", "of": "08", "workload": "100 files, 30 ms away",
                  "ways": ways}
        first = {str(q): chance.random() < 0.4 for q in range(1, 9)}
        served.tell(post(f"learner-{no}", guess(chance.choice((100, 120, 400, 1000, 1010)), what="ten downloads, ten threads, one core"),
                         guess(said, **far), measured(said, min(cores, 10) * chance.uniform(0.8, 1.0), **far), result,
                         answers("before", first), answers("after", {str(q): chance.random() < 0.75 for q in range(1, 9)}), cores=cores))
    name = {"kind": "name", "lesson": "08", "cell": "08-14", "name": "Ada"}
    served.tell(post("learner-3", name, cores=2))


@pytest.fixture(scope="module", params=["light", "dark"])
def page(request, browser, served):
    opened = browser.new_page(viewport={"width": 1100, "height": 900}, color_scheme=request.param)
    opened.set_default_timeout(20_000)
    opened.said, opened.theme = [], request.param
    opened.on("console", lambda line: line.type == "error" and opened.said.append(line.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.goto(f"{served.url}teach?key={KEY}")
    opened.locator("#summary", has_text="30 learners").wait_for()
    yield opened
    opened.close()
    assert opened.said == []


def shoot(page, name):
    path = places.ARTIFACTS / "browser" / f"class-{name}-{page.theme}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=True)


def test_a_question_is_opened_by_keys_and_closed_again(page):
    assert KEY not in page.url
    card = page.locator("article", has_text="files in memory")
    assert "30 guesses, 30 measured" in card.inner_text() and card.locator("table").count() == 0
    shoot(page, "closed")
    button = card.get_by_role("button", name="Open")
    button.focus()
    button.press("Enter")
    card.get_by_role("table").wait_for()
    head = card.locator("thead th").all_inner_texts()
    assert [title.split(",")[0] for title in head] == ["speedup", "guesses", "measured on 2 cores", "measured on 4 cores",
                                                       "measured on 8 cores"]
    counts = [[int(text or 0) for text in row.locator("td").all_inner_texts()] for row in card.locator("tbody tr").all()]
    assert [sum(column) for column in zip(*counts)] == [30, 10, 10, 10]
    assert page.evaluate("document.activeElement.textContent") == "Close", "the focus stays where it was"
    shoot(page, "open")
    page.keyboard.press("Enter")
    card.get_by_role("table").wait_for(state="detached")


def test_the_page_is_live_and_shows_text_as_text(page, served):
    began = time.monotonic()
    served.tell(post("learner-1", guess(1, what=MISCHIEF), cores=4))
    page.locator("article", has_text=MISCHIEF).wait_for()
    assert time.monotonic() - began < 10
    assert page.title() == "The class"


def test_rows_of_before_and_after_and_who_is_where(page):
    learned = page.locator("#answers")
    assert learned.locator("tbody th").all_inner_texts() == ["before", "after"]
    assert "Normalised gain 0." in learned.inner_text() and "Hake" in learned.inner_text()
    people = page.locator("#learners tbody tr").all_inner_texts()
    assert people[3].startswith("Ada") and people[4].startswith("learner 5") and "08-14" in people[3]


def test_what_leaves_is_said_in_both_themes(page, served):
    page.get_by_role("link", name="What leaves").click()
    page.get_by_text("Never your code.").wait_for()
    shoot(page, "leaves")
    page.go_back()
    page.locator("#summary", has_text="30 learners").wait_for()


def test_text_can_be_read_in_both_themes(page):
    """WCAG AA: at least 4.5 to 1 between each colour of text and the page."""
    ratios = page.evaluate("""() => {
        const style = getComputedStyle(document.documentElement);
        const light = (name) => {
            const canvas = document.createElement("canvas").getContext("2d");
            canvas.fillStyle = style.getPropertyValue(name).trim();
            const [r, g, b] = canvas.fillStyle.match(/[0-9a-f]{2}/g).map((two) => parseInt(two, 16) / 255)
                .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        return ["--text", "--soft", "--guess", "--fact", "--alarm"].map((name) => {
            const [high, low] = [light(name), light("--back")].sort((a, b) => b - a);
            return (high + 0.05) / (low + 0.05);
        });
    }""")
    assert min(ratios) >= 4.5, ratios


def test_a_service_that_ended_is_said(page, served):
    served.stop()
    page.get_by_text("does not answer").wait_for()
    page.said.clear()  # the browser itself says that it lost the connection
    served.start()
    page.get_by_role("alert").wait_for(state="hidden")
    page.said.clear()
