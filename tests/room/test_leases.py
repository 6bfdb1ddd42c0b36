"""Learners who compute take turns at the cores; who waits does not stand in line."""

import threading

from people import locked

WORK = """var {name} = workload("{name}", 1, i -> {job});
var at = new long[2];
var made = {name}.run("alone", tasks -> {{
    at[0] = System.currentTimeMillis();
    tasks.forEach(Task::run);
    at[1] = System.currentTimeMillis();
}});
"[%d %d %s]".formatted(at[0], at[1], made.cautions().toString().contains("is shared"))"""
BURN = WORK.format(name="computes", job="burn(4_000)")
SLEEP = WORK.format(name="waits", job="Thread.sleep(50)")


def test_computing_stands_in_line_and_waiting_does_not(room, ada, kernel, bob):
    his = bob.api("kernels", "POST", json={"name": "interleave"}).json()["id"]
    bob.cell(his, "1 + 1")
    hers = []
    computing = threading.Thread(target=lambda: hers.append(ada.cell(kernel, BURN)))
    computing.start()
    room.until(lambda: locked(room.folder / "room/leases"))
    waited = interval(bob.cell(his, SLEEP))
    computed = interval(bob.cell(his, BURN))
    computing.join()
    before = interval(hers[0])
    assert waited[1] < before[1], "his waiting run did not wait for her computing one"
    assert before[1] <= computed[0], "his computing run did"
    assert before[2] == computed[2] == "false", "both had the cores for themselves"
    room.until(lambda: not locked(room.folder / "room/leases"))


def interval(said):
    begin, end, shared = said[said.index("[") + 1:said.index("]")].split()
    return int(begin), int(end), shared
