"""Output: nothing lost, nothing torn, and under the cell that started the thread."""

import collections

THREADS = """
var threads = new java.util.ArrayList<Thread>();
for (int t = 0; t < 16; t++) {
    int id = t;
    threads.add(Thread.ofPlatform().start(() -> {
        for (int i = 0; i < 1000; i++) System.out.println("thread " + id + " line " + i);
    }));
}
for (var thread : threads) thread.join();
"""


def expect_every_line(result, threads, lines):
    """Every line is there, whole, and each thread's lines are in order."""
    seen = collections.defaultdict(list)
    for line in result.lines:
        word, thread, also, number = line.split()
        assert (word, also) == ("thread", "line")
        seen[int(thread)].append(int(number))
    assert sorted(seen) == list(range(threads))
    assert all(numbers == list(range(lines)) for numbers in seen.values())


def test_sixteen_threads_lose_and_tear_no_line(shared):
    expect_every_line(shared.run(THREADS, timeout=20), 16, 1000)


def test_a_slow_client_loses_no_line(shared):
    msg_id = shared.start(THREADS)
    expect_every_line(shared.finish(msg_id, timeout=30, pause=0.05), 16, 1000)


def test_output_comes_in_few_messages(shared):
    result = shared.run(THREADS, timeout=20)
    assert len(result.of_type("stream")) < 200


def test_ten_thousand_virtual_threads_lose_no_line(shared):
    result = shared.run(
        """
        try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 10_000; t++) { int id = t; pool.submit(() -> System.out.println("v" + id)); }
        }
        """
    )
    assert sorted(result.lines) == sorted(f"v{i}" for i in range(10_000))


def test_flood_of_fifty_megabytes_arrives(shared):
    result = shared.run(
        'var row = "x".repeat(999); for (int i = 0; i < 50_000; i++) System.out.println(row);'
    )
    assert len(result.stream()) == 50_000_000


def test_streams_keep_their_order(shared):
    result = shared.run('System.out.println("a"); System.err.println("b"); System.out.println("c");')
    texts = [(m["name"], m["text"]) for m in result.of_type("stream")]
    assert texts == [("stdout", "a\n"), ("stderr", "b\n"), ("stdout", "c\n")]


def test_an_interrupted_thread_can_print(shared):
    result = shared.run(
        """
        Thread.currentThread().interrupt();
        for (int i = 0; i < 100; i++) System.out.println("line " + i);
        System.out.println(Thread.interrupted());
        """
    )
    assert result.lines == [f"line {i}" for i in range(100)] + ["true"]


def late_output(notebook, code):
    """Runs a cell whose threads print a second later, and another cell meanwhile; returns what came under each."""
    first = notebook.start(code)
    early = notebook.finish(first).lines
    second = notebook.run('Thread.sleep(300); System.out.println("second");')
    return early + notebook.later(first, 1.5).lines, second.lines


LATE = 'Thread.sleep(700); System.out.println("late");'


def test_a_thread_prints_under_the_cell_that_started_it(shared):
    code = f"new Thread(() -> {{ try {{ {LATE} }} catch (InterruptedException e) {{ }} }}).start();"
    assert late_output(shared, code) == (["late"], ["second"])


def test_a_pool_prints_under_the_cell_that_started_it(shared):
    code = f"""
    var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
    pool.submit(() -> {{ {LATE} return 1; }}); pool.shutdown();
    """
    assert late_output(shared, code) == (["late"], ["second"])


def test_a_virtual_thread_prints_under_the_cell_that_started_it(shared):
    code = f"Thread.startVirtualThread(() -> {{ try {{ {LATE} }} catch (InterruptedException e) {{ }} }});"
    assert late_output(shared, code) == (["late"], ["second"])


def test_a_completable_future_prints_under_the_cell_that_started_it(shared):
    code = f"""
    java.util.concurrent.CompletableFuture.runAsync(() -> {{ try {{ {LATE} }} catch (InterruptedException e) {{ }} }});
    """
    assert late_output(shared, code) == (["late"], ["second"])


def test_fork_join_prints_under_the_running_cell(shared):
    result = shared.run(
        "java.util.stream.IntStream.range(0, 100).parallel().forEach(i -> System.out.println(i));"
    )
    assert sorted(map(int, result.lines)) == list(range(100))


def test_display_update_from_a_thread_after_the_cell(shared):
    first = shared.start(
        """
        var id = display("before");
        new Thread(() -> {
            try { Thread.sleep(500); } catch (InterruptedException e) { }
            updateDisplay(id, "after");
        }).start();
        """
    )
    shown = shared.finish(first).of_type("display_data")[0]
    updates = shared.later(first, 1.5).of_type("update_display_data")
    assert [u["data"]["text/plain"] for u in updates] == ["after"]
    assert updates[0]["transient"]["display_id"] == shown["transient"]["display_id"]


def test_display_shows_nothing_by_itself(shared):
    result = shared.run('display("shown once")')
    assert result.value is None
    assert len(result.of_type("display_data")) == 1


def test_characters_written_as_bytes_stay_whole(shared):
    result = shared.run(
        'for (byte b : "grün €".getBytes(java.nio.charset.StandardCharsets.UTF_8)) System.out.write(b);'
    )
    assert result.stream() == "grün €"
