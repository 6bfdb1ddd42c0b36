"""The page's side: JavaScript modules, and the one bundle of them that is committed, so that a learner needs no Node."""

import re
import shutil
import subprocess

from launcher import npm, places, steps
from launcher.problem import Problem

SOURCES = places.ROOT / "kernel-extensions/display/page"
BUNDLE = places.ROOT / "kernel-extensions/display/main/resources/dev/interleave/display/page.js"
TOOLS = places.MADE / "node"

OLDEST = 18
"""The major version of Node that the linter needs at least; Debian 12 has it."""


def missing() -> str:
    """Why this machine cannot check the page, or nothing."""
    for program in ("node", "npm"):
        if not shutil.which(program):
            return f"there is no {program} on the PATH; Debian, Ubuntu: apt install nodejs npm"
    version = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    major = re.match(r"v(\d+)", version)
    if not major or int(major[1]) < OLDEST:
        return f"node is {version or 'of no known version'}, and {OLDEST} is the oldest that will do"
    return ""


def set_up():
    """Install the pinned tools under .lab."""
    made = [tool("esbuild"), tool("eslint"), tool("typescript")]
    npm.install("page", SOURCES, TOOLS, made, [shutil.which("npm")], "Page", "installing what checks the scripts")


def tool(name: str):
    return TOOLS / "node_modules" / name


def write():
    """The bundle made anew: what ./lab bundle does."""
    reason = missing()
    if reason:
        raise Problem("The page's script cannot be bundled.", seen=reason)
    set_up()
    steps.run("Page", f"writing {places.near(BUNDLE)}", bundling(BUNDLE))


def bundling(to) -> list:
    return ["node", tool("esbuild") / "bin/esbuild", SOURCES / "src/main.js", "--bundle", "--format=esm", "--minify",
            "--charset=utf8", "--loader:.css=text", "--target=es2023", "--log-level=warning", f"--outfile={to}"]


def checks() -> dict:
    """What can be wrong with the sources, each with the command that finds it."""
    return {
        "no name is undeclared and none unused": ["node", tool("eslint") / "bin/eslint.js", "--max-warnings", "0", "."],
        "all types fit": ["node", tool("typescript") / "bin/tsc", "-p", "."],
    }


def is_of_its_sources() -> bool:
    """Whether the bundle that is committed is what its sources make."""
    made = TOOLS / "page.js"
    if subprocess.run([str(word) for word in bundling(made)], cwd=SOURCES).returncode != 0:
        return False
    return made.read_bytes() == BUNDLE.read_bytes()


def unit_tests() -> list:
    return ["node", "--test", "--test-reporter=tap", *sorted(SOURCES.glob("test/*.test.js"))]
