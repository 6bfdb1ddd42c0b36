"""Opens the lab in a browser, runs the pairs there and in a kernel without a page, and prints what came of it."""

import contextlib
import sys
import tempfile
from pathlib import Path

import nbformat
from jupyter_client.manager import start_new_kernel
from playwright.sync_api import sync_playwright

from launcher import notebooks
from tests.browser import conftest

PAIRS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
SETUP = (Path(__file__).parent / "Pairs.jsh").read_text("utf-8")
FRAMES = 'var run = workload("waits", 10_000, i -> Thread.sleep(50)).live().run("64 workers", pool(64));'
COST = [f'pairs("CPU work, 2 workers", workload("burn", 120, i -> burn(10)), 2, {PAIRS});',
        f'pairs("waits, 64 workers", workload("waits", 10_000, i -> Thread.sleep(20)), 64, {PAIRS});']
WATCH = """() => {
    window.seen = [];
    let last = performance.now();
    const frame = () => {
        const now = performance.now(), stats = document.querySelector('[data-live=picture]')?.picture?.stats();
        window.seen.push({ at: now, gap: now - last, ...stats });
        last = now;
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
}"""


def main():
    print("In the lab's kernel, without a page:")
    alone()
    with page() as (lesson, traffic):
        print("In a page of chromium, on the same machine:")
        run(lesson, SETUP)
        print("  64 workers, 10,000 tasks")
        frames(lesson, traffic, FRAMES)
        for code in COST:
            print(" ", run(lesson, code))


def alone():
    manager, client = start_new_kernel(kernel_name="interleave")
    said = lambda message: message["msg_type"] == "stream" and print(" ", message["content"]["text"], end="")
    for code in (SETUP, *COST):
        client.execute_interactive(code, output_hook=said)
    client.stop_channels()
    manager.shutdown_kernel()


def frames(lesson, traffic, code):
    """Runs the code, and tells how often its picture was drawn meanwhile."""
    lesson.page.evaluate(WATCH)
    traffic.clear()
    run(lesson, code)
    drawn = [frame for frame in lesson.page.evaluate("window.seen") if "drawn" in frame]
    seconds = (drawn[-1]["at"] - drawn[0]["at"]) / 1000
    count = drawn[-1]["drawn"] - drawn[0]["drawn"]
    gaps = sorted(frame["gap"] for frame in drawn)
    print(f"  {seconds:.1f} s: {count / seconds:.1f} pictures a second, {drawn[-1]['long']} later than "
          f"100 ms; the page's own frames: {len(gaps) / seconds:.0f} a second, {sum(gap > 100 for gap in gaps)} gaps over 100 ms, "
          f"longest {gaps[-1]:.0f} ms")
    live = [size for size in traffic if size < 400_000]  # not the final picture
    print(f"  {len(live) / seconds:.1f} messages and {sum(live) / seconds / 1000:.0f} kB a second from the server, "
          f"{max(traffic) / 1000:.0f} kB the largest")


def run(lesson, code):
    """Runs the notebook's only cell; what it prints."""
    lesson.start(code)
    lesson.page.wait_for_function("window.ran", timeout=600_000)
    lesson.page.wait_for_timeout(500)
    return "".join(output.get("text", "") or output.get("evalue", "") for output in lesson.outputs()).strip()


@contextlib.contextmanager
def page():
    """A page of the lab with a notebook of one cell, and the sizes of the messages that it gets."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        root = Path(folder)
        (root / "notebooks").mkdir()
        book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")],
                                        metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
        nbformat.write(book, root / "notebooks/bench.ipynb")
        address, token = stack.enter_context(contextlib.contextmanager(conftest.lab.__wrapped__)(root))
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=conftest.CHROMIUM, args=conftest.FLAGS)
        tab, traffic = browser.new_page(viewport={"width": 1280, "height": 900}), []
        tab.on("websocket", lambda socket: socket.on("framereceived", lambda data: traffic.append(len(data))))
        lesson = conftest.Lesson(tab, "bench")
        tab.goto(f"{address}/lab/tree/notebooks/bench.ipynb?token={token}&reset")
        lesson.run_all()
        yield lesson, traffic
        lesson.close()
        browser.close()


if __name__ == "__main__":
    main()
