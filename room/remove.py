"""./lab room remove: python -m room.remove FOLDER ends every user of the room; their homes stay."""

import subprocess
import sys
from pathlib import Path

from room.accounts import Accounts
from room.disk import Disk
from room.limits import Limits


def main(folder: Path) -> int:
    accounts, limits, failed = Accounts(folder, Disk(folder, 0)), Limits(0, 0), 0
    for name, account in accounts.all().items():
        try:
            accounts.remove(account)
            limits.leave(account)
            print(f"  {account} ({name}) is gone")
        except subprocess.CalledProcessError as error:
            failed = 1
            print(f"  {account} ({name}) is still there: {error.stderr.decode().strip()}")
    limits.end()
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
