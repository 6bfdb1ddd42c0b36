"""One learner's trouble is one learner's: the others work on, and what was saved is there."""

import http.cookiejar
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from network import Network
from people import Visitor, processes, text

BURN = "for (int i = 0; i < 8; i++) Thread.ofPlatform().daemon().start(() -> { while (true) { } });"
FILL = """import dev.interleave.work.*;
var filled = Child.python("x = b'1' * (3 * 2**30)").seconds(240).run();
filled.exitCode() + " " + filled.timedOut()"""
THREADS = """int started = 0;
try {
  for (; started < 12_000; started++) Thread.ofPlatform().daemon().start(() -> java.util.concurrent.locks.LockSupport.park());
} catch (OutOfMemoryError e) { }
started"""
FLOOD = """import java.nio.file.*;
try (var out = Files.newOutputStream(Path.of(System.getProperty("user.home"), "flood"))) {
  for (var block = new byte[1 << 20]; ; ) out.write(block);
}"""
TICKS = 'for (int tick = 1; tick <= 10; tick++) { System.out.println("tick " + tick + "."); Thread.sleep(300); }'
AWAY = 60 if os.environ.get("INTERLEAVE_DEEP") else 4
"""Seconds without a network."""


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


def test_who_fills_the_disk_fills_their_own(room, ada, kernel, carol, hers):
    if "disk" in room.missing():
        pytest.skip("this system lets nobody have a disk of their own")
    assert "No space left on device" in carol.cell(hers, FLOOD)
    saved = {"type": "file", "format": "text", "content": "x" * 1_000_000}
    assert ada.api("contents/notebooks/mine.txt", "PUT", json=saved).ok
    assert carol.api("contents/notebooks/mine.txt", "PUT", json=saved).status_code == 500, "the page says that it was not saved"
    carol.cell(hers, 'Files.delete(Path.of(System.getProperty("user.home"), "flood"))')
    assert carol.api("contents/notebooks/mine.txt", "PUT", json=saved).ok
    assert ada.cell(kernel, "8 + 8") == "16"


@pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="starts 8,000 threads: --deep")
def test_who_starts_too_many_threads_hears_so_and_nobody_else(ada, kernel, carol, hers):
    assert "which is its budget" in carol.cell(hers, THREADS), "the kernel asks whether that many are meant"
    carol.cell(hers, "%threads stop")
    carol.cell(hers, "%threads budget 20000")
    said = [text(message) for message in carol.messages(hers, THREADS)]
    assert [1_000 < int(started) < 8_000 for started in said if started.isdigit()] == [True], said
    assert ada.cell(kernel, "4 + 4") == "8"


def test_a_kernel_that_is_killed_is_another_one_soon_and_the_notebooks_stay(room, ada, kernel, carol, hers):
    carol.cell(hers, "int mine = 1;")
    killed = processes(room, "carol", of="dev.interleave.kernel")
    os.kill(killed[0], signal.SIGKILL)
    room.until(lambda: set(processes(room, "carol", of="dev.interleave.kernel")) - set(killed), 90)
    assert "cannot find symbol" in carol.cell(hers, "mine"), "a new kernel, which knows of nothing"
    assert carol.cell(hers, "6 + 6") == "12"
    assert ada.cell(kernel, "6 + 7") == "13"


TEN = "".join(f"tick {number}.\n" for number in range(1, 11))


def test_a_page_that_lost_its_connection_hears_what_it_missed(ada, kernel):
    channel = ada.channel(kernel, "lost")
    ada.ask(channel, TICKS)
    heard = next(said for said in map(text, ada.answers(channel)) if said)
    channel.sock.close()
    time.sleep(AWAY)
    again = ada.channel(kernel, "lost")
    assert heard + "".join(map(text, ada.answers(again))) == TEN
    again.close()


def test_a_network_that_is_gone_for_a_while_loses_nothing(room, ada, kernel):
    network = Network(room)
    channel = ada.channel(kernel, "away", network.port)
    ada.ask(channel, TICKS)
    hearing = map(text, ada.answers(channel))
    heard = next(said for said in hearing if said)
    network.there.clear()
    time.sleep(AWAY)
    network.there.set()
    assert heard + "".join(hearing) == TEN
    channel.close()


def test_a_name_that_many_want_at_the_same_moment_is_one_persons(room):
    many = [Visitor(room, f"127.0.0.{number}") for number in range(20, 26)]
    with ThreadPoolExecutor(len(many)) as together:
        answers = list(together.map(lambda visitor: visitor.come_in("frank"), many))
    assert [answer.status_code for answer in answers].count(302) == 1, [answer.status_code for answer in answers]


@pytest.mark.parametrize("days", [-3650, 400], ids=["years ago", "next year"])
def test_a_computer_whose_clock_is_wrong_comes_in_too(room, visitor, monkeypatch, days):
    now = time.time
    monkeypatch.setattr(http.cookiejar, "time", SimpleNamespace(time=lambda: now() + days * 86400))
    assert visitor.come_in(f"late{abs(days)}").status_code == 302
    assert visitor.see("/hub/home").url.endswith("/hub/home")


def test_a_server_that_is_killed_is_set_up_again_and_what_was_saved_is_there(room, ada, kernel, carol):
    saved = {"type": "file", "format": "text", "content": "kept"}
    assert carol.api("contents/notebooks/mine.txt", "PUT", json=saved).ok
    for pid in processes(room, "carol"):
        os.kill(pid, signal.SIGKILL)
    room.until(lambda: "The server of carol ended by itself" in room.said())
    room.until(lambda: carol.see("/hub/spawn/carol") and carol.api("contents/notebooks/mine.txt").status_code == 200, 180)
    assert carol.api("contents/notebooks/mine.txt").json()["content"] == "kept"
    assert ada.cell(kernel, "5 + 5") == "10"
