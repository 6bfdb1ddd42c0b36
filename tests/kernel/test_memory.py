"""How much the kernel takes and keeps."""

import os
import pathlib
import subprocess

import conftest
import pytest
from launcher import jvm

MIXED = [
    "int v{n} = {n};",
    "{n} + 1",
    'System.out.println("line {n}");',
    "int twice{n}(int i) {{ return 2 * i; }}",
    "twice{n}({n})",
]
LIVING = "System.gc(); Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()"
DEEP = os.environ.get("INTERLEAVE_DEEP") == "1"


def test_cells_leave_less_than_ten_kilobytes_each(fresh):
    """A learner runs the same cells again and again: forty names, each declared many times."""
    def run(cells):
        for n in cells:
            fresh.run(MIXED[n % 5].format(n=n % 200 - n % 5))
        return int(fresh.run(LIVING).value)

    fresh.settle()
    count = 2_000 if DEEP else 300
    before = run(range(200))
    assert (run(range(200, 200 + count)) - before) / count < 10 * 1024


def test_declarations_do_not_keep_the_names_of_all_others(fresh):
    """JShell's text of a class imports every declaration there is: of 300 others, 24 KB."""
    def declare(names):
        for n in names:
            fresh.run(f"int w{n} = {n};")
        return living_bytes(fresh)

    fresh.settle()
    count = 1_000 if DEEP else 200
    before = declare(range(200))
    assert (declare(range(200, 200 + count)) - before) / count < 16 * 1024


def living_bytes(notebook):
    """Without what the collector left unused between living objects."""
    jcmd = pathlib.Path(conftest.java()).with_name("jcmd")
    said = subprocess.run([jcmd, str(notebook.pid), "GC.class_histogram"], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in said.splitlines()[2:] if line.split()]
    return int(rows[-1][2]) - sum(int(row[2]) for row in rows if "FillerElement" in " ".join(row))


def test_values_of_expressions_are_not_kept(fresh):
    fresh.run("1 + 1")
    before = int(fresh.run(LIVING).value)
    for _ in range(8):
        fresh.run("new byte[20_000_000]")
    assert int(fresh.run(LIVING).value) - before < 25_000_000


def test_what_a_cell_left_behind_is_gone_before_the_next_one_runs(fresh):
    fresh.run("var pile = new ArrayList<byte[]>(); for (int i = 0; i < 150; i++) pile.add(new byte[1_000_000]); pile = null;")
    assert int(fresh.run("Runtime.getRuntime().totalMemory() >> 20").value) < 120


def test_the_heap_has_a_limit(shared):
    said = shared.run("Runtime.getRuntime().maxMemory() >> 20").value
    assert int(said) <= int(jvm.HEAP[:-1])


def test_threads_that_swallow_the_error_cannot_keep_the_heap_full(fresh):
    fresh.settle()
    result = fresh.run("""
        for (int t = 0; t < 4; t++) Thread.ofPlatform().start(() -> {
          var mine = new ArrayList<byte[]>();
          while (true) try { mine.add(new byte[1_000]); } catch (OutOfMemoryError e) { }
        });
        Thread.sleep(60_000);""")
    assert "filled the heap" in result.error["evalue"]
    assert fresh.run("6 * 7").value == "42"


def test_a_full_heap_says_how_to_have_a_larger_one(fresh):
    result = fresh.run("var hoard = new ArrayList<byte[]>(); while (true) hoard.add(new byte[5_000_000]);")
    assert "INTERLEAVE_HEAP=1g ./lab" in result.error["evalue"]
    assert fresh.run("1 + 1").value == "2"


def test_a_cell_names_what_is_in_a_jar(fresh):
    """The compiler opens a jar when a package of it is named; the index says which."""
    assert "tech.tablesaw.api" in jvm.PACKAGES.read_text(), "the training writes the index"
    assert fresh.run("import tech.tablesaw.api.*;\nIntColumn.create(\"n\", 1, 2).size()").value == "2"


@pytest.mark.parametrize("code", ["Runtime.getRuntime().availableProcessors() > 0", "List.of(1, 2)", "(Object) 7", "x -> 1"])
def test_an_expression_is_worth_what_it_is(shared, code):
    """Expressions are evaluated as blocks; where that cannot be, JShell's own way is taken, with its words."""
    result = shared.run(code)
    assert (result.value in ("true", "[1, 2]", "7")) if code != "x -> 1" else result.status == "error"


def test_an_expression_without_a_value_shows_none(shared):
    result = shared.run('System.out.println("once")')
    assert result.lines == ["once"] and result.value is None


def test_a_switch_expression_keeps_its_type(shared):
    assert shared.run("(switch (1) { case 1 -> 1; default -> 2.0; })").value == "1.0"
