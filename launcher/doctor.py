"""Looks at everything the lab needs, changes nothing, and says what is wrong and what to do."""

import platform
import subprocess
import sys

from launcher import environment, home, jdk, jupyter, kernelspec, maven, others, places, setup
from launcher.problem import Problem


def main() -> int:
    """Every check, even after a problem. The exit code is 0 when all is well."""
    checks = (_python, _jdk, _maven, _disk, _folder, _others, _packages, _java_side, _kernelspec, _kernel, _port)
    problems = sum(not report(check) for check in checks)
    print("\nAll is well." if not problems else f"\n{problems} to put right, the topmost first.")
    return 1 if problems else 0


def report(check) -> bool:
    """One line for what is well; for a problem also what to do."""
    name = check.__name__.strip("_").replace("_", " ")
    try:
        print(f"  ok       {name:<11}{check()}", flush=True)
        return True
    except Problem as problem:
        print(f"  PROBLEM  {name:<11}" + str(problem).replace("\n", "\n  "), flush=True)
        return False


def _python():
    return f"{platform.python_version()} at {sys.executable}"


def _jdk():
    unfollowed = jdk.note()
    if unfollowed:
        raise Problem(unfollowed, attempt="unset LAB_JAVA_HOME, or name a whole JDK 25 or newer")
    found = setup.jdk_in_use()
    return f"{found.version} at {found.home} ({found.found})"


def _maven():
    if places.INSTALLED:
        return "not needed: the jars came with the package"
    if setup.is_somebody_elses():
        return "is its owner's affair"
    found = maven.find()
    env = maven.environment(jdk.find())
    asked = subprocess.run([found, "-B", "--version"], capture_output=True, text=True, errors="replace", env=env, timeout=60)
    if asked.returncode:
        raise Problem("Maven does not start.", seen=asked.stdout + asked.stderr, attempt="install it anew")
    return f"{asked.stdout.split()[2]} at {found}"


def _disk():
    free = setup.free_bytes()
    if free < setup.ROOM and not environment.ready():
        setup.refuse_full_disk()
    return f"{free / 1e9:.1f} GB free"


def _folder():
    if places.WORK == places.ROOT:
        setup.refuse_read_only()
        return f"{places.ROOT} can be written to"
    home.refuse_unwritable()
    return f"{places.HOME} is yours; the lab itself is in {places.ROOT}"


def _others():
    alone = others.note(Python=environment.python(), JDK=setup.jdk_in_use().home)
    return alone or "whoever can reach the lab can use it"


def _packages():
    _or_set_up(environment.ready(), "JupyterLab is not installed, or not whole.")
    return f"JupyterLab {environment.pinned('jupyterlab')} in {places.near(environment.prefix())}"


def _java_side():
    _or_set_up(maven.ready(setup.jdk_in_use()), "The Java side is not built, or not from the sources that are there.")
    return f"{len(maven.class_path())} jars in {places.near(places.JARS)}"


def _kernelspec():
    _or_set_up(kernelspec.ready(setup.jdk_in_use()), "The kernelspec is missing or out of date.")
    return f"{kernelspec.DISPLAY_NAME} in {places.near(kernelspec.folder())}"


def _kernel():
    command = [environment.python(), places.ROOT / "launcher/kernel_check.py", kernelspec.NAME]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=150, env=environment.variables())
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Problem("The kernel was not asked.", seen=str(error), attempt=f"{places.COMMAND} setup") from None
    if asked.returncode:
        seen = (asked.stdout + asked.stderr).splitlines()[-8:]
        raise Problem("The kernel did not answer.", seen=seen, attempt=f"{places.COMMAND} setup --fresh")
    return f"answered {asked.stdout.strip()}"


def _port():
    try:
        jupyter.refuse_busy(8888)
        return "8888 is free"
    except Problem:
        return "8888 is taken; the lab opens on the next free one"


def _or_set_up(well, headline):
    if not well:
        raise Problem(headline, attempt=setup.how_to_mend())
