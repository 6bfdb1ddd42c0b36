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
