"""What one learner may take of the machine, so that the others can work on.

The system's control groups (cgroups) hold the limits, where it lets root make some. What it does not grant is named.
"""

import resource
from pathlib import Path

GROUPS = Path("/sys/fs/cgroup")
NAME = "interleave-room"
WAYS = {
    "memory": ("memory", "memory.max", "memory.limit_in_bytes"),
    "threads": ("pids", "pids.max", "pids.max"),
    "CPU": ("cpu", "cpu.weight", "cpu.shares"),
}
"""What is limited: the controller, and its file in version 2 and in version 1 of control groups."""
COUNTED = ("cpuacct", "cpu.stat", "cpuacct.usage")
"""What is counted without a limit, so that a learner can tell the classmates' load from a stranger's."""


class Limits:
    """The same for everybody in a room."""

    def __init__(self, memory_mb: int, threads: int, groups: Path = GROUPS):
        self.groups = groups
        self.threads = threads
        self.unified = (groups / "cgroup.controllers").exists()
        self.values = {"memory": memory_mb * 2**20, "threads": threads, "CPU": 100 if self.unified else 1024}

    def missing(self) -> list:
        """What this system does not let us limit, tried with a group of nobody's."""
        return [what for what in WAYS if not self._grants(what)]

    def join(self, account: str) -> list:
        """Makes a learner's groups; returns the files into which a process writes 0 to be in them."""
        groups = {self._limited(what, account) for what in WAYS} | {self._counted(account)}
        return [group / "cgroup.procs" for group in groups if group]

    def counter(self) -> str:
        """The file in which the system counts what all learners compute; nothing where it does not count."""
        made = self._counted("nobody")
        self.leave("nobody")
        return str(made.parent / COUNTED[1 if self.unified else 2]) if made else ""

    def apply(self, files):
        """In the new process, still as root."""
        for file in files:
            file.write_text("0")
        resource.setrlimit(resource.RLIMIT_NPROC, (self.threads, self.threads))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def leave(self, account: str):
        """Takes a learner's groups away, once no process is in them."""
        for controller in self._controllers():
            self._remove(self._folder(controller) / account)

    def end(self):
        for controller in self._controllers():
            self._remove(self._folder(controller))

    def _grants(self, what) -> bool:
        made = self._limited(what, "nobody")
        self.leave("nobody")
        return made is not None

    def _limited(self, what, account):
        """The group, or None where the system does not grant it."""
        controller, second, first = WAYS[what]
        group = self._folder(controller) / account
        try:
            if self.unified:
                for parent in (self.groups, self._folder(controller)):
                    parent.mkdir(exist_ok=True)
                    (parent / "cgroup.subtree_control").write_text(f"+{controller}")
            elif not (self.groups / controller).is_dir():
                return None
            group.mkdir(parents=True, exist_ok=True)
            (group / (second if self.unified else first)).write_text(str(self.values[what]))
            return group
        except OSError:
            return None

    def _counted(self, account):
        """A group that counts, or None. Version 2 counts in every group; version 1 in those of one controller."""
        if not self.unified and not (self.groups / COUNTED[0]).is_dir():
            return None
        group = self._folder(COUNTED[0]) / account
        try:
            group.mkdir(parents=True, exist_ok=True)
            return group
        except OSError:
            return None

    def _folder(self, controller) -> Path:
        return self.groups / NAME if self.unified else self.groups / controller / NAME

    @staticmethod
    def _controllers():
        return {way[0] for way in (*WAYS.values(), COUNTED)}

    def _remove(self, group):
        try:
            group.rmdir()
        except OSError:
            pass  # never made, or still in use
