"""What stands on the instructor's screen: where to go, with which word, and what this machine does not limit."""

import json
import os
from pathlib import Path

import segno

from room.disk import Disk
from room.limits import Limits


def text(room: dict, missing: list) -> str:
    lines = ["", f"  The room is open at   {room['url']}", f"  the word to come in   {room['word']}", ""]
    if room["fingerprint"]:
        lines += ["  The certificate is the room's own: browsers warn of it once. Its fingerprint (SHA-256) is",
                  f"  {room['fingerprint']}", ""]
    elif room["url"].startswith("http:") and "//127." not in room["url"]:
        lines += ["  Without --https everybody on this network can read the word and what is typed.", ""]
    lines += [f"  Each learner becomes a user of this system ({room['memory_mb']} MiB, {room['threads']} threads, {room['disk_mb']} MiB of disk);",
              "  ./lab room remove takes all of them away again."]
    if room.get("class"):
        lines += [f"  Guesses and results are shown to the instructor; what leaves a kernel: {room['url']}services/class/",
                  "  ./lab room class says, to root alone, how the instructor looks in."]
    if missing:
        lines += [f"  This system does not let us limit: {', '.join(missing)}. One learner can use up what others need."]
    return "\n".join([*lines, "  To close the room: Ctrl-C, or ./lab room stop.", ""])


if __name__ == "__main__":
    folder = Path(os.environ["INTERLEAVE_ROOM"])
    room = json.loads((folder / "room.json").read_text("utf-8"))
    segno.make(room["url"], error="m").terminal(compact=True, border=2)
    missing = Limits(room["memory_mb"], room["threads"]).missing()
    print(text(room, missing + ([] if Disk(folder, room["disk_mb"]).granted() else ["disk"])), flush=True)
