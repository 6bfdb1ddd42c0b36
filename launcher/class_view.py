"""./lab class: guesses and results of a class on one page, on the instructor's machine. What it serves is in room/class_view."""

import argparse
import json
import secrets
import subprocess
from pathlib import Path

from launcher import environment, places, ports, server, setup, steps
from launcher.problem import Problem
from room import names

FOLDER = places.HOME / "class"
LOG = places.LOGS / "class.log"

TEXT = """
  The class view is open at   {url}
  your page, for you alone    {url}teach?key={key}

  On each laptop, before its lab is opened:
    export INTERLEAVE_CLASS={url} INTERLEAVE_CLASS_WORD={word}
{warning}
  What is sent is in {file}. To close: Ctrl-C.
"""

LOOPBACK = "\n  This machine alone can reach it; --on with its address in your network opens it to the laptops.\n"
IN_CLEAR = "\n  Everybody on this network can read the word and the guesses on their way.\n"


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Problem(f"class: {message}.", attempt=f"{places.COMMAND} class [--on ADDRESS] [--port N] [--word WORD]")


def main(arguments) -> int:
    """Stays until Ctrl-C. Key and word stay the same from one time to the next, and so does what was sent."""
    options = read(arguments)
    refuse_taken(options)
    setup.set_up()
    settings = settle(FOLDER, options)
    server.end_like_ctrl_c()
    service = launch(FOLDER, settings)
    try:
        wait_for(service, settings)
        print(text(settings), flush=True)
        server.stay(service)
        raise _ended()
    except KeyboardInterrupt:
        print("\nThe class view is closed. What was sent is kept.", flush=True)
        return 0
    finally:
        server.close(service)


def read(arguments):
    parser = _Parser(prog="lab class", add_help=False)
    parser.add_argument("--on", default=ports.LOOPBACK)
    parser.add_argument("--port", type=int, default=8010)
    parser.add_argument("--word")
    options = parser.parse_args(arguments)
    if options.word is not None and len(names.letters(options.word)) < 8:
        parser.error("a word has 8 letters at least, so that it cannot be guessed")
    return options


def refuse_taken(options):
    try:
        ports.probe(options.on, options.port)
    except (OSError, OverflowError) as error:
        raise Problem(f"The class view cannot listen on {options.on}:{options.port}.", seen=str(error),
                      cause="the address is not this machine's, or another program uses the port",
                      attempt=["--on with an address of this machine", "--port with another number"]) from None


def settle(folder: Path, options) -> dict:
    """Read by nobody else; a word and a key that were there stay."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / "class.json"
    before = json.loads(file.read_text("utf-8")) if file.exists() else {}
    kept = {"word": options.word or before.get("word") or names.word(), "key": before.get("key") or secrets.token_urlsafe(24)}
    file.touch(mode=0o600)
    file.write_text(json.dumps(kept), "utf-8")
    return kept | {"on": options.on, "port": options.port}


def launch(folder: Path, settings: dict) -> subprocess.Popen:
    """Settings go by the environment: a command line can be read by everybody on the machine."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    env = environment.variables(PYTHONPATH=str(places.ROOT), PYTHONDONTWRITEBYTECODE="1",
                                INTERLEAVE_CLASS_SETTINGS=json.dumps(settings))
    with open(LOG, "wb") as log:
        return subprocess.Popen([str(environment.python()), "-m", "room.class_view.service", str(folder)], cwd=places.ROOT, env=env,
                                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, **server.apart())


def wait_for(service, settings: dict):
    steps.watch(service, "Class", "starting the class view", LOG, until=lambda: ports.answers(settings["port"], settings["on"]))
    if service.poll() is not None:
        raise _ended()


def text(settings: dict) -> str:
    url = f"http://{settings['on']}:{settings['port']}/"
    warning = LOOPBACK if settings["on"].startswith("127.") else IN_CLEAR
    return TEXT.format(url=url, warning=warning, file=places.near(FOLDER / "class.sqlite"), **settings)


def _ended() -> Problem:
    return Problem("The class view ended.", seen=[*steps.tail(LOG, 15).splitlines(), f"(the whole log is {places.near(LOG)})"],
                   attempt="put right what the last lines name")
