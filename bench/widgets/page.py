"""Widgets as a learner meets them, timed inside the page of a real browser.

    bench/widgets/run [--repeats 30]

Needs what the browser tests need: ./lab test installs it. Slider to result is the time from the key press that moves a
slider to the new result in the page, less what the experiment itself takes. All figures are medians.
"""

import argparse
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import nbformat  # noqa: E402
from nbformat import v4  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from launcher import notebooks  # noqa: E402

WAIT = 50
PLAIN = f'interact(new IntSlider("n", 0, 1_000, 0), n -> {{ Thread.sleep({WAIT}); return "result " + n + "."; }})'
DRAWN = f"""var waits = workload("waits", 40, i -> Thread.sleep(1));
var once = waits.run("once", tasks -> tasks.forEach(Task::run));
interact(new IntSlider("n", 0, 1_000, 0), n -> {{
    Thread.sleep({WAIT});
    return once.timeline().mark("result " + n + ".", Time.ofMillis(1));
}})"""
TEN = "new VBox(" + ", ".join(f'new IntSlider("slider {n}", 0, 100, {n})' for n in range(10)) + ")"
NONE = '"a text"'
FLOOD = """var bar = new FloatProgress("flood", 0, 1e9, 0); bar.display();
long changes = 0, end = System.nanoTime() + 2_000_000_000L;
while (System.nanoTime() < end) bar.value(++changes);
System.out.println("changed " + changes);"""
SENT = """var view = new View("export default { render({model, el}) { let n = 0, t; model.on('msg:custom', () => {"
    + " t ??= performance.now(); if (++n === 2000) el.textContent = 'received in ' + (performance.now() - t); }); model.send({}); } }",
    "", Map.of());
view.onMessage((said, buffers) -> { for (int i = 0; i < 2_000; i++) view.send(new com.google.gson.JsonObject(), List.of(new byte[10_000])); });
view"""

MOVE = """async ({text, key}) => {
    const seen = () => [...document.querySelectorAll('.widget-output')].some(o => o.textContent.includes(text));
    const handle = document.querySelector('.jp-OutputArea .noUi-handle');
    const start = performance.now();
    handle.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
    while (!seen()) await new Promise(requestAnimationFrame);
    return performance.now() - start;
}"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--repeats", type=int, default=30)
    repeats = parser.parse_args().repeats
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server, address, token = start(folder)
        try:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"),
                                                 args=["--no-sandbox", "--disable-gpu", "--disable-quic"])
            for name, code in (("slider to a text", PLAIN), ("slider to a timeline", DRAWN)):
                with_page(browser, address, token, folder, [code], lambda page: slider(page, name, repeats))
            for name, code in (("page load, no widget", NONE), ("page load, ten widgets", TEN)):
                with_page(browser, address, token, folder, [code], lambda page: load(page, name, code, max(3, repeats // 6)))
            with_page(browser, address, token, folder, [FLOOD], flood, run=False)
            with_page(browser, address, token, folder, [SENT], sent)
            browser.close()
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=40)


def slider(page, name, repeats):
    page.wait_for_selector(".jp-OutputArea .noUi-handle")
    page.locator(".widget-output", has_text="result 0.").first.wait_for()
    times = [page.evaluate(MOVE, {"text": f"result {n}.", "key": "ArrowRight"}) - WAIT for n in range(1, repeats + 6)][5:]
    say(name, times, "ms beyond the experiment's own time")


def load(page, name, code, repeats):
    page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_timeout(500)
    ready = ".noUi-handle >> nth=9" if code == TEN else ".jp-OutputArea-output"
    times = []
    for _ in range(repeats):
        started = time.monotonic()
        page.reload()
        page.wait_for_selector(ready)
        times.append((time.monotonic() - started) * 1000)
    say(name, times, "ms from reload to visible")


def flood(page):
    page.evaluate("""() => { window.sent = 0; jupyterapp.shell.currentWidget.sessionContext.session.kernel.iopubMessage.connect(
        (_, m) => { window.sent += m.header.msg_type === 'comm_msg' && m.content.data.method === 'update'; }); }""")
    run_all(page)
    page.wait_for_timeout(500)
    changes = int(re.search(r"changed (\d+)", page.locator(".jp-OutputArea-output pre").first.inner_text())[1])
    print(f"{'a bar changed in a loop for 2 s':34} {changes / 2:10,.0f} changes a second, {page.evaluate('window.sent') / 2:.0f} messages a second to the page")


def sent(page):
    found = page.locator(".jp-OutputArea", has_text="received in ").first
    found.wait_for()
    millis = float(re.search(r"received in ([\d.]+)", found.inner_text())[1])
    print(f"{'2,000 custom messages of 10 kB':34} {2_000 / millis * 1000:10,.0f} messages a second, {20 / millis * 1000:.0f} MB a second")


def say(name, times, what):
    times = sorted(times)
    print(f"{name:34} {statistics.median(times):10,.0f} {what} (of {len(times)}; from {times[0]:,.0f} to {times[-1]:,.0f})")


def with_page(browser, address, token, folder, cells, measure, run=True):
    written = v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells],
                              metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
    nbformat.write(written, Path(folder) / "bench.ipynb")
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    page.goto(f"{address}/lab/tree/bench.ipynb?token={token}&reset")
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell")
    page.wait_for_function("window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'")
    if run:
        run_all(page)
    measure(page)
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.close()


def run_all(page):
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")


def start(folder):
    """The lab on loopback, opened by its own command; (process, address, token)."""
    server = subprocess.Popen([sys.executable, str(ROOT / "lab"), "--no-browser", folder], cwd=folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for line in server.stdout:
        if found := re.search(r"(http://\S+?)/lab\S*\?token=(\w+)", line):
            return server, *found.groups()
    sys.exit("./lab did not open")


if __name__ == "__main__":
    main()
