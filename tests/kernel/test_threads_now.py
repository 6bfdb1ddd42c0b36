"""Who waits for whom at this moment, in the lab's kernel."""

import re
import time

RING = """var left = new ReentrantLock(); var right = new ReentrantLock();
var both = new CyclicBarrier(2);
void eat(ReentrantLock first, ReentrantLock second) {
  try {
    first.lock();
    both.await();
    second.lockInterruptibly();
  } catch (Exception e) { }
}"""


def until(notebook, code, expected):
    """Threads need a moment to get where they wait."""
    end = time.monotonic() + 20
    while True:
        result = notebook.run(code)
        if expected in result.value.replace("\n  ", " ") or time.monotonic() > end:
            return result.value.replace("\n  ", " ")
        time.sleep(0.05)


def test_a_ring_of_virtual_threads_is_a_deadlock(fresh):
    fresh.run("import java.util.concurrent.locks.*;")
    fresh.run(RING)
    fresh.run('Thread.ofVirtual().name("Ann").start(() -> eat(left, right));\n'
              'Thread.ofVirtual().name("Bob").start(() -> eat(right, left));')
    text = until(fresh, "threadsNow()", "Deadlock")
    assert re.search(r"Deadlock: Ann waits for ReentrantLock \d, which Bob holds; Bob waits for "
                     r"ReentrantLock \d, which Ann holds", text), text
    assert "cell 2, line 7" in text
    assert fresh.run("threadsNow().deadlocked().size()").value == "2"
    (shown,) = fresh.run("threadsNow()").of_type("execute_result")
    assert "<svg" in shown["data"]["text/html"] and "<table>" in shown["data"]["text/html"]
    fresh.run("%threads stop")


def test_a_pool_and_the_length_of_its_queue(fresh):
    fresh.run("var pool = Executors.newFixedThreadPool(2);\n"
              "for (int i = 0; i < 5; i++) pool.submit(() -> { Thread.sleep(60_000); return 1; });")
    text = until(fresh, "threadsNow()", "3 tasks wait")
    assert "2 threads of your cells: 2 sleeping." in text
    assert re.search(r"pool-1-thread-1 .*cell 1, line 2", text), text
    fresh.run("pool.shutdownNow()")


def test_the_kernels_own_threads_are_left_out(fresh):
    assert fresh.run("threadsNow()").value == "No other thread of your cells is alive."
