"""Who tries words has to wait."""

import time
from collections import deque

MOST = 10
WITHIN = 60.0
"""So many wrong words in so many seconds; after that nothing from that address is looked at until some are forgotten."""

FORGET = 10_000
"""Addresses remembered at once, so that many addresses cannot fill the memory."""


class Tries:
    """The wrong words of each address."""

    def __init__(self, clock=time.monotonic):
        self.clock = clock
        self.wrong = {}

    def wait(self, address) -> float:
        """Seconds until the next word from there is looked at; 0 when that is now."""
        times = self.wrong.get(address, ())
        while times and times[0] <= self.clock() - WITHIN:
            times.popleft()
        return times[0] + WITHIN - self.clock() if len(times) >= MOST else 0.0

    def was_wrong(self, address):
        times = self.wrong.pop(address, deque())
        times.append(self.clock())
        self.wrong[address] = times
        while len(self.wrong) > FORGET:
            del self.wrong[next(iter(self.wrong))]
