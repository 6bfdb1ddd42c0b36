"""How much memory a notebook may fill: INTERLEAVE_HEAP, or a size that lets a room of twenty share one machine."""

import os
import re

from launcher import places
from launcher.problem import Problem

DEFAULT = "256m"


def limit(env=os.environ) -> str:
    """The heap of a kernel as the JVM writes it: 256m, 1g."""
    said = env.get("INTERLEAVE_HEAP", "").strip() or DEFAULT
    size = re.fullmatch(r"(\d+)([mMgG])", said)
    if not size or int(size[1]) * (1024 if size[2] in "gG" else 1) < 128:
        raise Problem(f"INTERLEAVE_HEAP={said} is not a heap for a notebook.",
                      cause="it is a number and m or g, and at least 128m",
                      attempt=f"INTERLEAVE_HEAP=1g {places.COMMAND}")
    return said.lower()


def options() -> list:
    """Garbage of half a minute in small cells fits the young part, so the first cells wait for no collection; after a
    collection the heap shrinks again."""
    return ["-Xms64m", "-Xmn40m", f"-Xmx{limit()}", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30"]
