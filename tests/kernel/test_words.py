"""What the kernel says when something is wrong: one line that says it all, the place, what to try."""

import re

import pytest


def plain(result):
    return re.sub(r"\x1b\[[\d;]*m", "", result.traceback)


def test_a_record_may_check_its_components(shared):
    assert shared.run('record P(int x) { P { if (x < 0) throw new IllegalArgumentException("x"); } }').status == "ok"
    assert shared.run("new P(3)").value == "P[x=3]"
    assert shared.run("record Q(int x) { Q(int x) { this.x = x + 1; } }\nnew Q(3).x()").value == "4"
    assert shared.run("record G<T>(T x) { @Deprecated G { } }\nnew G<>(3)").value == "G[x=3]"


def test_a_record_that_was_mended_keeps_its_lines(shared):
    result = shared.run("record Line(int x) {\n  Line {\n    x++;\n    if (x > 0)\n      throw new\n      Error();\n  }\n}\nnew Line(1)")
    assert "line 5\n        throw new" in plain(result) and "line 9\n        new Line(1)" in plain(result)


def test_the_line_of_an_expression_below_other_code(shared):
    shown = plain(shared.run("class Odd { Odd() {\n    throw new Error(); } }\n\n// makes one\nnew Odd()"))
    assert "line 5\n        new Odd()" in shown


def test_a_record_may_not_hide_its_constructor(shared):
    assert "invalid canonical constructor" in plain(shared.run("record H(int x) { private H { } }"))


@pytest.mark.parametrize(
    "code, line, words",
    [
        ("/* open", 1, "unclosed comment: the comment that begins here with /* needs a closing */"),
        ('String slashes = "/*";\nint a = 1; /* open', 2, "unclosed comment"),
        ('int q = 3;\nString t = "abc;\nint z = 4;', 2, 'unclosed string literal: the text that begins here needs a closing "'),
        ("char c = 'ab';", 1, "unclosed character literal: a char is one character"),
        ('String tb = """\n  hello\n', 1, 'unclosed text block: the text that begins here needs a closing """'),
        ('System.out.println("a"', 1, "something that was opened, such as ( or {, is not closed"),
    ],
)
def test_what_has_no_end(shared, code, line, words):
    result = shared.run(code)
    assert result.status == "error"
    first = plain(result).splitlines()[0]
    assert re.match(rf"cell \d+, line {line}: ", first) and words in first
    assert plain(result).count("cell ") == 1
    assert shared.run("1 + 1").value == "2"


def test_what_looks_unclosed_and_is_not(shared):
    code = 'String odd = "/* \\" "; char quote = \'"\'; // /* "\nString block = """\n  /* " \\""" """;\nodd.length() + block.length()'
    assert shared.run(code).status == "ok"


@pytest.mark.parametrize(
    "code, what", [("forked", "variable forked"), ("start(1)", "method start(int)"), ("new Oven()", "class Oven")]
)
def test_a_name_from_before_a_restart(shared, code, what):
    result = shared.run(code)
    sentence = (
        f"cannot find symbol: {what}, which is not declared since this kernel began."
        " If the notebook declares it above: Run, Run All Above Selected Cell."
    )
    assert result.error["evalue"] == sentence
    assert plain(result).splitlines()[0].endswith("line 1: " + sentence)
    assert "location" not in plain(result)


def test_a_member_that_is_not_there_keeps_its_place(shared):
    shown = plain(shared.run("Thread.nosuch()"))
    assert "location: class java.lang.Thread" in shown and "kernel began" not in shown


def test_local_variables_have_names_in_messages(shared):
    assert 'because "inner" is null' in plain(shared.run("{ String inner = null; inner.length(); }"))
    shown = plain(shared.run("Runnable task = null;\ntask.run();"))
    assert 'because "task" is null' in shown and "REPL" not in shown


def test_thousands_of_causes_are_folded(shared):
    result = shared.run(
        'Exception all = new Exception("base");\nfor (int i = 0; i < 5_000; i++) all = new Exception("wrap " + i, all);\nthrow all;'
    )
    assert len(result.traceback) < 3_000
    assert "wrap 4999" in result.traceback and "Exception: base" in result.traceback and "... and 4995 causes more" in result.traceback


def test_a_long_line_is_shown_around_its_error(shared):
    result = shared.run("int sum = " + "1 + " * 500 + "nothing + 2;")
    assert len(result.traceback) < 800 and "nothing" in plain(result).splitlines()[1]
    marked = plain(result).splitlines()
    assert marked[1][marked[2].index("^") :].startswith("nothing")


@pytest.mark.parametrize(
    "code, shown",
    [
        ("new int[] {1, 2, 3}", "[1, 2, 3]"),
        ('new String[][] {{"a"}, {null}, null}', "[[a], [null], null]"),
        ("new Object[] {1, new double[2], List.of()}", "[1, [0.0, 0.0], []]"),
        ("boolean[] flags = {true}", "[true]"),
    ],
)
def test_arrays_show_their_content(shared, code, shown):
    assert shared.run(code).value == shown


def test_long_arrays_show_their_beginning(shared):
    assert shared.run("new int[100_000]").value.endswith("0, 0, ... 99900 more]")
    assert len(shared.run("new long[1_000][1_000]").value) < 15_000
    assert shared.run("Object[] self = {1, null}; self[1] = self; self").value.startswith("[1, [1, ")


def test_display_shows_an_array_by_content(shared):
    shown = shared.run("display(new int[] {4, 5});").of_type("display_data")
    assert shown[0]["data"]["text/plain"] == "[4, 5]"


@pytest.mark.parametrize("way", ["Runtime.getRuntime()::exit", "Runtime.getRuntime()::halt", "System::exit"])
def test_exit_by_reference_is_caught(shared, way):
    result = shared.run(f"java.util.function.IntConsumer end = {way};\nend.accept(3);")
    assert result.status == "error" and "restart the kernel" in result.traceback
    assert shared.run("1 + 1").value == "2"


def test_exit_by_reflection_gets_a_reply(fresh):
    result = fresh.run('Runtime.class.getMethod("exit", int.class).invoke(Runtime.getRuntime(), 3);')
    assert result.status == "error" and "all variables are lost" in result.error["evalue"]


def test_output_of_a_child_process_goes_to_the_cell(shared):
    code = """
    var shown = new ProcessBuilder("sh", "-c", "echo child; echo bad >&2").inheritIO();
    int code = shown.start().waitFor();
    System.out.println("after");
    shown.redirectOutput() + " " + code
    """
    result = shared.run(code)
    assert result.lines == ["child", "after"] and result.stream("stderr") == "bad\n"
    assert result.value == "INHERIT 0"


def test_a_child_process_that_is_read_is_left_alone(shared):
    code = 'var read = new ProcessBuilder("sh", "-c", "echo one; exit 3").start();\nnew String(read.getInputStream().readAllBytes()).strip() + read.waitFor()'
    assert shared.run(code).value == "one3"


def test_output_that_was_sent_elsewhere_comes_back(shared):
    shared.run("System.setOut(new PrintStream(OutputStream.nullOutputStream()));\nSystem.setErr(System.out);")
    result = shared.run('System.out.println("back"); System.err.println("too");')
    assert result.lines[-1] == "back" and result.stream("stderr") == "too\n"
    assert "an earlier cell left System.out" in result.stream()
    assert shared.run("System.out.println(1);").stream() == "1\n"
