"""Guesses on a real page: a number box and a curve to draw, written into the cell, or shown as a line to copy."""

import re

import pytest

ASKED = """var guess = predict("ten waits, all at once", null).inMs();
guess"""

DRAWN = """var drawn = predict("speedup of ten waits", threads(1, 2, 4, 16), null);
drawn"""

SWEPT = """var swept = workload("waits", 16, i -> Thread.sleep(30)).sweep(threads(1, 2, 4, 16), (n, tasks) -> {
    try (var pool = Executors.newFixedThreadPool(n)) {
        tasks.forEach(pool::submit);
    }
});
System.out.println(drawn.check(swept));
swept.chart(drawn)"""


@pytest.fixture(scope="module")
def guessing(opened):
    notebook = opened("guessing", ASKED, '"ran with " + guess.guess()', DRAWN, SWEPT)
    notebook.run_all()
    return notebook


def source(notebook, index):
    return notebook.page.evaluate(
        "index => jupyterapp.shell.currentWidget.content.widgets[index].model.sharedModel.getSource()", index)


def cell(notebook, index):
    return notebook.page.locator(".jp-NotebookPanel .jp-CodeCell").nth(index)


def test_a_number_is_written_into_its_cell_which_runs_again(guessing):
    box = cell(guessing, 0).get_by_label("ten waits, all at once")
    box.fill("1,000")
    box.press("Enter")
    cell(guessing, 0).get_by_role("button", name="Guess again").wait_for()
    assert source(guessing, 0) == ASKED.replace("null", "1000")
    assert cell(guessing, 0).get_by_label("ten waits, all at once").input_value() == "1000"
    guessing.page.keyboard.press("Shift+Enter")  # the next cell is the one that is active
    cell(guessing, 1).locator(".jp-OutputArea-output", has_text="ran with 1000.0").wait_for()


def test_what_is_no_number_is_said_and_changes_nothing(guessing):
    before = source(guessing, 0)
    box = cell(guessing, 0).get_by_label("ten waits, all at once")
    box.fill("ten")
    box.press("Enter")
    cell(guessing, 0).get_by_text("Type one number, such as 120 or 9.5.").wait_for()
    assert source(guessing, 0) == before


def test_a_page_that_cannot_write_shows_the_line_to_copy(guessing):
    page, before = guessing.page, source(guessing, 0)
    page.evaluate("() => { window.hidden = window.jupyterapp; window.jupyterapp = undefined; }")
    try:
        box = cell(guessing, 0).get_by_label("ten waits, all at once")
        box.fill("9,5")
        box.press("Enter")
        cell(guessing, 0).locator("pre", has_text='predict("ten waits, all at once", 9.5)').wait_for()
    finally:
        page.evaluate("() => { window.jupyterapp = window.hidden; }")
    assert source(guessing, 0) == before


def test_a_curve_is_drawn_by_keys_and_by_pointer(guessing):
    drawing = cell(guessing, 2)
    two = drawing.get_by_label("speedup, 2 threads")
    two.focus()
    two.press("PageUp")
    assert two.get_attribute("aria-valuenow") == "2.00"
    two.press("ArrowRight")
    assert guessing.page.evaluate("() => document.activeElement.dataset.at") == "2"
    at, to = (drawing.get_by_label(f"speedup, {count} threads").bounding_box() for count in (16, 2))
    mouse, middle = guessing.page.mouse, lambda box: box["y"] + box["height"] / 2
    mouse.move(at["x"] + 8, middle(at))
    mouse.down()
    mouse.move(at["x"] + 8, middle(to), steps=5)
    mouse.up()
    assert drawing.get_by_label("speedup, 16 threads").get_attribute("aria-valuenow") == "2.00"
    drawing.get_by_role("button", name="Guess", exact=True).click()
    drawing.get_by_role("button", name="Guess again").wait_for()
    assert source(guessing, 2) == DRAWN.replace("null", "curve(1, 2, 1, 2)")


def test_the_measured_curve_lies_over_the_drawn_one(guessing):
    guessing.page.evaluate("() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 3; }")
    guessing.page.evaluate("() => jupyterapp.commands.execute('notebook:run-cell')")
    run = cell(guessing, 3)
    run.locator("pre", has_text=re.compile(r"of \d points? within 15 %")).wait_for()
    run.locator("text", has_text="your guess").first.wait_for()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_guesses_are_seen_in_both_themes(guessing, theme):
    guessing.theme(theme)
    assert all(picture.stat().st_size > 0 for picture in guessing.shoot(theme.split()[1].lower()))
    assert not guessing.console
