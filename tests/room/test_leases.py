"""Who computes stands in line for the cores that a classmate has; who waits does not."""

import subprocess
import threading

from people import locked

PLACES = 10_000
"""Bytes from here on are places in line; before them each is a core."""
HOLD = ("import fcntl, sys; file = open(sys.argv[1], 'r+b'); fcntl.lockf(file, fcntl.LOCK_EX, 1000); "
        "print('mine', flush=True); sys.stdin.read()")
WORK = """var {name} = workload("{name}", 4, i -> {job}).run("alone", tasks -> tasks.forEach(Task::run));
{name}.cautions().toString().contains("is shared") + " " + (dev.interleave.lease.Leases.waited() > 0)"""


def test_computing_stands_in_line_and_waiting_does_not(room, ada, bob):
    leases = room.folder / "room/leases"
    kernel = bob.api("kernels", "POST", json={"name": "interleave"}).json()["id"]
    account = room.account("ada")
    hers = subprocess.Popen(["/usr/bin/python3", "-c", HOLD, str(leases)], user=account.pw_uid, group=account.pw_gid, extra_groups=[],
                            cwd="/", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert hers.stdout.readline() == b"mine\n", "every learner may lock, and none may delete"
        assert bob.cell(kernel, WORK.format(name="waits", job="Thread.sleep(5)")).endswith("false false")
        said = []
        computing = threading.Thread(target=lambda: said.append(bob.cell(kernel, WORK.format(name="sums", job="burn(5)"))))
        computing.start()
        room.until(lambda: any(byte > PLACES for byte in locked(leases)))
    finally:
        hers.kill()
    computing.join()
    assert said[0].endswith("false true"), said
    room.until(lambda: not locked(leases))


def test_a_learner_cannot_delete_the_line(room, ada):
    leases = room.folder / "room/leases"
    assert "PermissionError" in room.as_learner("ada", f"import os; os.remove({str(leases)!r})")
    assert leases.exists()
