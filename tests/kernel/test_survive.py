"""Whatever a cell does, it gets a clear error and the next cell runs."""

import pytest


def survives(notebook, code, *words, status="error", timeout=60):
    result = notebook.run(code, timeout=timeout)
    assert result.status == status
    shown = result.traceback + result.stream() + result.stream("stderr")
    assert all(word in shown for word in words), shown
    assert notebook.run("1 + 1").value == "2"
    return result


def test_stack_overflow(shared):
    result = survives(shared, "int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)", "StackOverflowError")
    assert len(result.traceback) < 5_000


def test_to_string_that_throws(shared):
    survives(shared, 'class Bad { public String toString() { throw new RuntimeException("bad"); } }\nnew Bad()', "bad")


def test_to_string_that_recurses(shared):
    survives(shared, 'class Deep { public String toString() { return "" + this; } }\nnew Deep()', "StackOverflowError")


def test_get_message_that_throws(shared):
    survives(
        shared,
        'class Odd extends RuntimeException { public String getMessage() { throw new IllegalStateException(); } }\nthrow new Odd();',
        "Odd",
    )


def test_system_exit_is_caught(shared):
    survives(shared, "System.exit(0);", "restart")
    survives(shared, "Runtime.getRuntime().halt(1);", "restart")


def test_out_of_memory_kept_by_a_variable(fresh):
    fresh.run("int kept = 7;")
    result = survives(
        fresh,
        "var hoard = new java.util.ArrayList<byte[]>();\nwhile (true) hoard.add(new byte[10_000_000]);",
        "OutOfMemoryError",
        "hoard",
    )
    assert result.seconds < 20
    assert fresh.run("kept").value == "7"
    assert fresh.run("new byte[100_000_000].length").value == "100000000"


def test_out_of_memory_kept_by_a_variable_of_an_earlier_cell(fresh):
    fresh.run("var hoard = new java.util.ArrayList<byte[]>();")
    survives(fresh, "while (true) hoard.add(new byte[10_000_000]);", "OutOfMemoryError", "hoard")


def test_result_of_ten_megabytes(shared):
    result = shared.run('"x".repeat(10_000_000)')
    assert result.status == "ok"
    assert result.value.startswith("xxx")
    assert shared.run("1 + 1").value == "2"


@pytest.mark.parametrize("terms", [1_000, 5_000])
def test_long_expression(shared, terms):
    result = shared.run(" + ".join(["1"] * terms), timeout=60)
    assert result.status == "error" or result.value == str(terms)
    assert shared.run("1 + 1").value == "2"


def test_uncaught_exception_in_a_thread(shared):
    result = shared.run(
        'Thread thread = new Thread(() -> { throw new IllegalStateException("in a thread"); });\nthread.start(); thread.join(); Thread.sleep(100);'
    )
    assert result.status == "ok"
    shown = result.stream("stderr")
    assert "IllegalStateException: in a thread" in shown and "line 1" in shown


def test_thread_bomb_meets_its_budget(fresh):
    fresh.run("%threads budget 500")
    survives(
        fresh,
        "while (true) new Thread(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }).start();",
        "500",
        "virtual",
    )
    assert "Stopped" in fresh.run("%threads stop").value


def test_ten_thousand_virtual_threads_are_within_the_budget(shared):
    result = shared.run(
        """
        var done = new java.util.concurrent.CountDownLatch(10_000);
        for (int i = 0; i < 10_000; i++) Thread.startVirtualThread(() -> {
            try { Thread.sleep(200); } catch (InterruptedException e) { } done.countDown(); });
        done.await(); done.getCount()
        """
    )
    assert result.value == "0"


def test_later_imports_keep_variables(fresh):
    fresh.run("int counter = 41; var names = new java.util.ArrayList<String>();")
    fresh.run('names.add("a"); counter++;')
    fresh.run("// a comment\nimport java.util.concurrent.atomic.*;")
    fresh.run("import java.nio.charset.*;")
    assert fresh.run('counter + " " + names').value == "42 [a]"


def test_redefining_a_method_keeps_variables(fresh):
    fresh.run("int total = 5;\nint twice() { return total * 2; }")
    fresh.run("int twice() { return total * 3; }")
    assert fresh.run("twice()").value == "15"


def test_modern_java(shared):
    code = """
    sealed interface Shape permits Circle, Square { }
    record Circle(double r) implements Shape { }
    record Square(double a) implements Shape { }
    double area(Shape s) { return switch (s) { case Circle c -> 3 * c.r() * c.r(); case Square q -> q.a() * q.a(); }; }
    area(new Square(3))
    """
    assert shared.run(code).value == "9.0"


def test_module_import(fresh):
    assert fresh.run("import module java.base;\nList.of(1, 2).size()").value == "2"
