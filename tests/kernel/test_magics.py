"""The magics of the IJava family, as a cell meets them."""

import zipfile

import pytest

from jars import answer, make_jar


@pytest.fixture(scope="module")
def jars(tmp_path_factory):
    """A folder with two jars and a folder of classes."""
    folder = tmp_path_factory.mktemp("jars")
    make_jar(folder / "one.jar", answer("one", 1))
    make_jar(folder / "two.jar", answer("two", 2))
    with zipfile.ZipFile(make_jar(folder / "more/three.jar", answer("three", 3))) as archive:
        archive.extractall(folder / "classes")
    return folder


def test_classpath_adds_a_jar_that_compiles(fresh, jars):
    assert fresh.run(f"%classpath {jars}/one.jar").status == "ok"
    assert fresh.run("import one.Answer;\nAnswer.of()").value == "1"


def test_classpath_adds_a_folder_of_classes(fresh, jars):
    result = fresh.run(f"int before = 7;\n%classpath {jars}/classes\nimport three.*;\nAnswer.of() + before")
    assert result.value == "10"


def test_what_was_there_before_stays(fresh, jars):
    fresh.run('int kept = 5;\nint twice(int n) { return 2 * n; }\nrecord Point(int x, int y) { }')
    fresh.run(f"%classpath {jars}/one.jar")
    assert fresh.run("new Point(twice(kept), one.Answer.of())").value == "Point[x=10, y=1]"


def test_jars_by_pattern(fresh, jars):
    assert fresh.run(f"%jars {jars}/*.jar").value == "Added one.jar, two.jar."
    assert fresh.run("one.Answer.of() + two.Answer.of()").value == "3"
    assert fresh.run("three.Answer.of()").status == "error"
    assert fresh.run(f"%jars {jars}/more\nthree.Answer.of()").value == "3"


def test_a_magic_within_a_statement_gives_its_value(fresh, jars):
    result = fresh.run(f"List<String> added = %jars {jars}/o*.jar {jars}/more/*.jar\nadded")
    assert result.value == f"[{jars}/one.jar, {jars}/more/three.jar]", result.traceback
    assert fresh.run("one.Answer.of()").value == "1"
    assert fresh.run('lineMagic("jars", List.of("none.jar"))').error["ename"] == "MagicException"


def test_paths_that_are_not_there(shared, jars):
    error = shared.run("%jars nowhere/*.jar").error
    assert error["ename"] == "NotFound"
    assert "There is no nowhere/*.jar" in error["evalue"] and "begins in the folder /" in error["evalue"]
    assert shared.run(f"%jars {jars}/classes/three/Answer.class").error["ename"] == "NotAJar"
    assert "%classpath PATH" in shared.run("%classpath").error["evalue"]


@pytest.mark.parametrize("code, value", [
    ('var text = """\n%threads\n""";\ntext.strip()', "%threads"),
    ("/* about\n%nosuch things\n*/ 1 + 1", "2"),
    ('String.format("""\n%s\n%s""", 1, 2)', "1\n2"),
    ("int rest = 7\n% 3;\nrest", "1"),
    ("int seven = 7; int threads = 4; int left = seven\n%threads;\nleft", "3"),
    ('var quoted = "= %jars x"; quoted', "= %jars x"),
])
def test_what_only_looks_like_a_magic(shared, code, value):
    result = shared.run(code)
    assert result.value == value, result.traceback


def test_lines_keep_their_numbers_below_magics(shared):
    result = shared.run("int fine = 1;\n%lsmagic\n\nSystem.out.println(fine / 0);")
    assert "line 4" in result.traceback and "println(fine / 0);" in result.traceback


def test_an_unknown_magic_is_named_with_the_nearest(shared):
    assert shared.run("%mavn a:b:1").error["evalue"] == "There is no %mavn. Did you mean %maven?"
    assert shared.run("%%loadFromPom\n<a/>").error["evalue"] == "There is no %%loadFromPom. Did you mean %%loadFromPOM?"
    assert shared.run("%%maven a:b:1").error["evalue"] == "There is no %%maven, but there is %maven."
    assert "%lsmagic" in shared.run("%matplotlib inline").error["evalue"]
    assert "first line" in shared.run("int a = 1;\n%%loadFromPOM\n").error["evalue"]


def test_lsmagic_and_help(shared):
    listed = shared.run("%lsmagic").value
    for name in ("%classpath", "%jars", "%maven", "%mavenRepo", "%load", "%loadFromPOM", "%%loadFromPOM", "%threads"):
        assert name in listed.split()
    page = shared.run("%help %mavenRepo").value
    assert page.startswith("%mavenRepo NAME URL\n") and "%addMavenRepo" in page
    assert all(f"%{name}" in shared.run("%help").value for name in ("load FILE", "jars PATH"))
    assert "There is no %nosuch" in shared.run("%help nosuch").value


def test_load_a_java_file(shared, tmp_path):
    (tmp_path / "Account.java").write_text("package bank;\n\nimport java.util.zip.CRC32;\n\npublic class Account {\n"
                                           "  private int cents;\n  public void deposit(int n) { cents += n; }\n"
                                           "  public int cents() { return cents; }\n}\n")
    shared.run(f"%load {tmp_path}/Account.java")
    assert shared.run("var account = new Account(); account.deposit(5); account.cents()").value == "5"
    assert shared.run("new CRC32().getValue()").value == "0"


def test_load_a_script_with_a_magic_and_without_its_ending(shared, tmp_path, jars):
    (tmp_path / "tools.jsh").write_text(f"%jars {jars}/two.jar\nint loaded = two.Answer.of() + 1;\n")
    result = shared.run(f"%load {tmp_path}/tools\nloaded")
    assert result.value == "3", result.traceback


def test_load_the_code_cells_of_a_notebook(shared, tmp_path):
    import nbformat

    cells = [nbformat.v4.new_markdown_cell("int words = 1;"), nbformat.v4.new_code_cell("int a = 1;\nint b = 2;"),
             nbformat.v4.new_code_cell('System.out.println("sum " + (a + b));')]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "cells.ipynb")
    result = shared.run(f"%load {tmp_path}/cells.ipynb")
    assert result.stream() == "sum 3\n", result.traceback


def test_an_error_in_a_loaded_file_names_file_and_line(shared, tmp_path):
    (tmp_path / "bad.java").write_text("int fine = 1;\nSystem.out.println(fine / 0);\n")
    result = shared.run(f"%load {tmp_path}/bad.java")
    assert result.error["ename"] == "ArithmeticException"
    assert "line 2" in result.traceback and "bad.java" in result.traceback
    (tmp_path / "wrong.jsh").write_text('int number = "text";\n')
    assert "wrong.jsh" in shared.run(f"%load {tmp_path}/wrong.jsh").traceback
    (tmp_path / "no.ipynb").write_text("[]")
    assert "not a notebook" in shared.run(f"%load {tmp_path}/no.ipynb").error["evalue"]
    assert shared.run("%load nowhere.java").error["ename"] == "NotFound"


def test_stop_ends_what_a_file_runs(shared, tmp_path):
    (tmp_path / "endless.java").write_text('System.out.println("began");\nwhile (true) { }\n')
    result = shared.stop(shared.start(f"%load {tmp_path}/endless.java"), after=1.5)
    assert result.status == "error" and "began" in result.stream()
    assert shared.run("6 * 7").value == "42"


def completions(notebook, code):
    return notebook.reply(notebook.client.complete(code, len(code)))["content"]


def test_tab_completes_magics_and_nothing_of_java(shared):
    content = completions(shared, "int a = 1;\n%mav")
    assert content["matches"] == ["%maven", "%mavenRepo"]
    assert (content["cursor_start"], content["cursor_end"]) == (11, 15)
    assert {match[0] for match in completions(shared, "%")["matches"]} == {"%"}
    assert "%%loadFromPOM" in completions(shared, "%%")["matches"]
    assert completions(shared, "%%loadFromPOM\n<dep")["matches"] == []
    assert "Math" in [match.rstrip(".(") for match in completions(shared, "int rest = 7 % Mat")["matches"]]
    assert "println(" in completions(shared, "%lsmagic\nSystem.out.printl")["matches"]


def test_tab_completes_arguments(shared, jars, tmp_path):
    (tmp_path / "one.java").write_text("")
    (tmp_path / "one.txt").write_text("")
    assert completions(shared, f"%jars {jars}/o")["matches"] == [f"{jars}/one.jar"]
    assert completions(shared, f"%classpath {jars}/one.jar {jars}/")["matches"] == [
        f"{jars}/{name}" for name in ("classes/", "more/", "one.jar", "two.jar")]
    assert completions(shared, f"%load {tmp_path}/o")["matches"] == [f"{tmp_path}/one.java"]
    assert completions(shared, "%threads st")["matches"] == ["stop"]
    assert "maven" in completions(shared, "%help m")["matches"]


def test_shift_tab_on_a_magic_shows_its_page(shared):
    content = shared.reply(shared.client.inspect("%jars lib/*.jar", 3))["content"]
    assert content["found"] and "%jars PATH ..." in content["data"]["text/plain"]


def test_the_console_knows_when_a_cell_with_magics_is_whole(shared):
    def status(code):
        return shared.reply(shared.client.is_complete(code))["content"]["status"]

    assert status("%lsmagic") == "complete"
    assert status("%lsmagic\nint a = ") == "incomplete"
    assert status("%%loadFromPOM\n<dependency>") == "incomplete"
    assert status("%%loadFromPOM\n<dependency/>\n") == "complete"


EXTENSION = """
package added;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
public class Shouting implements Extension {
    public void install(BaseKernel kernel) {
        kernel.getMagicsRegistry()
            .registerLineMagic("shout", (k, words) -> String.join(" ", words).toUpperCase())
            .registerCellMagic("shout", (k, words, body) -> words + body.toUpperCase());
    }
}
"""


def test_an_extension_in_an_added_jar_brings_its_magics(fresh, tmp_path):
    from conftest import BUILD

    services = {"META-INF/services/org.dflib.jjava.jupyter.Extension": "added.Shouting\n"}
    library = next((BUILD / "lib").glob("jjava-jupyter-*.jar"))
    jar = make_jar(tmp_path / "shouting.jar", {"added/Shouting.java": EXTENSION}, [library], services)
    assert fresh.run(f"%jars {jar}\n%shout make \"some noise\"").value == "MAKE SOME NOISE"
    assert fresh.run("%%shout a b\nhello").value == "[a, b]HELLO"
    assert fresh.run("String loud = %shout hey\nloud").value == "HEY"
    assert fresh.run("%shoot x").error["evalue"] == "There is no %shoot. Did you mean %shout?"
    assert "%%shout" in fresh.run("%lsmagic").value and "extension" in fresh.run("%help shout").value
