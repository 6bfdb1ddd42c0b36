"""What the kernel shows while something takes its time, seen from a page that speaks the protocol without a browser."""

import pathlib
import struct
import tempfile

import pytest

from page import Page

BEFORE = """
Strategy pool(int n) {
    return tasks -> { try (var pool = Executors.newFixedThreadPool(n)) { tasks.forEach(pool::submit); } };
}
Workload waits(int count, long ms) { return workload("waits", count, i -> Thread.sleep(ms)); }
void gate(String file) throws InterruptedException { while (!Files.exists(Path.of(file))) Thread.sleep(5); }
Workload gated(int count, long ms, String file) {
    return workload("gated", count, i -> { if (i < count - 1) Thread.sleep(ms); else gate(file); });
}
"""
VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def page(shared):
    page = Page(shared)
    page.run(BEFORE)
    return page


@pytest.fixture(autouse=True)
def opened():
    """No cell waits for ever, whatever a test has found."""
    yield
    for gate in Watching.gates:
        gate.touch()
    Watching.gates.clear()


class Watching:
    """A cell that runs until its GATE is opened, and a page that looks at it."""

    gates = []

    def __init__(self, page, code):
        self.gate = pathlib.Path(tempfile.mkdtemp()) / "open"
        self.gates.append(self.gate)
        self.page, self.reads = page, False
        self.cell = page.notebook.start(code.replace("GATE", f'"{self.gate.as_posix()}"'))
        first = len(page.shown)
        shown = page.wait(lambda: [m for m in page.shown[first:]
                                   if m["msg_type"] == "display_data" and VIEW in m["content"]["data"]])
        self.display = shown[0]["content"]["transient"]["display_id"]
        self.text = shown[0]["content"]["data"]["text/plain"]
        self.model = shown[0]["content"]["data"][VIEW]["model_id"]

    def ready(self, reads=True):
        """A page has drawn the view; it tells how far it reads, or falls silent."""
        self.reads, self.read = reads, 0
        self.page.custom(self.model, {"event": "ready"})
        return self

    def follow(self):
        got = self.page.of(self.model, "custom")
        if self.reads and got and content(got[-1])["seq"] > self.read + 8:
            self.read = content(got[-1])["seq"]
            self.say(event="read", seq=self.read)

    def say(self, **message):
        self.page.custom(self.model, message)

    def heard(self, event):
        """The messages of a kind that the view has got."""
        return [m for m in self.page.of(self.model, "custom") if m["content"]["data"]["content"]["event"] == event]

    def until(self, condition):
        """Reads on until something holds."""
        return self.page.wait(lambda: self.follow() or condition())

    def wait(self, event, count=1):
        return self.until(lambda: len(self.heard(event)) >= count and self.heard(event))

    def end(self):
        """The reply to the cell, and what is left of the view when it has ended."""
        self.gate.touch()
        self.page.wait(lambda: self.follow() or self.idle(), 30)
        return self.page.notebook.reply(self.cell)["content"], self.mine("update_display_data")[-1]["content"]["data"]

    def idle(self):
        return [m for m in self.mine("status") if m["content"]["execution_state"] == "idle"]

    def mine(self, kind):
        return [m for m in self.page.shown
                if m["msg_type"] == kind and m["parent_header"].get("msg_id") == self.cell]


def content(message):
    return message["content"]["data"]["content"]


def test_what_is_over_in_a_second_shows_nothing(page):
    result = page.run('var run = waits(8, 50).run("short", pool(2));')
    assert not result.of_type("display_data") and not result.of_type("comm_open")


def test_a_page_is_told_how_far_a_run_is_and_a_line_stays(page):
    watching = Watching(page, 'var run = gated(60, 50, GATE).run("pool of 1", pool(1));').ready()
    shares = [content(m)["share"] for m in watching.wait("progress", 4)]
    assert 0 < shares[0] < shares[-1] < 1 and shares == sorted(shares)
    reply, left = watching.end()
    assert left["text/plain"].startswith("pool of 1: 60 tasks in ") and VIEW not in left
    assert watching.model in page.closed and reply["status"] == "ok"


def test_without_a_page_one_text_is_written_anew_and_its_last_state_is_a_line(page):
    watching = Watching(page, 'var run = gated(35, 50, GATE).run("pool of 1", pool(1));')
    assert " of 35 tasks, " in watching.text and watching.text.endswith(" left")
    watching.until(lambda: len(watching.mine("update_display_data")) >= 2)
    _, left = watching.end()
    assert all(VIEW in m["content"]["data"] for m in watching.mine("update_display_data")[:-1])
    assert left["text/plain"].startswith("pool of 1: 35 tasks in ") and not watching.heard("progress")


def test_runs_of_one_cell_share_a_line(page):
    code = 'var jobs = waits(12, 100); jobs.run("one", pool(1)); jobs.run("two", pool(1));'
    watching = Watching(page, code)
    _, left = watching.end()
    assert len(watching.mine("display_data")) == 1
    assert [part.split(":")[0] for part in left["text/plain"].split(" · ")] == ["one", "two"]


def test_rounds_and_sweeps_are_one_thing_to_wait_for(page):
    watching = Watching(page, 'gated(6, 1, GATE).rounds(2).cold().add("a", pool(2)).add("b", pool(3)).compare()')
    assert watching.text.startswith("round 1 of 2, ") and " 5 of 6 tasks, " in watching.text
    assert watching.end()[1]["text/plain"].startswith("2 rounds: 4 runs in ")
    watching = Watching(page, "gated(6, 1, GATE).sweep(threads(1, 2, 3, 6), (n, tasks) -> pool(n).run(tasks))")
    assert watching.text.startswith("gated, 1 thread: 5 of 6 tasks")
    assert watching.end()[1]["text/plain"].startswith("gated: 4 thread counts in ")


def test_a_live_picture_gets_every_task_once_and_stays(page):
    watching = Watching(page, 'var run = gated(61, 20, GATE).live().run("pool of 3", pool(3));').ready()
    watching.until(lambda: len(Spans(watching).tasks) == 60)
    spans = Spans(watching)
    assert sorted(spans.tasks) == list(range(60))
    assert spans.workers[-1] == ["thread-1", "thread-2", "thread-3"] and set(spans.rows) == {0, 1, 2}
    assert all(0 <= queued <= start < end for queued, start, end in spans.times)
    assert [content(m)["label"] for m in watching.heard("panel")][-1] == "pool of 3"
    _, left = watching.end()
    assert left["text/plain"].startswith("pool of 3: 61 tasks on 3 workers") and "<svg" in left["text/html"]
    assert VIEW not in left and watching.model in page.closed


def test_a_page_that_stops_reading_is_sent_no_more_and_loses_nothing(page, tmp_path):
    more = tmp_path / "more"
    watching = Watching(page, f"""
        var jobs = workload("two parts", 300, i -> {{ if (i >= 100) gate("{more.as_posix()}"); if (i == 299) gate(GATE); }});
        var run = jobs.live().run("pool of 2", pool(2));""").ready(reads=False)
    watching.wait("spans", 10)
    page.settle(0.8)
    more.touch()
    page.settle(0.8)
    sent = content(page.of(watching.model, "custom")[-1])["seq"]
    assert sent <= 25, "more than the page may be behind"
    watching.reads = True
    watching.until(lambda: len(Spans(watching).tasks) == 299)
    assert sorted(Spans(watching).tasks) == list(range(299))
    assert max(content(m)["ended"] for m in watching.heard("spans")) == 199, "what had waited comes in one piece"
    watching.end()


def test_a_page_that_was_reloaded_gets_all_of_it_again(page):
    watching = Watching(page, 'var run = gated(41, 20, GATE).live().run("pool of 2", pool(2));').ready()
    watching.until(lambda: len(Spans(watching).tasks) == 40)
    first = len(watching.heard("panel"))
    watching.ready()
    watching.until(lambda: len(watching.heard("panel")) > first and len(Spans(watching).tasks) == 40)
    watching.end()


def test_two_ways_side_by_side(page):
    code = 'waits(10, 100).live().rounds(1).cold().add("one", pool(1)).add("two", pool(2)).compare()'
    watching = Watching(page, code).ready()
    _, left = watching.end()
    assert {(content(m)["panel"], content(m)["label"]) for m in watching.heard("panel")} in (
        {(0, "one (cold)"), (1, "two (cold)")}, {(0, "two (cold)"), (1, "one (cold)")})
    assert "one (cold): 10 tasks" in left["text/plain"] and "two (cold): 10 tasks" in left["text/plain"]


def test_stop_in_the_page_ends_the_run_and_shows_what_had_happened(page):
    watching = Watching(page, 'waits(4000, 20).live().run("pool of 2", pool(2))').ready()
    watching.until(lambda: len(Spans(watching).tasks) >= 4)
    watching.say(event="stop")
    reply, left = watching.end()
    assert reply["status"] == "error"
    assert "no result: over after " in left["text/plain"] and "<svg" in left["text/html"]
    assert page.run("1 + 1").value == "2"


def test_a_run_that_throws_is_drawn_up_to_its_end(page):
    code = """workload("bad", 10, i -> { if (i == 7) throw new java.io.IOException("no"); Thread.sleep(30); })
        .live().run("pool of 2", pool(2))"""
    watching = Watching(page, code)
    reply, left = watching.end()
    assert "1 of 10 tasks" in reply["evalue"]
    assert "with 10 tasks ended of 10" in left["text/plain"]


def test_thousands_of_virtual_threads_share_rows(page):
    code = """workload("many", 2_000, i -> Thread.sleep(1_500)).live().run("virtual threads",
        tasks -> { try (var all = Executors.newVirtualThreadPerTaskExecutor()) { tasks.forEach(all::submit); } });"""
    watching = Watching(page, code).ready()
    reply, left = watching.end()
    assert reply["status"] == "ok" and "2000 tasks on 2000 workers" in left["text/plain"]
    names = Spans(watching).workers[-1]
    assert len(names) <= 64 and names[:2] == ["lanes 1 to 32", "lanes 33 to 64"]
    assert max(content(m)["running"] for m in watching.heard("spans")) <= 64


def test_runs_at_once_within_each_other_and_on_threads_of_ones_own(page):
    watching = Watching(page, """
        var jobs = waits(12, 100);
        var other = Thread.ofPlatform().start(() -> jobs.live().run("on a thread", pool(1)));
        jobs.live().run("outer", tasks -> { jobs.run("inner", pool(1)); pool(12).run(tasks); });
        other.join();
        """)
    reply, _ = watching.end()
    assert reply["status"] == "ok" and not page.text()
    left = {m["content"]["transient"]["display_id"]: m["content"]["data"]["text/plain"]
            for m in watching.mine("update_display_data")}
    assert sorted(text.split(":")[0] for text in left.values()) == ["inner", "on a thread", "outer"]


class Spans:
    """What a view has been sent of finished tasks."""

    def __init__(self, watching, until=None):
        self.tasks, self.rows, self.times, self.workers = [], [], [], []
        for message in watching.page.of(watching.model, "custom")[:until]:
            head = content(message)
            if head["event"] == "panel":  # the view begins this picture anew
                self.tasks, self.rows, self.times, self.workers = [], [], [], []
            elif head["event"] == "spans":
                self._add(head, message["buffers"])

    def _add(self, head, buffers):
        n, m = head["ended"], head["running"]
        self.workers += [head["workers"]] if "workers" in head else []
        if n + m == 0:
            return
        numbers = struct.unpack(f"<{3 * n + m}d{2 * n + 2 * m}i", bytes(buffers[0]))
        self.times += zip(numbers[:n], numbers[n:2 * n], numbers[2 * n:3 * n])
        self.tasks += numbers[3 * n + m:4 * n + m]
        self.rows += numbers[4 * n + m:5 * n + m]
