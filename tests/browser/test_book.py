"""The book as a reader meets it: a folder opened in a browser, with every host blocked. With --deep all of it, else two lessons."""

import os
import re
import subprocess
import sys

import pytest

from launcher import places

DEEP = bool(os.environ.get("INTERLEAVE_DEEP"))
LESSONS = [] if DEEP else ["06", "09"]
LARGEST = 1_000_000
COMPUTING = "notebooks/06-threads-for-cpu-work.html"
WAITING = "notebooks/09-static-assignment.html"

pytestmark = pytest.mark.skipif(sys.version_info < (3, 11), reason="Sphinx 9 needs Python 3.11")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The book, built by its command."""
    into = tmp_path_factory.mktemp("a book")
    command = [sys.executable, places.ROOT / "lab", "book", "--into", into, *LESSONS]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return into


@pytest.fixture
def read(browser, site):
    """Opens pages of the book as files; no page may ask for anything that is not in the folder, or say anything is wrong."""
    page, wrong = browser.new_page(viewport={"width": 1280, "height": 900}), []
    page.set_default_timeout(20_000)
    page.on("request", lambda request: request.url.startswith((site.as_uri(), "data:", "blob:")) or wrong.append(request.url))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))

    def opening(name):
        page.goto(f"{site.as_uri()}/{name}")
        return page

    yield opening
    page.close()
    assert not wrong


def pages(site):
    return sorted(site.rglob("*.html"))


def test_pages_are_small_and_none_links_to_another_host(site):
    assert {page.name: page.stat().st_size for page in pages(site) if page.stat().st_size > LARGEST} == {}
    texts = {page.name: page.read_text("utf-8") for page in pages(site)}
    assert {name: found for name, text in texts.items() if (found := re.findall(r'(?:src|href)="((?:https?:)?//[^"]*)', text))} == {}


def left_out(link):
    """Whether it leads to a lesson that is not in this book."""
    lesson = re.search(r"(\d\d|playground)(-[\w-]+)?\.(ipynb|html)$", link)
    return LESSONS and lesson and lesson[1] not in LESSONS


def test_every_link_leads_to_a_place_that_is_there(site):
    ids = {page: set(re.findall(r'\bid="([^"]+)"', page.read_text("utf-8"))) for page in pages(site)}
    dead = []
    for page in pages(site):
        for link in re.findall(r'<a [^>]*href="([^"]+)"', page.read_text("utf-8")):
            path, _, anchor = link.partition("#")
            if left_out(path) or left_out(anchor):
                continue
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or anchor and anchor not in ids[target]:
                dead.append(f"{page.name}: {link}")
    assert dead == []


def test_a_guess_is_compared_and_opens_what_came_of_it(read):
    page = read(WAITING)
    folded = page.locator("details.hide", has_text="Show what came of it").first
    assert not folded.evaluate("folded => folded.open")
    box = page.get_by_label("makespan of four fixed shares")
    measured = float(page.locator("[data-guess=guess]").get_attribute("data-measured"))
    box.fill("500")
    box.press("Enter")
    told = page.locator("[data-guess=guess] [data-part=answer]").inner_text()
    assert told.startswith("You guessed 500 ms. Here it took ") and f"{measured:,.0f} ms" in told
    assert folded.evaluate("folded => folded.open")
    assert page.locator("[data-answer=guess]").inner_text() == told
    assert not page.locator("details.hide", has_text="Show what came of it").nth(3).evaluate("folded => folded.open"), "the next guess"


def test_a_drawn_guess_is_compared_with_the_measured_curve(read):
    page = read(COMPUTING)
    asking = page.locator("[data-guess=guess]")
    asking.get_by_role("slider").last.press("PageUp")
    asking.get_by_role("button", name="Guess").click()
    assert re.match(r"Speedup. 1 thread: you 1, here 1; 2 threads: you ", asking.locator("[data-part=answer]").inner_text())
    assert len(asking.locator("[data-part=measured]").get_attribute("points").split()) >= 3


def test_a_claim_leads_to_its_cell(read):
    page = read("docs/claims.html")
    page.get_by_role("link", name="09-07").first.click()
    page.locator("#c09-07:target").wait_for(state="attached")
    assert page.url.endswith("09-static-assignment.html#c09-07")


def test_a_timeline_moves_and_follows_the_theme(read):
    page = read(WAITING)
    page.get_by_label("makespan of four fixed shares").fill("1")
    page.get_by_role("button", name="Guess").first.click()
    replay = page.get_by_role("button", name="Replay").first
    replay.wait_for()
    assert page.locator("figure canvas, figure .lab-timeline").count()
    ink = "getComputedStyle(document.querySelector('.lab-timeline')).color"
    page.evaluate("document.body.dataset.theme = 'light'")
    page.wait_for_timeout(100)
    light = page.evaluate(ink)
    page.evaluate("document.body.dataset.theme = 'dark'")
    page.wait_for_timeout(100)
    assert page.evaluate(ink) != light
    replay.click()


def test_hints_and_questions_open_by_keyboard(read):
    page = read(WAITING)
    for words in ("Hint 1", "A. "):
        summary = page.locator("article summary", has_text=words).first
        summary.focus()
        page.keyboard.press("Enter")
        assert summary.evaluate("summary => summary.parentElement.open")


def test_controls_stand_as_they_stood_and_say_so(read):
    controls = read(WAITING).locator(".lab-controls")
    assert "as they stood in the reference run" in controls.inner_text()
    assert controls.get_by_label("workers").is_disabled() and controls.get_by_label("workers").input_value() == "4"
    assert controls.locator("figure").count() == 1


def test_the_search_finds_a_word_in_a_lesson(read):
    page = read("search.html?q=imbalance")
    page.locator("#search-results li a", has_text="When one thread finishes early").first.click()
    assert page.locator("h1").first.inner_text().startswith("When one thread finishes early")


def test_every_lesson_says_where_it_was_measured_and_leads_on(read, site):
    for file in sorted((site / "notebooks").glob("*.html")):
        page = read(f"notebooks/{file.name}")
        assert re.search(r"\d+ cores? .*JDK \d.*20\d\d-\d\d-\d\d", page.locator(".lab-run").inner_text())
        assert page.locator("a.next-page, a.prev-page").count() >= 1
        assert page.locator("article h1").count() == 1


def test_the_cores_that_were_not_there_are_called_simulated(read):
    rows = read(COMPUTING).locator("tr", has_text="cores").all_inner_texts()
    assert len([row for row in rows if "simulated" in row]) >= 3 and any("measured" in row for row in rows)


def test_a_picture_waits_until_it_comes_into_view(read):
    page = read(WAITING)
    last = page.locator("figure:has(> script[data-lab])").last
    assert last.locator(".lab-timeline").count() == 0 and last.locator("> img").count() == 1
    last.scroll_into_view_if_needed()
    last.locator(".lab-timeline").wait_for()
    (paint,) = page.evaluate("performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)")
    print(f"first paint after {paint:.0f} ms")


def test_every_picture_moves(read, site):
    """All is unfolded and scrolled through; what the lab's script draws has taken the place of each still picture."""
    for file in sorted((site / "notebooks").glob("*.html")):
        page = read(f"notebooks/{file.name}")
        page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })")
        page.wait_for_function("""() => {
            const waiting = document.querySelector('script[data-lab]:not([data-drawn])');
            waiting?.parentElement.scrollIntoView({ behavior: 'instant' });
            return !waiting;
        }""")
        assert page.locator("figure > img, figure > div > img").count() == 0, file.name
