"""Other doors than JupyterLab: the programs of Jupyter that run files and notebooks."""

import json
import os
import pathlib
import re
import subprocess
import sys

import nbclient
import nbformat
import pexpect
import pytest

BIN = pathlib.Path(sys.executable).parent


@pytest.fixture
def notebook(tmp_path, kernel_name):
    """A notebook file with a printed line, a value and a magic."""
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {
        "name": kernel_name, "display_name": "Java", "language": "java"}})
    cells = ['System.out.println("printed " + 6 * 7);', "int n = 20;", "n + 1", "%lsmagic"]
    notebook.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    path = tmp_path / "notebook.ipynb"
    nbformat.write(notebook, path)
    return path


def run(*command, **options):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=120, **options)


def outputs(path):
    """What the code cells of a notebook file show: text of streams and results."""
    cells = [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == "code"]
    return ["".join(out.get("text") or out.get("data", {}).get("text/plain") or out.get("traceback", ""))
            for cell in cells for out in cell["outputs"]]


def test_jupyter_run(tmp_path, kernel_name):
    file = tmp_path / "a.java"
    file.write_text('int n = 6 * 7;\nSystem.out.println("from a file: " + n);\n')
    done = run(BIN / "jupyter", "run", "--kernel", kernel_name, file)
    assert "from a file: 42" in done.stdout, done.stderr


def test_jupyter_run_reports_an_error(tmp_path, kernel_name):
    file = tmp_path / "a.java"
    file.write_text("int n = 1 / 0;\n")
    done = run(BIN / "jupyter", "run", "--kernel", kernel_name, file)
    assert done.returncode != 0 and "/ by zero" in done.stdout + done.stderr


def test_jupyter_console(kernel_name):
    console = pexpect.spawn(str(BIN / "jupyter"), ["console", "--kernel", kernel_name, "--simple-prompt"],
                            env=os.environ | {"TERM": "dumb"}, encoding="utf-8", timeout=60, dimensions=(40, 200))
    try:
        console.expect("In.*1")
        console.sendline("int n = 6;")
        console.expect("In.*2")
        console.sendline("n * 7")
        console.expect(r"Out.*42")
        console.sendline("%lsmagic")
        console.expect("%maven")
        console.sendline('System.out.println("printed " + n);')
        console.expect("\nprinted 6")
        console.sendeof()
        console.expect("really want to exit")
        console.sendline("y")
        console.expect(pexpect.EOF)
    finally:
        console.close(force=True)


def test_nbconvert_executes(notebook):
    done = run(BIN / "jupyter", "nbconvert", "--to", "notebook", "--execute", "--output", "done.ipynb", notebook)
    assert done.returncode == 0, done.stderr
    printed, value, magics = outputs(notebook.with_name("done.ipynb"))
    assert (printed, value) == ("printed 42\n", "21") and "%maven" in magics


def test_nbclient(notebook):
    document = nbformat.read(notebook, as_version=4)
    nbclient.NotebookClient(document, timeout=60).execute()
    assert document.cells[2].outputs[0]["data"]["text/plain"] == "21"


def test_nbclient_stops_at_an_error(notebook):
    document = nbformat.read(notebook, as_version=4)
    document.cells[1].source = "int[] none = new int[-1];"
    with pytest.raises(nbclient.exceptions.CellExecutionError, match="NegativeArraySizeException"):
        nbclient.NotebookClient(document, timeout=60).execute()
    assert not document.cells[2].outputs


def test_papermill(notebook, kernel_name):
    done = notebook.with_name("done.ipynb")
    ran = run(BIN / "papermill", "-k", kernel_name, "--no-progress-bar", notebook, done)
    assert ran.returncode == 0, ran.stderr
    assert outputs(done)[:2] == ["printed 42\n", "21"]
    assert not re.search("error", ran.stderr, re.IGNORECASE)
