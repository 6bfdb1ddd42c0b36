"""A table of the learner's own in a real page: the first rows, numbers to the right, letters that stand out in both themes."""

import pytest

RUN = """var run = workload("uneven waits", 1200, i -> { if (i % 40 == 0) Thread.sleep(1 + i % 7); }).run("pool of 4", tasks -> {
    try (var pool = Executors.newFixedThreadPool(4)) { tasks.forEach(pool::submit); }
});"""
GROUPED = """import static tech.tablesaw.aggregate.AggregateFunctions.*;
run.table().summarize("duration ms", sum, mean, max).by("worker")"""
CHART = """import org.knowm.xchart.*;
var tasks = run.table().first(40);
themed(QuickChart.getChart("my own chart", "start in ms", "duration in ms", "task",
    tasks.doubleColumn("start ms").asDoubleArray(), tasks.doubleColumn("duration ms").asDoubleArray()))"""

CONTRAST = """cell => {
    const light = text => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number); return (0.3 * r + 0.6 * g + 0.1 * b) / 255; };
    let ground = cell;
    while (ground && /rgba\\(0, 0, 0, 0\\)|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    return Math.abs(light(getComputedStyle(cell).color) - light(getComputedStyle(ground).backgroundColor));
}"""


@pytest.fixture(scope="module")
def tables(opened):
    notebook = opened("tables", RUN, "run", "run.table()", GROUPED, CHART)
    notebook.run_all()
    return notebook


def test_the_first_rows_are_there_and_how_many_there_are(tables):
    table = tables.page.locator(".jp-OutputArea table").nth(1)
    assert table.locator("tr").count() == 41
    assert tables.page.get_by_text("40 of 1,200 rows", exact=True).count() == 1


def test_numbers_stand_to_the_right_with_their_points_below_each_other(tables):
    cells = tables.page.locator(".jp-OutputArea table").nth(1).locator("tr td:nth-child(7)")
    assert cells.first.evaluate("cell => getComputedStyle(cell).textAlign") == "right"
    places = {len(text.partition(".")[2]) for text in cells.all_inner_texts()}
    assert len(places) == 1


def test_what_a_learner_groups_and_draws_is_shown_too(tables):
    assert "Sum [duration ms]" in tables.page.locator(".jp-OutputArea table").nth(2).inner_text()
    chart = tables.page.locator(".jp-OutputArea figure").get_by_role("application")
    assert chart.get_attribute("aria-label").startswith("my own chart. task from ")
    assert chart.locator("text").get_by_text("duration in ms", exact=True).count() == 1
    assert not tables.console


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_letters_stand_out_in_both_themes(tables, theme):
    tables.theme(theme)
    for cell in tables.page.locator(".jp-OutputArea table").nth(1).locator("th, td").all()[:24]:
        assert cell.evaluate(CONTRAST) > 0.5
    tables.shoot(theme.split()[1].lower())
