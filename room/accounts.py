"""Each learner is a user of this system: files, kernels and processes of others are out of reach."""

import json
import os
import pwd
import signal
import subprocess
import time
from pathlib import Path

PREFIX = "ilroom"


class Accounts:
    """The users made for a room, by the learner's name. Only root can make them; their list is root's."""

    def __init__(self, folder: Path, disk=None):
        self.disk = disk
        self.list = folder / "accounts.json"
        self.homes = folder / "homes"

    def all(self) -> dict:
        """The account of each name."""
        return json.loads(self.list.read_text("utf-8")) if self.list.exists() else {}

    def of(self, name: str):
        """The system's entry for a learner, made when the learner is new."""
        accounts = self.all()
        if name not in accounts:
            accounts[name] = self._free(set(accounts.values()))
            self._keep(accounts)
        account = accounts[name]
        if not exists(account):
            self._make(account)
        entry = pwd.getpwnam(account)
        if self.disk:
            self.disk.give(entry, Path(entry.pw_dir))
        return entry

    def remove(self, account: str):
        """The user goes with every process; the home stays until somebody takes it."""
        if exists(account):
            end_processes(pwd.getpwnam(account).pw_uid)
            if self.disk:
                self.disk.bring_out(account, self.homes / account)
            subprocess.run(["userdel", account], check=True, capture_output=True)

    def _make(self, account):
        self.homes.mkdir(parents=True, exist_ok=True)
        home = self.homes / account
        home.mkdir(exist_ok=True)
        subprocess.run(["useradd", "--no-create-home", "--home-dir", home, "--user-group", "--shell", "/usr/sbin/nologin",
                        "--comment", "a learner of ./lab room", account], check=True, capture_output=True)
        entry = pwd.getpwnam(account)
        os.chown(home, entry.pw_uid, entry.pw_gid)
        home.chmod(0o700)

    def _free(self, taken) -> str:
        numbered = (f"{PREFIX}{number:02}" for number in range(1, 10_000))
        return next(account for account in numbered if account not in taken and not exists(account))

    def _keep(self, accounts):
        fresh = self.list.with_suffix(".new")
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps(accounts, indent=1, ensure_ascii=False), "utf-8")
        os.replace(fresh, self.list)


def exists(account: str) -> bool:
    try:
        pwd.getpwnam(account)
        return True
    except KeyError:
        return False


def end_processes(uid: int):
    """What a learner has left running; more than once, since one that is ended may have started another."""
    for _ in range(50):
        found = [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _owner(entry) == uid]
        if not found:
            return
        for pid in found:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        time.sleep(0.1)


def _owner(entry):
    try:
        return entry.stat().st_uid
    except OSError:
        return None
