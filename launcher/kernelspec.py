"""The kernelspec "Java (Interleave)": which JVM a notebook starts, with what on its class path."""

import json
from pathlib import Path

from launcher import aot, environment, jvm, places, steps
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
    argv = [str(jdk.java), *aot.use(), *jvm.heap(), *jvm.options(), "-cp", jvm.class_path(), "dev.interleave.kernel.Main",
            "{connection_file}"]
    spec = {"argv": argv, "env": {}, "display_name": DISPLAY_NAME, "language": "java", "interrupt_mode": "message"}
    return json.dumps(spec, indent=2) + "\n"
