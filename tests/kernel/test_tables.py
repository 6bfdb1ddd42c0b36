"""Tables are the learner's: real Tablesaw, there when a cell asks for one, and not before."""

import re

import pytest

from conftest import command, write_kernelspec
from notebook import Notebook

RUN = 'var run = workload("waits", {tasks}, i -> {{ }}).run("alone", t -> t.forEach(Task::run));'
TABLES = re.compile(r"(tech\.tablesaw|it\.unimi\.dsi|io\.github\.classgraph|org\.roaringbitmap|dev\.interleave\.tables)\.\S+")


def html(result) -> str:
    (shown,) = result.of_type("execute_result")
    return shown["data"]["text/html"]


def test_nothing_of_tablesaw_is_loaded_before_a_cell_asks_for_a_table(tmp_path):
    log = tmp_path / "loaded"
    spec = write_kernelspec(tmp_path, "interleave-loads", command(f"-Xlog:class+load:file={log}"))
    with Notebook(spec) as notebook:
        notebook.run(RUN.format(tasks=3))
        for shown in ("run", "compare(run, run)", "compare(run, run).chart()", "run.timeline()", "List.of(1, 2)"):
            assert notebook.run(shown).status == "ok"
        assert "dev.interleave.Run " in log.read_text()
        assert TABLES.findall(log.read_text()) == []
        assert "<table>" in html(notebook.run("run.table()"))
        assert "tech.tablesaw.api.Table " in log.read_text()


def test_a_table_shows_its_first_rows_and_how_many_there_are(shared):
    shared.run(RUN.format(tasks=1200))
    result = shared.run("run.table()")
    assert html(result).count("<tr>") == 41 and "<p>40 of 1,200 rows</p>" in html(result)
    assert '<th style="text-align:right">queued ms</th>' in html(result)
    assert result.value.endswith("40 of 1,200 rows")
    assert 'text-align:left">main</td>' in html(shared.run('run.table().where(run.table().intColumn("task").isLessThan(3))'))


def test_any_table_is_rendered_and_other_values_as_ever(shared):
    made = shared.run('import tech.tablesaw.api.*;\nTable.create("mine", IntColumn.create("n", 1, 2))')
    assert '<td style="text-align:right">2</td>' in html(made)
    assert "text/html" not in shared.run("List.of(1, 2)").of_type("execute_result")[0]["data"]
    assert shared.run("List.of(1, 2)").value == "[1, 2]"


def test_a_table_goes_to_a_file_and_comes_back(shared, tmp_path):
    shared.run(RUN.format(tasks=50))
    file = (tmp_path / "run.csv").as_posix()
    assert shared.run(f'run.table().write().csv("{file}");').status == "ok"
    read = shared.run(f'import tech.tablesaw.api.*;\nvar read = Table.read().csv("{file}"); read')
    assert read.status == "ok", read.traceback
    assert "40 of 50 rows" in read.value
    same = 'Arrays.equals(read.numberColumn("end ms").asDoubleArray(), run.table().numberColumn("end ms").asDoubleArray())'
    assert shared.run(same).value == "true"
    assert shared.run('read.columnNames().equals(run.table().columnNames())').value == "true"


def test_tables_are_grouped_sorted_and_filtered(shared):
    shared.run(RUN.format(tasks=6))
    result = shared.run('import static tech.tablesaw.aggregate.AggregateFunctions.*;\n'
                        'run.table().summarize("duration ms", sum, mean).by("worker")')
    assert "Sum [duration ms]" in html(result), result.traceback
    assert shared.run('run.table().sortDescendingOn("task").intColumn("task").get(0)').value == "5"
    assert shared.run('compare(run, run).table().rowCount()').value == "2"


def test_other_libraries_of_a_cell_do_not_meet_tablesaws(shared):
    for name in ("com.google.common.collect.ImmutableList", "com.ibm.icu.text.CharsetDetector"):
        assert shared.run(f'Class.forName("{name}")').error["ename"] == "ClassNotFoundException"


@pytest.mark.parametrize("of", ["fastutil", "random", "dates", "pivot", "join", "strings", "numbers"])
def test_what_tablesaw_needs_of_others_is_there(shared, of):
    """One cell for each part of the libraries that only a part of Tablesaw uses."""
    cells = {
        "fastutil": 'LongColumn.create("n", 3, 1, 2).unique().size() + ShortColumn.create("s").size()',
        "random": 'Table.create("t", IntColumn.indexColumn("n", 9, 0)).sampleN(3).rowCount()',
        "dates": 'DateColumn.create("d", java.time.LocalDate.of(2026, 1, 31)).plusDays(1).get(0).getDayOfMonth() + 2',
        "pivot": 'Table.create("t", StringColumn.create("a", "x", "y"), StringColumn.create("b", "p", "q"),'
                 ' DoubleColumn.create("v", 1, 2)).pivot("a", "b", "v", AggregateFunctions.median).columnCount()',
        "join": 'Table.create("t", IntColumn.create("n", 1, 2, 3)).joinOn("n").inner('
                'Table.create("u", IntColumn.create("n", 1, 2, 3), IntColumn.create("m", 1, 2, 3))).rowCount()',
        "strings": 'StringColumn.create("s", "a b", "c").tokenizeAndSort().size() + 1',
        "numbers": '(int) DoubleColumn.create("x", 1, 3, 5).median()',
    }
    result = shared.run("import tech.tablesaw.api.*; import tech.tablesaw.aggregate.*;\n" + cells[of])
    assert result.value == "3", result.traceback
