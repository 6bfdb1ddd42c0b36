"""The timeline as a reader uses it: zoom, facts by pointer and by key, replay, table; and what is left without scripts."""

import nbformat
import pytest
from nbformat import v4

from launcher import notebooks, places
from tests.browser.conftest import Lesson

RUNS = """
var jobs = workload("twelve waits", 12, i -> Thread.sleep(5 + i));
Run of(int n) {
    return jobs.withStates().run("pool of " + n, tasks -> {
        try (var pool = Executors.newFixedThreadPool(n)) { tasks.forEach(pool::submit); }
    });
}
compare(of(2), of(4)).timelines()
"""
PLAN = 'simulate("a < b, simulated", 2, SHARED_QUEUE, List.of(30, 10, 20, 40)).timeline().mark("your guess", Time.ofMillis(90))'


@pytest.fixture(scope="module")
def notebook(workspace):
    book = v4.new_notebook(metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
    book.cells = [v4.new_code_cell(source.strip()) for source in (RUNS, PLAN, PLAN)]
    nbformat.write(book, workspace / "notebooks/timelines.ipynb")
    return "timelines"


@pytest.fixture(scope="module")
def page(browser, lab, notebook):
    """A notebook of three timelines, run, saved, and its kernel gone."""
    address, token = lab
    page = browser.new_page(viewport={"width": 1280, "height": 1000}, reduced_motion="no-preference")
    page.set_default_timeout(20_000)
    opened = Lesson(page, notebook)
    page.goto(f"{address}/lab/tree/notebooks/{notebook}.ipynb?token={token}&reset")
    opened.run_all()
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    yield page
    page.close()


def test_x(page):
    page.wait_for_timeout(500)
    page.screenshot(path="/tmp/play/pic/lab.png")
