"""Completion, inspection, errors: as a learner meets them."""

import pytest


def completions(notebook, code, cursor=None):
    cursor = len(code) if cursor is None else cursor
    return notebook.reply(notebook.client.complete(code, cursor))["content"]


def names(content):
    return [match.rstrip("(). ") for match in content["matches"]]


def test_completion_of_a_member(shared):
    content = completions(shared, "System.out.printl")
    assert "println" in names(content)
    assert content["cursor_start"] == len("System.out.")


def test_completion_knows_start_up_imports(fresh):
    assert "newFixedThreadPool" in names(completions(fresh, "Executors.newFix"))


def test_completion_after_a_class_in_the_same_cell(shared):
    code = "class Account { int balance; void deposit(int n) { } }\nvar account = new Account();\naccount.dep"
    assert "deposit" in names(completions(shared, code))


def test_completion_after_an_import_in_the_same_cell(fresh):
    code = "import java.util.zip.*;\nnew CRC3"
    assert "CRC32" in names(completions(fresh, code))


def test_completion_after_a_method_in_the_same_cell(shared):
    code = "int doubled(int number) { return 2 * number; }\nint answer = doub"
    assert "doubled" in names(completions(shared, code))


def test_completion_has_types(shared):
    content = completions(shared, "System.out.printl")
    types = content["metadata"]["_jupyter_types_experimental"]
    assert {t["type"] for t in types} == {"function"}


def test_completion_counts_characters_not_utf16(shared):
    code = 'var face = "😀"; face.toUpp'
    content = completions(shared, code)
    assert "toUpperCase" in names(content)
    assert content["cursor_start"] == len('var face = "😀"; face.')


def inspect(notebook, code, cursor=None):
    cursor = len(code) if cursor is None else cursor
    return notebook.reply(notebook.client.inspect(code, cursor))["content"]


def test_inspection_at_the_end_of_the_code(shared):
    content = inspect(shared, "Thread.sleep")
    assert content["found"]
    assert "sleep" in content["data"]["text/plain"] and "millis" in content["data"]["text/plain"]


def test_inspection_shows_the_learners_own_javadoc(shared):
    shared.run("/** Adds one to a number. */\nint addOne(int number) { return number + 1; }")
    content = inspect(shared, "addOne(")
    assert content["found"]
    assert "Adds one to a number." in content["data"]["text/plain"]


def test_inspection_of_nonsense_finds_nothing(shared):
    assert not inspect(shared, "qwertz")["found"]


def test_is_complete(shared):
    def status(code):
        return shared.reply(shared.client.is_complete(code))["content"]["status"]

    assert status("int x = 1;") == "complete"
    assert status("1 + 1") == "complete"
    assert status("class A {") == "incomplete"
    assert status("for (int i = 0; i < 3; i++) {") == "incomplete"
    assert status("int x = = 1;") == "invalid"


def test_compile_error_points_at_the_line_of_the_cell(shared):
    result = shared.run('int fine = 1;\n\nint wrong = "text";\nint after = 2;')
    assert "line 3" in result.traceback
    assert 'int wrong = "text";' in result.traceback
    assert "incompatible types" in result.error["evalue"]
    lines = result.traceback.splitlines()
    source = next(i for i, line in enumerate(lines) if 'int wrong = "text"' in line)
    assert lines[source + 1].index("^") == lines[source].index('"text"')


def test_exception_shows_cell_line_and_its_own_class(shared):
    count = shared.run('void fail() {\n    throw new IllegalStateException("boom");\n}').reply["content"]["execution_count"]
    result = shared.run("int before = 1;\n\nfail();")
    assert result.error["ename"] == "IllegalStateException"
    assert result.error["evalue"] == "boom"
    assert f"cell {count}, line 2" in result.traceback
    assert f"cell {count + 1}, line 3" in result.traceback
    assert "dev.interleave" not in result.traceback and "jdk.jshell" not in result.traceback


@pytest.mark.parametrize("code", [
    "int half(int x) {\n    return 10 / x;\n}\nhalf(0);",
    "Runnable halve = () -> {\n    int none = 10 / 0;\n};\nhalve.run();",
])
def test_an_exception_in_code_that_was_run_again_shows_the_new_line(shared, code):
    assert shared.run(code).error["ename"] == "ArithmeticException"
    result = shared.run("// moved down\n" + code)
    count = result.reply["content"]["execution_count"]
    assert f"cell {count}, line 3" in result.traceback and f"cell {count}, line 5" in result.traceback


def test_cause_is_shown(shared):
    result = shared.run('throw new RuntimeException("outer", new java.io.IOException("inner"));')
    assert "Caused by: java.io.IOException: inner" in result.traceback


def test_checked_exceptions_need_no_catch(shared):
    assert shared.run("Thread.sleep(1);").status == "ok"


def test_a_cell_has_one_main_thread(shared):
    result = shared.run(
        "var me = Thread.currentThread();\nme == Thread.currentThread() ? me.getName() : \"another\""
    )
    assert result.value == "main"


def test_history(shared):
    shared.run("int remembered = 1;")
    content = shared.reply(shared.client.history(hist_access_type="search", pattern="*remembered*", n=5))["content"]
    assert content["history"][-1][2] == "int remembered = 1;"


def test_unknown_magic_is_named(shared):
    assert "%nosuch" in shared.run("%nosuch thing").traceback


def test_a_declaration_without_a_semicolon_shows_its_value(shared):
    assert shared.run("var shown = 6 * 7").value == "42"
    assert shared.run("var quiet = 6 * 7;").value is None
    assert shared.run("int a = 1;\nvar last = List.of(a)").value == "[1]"
    assert shared.run("shown + quiet").value == "84"
