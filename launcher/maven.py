"""Builds the Java side with Maven into .lab/build, with every download under .lab too."""

import os
import shutil
from pathlib import Path

from launcher import places, state, steps
from launcher.jdk import Jdk
from launcher.problem import Problem

MODULES = ("display", "kernel", "resolver")
"""Modules that are built with a folder of what they need. The kernel's holds display and everything below it; the
resolver's is read only when a cell asks for a Maven artifact."""

TABLES = places.ROOT / "kernel-extensions/tables"
"""Makes one jar of Tablesaw and those classes of 45 MB of libraries that it needs. That takes ten seconds, so it is
done once and not whenever a source changes."""

ONLY_JARS = ("-Dmaven.test.skip=true", "-Dspotless.apply.skip=true")
"""Set-up neither tests nor formats: it leaves every file of the checkout as it is."""


def find(env=os.environ) -> str:
    """The Maven to use: on the PATH, or in a conda environment that is not on it."""
    for folder in (env.get("PATH", ""), *_conda_folders(env)):
        found = shutil.which("mvn", path=folder)
        if found:
            return found
    raise Problem(
        "Maven was not found.",
        seen=["no mvn on the PATH" + (", nor in the conda environment" if _conda_folders(env) else "")],
        cause="the lab's Java side is built on this machine, once, and Maven does it",
        attempt=["Debian, Ubuntu: apt install maven", "macOS: brew install maven",
                 "conda: conda install -c conda-forge maven", "sdkman, no root needed: sdk install maven"],
    )


def set_up(jdk: Jdk):
    """Build what notebooks need, unless it is there and made from these sources by this JDK."""
    if ready(jdk):
        return
    state.drop("java")
    maven = find()
    for module in MODULES:
        shutil.rmtree(places.BUILD / module / "lib", ignore_errors=True)
        for jar in (places.BUILD / module).glob("*.jar"):
            jar.unlink()
    steps.run("Java", "building the library and the kernel", command(maven, "-q", *ONLY_JARS, *_but_tables(), "package"),
              environment(jdk))
    state.stamp("tables", tables_inputs(), tables())
    state.stamp("java", inputs(jdk), [jar for module in MODULES for jar in class_path(module)])


def ready(jdk: Jdk) -> bool:
    return places.INSTALLED or state.ready("java", inputs(jdk))


def inputs(jdk: Jdk) -> str:
    """Changes with a source file, a pom or the JDK."""
    folders = (places.ROOT / "src", places.ROOT / "kernel-extensions")
    sources = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return state.fingerprint([places.ROOT / "pom.xml", *sources], str(jdk.home), jdk.version)


def tables_inputs() -> str:
    return state.fingerprint([places.ROOT / "pom.xml", *filter(Path.is_file, TABLES.rglob("*"))])


def _but_tables() -> list:
    """Leaves tables out of a build where they are; where they are not, nothing of another version stays."""
    if state.ready("tables", tables_inputs()):
        return ["-pl", "!kernel-extensions/tables"]
    shutil.rmtree(places.BUILD / "tables", ignore_errors=True)
    return []


def class_path(module="kernel") -> list:
    """The jars a module runs with, its own first, in a fixed order; Tablesaw last, since few cells ask for it."""
    made = places.JARS / module
    jars = sorted(made.glob(f"interleave-{module}-*.jar")) + sorted(made.glob("lib/*.jar"))
    return jars if module == "resolver" else [*jars, *tables()]


def tables() -> list:
    """Tablesaw with what it needs."""
    return sorted((places.JARS / "tables").glob("tablesaw-core-*.jar"))


def command(maven: str, *goals) -> list:
    return [maven, "-B", f"-Dmaven.repo.local={places.maven_repository()}", *goals]


def environment(jdk: Jdk) -> dict:
    """Maven runs on the JDK that was found; the option silences a warning of Maven's own."""
    options = f"{os.environ.get('MAVEN_OPTS', '')} --sun-misc-unsafe-memory-access=allow".strip()
    return os.environ | {"JAVA_HOME": str(jdk.home), "MAVEN_OPTS": options}


def _conda_folders(env) -> list:
    prefixes = [env[name] for name in ("CONDA_PREFIX", "NB_PYTHON_PREFIX") if env.get(name)]
    return [str(Path(prefix, folder)) for prefix in prefixes for folder in ("bin", "Library/bin")]
