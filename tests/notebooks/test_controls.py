"""What a lesson compares stands in one cell, with its control; what it must not say any more it does not say."""

import pytest

from launcher import notebooks, places

CONTROLS = {
    "a warm-up is paid once": ("00", "thirty runs", "thirty more"),
    "computing is measured in rounds": ("00", "sums.rounds(3)"),
    "turns on one connection gain nothing": ("01", "file by file", "chunk by chunk"),
    "the price of sharing": ("02", '"atomic"', '"lock"', '"confinement"', "slip.incrementAndGet()"),
    "neighbours beside counters that are far apart": ("02", '"32 apart"', 'gap + " apart"', "32 + gap * keeper"),
    "the boards that came, with their numbers": ("02", "new TreeSet<>(sums)", "wrong.check(bad)"),
    "a hundred starts each": ("03", '"100 virtual threads"', '"100 threads"', '"one child, Java"'),
    "bytes through the same pipe": ("03", '"process, once 100,000 numbers"', '"process, once 400,000 bytes"'),
    "a thread that takes all memory has a neighbour": ("03", "greedy.isAlive()", "failed++"),
    "two threads beside two processes": ("03", '"two threads"', '"two processes", two'),
    "stacks by default": ("04", "javaStack", "pythonStack", "limits().user().stack()"),
    "beside sleepers and without": ("05", "beside.makespan().over(without.makespan())"),
    "starts in rounds": ("05", "nothing.rounds(3)", '"2,000 threads"', '"2,000 virtual threads"'),
    "half was done": ("05", 'numberColumn("end ms").median()', "List.of(few, many)"),
    "as many threads that switch all the time": ("05", "thrashing.makespan().over(many.makespan())"),
    "pure computing beside data": ("05", "var pure", "var hungry", "sweep(threads(p, 200), onStarted)"),
    "threads are there before the run": ("05", "prestartAllCoreThreads"),
    "every point of the model three times": ("06", "model.rounds(3).cold().sweep"),
    "grown work three times": ("06", "grown.rounds(3).cold()"),
}

UNSAID = {
    "00": ["other programs are using your cores", "The last two columns"],
    "02": ["A concurrent program has races", "All right?", "About half"],
    "03": ["takes the whole program down", "powers of ten", "Copying is what", "The article", "rounds(2)"],
    "04": ["reservations in the book", "It is nearly always", "doesn't care", "long before memory"],
    "05": ["without a cliff", "a tenth to a third", "about what a core's", "every dish is begun early"],
    "06": ["The same shape three times", "next to nothing"],
}


SAID = {
    "01": ["A chef stands for a **core**", "02-multithreading.ipynb"],
    "03": ["is what makes talking slow", "Compare the last two rows", "the *neighbour* failed"],
    "04": ["**at most** on each server", "A stack size is a *setting*"],
    "05": ["That is **thrashing**", "Exercise 5.3"],
}


def lesson(number):
    return notebooks.notebook(next(places.LESSONS.glob(f"{number}-*.md")))


@pytest.mark.parametrize("number, codes", [(number, codes) for number, *codes in CONTROLS.values()], ids=CONTROLS)
def test_the_control_stands_in_the_same_cell(number, codes):
    cells = [cell.source for cell in lesson(number).cells if cell.cell_type == "code"]
    assert [cell for cell in cells if all(code in cell for code in codes)], codes


@pytest.mark.parametrize("number", UNSAID)
def test_what_no_cell_measures_is_not_said(number):
    text = "\n".join(cell.source for cell in lesson(number).cells)
    assert [said for said in UNSAID[number] if said in text] == []


@pytest.mark.parametrize("number", SAID)
def test_what_a_finding_asked_for_is_said(number):
    text = "\n".join(cell.source for cell in lesson(number).cells)
    assert [said for said in SAID[number] if said not in text] == []


@pytest.mark.parametrize("number", [f"{n:02}" for n in range(7)])
def test_a_median_is_not_the_smaller_of_two(number):
    codes = "\n".join(cell.source for cell in lesson(number).cells if cell.cell_type == "code")
    assert "rounds(2)" not in codes


@pytest.mark.parametrize("number", ["01", "02", "05"])
def test_a_lesson_asks_the_table_of_its_own_runs(number):
    codes = "\n".join(cell.source for cell in lesson(number).cells if cell.cell_type == "code")
    assert ".table()" in codes
