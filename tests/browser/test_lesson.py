"""A lesson in JupyterLab, in a real browser: what a learner sees after Run All.

One lesson is enough to know that the lab shows what it measures. An author who wants to see others
names them: LAB_BROWSER_LESSONS="00 01" ./lab test browser; the pictures are in .lab/artifacts/browser/.
"""

import os

import pytest

from launcher import places

ASKED = os.environ.get("LAB_BROWSER_LESSONS", "08").split()
LESSONS = [path.stem for path in sorted(places.LESSONS.glob("[0-9]*.md")) if path.stem[:2] in ASKED] or ["90-sample"]

CHART = '.jp-OutputArea .lab-stage[aria-roledescription="chart"]'
TIMELINE = '.jp-OutputArea .lab-timeline:has(canvas) [role="application"]'

pytestmark = pytest.mark.parametrize("lesson", LESSONS, indirect=True)


def test_every_cell_ran(lesson):
    counts = [prompt.inner_text() for prompt in lesson.all(".jp-CodeCell .jp-InputPrompt")]
    assert counts
    assert not [(at, count) for at, count in enumerate(counts) if not count.strip("[]:").isdigit()]


def test_no_error_and_nothing_on_stderr(lesson):
    said = lesson.page.evaluate("""() => jupyterapp.shell.currentWidget.content.widgets
        .filter(cell => cell.model.type === 'code' && !(cell.model.getMetadata('tags') || []).includes('raises-exception'))
        .flatMap(cell => cell.model.outputs.toJSON())
        .filter(output => output.output_type === 'error' || output.name === 'stderr')""")
    assert not said


def test_the_page_reports_no_error(lesson):
    assert not lesson.console


def test_a_table_is_visible(lesson):
    assert all(table.is_visible() for table in there(lesson, ".jp-OutputArea table:not(details *)"))


def test_a_chart_is_visible_and_says_what_it_shows(lesson):
    for chart in there(lesson, CHART):
        assert chart.is_visible() and chart.get_attribute("aria-label")
        assert chart.locator("svg text").count() > 4


def test_every_chart_tells_its_numbers(lesson):
    for chart in there(lesson, CHART):
        chart.press("ArrowRight")
        assert ": " in chart.locator("xpath=..").locator("[aria-live]").text_content()
        chart.press("Escape")


def test_timelines_name_their_workers(lesson):
    for timeline in there(lesson, TIMELINE):
        assert timeline.is_visible() and timeline.get_attribute("aria-label")
        assert timeline.locator('text[text-anchor="end"]').first.text_content().strip()


def test_every_timeline_tells_the_facts_of_a_task(lesson):
    for timeline in there(lesson, TIMELINE):
        timeline.press("ArrowRight")
        assert "task " in timeline.locator("xpath=..").locator("[aria-live]").text_content()
        timeline.press("Escape")


def test_nothing_of_a_timeline_is_cut_off(lesson):
    for timeline in lesson.all(TIMELINE):
        assert not timeline.evaluate("""stage => {
            const seen = stage.getBoundingClientRect(), area = stage.closest('.jp-OutputArea-output').getBoundingClientRect();
            const out = (box, inside) => box.left < inside.left - 1 || box.right > inside.right + 1
                || box.top < inside.top - 1 || box.bottom > inside.bottom + 1;
            // The picture of a long order scrolls.
            const room = new DOMRect(seen.x - stage.scrollLeft, seen.y, Math.max(seen.width, stage.scrollWidth), seen.height);
            return [...stage.querySelectorAll('text, canvas')].filter(part => out(part.getBoundingClientRect(), room))
                .map(part => part.textContent).concat(out(seen, area) ? ['the timeline itself'] : []);
        }""")


def test_markdown_in_folded_parts_is_rendered(lesson):
    folded = there(lesson, ".jp-MarkdownOutput details")
    for part in folded:
        part.evaluate("part => { part.open = true; }")
    texts = [part.inner_text() for part in folded]
    assert not [text for text in texts if "```" in text or "<details" in text or "<summary" in text]


def test_solutions_are_code(lesson):
    solutions = there(lesson, '.jp-MarkdownOutput details:has(> summary:text-is("Solution")) pre code')
    assert all(solution.is_visible() for solution in solutions)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_picture_is_kept(lesson, theme):
    lesson.theme(theme)
    pictures = lesson.shoot(theme.split()[1].lower())
    assert pictures and all(picture.stat().st_size > 0 for picture in pictures)


def there(lesson, selector):
    """What the lesson shows of a kind. The lesson that is always tested shows every kind."""
    found = lesson.all(selector)
    if lesson.name[:2] in ("08", "90"):
        assert found, f"no {selector}"
    elif not found:
        pytest.skip(f"{lesson.name} shows none")
    return found
