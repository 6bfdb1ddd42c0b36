"""The lab as a learner meets it: opened by its own command, seen with a real browser, in a copy of the notebooks."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import nbformat
import pytest
from nbformat import v4
from playwright.sync_api import sync_playwright

from launcher import notebooks, places

os.environ.setdefault("INTERLEAVE_SIZE", "small")
os.environ["INTERLEAVE_GUESSES"] = "off"

SAMPLE = places.ROOT / "tests/notebooks/fixtures/90-sample.md"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def workspace(tmp_path_factory) -> Path:
    """Notebooks built from the lessons, and the pictures they show; so the files in the repository stay as they are."""
    root = tmp_path_factory.mktemp("lab")
    assert notebooks.main(False, root / "notebooks", [*places.lessons(), SAMPLE]) == 0
    if (places.LESSONS / "figures").exists():
        shutil.copytree(places.LESSONS / "figures", root / "lessons/figures")
    return root


@pytest.fixture(scope="session")
def lab(workspace):
    """(address, token) of the lab, opened by ./lab. A learner's settings are neither used nor changed."""
    settings = workspace / "settings"
    command = [sys.executable, places.ROOT / "lab", "--no-browser", "--port", free_port(), workspace,
               f"--LabApp.user_settings_dir={settings}/user", f"--LabApp.workspaces_dir={settings}/workspaces"]
    server = subprocess.Popen([str(word) for word in command], cwd=workspace, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    patience = threading.Timer(120, server.terminate)
    patience.start()
    try:
        said = []
        for line in server.stdout:
            said.append(line)
            address = re.search(r"(http://\S+?)/lab\S*\?token=(\w+)", line)
            if address:
                break
        else:
            pytest.fail("./lab did not open:\n" + "".join(said))
        patience.cancel()
        yield address.groups()
    finally:
        patience.cancel()
        end(server)


def end(server):
    """As Ctrl-C does: the launcher ends JupyterLab, which ends its kernels. Ctrl-C itself is ignored in the background."""
    if server.poll() is None:
        server.send_signal(signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGTERM)
    try:
        server.wait(timeout=40)
    except subprocess.TimeoutExpired:
        server.kill()
    server.stdout.close()


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM:
        pytest.skip("no chromium on the PATH; install it, for example with: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def lesson(request, browser, lab):
    """A lesson, opened and run from top to bottom."""
    address, token = lab
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(60_000)
    opened = Lesson(page, request.param)
    page.goto(f"{address}/lab/tree/notebooks/{request.param}.ipynb?token={token}&reset")
    opened.run_all()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def opened(browser, lab, workspace):
    """Opens notebooks of given cells, which may have outputs, each in a page of its own; they are closed in the end."""
    pages = []

    def opening(name, *cells):
        written = v4.new_notebook(cells=[v4.new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells],
                                  metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
        nbformat.write(written, workspace / f"{name}.ipynb")
        address, token = lab
        pages.append(Lesson(browser.new_page(viewport={"width": 1000, "height": 900}), name))
        pages[-1].page.set_default_timeout(20_000)
        pages[-1].page.goto(f"{address}/lab/tree/{name}.ipynb?token={token}&reset")
        return pages[-1]

    yield opening
    for page in pages:
        page.close()


@contextlib.contextmanager
def ended(browser, lab, name):
    """The page of a notebook that was run and saved, and whose kernel has ended."""
    address, token = lab
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.set_default_timeout(20_000)
    opened = Lesson(page, name)
    page.goto(f"{address}/lab/tree/notebooks/{name}.ipynb?token={token}&reset")
    opened.run_all()
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    yield page
    assert not opened.console
    page.close()


class Lesson:
    """A page of JupyterLab with one notebook."""

    def __init__(self, page, name):
        self.page, self.name, self.console = page, name, []
        page.on("console", lambda message: message.type == "error" and self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(str(error)))

    def run_all(self, patience=240):
        page = self.page
        page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell")
        page.wait_for_function("jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'",
                               timeout=90_000)
        page.evaluate("() => { window.ran = false;"
                      " jupyterapp.commands.execute('notebook:run-all-cells').finally(() => { window.ran = true; }); }")
        page.wait_for_function("window.ran", timeout=patience * 1000)
        # The command ends with the first cell that errs, as some are meant to; the cells below it still run.
        page.wait_for_function("""() => [...document.querySelectorAll('.jp-NotebookPanel .jp-CodeCell .jp-InputPrompt')]
            .every(prompt => !prompt.innerText || /\\d/.test(prompt.innerText))""", timeout=patience * 1000)
        page.wait_for_timeout(500)

    def start(self, code):
        """Writes the first cell and runs it; `window.ran` says when it has ended."""
        self.page.evaluate("""code => {
            const notebook = jupyterapp.shell.currentWidget.content;
            notebook.activeCellIndex = 0;
            notebook.widgets[0].model.sharedModel.setSource(code);
            window.ran = false;
            jupyterapp.commands.execute('notebook:run-cell').finally(() => { window.ran = true; });
        }""", code)

    def outputs(self):
        """Those of the first cell, as a notebook file lists them."""
        return self.page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets[0].model.outputs.toJSON()")

    def all(self, selector):
        return self.page.locator(f".jp-NotebookPanel {selector}").all()

    def theme(self, name):
        self.page.evaluate("name => jupyterapp.commands.execute('apputils:change-theme', {theme: name})", name)
        self.page.wait_for_function("dark => (document.body.dataset.jpThemeLight === 'false') === dark",
                                    arg="Dark" in name)
        self.page.wait_for_timeout(800)

    def shoot(self, suffix):
        """The whole notebook, in pictures of a size that can be looked at."""
        tall = self.page.evaluate("""() => { const cells = document.querySelector('.jp-WindowedPanel-outer');
            return cells.scrollHeight - cells.clientHeight + window.innerHeight; }""")
        self.page.set_viewport_size({"width": 1280, "height": tall + 40})
        self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")
        self.page.wait_for_timeout(800)
        panel = self.page.locator(".jp-NotebookPanel").bounding_box()
        last = self.page.locator(".jp-NotebookPanel .jp-Cell").last.bounding_box()
        bottom = last["y"] + last["height"] + 16
        pictures = [self._picture(f"{suffix}-{number}", panel, top, min(1600, bottom - top))
                    for number, top in enumerate(range(int(panel["y"]), int(bottom), 1600), start=1)]
        self.page.set_viewport_size({"width": 1280, "height": 900})
        return pictures

    def _picture(self, suffix, panel, top, height):
        path = places.ARTIFACTS / "browser" / f"{self.name}-{suffix}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, clip={"x": panel["x"], "y": top, "width": panel["width"], "height": height})
        return path

    def close(self):
        """Its kernel ends with it, so that the next lesson measures alone."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        self.page.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
