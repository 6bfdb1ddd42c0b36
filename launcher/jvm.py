"""The JVM of a notebook: its options, each with its reason, and how much memory it may fill."""

import os
import re

from launcher import environment, maven, places, system
from launcher.problem import Problem

HEAP = "256m"
"""So that a room of twenty shares one machine of 10 GB. INTERLEAVE_HEAP sets another."""

PREVIEW = ["--enable-preview", "-Dinterleave.preview=true"]
"""Features of Java that are not final yet, such as StructuredTaskScope, in cells. They cost nothing that was measured."""

COLLECTOR = ["-XX:-UseG1GC", "-XX:-UseParallelGC", "-XX:-UseZGC", "-XX:+UseSerialGC"]
"""The collector with the smallest JVM. JAVA_TOOL_OPTIONS may name another one, and two stop a JVM at its start."""

POLLS = ["-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000"]
"""The serial collector lets C2 drop the safepoint polls of counted loops: Stop, and each collection, would wait for a
learner's loop. With strip mining it polls once in a thousand rounds, as with the default collector, and is as fast (bench/loops)."""

MAPPED_IN_PLACE = ["-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"]
"""The AOT cache is mapped where it was made for: 40 ms sooner, and all kernels of a machine share its pages."""

GIVEN_BACK = ["-XX:TrimNativeHeapInterval=3000"] if system.LINUX else []
"""Only a JVM on Linux can, and others say so at each start. What the JVM's own compilers had in native memory, some 30 MB a lesson, goes back to the machine (bench/memory)."""

DIRECTIVES = places.ROOT / "kernel-extensions/kernel/compiler-directives.json"

FIRST_CELLS = [f"-XX:CompilerDirectivesFile={DIRECTIVES}",
               "-XX:-DisplayVMOutput", "-XX:Tier0InvokeNotifyFreqLog=9", "-XX:Tier0BackedgeNotifyFreqLog=12"]
"""Less is compiled while the first cells wait for it: C2 leaves the compiler alone, C1 looks less often for what is hot.
The JVM would print that it has read the file. bench/kernel and docs/decisions/0028 have the figures."""

PACKAGES = places.BUILD / "kernel.packages"
"""Which packages are in which jar, so that the kernel opens none that a cell does not use. The training writes it."""


def options() -> list:
    """All but the heap. C2 stays on: without it the visibility and race lessons change."""
    refuse_second_collector()
    return [
        *COLLECTOR, *POLLS, *MAPPED_IN_PLACE, *GIVEN_BACK, *FIRST_CELLS, *PREVIEW,
        "--enable-native-access=ALL-UNNAMED",
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
        *(f"--add-opens=jdk.compiler/com.sun.tools.javac.{part}=ALL-UNNAMED" for part in ("api", "code", "util")),
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.awt.headless=true",
        f"-Dinterleave.packages={PACKAGES}",
        f"-Dinterleave.home={places.HOME if places.INSTALLED else places.MADE}",
        f"-Dinterleave.python={environment.python()}",
    ]


def refuse_second_collector(env=os.environ):
    """_JAVA_OPTIONS comes after all else, so the options of COLLECTOR cannot make room for what it names."""
    named = re.findall(r"-XX:\+Use(?!Serial)\w+GC\b", env.get("_JAVA_OPTIONS", ""))
    if named:
        raise Problem("_JAVA_OPTIONS names a collector, so that no kernel would start.",
                      seen=f"_JAVA_OPTIONS={env['_JAVA_OPTIONS']}",
                      cause="two collectors stop a JVM, and the lab names one",
                      attempt=["unset _JAVA_OPTIONS", f"JAVA_TOOL_OPTIONS={named[0]} {places.COMMAND}, which the kernel follows"])


def heap() -> list:
    """The first cells wait for no collection, since their garbage fits the young part; after a full one the heap shrinks."""
    return ["-Xms64m", "-Xmn40m", f"-Xmx{heap_limit()}",
            "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:-ShrinkHeapInSteps"]


def heap_limit(env=os.environ) -> str:
    """How much a notebook may fill, as the JVM writes it: 256m, 1g."""
    said = env.get("INTERLEAVE_HEAP", "").strip() or HEAP
    size = re.fullmatch(r"(\d+)([mMgG])", said)
    if not size or int(size[1]) * (1024 if size[2] in "gG" else 1) < 128:
        raise Problem(f"INTERLEAVE_HEAP={said} is not a heap for a notebook.",
                      cause="it is a number and m or g, and at least 128m",
                      attempt=f"INTERLEAVE_HEAP=1g {places.COMMAND}")
    return said.lower()


def class_path() -> str:
    return os.pathsep.join(str(jar) for jar in maven.class_path())
