"""What a lesson compares stands in one cell, with its control; what it must not say any more it does not say."""

import json
import re

import pytest

from launcher import notebooks, places
from launcher.book import kept

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
    "300 threads that are there already": ("07", 'add("300 threads"', 'add("300, started before"', "prestartAllCoreThreads"),
    "eight times the tasks": ("07", "800 * p", "threads(knee / 4, knee / 2, knee, 2 * knee)"),
    "one array for all reads": ("08", "var array = new byte[64 * 1024]", '"100 files in memory, 50 reads each"'),
    "a new array for each": ("08", '"50 reads each, a new array each time"', "Files.readAllBytes(path)"),
    "tiny tasks beside the loop": ("10", 'add("plain loop"', 'add("handed in by " + k', "int pageSize = 8192"),
    "takes without handing in": ("10", 'add("in the queue already"', "line.poll()", ".compare()"),
    "fork/join beside the loop": ("11", 'add("plain loop"', 'add("handed in one by one"', 'add("fork/join"', "new byte[8192]"),
    "fork/join beside a filled queue": ("11", 'add("in the queue already"', "line.poll()", ".compare()"),
    "virtual threads without a wait": ("12", "var virtual = parcels.run", '"10,000 that are there already"'),
    "platform threads in synchronized": ("12", 'locked.run("64 platform threads"', 'locked.run("a virtual thread each"'),
    "a simulation beside what was measured": ("13", "tenC.makespan()", "aloneC.whatIf(10)"),
    "two lines from measured points": ("13", "Mystery.c().sweep(threads(1, 2, 5)", ".whatIf(40)"),
    "who did most": ("10", 'queue.table().summarize("duration ms", count, sum, max).by("worker")'),
    "is the slow one always the same": ("13", "aloneD.table()", "tenD.table()"),
}

UNSAID = {
    "00": ["other programs are using your cores", "The last two columns"],
    "02": ["A concurrent program has races", "All right?", "About half"],
    "03": ["takes the whole program down", "powers of ten", "Copying is what", "The article", "rounds(2)"],
    "04": ["reservations in the book", "It is nearly always", "doesn't care", "long before memory"],
    "05": ["without a cliff", "a tenth to a third", "about what a core's", "every dish is begun early"],
    "06": ["The same shape three times", "next to nothing"],
    "07": ["should be three times", "85 to 90 %", "100 to 300 are safe.", "On a busy machine the knee"],
    "08": ["About as many times as you have cores", "Ten times rarely does", "Back to the stacks"],
    "09": ["about 1.4 times", "fair and square", "which part of their time"],
    "10": ["queue up *for the queue*", "wide valley", "What a take costs"],
    "11": ["A queue has one head", "Stealing wins again", "and virtual threads. Go's"],
    "12": ["(JEP 444)", "beyond 100 ms is the starting", "grows with nothing but", "payroll"],
    "13": ["Four answers. One gains", "**simulated** cores", "crate"],
}


SAID = {
    "01": ["A chef stands for a **core**", "02-multithreading.ipynb"],
    "03": ["is what makes talking slow", "Compare the last two rows", "the *neighbour* failed"],
    "04": ["**at most** on each server", "A stack size is a *setting*"],
    "05": ["That is **thrashing**", "Exercise 5.3"],
    "07": ["are safe **for this server**", "an open file"],
    "11": ["take the *oldest* of their own pile"],
    "12": ["JDK-8329593", "Go's runtime goes on with another thread"],
    "13": ["**assumes that tasks share nothing**", "**asynchronous** code"],
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


@pytest.mark.parametrize("number", ["02", "11", "14", "15", "16"])
def test_the_orders_that_a_lesson_names_are_those_that_its_cells_counted(number):
    said = {int(count.replace(",", "")) for cell in lesson(number).cells if cell.cell_type == "markdown"
            for count in re.findall(r"([\d,]+) orders", cell.source)}
    shown = json.dumps(kept.read(number)["cells"])
    counted = {int(count.replace(",", "")) for count in re.findall(r"([\d,]+) orders", shown)}
    summed = {sum(map(int, re.findall(r"=(\d+)", outcomes))) for outcomes in re.findall(r"\{(?:\w+=\d+(?:, )?)+\}", shown)}
    assert said and said <= counted | summed
