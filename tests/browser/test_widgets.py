"""Widgets in a real page: from slider to result, reload, kernel restart, two notebooks, an untrusted one, dark."""

import nbformat
import pytest

INTERACT = """var jobs = workload("twelve waits", 12, i -> Thread.sleep(5));
interact(new IntSlider("threads", 1, 16, 4), n -> jobs.run("pool of " + n, tasks -> {
    try (var pool = Executors.newFixedThreadPool(n)) {
        tasks.forEach(pool::submit);
    }
}))"""

LONG = """interact(new IntSlider("long", 0, 9, 0), n -> {
    if (n > 0) Thread.sleep(60_000);
    return "ended with " + n;
})"""

CONTROLS = """var pressed = new Button("press me");
pressed.onClick(() -> System.out.println("pressed"));
new VBox(new IntSlider("a number", 0, 10, 3), new FloatSlider("a share", 0, 1, 0.25),
    new Dropdown<>("work", List.of("wait", "compute")), new ToggleButtons<>("way", List.of("static", "queue", "steal")),
    new Checkbox("with a warm-up", true), new Text("a word", "hello"), new FloatProgress("done", 0, 10, 4),
    new HTML("<b>bold</b> text"), new HBox(pressed, new Button("another")),
    new Tab(new TreeMap<>(Map.of("first", new HTML("one"), "second", new HTML("two")))))"""


@pytest.fixture(scope="module")
def interacting(opened):
    notebook = opened("interact", INTERACT, CONTROLS)
    notebook.run_all()
    return notebook


@pytest.fixture(scope="module")
def playing(opened):
    notebook = opened("playing", INTERACT, "playground()", LONG)
    notebook.run_all()
    notebook.theme("JupyterLab Light")
    return notebook


def handle(notebook):
    """The handle of the first slider."""
    return notebook.page.locator(".jp-OutputArea .noUi-handle").first


def shows(notebook, text):
    notebook.page.locator(".widget-output table", has_text=text).first.wait_for()


def test_a_slider_leads_to_a_new_result(interacting):
    shows(interacting, "pool of 4")
    handle(interacting).press("ArrowRight")
    shows(interacting, "pool of 5")
    assert interacting.page.locator(".widget-output table").count() == 1


def test_every_control_is_visible_and_no_label_is_cut(interacting):
    page = interacting.page
    for kind in ("slider", "dropdown", "toggle-buttons", "checkbox", "text", "button", "html", "hprogress"):
        assert page.locator(f".jp-OutputArea .widget-{kind}").first.is_visible(), kind
    assert page.locator(".jp-OutputArea .widget-tab, .jp-OutputArea .jupyter-widget-tab").first.is_visible()
    assert not page.locator(".jupyter-widgets-error-widget").count()
    cut = page.evaluate("""() => [...document.querySelectorAll('.jp-OutputArea .widget-label')]
        .filter(label => label.scrollWidth > label.clientWidth + 1).map(label => label.textContent)""")
    assert not cut


def test_a_button_prints_under_its_cell(interacting):
    interacting.page.get_by_role("button", name="press me").click()
    interacting.page.locator(".jp-OutputArea-output pre", has_text="pressed").wait_for()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_picture_is_kept(interacting, theme):
    interacting.theme(theme)
    pictures = interacting.shoot(theme.split()[1].lower())
    assert pictures and all(picture.stat().st_size > 0 for picture in pictures)


def test_widgets_come_back_after_a_reload_and_still_work(interacting):
    page = interacting.page
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_timeout(500)
    page.reload()
    shows(interacting, "pool of 5")
    handle(interacting).press("ArrowRight")
    shows(interacting, "pool of 6")


def test_two_notebooks_do_not_disturb_each_other(interacting, playing):
    handle(playing).press("ArrowLeft")
    shows(playing, "pool of 3")
    shows(interacting, "pool of 6")
    assert not playing.console


def test_stop_ends_an_experiment_and_what_it_is_doing_is_visible(playing):
    page = playing.page
    cell = page.locator(".jp-CodeCell").nth(2)
    cell.locator(".widget-output", has_text="ended with 0").first.wait_for()
    cell.locator(".noUi-handle").press("ArrowRight")
    cell.locator(".lab-running", has_text="running").wait_for()
    page.evaluate("() => jupyterapp.commands.execute('notebook:interrupt-kernel')")
    cell.locator(".widget-output", has_text="The experiment was stopped").first.wait_for()
    assert not cell.locator(".lab-running").count()


def test_a_kernel_restart_leaves_the_page_usable(interacting):
    page = interacting.page
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function("jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'")
    page.locator(".jupyter-widgets-disconnected").first.wait_for()
    interacting.shoot("restarted")
    interacting.run_all()
    shows(interacting, "pool of 4")
    handle(interacting).press("ArrowRight")
    shows(interacting, "pool of 5")


def test_an_untrusted_notebook_shows_text_and_no_error(opened, interacting, workspace):
    interacting.page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    interacting.page.wait_for_timeout(500)
    cell = nbformat.read(workspace / "interact.ipynb", as_version=4).cells[0]
    cell.source += " // changed by somebody else"
    untrusted = opened("untrusted", cell)
    untrusted.page.locator(".jp-NotebookPanel .jp-OutputArea-output", has_text="threads: 4").first.wait_for()
    untrusted.shoot("seen")


def test_the_playground_runs_what_is_chosen_and_holds_the_guess_against_it(playing):
    page = playing.page
    page.get_by_label("strategy").select_option("shared queue")
    page.get_by_label("task sizes").select_option("giant last")
    page.get_by_label("guess, in ms").fill("200")
    page.get_by_label("guess, in ms").press("Enter")
    page.get_by_role("button", name="Run", exact=True).click()
    page.locator(".widget-output pre", has_text="you predicted 200 ms").wait_for()
    page.locator(".widget-output", has_text="simulated on 16 workers").first.wait_for()
    shows(playing, "shared queue, 4 workers")


def test_the_playground_writes_a_cell_that_runs(playing):
    page = playing.page
    page.get_by_role("button", name="Write it as a cell").click()
    page.locator(".jp-CodeCell").nth(3).wait_for()
    written = page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets[2].model.sharedModel.getSource()")
    assert "Sizes.giantLast" in written and "newFixedThreadPool(4)" in written
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-cell')")
    page.locator(".jp-CodeCell").nth(2).locator(".jp-OutputArea-output", has_text="shared queue, 4 workers").first.wait_for()
    playing.shoot("light")
    playing.theme("JupyterLab Dark")
    playing.shoot("dark")
    assert not playing.console


def test_where_no_cell_can_be_written_the_code_is_there_to_copy(playing):
    page = playing.page
    page.evaluate("() => { window.kept = window.jupyterapp; window.jupyterapp = undefined; }")
    page.get_by_role("button", name="Write it as a cell").click()
    code = page.locator("pre:has(+ .lab-cell-button)")
    code.wait_for()
    assert "newFixedThreadPool(4)" in code.inner_text() and page.get_by_role("button", name="Copy", exact=True).is_visible()
    page.evaluate("() => { window.jupyterapp = window.kept; }")
