"""The kernels that are measured: the lab's own as it is installed, and its neighbours."""

import json
import os
import sys
import tempfile
from pathlib import Path

INTERLEAVE, STOCK, IPYTHON, DENO, XEUS = "interleave", "java", "python3", "deno", "xpython-raw"
ALL = (INTERLEAVE, STOCK, IPYTHON, DENO, XEUS)

BROUGHT = Path(os.environ.get("INTERLEAVE_BROUGHT", "nowhere"))
"""Where ./lab bench has installed what requirements.txt names."""

JAVA = {
    "trivial": "{n} + 1",
    "lines": "var ts = new java.util.ArrayList<Thread>();\n"
    "for (int t = 0; t < 16; t++) { int id = t; ts.add(Thread.ofPlatform().start(() -> {"
    ' for (int i = 0; i < 1000; i++) System.out.println("thread " + id + " line " + i); })); }\n'
    "for (var t : ts) t.join();",
    "complete": ("System.out.prin", "Thread.sle"),
    "lesson": [
        "int x = 1;", "x + 1", 'String name = "Ada";', "name.length()",
        "int square(int n) { return n * n; }", "square(7)",
        "record Point(int x, int y) { }", "new Point(1, 2)",
        "var list = new java.util.ArrayList<Integer>();", "for (int i = 0; i < 1000; i++) list.add(i);",
        "list.stream().mapToInt(i -> i).sum()", "import java.util.concurrent.*;",
        "var pool = Executors.newFixedThreadPool(2);", "pool.submit(() -> 42).get()", "pool.shutdown();",
        "class Counter { int n; synchronized void up() { n++; } }", "var counter = new Counter();",
        "for (int i = 0; i < 1_000_000; i++) counter.up();", "counter.n", 'System.out.println("done");',
    ],
}  # fmt: skip
PYTHON = {
    "trivial": "{n} + 1",
    "lines": "import threading\n"
    "def work(t):\n    for i in range(1000): print(f'thread {t} line {i}')\n"
    "ts = [threading.Thread(target=work, args=(t,)) for t in range(16)]\n"
    "[t.start() for t in ts]; [t.join() for t in ts]; None",
    "complete": ("import sys\nsys.std", "sys.stdo"),
}
OTHER = {"trivial": "{n} + 1"}
WORDS = {INTERLEAVE: JAVA, STOCK: JAVA, IPYTHON: PYTHON, XEUS: OTHER, DENO: OTHER}


def install(kernels):
    """Lets Jupyter find the peers. Stock kernelspecs say just "java": they must get the lab's JDK."""
    os.environ["PATH"] = os.path.join(os.environ["JAVA_HOME"], "bin") + os.pathsep + os.environ["PATH"]
    folder = Path(tempfile.mkdtemp(prefix="interleave-peers-"))
    specs = {
        DENO: ([str(BROUGHT / "bin/deno"), "jupyter", "--kernel", "--conn", "{connection_file}"], {}),
        XEUS: ([sys.executable, "-m", "xpython_launcher", "-f", "{connection_file}", "--raw"], {"PYTHONPATH": str(BROUGHT)}),
    }
    for name, (argv, env) in specs.items():
        if name in kernels:
            (folder / "kernels" / name).mkdir(parents=True)
            spec = {"argv": argv, "env": env, "display_name": name, "language": name}
            (folder / "kernels" / name / "kernel.json").write_text(json.dumps(spec))
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(folder), os.environ.get("JUPYTER_PATH")]))
