"""The package for pip: what is in it, whose it is, and that it opens the lab in an empty environment without a network."""

import ast
import email
import json
import os
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

import pytest

from launcher import cli, environment, places

MAY_BE_IN = [re.compile(pattern) for pattern in (
    r"interleave_lab/__main__\.py",
    r"interleave_lab/launcher/\w+\.py",
    r"interleave_lab/jars/(kernel|resolver)/(lib/)?[\w.-]+\.jar",
    r"interleave_lab/jars/tables/tablesaw-core-[\d.]+\.jar",
    r"interleave_lab/notebooks/(\d\d-[a-z0-9-]+|playground)\.ipynb",
    r"interleave_lab/docs/(glossary|cheat-sheet)\.md",
    r"interleave_lab/lessons/figures/[\w-]+\.svg",
    r"interleave_lab/kernel-extensions/(kernel/compiler-directives\.json|display/training\.jsh)",
    r"interleave_lab-[\d.]+\.dist-info/(METADATA|WHEEL|RECORD|entry_points\.txt|licenses/(LICENSE|NOTICE|licences/[\w.-]+\.txt))",
)]

RUN_BY_PATH = {"kernel_check"}
"""Modules that no other imports."""

LICENCES = {"Apache": "Apache-2.0", "EPL": "EPL-2.0", "Mozilla": "MPL-2.0", "MIT": "MIT", "Unicode": "Unicode-3.0",
            "BSD 2": "BSD-2-Clause", "BSD-3": "BSD-3-Clause"}
"""What a POM calls a licence, by its beginning, and its SPDX name."""


@pytest.fixture(scope="module")
def wheel(lab, tmp_path_factory):
    """Made from a checkout in which somebody has worked."""
    worked_in = next(lab.root.glob("notebooks/01-*.ipynb"))
    before = worked_in.read_bytes()
    worked_in.write_bytes(before.replace(b'"cells"', b'"mine": 1, "cells"'))
    try:
        done = lab.run("wheel", "--into", str(tmp_path_factory.mktemp("wheel")))
    finally:
        worked_in.write_bytes(before)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"whl: \d+\.\d MB\n  jars +\d+ files, \d+\.\d MB \(\d+\.\d MB installed\)", done.stdout)
    return zipfile.ZipFile(re.search(r"^(\S.*\.whl): ", done.stdout, re.M)[1])


@pytest.fixture(scope="module")
def said(wheel):
    """What pip reads of it."""
    return email.message_from_bytes(wheel.read(next(name for name in wheel.namelist() if name.endswith("/METADATA"))))


def test_it_holds_nothing_that_is_not_on_the_list(wheel):
    assert [name for name in wheel.namelist() if not any(may.fullmatch(name) for may in MAY_BE_IN)] == []


def test_it_holds_the_jars_of_the_class_path_and_no_other(wheel, lab):
    built = lab.made / "build"
    jars = [jar for pattern in ("kernel/*.jar", "kernel/lib/*.jar", "resolver/*.jar", "resolver/lib/*.jar", "tables/tablesaw-core-*.jar")
            for jar in built.glob(pattern)]
    assert len(jars) > 30
    assert stems(wheel, "jars/") == sorted(jar.relative_to(built).as_posix() for jar in jars)


def stems(wheel, folder):
    return sorted(name.partition(folder)[2] for name in wheel.namelist() if name.startswith(f"interleave_lab/{folder}"))


def test_its_notebooks_are_those_that_the_lessons_make(wheel):
    assert stems(wheel, "notebooks/") == sorted(f"{lesson.stem}.ipynb" for lesson in places.lessons())
    changed = [name for name in stems(wheel, "notebooks/")
               if wheel.read(f"interleave_lab/notebooks/{name}") != (places.NOTEBOOKS / name).read_bytes()]
    assert changed == [], "somebody worked in them"


def test_every_module_in_it_is_used_and_every_one_used_is_in_it(wheel):
    packed = {name.removesuffix(".py") for name in stems(wheel, "launcher/")} - {"__init__"}
    used, waiting = set(RUN_BY_PATH), {"cli", *commands()}
    while waiting:
        module = waiting.pop()
        used.add(module)
        waiting |= imported((places.ROOT / f"launcher/{module}.py").read_text("utf-8")) - used
    assert packed == used


def commands():
    """What cli loads for the commands that an installed lab has."""
    tree = ast.parse((places.ROOT / "launcher/cli.py").read_text("utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    wanted = [cli.COMMANDS[name].__name__ for name in cli.INSTALLED - {"help"}]
    return {name for function in ("open_lab", *wanted) for name in names(functions[function])}


def imported(source):
    """What a module of the launcher takes from others when it is loaded."""
    return {name for node in ast.parse(source).body for name in names(node) if not isinstance(node, (ast.FunctionDef, ast.ClassDef))}


def names(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "launcher":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("launcher."):
            yield node.module.partition(".")[2]


def test_it_asks_pip_for_what_the_lab_was_tested_with(said):
    asked = dict(line.split("~=") for line in said.get_all("Requires-Dist"))
    assert asked == {package: environment.pinned(package) for package in ("anywidget", "jupyterlab")}
    assert (said["Name"], said["Requires-Python"]) == ("interleave-lab", ">=3.10")
    assert said["Version"] == ElementTree.parse(places.ROOT / "pom.xml").findtext("{*}version")


def test_each_jar_is_named_in_the_notice_under_its_own_licence(wheel, said):
    notice = wheel.read(next(name for name in wheel.namelist() if name.endswith("/NOTICE"))).decode()
    rows = dict(re.findall(rf"^(\S+) +({'|'.join(LICENCES.values())}) ", notice, re.M))
    jars = {re.fullmatch(r".*/(.+?)-(\d.*)\.jar", name).groups() for name in wheel.namelist() if name.endswith(".jar")}
    others = {(jar, version) for jar, version in jars if not jar.startswith("interleave")}
    assert {jar: rows.get(jar) for jar, _ in others} == {jar: licence(jar, version) for jar, version in others}
    texts = {re.sub(r".*/|\.txt$", "", name) for name in said.get_all("License-File")} - {"NOTICE"}
    assert texts == {"LICENSE", *rows.values()} - {"Apache-2.0"}
    assert set(said["License-Expression"].split(" AND ")) == set(rows.values())


def licence(jar, version):
    """What the POM says, or the nearest of those that it is made from."""
    pom = next(places.maven_repository().rglob(f"{jar}-{version}.pom"))
    while True:
        tree = ElementTree.parse(pom)
        name = tree.findtext("{*}licenses/{*}license/{*}name")
        if name:
            return next(spdx for begin, spdx in LICENCES.items() if re.match(rf"(The )?{begin}", name))
        group, artifact, number = (tree.findtext(f"{{*}}parent/{{*}}{part}").strip() for part in ("groupId", "artifactId", "version"))
        pom = places.maven_repository().joinpath(*group.split("."), artifact, number, f"{artifact}-{number}.pom")


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """What pip would put into site-packages, run by a Python that has JupyterLab."""
    folder = tmp_path_factory.mktemp("a path with spaces")
    wheel.extractall(folder)

    def run(*command, **more):
        env = {name: value for name, value in os.environ.items() if not name.startswith(("INTERLEAVE", "JUPYTER", "LAB_"))}
        env |= {"HOME": str(folder / "home"), "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"} | more
        return subprocess.run([sys.executable, *command], cwd="/", env=env, capture_output=True, text=True, timeout=60)

    run.folder = folder
    return run


def test_an_installed_lab_names_its_own_commands(unpacked):
    done = unpacked("-m", "interleave_lab", "help")
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r"^  interleave ([a-z]+)", done.stdout, re.M)) == cli.INSTALLED
    assert f"{unpacked.folder}/home/.interleave" in done.stdout and "./lab" not in done.stdout


@pytest.mark.parametrize("command", sorted(cli.COMMANDS.keys() - cli.INSTALLED))
def test_what_needs_the_sources_says_so(unpacked, command):
    done = unpacked("-m", "interleave_lab", command)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert f"{command} needs the lab's sources." in done.stderr


def test_without_a_jdk_an_installed_lab_asks_for_one(unpacked):
    nowhere = str(unpacked.folder / "nowhere")
    done = unpacked("-m", "interleave_lab", "--no-browser", PATH=nowhere, LAB_JDK_FOLDERS=nowhere, JAVA_HOME="", CONDA_PREFIX="")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "No JDK 25 or newer was found." in done.stderr and "conda install -c conda-forge" in done.stderr


FOLDERS = """
import sys; sys.path.insert(0, sys.argv[1])
from launcher import environment, kernelspec, maven, places, state
import json
print(json.dumps({"home": str(places.HOME), "jars": [str(jar) for jar in maven.class_path()], "python": str(environment.python()),
                  "made": [str(path) for path in (places.STATE, places.CACHE, places.LOGS, kernelspec.folder(), environment.jupyters())]}))
"""


def test_all_that_an_installed_lab_writes_is_in_the_home(unpacked):
    home = unpacked.folder / "mine"
    answer = json.loads(unpacked("-c", FOLDERS, str(unpacked.folder / "interleave_lab"), INTERLEAVE_HOME=str(home)).stdout)
    assert answer["home"] == str(home)
    assert [path for path in answer["made"] if not path.startswith(f"{home}{os.sep}")] == []
    assert answer["python"] == sys.executable
    assert len(answer["jars"]) > 10
    assert [jar for jar in answer["jars"] if not jar.startswith(str(unpacked.folder / "interleave_lab" / "jars"))] == []
