"""Runs the kernel tests against the lab's kernel and another one, and prints both results side by side.

    python tests/kernel/beside.py java
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent


def results(kernel):
    """Test name to passed, failed, error or skipped."""
    environment = dict(os.environ, KERNEL_TEST_TIMEOUT=os.environ.get("KERNEL_TEST_TIMEOUT", "10"))
    if kernel:
        environment["INTERLEAVE_KERNEL"] = kernel
        environment["PATH"] = os.path.join(os.environ["JAVA_HOME"], "bin") + os.pathsep + os.environ["PATH"]
    with tempfile.NamedTemporaryFile(suffix=".xml") as report:
        subprocess.run(
            [sys.executable, "-m", "pytest", str(HERE), "-q", "-p", "no:cacheprovider",
             "--ignore", str(HERE / "test_extension.py"), f"--junit-xml={report.name}"],
            env=environment, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        cases = xml.etree.ElementTree.parse(report.name).iter("testcase")
        return {f"{case.get('classname').split('.')[-1]}: {case.get('name')}": outcome(case) for case in cases}


def outcome(case):
    tags = {child.tag for child in case}
    return "failed" if tags & {"failure", "error"} else "skipped" if "skipped" in tags else "passed"


def main():
    other = sys.argv[1]
    ours, theirs = results(None), results(other)
    print(f"| test | interleave | {other} |\n|---|---|---|")
    for name in ours:
        print(f"| {name} | {ours[name]} | {theirs.get(name, 'not run')} |")
    for kernel, found in (("interleave", ours), (other, theirs)):
        values = list(found.values())
        print(f"{kernel}: {values.count('passed')} passed, {values.count('failed')} failed")


if __name__ == "__main__":
    main()
