"""./lab room: a JupyterHub for the people in one room. The hub's own side is in room/; this starts, stops and removes it."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from launcher import environment, hub, node, others, places, room_options, setup, system
from launcher.problem import Problem
from room import names

FOLDER = Path(os.environ.get("INTERLEAVE_ROOM") or places.MADE / "room")


def main(arguments) -> int:
    """Open the room, or what the first word says."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    refuse_shared_user()
    if name in COMMANDS:
        return COMMANDS[name](rest)
    hub.refuse_second(FOLDER)
    return open_room(room_options.read(arguments))


def refuse_shared_user():
    """Without root everybody would be the same user: each could read and stop what belongs to the others."""
    if not system.LINUX or os.geteuid() != 0:
        raise Problem("A room needs root, on Linux.",
                      seen=f"this is {sys.platform}, and you are user {getattr(os, 'geteuid', lambda: '?')()}",
                      cause="each learner gets a user of this system; if all were one user, everybody could read the others' "
                            "files and stop their kernels",
                      attempt=[f"sudo {places.COMMAND} room" if system.LINUX else "a machine with Linux, or Linux in a container or in WSL 2 here",
                               "without root: a container for each learner, see docs/room.md"])


def open_room(options) -> int:
    """Stays until the room is closed. The hub is started again when it ends by itself; kernels go on meanwhile."""
    found = setup.set_up()
    environment.set_up_room()
    node.set_up()
    refuse_unreachable(found)
    settings = room_options.settle(FOLDER, options)
    hub.stay(FOLDER, settings)
    return 0


def refuse_unreachable(found):
    """Learners are users of their own, and must be able to read the lab and what it stands on."""
    closed = {part: others.closed_at(path) for part, path in
              (("lab", places.ROOT), ("Python", environment.python()), ("JDK", found.home), ("room", FOLDER.parent))}
    if any(closed.values()):
        raise Problem("Learners could not reach what they need.",
                      seen=[f"the {part} is in {folder}, which only its owner may enter" for part, folder in closed.items() if folder],
                      attempt=["clone the lab to a folder that everybody may read, for example /opt/interleave",
                               f"a Python or JDK for everybody, then {places.COMMAND} setup --fresh"])


def stop(rest) -> int:
    print("The room is closed." if hub.stop(FOLDER) else "No room is open here.")
    return 0


def let(rest) -> int:
    """A name may be taken once more: for who lost the browser with which they came in."""
    if len(rest) != 1:
        raise Problem("Let whom in again?", attempt=f"{places.COMMAND} room let NAME, within ten minutes of their next try")
    asked = subprocess.run([environment.python(), "-m", "room.let", FOLDER, rest[0]], cwd=places.ROOT,
                           env=environment.variables(PYTHONPATH=str(places.ROOT)), capture_output=True, text=True)
    print((asked.stdout + asked.stderr).strip())
    return asked.returncode


def class_view(rest) -> int:
    """How the instructor looks in; root alone can read it, so that it need not stand on the wall."""
    asked = room_options.kept(FOLDER).get("class")
    if not asked:
        raise Problem("This room has no class view.", attempt=f"{places.COMMAND} room --class opens it with one")
    print(f"{room_options.kept(FOLDER)['url']}services/class/teach\n  name  {names.INSTRUCTOR}\n  word  {asked['word']}")
    return 0


def reset(rest) -> int:
    """Fresh notebooks for everybody who came in; what they had is kept beside."""
    asked = subprocess.run([environment.python(), "-m", "room.reset", FOLDER, places.ROOT / "lab", *rest], cwd=places.ROOT,
                           env=environment.variables(PYTHONPATH=str(places.ROOT)))
    return asked.returncode


def remove(rest) -> int:
    """Ends the room for good: its users are gone, and what they made is kept, where root alone can read it."""
    hub.stop(FOLDER)
    if not FOLDER.exists():
        print("There is no room here.")
        return 0
    removed = subprocess.run([environment.python(), "-m", "room.remove", FOLDER], cwd=places.ROOT,
                             env=environment.variables(PYTHONPATH=str(places.ROOT)))
    if removed.returncode:
        raise Problem("Not everything of the room was removed.", seen="the lines above",
                      attempt=f"put right what they name, then {places.COMMAND} room remove again")
    kept = FOLDER.with_name(f"room.kept-{datetime.now():%Y%m%d-%H%M%S}")
    FOLDER.rename(kept)
    kept.chmod(0o700)
    print(f"The room is gone, and its users with it. What they made is kept in {places.near(kept)}; delete it when nobody needs it.")
    return 0


COMMANDS = {"stop": stop, "let": let, "class": class_view, "reset": reset, "remove": remove}
