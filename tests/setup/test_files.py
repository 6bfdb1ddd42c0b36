"""The files that other machines read: conda, mamba, Binder, CI. None of them can be tried here, so they are checked."""

import os
import re

import pytest
import yaml
import yamllint.config
import yamllint.linter
from rattler import MatchSpec

from launcher import jdk, places

ENVIRONMENT = places.ROOT / "environment.yml"


@pytest.fixture(scope="module")
def dependencies():
    return yaml.safe_load(ENVIRONMENT.read_text("utf-8"))["dependencies"]


def test_environment_is_tidy_yaml():
    rules = yamllint.config.YamlLintConfig("extends: relaxed")
    assert [str(problem) for problem in yamllint.linter.run(ENVIRONMENT.read_text("utf-8"), rules)] == []


def test_conda_understands_every_line(dependencies):
    specs = [MatchSpec(line) for line in dependencies if isinstance(line, str)]
    assert {spec.name.normalized for spec in specs} == {"python", "openjdk", "maven", "pip"}


@pytest.mark.parametrize("package, floor", [("python", "3.10"), ("openjdk", str(jdk.OLDEST))])
def test_floors_are_those_of_the_launcher(dependencies, package, floor):
    spec = next(MatchSpec(line) for line in dependencies if str(line).startswith(package))
    assert f">={floor}" in str(spec.version)


def test_pip_installs_the_pinned_packages(dependencies):
    pip = next(line["pip"] for line in dependencies if isinstance(line, dict))
    assert pip == ["-r requirements.txt"]


@pytest.mark.parametrize("name", ["requirements.txt", *(f"requirements-{part}.txt" for part in ("test", "room", "book", "wheel", "paper", "nbgrader"))])
def test_every_requirement_is_pinned_alike_in_the_constraints(name):
    constraints = (places.ROOT / "constraints.txt").read_text("utf-8").lower().splitlines()
    wanted = [line for line in (places.ROOT / name).read_text("utf-8").splitlines() if line and line[0] not in "#-"]
    assert wanted
    pins = {line.partition(" ;")[0] for line in constraints}
    for line in wanted:
        assert re.fullmatch(r"[\w-]+==[\w.]+( ; python_version >= \"3.11\")?", line)
        assert line.partition(" ;")[0].lower().replace("_", "-") in pins


def test_post_build_sets_up_into_binders_environment():
    file = places.ROOT / "postBuild"
    assert os.access(file, os.X_OK)
    assert file.read_text("utf-8").startswith("#!/bin/bash\n")
    assert '-m interleave_lab setup --prefix "${NB_PYTHON_PREFIX}"' in file.read_text("utf-8")


def test_the_packer_is_pinned_alike_where_it_is_named():
    asked = re.search(r'^requires = \["(hatchling==.+)"]$', (places.ROOT / "pyproject.toml").read_text("utf-8"), re.M)[1]
    assert asked in (places.ROOT / "requirements-wheel.txt").read_text("utf-8").splitlines()


def test_the_commands_can_be_run():
    assert os.access(places.ROOT / "lab", os.X_OK)
    assert os.access(places.ROOT / ".ci/run", os.X_OK)
