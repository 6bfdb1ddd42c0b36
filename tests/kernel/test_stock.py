"""The display extension draws on the stock JJava kernel too, as PyPI ships it."""

import json
import os
import pathlib
import sys

import pytest

from conftest import java
from launcher import maven
from notebook import Notebook
from page import Page

JAR = pathlib.Path(sys.prefix) / "share/jupyter/kernels/java/jjava.jar"


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """JJava in one JVM, with the display extension on its class path."""
    jars = maven.class_path("display")
    spec = tmp_path_factory.mktemp("stock") / "kernels/interleave-stock"
    spec.mkdir(parents=True)
    argv = [java(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true", "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-jar", str(JAR), "{connection_file}"]
    env = {"JJAVA_CLASSPATH": os.pathsep.join(map(str, jars))}
    text = {"argv": argv, "env": env, "display_name": "stock", "language": "java", "interrupt_mode": "message"}
    (spec / "kernel.json").write_text(json.dumps(text))
    with pytest.MonkeyPatch.context() as patch:
        path = [str(spec.parents[1]), os.environ.get("JUPYTER_PATH", "")]
        patch.setenv("JUPYTER_PATH", os.pathsep.join(filter(None, path)))
        with Notebook("interleave-stock") as notebook:
            yield notebook


def test_the_labs_words_are_there_without_an_import(stock):
    result = stock.run('workload("forty waits", 40, i -> Thread.sleep(1)).toString()')
    assert result.value == "forty waits: 40 tasks"
    assert not result.stream("stderr")


def test_a_run_is_drawn_as_a_table_and_as_a_timeline(stock):
    stock.run('var run = workload("waits", 4, i -> Thread.sleep(1)).run("alone", t -> t.forEach(Task::run));')
    (table,) = stock.run("run").of_type("execute_result")
    assert "<table>" in table["data"]["text/html"]
    (picture,) = stock.run("run.timeline()").of_type("execute_result")
    assert "<svg" in picture["data"]["text/html"] and "alone" in picture["data"]["text/plain"]


def test_charts_are_drawn_those_of_xchart_too(stock):
    stock.run('var once = workload("waits", 4, i -> Thread.sleep(1)).run("alone", t -> t.forEach(Task::run));')
    stock.run('import org.knowm.xchart.*; var own = QuickChart.getChart("own", "x", "y", "s", new double[] {1, 2}, new double[] {3, 4});')
    for code in ("compare(once).chart()", "own", "themed(own)"):
        (chart,) = stock.run(code).of_type("execute_result")
        assert "data:image/svg+xml," in chart["data"]["text/html"] and "replaceByChart" in chart["data"]["text/html"]
    assert chart["data"]["text/plain"] == "own. s from 3.00 to 4.00."


def test_a_live_run_is_drawn_without_a_page_that_answers(stock):
    result = stock.run("""workload("waits", 30, i -> Thread.sleep(50)).live().run("pool of 2", tasks -> {
        try (var pool = Executors.newFixedThreadPool(2)) { tasks.forEach(pool::submit); } });""")
    sent = [message["content"]["data"]["content"] for message in result.messages
            if message["msg_type"] == "comm_msg" and message["content"]["data"]["method"] == "custom"]
    assert {message["event"] for message in sent} == {"clear", "panel", "spans", "progress"}
    (opened,) = result.of_type("comm_open")
    assert opened["data"]["state"]["stoppable"] is False
    last = result.of_type("update_display_data")[-1]["data"]
    assert "<svg" in last["text/html"] and "30 tasks on 2 workers" in last["text/plain"]
    assert not result.error and not result.stream("stderr")


def test_widgets_work_between_cells(stock):
    page = Page(stock, subshell=False)
    page.run('var threads = new IntSlider("threads", 1, 16, 4); threads.onChange(v -> heard.add(v));'.replace(
        "var threads", "var heard = new CopyOnWriteArrayList<Integer>(); var threads"))
    (shown,) = page.run("threads").of_type("execute_result")
    slider = page.find(description="threads")
    assert shown["data"]["application/vnd.jupyter.widget-view+json"]["model_id"] == slider
    page.change(slider, value=9)
    echo = page.wait(lambda: page.of(slider, "echo_update"))[0]
    assert echo["content"]["data"]["state"] == {"value": 9}
    page.wait(lambda: page.run("List.of(threads.value(), heard)").value == "[9, [9]]")
    page.run("threads.value(3);")
    page.wait(lambda: page.states[slider]["value"] == 3)


def test_a_reloaded_page_gets_all_states(stock):
    page = Page(stock, subshell=False)
    page.run('var view = new View("export default {}", "", Map.of("data", new byte[] {5, 6}, "kind", "stock"));')
    model = page.find(kind="stock")
    assert page.wait(lambda: page.states[model].get("data")) == b"\5\6"
    answer = page.ask_states()
    assert answer["content"]["data"]["states"][model]["state"]["kind"] == "stock"


def test_interact_redraws_and_says_what_this_kernel_cannot(stock):
    page = Page(stock, subshell=False)
    page.run('interact(new IntSlider("n", 1, 16, 4), n -> "result " + n);')
    status = page.wait(lambda: page.find(running=False))
    assert "when no cell is running" in page.states[status]["note"]
    page.change(page.find(description="n"), value=7)
    page.wait(lambda: "result 7" in str([s for s in page.states.values() if s.get("outputs")]))


def test_exploring_runs_every_order(stock):
    stock.run("class Ups { int n; void up() { n++; } }")
    result = stock.run('explore(Ups::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2)')
    assert result.value.startswith("6 orders: 2 end well, 4 end badly (n = 1).")
    assert "data race on n" in result.value


def test_a_table_is_drawn_written_and_read(stock, tmp_path):
    stock.run('var tabled = workload("waits", 50, i -> { }).run("alone", t -> t.forEach(Task::run));')
    (table,) = stock.run("tabled.table()").of_type("execute_result")
    assert "<p>40 of 50 rows</p>" in table["data"]["text/html"] and "queued ms" in table["data"]["text/plain"]
    file = (tmp_path / "run.csv").as_posix()
    stock.run(f'tabled.table().write().csv("{file}");')
    read = stock.run(f'import tech.tablesaw.api.*;\nTable.read().csv("{file}").rowCount()')
    assert read.value == "50", read.traceback


def test_litmus_tests_run_beside_every_order(stock):
    stock.run("class Pair { int x, y, r1, r2; }")
    result = stock.run("litmus(Pair::new).thread(p -> { p.x = 1; p.r1 = p.y; }).thread(p -> { p.y = 1; p.r2 = p.x; })"
                       '.outcomes(p -> p.r1 + ", " + p.r2).runs(10_000)')
    assert "12 of 20" in result.value and "runs of 2 threads on" in result.value


def test_the_threads_of_this_moment_are_told_with_what_is_not_known(stock):
    stock.run("var door = new Object(); var inside = new CountDownLatch(1);\n"
              'Thread.ofVirtual().name("Bob").start(() -> { synchronized (door) { inside.countDown();\n'
              "    java.util.concurrent.locks.LockSupport.park(); } });\n"
              'inside.await(); Thread.ofVirtual().name("Ann").start(() -> { synchronized (door) { } });\n'
              "Thread.sleep(300);")
    text = stock.run("threadsNow()").value
    assert "Ann waits for Object 1, which Bob holds" in text and "Not known here" in text
