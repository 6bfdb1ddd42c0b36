"""What 2, 4, 8 and 16 cores show: measured where the reference machine has them, simulated from its tasks elsewhere."""

from launcher import reference_run
from launcher.book import figures

COUNTS = (2, 4, 8, 16)

COMPUTES = {
    "01": ("unpacking ten files", "spread.baseline()", "spread.runs().get(1)"),
    "03": ("the computing of this lesson, in threads", "inThreads.runs().get(0)", "inThreads.runs().get(1)"),
    "06": ("compression", "zipped.at(1)", "zipped.at(p)"),
}
"""By lesson: what it is, the run on one thread, and the run on all cores. Only tasks that share nothing."""

WAITS = {"00", "07", "08", "09", "10", "11", "17"}
"""Lessons whose main tasks wait. They need no core, so more cores show the same."""

FORECASTS = {"06": ("a job of which a quarter runs alone", "order.whatIf(16)")}
"""By lesson: what it is, and its speedups carried on, once as if tasks shared nothing and once with the serial part fitted."""


def of(client, lesson: str):
    """The makespan on one core, on this machine's and simulated on others, and pictures; None where none is due."""
    if lesson not in COMPUTES:
        return None
    what, alone, together = COMPUTES[lesson]
    return {
        "what": what,
        "cores": int(reference_run.value(client, "machine().cores()")),
        "alone": _ms(client, alone),
        "measured": _ms(client, together),
        "simulated": {str(count): _ms(client, f"{alone}.whatIf({count})") for count in COUNTS},
        "pictures": [[code, figures.pruned(reference_run.outputs(client, code))] for _, code in pictures(lesson)],
    }


def pictures(lesson: str) -> list:
    """(what stands above it, the code that draws it) for each picture of a lesson's other cores."""
    carried = [(f"And {what}. Where the two lines part, tasks hold each other up, and only the lower one can be true.", code)
               for what, code in (FORECASTS[lesson],)] if lesson in FORECASTS else []
    return [("The same tasks on eight workers, **simulated**:", f"{COMPUTES[lesson][1]}.whatIf(8)"), *carried]


def _ms(client, run):
    return round(float(reference_run.value(client, f"{run}.makespan().ms()")), 1)


def page(lesson: str, kept) -> str:
    """Markdown for the end of a lesson; nothing for a lesson that neither computes nor waits."""
    if lesson in WAITS:
        return ("## On more cores\n\nThe tasks of this lesson mostly **wait**. A wait needs no core. "
                "So 2, 4, 8 and 16 cores show nearly the same times for them.")
    if lesson not in COMPUTES or not kept:
        return ""
    here = {kept["cores"]} - {1}
    rows = [_row("1 thread", kept["alone"], kept["alone"], "**measured**")]
    rows += [_row(f"{count} cores", kept["measured"], kept["alone"], "**measured**") if count in here
             else _row(f"{count} cores", kept["simulated"][str(count)], kept["alone"], "simulated")
             for count in sorted({*COUNTS} | here)]
    table = "\n".join(["| | makespan | speedup | |", "|---|---|---|---|", *rows])
    return (f"## On 2, 4, 8 and 16 cores\n\nFor {kept['what']}. The simulated rows share out the measured tasks of one thread "
            "among workers with a core each. **They assume that tasks share nothing**, and that each core is as fast as one alone. "
            f"A real machine gains less.\n\n{table}")


def _row(cores, ms, alone, how):
    return f"| {cores} | {ms:,.0f} ms | {alone / ms:.2f} | {how} |"
