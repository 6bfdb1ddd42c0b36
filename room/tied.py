"""Runs a service of the hub so that it ends with the hub: python room/tied.py COMMAND ...

A hub that is killed ends nothing. Its next one starts the services anew, and the old ones would ask in vain for ever.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # of prctl(2); it stays in effect when another program takes the process over


def main(command):
    hub = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != hub:
        sys.exit("the hub has ended meanwhile")
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
