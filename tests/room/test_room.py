"""A room opens, survives its hub, closes, and is gone with all its users. Who is not root hears why not."""

import os
import pwd
import re
import signal
import subprocess
from pathlib import Path

import pytest
from people import Room, Visitor, command_of, owner, why_not

from launcher import places

NEEDS_ROOM = pytest.mark.skipif(bool(why_not()), reason=why_not() or "a room can be opened here")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can be somebody else for a moment")
def test_one_shared_user_is_refused_with_the_reason():
    done = subprocess.run(["/usr/bin/python3", str(places.ROOT / "lab"), "room"], user=65534, group=65534, extra_groups=[],
                          cwd="/", capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "A room needs root, on Linux." in done.stderr
    assert "everybody could read the others' files and stop their kernels" in done.stderr


@pytest.mark.parametrize("arguments, answer", [
    (["--on", "192.0.2.1"], "The room cannot listen on 192.0.2.1:8000."), (["--word", "abc"], "a word has 8 letters at least"),
    (["--https", "one"], "--https takes a certificate and its key"), (["--port", "http"], "invalid int value"),
    (["--learner-count", "3"], "unrecognized arguments"), (["let"], "Let whom in again?")])
@NEEDS_ROOM
def test_what_cannot_be_is_said_before_anything_is_set_up(arguments, answer, tmp_path):
    done = subprocess.run(["/usr/bin/python3", str(places.ROOT / "lab"), "room", *arguments], capture_output=True, text=True,
                          timeout=60, env=os.environ | {"INTERLEAVE_ROOM": str(tmp_path / "room")})
    assert done.returncode == 1 and answer in done.stderr, done.stderr
    assert not (tmp_path / "room").exists()


def test_the_wall_says_where_and_how(room):
    assert f"{room.url}/" in room.said() and "tako-misu-rele" in room.said()
    assert "▀" in room.said() or "█" in room.said(), "a picture of the address for telephones"
    assert "Each learner becomes a user of this system" in room.said()
    assert "400 MiB of disk" in room.said()


def test_a_room_that_is_open_is_not_opened_twice(room):
    done = room.run("--port", str(room.port))
    assert done.returncode == 1 and "This room is open already." in done.stderr


def test_kernels_go_on_when_the_hub_is_killed_and_started_again(room, ada, kernel):
    ada.cell(kernel, "int kept = 41;")
    hub = hub_of(room)
    room.until(lambda: children(hub, b"jupyterhub_idle_culler"))
    services = children(hub, b"jupyterhub_idle_culler")
    os.kill(hub, signal.SIGKILL)
    room.until(lambda: room.said().count("The room is open at") == 2, 60)
    assert "The hub ended by itself." in room.said()
    assert hub_of(room) != hub
    room.until(lambda: ada.api("status").status_code == 200)
    assert ada.cell(kernel, "kept + 1") == "42"
    assert ada.see("/hub/home").url.endswith("/hub/home"), "who was in is still in"
    room.until(lambda: not command_of(services[0]))


def hub_of(room):
    """The hub's process: a child of the one that was started."""
    return children(room.process.pid, b"jupyterhub")[0]


def children(parent, word):
    """Those with this word in their command."""
    pids = map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split())
    return [pid for pid in pids if word in command_of(pid)]


@NEEDS_ROOM
def test_stop_ends_all_and_remove_takes_the_users_away_and_keeps_their_work(tmp_path_factory, folder):
    (folder / "second").mkdir(mode=0o755)
    room = Room(folder / "second")
    grace = Visitor(room).sit_down("Grace")
    assert grace.api("contents/notebooks/mine.txt", "PUT", json={"type": "file", "format": "text", "content": "kept"}).ok
    account = room.account("grace")
    assert "The room is closed." in room.run("stop").stdout
    assert room.process.wait(timeout=60) == 0
    assert [pid for pid in os.listdir("/proc") if pid.isdigit() and owner(pid) == account.pw_uid] == []
    assert "No room is open here." in room.run("stop").stdout
    done = room.run("remove")
    assert done.returncode == 0 and f"{account.pw_name} (grace) is gone" in done.stdout, done.stdout + done.stderr
    with pytest.raises(KeyError):
        pwd.getpwnam(account.pw_name)
    kept = next(room.folder.glob("room.kept-*"))
    assert (kept / "homes" / account.pw_name / "interleave/notebooks/mine.txt").read_text() == "kept"
    assert kept.stat().st_mode & 0o777 == 0o700
    assert list(Path("/sys/fs/cgroup").glob(f"**/{account.pw_name}")) == []
    assert "There is no room here." in room.run("remove").stdout


@pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="takes a minute: --deep")
@NEEDS_ROOM
def test_a_seat_that_nobody_uses_is_given_back_and_the_work_stays(folder):
    (folder / "idle").mkdir(mode=0o755)
    room = Room(folder / "idle", "--idle", "10")
    try:
        heidi = Visitor(room).sit_down("heidi")
        heidi.api("contents/notebooks/mine.txt", "PUT", json={"type": "file", "format": "text", "content": "kept"})
        uid = room.account("heidi").pw_uid
        room.until(lambda: not [pid for pid in os.listdir("/proc") if pid.isdigit() and owner(pid) == uid], 90)
        heidi.see("/hub/spawn/heidi")
        room.until(lambda: heidi.api("contents/notebooks/mine.txt").status_code == 200, 60)
    finally:
        room.run("stop")
        room.run("remove")


@pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="opens another room: --deep")
@NEEDS_ROOM
def test_a_room_with_a_certificate_of_its_own(folder):
    import requests

    (folder / "https").mkdir(mode=0o755)
    room = Room(folder / "https", "--https")
    try:
        assert re.search(r"fingerprint \(SHA-256\) is\n +([0-9a-f]{2}:){31}", room.said())
        certificate = str(room.folder / "room/hub/room.crt")
        page = requests.get(f"https://127.0.0.1:{room.port}/hub/login", verify=certificate, timeout=20)
        assert page.status_code == 200 and "word" in page.text
    finally:
        room.run("stop")
        room.run("remove")
