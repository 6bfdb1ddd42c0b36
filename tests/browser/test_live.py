"""What a learner sees while something takes its time: progress with a Stop button, a timeline that draws itself."""

import nbformat
import pytest

from tests.browser.conftest import Lesson
from launcher import places

JOBS = """var jobs = workload("waits", {tasks}, i -> Thread.sleep({each}));
Strategy pool = tasks -> {{ try (var pool = Executors.newFixedThreadPool(4)) {{ tasks.forEach(pool::submit); }} }};
"""
BAR = ".lab-progress progress"
STOP = '.lab-progress button:text-is("Stop")'
CANVAS = ".lab-timeline canvas"
INK = """() => {
    const canvas = document.querySelector('.lab-timeline canvas');
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    let inked = 0;
    for (let i = 0; i < pixels.length; i += 4) inked += pixels[i] < 20 && pixels[i + 1] === 114 && pixels[i + 2] === 178;
    return inked;
}"""


@pytest.fixture(scope="module")
def notebook(browser, lab, workspace):
    """A notebook of one's own, open, with its kernel."""
    address, token = lab
    cell = nbformat.v4.new_code_cell("1 + 1")
    page = nbformat.v4.new_notebook(cells=[cell], metadata={
        "kernelspec": {"name": "interleave", "display_name": "Java (Interleave)", "language": "java"}})
    nbformat.write(page, workspace / "notebooks" / "live.ipynb")
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.set_default_timeout(20_000)
    opened = Live(tab, "live")
    tab.goto(f"{address}/lab/tree/notebooks/live.ipynb?token={token}&reset")
    opened.run_all()
    yield opened
    tab.close()


class Live(Lesson):
    """The notebook's only cell, written and run anew by each test."""

    def wait(self):
        self.page.wait_for_function("window.ran && jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'")

    def see(self, selector):
        self.page.wait_for_selector(f".jp-NotebookPanel {selector}")

    def count(self, selector):
        return len(self.all(selector))

    def keep(self, name):
        path = places.ARTIFACTS / "browser" / f"live-{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.locator(".jp-NotebookPanel .jp-CodeCell").first.screenshot(path=path)

    def until_done(self, share):
        self.page.wait_for_function("share => document.querySelector('.lab-progress progress').value > share", arg=share)

    def seconds_on_axis(self):
        ticks = self.page.locator(".lab-timeline svg text").all_text_contents()
        return max(float(tick.split()[0]) / (1000 if tick.endswith(" ms") else 1)
                   for tick in ticks if tick.endswith((" s", " ms")))

    def ink(self):
        """How much of the timeline's canvas has the colour of a finished task."""
        return self.page.evaluate(INK)

    def until_inked(self):
        """The picture comes beside the progress, and may come later."""
        self.page.wait_for_function(INK)


def test_progress_is_shown_while_a_run_lasts_and_one_line_stays(notebook):
    notebook.start(JOBS.format(tasks=200, each=100) + 'var run = jobs.run("pool of 4", pool);')
    notebook.see(BAR)
    notebook.until_done(0.4)
    assert "workers busy" in notebook.page.inner_text(".lab-progress")
    notebook.keep("progress")
    notebook.wait()
    (output,) = notebook.outputs()
    assert output["data"]["text/plain"].startswith("pool of 4: 200 tasks in ")
    assert not notebook.count(BAR)
    notebook.keep("summary")


def test_stop_ends_a_run(notebook):
    notebook.start(JOBS.format(tasks=4000, each=50) + 'jobs.run("pool of 4", pool)')
    notebook.page.click(STOP)
    notebook.wait()
    outputs = notebook.outputs()
    assert [output["ename"] for output in outputs if output["output_type"] == "error"]
    assert "of 4000 tasks done" in outputs[0]["data"]["text/plain"]
    notebook.keep("stopped")


def test_a_kernel_restart_in_the_middle_is_said_and_the_next_run_is_drawn(notebook):
    notebook.start(JOBS.format(tasks=4000, each=50) + 'jobs.live().run("pool of 4", pool)')
    notebook.see(CANVAS)
    notebook.until_inked()
    notebook.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    notebook.see('.lab-progress:has-text("The kernel has gone, and the run with it.")')
    assert notebook.ink() > 0, "what was drawn stays"
    notebook.keep("restarted")
    notebook.page.wait_for_function("jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'")
    # JupyterLab has forgotten the old kernel's comms, which that kernel may yet have closed before it went.
    notebook.console[:] = [line for line in notebook.console if not line.startswith("Comm not found")]
    notebook.start(JOBS.format(tasks=12, each=10) + 'jobs.live().run("again", pool)')
    notebook.wait()
    assert "12 tasks on 4 workers" in notebook.outputs()[-1]["data"]["text/plain"]


def test_a_picture_grows_and_stays_without_a_kernel(notebook):
    notebook.start(JOBS.format(tasks=200, each=100) + 'var run = jobs.live().run("pool of 4", pool);')
    notebook.see(CANVAS)
    notebook.until_inked()
    early = notebook.seconds_on_axis()
    notebook.keep("growing")
    notebook.until_done(0.8)
    assert notebook.seconds_on_axis() > early and notebook.ink() > 0
    notebook.wait()
    assert not notebook.count(BAR)
    notebook.keep("final")
    notebook.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    (output,) = notebook.outputs()
    assert "200 tasks on 4 workers" in output["data"]["text/plain"]
    notebook.page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    notebook.page.reload()
    notebook.see(CANVAS)
    assert notebook.page.locator(CANVAS).bounding_box()["height"] > 50 and notebook.ink() > 0
    notebook.theme("JupyterLab Dark")
    notebook.keep("final-dark")


def test_the_page_reports_no_error(notebook):
    assert not notebook.console
