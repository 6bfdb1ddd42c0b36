"""An AOT cache (JEP 514) that lets the kernel's JVM start in half the time.

The cache is made by a scripted session of the kernel. It fits one JDK, one class path and one set of options; where
something differs the JVM goes on without it, so a cache that is missing or stale only costs time.
"""

import os

from launcher import jvm, maven, places, state, steps
from launcher.jdk import Jdk
from launcher.problem import Problem

CACHE = places.BUILD / "kernel.aot"
CELLS = places.ROOT / "kernel-extensions/display/training.jsh"


def set_up(jdk: Jdk):
    """Train the cache, unless it was made by this JDK from these jars."""
    if ready(jdk):
        return
    state.drop("aot")
    CACHE.unlink(missing_ok=True)
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    try:
        steps.run("Kernel", "practising a fast start", command(jdk), away_from_results())
        state.stamp("aot", inputs(jdk), [CACHE, jvm.PACKAGES])
    except Problem as problem:
        print(f"Note: the kernel will start more slowly. {problem}", flush=True)


def ready(jdk: Jdk) -> bool:
    return state.ready("aot", inputs(jdk))


def inputs(jdk: Jdk) -> str:
    """Changes with whatever the JVM compares: its own version, the options, and each jar's place, size and age."""
    jars = [(str(jar), jar.stat().st_size, jar.stat().st_mtime_ns) for jar in maven.class_path()]
    return state.fingerprint([CELLS, jvm.DIRECTIVES], str(jdk.home), jdk.version, jvm.options(), jars)


def command(jdk: Jdk) -> list:
    return [jdk.java, f"-XX:AOTCacheOutput={CACHE}", *jvm.heap(), *jvm.options(), "-cp", jvm.class_path(),
            "dev.interleave.kernel.Training", CELLS]


def away_from_results() -> dict:
    """The training's cells check and record as a learner's do, but not into the learner's progress."""
    return os.environ | {"INTERLEAVE_RESULTS": str(places.CACHE / "training")}


def use() -> list:
    """The option that names the cache, where there is one."""
    return [f"-XX:AOTCache={CACHE}"] if CACHE.exists() else []
