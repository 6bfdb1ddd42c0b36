"""Which kind of system this is. It is asked here alone, so that a test can stand on another one; docs/systems.md has what was run where."""

import sys

WINDOWS = sys.platform == "win32"
MACOS = sys.platform == "darwin"
LINUX = sys.platform.startswith("linux")
