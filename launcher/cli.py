"""What can be typed after ./lab, and where it goes."""

import sys

from launcher import places, system
from launcher.problem import Problem

HELP = """\
Interleave, a Java notebook lab for concurrency and parallelism.

  {lab}                    open the lab in the browser; set up first what is missing
  {lab} --no-browser       the same, and only print the address
  {lab} --port N           the same, on this port; other options go to JupyterLab
  {lab} setup              set up what is missing, open nothing (--fresh: all of it anew)
  {lab} doctor             look at everything the lab needs; say what is wrong and what to do
  {lab} reset [LESSON]     a fresh copy of a lesson, or of all; yours are kept beside them
  {lab} kernelspec --user  the kernel for a Jupyter that is there already (--remove: takes it away)
  {lab} room               a server for everybody in one room, on Linux, as root: --on ADDRESS, --https;
                           --class; room stop, room let NAME, room class, room reset [LESSON],
                           room remove
  {lab} class              guesses and results of a class on your page, live: --on ADDRESS
  {lab} test [PART ...]    run the tests: {parts};
                           lessons measure two rounds at most (--full: as many as for a learner);
                           --deep: 10,000 malformed messages rather than 1,000, and other long tests
  {lab} build [--check]    lessons to notebooks; with --check only say what differs; --without-solutions into
                           .lab/without-solutions/ (or --into FOLDER), where answers.md has them for you
  {lab} bundle             the page's script anew from its modules, which takes Node; it is committed
  {lab} slides             lessons to slides in .lab/slides/, each a file that needs no network
  {lab} book               lessons with the results of a kept run as a site in .lab/book/, which needs no network; by number
                           only some; --into FOLDER; --measure [LESSON ...] makes the kept run anew
  {lab} wheel              the lab as one file for pip, in .lab/wheel/ (or --into FOLDER); --wheelhouse FOLDER has all that
                           a machine without a network needs
  {lab} handout            lessons to two printable pages each in .lab/handouts/, and answers.pdf for you
  {lab} assignments        the lessons' exercises as a course for nbgrader, in .lab/course/ (--into FOLDER; LESSON ...)
  {lab} bench [PART ...]   run the benchmarks; options for them follow --
  {lab} help               this page

Settings: LAB_JAVA_HOME names a JDK to use, LAB_JDK_FOLDERS the folders where JDKs lie (/usr/lib/jvm),
LAB_MAVEN_REPO a folder for Maven's downloads, INTERLEAVE_HEAP how much a notebook may fill (256m, 1g). Everything the lab makes is in .lab/. What you make is in
there too, or in the folder that INTERLEAVE_HOME names, or, if the lab is somebody else's, in ~/.interleave."""


INSTALLED_HELP = """\
Interleave, a Java notebook lab for concurrency and parallelism.

  {lab}                    open the lab in the browser
  {lab} --no-browser       the same, and only print the address
  {lab} --port N           the same, on this port; other options go to JupyterLab
  {lab} setup              make what the first start makes, open nothing (--fresh: all of it anew)
  {lab} doctor             look at everything the lab needs; say what is wrong and what to do
  {lab} reset [LESSON]     a fresh copy of a lesson, or of all; yours are kept beside them
  {lab} kernelspec --user  the kernel for a Jupyter that is there already (--remove: takes it away)
  {lab} help               this page

It needs a JDK 25 or newer, and finds one by itself. Settings: LAB_JAVA_HOME names a JDK to use, LAB_JDK_FOLDERS the folders where
JDKs lie (/usr/lib/jvm), INTERLEAVE_HEAP how much a notebook may fill (256m, 1g). What you make is in {home};
INTERLEAVE_HOME names another folder. Rooms, slides, tests and the lessons' sources come with a clone of the lab."""


def main(arguments) -> int:
    """Run a command. A Problem becomes its text and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        return command(arguments)
    except Problem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except PermissionError as error:
        print(f"\n{not_let(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\nStopped. {places.COMMAND} goes on where it was.", file=sys.stderr)
        return 130


def not_let(error) -> Problem:
    """Windows keeps a file that a program has open: an old jar while its kernel runs."""
    return Problem(f"{error.filename or 'A file'} cannot be written or replaced.", seen=error.strerror or str(error),
                   cause="a program uses it, perhaps a lab that is open" if system.WINDOWS else "it belongs to somebody else",
                   attempt=f"close what uses it, then {places.COMMAND} again" if system.WINDOWS else "ask its owner, or root")


def command(arguments) -> int:
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name in ("help", "-h", "--help"):
        return show_help()
    if not name or name.startswith("-"):
        return open_lab(arguments)
    refuse_without_sources(name)
    if name in OWNERS:
        from launcher import setup

        setup.refuse_read_only()
    if name in COMMANDS:
        return COMMANDS[name](rest)
    raise Problem(f"There is no command {name}.", attempt=f"{places.COMMAND} help lists them")


def refuse_without_sources(name):
    if places.INSTALLED and name in COMMANDS.keys() - INSTALLED:
        raise Problem(f"{name} needs the lab's sources.", seen="this lab was installed by pip, without them",
                      attempt=f"clone the lab, and ./lab {name} in its folder")


def open_lab(arguments) -> int:
    from launcher import jupyter, setup

    port, _, _ = jupyter.split(arguments)
    if port is not None:
        jupyter.refuse_busy(port)  # before a minute of set-up, not after
    setup.set_up()
    return jupyter.start(arguments)


def set_up(arguments) -> int:
    from launcher import environment, setup

    rest = list(arguments)
    fresh = "--fresh" in rest and not rest.remove("--fresh")
    if len(rest) == 2 and rest[0] == "--prefix":
        setup.refuse_read_only()
        environment.use(rest[1])
    elif rest:
        raise Problem(f"setup does not know {' '.join(rest)}.",
                      attempt=f"{places.COMMAND} setup [--fresh] [--prefix FOLDER]")
    print(setup.summary(setup.set_up(fresh)))
    return 0


def doctor(arguments) -> int:
    from launcher import doctor

    return doctor.main()


def reset(arguments) -> int:
    from launcher import reset

    return reset.main(arguments)


def kernelspec(arguments) -> int:
    from launcher import kernelspec, setup

    kernelspec.for_user(arguments, setup.set_up())
    return 0


def room(arguments) -> int:
    from launcher import room

    return room.main(arguments)


def class_view(arguments) -> int:
    from launcher import class_view

    return class_view.main(arguments)


def test(arguments) -> int:
    from launcher import tests

    return tests.main(arguments)


def build(arguments) -> int:
    from launcher import build, setup

    setup.set_up()
    build.run(*arguments)
    return 0


def bundle(arguments) -> int:
    from launcher import page

    page.write()
    return 0


def slides(arguments) -> int:
    from launcher import build, setup

    setup.set_up()
    build.slides(*arguments)
    return 0


def book(arguments) -> int:
    from launcher import book

    return book.main(arguments)


def handout(arguments) -> int:
    from launcher import build, setup

    setup.set_up()
    build.handout(*arguments)
    return 0


def assignments(arguments) -> int:
    from launcher import assignments

    return assignments.main(arguments)


def bench(arguments) -> int:
    from launcher import bench

    return bench.main(arguments)


def wheel(arguments) -> int:
    from launcher import wheel

    return wheel.main(arguments)


def show_help(arguments=()) -> int:
    if places.INSTALLED:
        print(INSTALLED_HELP.format(lab=places.COMMAND, home=places.HOME))
        return 0
    from launcher import tests

    print(HELP.format(lab=places.COMMAND, parts=", ".join(tests.PARTS)))
    return 0


OWNERS = {"assignments", "bench", "book", "build", "bundle", "handout", "test", "wheel"}
"""These write into the lab's own folder; who may not hears it first."""

INSTALLED = {"setup", "doctor", "reset", "kernelspec", "help"}
"""These are in the package that pip installs; the others read or write sources."""

COMMANDS = {
    "setup": set_up,
    "doctor": doctor,
    "reset": reset,
    "kernelspec": kernelspec,
    "room": room,
    "class": class_view,
    "test": test,
    "build": build,
    "bundle": bundle,
    "slides": slides,
    "book": book,
    "wheel": wheel,
    "handout": handout,
    "assignments": assignments,
    "bench": bench,
    "help": show_help,
}
