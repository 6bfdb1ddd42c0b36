"""./lab room reset [LESSON ...]: python -m room.reset FOLDER ROOT gives everybody fresh notebooks; theirs are kept beside."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

from room.accounts import Accounts


def main(folder: Path, lab: Path, lessons) -> int:
    """As each learner: nothing of root's writes into a home."""
    failed = 0
    for name, account in Accounts(folder).all().items():
        entry = pwd.getpwnam(account)
        env = {"HOME": entry.pw_dir, "INTERLEAVE_HOME": os.path.join(entry.pw_dir, "interleave"), "PATH": os.environ["PATH"]}
        done = subprocess.run([sys.executable, lab, "reset", *lessons], user=entry.pw_uid, group=entry.pw_gid, extra_groups=[],
                              umask=0o077, cwd=entry.pw_dir, env=env, capture_output=True, text=True)
        fresh = done.stdout.count(" is fresh")
        print(f"  {name}: " + (f"{fresh} fresh" if done.returncode == 0 else done.stderr.strip()))
        failed = failed or done.returncode
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
