"""A line to wait in: so many have their turn at once, the others in the order they came."""

import asyncio
import contextlib
import time


class Line:
    """Starting a server takes seconds of CPU; twenty at once would keep everybody waiting for the last one."""

    def __init__(self, at_once: int):
        self.free = at_once
        self.at_once = at_once
        self.waiting = {}
        self.took = 5.0

    @contextlib.asynccontextmanager
    async def turn(self, who):
        """Waits for a turn, and passes it on at the end."""
        await self._wait(who)
        began = time.monotonic()
        try:
            yield
            self.took = time.monotonic() - began
        finally:
            self._pass_on()

    def place(self, who) -> int:
        """1 for the next one; 0 for who does not wait."""
        return next((at for at, other in enumerate(self.waiting, start=1) if other == who), 0)

    def seconds(self, place: int) -> int:
        """About how long that is, by how long the last turn took."""
        return round(self.took * -(-place // self.at_once))

    async def _wait(self, who):
        if self.free:
            self.free -= 1
            return
        called = self.waiting[who] = asyncio.get_running_loop().create_future()
        try:
            await called
        except asyncio.CancelledError:
            if self.waiting.pop(who, None) is None:
                self._pass_on()  # called in the moment of leaving
            raise

    def _pass_on(self):
        """To the first who still waits: one that was just cancelled is not out of the line yet."""
        for who, called in list(self.waiting.items()):
            if not called.done():
                del self.waiting[who]
                called.set_result(None)
                return
        self.free += 1
