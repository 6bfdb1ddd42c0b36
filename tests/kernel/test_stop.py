"""Stop: the cell ends at once, and no thread of it burns a core afterwards."""

import os
import time

import pytest

BURNING = 0.15


@pytest.fixture(scope="module", autouse=True)
def settled(shared):
    shared.settle()


def test_code_that_answers_interruption_stops_within_100_ms(shared):
    shared.run("1 + 1")
    seconds = [shared.stop(shared.start("Thread.sleep(20_000);")).seconds for _ in range(3)]
    assert min(seconds) < 0.1


def stop(notebook, code):
    result = notebook.stop(notebook.start(code), after=0.7)
    assert result.status == "error"
    time.sleep(1.2)
    # A loop burns in every window; the compiler's threads only in some.
    assert min(notebook.cores_burning(0.7) for _ in range(3)) < BURNING
    assert notebook.run("1 + 1").value == "2"
    return result


@pytest.mark.parametrize(
    "code",
    [
        "long x = 0; while (true) x++;",
        """
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            java.util.concurrent.Callable<Integer> busy = () -> { while (true) { } };
            pool.invokeAll(java.util.List.of(busy, busy));
        }
        """,
        """
        java.util.stream.IntStream.range(0, 1000).parallel().forEach(i -> {
            long start = System.nanoTime(); while (System.nanoTime() - start < 1_000_000_000L) { }
        });
        """,
        "for (int i = 0; i < 4; i++) Thread.startVirtualThread(() -> { while (true) Thread.yield(); }); Thread.sleep(20_000);",
        "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }",
        """
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10_000; i++) pool.submit(() -> { Thread.sleep(100); return 1; });
        Thread.sleep(20_000);
        """,
        "class Endless { public String toString() { while (true) { } } }\nnew Endless()",
    ],
    ids=["busy", "invokeAll", "fork-join", "virtual", "swallowing", "queue", "toString"],
)
def test_nothing_burns_after_stop(shared, code):
    stop(shared, code)


def test_stop_by_force_is_said(shared):
    msg_id = shared.start("while (true) { }")
    result = shared.stop(msg_id)
    text = result.stream("stderr") + shared.later(msg_id, 0.5).stream("stderr")
    assert "force" in result.traceback + text


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


def test_what_cannot_be_stopped_is_named_and_the_kernel_goes_on(fresh):
    fresh.run("1 + 1")
    # Blocked in native code, where no exception can reach it.
    msg_id = fresh.start(
        """
        var in = new java.io.FileInputStream("/proc/self/fd/" + 0);
        while (true) { try { while (true) { } } catch (Throwable t) { } }
        """
    )
    result = fresh.stop(msg_id, timeout=20)
    assert result.status == "error"
    assert fresh.run("1 + 1").value == "2"


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
    assert "2" in fresh.run("%threads stop").value
    assert "No thread" in fresh.run("%threads").value


def test_a_closed_pool_leaves_no_note(shared):
    result = shared.run(
        """
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) { pool.submit(() -> 1); }
        java.util.stream.IntStream.range(0, 1000).parallel().sum()
        """
    )
    assert result.of_type("display_data") == []


def test_stop_between_cells_stops_what_cells_have_left(fresh):
    fresh.settle()
    fresh.run("Thread.ofPlatform().start(() -> { while (true) { } });")
    assert fresh.cores_burning() > 0.3
    fresh.manager.interrupt_kernel()
    time.sleep(1.5)
    assert fresh.cores_burning() < BURNING
