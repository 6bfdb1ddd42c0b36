"""Jars and megabytes on the kernel's class path, and the classes that a first result and a first table load.

Counted are classes of jars, not those of the JDK. Each line of classes is of one JVM of its own, without an AOT cache;
the time is the median of seven, from a finished run to its text. Another checkout, set up, may be named to compare.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
ROOMS = {"interleave": r"dev\.interleave\.(?!tables\.)", "XChart": r"org\.knowm\.", "Tablesaw": r"tech\.tablesaw\.",
         "fastutil": r"it\.unimi\.dsi\.", "ClassGraph": r"(nonapi\.)?io\.github\.classgraph\.", "other": ""}
TRAIN = re.compile(r"tablesaw|fastutil|guava|failureaccess|commons-math|Roaring|univocity|icu4j|classgraph")
ROUNDS = 7


def main(checkouts):
    for checkout in map(Path, checkouts or [HERE.parents[1]]):
        jars = class_path(checkout)
        print(f"\n{checkout.resolve().name}\n")
        print(f"  {'jars':<28}{len(jars):>6} {megabytes(jars):>8.1f} MB")
        train = [jar for jar in jars if TRAIN.search(jar.name)]
        print(f"  {'of these for Tablesaw':<28}{len(train):>6} {megabytes(train):>8.1f} MB")
        with tempfile.TemporaryDirectory() as folder:
            compiled(jars, folder)
            for name, arguments in (("a first result", ()), ("and a first table", ("table",))):
                counts = loaded(jars, folder, arguments)
                time = statistics.median(milliseconds(jars, folder, arguments) for _ in range(ROUNDS))
                rooms = ", ".join(f"{room} {counts[room]}" for room in ROOMS if counts[room])
                print(f"  {name:<28}{counts.total():>6} classes {time:>5.0f} ms   {rooms}")


def class_path(checkout) -> list:
    build = checkout / ".lab/build"
    jars = [*(build / "kernel").glob("*.jar"), *(build / "kernel/lib").glob("*.jar"), *(build / "tables").glob("tablesaw*.jar")]
    return sorted(jars)


def megabytes(jars) -> float:
    return sum(jar.stat().st_size for jar in jars) / 1e6


def java(tool="java") -> str:
    return str(Path(os.environ["JAVA_HOME"], "bin", tool))


def compiled(jars, folder):
    subprocess.run([java("javac"), "-proc:none", "-cp", joined(jars), "-d", folder, HERE / "FirstResult.java"], check=True)


def loaded(jars, folder, arguments) -> Counter:
    lines = first_result(jars, folder, arguments, "-Xlog:class+load").splitlines()
    names = (re.search(r"\] (\S+) source: (?!jrt:|shared|__)\S*file:", line) for line in lines)
    return Counter(room(name[1]) for name in names if name)


def room(name) -> str:
    return next(room for room, pattern in ROOMS.items() if re.match(pattern, name))


def milliseconds(jars, folder, arguments) -> int:
    return int(re.search(r"in (\d+) ms", first_result(jars, folder, arguments))[1])


def first_result(jars, folder, arguments, *options) -> str:
    command = [java(), *options, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", joined([folder, *jars]),
               "FirstResult", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout


def joined(parts) -> str:
    return os.pathsep.join(map(str, parts))


if __name__ == "__main__":
    main(sys.argv[1:])
