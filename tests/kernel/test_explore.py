"""Exploring every order of a cell's own code, in the lab's kernel."""

COUNTER = "class Counter { int n;\n  void up() { n++; } }"
TWO = 'explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2)'


def test_all_orders_of_a_lost_update(fresh):
    fresh.run(COUNTER)
    result = fresh.run(TWO)
    lines = result.value.replace("\n  ", " ").splitlines()
    assert lines[0] == "6 orders: 2 end well, 4 end badly (n = 1)."
    assert "Ann reads n = 0, Bob reads n = 0, Bob writes 1, Ann writes 1." in lines[1]
    assert "data race on n: Ann writes (cell 1, line 2)" in result.value
    assert not result.stream("stderr")


def test_threads_are_continuations_here(fresh):
    available = ('var type = Class.forName("dev.interleave.explore.engine.coroutine.Continuations");'
                 'var method = type.getDeclaredMethod("available"); method.setAccessible(true); method.invoke(null)')
    fresh.run(COUNTER)
    fresh.run(TWO + ".total()")
    assert fresh.run(available).value == "true"


def test_a_redefined_class_is_explored_as_it_is_now(shared):
    shared.run(COUNTER)
    assert shared.run(TWO + ".bad()").value == "4"
    shared.run("class Counter { int n; synchronized void up() { n++; } }")
    assert shared.run(TWO + ".bad()").value == "0"


def test_a_program_with_a_pool(shared):
    result = shared.run("""exploreProgram(() -> { int[] n = {0};
        try (var pool = Executors.newFixedThreadPool(2)) { pool.submit(() -> n[0]++); pool.submit(() -> n[0]++); }
        return n[0]; }).outcomes().keySet()""")
    assert set(result.value.strip("[]").split(", ")) == {"1", "2"}


def test_a_method_of_a_cell_is_entered(shared):
    shared.run("class Box { int n; }\nvoid grow(Box box) { box.n++; }")
    result = shared.run('explore(Box::new).thread("Ann", b -> grow(b)).thread("Bob", b -> grow(b)).always(b -> b.n == 2)')
    assert result.value.startswith("6 orders: 2 end well, 4 end badly")


def test_a_variable_of_a_cell_is_refused(shared):
    shared.run("class Box { int n; }\nint step = 2;")
    result = shared.run('explore(Box::new).thread("Ann", b -> b.n += step)')
    assert result.value.startswith("Not explored: The code uses step, a variable of a cell.")


def test_stop_ends_a_search_and_leaves_nothing(fresh):
    fresh.run(COUNTER)
    many = "c -> { for (int i = 0; i < 20; i++) c.up(); }"
    running = fresh.start(f'explore(Counter::new).thread("Ann", {many}).thread("Bob", {many}).allOrders().total()')
    stopped = fresh.stop(running, after=3)
    assert stopped.status == "error" and stopped.seconds < 5
    assert fresh.cores_left_burning() < 0.3
    left = "Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals(\"explore\")).count()"
    assert fresh.run(left).value == "0"
    assert fresh.run(TWO + ".total()").value == "6"


def test_a_scope_of_a_cell_is_explored(shared):
    result = shared.run("""exploreProgram(() -> { try (var scope = StructuredTaskScope.open()) {
        var one = scope.fork(() -> 1); var two = scope.fork(() -> 2);
        scope.join();
        return one.get() + two.get(); } }).outcomes().keySet()""")
    assert result.value == "[3]"
