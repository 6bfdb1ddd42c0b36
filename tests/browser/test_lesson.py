"""A lesson in JupyterLab, in a real browser: what a learner sees after Run All.

One lesson is enough to know that the lab shows what it measures. An author who wants to see others
names them: LAB_BROWSER_LESSONS="00 01" ./lab test browser; the pictures are in .lab/artifacts/browser/.
"""

import os

import pytest

from launcher import places

ASKED = os.environ.get("LAB_BROWSER_LESSONS", "08").split()
LESSONS = [path.stem for path in sorted(places.LESSONS.glob("[0-9]*.md")) if path.stem[:2] in ASKED] or ["90-sample"]

pytestmark = pytest.mark.parametrize("lesson", LESSONS, indirect=True)


def test_every_cell_ran(lesson):
    counts = [prompt.inner_text() for prompt in lesson.all(".jp-CodeCell .jp-InputPrompt")]
    assert counts and all(count.strip("[]:").isdigit() for count in counts), counts


def test_no_error_and_nothing_on_stderr(lesson):
    red = '[data-mime-type="application/vnd.jupyter.stderr"], [data-mime-type="application/vnd.jupyter.error"]'
    assert not [output.inner_text() for output in lesson.all(f".jp-Cell:not(.jp-mod-raises) .jp-OutputArea :is({red})")]


def test_the_page_reports_no_error(lesson):
    assert not lesson.console


def test_a_table_is_visible(lesson):
    assert any(table.is_visible() for table in lesson.all(".jp-OutputArea table"))


def test_a_chart_is_visible_and_says_what_it_shows(lesson):
    charts = lesson.all(".jp-OutputArea img")
    assert charts
    for chart in charts:
        assert chart.is_visible() and chart.get_attribute("alt")
        assert chart.evaluate("image => image.complete && image.naturalWidth > 0")


def test_timelines_name_their_workers(lesson):
    timelines = lesson.all('.jp-OutputArea svg[role="img"]')
    assert timelines
    for timeline in timelines:
        assert timeline.is_visible() and timeline.get_attribute("aria-label")
        assert timeline.locator('text[text-anchor="end"]').first.text_content().strip()


def test_every_bar_has_a_tooltip(lesson):
    bars = lesson.all('.jp-OutputArea svg[role="img"] rect')
    assert bars
    assert all(bar.locator("title").text_content() for bar in bars[:50])


def test_nothing_of_a_timeline_is_cut_off(lesson):
    for timeline in lesson.all('.jp-OutputArea svg[role="img"]'):
        assert not timeline.evaluate("""svg => {
            const room = svg.getBoundingClientRect(), area = svg.closest('.jp-OutputArea-output').getBoundingClientRect();
            const out = (box, inside) => box.left < inside.left - 1 || box.right > inside.right + 1
                || box.top < inside.top - 1 || box.bottom > inside.bottom + 1;
            return [...svg.querySelectorAll('text, rect')].filter(part => out(part.getBoundingClientRect(), room))
                .map(part => part.textContent).concat(out(room, area) ? ['the timeline itself'] : []);
        }""")


def test_markdown_in_folded_parts_is_rendered(lesson):
    folded = lesson.all(".jp-MarkdownOutput details")
    assert folded
    for part in folded:
        part.evaluate("part => { part.open = true; }")
    solutions = lesson.all('.jp-MarkdownOutput details:has(> summary:text-is("Solution")) pre code')
    assert all(solution.is_visible() for solution in solutions) and solutions
    texts = [part.inner_text() for part in folded]
    assert not [text for text in texts if "```" in text or "<details" in text or "<summary" in text]


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_picture_is_kept(lesson, theme):
    lesson.theme(theme)
    pictures = lesson.shoot(theme.split()[1].lower())
    assert pictures and all(picture.stat().st_size > 0 for picture in pictures)
