"""Litmus tests of cells, on real cores."""

PAIR = "class Pair { int x, y, r1, r2; }\nclass Flag { boolean stop; }"
BUFFERING = """litmus(Pair::new).thread(p -> { p.x = 1; p.r1 = p.y; }).thread(p -> { p.y = 1; p.r2 = p.x; })
.outcomes(p -> p.r1 + ", " + p.r2).interesting("0, 0")"""


def test_store_buffering_beside_every_order(fresh):
    fresh.run(PAIR)
    result = fresh.run("var test = " + BUFFERING + ".runs(50_000);\ntest")
    assert "runs of 2 threads on" in result.value and "12 of 20" in result.value
    (shown,) = result.of_type("execute_result")
    assert "<table>" in shown["data"]["text/html"]
    assert fresh.run("test.total() == test.counts().values().stream().mapToLong(n -> n).sum()").value == "true"
    assert not result.stream("stderr")


def test_a_flag_that_is_never_seen_ends_and_leaves_nothing(fresh):
    fresh.run(PAIR)
    result = fresh.run('litmus(Flag::new).thread(f -> { while (!f.stop) { } }).thread(f -> f.stop = true)'
                       '.outcomes(f -> "ended").counts().keySet()')
    assert result.value in ("[ended]", "[ended, thread 1 never ends]", "[thread 1 never ends, ended]",
                            "[thread 1 never ends]")
    assert fresh.cores_left_burning() < 0.3
    assert fresh.run("threadsNow()").value == "No other thread of your cells is alive."


def test_a_variable_of_a_cell_is_used_as_it_is(fresh):
    fresh.run(PAIR + "\nint seven = 7;")
    result = fresh.run("litmus(Pair::new).thread(p -> p.x = seven).thread(p -> p.y = 1).outcomes(p -> p.x)"
                       ".runs(10_000).counts().keySet()")
    assert result.value == "[7]"


def test_stop_ends_it_and_leaves_nothing(fresh):
    fresh.run(PAIR)
    running = fresh.start(BUFFERING + ".seconds(60)")
    stopped = fresh.stop(running, after=2)
    assert stopped.status == "error" and stopped.seconds < 5
    assert fresh.cores_left_burning() < 0.3
    assert fresh.run(BUFFERING + ".runs(10_000).total() > 0").value == "true"
