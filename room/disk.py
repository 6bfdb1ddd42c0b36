"""How much a learner may keep: each home is a file system of its own, in a file of fixed size that root makes.

Quotas would do, but few systems have them switched on. The file is sparse, and takes up only what is in it.
"""

import os
import pwd
import subprocess
import tempfile
from pathlib import Path


class Disk:
    """The same for everybody in a room."""

    def __init__(self, folder: Path, megabytes: int):
        self.images, self.megabytes = folder / "disks", megabytes

    def granted(self) -> bool:
        """Whether this system lets us, tried with a small one of nobody's."""
        with tempfile.TemporaryDirectory(dir=self.images.parent) as probe:
            try:
                image, place = Path(probe, "image"), Path(probe, "place")
                place.mkdir()
                _make(image, 8, pwd.getpwuid(0))
                _run("mount", "-o", "loop,nosuid,nodev", image, place)
                _run("umount", place)
                return True
            except (OSError, subprocess.CalledProcessError):
                return False

    def give(self, account, home: Path):
        """Puts the learner's own disk where the home is. A home that has files already stays as it is."""
        image = self.images / f"{account.pw_name}.img"
        if os.path.ismount(home) or not image.exists() and any(home.iterdir()):
            return
        if not image.exists():
            self.images.mkdir(mode=0o700, exist_ok=True)
            _make(image, self.megabytes, account)
        _run("mount", "-o", "loop,nosuid,nodev", image, home)
        home.chmod(0o700)

    def bring_out(self, name: str, home: Path):
        """The files as a plain folder, and the disk gone."""
        if os.path.ismount(home):
            plain = home.with_name(f"{home.name}.plain")
            _run("cp", "--archive", "--no-target-directory", home, plain)
            _run("umount", home)
            home.rmdir()
            plain.rename(home)
            (self.images / f"{name}.img").unlink()


def _make(image: Path, megabytes: int, owner):
    """Made beside and renamed, so that a kill leaves no half a disk; without the folder of root's that others stumble on."""
    fresh = image.with_suffix(".new")
    with open(fresh, "wb") as file:
        file.truncate(megabytes * 2**20)
    _run("mkfs.ext4", "-q", "-F", "-m", "0", "-E", f"root_owner={owner.pw_uid}:{owner.pw_gid}", fresh)
    _run("debugfs", "-w", "-R", "rmdir lost+found", fresh)
    os.replace(fresh, image)


def _run(*command):
    subprocess.run(command, check=True, capture_output=True)
