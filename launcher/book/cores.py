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


def of(client, lesson: str):
    """The makespan on one core, on this machine's and simulated on others, and a picture of eight; None where none is due."""
    if lesson not in COMPUTES:
        return None
    what, alone, together = COMPUTES[lesson]
    return {
        "what": what,
        "cores": int(reference_run.value(client, "machine().cores()")),
        "alone": _ms(client, alone),
        "measured": _ms(client, together),
        "simulated": {str(count): _ms(client, f"{alone}.whatIf({count})") for count in COUNTS},
        "picture": figures.pruned(reference_run.outputs(client, f"{alone}.whatIf(8)")),
    }


def _ms(client, run):
    return round(float(reference_run.value(client, f"{run}.makespan().ms()")), 1)


def page(lesson: str, kept) -> str:
    """Markdown for the end of a lesson; nothing for a lesson that neither computes nor waits."""
    if lesson in WAITS:
        return ("## On more cores\n\nThe tasks of this lesson mostly **wait**. A wait needs no core. "
                "So 2, 4, 8 and 16 cores show nearly the same times for them.")
    if not kept:
        return ""
    rows = [_row("1 core", kept["alone"], kept["alone"], "measured")]
    if kept["cores"] > 1:
        rows.append(_row(f"{kept['cores']} cores", kept["measured"], kept["alone"], "**measured**"))
    rows += [_row(f"{count} cores", kept["simulated"][str(count)], kept["alone"], "simulated")
             for count in COUNTS if count != kept["cores"]]
    table = "\n".join(["| | makespan | speedup | |", "|---|---|---|---|", *rows])
    return (f"## On 2, 4, 8 and 16 cores\n\nFor {kept['what']}. The simulated rows share out the measured tasks of one thread "
            "among workers with a core each. **They assume that tasks share nothing**, and that each core is as fast as one alone. "
            f"A real machine gains less.\n\n{table}\n\nThe same tasks on eight workers, **simulated**:")


def _row(cores, ms, alone, how):
    return f"| {cores} | {ms:,.0f} ms | {alone / ms:.2f} | {how} |"
