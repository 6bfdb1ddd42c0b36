"""The kernelspec "Java (Interleave)": which JVM a notebook starts, with what on its class path."""

import json
import shutil
from pathlib import Path

from launcher import aot, environment, jvm, places, steps
from launcher.jdk import Jdk
from launcher.problem import Problem

NAME = "interleave"
DISPLAY_NAME = "Java (Interleave)"


def folder() -> Path:
    return environment.jupyters() / "share/jupyter/kernels" / NAME


def set_up(jdk: Jdk):
    """Write kernel.json unless it says just this already; so one that names a JDK now gone is mended."""
    if not ready(jdk):
        folder().mkdir(parents=True, exist_ok=True)
        (folder() / "kernel.json").write_text(text(jdk), "utf-8")
        steps.say("Kernel", f"{DISPLAY_NAME} on JDK {jdk.version}")


def for_user(arguments, jdk: Jdk):
    """The kernel for a Jupyter that is there already: its kernelspec in the folder that every Jupyter of a user reads."""
    mine = user_folder()
    if arguments == ["--user"]:
        mine.mkdir(parents=True, exist_ok=True)
        (mine / "kernel.json").write_text(text(jdk), "utf-8")
        print(f"{DISPLAY_NAME} is in {mine}: reload the page of your Jupyter, and choose it for a notebook.\n"
              f"Controls, and pictures that follow a run, need the package anywidget=={environment.pinned('anywidget')} "
              f"in that Jupyter.\nTo take it away: {places.COMMAND} kernelspec --user --remove")
    elif arguments == ["--user", "--remove"]:
        there = mine.exists()
        shutil.rmtree(mine, ignore_errors=True)
        print(f"{DISPLAY_NAME} is gone from {mine.parent}" if there else f"There was none in {mine.parent}")
    else:
        raise Problem(f"kernelspec does not know {' '.join(arguments) or 'what to do'}.",
                      attempt=[f"{places.COMMAND} kernelspec --user gives the kernel to a Jupyter of yours",
                               f"{places.COMMAND} kernelspec --user --remove takes it away"])


def user_folder() -> Path:
    """Jupyter itself knows where: that differs by system, and with JUPYTER_DATA_DIR."""
    return Path(environment.ask("from jupyter_core.paths import jupyter_data_dir; print(jupyter_data_dir())")) / "kernels" / NAME


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
