"""A cell that does not compile leaves the kernel as it was, whatever is wrong with it."""

import os

import pytest

KEPT = """
int kept = 41;
class Kind { int size = 1; }
Kind kind = new Kind();
String text = "old";
int length() { return text.length() + kind.size; }
"""

TOO_MUCH = {
    "a literal": '"' + "x" * 70_000 + '".length()',
    "a literal in a class": 'class Lit { String s = "' + "y" * 70_000 + '"; }',
    "a method's code": "int big(int a) {\n" + "a += a * 3 + 1234567;\n" * 9_000 + "return a; }",
    "an initializer's code": "int[] table = {" + ",".join(str(100_000 + i) for i in range(12_000)) + "};",
    "constants of a class": "class Many {" + "".join(f'String s{i} = "c{i}";\n' for i in range(40_000)) + "}",
    "parameters": "int many(" + ",".join(f"long p{i}" for i in range(200)) + ") { return 0; }",
    "dimensions": "var deep = new int" + "[1]" * 256 + ";",
    "a name": "int " + "n" * 70_000 + " = 1;",
}

WRONG = [
    'int kept = "text";',
    'int kept = "' + "z" * 70_000 + '".length();',
    "Strin kept = null;",
    'class Kind { int size = ""; }',
    'class Kind { String size = "' + "z" * 70_000 + '"; }',
    'String text = 3;',
    'String text = "' + "z" * 70_000 + '";',
    'int length() { return ""; }',
    "int length() {\n" + "kept += kept * 3 + 1234567;\n" * 9_000 + "return 1; }",
]


@pytest.fixture(scope="module")
def kept(kernel_name):
    from notebook import Notebook

    with Notebook(kernel_name) as notebook:
        notebook.run(KEPT)
        notebook.run("kept++; text = \"new\"; kind.size = 10;")
        yield notebook


def still_there(notebook):
    assert notebook.run("int next = 1;").status == "ok"
    result = notebook.run('next + kept + " " + text + " " + length() + " " + (kind instanceof Kind)')
    assert result.value == "43 new 13 true", result.traceback + result.stream()


@pytest.mark.parametrize("what", TOO_MUCH)
def test_more_than_a_class_file_holds(kept, what):
    result = kept.run(TOO_MUCH[what], timeout=60)
    assert result.status == "error" and result.error["ename"] == "CompilationError"
    assert len(result.traceback) < 3_000
    still_there(kept)


@pytest.mark.parametrize("code", WRONG, ids=range(len(WRONG)))
def test_a_wrong_declaration_replaces_nothing(kept, code):
    result = kept.run(code, timeout=60)
    assert result.status == "error"
    still_there(kept)


def test_what_ran_before_the_wrong_line_has_run(fresh):
    assert fresh.run('int first = 1;\nint second = "";').status == "error"
    assert fresh.run("first").value == "1"


@pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="takes half a minute: ./lab test --deep")
@pytest.mark.parametrize("code", ["int kept = %s1;", "class Kind { int size = %s1; }"])
def test_code_nested_so_deep_that_the_compiler_crashes(kept, code):
    result = kept.run(code % ("- " * 2_000_000), timeout=60)
    assert result.status == "error" and "nested too deep" in result.traceback
    still_there(kept)


def test_a_change_that_makes_another_class_too_large(fresh):
    """The constant is folded into the second class, which JShell compiles again when the first one changes."""
    fresh.run('interface Part { String TEXT = "' + "a" * 40 + '"; }\nclass Whole { String text = Part.TEXT + Part.TEXT; }')
    fresh.run('interface Part { String TEXT = "' + "a" * 40_000 + '"; int MORE = 1; }')
    assert fresh.run("int next = 1;").status == "ok"
    assert fresh.run("next + new Whole().text.length()").value == "81"


def test_a_changed_class_names_the_variables_that_it_reset(fresh):
    fresh.run("class Cx { int a = 1; }\nvar cx = new Cx(); Cx cy = new Cx(); int other = 7;\nint use() { return cx.a; }")
    fresh.run("other++;")
    note = fresh.run("class Cx { int a = 1; int b = 2; }").stream()
    assert note == "Note: cx and cy were reset, since Cx changed. Run the cells that set them again.\n"
    assert fresh.run("cx == null && cy == null && other == 8").value == "true"
    assert fresh.run("cx = new Cx(); use()").value == "1"


def test_a_class_that_is_run_again_unchanged_resets_nothing(fresh):
    fresh.run("class Cx { int a = 1; }\nCx cy = new Cx();")
    assert fresh.run("class Cx { int a = 1; }").stream() == ""
    assert fresh.run("cy.a").value == "1"


def test_a_method_that_a_change_breaks_is_named(fresh):
    fresh.run("int count = 1;\nint next() { return count + 1; }")
    note = fresh.run('String count = "one";').stream()
    assert "next() cannot be used, since count changed: " in note and "String" in note
    assert fresh.run("int count = 2;").stream() == ""
    assert fresh.run("next()").value == "3"


def test_a_variable_whose_class_went_missing_is_named(fresh):
    fresh.run("interface Shape { int area(); }")
    fresh.run("class Square implements Shape { public int area() { return 4; } }\nShape shape = new Square();")
    note = fresh.run("interface Shape { int area(); int edge(); }").stream()
    assert "Square cannot be used, since Shape changed: " in note and "edge()" in note
    assert "shape cannot be used" in note or "shape was reset" in note
