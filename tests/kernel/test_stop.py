"""Stop: every cell ends, and no thread of it burns a core afterwards."""

import os
import time

import pytest

from notebook import Notebook
from stop_cases import ALL, EARLIER, LATER, SOON

BURNING = 0.15
PATIENCE = {SOON: 400, LATER: 1500}
"""What is asked for here, in milliseconds: the limits of a calm machine (bench/stop) with room for a busy one."""


@pytest.fixture(scope="module", autouse=True)
def settled(shared):
    shared.settle()
    shared.run(EARLIER)


def test_code_that_answers_interruption_stops_within_100_ms(shared):
    shared.run("1 + 1")
    seconds = [shared.stop(shared.start("Thread.sleep(20_000);")).seconds for _ in range(3)]
    assert min(seconds) < 0.1


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_stopped_cell_is_soon_idle_and_burns_nothing(shared, case):
    milliseconds = []
    while not milliseconds or milliseconds[-1] > PATIENCE[case.limit] and len(milliseconds) < 3:
        result = shared.stop(shared.start(case.code), after=0.7)
        assert result.status == "error"
        assert shared.run("1 + 1").value == "2"
        milliseconds.append(result.seconds * 1000)
    time.sleep(1)
    assert shared.cores_left_burning() < BURNING
    assert milliseconds[-1] <= PATIENCE[case.limit], milliseconds


@pytest.mark.parametrize("after", [0.02, 0.03, 0.05, 0.1, 0.2])
def test_a_cell_is_stopped_that_is_still_being_compiled(shared, after):
    fields = " ".join(f"int f{n}() {{ return {n}; }}" for n in range(200))
    result = shared.stop(shared.start(f"class Much {{ {fields} }}\nwhile (true) {{ }}"), after=after)
    assert result.status == "error"
    assert shared.run("1 + 1").value == "2"


def test_a_cell_is_stopped_that_waits_for_the_kernel_to_start(kernel_name):
    with Notebook(kernel_name) as starting:
        result = starting.stop(starting.start("while (true) { }"), after=0.05)
        assert result.status == "error"
        assert starting.run("1 + 1").value == "2"


def test_stop_by_force_is_said(shared):
    result = shared.stop(shared.start("while (true) { }"))
    assert "Stopped by force" in result.stream("stderr")


def test_code_runs_at_full_speed_after_a_stop_by_force(shared):
    work = """
    long burn() { long x = 1; for (int i = 0; i < 300_000_000; i++) x = x * 31 + i; return x; }
    burn(); long start = System.nanoTime(); burn(); System.out.println((System.nanoTime() - start) / 1_000_000);
    """
    before = min(int(shared.run(work).lines[0]) for _ in range(3))
    shared.stop(shared.start("while (true) { }"))
    after = min(int(shared.run(work).lines[0]) for _ in range(3))
    assert after < 2 * before + 50


def test_child_processes_are_killed(shared):
    msg_id = shared.start(
        'var child = new ProcessBuilder("sleep", "1000").start(); System.out.println(child.pid()); child.waitFor();'
    )
    result = shared.stop(msg_id, after=1)
    time.sleep(0.3)
    with pytest.raises(ProcessLookupError):
        os.kill(int(result.lines[0]), 0)


def test_cells_queued_behind_a_stopped_cell_do_not_run(shared):
    first = shared.start("Thread.sleep(20_000);")
    second = shared.start('System.out.println("ran");')
    shared.stop(first)
    assert shared.reply(second)["content"]["status"] == "aborted"


def test_a_pool_of_an_earlier_cell_serves_later_cells_after_a_stop(shared):
    for _ in range(2):
        shared.stop(shared.start("for (int i = 0; i < 9; i++) earlier.submit(() -> { while (true) { } }).get();"))
    assert shared.run("earlier.submit(() -> 42).get()").value == "42"


@pytest.mark.parametrize(
    "code",
    [
        "try { Thread.sleep(20_000); } finally { {work} }",
        "class Loop { static void turn() { while (!Thread.currentThread().isInterrupted()) { } }\n"
        "  static void clean() { {work} }\n  static void run() { turn(); clean(); } }\nLoop.run();",
        "try { Thread.sleep(20_000); } catch (InterruptedException e) { Thread.sleep(200); System.out.println(\"cleaned\"); }",
    ],
    ids=["finally that computes", "loop that asks, then computes", "catch that waits"],
)
def test_whoever_answers_interruption_has_time_to_clean_up(shared, code):
    work = 'for (long end = System.nanoTime() + 200_000_000L; System.nanoTime() < end; ) { } System.out.println("cleaned");'
    result = shared.stop(shared.start(code.replace("{work}", work)))
    assert "cleaned" in result.stream()
    assert "force" not in result.stream("stderr")


@pytest.mark.parametrize("kind", ["int", "long"])
def test_the_garbage_collector_does_not_wait_for_a_counted_loop(fresh, kind):
    fresh.run(
        f"""
        void spin() {{ long s = 0; for ({kind} j = 0; j < Integer.MAX_VALUE; j++) for (int i = 0; i < Integer.MAX_VALUE; i++) s += i * 31; System.out.println(s); }}
        var loop = Thread.ofPlatform().daemon().start(() -> spin());
        """
    )
    time.sleep(1)
    result = fresh.run("long t = System.nanoTime(); System.gc(); System.out.println((System.nanoTime() - t) / 1_000_000);")
    assert int(result.lines[0]) < 2000


def test_the_worker_threads_of_a_busy_machine_are_forced_too(fresh, busy_machine):
    fresh.run("1 + 1")
    code = "java.util.List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream().forEach(q -> { while (true) { } });"
    result = fresh.stop(fresh.start(code), after=2)
    assert "could not be stopped" not in (result.traceback + result.stream("stderr")).lower()
    assert "Stopped by force" in result.stream("stderr")
