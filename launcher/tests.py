"""./lab test: every part, to the end, and a count of all tests in the last line."""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from xml.etree import ElementTree

from launcher import environment, maven, page, places, setup, steps, system
from launcher.problem import Problem

PARTS = ("java", "page", "setup", "kernel", "notebooks", "browser", "room")


@dataclass(frozen=True)
class Count:
    """How a part went. A part that broke before its tests could run counts as one failure."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other):
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def main(arguments) -> int:
    """Run the named parts, or all that are there. 0 when something ran and nothing failed.

    With --full the lessons measure as many rounds as for a learner, else two at most. With --deep tests that have a
    long form take it; they find out by INTERLEAVE_DEEP.
    """
    names = [name for name in arguments if name not in ("--full", "--deep")]
    for name in names:
        if name not in PARTS:
            raise Problem(f"There is no part {name} to test.", attempt=f"one of {', '.join(PARTS)}")
    os.environ["INTERLEAVE_DEEP"] = "1" if "--deep" in arguments else ""
    os.environ["INTERLEAVE_SIZE"] = "full" if "--full" in arguments else "small"
    found = setup.set_up()
    environment.set_up_tests()
    if "notebooks" in (names or PARTS):
        environment.set_up_paper()
    if "room" in (names or PARTS):
        environment.set_up_room()
    places.ARTIFACTS.mkdir(parents=True, exist_ok=True)
    rows = [run(name, found) for name in names or [part for part in PARTS if there(part)]]
    total = sum((count for _, count, _ in rows), Count())
    print("\n" + "\n".join(f"  {name:<11}{count}, {seconds:.1f} s" for name, count, seconds in rows))
    print(f"\n{total}", flush=True)
    return 1 if total.failed or not total.passed else 0


def there(part: str) -> bool:
    if part == "room" and not system.LINUX:
        print("room: skipped, as a room needs Linux")
        return False
    return part in ("java", "page") or (places.ROOT / "tests" / part).is_dir()


def run(name: str, jdk):
    """(name, count, seconds) of one part."""
    print(f"\n{name}", flush=True)
    started = time.monotonic()
    parts = {"java": lambda: java(jdk), "page": scripts}
    count = parts.get(name, lambda: pytest(name, jdk))()
    return name, count, time.monotonic() - started


def java(jdk) -> Count:
    """mvn verify; all modules run even when tests fail, and the count comes from their reports."""
    for old in places.BUILD.glob("*/surefire-reports"):
        shutil.rmtree(old)
    goals = ["-q", "verify", "-Dmaven.test.failure.ignore=true"]
    if os.environ.get("CI"):
        goals.append("-Dformat.goal=check")
    broke = Count()
    try:
        steps.run("Java", "building and testing", maven.command(maven.find(), *goals), maven.environment(jdk))
    except Problem as problem:
        print(problem)
        broke = Count(failed=1)
    return sum((read(report) for report in sorted(places.BUILD.glob("*/surefire-reports/TEST-*.xml"))), broke)


def scripts() -> Count:
    """The page's scripts: linted, typed, tested and bundled. Without Node all of that is skipped, and why is said."""
    reason = page.missing()
    if reason:
        print(f"  skipped: {reason}")
        return Count(skipped=1)
    page.set_up()
    total = sum((verdict(name, succeeds(command)) for name, command in page.checks().items()), Count())
    total += verdict("the bundle is that of its sources (./lab bundle writes it)", page.is_of_its_sources())
    done = subprocess.run([str(word) for word in page.unit_tests()], stdout=subprocess.PIPE, text=True)
    print(done.stdout)
    counts = dict(re.findall(r"^# (pass|fail|cancelled|skipped) (\d+)$", done.stdout, re.MULTILINE))
    failed = int(counts.get("fail", 0)) + int(counts.get("cancelled", 0))
    return total + Count(int(counts.get("pass", 0)), failed or int(done.returncode != 0), int(counts.get("skipped", 0)))


def succeeds(command) -> bool:
    return subprocess.run([str(word) for word in command], cwd=page.SOURCES).returncode == 0


def verdict(name: str, passed: bool) -> Count:
    print(f"  {'passed' if passed else 'FAILED'}: {name}", flush=True)
    return Count(passed=1) if passed else Count(failed=1)


def pytest(part: str, jdk) -> Count:
    """The Python tests in tests/PART, with the environment's Python."""
    report = places.REPORTS / f"{part}.xml"
    report.unlink(missing_ok=True)
    command = [environment.python(), "-m", "pytest", places.ROOT / "tests" / part, "-rs", "--import-mode=importlib",
               "-o", f"cache_dir={places.CACHE / 'pytest'}", f"--junitxml={report}"]
    env = environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1",
                                LAB_ARTIFACTS=str(places.ARTIFACTS), JAVA_HOME=str(jdk.home),
                                INTERLEAVE_RESULTS=str(places.ARTIFACTS / "results"))
    code = subprocess.run([str(word) for word in command], cwd=places.ROOT, env=env).returncode
    count = read(report, tell=False) if report.exists() else Count()
    return count if code in (0, 1) and report.exists() else count + Count(failed=1)


def read(report, tell=True) -> Count:
    """The count in a report of Surefire or pytest; with tell, a line for each test that did not pass."""
    count = Count()
    for case in ElementTree.parse(report).iter("testcase"):
        verdict = next((node for node in case if node.tag in ("failure", "error", "skipped")), None)
        count += _counted(verdict)
        if tell and verdict is not None:
            message = (verdict.get("message") or verdict.text or "").strip().splitlines()
            print(f"  {verdict.tag}: {case.get('classname')}.{case.get('name')}: {message[0] if message else ''}")
    return count


def _counted(verdict) -> Count:
    if verdict is None:
        return Count(passed=1)
    return Count(skipped=1) if verdict.tag == "skipped" else Count(failed=1)
