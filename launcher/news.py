"""What an instructor hears of while a room is open: a server that ended by itself, a disk that fills up."""

import json
import shutil
import subprocess
from pathlib import Path

LITTLE = 2e9
"""Bytes left on the room's disk, below which it is said who has most."""

TOLD = "hub/told"
"""Where the hub's side leaves a line for the screen."""


class News:
    def __init__(self, folder: Path):
        self.folder, self.told, self.little = folder, folder / TOLD, False
        self.told.touch(mode=0o600)
        self.read = self.told.stat().st_size

    def look(self):
        """Says what is new."""
        with open(self.told, encoding="utf-8") as file:
            file.seek(self.read)
            for line in file:
                print(line, end="", flush=True)
            self.read = file.tell()
        free = shutil.disk_usage(self.folder).free
        if free < LITTLE and not self.little:
            print(f"The room's disk has {free / 1e9:.1f} GB left. Most is taken by {self.biggest()}.", flush=True)
        self.little = free < LITTLE

    def biggest(self, most=3) -> str:
        accounts = json.loads((self.folder / "accounts.json").read_text("utf-8"))
        taken = {name: _bytes(self.folder / "homes" / account) for name, account in accounts.items()}
        first = sorted(taken, key=taken.get, reverse=True)[:most]
        return ", ".join(f"{name} ({taken[name] / 1e9:.1f} GB)" for name in first)


def _bytes(folder: Path) -> int:
    asked = subprocess.run(["du", "--summarize", "--block-size=1", folder], capture_output=True, text=True)
    return int(asked.stdout.split()[0]) if asked.stdout else 0
