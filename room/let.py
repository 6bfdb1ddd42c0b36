"""./lab room let NAME: python -m room.let FOLDER NAME"""

import sys
from pathlib import Path

from room import names
from room.accounts import Accounts


def main(folder: Path, said: str) -> int:
    name = names.tidy(said)
    if name not in Accounts(folder).all():
        print(f"Nobody called {name} came into this room.\n  seen:  {', '.join(Accounts(folder).all()) or 'nobody yet'}")
        return 1
    (folder / "hub/again" / name).touch()
    print(f"Within ten minutes, {name} can come in again from another browser, with the room's word. "
          "Tell the right person: whoever comes first has the notebooks.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
