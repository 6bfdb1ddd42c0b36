"""What the documents quote: by lesson and name, the Java expression that comes to it when the lesson has run."""

PRELUDE = """
String digits(int count, double number) { return String.format(Locale.ROOT, "%,." + count + "f", number); }
String ms(double ms) { return digits(ms < 0.1 ? 3 : ms < 10 ? 1 : 0, ms); }
String time(Run run) { return ms(run.makespan().ms()); }
String gain(Run from, Run to) { return digits(2, from.makespan().over(to.makespan())); }
"ready"
"""

FIGURES = {
    "01": {
        "one": "time(oneByOne)",
        "ten": "time(together)",
        "pinned.one": "time(pinned.runs().get(0))",
        "pinned.ten": "time(pinned.runs().get(1))",
    },
    "02": {
        "lost": 'digits(0, evenings.values("one whiteboard").stream().filter(left -> left < 10_000_000).count())',
        "left": 'digits(0, evenings.median("one whiteboard"))',
        "keeper.one": "time(atomics.runs().get(0))",
        "keeper.two": "time(atomics.runs().get(1))",
    },
    "03": {
        "virtual": 'ms(starts.time("100 virtual threads").ms() / 100)',
        "thread": 'ms(starts.time("100 threads").ms() / 100)',
        "java": 'ms(starts.time("one child, Java").ms())',
        "python": 'ms(starts.time("one child, Python").ms())',
        "threads": "gain(inThreads.runs().get(0), inThreads.runs().get(1))",
        "processes": "gain(inThreads.runs().get(0), inProcesses.runs().get(1))",
        "lock": "digits(2, ms.get(0) / ms.get(1))",
        "tickets": "digits(0, sold)",
    },
    "04": {
        "reserved": "digits(0, large.virtual())",
        "occupied": "digits(0, large.resident())",
    },
    "05": {
        "core": "time(pools.at(p))",
        "64": "time(pools.at(64))",
        "500": "time(pools.at(500))",
        "2000": "time(pools.at(2_000))",
    },
    "06": {"all": "gain(zipped.at(1), zipped.at(p))"},
    "07": {
        "hundred": "time(scraped.runs().get(0))",
        "threehundred": "time(scraped.runs().get(1))",
    },
    "08": {
        "far.one": "time(latency.at(1))",
        "far.ten": "time(latency.at(10))",
        "far.hundred": "time(latency.at(100))",
        "memory.ten": "gain(memory.at(1), memory.at(10))",
        "arrays.ten": "gain(arrays.at(1), arrays.at(10))",
        "disk.one": "time(disk.at(1))",
        "disk.ten": "time(disk.at(10))",
        "disk.gain": "gain(disk.at(1), disk.at(10))",
    },
    "10": {
        "each": "gain(grain.runs().get(0), grain.runs().get(1))",
        "hundred": "gain(grain.runs().get(0), grain.runs().get(2))",
        "filled": "gain(grain.runs().get(0), grain.runs().get(4))",
    },
    "11": {
        "forked.each": "gain(tiny.runs().get(1), tiny.runs().get(2))",
        "forked.loop": "gain(tiny.runs().get(0), tiny.runs().get(2))",
    },
    "12": {
        "virtual": "time(virtual)",
        "pool": "time(pooled)",
        "empty": "time(empty)",
        "files.platform": "time(readers)",
        "files.virtual": "time(lightReaders)",
    },
    "14": {"lock": "time(menus.runs().get(0))", "read": "time(menus.runs().get(1))"},
    "15": {
        "zeros": 'digits(1, 100.0 * real.count("0, 0") / Math.max(1, real.total()))',
        "runs": "digits(0, real.total())",
    },
    "17": {"common": "time(common)", "virtual": "time(asked)", "scope": "time(scoped)", "futures": "time(futures)"},
}
