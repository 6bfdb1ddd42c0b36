"""Runs of a thousand to a million tasks on up to ten thousand virtual threads: recorded, tabled, drawn, and live.

A million tasks with their futures do not fit into a notebook's usual heap: INTERLEAVE_HEAP=1g ./lab bench picture
"""

import os
import statistics
import time

from jupyter_client.manager import start_new_kernel
from playwright.sync_api import sync_playwright

from bench.live import live
from tests.browser.conftest import CHROMIUM

SIZES = (1_000, 10_000, 100_000) + ((1_000_000,) if "INTERLEAVE_HEAP" in os.environ else ())
THREADS = 10_000
WAIT = 50  # ms a task
TASKS = """var jobs{tasks} = workload("waits", {tasks:_}, i -> Thread.sleep({wait}));
Strategy virtual = tasks -> {{
    try (var pool = Executors.newFixedThreadPool({threads}, Thread.ofVirtual().factory())) {{ tasks.forEach(pool::submit); }}
}};
"""
DRAWN = """async () => {
    const began = performance.now();
    const frame = () => new Promise(done => requestAnimationFrame(done));
    while (!document.querySelector('figure')?.picture?.stats().drawn) await frame();
    document.querySelector('canvas').getContext('2d').getImageData(0, 0, 1, 1);
    return performance.now() - began;
}"""


class Kernel:
    """The lab's kernel, and how long each cell took."""

    def __init__(self):
        self.manager, self.client = start_new_kernel(kernel_name="interleave")

    def run(self, code):
        """Seconds, and the HTML that was shown last."""
        shown, began = [], time.monotonic()

        def hear(message):
            if message["msg_type"] == "error":
                raise SystemExit(message["content"]["evalue"])
            shown.append(message["content"].get("data", {}).get("text/html", ""))

        self.client.execute_interactive(code, output_hook=hear, timeout=300)
        return time.monotonic() - began, next((html for html in reversed(shown) if html), "")

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel()


def draw(tab, html):
    """Seconds from the output in the page to its picture; the script unpacks, reads and draws."""
    tab.set_content("<!doctype html><body></body>")
    began = time.monotonic()
    tab.evaluate("html => document.body.append(document.createRange().createContextualFragment(html))", html)
    tab.evaluate(DRAWN)
    return time.monotonic() - began


def still(browser):
    print("  tasks      threads   recorded   table    picture in the kernel   in the page   output")
    kernel, tab = Kernel(), browser.new_page(viewport={"width": 1280, "height": 900})
    kernel.run('workload("warm-up", 10, i -> Thread.sleep(1)).run("one", tasks -> tasks.forEach(Task::run))')
    for tasks in SIZES:
        threads = min(tasks, THREADS)
        kernel.run(TASKS.format(tasks=tasks, wait=WAIT, threads=threads))
        recorded, _ = kernel.run(f'var run = jobs{tasks}.run("virtual threads", virtual);')
        tabled = statistics.median(kernel.run("run")[0] for _ in range(3))
        painted, html = kernel.run("run.timeline()")
        shown = statistics.median(draw(tab, html) for _ in range(3))
        print(f"  {tasks:<9,}  {threads:<6,}  {recorded:6.2f} s  {tabled:7.3f} s  {painted:14.2f} s  {shown:16.2f} s"
              f"  {len(html.encode()) / 1000:7.0f} kB", flush=True)
    kernel.close()


def moving():
    with live.page() as (lesson, traffic):
        for tasks in SIZES:
            threads = min(tasks, THREADS)
            waits = max(WAIT, 3_000 * threads // tasks)  # three seconds at least, so that there is something to see
            live.run(lesson, TASKS.format(tasks=tasks, wait=waits, threads=threads))
            print(f"  {tasks:,} tasks on {threads:,} threads")
            live.frames(lesson, traffic, f'var run = jobs{tasks}.live().run("virtual threads", virtual);')


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        still(browser)
        browser.close()
    print("live, in a page of the lab:")
    moving()


if __name__ == "__main__":
    main()
