"""What ./lab room is told: where to listen, for how many, with which word and certificate."""

import argparse
import json
import os
import secrets
import subprocess
from pathlib import Path

from launcher import environment, node, places, ports
from launcher.problem import Problem
from room import names

LOOPBACK = "127.0.0.1"


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Problem(f"room: {message}.", attempt=f"{places.COMMAND} room [--on ADDRESS] [--port N] [--https [CERTIFICATE KEY]] "
                                                   "[--learners N] [--word WORD] [--no-turns] [--class] [--disk MIB]; "
                                                   "or room stop, let NAME, class, reset [LESSON], remove")


def read(arguments):
    parser = _Parser(prog="lab room", add_help=False)
    parser.add_argument("--on", default=LOOPBACK)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--https", nargs="*", default=None)
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--word")
    parser.add_argument("--memory", type=int, default=2048, help="MiB for a learner")
    parser.add_argument("--threads", type=int, default=8000, help="threads for a learner")
    parser.add_argument("--no-turns", action="store_true", help="learners measure at once, whoever else does")
    parser.add_argument("--disk", type=int, default=2048, help="MiB for a learner's files")
    parser.add_argument("--idle", type=int, default=3600, help="seconds after which an unused seat is given back")
    parser.add_argument("--class", action="store_true", dest="class_view", help="guesses and results on the instructor's page")
    options = parser.parse_args(arguments)
    if options.https is not None and len(options.https) not in (0, 2):
        parser.error("--https takes a certificate and its key, or nothing for one of the room's own")
    if options.word is not None and sum(letter.isalnum() for letter in options.word) < 8:
        parser.error("a word has 8 letters at least, so that it cannot be guessed")
    refuse_address(options.on, options.port)
    return options


def refuse_address(address: str, port: int):
    """An address that is not this machine's, or a port that is taken, is heard of before anything is set up."""
    try:
        ports.probe(address, port)
    except (OSError, OverflowError) as error:
        raise Problem(f"The room cannot listen on {address}:{port}.", seen=str(error),
                      cause="the address is not this machine's, or another program uses the port, perhaps a room that is open",
                      attempt=["--on with an address of this machine: ip -brief address lists them", "--port with another number",
                               f"{places.COMMAND} room stop"]) from None


def settle(folder: Path, options) -> dict:
    """Makes the room's folder and room.json, which only root reads; the word stays the same until another is given."""
    for made, mode in ((folder, 0o711), (folder / "homes", 0o711), (folder / "hub", 0o700), (folder / "hub" / "again", 0o700)):
        made.mkdir(parents=True, exist_ok=True)
        made.chmod(mode)
    leases = folder / "leases"  # never written: learners lock its bytes, and cannot delete it
    leases.touch()
    leases.chmod(0o666)
    before = kept(folder)
    free = ports.free(3)
    certificate, fingerprint = _certificate(folder / "hub", options)
    settings = {
        "url": f"http{'s' if certificate[0] else ''}://{options.on}:{options.port}/", "certificate": certificate,
        "fingerprint": fingerprint, "hub_port": free[0], "api_port": free[1], "proxy": node.command(),
        "word": options.word or before.get("word") or names.word(),
        "learners": options.learners, "memory_mb": options.memory, "threads": options.threads,
        "disk_mb": options.disk, "idle": options.idle,
        "turns": not options.no_turns,
        "class": _class_view(before.get("class"), free[2]) if options.class_view else {},
    }
    file = folder / "room.json"
    file.touch(mode=0o600)
    file.write_text(json.dumps(settings, indent=1, ensure_ascii=False), "utf-8")
    return settings


def kept(folder: Path) -> dict:
    """The settings of the room in this folder; none where there is no room."""
    file = folder / "room.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


def _class_view(before, port) -> dict:
    """The instructor's word and the key of the learners' tokens stay the same from one time to the next."""
    return {"word": names.word(), "secret": secrets.token_hex(32)} | (before or {}) | {"port": port}


def _certificate(folder, options):
    """([certificate, key], fingerprint), all empty without --https."""
    if options.https is None:
        return ["", ""], ""
    if options.https:
        given = [str(Path(name).resolve()) for name in options.https]
        missing = [name for name in given if not os.access(name, os.R_OK)]
        if missing:
            raise Problem("--https names a file that cannot be read.", seen=missing)
        return given, ""
    fingerprint = _python("-m", "room.certificate", folder, options.on)
    return [str(folder / "room.crt"), str(folder / "room.key")], fingerprint


def _python(*arguments) -> str:
    """What a part of room/ says; it needs packages that the launcher does without."""
    command = [str(word) for word in (environment.python(), *arguments)]
    asked = subprocess.run(command, cwd=places.ROOT, capture_output=True, text=True, check=True,
                           env=environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1"))
    return asked.stdout.strip()
