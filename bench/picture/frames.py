"""Frames of the timeline in Chromium, without JupyterLab: how many, how late, and what one costs."""

import re
import shutil

from playwright.sync_api import sync_playwright

from launcher import places

DISPLAY = places.ROOT / "kernel-extensions/display/main"
FILES = DISPLAY / "resources/dev/interleave/display/timeline"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

FEED = """
const WORKERS = 64, SPANS = 10_000, SECONDS = 4;
const span = i => ({ task: i, row: i % WORKERS, queued: 0, start: Math.floor(i / WORKERS) * 2.5e7, end: Math.floor(i / WORKERS + 1) * 2.5e7 });
const all = Array.from({ length: SPANS }, (_, i) => span(i)), makespan = all.at(-1).end;
const names = Array.from({ length: WORKERS }, (_, i) => `worker-${i + 1}`);
const columns = spans => Object.fromEntries(["task", "row", "queued", "start", "end"].map(c => [c, spans.map(s => s[c])]));
const picture = timeline(document.body, { caption: "", panels: [{ label: "live", workers: names }] }, { live: true });
const wait = ms => new Promise(done => setTimeout(done, ms));
let fed = 0;
for (let began = performance.now(), now = 0; now < makespan; await wait(40)) {
  now = Math.min(1, (performance.now() - began) / 1000 / SECONDS) * makespan;
  const until = all.findIndex(s => s.end > now);
  const done = all.slice(fed, until < 0 ? SPANS : until);
  fed += done.length;
  picture.append(0, { workers: names, ...columns(done) });
  picture.running(0, columns(all.slice(fed, fed + WORKERS)), now);
}
await wait(100);
const live = picture.stats();
picture.finish({ caption: "", panels: [{ label: "done", workers: names, makespan, ...columns(all) }] });
await wait(300);
const before = picture.stats(), began = performance.now();
picture.player.play();
await wait(3000);
const replay = picture.stats().drawn - before.drawn, late = picture.stats().long - before.long;
picture.player.seek(null);
const cost = [];
for (let n = 0; n < 30; n++) {
  const start = performance.now();
  picture.stale = true;
  picture.frame();
  picture.bars.ink.getImageData(0, 0, 1, 1);
  cost.push(performance.now() - start);
}
window.result = { live: live.drawn / SECONDS, liveLate: live.long, replay: replay / 3, late, paint: cost.sort((a, b) => a - b)[15] };
"""


def script():
    """The files of the timeline in the order of Script.java."""
    java = (DISPLAY / "java/dev/interleave/display/Script.java").read_text("utf-8")
    names = re.search(r"TIMELINE =([^;]+);", java)[1]
    return "\n".join((FILES / f"{name}.js").read_text("utf-8") for name in re.findall(r"[a-z]+", names))


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_content("<!doctype html><body></body>")
        page.add_script_tag(content=script() + FEED, type="module")
        page.wait_for_function("window.result", timeout=60_000)
        seen = page.evaluate("window.result")
        browser.close()
    print("timeline of 64 workers and 10,000 spans, Chromium without a GPU")
    print(f"  live     {seen['live']:.1f} frames/s of 20 at most, {seen['liveLate']} later than 100 ms")
    print(f"  replay   {seen['replay']:.1f} frames/s, {seen['late']} later than 100 ms")
    print(f"  a whole picture takes {seen['paint']:.1f} ms")


main()
