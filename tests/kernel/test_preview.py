"""Features of Java that are not final yet: on in the lab's kernel, and named where they are off."""

import json

import conftest
import pytest
from launcher import jvm
from notebook import Notebook

SCOPE = """
try (var scope = StructuredTaskScope.open()) {
  var one = scope.fork(() -> 1);
  var two = scope.fork(() -> 2);
  scope.join();
  System.out.println(one.get() + two.get());
}
"""


@pytest.fixture
def kernel_with(tmp_path, monkeypatch):
    """Writes a kernelspec with another command, and returns its name."""

    def write(argv, **env):
        folder = tmp_path / "kernels/other"
        folder.mkdir(parents=True)
        spec = {"argv": argv, "env": env, "display_name": "other", "language": "java", "interrupt_mode": "message"}
        (folder / "kernel.json").write_text(json.dumps(spec))
        monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
        return "other"

    return write


def test_structured_concurrency(shared):
    result = shared.run(SCOPE)
    assert result.stream() == "3\n", result.traceback


def test_structured_concurrency_in_a_class_that_is_changed(shared):
    code = "class Scoped { int both() throws Exception { try (var s = StructuredTaskScope.open()) { var a = s.fork(() -> 2); s.join(); return a.get() + %d; } } }"
    assert shared.run(code % 1 + "\nnew Scoped().both()").value == "3"
    assert shared.run(code % 2 + "\nnew Scoped().both()").value == "4"


def test_the_error_names_the_word_that_turns_previews_on(kernel_with):
    argv = [word for word in conftest.command() if word not in jvm.PREVIEW]
    with Notebook(kernel_with(argv)) as notebook:
        result = notebook.run(SCOPE)
        assert result.status == "error" and all(word in result.traceback for word in jvm.PREVIEW)
        assert notebook.run("1 + 1").value == "2"


@pytest.mark.parametrize("collector", ["G1", "Parallel", "Z"])
def test_java_tool_options_with_another_collector(kernel_with, collector):
    assert all(word in conftest.command() for word in jvm.COLLECTOR)
    with Notebook(kernel_with(conftest.command(), JAVA_TOOL_OPTIONS=f"-XX:+Use{collector}GC")) as notebook:
        assert notebook.run("1 + 1").value == "2"


def test_the_lab_starts_kernels_so():
    assert all(word in jvm.options() for word in jvm.PREVIEW)
