"""Jars for the tests, compiled from a few lines."""

import os
import pathlib
import subprocess
import tempfile
import zipfile

from conftest import java


def make_jar(jar, sources, class_path=(), extra=None):
    """A jar at the given path with the classes of {"p/T.java": text}, and extra entries {name: text}."""
    jar = pathlib.Path(jar)
    jar.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sources.items():
            file = pathlib.Path(folder, "source", name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        classes = pathlib.Path(folder, "classes")
        javac = pathlib.Path(java()).with_name("javac")
        subprocess.run([javac, "-proc:none", "-cp", os.pathsep.join(map(str, class_path)) or ".", "-d", classes,
                        *pathlib.Path(folder, "source").rglob("*.java")], check=True)
        with zipfile.ZipFile(jar, "w") as archive:
            for file in sorted(classes.rglob("*.class")):
                archive.write(file, file.relative_to(classes))
            for name, text in (extra or {}).items():
                archive.writestr(name, text)
    return jar


def answer(package, value, name="Answer"):
    """The source of a class with one method: {file: text}."""
    text = f"package {package}; public class {name} {{ public static int of() {{ return {value}; }} }}"
    return {f"{package}/{name}.java": text}
