"""The kernelspec "Java (Interleave)": which JVM a notebook starts, with what on its class path."""

import json
import os
from pathlib import Path

from launcher import environment, maven, places, steps
from launcher.jdk import Jdk

NAME = "interleave"
DISPLAY_NAME = "Java (Interleave)"


def folder() -> Path:
    return environment.prefix() / "share/jupyter/kernels" / NAME


def set_up(jdk: Jdk):
    """Write kernel.json unless it says just this already; so one that names a JDK now gone is mended."""
    if not ready(jdk):
        folder().mkdir(parents=True, exist_ok=True)
        (folder() / "kernel.json").write_text(text(jdk), "utf-8")
        steps.say("Kernel", f"{DISPLAY_NAME} on JDK {jdk.version}")
    places.FILES.mkdir(exist_ok=True)


def ready(jdk: Jdk) -> bool:
    try:
        return (folder() / "kernel.json").read_text("utf-8") == text(jdk)
    except (OSError, UnicodeDecodeError):
        return False


def text(jdk: Jdk) -> str:
    """kernel.json as it should be."""
    argv, env = stock_kernel(jdk)
    spec = {"argv": argv, "env": env, "display_name": DISPLAY_NAME, "language": "java", "interrupt_mode": "message"}
    return json.dumps(spec, indent=2) + "\n"


def stock_kernel(jdk: Jdk):
    """JJava as PyPI ships it, in one JVM: its own launcher would start a second one to pass these options on."""
    jar = environment.prefix() / "share/jupyter/kernels/java/jjava.jar"
    argv = [str(jdk.java), *options(), "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-jar", str(jar), "{connection_file}"]
    return argv, {"JJAVA_CLASSPATH": _joined(maven.class_path())}


def own_kernel(jdk: Jdk):
    """The lab's kernel, for when it is built here: its class path is on the command line, as the AOT cache asks."""
    cache = places.BUILD / "kernel" / "lab.aot"
    aot = [f"-XX:AOTCache={cache}"] if cache.exists() else []
    argv = [str(jdk.java), *aot, *options(), "-cp", _joined(maven.class_path()),
            "dev.interleave.kernel.Main", "{connection_file}"]
    return argv, {}


def options() -> list:
    """One small JVM without warnings. C2 stays on: without it the visibility and race lessons change."""
    return [
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.awt.headless=true",
        "-XX:+UseSerialGC",
        "-Xms32m",
        f"-Dinterleave.files={places.FILES}",
        f"-Dinterleave.results={places.RESULTS}",
        f"-Dorg.sqlite.tmpdir={places.FILES}",
    ]


def _joined(jars) -> str:
    return os.pathsep.join(str(jar) for jar in jars)

