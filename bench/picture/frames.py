"""Frames of the timeline in Chromium, without JupyterLab: how many, how late, and what one costs."""

import json

from playwright.sync_api import sync_playwright

from launcher import page
from tests.browser.conftest import CHROMIUM

LOOK = json.loads((page.SOURCES / "test/data/times.json").read_text("utf-8"))[0]

FEED = """
const WORKERS = 64, SPANS = 10_000, SECONDS = 4;
const span = i => ({ task: i, row: i % WORKERS, queued: 0, start: Math.floor(i / WORKERS) * 2.5e7, end: Math.floor(i / WORKERS + 1) * 2.5e7 });
const all = Array.from({ length: SPANS }, (_, i) => span(i)), makespan = all.at(-1).end;
const names = Array.from({ length: WORKERS }, (_, i) => `worker-${i + 1}`);
const columns = spans => Object.fromEntries(["task", "row", "queued", "start", "end"].map(c => [c, spans.map(s => s[c])]));
const picture = timeline(document.body, { look, panels: [] }, { live: true });
picture.panel(0, { label: "live", workers: names });
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
picture.destroy();
const done = timeline(document.body, { look, panels: [{ label: "done", workers: names, makespan, ...columns(all) }] });
await wait(300);
const before = done.stats();
done.player.play();
await wait(3000);
const replay = done.stats().drawn - before.drawn, late = done.stats().long - before.long;
done.player.seek(null);
const cost = [];
for (let n = 0; n < 30; n++) {
  const start = performance.now();
  done.stale = true;
  done.frame();
  done.bars.ink.getImageData(0, 0, 1, 1);
  cost.push(performance.now() - start);
}
window.result = { live: live.drawn / SECONDS, liveLate: live.long, replay: replay / 3, late, paint: cost.sort((a, b) => a - b)[15] };
"""


def module():
    """What imports the bundle as an output does."""
    source = json.dumps(page.BUNDLE.read_text("utf-8")).replace("<", "\\u003c")
    return (f"const look = {json.dumps(LOOK)};\n"
            f"const blob = new Blob([{source}], {{ type: 'text/javascript' }});\n"
            "const { timeline } = await import(URL.createObjectURL(blob));\n")


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        tab.set_content("<!doctype html><body></body>")
        tab.add_script_tag(content=module() + FEED, type="module")
        tab.wait_for_function("window.result", timeout=60_000)
        seen = tab.evaluate("window.result")
        browser.close()
    print("timeline of 64 workers and 10,000 spans, Chromium without a GPU")
    print(f"  live     {seen['live']:.1f} frames/s of 20 at most, {seen['liveLate']} later than 100 ms")
    print(f"  replay   {seen['replay']:.1f} frames/s, {seen['late']} later than 100 ms")
    print(f"  a whole picture takes {seen['paint']:.1f} ms")


main()
