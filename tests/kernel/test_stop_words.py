"""What Stop says of threads that did not simply end, and what is said of those that still run."""

import re
import time

import pytest

from stop_cases import WAITING

CASES = {case.name: case for case in WAITING}


def said(result):
    return re.sub(r"\x1b\[[0-9;]*m", "", result.traceback + "\n" + result.stream("stderr"))


def deadlocked(notebook, code):
    msg_id = notebook.start(code)
    notebook.printed("ready")
    return notebook.stop(msg_id)


@pytest.mark.parametrize(
    "name, other, lock",
    [("deadlock, synchronized", "left", "Object@"), ("deadlock, ReentrantLock", "right", "ReentrantLock@")],
)
def test_a_deadlock_is_named_with_its_cycle_and_lines(fresh, name, other, lock):
    number = fresh.run("1 + 1").reply["content"]["execution_count"] + 1
    code = CASES[name].code
    text = said(deadlocked(fresh, code))
    waits = [i for i, line in enumerate(code.splitlines(), 1) if "synchronized (fork) { }" in line or "a.lock();" in line]
    assert "Deadlock" in text
    assert f'"main" is at cell {number}, line {waits[-1]}' in text
    assert f'which "{other}" holds' in text and 'which "main" holds' in text
    assert lock in text
    assert text.count("Deadlock") == 1
    assert "take cores" not in text
    assert fresh.run("1 + 1").value == "2"


def test_where_a_monitor_was_taken_is_said(fresh):
    text = said(deadlocked(fresh, CASES["deadlock, synchronized"].code))
    assert re.search(r"It holds Object@\w+, taken at cell 1, line \d+: synchronized \(knife\)", text)


def test_who_catches_everything_is_frozen(fresh):
    fresh.settle()
    result = fresh.stop(fresh.start(CASES["everything swallowed"].code), after=1)
    assert "StillThere" in result.traceback
    assert "Frozen" in result.stream("stderr") and "main" in result.stream("stderr")
    time.sleep(1)
    assert fresh.cores_left_burning() < 0.15
    assert fresh.run("1 + 1").value == "2"


def test_a_blocked_thread_is_left_behind_without_a_word_of_cores(fresh):
    # No signal ends the opening of a pipe that nobody writes to.
    fresh.run('new ProcessBuilder("mkfifo", System.getProperty("java.io.tmpdir") + "/stop-" + ProcessHandle.current().pid()).start().waitFor()')
    code = 'new java.io.FileInputStream(System.getProperty("java.io.tmpdir") + "/stop-" + ProcessHandle.current().pid()).read();'
    result = fresh.stop(fresh.start(code), after=1)
    assert "Left behind" in result.stream("stderr")
    assert "take cores" not in said(result) and "take no core" in said(result)
    fresh.run('new java.io.File(System.getProperty("java.io.tmpdir") + "/stop-" + ProcessHandle.current().pid()).delete()')


def test_threads_stop_counts_only_those_that_ended(fresh):
    fresh.run(
        """
        Object a = new Object(), b = new Object();
        var both = new java.util.concurrent.CountDownLatch(2);
        void take(Object first, Object second) {
            synchronized (first) {
                both.countDown();
                try { both.await(); } catch (InterruptedException e) { return; }
                synchronized (second) { }
            }
        }
        Thread.ofPlatform().name("one").start(() -> take(a, b));
        Thread.ofPlatform().name("two").start(() -> take(b, a));
        Thread.ofPlatform().name("busy").start(() -> { while (true) { } });
        both.await();
        Thread.sleep(500);
        """
    )
    text = fresh.run("%threads stop").value
    assert text.startswith("Stopped 1 thread.")
    assert "Deadlock" in text and '"one"' in text and '"two"' in text
    assert "cell 1, line" in text


def test_leftover_threads_are_named_and_listed(fresh):
    result = fresh.run(
        """
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        pool.submit(() -> 1); pool.submit(() -> 2);
        """
    )
    note = result.of_type("display_data")[-1]["data"]["text/plain"]
    assert "pool-1-thread-1" in note and "2 threads" in note
    assert "pool-1-thread-2" in fresh.run("%threads").value
    assert fresh.run("%threads stop").value == "Stopped 2 threads."
    assert "No thread" in fresh.run("%threads").value


def test_a_closed_pool_leaves_no_note(shared):
    result = shared.run(
        """
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) { pool.submit(() -> 1); }
        java.util.stream.IntStream.range(0, 1000).parallel().sum()
        """
    )
    assert result.of_type("display_data") == []


def test_the_work_of_an_earlier_cell_in_the_common_pool_is_not_charged_to_the_newest(fresh):
    fresh.run("for (int i = 0; i < 4; i++) java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) { } });")
    result = fresh.run("1 + 1")
    assert result.of_type("display_data") == []
    lines = fresh.run("%threads").value.splitlines()
    assert lines and all(line.startswith("cell 1 ") for line in lines)


def test_stop_between_cells_stops_what_cells_have_left(fresh):
    fresh.settle()
    fresh.run("Thread.ofPlatform().start(() -> { while (true) { } });")
    assert max(fresh.cores_burning() for _ in range(3)) > 0.15
    fresh.manager.interrupt_kernel()
    time.sleep(1.5)
    assert fresh.cores_left_burning() < 0.15
