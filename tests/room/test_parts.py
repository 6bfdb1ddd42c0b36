"""The parts of a room that need no hub: the line, wrong words, names, limits, what the wall says."""

import asyncio
import os
import signal
import subprocess
import sys

import pytest
from people import Room, command_of

from room import names, tied, wall
from room.limits import Limits
from room.line import Line
from room.tries import MOST, WITHIN, Tries

ROOM = {"url": "http://127.0.0.1:8000/", "word": "a-b", "fingerprint": "", "memory_mb": 2048, "threads": 8000, "disk_mb": 2048}


def test_a_line_keeps_the_order_and_tells_the_place():
    async def wait(line, who, order, hold):
        async with line.turn(who):
            order.append(who)
            await hold.wait()

    async def scene():
        line, order, hold = Line(2), [], asyncio.Event()
        waiting = [asyncio.create_task(wait(line, who, order, hold)) for who in "abcd"]
        await asyncio.sleep(0)
        assert [line.place(who) for who in "abcd"] == [0, 0, 1, 2]
        hold.set()
        await asyncio.gather(*waiting)
        return order, line.free, line.place("d")

    assert asyncio.run(scene()) == (list("abcd"), 2, 0)


def test_who_leaves_the_line_holds_nobody_up():
    async def scene():
        line, hold = Line(1), asyncio.Event()

        async def sit(who):
            async with line.turn(who):
                await hold.wait()
                return who

        first, leaver, last = [asyncio.create_task(sit(who)) for who in "abc"]
        await asyncio.sleep(0)
        leaver.cancel()
        hold.set()  # at once, so that the turn is passed on while the leaver still stands there
        return await first, await last, line.free

    assert asyncio.run(scene()) == ("a", "c", 1)


def test_a_seat_that_fails_passes_its_turn_on():
    async def scene():
        line = Line(1)
        with pytest.raises(OSError):
            async with line.turn("a"):
                raise OSError("no seat")
        async with line.turn("b"):
            return line.free

    assert asyncio.run(scene()) == 0


def test_wrong_words_are_counted_by_address_and_forgotten_with_time():
    now = [0.0]
    tries = Tries(lambda: now[0])
    for _ in range(MOST):
        assert tries.wait("here") == 0
        tries.was_wrong("here")
    assert tries.wait("here") == WITHIN and tries.wait("there") == 0
    now[0] = WITHIN
    assert tries.wait("here") == 0


@pytest.mark.parametrize("said, name", [("Ada", "ada"), (" Grace Hopper ", "grace-hopper"), ("José", "josé"), ("李雷", "李雷"),
                                        ("ＡＤＡ", "ada")])
def test_names_are_tidied(said, name):
    assert names.tidy(said) == name and names.is_name(name)


@pytest.mark.parametrize("said", ["", " ", "..", "../root", "a/b", "a\\b", "-rf", "_", "a" * 25, "a\0b", "a;b", "a%2fb", "~root", "a.b"])
def test_what_could_be_a_path_or_an_option_is_no_name(said):
    assert not names.is_name(names.tidy(said))


def test_a_word_is_long_and_new_each_time():
    made = {names.word() for _ in range(200)}
    assert len(made) == 200
    assert {len(names.letters(word)) for word in made} == {12}
    assert names.letters("Tako misu_RELE ") == names.letters("tako-misu-rele")


@pytest.mark.skipif(sys.platform != "linux", reason="no room there")
def test_a_service_ends_with_its_hub_also_when_that_is_killed():
    command = [sys.executable, tied.__file__, "sleep", "600"]
    hub = subprocess.Popen([sys.executable, "-c", f"import subprocess, time; print(subprocess.Popen({command!r}).pid, flush=True); "
                                                  "time.sleep(600)"], stdout=subprocess.PIPE, text=True)
    service = int(hub.stdout.readline())
    try:
        Room.until(lambda: command_of(service).startswith(b"sleep"))
        hub.kill()
        Room.until(lambda: not command_of(service))
    finally:
        hub.kill()
        hub.wait()
        if command_of(service):
            os.kill(service, signal.SIGKILL)


@pytest.mark.parametrize("unified", [True, False])
def test_limits_are_written_where_the_system_grants_them_and_else_named(tmp_path, unified):
    if unified:
        (tmp_path / "cgroup.controllers").touch()
    else:
        (tmp_path / "memory").mkdir()
    limits = Limits(512, 1000, tmp_path)
    files = limits.join("ilroom01")
    memory = tmp_path / ("interleave-room/ilroom01/memory.max" if unified else "memory/interleave-room/ilroom01/memory.limit_in_bytes")
    assert memory.read_text() == str(512 * 2**20)
    assert [file.name for file in files] == ["cgroup.procs"]
    counted = "interleave-room/cpu.stat" if unified else ""
    assert limits.counter() == (counted and str(tmp_path / counted))
    if not unified:
        (tmp_path / "cpuacct").mkdir()
        assert limits.counter() == str(tmp_path / "cpuacct/interleave-room/cpuacct.usage")
        assert limits.missing() == ["threads", "CPU"]
    assert Limits(512, 1000, tmp_path / "nothing here").missing() == ["memory", "threads", "CPU"]


def test_the_wall_names_the_address_the_word_and_what_is_missing():
    said = wall.text(ROOM, ["disk"])
    assert "http://127.0.0.1:8000/" in said and "a-b" in said
    assert "does not let us limit: disk." in said
    assert "--https" not in said
    assert "Without --https everybody" in wall.text(ROOM | {"url": "http://192.0.2.1:8000/"}, [])
    assert "AA:BB" in wall.text(ROOM | {"url": "https://192.0.2.1:8000/", "fingerprint": "AA:BB"}, [])


@pytest.mark.skipif(os.name == "nt", reason="no room there")
def test_a_certificate_names_its_address_and_its_key_is_private(tmp_path):
    from cryptography import x509

    from room import certificate

    fingerprint = certificate.make(tmp_path, "192.0.2.1")
    made = x509.load_pem_x509_certificate((tmp_path / "room.crt").read_bytes())
    alternative = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert [str(address) for address in alternative.get_values_for_type(x509.IPAddress)] == ["192.0.2.1"]
    assert (tmp_path / "room.key").stat().st_mode & 0o777 == 0o600
    assert len(fingerprint.split(":")) == 32
