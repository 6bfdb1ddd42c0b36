"""The command of an installed lab: what the file lab is in a checkout.

The package holds the lab's folders as a checkout has them, and this file beside them as __main__.py, so that one launcher
serves both.
"""

import sys
from pathlib import Path


def main() -> int:
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from launcher.cli import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
