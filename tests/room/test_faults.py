"""One learner's trouble is one learner's: the others work on, and what was saved is there."""

import os
import signal

import pytest
from people import Visitor, processes

BURN = "for (int i = 0; i < 8; i++) Thread.ofPlatform().daemon().start(() -> { while (true) { } });"
FILL = """import dev.interleave.work.*;
var filled = Child.python("x = b'1' * (3 * 2**30)").seconds(240).run();
filled.exitCode() + " " + filled.timedOut()"""
THREADS = """int started = 0;
try {
  for (; started < 12_000; started++) Thread.ofPlatform().daemon().start(() -> java.util.concurrent.locks.LockSupport.park());
} catch (OutOfMemoryError e) { }
started"""


@pytest.fixture(scope="module")
def carol(room):
    return Visitor(room).sit_down("carol")


@pytest.fixture(scope="module")
def hers(carol):
    return carol.api("kernels", "POST", json={"name": "interleave"}).json()["id"]


def test_who_burns_every_core_and_fills_the_memory_stops_nobody_else(room, ada, kernel, carol, hers):
    carol.cell(hers, BURN)
    assert ada.cell(kernel, "2 + 2") == "4"
    if "memory" not in room.missing():
        assert carol.cell(hers, FILL).endswith("137 false"), "killed: 3 GiB are more than the 2 GiB that a learner has"
    assert ada.cell(kernel, "3 + 3") == "6"


@pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="starts 8,000 threads: --deep")
def test_who_starts_too_many_threads_hears_so_and_nobody_else(ada, kernel, carol, hers):
    started = int(carol.cell(hers, THREADS).split()[-1])
    assert 1_000 < started < 8_000
    assert ada.cell(kernel, "4 + 4") == "8"


def test_a_server_that_is_killed_is_set_up_again_and_what_was_saved_is_there(room, ada, kernel, carol):
    saved = {"type": "file", "format": "text", "content": "kept"}
    assert carol.api("contents/notebooks/mine.txt", "PUT", json=saved).ok
    for pid in processes(room, "carol"):
        os.kill(pid, signal.SIGKILL)
    room.until(lambda: carol.see("/hub/spawn/carol") and carol.api("contents/notebooks/mine.txt").status_code == 200, 180)
    assert carol.api("contents/notebooks/mine.txt").json()["content"] == "kept"
    assert ada.cell(kernel, "5 + 5") == "10"
