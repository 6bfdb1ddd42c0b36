"""Slides on a wall of 1,920 by 1,080, opened as a file: letters for the last row, results behind a key, a window for the speaker."""

import os

import pytest

from launcher import places, slides

LESSONS = sorted(places.LESSONS.glob("[0-9]*.md"))
SHOWN = LESSONS if os.environ.get("INTERLEAVE_DEEP") else [LESSONS[9], LESSONS[16]]
"""All with --deep; else one with much code and one with tall pictures."""

LEAST = 24

SLIDES = """() => slides.map((slide, at) => {
    show(at);
    const letters = [];
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (data.trim() && parentElement.checkVisibility()) letters.push(parseFloat(getComputedStyle(parentElement).fontSize));
    }
    const lines = [...slide.querySelectorAll('.told .code pre')].map(pre => {
        const style = getComputedStyle(pre);
        const shown = (pre.clientHeight - 2 * parseFloat(style.paddingTop)) / parseFloat(style.lineHeight);
        return [Math.round(shown), pre.textContent.trimEnd().split('\\n').length];
    });
    return { at: at + 1, least: Math.min(...letters), over: slide.scrollHeight - slide.clientHeight, lines };
})"""


@pytest.fixture
def wall(browser):
    """Opens a lesson's slides as a file, in a context that lets nothing out."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    asked, errors = [], []
    context.on("request", lambda request: request.url.startswith(("file:", "data:")) or asked.append(request.url))

    def wall(path, source):
        file = path / f"{source.stem}.html"
        file.write_text(slides.page(source), "utf-8")
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(file.as_uri())
        return page

    yield wall
    context.close()
    assert asked == [] and errors == []


@pytest.mark.parametrize("source", SHOWN, ids=lambda path: path.stem)
def test_every_slide_can_be_read_from_the_last_row(wall, tmp_path, source):
    shown = wall(tmp_path, source).evaluate(SLIDES)
    assert len(shown) > 10
    assert [slide for slide in shown if slide["least"] < LEAST] == []
    assert [slide for slide in shown if slide["over"] > 0] == []
    assert [slide for slide in shown for seen, written in slide["lines"] if seen != written] == []


def test_results_open_by_a_key_and_close_on_the_next_slide(wall, tmp_path):
    page = wall(tmp_path, LESSONS[9])
    at = page.evaluate("slides.findIndex(slide => slide.querySelectorAll(':scope > .result').length > 1)")
    page.evaluate("at => show(at)", at)
    count = page.locator("section.here > .result").count()
    opened = "section.here > .result[open]"
    assert page.locator(opened).count() == 0
    for number in range(count):
        page.keyboard.press("m")
        assert page.locator(opened).count() == 1 and page.locator(f"{opened} figure").first.is_visible()
        assert not page.locator("section.here > .told pre").first.is_visible()
        assert page.evaluate("[...document.querySelectorAll('section.here > .result')].findIndex(result => result.open)") == number
    page.keyboard.press("m")
    assert page.locator(opened).count() == 0
    page.locator("section.here > .result > summary").first.click()
    assert page.locator(opened).count() == 1
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert page.locator(opened).count() == 0


def test_the_number_of_the_slide_stands_below(wall, tmp_path):
    """Also where a result has controls with values of their own."""
    page = wall(tmp_path, LESSONS[9])
    page.keyboard.press("End")
    assert page.evaluate("document.querySelector('footer').innerText").endswith(f"{page.evaluate('slides.length')} / {page.evaluate('slides.length')}")


def test_notes_and_clock_are_behind_a_key(wall, tmp_path):
    page = wall(tmp_path, LESSONS[9])
    page.evaluate("show(slides.findIndex(slide => slide.querySelector('aside')))")
    assert not page.locator("section.here > aside").is_visible() and not page.locator(".clock").is_visible()
    page.keyboard.press("n")
    assert "You say" in page.locator("section.here > aside").inner_text()
    page.wait_for_function("/: (?!0:00)\\d+:\\d\\d of \\d+:\\d\\d · in all (?!0:00)\\d+:\\d\\d of (39|40):\\d\\d/.test(document.querySelector('.clock').textContent)")


def test_the_speakers_window_follows_and_leads(wall, tmp_path):
    page = wall(tmp_path, LESSONS[9])
    with page.context.expect_page() as opened:
        page.keyboard.press("p")
    speaker = opened.value
    speaker.wait_for_function("document.body.classList.contains('presenter')")
    page.evaluate("show(slides.findIndex(slide => slide.querySelector('aside')))")
    here = page.evaluate("state.here")
    speaker.wait_for_function("here => state.here === here", arg=here)
    assert "You say" in speaker.locator("section.here > aside").inner_text()
    assert speaker.locator(".clock").is_visible() and not page.locator(".clock").is_visible()
    speaker.keyboard.press("ArrowRight")
    page.wait_for_function("here => state.here === here + 1", arg=here)
    speaker.keyboard.press("ArrowLeft")
    page.wait_for_function("here => state.here === here", arg=here)
    page.evaluate("show(slides.findIndex(slide => slide.querySelector(':scope > .result')))")
    speaker.keyboard.press("m")
    page.wait_for_function("state.results === 1")
