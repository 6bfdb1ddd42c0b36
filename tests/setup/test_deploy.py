"""The files of deploy/ and the dev container: they can be read, name what is there, and agree with the launcher.

With --deep the linter looks at the Dockerfile, and where this machine has buildah and debootstrap its steps are run.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
import yamllint.config
import yamllint.linter
from rattler import MatchSpec, Version, VersionSpec
from traitlets.config import Config

from launcher import environment, jdk, places

DEPLOY = places.ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8")
VALUES = DEPLOY / "zero-to-jupyterhub.yaml"
FILES = sorted(file for file in DEPLOY.iterdir() if file.is_file())
SEAT = "/opt/interleave/room/sit.py"

DEEP = pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="downloads, and takes minutes: --deep")


def instructions():
    """(name, rest) of each, with lines that go on joined."""
    lines = re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    return [tuple(line.split(maxsplit=1)) for line in lines if line.strip()]


def defaults():
    return dict(rest.split("=", 1) for name, rest in instructions() if name == "ARG")


def stages():
    return [rest.rpartition(" AS ")[2] for name, rest in instructions() if name == "FROM" and " AS " in rest]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_path_of_the_lab_that_is_named_is_there(file):
    named = re.findall(r"/opt/interleave/((?!\.lab)[\w./-]*\w)", file.read_text("utf-8"))
    assert [path for path in named if not (places.ROOT / path).exists()] == []


def test_the_image_has_the_java_and_the_python_that_the_lab_asks_for():
    assert int(re.search(r"temurin-(\d+)", defaults()["JAVA"])[1]) >= jdk.OLDEST
    wanted = next(line for line in yaml.safe_load((places.ROOT / "environment.yml").read_text())["dependencies"]
                  if str(line).startswith("python"))
    assert VersionSpec(str(MatchSpec(wanted).version)).matches(Version(defaults()["BASE"].rpartition("python-")[2]))
    copied = next(rest for name, rest in instructions() if "openjdk" in rest).split()[-1]
    assert Path(copied).parent == Path("/usr/lib/jvm"), "where launcher/jdk.py looks"


def test_nobody_in_the_image_is_root_and_no_download_stays():
    users = [rest for name, rest in instructions() if name == "USER"]
    assert users[-1] == "${NB_UID}"
    set_up = next(rest for name, rest in instructions() if name == "RUN" and "lab setup" in rest)
    assert "--prefix /opt/conda" in set_up
    for folder in (places.CACHE, places.MADE / "maven", places.MADE / "tools"):
        assert f"/opt/interleave/{places.near(folder)}" in set_up


def test_what_git_and_set_up_made_stays_out_of_the_image():
    left_out = (places.ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert {".git", ".lab"} <= set(left_out)


def test_one_command_starts_a_learners_server_everywhere():
    started = json.loads(next(rest for name, rest in instructions() if name == "CMD"))
    assert started == ["/opt/conda/bin/python", SEAT]
    assert yaml.safe_load(VALUES.read_text("utf-8"))["singleuser"]["cmd"] is None, "the image's own"
    settings = Config()
    exec((DEPLOY / "tljh_config.py").read_text("utf-8"), {"get_config": lambda: settings})
    assert settings.Spawner.cmd[1] == SEAT


def test_values_are_tidy_and_give_a_learner_what_a_lesson_takes():
    rules = yamllint.config.YamlLintConfig("{extends: relaxed, rules: {line-length: {max: 130}}}")
    assert [str(problem) for problem in yamllint.linter.run(VALUES.read_text("utf-8"), rules)] == []
    memory = yaml.safe_load(VALUES.read_text("utf-8"))["singleuser"]["memory"]
    assert (memory["guarantee"], memory["limit"]) == ("512M", "2G")
    room = (places.ROOT / "docs/room.md").read_text("utf-8")
    assert "0.5 GB a learner" in room and "(2048" in room, "the same figures"


def test_the_dev_container_stops_where_the_tools_are():
    container = json.loads((places.ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    build = container["build"]
    assert (places.ROOT / ".devcontainer" / build["dockerfile"]).resolve() == DEPLOY / "Dockerfile"
    assert (places.ROOT / ".devcontainer" / build["context"]).resolve() == places.ROOT
    assert build["target"] in stages()
    assert container["postCreateCommand"] == "./lab setup && ./lab kernelspec --user"


@DEEP
def test_the_linter_has_nothing_to_say():
    linter = environment.bring(DEPLOY / "requirements.txt") / "bin" / "hadolint"
    done = subprocess.run([linter, "--failure-threshold", "warning", DEPLOY / "Dockerfile"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@DEEP
@pytest.mark.skipif(not (shutil.which("buildah") and shutil.which("debootstrap") and getattr(os, "geteuid", lambda: 1)() == 0),
                    reason="building an image takes root, buildah and debootstrap")
def test_the_steps_of_the_dockerfile_make_a_lab_that_works(tmp_path):
    done = subprocess.run([DEPLOY / "try", tmp_path], capture_output=True, text=True, timeout=1800)
    assert "the image works" in done.stdout, done.stdout[-4000:] + done.stderr[-4000:]
