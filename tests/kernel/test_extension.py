"""Extensions written for JJava: the same jar is installed by this kernel and by stock JJava."""

import os
import subprocess

import pytest

from conftest import BUILD, command, java
from notebook import Notebook

SOURCE = """
package sample;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
public class Sample implements Extension {
    public static class Money { public int cents = 250; }
    public static int answer() { return 42; }
    public void install(BaseKernel kernel) {
        kernel.getRenderer().createRegistration(Money.class)
            .preferring(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML)
            .register((money, context) -> context.renderIfRequested(
                org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML, () -> "<b>" + money.cents + "</b>"));
        kernel.eval("import java.util.zip.*; import static sample.Sample.*;");
    }
}
"""


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    folder = tmp_path_factory.mktemp("extension")
    (folder / "Sample.java").write_text(SOURCE)
    services = folder / "classes" / "META-INF" / "services"
    services.mkdir(parents=True)
    (services / "org.dflib.jjava.jupyter.Extension").write_text("sample.Sample\n")
    library = next((BUILD / "lib").glob("jjava-jupyter-*.jar"))
    classes = folder / "classes"
    javac = os.path.join(os.path.dirname(java()), "javac")
    subprocess.run([javac, "-cp", str(library), "-d", str(classes), str(folder / "Sample.java")], check=True)
    return classes


@pytest.fixture(params=["lab", "stock"])
def notebook(request, extension, tmp_path, monkeypatch):
    import json

    if request.param == "stock":
        from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

        try:
            KernelSpecManager().get_kernel_spec("java")
        except NoSuchKernel:
            pytest.skip("stock JJava is not installed")
        monkeypatch.setenv("JJAVA_CLASSPATH", str(extension))
        monkeypatch.setenv("PATH", os.path.dirname(java()) + os.pathsep + os.environ["PATH"])
        name = "java"
    else:
        argv = command()
        place = argv.index("-cp") + 1
        argv[place] += os.pathsep + str(extension)
        spec = tmp_path / "kernels" / "with-extension"
        spec.mkdir(parents=True)
        (spec / "kernel.json").write_text(
            json.dumps({"argv": argv, "display_name": "x", "language": "java", "interrupt_mode": "message"})
        )
        monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
        name = "with-extension"
    with Notebook(name) as opened:
        yield opened


def test_renderer_and_start_up_imports_of_an_extension(notebook):
    result = notebook.run("new Money()")
    assert result.of_type("execute_result")[0]["data"]["text/html"] == "<b>250</b>"
    assert notebook.run("answer()").value == "42"
    assert notebook.run("new CRC32().getValue()").value == "0"
